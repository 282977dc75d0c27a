"""What else an article speaks of: the sentences about occasions other than its own."""

from collections.abc import Sequence

from site_builder.stages.group import places
from site_builder.stages.group.actors import Reading
from site_builder.stages.group.modes import named as named_mode
from site_builder.stages.group.names import Names
from site_builder.stages.group.occasion import Other, remote
from site_builder.values.edtf import Edtf

_MENTIONS = 16  # of one article: enough to show, and a bound for hostile input


def other_occasions(
    readings: Sequence[Reading],
    apart: Sequence[bool],
    times: Sequence[list[Edtf]],
    ours: frozenset[str],
    place: str | None,
    mode: object,
    names: Names,
) -> tuple[Other, ...]:
    """The sentences of the text that speak of an occasion of another day, of other people, or at another place."""
    found: list[Other] = []
    for reading, away, values in zip(readings, apart, times, strict=True):
        one = reading.unit
        if one.paragraph is None or not one.cues or len(found) >= _MENTIONS:
            continue
        people = [actor.id for actor in reading.actors if actor.firm and not actor.witness]
        foreign = set(people) - ours
        where = next(iter(places.stated(reading)), None)
        elsewhere = places.agree(names, where, place) is False
        kind = next((m for m in map(named_mode, one.cues) if m), None)
        if away or (foreign and (elsewhere or not set(people) & ours) and (len(set(people)) > 1 or kind == "visit")):
            date = min(values, key=lambda v: (v.days or 10**6, v.text)) if values else None
            mode_here = kind if kind or remote(one.cues[0].mode) else one.cues[0].mode
            found.append(Other(one.paragraph, one.text, tuple(sorted(set(people))), where, mode_here, date))
    return tuple(found)
