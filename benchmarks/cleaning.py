"""How well captures are cleaned: our figures beside those of other extractors, and the floor that ours must keep.

    python benchmarks/cleaning.py [--part small] [--sets text.recall,html.aeb] [--json]
    python benchmarks/cleaning.py --part small --floor benchmarks/cleaning-floor.json
    python benchmarks/cleaning.py --part small --write-floor benchmarks/cleaning-floor.json

The pages, their gold and the metrics are read in place: `../shared/data/extraction`, or below `DIGEST_SHARED`. Our
answer is what a build makes of that folder of pages: read, cleaned, dated; a day of publication counts where it is
stated as a bare day. The other extractors are asked where they are installed (requirements-bench.lock), with text
captures as pages of paragraphs; else the figures stored beside the data stand in their lines: they are of all pages,
whatever the part, and for html.wcxb and html.htmldate of a larger set. Nobody is given a page's address. Which
paragraphs were kept is worked out from the body, for all alike. Speed is that of one process that reads and cleans;
imports and what is done once are left out, and so is our dating, a stage of its own.

With a floor only our own figures are measured. It is void, and the check fails, once the data it was made of differ.
Speed is no part of it: a figure that depends on the machine holds nothing."""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from typing import Any

import cleaning_floor as floors
import command
from cleaning_data import SETS, Data, DataSet, NoDataError, System
from cleaning_ours import ours
from cleaning_rivals import RIVALS, asked

OPTIMISTIC = """The numbers that weigh paragraphs (paragraphs.jsonl, pages*.jsonl in site_builder/defaults) were
trained on these same pages, but for html.htmldate: our figures of bodies and labels are better here than on others.
Figures on sites left out of the training:
    python tools/train_paragraphs.py ../shared --cross"""
LEGEND = """P R F1: tokens of the body; label: F1 of keeping each paragraph; exact: bodies without a token too many or
too few; title, auth.: just as in the gold; inv.: pages without an author that were given one; right, wrong, none: the
day of publication that was stated; /s, /cpu s: pages per second of wall clock and of processor time."""
COLUMNS = {
    "tok_p": "P",
    "tok_r": "R",
    "tok_f1": "F1",
    "label_f1": "label",
    "exact": "exact",
    "title": "title",
    "author": "auth.",
    "author_invented": "inv.",
    "day_right": "right",
    "day_wrong": "wrong",
    "day_none": "none",
}
Line = dict[str, Any]


def main() -> None:
    """Prints the tables; exits 1 where a figure fell below its floor, a page failed, or, in CI, there are no data."""
    arguments = _arguments()
    try:
        data = Data()
        sets = [data.load(name, arguments.part) for name in arguments.sets]
    except NoDataError as reason:
        print(f"not run: {len(arguments.sets)} ({reason})")
        raise SystemExit(1 if os.environ.get("CI") else 0) from None
    known = command.read(arguments.floor) if arguments.floor else None
    if not arguments.json:
        print(f"{OPTIMISTIC}\n\n{LEGEND}")
    told: list[Line] = []
    wrong: list[str] = []
    for one in sets:
        lines = [_measured("site-builder", one, data, ours)]
        wrong += [f"{one.name}: {failure}" for failure in lines[0]["failed"]]
        if known is not None:
            wrong += floors.fallen(known, arguments.part, one, lines[0]["figures"])
            lines.append({"name": "floor", "figures": floors.held(known, arguments.part, one)})
        lines += _others(one, data, ask=not (arguments.floor or arguments.write_floor))
        told.append({"name": one.name, "pages": len(one.rows), "digest": one.digest, "systems": lines})
        if not arguments.json:
            print(f"\n{_table(one, lines)}", flush=True)
    if arguments.json:
        note = " ".join(OPTIMISTIC.split())
        print(json.dumps({"part": arguments.part, "note": note, "sets": told, "wrong": wrong}, indent=1))
    if arguments.write_floor and not wrong:
        floors.write(arguments.write_floor, arguments.part, sets, [one["systems"][0]["figures"] for one in told])
        print(f"wrote the floor of {len(sets)} sets into {arguments.write_floor}", file=sys.stderr)
    command.end(wrong, len(sets), held=known is not None)


def _arguments() -> argparse.Namespace:
    write = f"put the floor of this run into FILE, each figure worse by {floors.MARGIN}; other sets in it stay"
    small = "small: all text captures and every third saved page, under a minute on one core"
    parser = command.parser(__doc__, SETS, write)
    parser.add_argument("--part", choices=("all", "small"), default="all", help=f"{small} (default: all)")
    return parser.parse_args()


def _measured(name: str, one: DataSet, data: Data, system: System) -> Line:
    """The line of a system that is run now."""
    run = system(one)
    pages = len(one.rows)
    return {
        "name": name,
        "source": "measured",
        "pages": pages,
        "figures": data.figures(one, run),
        "pages_per_second": pages / max(run.wall, 1e-9),
        "pages_per_cpu_second": pages / max(run.cpu, 1e-9),
        "failed": run.failed,
    }


def _others(one: DataSet, data: Data, *, ask: bool) -> Iterator[Line]:
    """The lines of the other extractors: measured where they are installed and asked for, else as stored."""
    bodies = any("body" in row for row in one.rows)
    for rival in RIVALS:
        if not bodies and not rival.dates:
            continue
        version = rival.version()
        if version and ask:
            yield _measured(f"{rival.name} {version}", one, data, asked(rival, data))
            continue
        if not version:
            yield {"name": f"{rival.name}: not installed", "source": "not installed", "figures": {}}
        pages, figures, speed = data.stored(one, rival.stored_on_text if one.is_text else rival.stored)
        if figures:
            line = {"name": f"{rival.name} (stored)", "source": "stored", "pages": pages, "figures": figures}
            yield {**line, "pages_per_second": speed}


def _table(one: DataSet, lines: list[Line]) -> str:
    """The lines of a set as a table of at most 120 columns, and below it the pages on which a system failed."""
    columns = [name for name in COLUMNS if any(name in line["figures"] for line in lines)]
    heads = "".join(f"{COLUMNS[name]:>7}" for name in columns)
    shown = [f"{one.name:<28}{'pages':>6}{heads}{'/s':>8}{'/cpu s':>8}"]
    for line in lines:
        cells = "".join(_cell(line["figures"].get(name), "7.3f") for name in columns)
        speed = _cell(line.get("pages_per_second"), "8.1f") + _cell(line.get("pages_per_cpu_second"), "8.1f")
        shown.append(f"{line['name']:<28}{line.get('pages') or '':>6}{cells}{speed}".rstrip())
    for line in lines:
        failed = line.get("failed", [])
        shown += [f"  {line['name']} failed on {failure}" for failure in failed[:3]]
        shown += [f"  {line['name']} failed on {len(failed) - 3} more"] if len(failed) > 3 else []
    return "\n".join(shown)


def _cell(value: float | None, form: str) -> str:
    return " " * int(form.split(".")[0]) if value is None else format(value, form)


if __name__ == "__main__":
    main()
