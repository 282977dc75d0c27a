"""How an article is known to tell the place of its meeting: words that name it, or the seat of the body that met."""

import re
from collections.abc import Iterator, Sequence

from site_builder.stages.group.recognition.actors import Reading
from site_builder.stages.group.recognition.body import Body
from site_builder.stages.group.recognition.names import Hit
from site_builder.stages.group.recognition.places import TOWARDS, led
from site_builder.values.model import Evidence

RULE, SEAT = "place", "seat"
_AT = re.compile(rf"\b(?:{'|'.join(sorted(TOWARDS))})\s(?:the\s)?$", re.IGNORECASE)
Words = tuple[str, int | None]


def evidence_of(place: str, readings: Sequence[Reading], body: Body | None, *, seated: bool) -> Evidence:
    """The clue to the place. A body that is `seated` there is so by what is known of it, unless the text says `in`."""
    told = (one for one in readings if one.unit.paragraph is not None)
    parts = [tuple(told), tuple(one for one in readings if one.unit.paragraph is None)]
    ways = (_led,) if seated else (_led, _named)
    found = next((words for part in parts for way in ways for words in way(place, part)), None)
    if found:
        where = "The headline" if found[1] is None else "The text"
        return Evidence(RULE, *found, f"{where} names “{found[0]}”.")
    if seated and body:
        return Evidence(SEAT, "", None, f"The report does not say where: {place} is where {body.name} has its seat.")
    return Evidence(RULE, "", None, "The report tells the place in other words.")


def _led(place: str, readings: Sequence[Reading]) -> Iterator[Words]:
    """Words for the place to which the text leads: `met in Halden`."""
    for reading in readings:
        unit = reading.unit
        yield from ((_printed(reading, hit), unit.paragraph) for known, hit in led(reading) if known == place)
        at = unit.text.find(place)
        while at >= 0:
            if _AT.search(unit.text, 0, at):
                yield place, unit.paragraph
            at = unit.text.find(place, at + len(place))


def _named(place: str, readings: Sequence[Reading]) -> Iterator[Words]:
    """Words for the place, wherever they stand."""
    for reading in readings:
        for hit in reading.hits:
            if hit.form.place == place and not hit.form.people_of:
                yield _printed(reading, hit), reading.unit.paragraph
        start = reading.unit.text.casefold().find(place.casefold())
        if start >= 0:
            yield reading.unit.text[start : start + len(place)], reading.unit.paragraph


def _printed(reading: Reading, hit: Hit) -> str:
    """What was found as it stands in the text."""
    unit = reading.unit
    return unit.text[unit.starts[hit.start] : unit.starts[hit.end - 1] + len(unit.words[hit.end - 1])]
