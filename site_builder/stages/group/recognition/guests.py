"""The guest whose visit it is: where a sentence beside tells of talks, it may name none but the hosts."""

from collections import Counter
from collections.abc import Iterator, Sequence

from site_builder.stages.group.recognition.actors import Actor, Reading, counting
from site_builder.stages.group.recognition.words import possessive

_OF = frozenset("of by de du d von des di do da от".split())
_LEAST = 1.5  # weight of a sentence in the opening
_NEAR = 3  # tokens between the guest and the word for the visit


def with_guest(chosen: tuple[Actor, ...], readings: Sequence[Reading], weights: Sequence[float]) -> tuple[Actor, ...]:
    """Those who meet and the one whose visit the opening reports, if nobody is named more often in the text."""
    present = {actor.id for actor in chosen}
    if len(present) != 2:
        return chosen
    visits = {
        guest.id: guest for r, weight in zip(readings, weights, strict=True) if weight >= _LEAST for guest in _of(r)
    }
    if len(visits) != 1 or present & visits.keys():
        return chosen
    ((name, guest),) = visits.items()
    times = Counter(actor.id for reading in readings for actor in reading.actors)
    return (guest, *chosen) if times[name] >= max(times[one] for one in present) else chosen


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
