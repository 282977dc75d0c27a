"""The people who meet: those of the headline where the text bears them out, else of the sentence that says it best."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import combinations, pairwise

from site_builder.stages.group.recognition import places
from site_builder.stages.group.recognition.actors import Actor, Reading, counting
from site_builder.stages.group.recognition.lexicon import HOSTILE, TITLES
from site_builder.stages.group.recognition.modes import named as named_mode
from site_builder.stages.group.recognition.names import Names, holders
from site_builder.stages.group.recognition.words import Unit
from site_builder.values.model import Mode

_TRAVEL: frozenset[Mode | None] = frozenset(("visit", "summit", "virtual", "call"))
_COUNTERPARTS = frozenset(("counterpart", "counterparts"))
_JOINED = 8  # words between two who act as one
_AND = frozenset("and y et und e i en og och ile ve и та & with".split())
_SMALL = _AND | frozenset(
    "his her their the its foreign prime defence defense finance counterpart colleague of".split()
)
_TOGETHER = frozenset("together jointly both joint gemeinsam ensemble juntos insieme samen razem tillsammans".split())
_APART = frozenset("between than versus".split())
# `the annual meeting of the two prime ministers`: they are named further on.
_THE_TWO = re.compile(
    r"\b(?:[Tt]he|[Bb]etween|[Tt]heir) two (?:countries['’] )?(?:prime ministers|presidents|premiers|chancellors|"
    r"foreign ministers|leaders|men|women|heads of (?:state|government))\b|"
    r"\b(?:los|ambos) dos (?:presidentes|mandatarios|cancilleres)\b|"
    r"\bles deux (?:présidents|dirigeants|chefs d['’]État|ministres)\b|"
    r"\b[Dd]ie beiden (?:Präsidenten|Staatschefs|Regierungschefs|Außenminister)\b"
)
_MOST = 4  # more people than this in a few sentences are a list of names, not a meeting


def _cued(readings: Sequence[Reading]) -> list[float]:
    """How far each stretch speaks of a meeting: 1 with a cue, 0.7 in a first paragraph that has one, else 0."""
    lead = {r.unit.paragraph for r in readings if r.unit.cues and r.unit.weight >= 1.5}
    found = [
        1.0 if r.unit.cues else 0.7 if r.unit.paragraph is not None and r.unit.paragraph in lead else 0.0
        for r in readings
    ]
    for n, one in enumerate(readings):
        if not found[n] and one.unit.weight >= 2 and _jointly(one):
            found[n] = 0.7
    for n in range(2, len(readings)):  # `The ministers met on Monday. Secretary Lind and her counterpart, Mr Sol, ...`
        before, one = readings[n - 1], readings[n]
        if before.unit.weight >= 3 and before.unit.cues and not counting(before) and len(counting(one)) == 2:
            found[n] = max(found[n], 0.7 if not _COUNTERPARTS.isdisjoint(one.unit.folded) else 0.0)
    return found


def _jointly(reading: Reading) -> bool:
    """True for `Lind and Sol agreed in Halden`: two who act as one at a place, or `together`, `Lind and her colleague
    Sol`, and neither is said to have done anything to the other."""
    unit = reading.unit
    actors = counting(reading)
    if len(actors) < 2 or unit.paragraph is None:
        return False
    for one, other in pairwise(actors):
        gap = unit.folded[one.end : other.start]
        if one.known and other.known and len(gap) <= _JOINED and not _AND.isdisjoint(gap) and _calm(unit, one, other):
            return not _TOGETHER.isdisjoint(unit.folded) or any(places.stated(reading))
    return False


def _calm(unit: Unit, one: Actor, other: Actor) -> bool:
    """True where nothing but titles and small words stand between the two, who are not set against each other."""
    between = range(one.end, other.start)
    plain = all(unit.capitals[n] or unit.folded[n] in TITLES or unit.folded[n] in _SMALL for n in between)
    return plain and unit.folded[max(0, one.start - 1)] not in _APART and HOSTILE.isdisjoint(unit.folded)


def participants(readings: Sequence[Reading], weights: Sequence[float]) -> tuple[Actor, ...]:
    """The people who meet: those of the headline where the text bears them out, else of the sentence that says it."""
    cued = _cued(readings)
    score: Counter[str] = Counter()
    together: Counter[frozenset[str]] = Counter()
    for reading, weight, cue in zip(readings[1:], weights[1:], cued[1:], strict=True):
        if not cue or not weight:
            continue
        actors = counting(reading)
        for actor in actors:
            score[actor.id] += weight * cue * (0.3 if actor.speaks else 1.0)  # type: ignore[assignment]
        for one, other in combinations(sorted(actor.id for actor in actors), 2):
            together[frozenset((one, other))] += weight * cue  # type: ignore[assignment]
    headline = counting(readings[0])
    ids = [] if not readings[0].unit.cues and _hostile(readings[0], headline) else [actor.id for actor in headline]
    titled = bool(cued[0])
    if len(ids) > 1:
        titled = titled or _told_by_lead(readings, weights, frozenset(ids))
        borne = [a for a in headline if titled or any(together[frozenset((a.id, b))] for b in ids if b != a.id)]
        if len(borne) > 1:
            return tuple(borne)
    return _from_text(readings, weights, cued, headline, score, together)


def _hostile(reading: Reading, actors: Sequence[Actor]) -> bool:
    """True for `Lind attacks Sol`: two people in a sentence who are not together in it."""
    between = reading.unit.folded[actors[0].end : actors[1].start] if len(actors) > 1 else ()
    return not HOSTILE.isdisjoint(between)


def _told_by_lead(readings: Sequence[Reading], weights: Sequence[float], headline: frozenset[str]) -> bool:
    """True when the first paragraph speaks of a meeting and of nobody but those of the headline."""
    lead = [r for r, weight in zip(readings[1:], weights[1:], strict=True) if weight >= 3]
    told = {actor.id for reading in lead for actor in counting(reading)}
    return any(reading.unit.cues for reading in lead) and told <= headline


def _from_text(
    readings: Sequence[Reading],
    weights: Sequence[float],
    cued: Sequence[float],
    headline: Sequence[Actor],
    score: Counter[str],
    together: Counter[frozenset[str]],
) -> tuple[Actor, ...]:
    top: tuple[float, int] = (0.0, 0)
    names = {actor.id for actor in headline}
    for n, (reading, weight, cue) in enumerate(zip(readings, weights, cued, strict=True)):
        actors = counting(reading)
        if cue and n and weight >= 0.9 and len(actors) > 1 and not _hostile(reading, actors):
            value = weight * cue * min(len(actors), 3) * (2 if names & {a.id for a in actors} else 1)
            top = max(top, (value, -n))
    if top[0]:
        actors = counting(readings[-top[1]])
        found = {actor.id: actor for actor in actors}
        for actor in headline:
            if score[actor.id] and any(together[frozenset((actor.id, one))] for one in found):
                found.setdefault(actor.id, actor)
        return tuple(found.values())
    return _fallback(readings, weights, headline)


def _fallback(readings: Sequence[Reading], weights: Sequence[float], headline: Sequence[Actor]) -> tuple[Actor, ...]:
    """Where no sentence names two: those of the first paragraphs that tell of a meeting, and of the headline; else the
    one known person whose journey, summit or call the headline or first paragraph reports."""
    first = [r for r, weight in zip(readings, weights, strict=True) if r.unit.paragraph is not None and weight >= 1.5]
    if any(_hostile(reading, counting(reading)) for reading in first):
        return ()
    cued = {r.unit.paragraph for r in first if r.unit.cues}
    opening = [r for r in first if r.unit.paragraph in cued or r.unit.weight >= 3]
    found = {a.id: a for r in opening for a in counting(r) if a.known and not a.speaks} if cued else {}
    named = {actor.id for reading in readings[1:] for actor in reading.actors}
    found |= {a.id: a for a in headline if found and a.id in named}
    if not found and cued & {r.unit.paragraph for r in first[:1]}:  # `The minister received his neighbour`: who is next
        found = {a.id: a for r in first if r.unit.weight >= 2 for a in counting(r) if a.known and not a.speaks}
        found = found if len(found) == 2 else {}
    if len(found) < 2 and cued and any(_THE_TWO.search(r.unit.text) for r in first):
        found = {a.id: a for r in readings[1:] if r.unit.weight >= 1.5 for a in counting(r) if a.known}
        found = found if len(found) == 2 else {}
    if 1 < len(found) <= _MOST:
        return tuple(found.values())
    opening = [r for r, weight in zip(readings, weights, strict=True) if weight >= 3]
    alone = {a.id: a for r in opening for a in counting(r) if a.known}
    modes = {named_mode(cue) for r in opening for cue in r.unit.cues}
    return tuple(alone.values()) if len(alone) == 1 and modes & _TRAVEL else ()


def leading(chosen: tuple[Actor, ...], names: Names, window: tuple[int, int]) -> tuple[Actor, ...]:
    """Without the ministers and envoys of countries whose leaders meet: where two leaders do, it is their meeting."""
    if len(chosen) < 3:
        return chosen
    country = {actor.id: names.people[names.numbers[actor.id]].country for actor in chosen if actor.id in names.numbers}
    lead = {
        one
        for one, code in country.items()
        if code and names.numbers[one] in holders(names.heads.get(code, ()), window)
    }
    led = {country[one] for one in lead}
    if len(led) < 2:
        return chosen
    return tuple(actor for actor in chosen if actor.id in lead or country.get(actor.id) not in led)


def around_them(readings: Sequence[Reading], weights: Sequence[float], present: frozenset[str]) -> tuple[str, ...]:
    """Further people who share a sentence about talks with a participant."""
    found: set[str] = set()
    for reading, weight in zip(readings, weights, strict=True):
        ids = {actor.id for actor in counting(reading) if actor.known}
        beside = len(present) == 1 and weight >= 2  # a traveller: the host may stand in the next sentence
        if beside or (weight and reading.unit.cues and ids & present):
            found |= ids - present
    return tuple(sorted(found))
