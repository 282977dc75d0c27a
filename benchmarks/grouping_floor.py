"""The floor of `grouping.py`: the figures that ours must keep, by set, each with the digest of its data."""

import json
from collections.abc import Mapping, Sequence
from math import ceil, floor
from pathlib import Path
from typing import Any

import command
from grouping_data import Collection, Figures

MARGIN = 0.005  # nothing here depends on a machine: room for a change that gains elsewhere, not for one that loses
HELD = ("b3_f1", "v", "ari", "wrong_joins")
CEILINGS = ("wrong_joins",)  # the less, the better
WORDS = {
    "b3_f1": "B-cubed F1",
    "v": "V",
    "ari": "adjusted Rand index",
    "wrong_joins": "share of wrong joins among pairs alike",
}
Floor = Mapping[str, Any]


def write(path: Path, sets: Sequence[Collection], figures: Sequence[Figures]) -> None:
    """Puts the floor of these sets in the place of what the file says of them, and leaves the others."""
    known = dict(command.read(path).get("sets", {}))
    for one, reached in zip(sets, figures, strict=True):
        held = {name: _worse(name, reached[name]) for name in HELD}
        known[one.name] = {"captures": len(one.gold), "digest": one.digest, "floor": held}
    path.write_text(json.dumps({"margin": MARGIN, "sets": known}, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def held(known: Floor, one: Collection) -> Figures:
    """The floor of a set, {} where there is none."""
    return dict(known.get("sets", {}).get(one.name, {}).get("floor", {}))


def fallen(known: Floor, one: Collection, reached: Figures) -> list[str]:
    """A sentence for each figure below its floor, or for why there is none to hold it to."""
    entry = known.get("sets", {}).get(one.name)
    if not entry:
        return [f"{one.name}: there is no floor for this set; write it with --write-floor FILE"]
    if entry["digest"] != one.digest:
        return [
            f"{one.name}: the floor is void, for the data have changed (they were {entry['digest'][:12]}, "
            f"now {one.digest[:12]}); judge the figures and write it anew with --write-floor FILE"
        ]
    return [
        f"{one.name}: {WORDS[name]}: {reached[name]:.4f}, where {bound:.3f} is the "
        f"{'most' if name in CEILINGS else 'least'} that is allowed"
        for name, bound in entry["floor"].items()
        if (reached[name] > bound if name in CEILINGS else reached[name] < bound)
    ]


def _worse(name: str, value: float) -> float:
    if name in CEILINGS:
        return ceil(1000 * (value + MARGIN)) / 1000
    return max(0.0, floor(1000 * (value - MARGIN)) / 1000)
