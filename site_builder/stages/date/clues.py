"""Clues on the day of writing: each allows a set of days, and the text was written on a day that all of them allow."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations

from site_builder.stages.date import days as d
from site_builder.values.model import Evidence

HARD, FIRM, SOFT, FAINT = 4, 3, 2, 1


@dataclass(frozen=True, slots=True)
class Clue:
    """What one place of the text says of the day of writing. `strength`: HARD states a date with its year, FIRM is
    calendar arithmetic or a fact of the world, SOFT a habit of writers, FAINT only chooses between what is left.
    `told`: what it says of the first day of the occasion reported."""

    days: d.Days = field(repr=False)
    strength: int
    evidence: Evidence
    told: d.Days = field(default=d.ALL, repr=False)

    def key(self) -> tuple[int, int, int, str, str, str, d.Days]:
        """An order that does not depend on the order in which clues were found."""
        one = self.evidence
        place = -1 if one.paragraph is None else one.paragraph
        return (-self.strength, place, self.days.bit_count(), one.rule, one.words, one.says, self.days)


@dataclass(frozen=True, slots=True)
class Solved:
    """The days that all clues allow, the clues that narrowed them, and the pairs that contradict each other."""

    days: d.Days = field(repr=False)
    used: tuple[Clue, ...]
    against: tuple[tuple[Clue, Clue], ...]


def solve(clues: Iterable[Clue], within: d.Days = d.ALL) -> Solved:
    """The intersection, the strongest clues first. Of clues equally strong that exclude each other each pair is widened
    to what either allows, and reported; a weaker clue that a stronger one excludes is left out, and reported."""
    days = within
    used: list[Clue] = []
    against: list[tuple[Clue, Clue]] = []
    ordered = sorted(set(clues), key=Clue.key)
    for strength in (HARD, FIRM, SOFT, FAINT):
        level = [clue for clue in ordered if clue.strength == strength]
        fitting = [clue for clue in level if clue.days & days]
        for clue in level:
            if not clue.days & days:
                other = next((one for one in used if not one.days & clue.days), used[-1] if used else None)
                against.extend([(other, clue)] if other is not None and strength > FAINT else [])
        days, pairs = _level(fitting, days)
        against.extend(pairs if strength > FAINT else ())
        doubted = {id(clue) for pair in pairs for clue in pair}
        used.extend(clue for clue in fitting if id(clue) not in doubted and days & ~clue.days == 0)
    return Solved(days, _narrowing(used, within), tuple(against))


def _level(clues: list[Clue], days: d.Days) -> tuple[d.Days, list[tuple[Clue, Clue]]]:
    """The days left by clues of one strength, and the pairs among them that exclude each other."""
    met = days
    for clue in clues:
        met &= clue.days
    if met:
        return met, []
    pairs = [(one, two) for one, two in combinations(clues, 2) if not one.days & two.days & days]
    doubted = {id(clue) for pair in pairs for clue in pair}
    met = days
    for clue in clues:
        if id(clue) not in doubted:
            met &= clue.days
    for one, two in pairs:
        wide = met & (one.days | two.days)
        met = wide or met
    return met or days, pairs


def _narrowing(used: list[Clue], within: d.Days) -> tuple[Clue, ...]:
    """The clues without which the answer would have more days, as few as tell it."""
    kept: list[Clue] = []
    days = within
    whole = within
    for clue in used:
        whole &= clue.days
    for clue in sorted(used, key=lambda clue: ((clue.days & within).bit_count(), clue.key())):
        if days == whole:
            break
        if days & clue.days != days:
            days &= clue.days
            kept.append(clue)
    return tuple(sorted(kept, key=lambda clue: clue.key()))
