#!/usr/bin/env python3
"""Makes `site_builder/defaults/people.jsonl`, the people a digest knows without being told, from a file of facts.

    python tools/make_people.py FACTS_YAML [OUT]

One JSON object a line, sorted by id: id, name, variants, ambiguous, country, body, offices. Names in Cyrillic letters
(`native` of the facts, and `russian_names.txt` beside this script) become variants: the whole name, and the family
name where the Latin family name alone may stand for the person too. A form that two people share is ambiguous."""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
DEFAULT = HERE.parent / "site_builder" / "defaults" / "people.jsonl"


def russian_names(text: str) -> dict[str, tuple[str, bool]]:
    """Person id to (Russian name, True where the family name comes first)."""
    names = {}
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            key, _, name = (part.strip() for part in line.partition("="))
            names[key] = (name.lstrip("*"), name.startswith("*"))
    return names


def cyrillic(entry: dict[str, Any], extra: dict[str, tuple[str, bool]]) -> list[tuple[str, bool]]:
    """The names of the entry in Cyrillic letters, each with whether the family name comes first."""
    native = entry.get("native") or {}
    found = [(native[tongue], False) for tongue in ("ru", "uk", "bg", "sr", "mk", "be") if tongue in native]
    return found + ([extra[entry["id"]]] if entry["id"] in extra else [])


def person(entry: dict[str, Any], extra: dict[str, tuple[str, bool]]) -> dict[str, Any]:
    """The line of one person."""
    forms = [(v["text"], True) if isinstance(v, dict) else (v, False) for v in entry["variants"]]
    ambiguous = {text for text, flagged in forms if flagged}
    variants = [text for text, _ in forms]
    family_alone = entry["name"].split()[-1] not in ambiguous
    for name, family_first in cyrillic(entry, extra):
        words = name.split()
        variants.append(name)
        if not family_first and len(words) > 1:
            variants.append(words[-1])
            if not family_alone or len(words[-1]) < 4:
                ambiguous.add(words[-1])
    offices = [{"title": o["title"], "short": o["short"], "from": o["from"], "to": o["to"]} for o in entry["offices"]]
    unique = list(dict.fromkeys(variants))
    # The facts file the country under the letters of the African Union.
    australian = entry.get("body") == "AU" and any(office["title"].endswith("of Australia") for office in offices)
    return {
        "id": entry["id"],
        "name": entry["name"],
        "variants": unique,
        "ambiguous": [v for v in unique if v in ambiguous],
        "country": "AU" if australian else entry.get("country"),
        "body": None if australian else entry.get("body"),
        "offices": offices,
    }


def main(argv: list[str]) -> int:
    """Writes the file; exit status 2 when no facts are named."""
    if not argv:
        sys.stderr.write(__doc__ or "")
        return 2
    facts = yaml.safe_load(Path(argv[0]).read_text(encoding="utf-8"))["people"]
    extra = russian_names((HERE / "russian_names.txt").read_text(encoding="utf-8"))
    known = {entry["id"] for entry in facts}
    for missing in sorted(set(extra) - known):
        sys.stderr.write(f"russian_names.txt: no person {missing} in the facts; left out\n")
    people = sorted((person(entry, extra) for entry in facts), key=lambda p: p["id"])
    shared = Counter(v.casefold() for p in people for v in p["variants"])
    for p in people:
        p["ambiguous"] = [v for v in p["variants"] if v in p["ambiguous"] or shared[v.casefold()] > 1]
    out = Path(argv[1]) if len(argv) > 1 else DEFAULT
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text("".join(json.dumps(p, ensure_ascii=False) + "\n" for p in people), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
