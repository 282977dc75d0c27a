"""The floor of `cleaning.py`: the figures that ours must keep, by part and set, each with the digest of its data."""

import json
from collections.abc import Mapping, Sequence
from math import ceil, floor
from pathlib import Path
from typing import Any

import command
from cleaning_data import DataSet, Figures

MARGIN = (
    0.005  # a library may read a page a little differently; where fewer than 200 pages are counted, none may be lost
)
HELD = ("tok_f1", "label_f1", "exact", "title", "author", "author_invented", "day_right", "day_wrong")
CEILINGS = ("author_invented", "day_wrong")  # the less, the better
WORDS = {
    "tok_f1": "token F1",
    "label_f1": "label F1",
    "exact": "exact bodies",
    "title": "exact titles",
    "author": "exact authors",
    "author_invented": "authors invented",
    "day_right": "right days of publication",
    "day_wrong": "wrong days of publication",
}
Floor = Mapping[str, Any]


def write(path: Path, part: str, sets: Sequence[DataSet], figures: Sequence[Figures]) -> None:
    """Puts the floor of these sets in the place of what the file says of them, and leaves the others."""
    parts = dict(command.read(path).get("parts", {}))
    parts[part] = dict(parts.get(part, {}))
    for one, reached in zip(sets, figures, strict=True):
        held = {name: _worse(name, reached[name]) for name in HELD if name in reached}
        parts[part][one.name] = {"digest": one.digest, "pages": len(one.rows), "floor": held}
    text = json.dumps({"margin": MARGIN, "parts": parts}, indent=1, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")


def held(known: Floor, part: str, one: DataSet) -> Figures:
    """The floor of a set, {} where there is none."""
    return dict(known.get("parts", {}).get(part, {}).get(one.name, {}).get("floor", {}))


def fallen(known: Floor, part: str, one: DataSet, reached: Figures) -> list[str]:
    """A sentence for each figure below its floor, or for why there is none to hold it to."""
    entry = known.get("parts", {}).get(part, {}).get(one.name)
    if not entry:
        return [f"{one.name}: there is no floor for this set ({part}); write it with --part {part} --write-floor FILE"]
    if entry["digest"] != one.digest:
        return [
            f"{one.name}: the floor is void, for the data have changed (they were {entry['digest'][:12]}, "
            f"now {one.digest[:12]}); judge the figures and write it anew with --part {part} --write-floor FILE"
        ]
    return [
        f"{one.name}: {WORDS[name]}: {_number(reached.get(name))}, where {bound:.3f} is the "
        f"{'most' if name in CEILINGS else 'least'} that is allowed"
        for name, bound in entry["floor"].items()
        if not _keeps(name, reached.get(name), bound)
    ]


def _keeps(name: str, value: float | None, bound: float) -> bool:
    if value is None:
        return False
    return value <= bound if name in CEILINGS else value >= bound


def _worse(name: str, value: float) -> float:
    if name in CEILINGS:
        return ceil(1000 * (value + MARGIN)) / 1000
    return max(0.0, floor(1000 * (value - MARGIN)) / 1000)


def _number(value: float | None) -> str:
    return "no figure" if value is None else f"{value:.4f}"
