"""Two who hold offices of two countries, told as together by much weak evidence where no word for a meeting stands."""

from collections.abc import Sequence
from itertools import combinations

from site_builder.stages.group.recognition import places
from site_builder.stages.group.recognition.actors import Actor, Reading, counting
from site_builder.stages.group.recognition.lexicon import HOSTILE, WEEKDAYS
from site_builder.stages.group.recognition.names import Names
from site_builder.stages.group.recognition.posts import term
from site_builder.stages.group.recognition.together_words import evidence

_ENOUGH = 4.0
_SPOKEN_APART, _AT_HOME, _DENIED = -2.0, -1.0, -3.0
_OPENING = 1.5  # what a sentence of the third paragraph weighs
_MOST = 4  # more people than this are a list of names
_TITLED, _BESIDE, _SENTENCE, _CUE, _PLACE, _DAY, _ELSEWHERE = 0.75, 0.75, 0.5, 0.75, 0.5, 0.5, -2.0
_NEAR = 8  # words between two who are told in one breath
_AND = frozenset("and y et und e i en og och ile и with".split())


def together(
    readings: Sequence[Reading], weights: Sequence[float], names: Names, window: tuple[int, int]
) -> tuple[Actor, ...]:
    """The two who were together, as the opening tells it; nobody where the evidence is thin or speaks against it."""
    opening = [r for r, weight in zip(readings, weights, strict=True) if weight >= _OPENING]
    found = {a.id: a for r in opening for a in counting(r) if _in_office(a, names, window)}
    if not 1 < len(found) <= _MOST:
        return ()
    said = _said(opening)
    scored = [
        (said + _of_two(opening, one, other, names), one, other)
        for one, other in combinations(sorted(found), 2)
        if _country(one, names) != _country(other, names)
    ]
    best = max(scored, key=lambda pair: (pair[0], pair[1:]), default=None)
    return (found[best[1]], found[best[2]]) if best and best[0] >= _ENOUGH else ()


def spoken_apart(readings: Sequence[Reading], weights: Sequence[float], chosen: Sequence[Actor], names: Names) -> bool:
    """True where much says that they only answer or mention each other, and neither the headline nor a sentence that
    names two of them speaks of a meeting. Of two of one country, who are named together every day, less is enough."""
    ids = {actor.id for actor in chosen}
    opening = [r for r, weight in zip(readings, weights, strict=True) if weight >= _OPENING]
    direct = max((one.unit.weight for one in opening if one.unit.cues and _tells_of(one, ids)), default=0.0)
    if len(ids) < 2 or direct > _OPENING:
        return False
    countries = {_country(one, names) if one in names.numbers else None for one in ids}
    at_home = len(countries) == 1 and countries != {None}
    enough = _DENIED if direct else _AT_HOME if at_home else _SPOKEN_APART
    texts = [one.unit.text for one in opening]
    return _denied(texts) >= -enough and _balance(texts) <= enough


def _tells_of(reading: Reading, ids: set[str]) -> bool:
    return reading.unit.paragraph is None or len({actor.id for actor in counting(reading)} & ids) > 1


def _in_office(actor: Actor, names: Names, window: tuple[int, int]) -> bool:
    """True for a known person of some country who held an office in the days in question."""
    if not actor.known or actor.id not in names.numbers or not _country(actor.id, names):
        return False
    terms = (term(office) for office in names.people[names.numbers[actor.id]].offices)
    return any(first <= window[1] and last >= window[0] for first, last in terms)


def _country(id: str, names: Names) -> str | None:
    return names.people[names.numbers[id]].country


def _said(opening: Sequence[Reading]) -> float:
    """What the words of the opening count for and against, whoever is named there."""
    score = _balance([one.unit.text for one in opening]) + _CUE * any(one.unit.cues for one in opening)
    score += _PLACE * any(True for one in opening for _ in places.stated(one))
    return score + _DAY * any(not WEEKDAYS.isdisjoint(one.unit.folded) for one in opening)


def _balance(texts: Sequence[str]) -> float:
    """What the words count for their having been together, less what they count against it."""
    return sum(one.counted(texts) for one in evidence()[0]) - _denied(texts)


def _denied(texts: Sequence[str]) -> float:
    return sum(one.counted(texts) for one in evidence()[1])


def _of_two(opening: Sequence[Reading], one: str, other: str, names: Names) -> float:
    """What speaks for just these two: both in the headline, or in one breath; and against: each at a place of another
    country."""
    score = 0.0
    for reading in opening:
        actors = {actor.id: actor for actor in reading.actors if not actor.witness}
        if one in actors and other in actors and HOSTILE.isdisjoint(reading.unit.folded):
            beside = _in_one_breath(reading, actors[one], actors[other])
            value = _TITLED if reading.unit.paragraph is None else _BESIDE if beside else _SENTENCE
            score = max(score, value)
    return score + (_ELSEWHERE if _at_home(opening, one, other, names) and _at_home(opening, other, one, names) else 0)


def _in_one_breath(reading: Reading, one: Actor, other: Actor) -> bool:
    first, last = sorted((one, other), key=lambda actor: actor.start)
    gap = reading.unit.folded[first.end : last.start]
    return len(gap) <= _NEAR and not _AND.isdisjoint(gap)


def _at_home(opening: Sequence[Reading], who: str, but: str, names: Names) -> bool:
    """True where a sentence without the other puts somebody at a place of their own country."""
    home = _country(who, names)
    for reading in opening:
        ids = {actor.id for actor in counting(reading)}
        if who in ids and but not in ids and any(names.country_of.get(p) == home for p, _ in places.stated(reading)):
            return True
    return False
