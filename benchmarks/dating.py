"""How well time is read: expressions of news, and the days of captures; beside dateparser, and held to a floor.

    python benchmarks/dating.py [--sets meantime,seeds,meetings] [--json]
    python benchmarks/dating.py --floor benchmarks/dating-floor.json
    python benchmarks/dating.py --write-floor benchmarks/dating-floor.json

Texts and gold are read in place: `../shared`, or below `DIGEST_SHARED`. Of MEANTIME, whose day of publication is
given, the days, months and years of its gold are counted; it annotates first sentences, so what is found beyond the
gold tells nothing. Of captures, each read by itself with the facts that are shipped, the days of publication and of the
meeting are judged. dateparser is asked where it is installed (requirements-bench.lock). Speed is that of one process,
imports and what is done once left out.

With a floor only our own figures are measured. It is void, and the check fails, once the data it was made of differ.
Speed is no part of it: a figure that depends on the machine holds nothing."""

import argparse
import json
import os
import sys
from collections import Counter
from pathlib import Path
from time import perf_counter
from typing import Any

import command
from dating_data import JUDGEMENTS, SETS, Data, DataSet, Figures, NoDataError, judged
from dating_systems import Ours, System, rivals

LEGEND = """right, wrong, silent: of the days, months and years in the gold. exact; contains: the days told hold the
truth, or lie within it; wrong; silent: no day told. Where a capture does not tell its day, silence is exact and a bare
day wrong."""
CEILINGS = ("wrong", "published_wrong", "event_wrong")  # the less, the better
HELD = ("right", "wrong", "published_exact", "published_wrong", "event_exact", "event_wrong")
Line = dict[str, Any]


def main() -> None:
    """Prints the tables; exits 1 where a figure fell below its floor or, in CI, there are no data."""
    arguments = _arguments()
    try:
        data = Data()
        sets = [data.load(name) for name in arguments.sets]
    except NoDataError as reason:
        print(f"not run: {len(arguments.sets)} ({reason})")
        raise SystemExit(1 if os.environ.get("CI") else 0) from None
    known = command.read(arguments.floor) if arguments.floor else None
    others = [] if arguments.floor or arguments.write_floor else rivals()
    told, wrong = [], []
    for one in sets:
        lines = [_measured(system, one, data) for system in (Ours(), *others)]
        told.append({"name": one.name, "texts": len(one.news or one.pages), "digest": one.digest, "systems": lines})
        if known is not None:
            wrong += _fallen(known.get(one.name), one, lines[0]["figures"])
    if arguments.json:
        print(json.dumps({"sets": told, "wrong": wrong}, indent=1))
    else:
        print("\n\n".join((LEGEND, *map(_table, told))))
    if arguments.write_floor:
        _write(arguments.write_floor, told)
        print(f"wrote the floor of {len(sets)} sets into {arguments.write_floor}", file=sys.stderr)
    command.end(wrong, len(sets), held=known is not None)


def _arguments() -> argparse.Namespace:
    return command.parser(__doc__, SETS, "put our figures into FILE; other sets stay").parse_args()


def _measured(system: System, one: DataSet, data: Data) -> Line:
    """The line of a system: its figures, as shares of what the gold asks for, and texts per second."""
    for news in one.news[:1]:
        system.expressions(news)
    system.days(one.pages[:1])
    start = perf_counter()
    answers = [system.expressions(news) for news in one.news]
    days = system.days(one.pages) if one.pages else {}
    took = perf_counter() - start
    figures: Figures = {}
    if one.news:
        counts = sum((data.judged(news, found) for news, found in zip(one.news, answers, strict=True)), Counter())
        figures = {name: counts[name] / max(1, counts.total()) for name in ("right", "wrong", "silent")}
    for number, field in enumerate(("published", "event") if one.pages else ()):
        asked = [page for page in one.pages if getattr(page, field)]
        given = Counter(judged(days.get(page.name, (None, None))[number], getattr(page, field)) for page in asked)
        figures |= {f"{field}_{name}": given[name] / len(asked) for name in JUDGEMENTS}
    return {"name": system.name, "figures": figures, "texts_per_second": len(one.news or one.pages) / max(took, 1e-9)}


def _table(told: Line) -> str:
    """The lines of a set."""
    shown = []
    for field in ("", "published_", "event_"):
        names = ("right", "wrong", "silent") if not field else tuple(field + name for name in JUDGEMENTS)
        if names[0] not in told["systems"][0]["figures"]:
            continue
        about = f"{told['name']}{': ' + field.rstrip('_') if field else ''} ({told['texts']})"
        shown.append(f"{about:<28}" + "".join(f"{name.removeprefix(field):>10}" for name in names) + f"{'/s':>10}")
        for line in told["systems"]:
            cells = "".join(f"{line['figures'][name]:>10.3f}" for name in names)
            shown.append(f"{line['name']:<28}{cells}{line['texts_per_second']:>10.1f}")
    return "\n".join(shown)


def _write(path: Path, told: list[Line]) -> None:
    """Puts the floor of these sets in the place of what the file says of them, and leaves the others."""
    known = command.read(path)
    for one in told:
        figures = one["systems"][0]["figures"]
        held = {name: round(figures[name], 4) for name in HELD if name in figures}
        known[one["name"]] = {"digest": one["digest"], "texts": one["texts"], "floor": held}
    path.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _fallen(entry: Any, one: DataSet, reached: Figures) -> list[str]:
    """A sentence for each figure below its floor, or for why there is none to hold it to."""
    if not entry:
        return [f"{one.name}: there is no floor for this set; write it with --write-floor FILE"]
    if entry["digest"] != one.digest:
        return [
            f"{one.name}: the floor is void, for the data have changed (they were {entry['digest'][:12]}, now "
            f"{one.digest[:12]}); judge the figures and write it anew with --write-floor FILE"
        ]
    return [
        f"{one.name}: {name.replace('_', ' ')}: {reached[name]:.4f}, where {bound:.4f} is the "
        f"{'most' if name in CEILINGS else 'least'} that is allowed"
        for name, bound in entry["floor"].items()
        if (reached[name] > bound + 5e-5 if name in CEILINGS else reached[name] < bound - 5e-5)
    ]


if __name__ == "__main__":
    main()
