"""Who takes part by another sentence than the one that tells of talks: the guest whose visit it is, who joined them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from site_builder.stages.group.recognition.actors import Actor, Reading, counting
from site_builder.stages.group.recognition.words import possessive

_OF = frozenset("of by de du d von des di do da от".split())
_LEAST = 1.5  # weight of a sentence in the opening
_JOINED = re.compile(r"\bjoin(?:s|ed)? (?:them|the two|both|the talks)\b")
_NEAR = 3  # tokens between the guest and the word for the visit


def with_guests(chosen: tuple[Actor, ...], readings: Sequence[Reading], weights: Sequence[float]) -> tuple[Actor, ...]:
    """Two who meet, with the one whose visit the opening reports, if nobody is named more often in the text, and with
    who joined them."""
    present = {actor.id for actor in chosen}
    if len(present) != 2:
        return chosen
    opening = [r for r, weight in zip(readings, weights, strict=True) if weight >= _LEAST]
    joined = {actor.id: actor for reading in opening for actor in _joining(reading)}
    chosen = (*chosen, *(actor for name, actor in joined.items() if name not in present))
    return _with_guest(chosen, readings, opening)


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
