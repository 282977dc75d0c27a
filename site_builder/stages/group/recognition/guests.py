"""Who takes part by another sentence than the one that tells of talks: the guest whose visit it is, who joined them,
the host to whose country they came."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from site_builder.stages.group.recognition.actors import Actor, Reading, counting
from site_builder.stages.group.recognition.names import Names, holders
from site_builder.stages.group.recognition.places import led
from site_builder.stages.group.recognition.words import possessive

_OF = frozenset("of by de du d von des di do da от".split())
_LEAST = 1.5  # weight of a sentence in the opening
_JOINED = re.compile(r"\bjoin(?:s|ed)? (?:them|the two|both|the talks)\b")
_NEAR = 3  # tokens between the guest and the word for the visit


def with_guests(
    chosen: tuple[Actor, ...],
    readings: Sequence[Reading],
    weights: Sequence[float],
    names: Names,
    window: tuple[int, int],
) -> tuple[Actor, ...]:
    """Two who meet, with the one whose visit the opening reports, if nobody is named more often in the text, with who
    joined them, and with the leader of another country to which they came."""
    present = {actor.id for actor in chosen}
    if len(present) != 2:
        return chosen
    opening = [r for r, weight in zip(readings, weights, strict=True) if weight >= _LEAST]
    joined = {actor.id: actor for reading in opening for actor in _joining(reading)}
    chosen = (*chosen, *(actor for name, actor in joined.items() if name not in present))
    chosen = _with_guest(chosen, readings, opening)
    return chosen if len(chosen) > 2 else (*chosen, *_hosts(chosen, opening, names, window))


def _hosts(
    chosen: Sequence[Actor], opening: Sequence[Reading], names: Names, window: tuple[int, int]
) -> Iterator[Actor]:
    """`Lind and Sol came to Halden ... Moe warned them`: who led that country, if neither of the two is of it."""
    home = {names.people[names.numbers[one.id]].country for one in chosen if one.id in names.numbers}
    led_to = {names.country_of.get(place) for reading in opening for place, _ in led(reading)} - home - {None}
    heads = {one for code in led_to for one in holders(names.heads.get(code or "", ()), window)}
    found = {one.id: one for reading in opening for one in reading.actors if names.numbers.get(one.id) in heads}
    if len(found) == 1:
        yield from found.values()


def _with_guest(
    chosen: tuple[Actor, ...], readings: Sequence[Reading], opening: Sequence[Reading]
) -> tuple[Actor, ...]:
    present = {actor.id for actor in chosen}
    visits = {guest.id: guest for reading in opening for guest in _of(reading)}
    if len(visits) != 1 or present & visits.keys():
        return chosen
    ((name, guest),) = visits.items()
    times = Counter(actor.id for reading in readings for actor in reading.actors)
    return (guest, *chosen) if times[name] >= max(times[one] for one in present) else chosen


def _joining(reading: Reading) -> Iterator[Actor]:
    """`In the afternoon Lind joined them`."""
    match = _JOINED.search(reading.unit.text)
    for actor in counting(reading)[:1] if match else ():
        if match and actor.known and reading.unit.starts[actor.start] < match.start():
            yield actor


def _of(reading: Reading) -> Iterator[Actor]:
    """`Lind's state visit`, `the state visit of Lind`."""
    unit = reading.unit
    for cue in unit.cues:
        if cue.mode != "visit":
            continue
        first = next(n for n, start in enumerate(unit.starts) if start + len(unit.words[n]) > cue.start)
        last = next((n for n, start in enumerate(unit.starts) if start >= cue.end), len(unit.words))
        for actor in counting(reading):
            before = 0 <= first - actor.end < _NEAR and possessive(unit.words[actor.end - 1])
            after = 0 < actor.start - last <= _NEAR and unit.folded[last] in _OF
            if actor.known and (before or after):
                yield actor
