#!/usr/bin/env python3
"""Makes `site_builder/defaults/anchors.jsonl`, the dated facts of the world that ship with the program.

    python tools/make_anchors.py FACTS_YAML > site_builder/defaults/anchors.jsonl

FACTS_YAML is a list of anchors with `id, what, date, patterns, series, place` (and notes on how each day was checked).
`anchors_by_hand.yaml` beside this script is laid over it: patterns that would also fit other occasions are replaced,
generic ones are joined in a `series` (an instance of a series never gives a date by itself), and facts are added. Dates
are days of the place where the thing happened. `source` says what a day was checked against; those marked unsure in
FACTS_YAML, and the facts added by hand, are from general knowledge and were not looked up one by one. The output is one
JSON object a line, sorted by date, then id.
"""

import json
import re
import sys
from pathlib import Path

import yaml

KEYS = ("id", "what", "date", "patterns", "series", "place", "source")
UNCHECKED = "general knowledge"
CHECKED = (
    (re.compile(r"1tv\.ru"), "news of the day (1tv.ru)"),
    (re.compile(r"wp-current-events"), "Wikipedia, current events"),
)
COP = re.compile(r"COP\[ -\]\?(\d+)\\b")


def main() -> int:
    """Writes the lines to standard output; 2 where the arguments are wrong."""
    if len(sys.argv) != 2:
        sys.stderr.write(__doc__)
        return 2
    facts = yaml.safe_load(Path(sys.argv[1]).read_text(encoding="utf-8"))["anchors"]
    hand = yaml.safe_load(Path(__file__).with_name("anchors_by_hand.yaml").read_text(encoding="utf-8"))
    entries = {fact["id"]: fact for fact in facts if fact["id"] not in hand["left_out"]}
    for fact in entries.values():
        fact["patterns"] = [COP.sub(r"(COP\1|COP \1|COP-\1)\\b", pattern) for pattern in fact["patterns"]]
    for name, patterns in hand["patterns"].items():
        entries[name]["patterns"] = patterns
    for series, ids in hand["series"].items():
        for name in ids:
            entries[name]["series"] = series
    entries.update({fact["id"]: fact for fact in hand["added"]})
    rows = []
    for fact in entries.values():
        fact["date"] = str(fact["date"])
        fact["source"] = checked(fact.get("source", ""))
        fact["patterns"] = [pattern for pattern in fact["patterns"] if pattern not in hand["too_wide"]]
        for pattern in fact["patterns"]:
            re.compile(pattern)
        if fact["patterns"]:
            rows.append({key: fact[key] for key in KEYS if fact.get(key)})
    rows.sort(key=lambda row: (row["date"].lstrip("./"), row["id"]))
    for row in rows:
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
    return 0


def checked(source: str) -> str:
    """What a day was checked against, in a few words: pages by name, data sets by what they hold."""
    parts = []
    for part in source.split("; "):
        known = next((name for pattern, name in CHECKED if pattern.search(part)), None)
        parts.append(known or part.removeprefix("page "))
    return "; ".join(part for part in parts if part) or UNCHECKED


if __name__ == "__main__":
    sys.exit(main())
