"""What else an article speaks of: the sentences about occasions other than its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.stages.group.recognition import places
from site_builder.stages.group.recognition.actors import Reading
from site_builder.stages.group.recognition.modes import named as named_mode
from site_builder.stages.group.recognition.names import Names
from site_builder.stages.group.recognition.occasion import Other, remote
from site_builder.values.edtf import Edtf, intersect
from site_builder.values.model import Mode

_NEAR = 14  # days
_MENTIONS = 16  # of one article: enough to show, and a bound for hostile input


@dataclass(frozen=True, slots=True)
class Own:
    """What is known of the article's own occasion, to tell others from it."""

    place: str | None
    mode: Mode | None
    date: Edtf | None
    body: bool


def other_occasions(
    readings: Sequence[Reading],
    times: Sequence[Sequence[Edtf]],
    ours: frozenset[str],
    own: Own,
    names: Names,
) -> tuple[Other, ...]:
    """The sentences of the text that speak of an occasion of another day, of other people, or at another place."""
    found: list[Other] = []
    for reading, values in zip(readings, times, strict=True):
        if reading.unit.paragraph is None or len(found) >= _MENTIONS:
            continue
        other = _other(reading, values, names)
        if other and _foreign(other, reading, values, ours, own, names):
            found.append(other)
    return tuple(found)


def _other(reading: Reading, values: Sequence[Edtf], names: Names) -> Other | None:
    """What the sentence says of an occasion; None where it has neither a cue nor somebody somewhere on a day."""
    one = reading.unit
    if one.paragraph is None or not (one.cues or (reading.actors and values)):
        return None
    people = {actor.id for actor in reading.actors if actor.firm and not actor.witness}
    where = next((place for place, _ in places.stated(reading)), None)
    if not (one.cues or (people and where)):
        return None
    kind = next((mode for mode in map(named_mode, one.cues) if mode), None)
    date = min(values, key=lambda value: (value.days or 10**6, value.text)) if values else None
    return Other(one.paragraph, one.text, tuple(sorted(people)), where, kind, date)


def _foreign(
    other: Other, reading: Reading, values: Sequence[Edtf], ours: frozenset[str], own: Own, names: Names
) -> bool:
    """True when it is not the article's own occasion: by its day, its people or its place."""
    people = set(other.people)
    elsewhere = places.agree(names, other.place, own.place) is False
    if values and own.date and all(intersect(value, own.date) is None for value in values):
        if not people and not other.mode and not (own.body and reading.unit.cues):
            return False
        near = all(_gap(value, own.date) <= _NEAR for value in values)
        otherwise = other.mode is not None and own.mode is not None and remote(other.mode) != remote(own.mode)
        # "announced on Friday": a day close by, in a sentence about the same people, is no other meeting.
        return not (near and people <= ours and not elsewhere and not otherwise and not own.body)
    foreign = people - ours
    if not foreign or not reading.unit.cues:
        return False
    return (elsewhere or not people & ours) and (len(people) > 1 or other.mode == "visit")


def _gap(value: Edtf, own: Edtf) -> int:
    """The days between two dates that have none in common; a great number where an end is open."""
    if value.last and own.first and value.last < own.first:
        return (own.first - value.last).days
    if value.first and own.last and value.first > own.last:
        return (value.first - own.last).days
    return 10**6
