"""Where a stretch of text puts the meeting."""

import re
from collections.abc import Iterator, Sequence

from site_builder.stages.group.actors import Reading
from site_builder.stages.group.lexicon import COMMON, TITLES
from site_builder.stages.group.names import Names, is_country
from site_builder.stages.group.words import Unit, capital, possessive

_TOWARDS = frozenset("in at to near outside visit visits visited visiting into reached reaches via в во на под".split())
_ENOUGH = 0.5  # a town named once, far down, is no place of the meeting
_DATELINE = re.compile(r"([A-ZÀ-Þ][A-ZÀ-Þ' .\-]{2,30}?)(?:,[^-–—(]{1,30})?(?:\s*\([^)]{1,40}\))?\s*[-–—]\s")


def dateline_town(paragraph: str) -> str | None:
    """`PORT ELLERY - ` as `Port Ellery`; None where the paragraph begins otherwise."""
    match = _DATELINE.match(paragraph)
    return match[1].strip().title() if match else None


def stated(reading: Reading) -> Iterator[str]:
    """The known places that the stretch says something happens in, or somebody goes to."""
    unit = reading.unit
    for hit in reading.hits:
        if hit.form.place and _led_to(unit, hit.start) and not possessive(unit.words[hit.end - 1]):
            yield hit.form.place


def _led_to(unit: Unit, start: int) -> bool:
    before = unit.folded[max(0, start - 3) : start]
    if before and before[-1] in _TOWARDS:
        return True
    return len(before) > 1 and before[-2] in _TOWARDS and (before[-1] == "the" or capital(unit.words[start - 1]))


def unknown(unit: Unit) -> Iterator[str]:
    """Places in no table, as printed behind `in` or `at`: `the Customs House`, `Halden`."""
    for n, word in enumerate(unit.folded[:-1]):
        if word not in ("in", "at"):
            continue
        start = n + 2 if unit.folded[n + 1] == "the" and n + 2 < len(unit.words) else n + 1
        end = start
        while end < len(unit.words) and end - start < 4 and capital(unit.words[end]) and unit.folded[end] not in COMMON:
            end += 1
        if end > start and unit.folded[start] not in TITLES and not possessive(unit.words[end - 1]):
            yield unit.text[unit.starts[start] : unit.starts[end - 1] + len(unit.words[end - 1])]


def choose(readings: Sequence[Reading], weights: Sequence[float], names: Names, dateline: str | None) -> str | None:
    """The place most spoken of: a town before the country around it, a known one before an unknown one."""
    votes: dict[str, float] = {}
    for reading, weight in zip(readings, weights, strict=True):
        for place in stated(reading):
            votes[place] = votes.get(place, 0) + weight
    if dateline and dateline in names.country_of:
        votes[dateline] = votes.get(dateline, 0) + 0.5
    votes = {place: vote for place, vote in votes.items() if vote >= _ENOUGH}
    if not votes:
        return None
    ranked = sorted(votes, key=lambda place: (-votes[place], place))
    top = ranked[0]
    if is_country(names, top):
        inside = [p for p in ranked if not is_country(names, p) and names.country_of.get(p) == names.country_of[top]]
        return inside[0] if inside else top
    return top


def agree(names: Names, one: str | None, other: str | None) -> bool | None:
    """True where both are one place or one lies in the other, False where they lie in two countries, None where that is
    open: a visit may lead to two towns."""
    if one is None or other is None:
        return None
    if one.casefold() == other.casefold():
        return True
    country, another = names.country_of.get(one), names.country_of.get(other)
    if country is None or another is None:
        return None
    if country != another:
        return False
    return True if is_country(names, one) or is_country(names, other) else None
