"""How well captures are grouped: our figures beside those of systems that know words alone, and the floor of ours.

    python benchmarks/grouping.py [--sets meetings,seeds,ecbplus] [--json]
    python benchmarks/grouping.py --floor benchmarks/grouping-floor.json
    python benchmarks/grouping.py --write-floor benchmarks/grouping-floor.json

The captures and the metrics are read in place: `../shared/data`, or below `DIGEST_SHARED`; our own seeds have their
gold in tests/sites/own_seeds.yaml. Our answer is what a build from nothing makes of the folder, without registry or
decisions; ECB+ is built with the setting `occasions: any`. The others get the text as we cleaned it, and no count of
groups either; they are asked where scikit-learn is installed (requirements-bench.lock).

With a floor only our own figures are measured. It is void, and the check fails, once the data it was made of differ.
Throughput depends on the machine and is no part of it: benchmarks/grouping_scale.py measures that."""

import argparse
import json
import os
import sys
from time import perf_counter
from typing import Any

import command
import grouping_floor as floors
from grouping_data import SETS, Collection, Data, NoDataError
from grouping_systems import RIVALS, installed, ours

OPTIMISTIC = """The weights of `occasions: any` were trained on ECB+, these same events. Figures of topics left out:
    python tools/train_events.py ../shared --cross"""
LEGEND = """P R F1: B-cubed; V: V-measure; ARI: adjusted Rand index; groups: found, and true ones, where each
capture of no event is one; wrong joins: pairs of captures about two meetings of the same people (or two
events alike) that were put together, of all such pairs."""
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
    if not arguments.json:
        print(f"{OPTIMISTIC}\n\n{LEGEND}")
    told: list[Line] = []
    wrong: list[str] = []
    for one in sets:
        lines = _lines(one, data, ask=not (arguments.floor or arguments.write_floor))
        if known is not None:
            wrong += floors.fallen(known, one, lines[0]["figures"])
            lines.append({"name": "floor", "figures": floors.held(known, one)})
        told.append({"name": one.name, "captures": len(one.gold), "digest": one.digest, "systems": lines})
        if not arguments.json:
            print(f"\n{_table(one, lines)}", flush=True)
    if arguments.json:
        print(json.dumps({"sets": told, "wrong": wrong}, indent=1))
    if arguments.write_floor:
        floors.write(arguments.write_floor, sets, [one["systems"][0]["figures"] for one in told])
        print(f"wrote the floor of {len(sets)} sets into {arguments.write_floor}", file=sys.stderr)
    command.end(wrong, len(sets), held=known is not None)


def _arguments() -> argparse.Namespace:
    write = f"put the floor of this run into FILE, each figure worse by {floors.MARGIN}; other sets in it stay"
    return command.parser(__doc__, SETS, write).parse_args()


def _lines(one: Collection, data: Data, *, ask: bool) -> list[Line]:
    """Our line, and where asked those of the others."""
    start = perf_counter()
    answer, texts = ours(one)
    lines: list[Line] = [
        {"name": "site-builder", "figures": data.figures(one, answer), "seconds": perf_counter() - start}
    ]
    if ask and not installed():
        lines.append({"name": "scikit-learn: not installed", "figures": {}})
    elif ask:
        for rival in RIVALS:
            start = perf_counter()
            figures = data.figures(one, rival.group(texts))
            lines.append({"name": rival.name, "figures": figures, "seconds": perf_counter() - start})
    return lines


def _table(one: Collection, lines: list[Line]) -> str:
    """The lines of a set as a table of at most 120 columns."""
    heads = "".join(f"{head:>7}" for head in ("P", "R", "F1", "V", "ARI"))
    shown = [f"{one.name + f', {len(one.gold)} captures':<28}{heads}{'groups':>12}{'wrong joins':>24}{'seconds':>9}"]
    for line in lines:
        figures = line["figures"]
        cells = "".join(_cell(figures.get(name), 7) for name in ("b3_p", "b3_r", "b3_f1", "v", "ari"))
        groups = f"{figures['system_clusters']} of {figures['gold_clusters']}" if "system_clusters" in figures else ""
        joins = f"{figures['wrong_joins']:.3f}" if "wrong_joins" in figures else ""
        joins += f" ({figures['wrong_pairs']} of {figures['pairs']})" if "pairs" in figures else ""
        shown.append(f"{line['name']:<28}{cells}{groups:>12}{joins:>24}{_cell(line.get('seconds'), 9, 1)}".rstrip())
    return "\n".join(shown)


def _cell(value: float | None, width: int, digits: int = 3) -> str:
    return " " * width if value is None else f"{value:{width}.{digits}f}"


if __name__ == "__main__":
    main()
