"""What the benchmarks with a floor have in common: their arguments, the floor's file, and how they end."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn


def parser(about: str | None, sets: Sequence[str], write: str) -> argparse.ArgumentParser:
    """The arguments that all take; `write` tells of `--write-floor`."""

    def names(text: str) -> tuple[str, ...]:
        found = tuple(dict.fromkeys(text.split(",")))
        if unknown := [name for name in found if name not in sets]:
            raise argparse.ArgumentTypeError(f"no such set: {', '.join(unknown)}; there are {', '.join(sets)}")
        return found

    made = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--sets", type=names, default=sets, metavar="A,B", help=f"some of {', '.join(sets)}")
    made.add_argument("--json", action="store_true", help="one JSON document instead of tables")
    floor = made.add_mutually_exclusive_group()
    floor.add_argument("--floor", type=Path, metavar="FILE", help="fail where one of our figures is worse than FILE's")
    floor.add_argument("--write-floor", type=Path, metavar="FILE", help=write)
    return made


def read(path: Path) -> dict[str, Any]:
    """The floor of a file; {} where there is none, or none that can be read."""
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def end(wrong: Sequence[str], sets: int, *, held: bool) -> NoReturn:
    """Says what fell below the floor, or, where figures were held to one, that none did; exits 1 or 0."""
    if held and not wrong:
        print(f"every figure of {sets} sets keeps its floor", file=sys.stderr)
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    sys.exit(1 if wrong else 0)
