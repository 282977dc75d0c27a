"""Every stretch of an article with the people in it: known ones by name, by office at the time, and strangers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from site_builder.stages.group.recognition.actors import Actor, Reading, actor, joined
from site_builder.stages.group.recognition.forms import Form
from site_builder.stages.group.recognition.initials import given_names, with_initials
from site_builder.stages.group.recognition.lexicon import COMMON, FORMER, SPEECH, TITLES
from site_builder.stages.group.recognition.names import Hit, Names, holders, scan
from site_builder.stages.group.recognition.plurals import of_several
from site_builder.stages.group.recognition.posts import SPELLED, alike, post, sound
from site_builder.stages.group.recognition.strangers import full_names, strangers
from site_builder.stages.group.recognition.words import Unit, possessive

_LEADERS = frozenset(("presidents", "leaders"))
_HEADS = frozenset(("ministers", "premiers"))
_HE = (["he"], ["she"])
_NO_NAME = TITLES | COMMON
_TITLED = 6  # tokens before the name of the second of two: `He and the French president, Emil Sol`
_BACK = 2  # sentences in which the one stands who is called `he`
_LISTED = 10  # tokens between `the leaders of` and the last country of the list


def read(units: Sequence[Unit], names: Names, window: tuple[int, int]) -> list[Reading]:
    """Each stretch with its people; what one stretch says in full helps to understand the short forms of the others."""
    hits = [with_initials(unit, scan(names, unit.folded, unit.capitals), names) for unit in units]
    spelled = _spelled(units, hits, names)
    if spelled:
        hits = [_with_spelled(unit, found, spelled) for unit, found in zip(units, hits, strict=True)]
    named = {
        number
        for unit, found in zip(units, hits, strict=True)
        for hit in found
        for number in hit.form.people
        if not _another_first_name(unit, hit, found, names)
    }
    full = full_names(units, hits)
    readings: list[Reading] = []
    for unit, found in zip(units, hits, strict=True):
        actors = [*_known(unit, found, names, named, window), *strangers(unit, found, full)]
        actors += _he_and(unit, actors, readings)
        readings.append(Reading(unit, found, tuple(sorted(actors, key=lambda actor: (actor.start, actor.id)))))
    return readings


def _he_and(unit: Unit, actors: Sequence[Actor], before: Sequence[Reading]) -> Iterator[Actor]:
    """The `he` of `He and President Lind`: the one person of the nearest sentence before that names anybody."""
    if unit.paragraph is None or unit.folded[:1] not in _HE or unit.folded[1:2] != ["and"]:
        return
    if not any(one.start <= _TITLED for one in actors):
        return
    for reading in reversed(before[-_BACK:]):
        named = {one.id: one for one in reading.actors if one.counts}
        if named and reading.unit.paragraph is not None:
            last = next(iter(named.values()))
            if len(named) == 1 and all(one.id != last.id for one in actors):
                yield replace(last, start=0, end=1, speaks=False)
            return


def _spelled(units: Sequence[Unit], hits: Sequence[Sequence[Hit]], names: Names) -> dict[str, Form]:
    """Family names in a spelling that no table has, by their sound: only of somebody called minister, president, a
    colleague or a citizen of the right country there."""
    found = {}
    for unit, known in zip(units, hits, strict=True):
        told = any(hit.form.people_of for hit in known) or not TITLES.isdisjoint(unit.folded)
        taken = {n for hit in known for n in range(hit.start, hit.end)}
        for n in [n for n, high in enumerate(unit.capitals) if high and n and (told or unit.capitals[n - 1])]:
            word = unit.folded[n]
            if len(word) < 4 or n in taken or word in COMMON:
                continue
            namesake = _by_given(unit.folded[n - 1], word, names) if unit.capitals[n - 1] else None
            if namesake is not None:
                found[word] = Form((word,), people=(namesake,))
            if namesake is not None or not told or len(word) < SPELLED:
                continue
            before = unit.folded[max(0, n - 3) : n]
            nations = {hit.form.people_of for hit in known if n - 4 <= hit.start < n and hit.form.people_of}
            if not nations and not TITLES.intersection(before[-1:]):
                continue
            number = names.sounds.get(sound(word))
            if number is not None and (not nations or names.people[number].country in nations):
                found[word] = Form((word,), people=(number,))
    return found


def _by_given(given: str, family: str, names: Names) -> int | None:
    """The one known person of this given name whose family name is spelled nearly so."""
    if given not in names.index:
        return None
    options = {
        form.people[0]
        for form in names.index[given]
        if len(form.key) == 2 and len(form.people) == 1 and alike(form.key[1], family)
    }
    return next(iter(options)) if len(options) == 1 else None


def _with_spelled(unit: Unit, hits: Sequence[Hit], spelled: Mapping[str, Form]) -> list[Hit]:
    taken = {n for hit in hits for n in range(hit.start, hit.end)}
    more = [
        Hit(n, n + 1, spelled[word])
        for n, word in enumerate(unit.folded)
        if word in spelled and n not in taken and unit.capitals[n]
    ]
    return sorted((*hits, *more), key=lambda hit: hit.start)


def _known(unit: Unit, hits: Sequence[Hit], names: Names, named: set[int], window: tuple[int, int]) -> Iterator[Actor]:
    last: int | None = None
    for n, hit in enumerate(hits):
        number, led = None, ""
        if hit.form.people:
            number = None if _another_first_name(unit, hit, hits, names) else hit.form.people[0]
        elif hit.form.ambiguous:
            number = _choose(unit, hit, hits[n - 1] if n else None, names, named, window)
        elif hit.form.offices and not _former(unit, hit) and not _name_follows(unit, hit, hits):
            number = _holder(hit.form.offices, named, window)
        elif hit.form.people_of and hit.form.place and (led := _led_together(unit, hit)):
            heads = names.heads if led == "leaders" else names.posts
            code = hit.form.people_of if led == "leaders" else post(hit.form.people_of, "Prime Minister")
            number = _holder(heads.get(code, ()), named, window)
        elif hit.form.people_of and (several := of_several(unit, hit, hits, names, window)):
            several = several if len(several) == 1 else several & named
            number = next(iter(several)) if len(several) == 1 else None
        elif hit.form.people_of and last is not None and _counterpart(unit, hit):
            number = _peer(last, hit.form.people_of, names, window)
        if number is not None:
            last = number
            person = names.people[number]
            one = actor(unit, person.id, person.name, hit.start, hit.end, known=True, firm=True)
            yield replace(one, topic=False) if led else one


def _counterpart(unit: Unit, hit: Hit) -> bool:
    """True for the `French` of `his French counterpart`."""
    return not {"counterpart", "colleague"}.isdisjoint(unit.folded[hit.end : hit.end + 2])


def _peer(number: int, country: str, names: Names, window: tuple[int, int]) -> int | None:
    """Who held the same post in the country at the time; for somebody who leads one country, who led the other."""
    person, found = names.people[number], set()
    for office in person.offices:
        if number in holders(names.posts.get(post(person.country or "", office.title), ()), window):
            found |= holders(names.posts.get(post(country, office.title), ()), window)
    if not found and number in holders(names.heads.get(person.country or "", ()), window):
        found = holders(names.heads.get(country, ()), window)
    return next(iter(found)) if len(found) == 1 else None


def _another_first_name(unit: Unit, hit: Hit, hits: Sequence[Hit], names: Names) -> bool:
    """True for `Anna Putin`: a family name alone in the table, behind a first name that belongs to no form."""
    if hit.start < 2 or len(hit.form.key) > 1 or unit.headline_case:
        return False
    before = hit.start - 1
    word = unit.words[before]
    if not unit.capitals[before] or possessive(word) or unit.folded[before] in _NO_NAME or not joined(unit, before):
        return False
    if len(hit.form.people) == 1 and unit.folded[before] in given_names(names, hit.form.people[0]):
        return False  # a family name spelled otherwise, behind the right first name
    return not any(other.start <= before < other.end for other in hits)


def _choose(
    unit: Unit, hit: Hit, before: Hit | None, names: Names, named: set[int], window: tuple[int, int]
) -> int | None:
    """The one person an ambiguous form means here: named in full elsewhere, or fixed by office, title or country."""
    options = set(hit.form.ambiguous)
    if len(options & named) == 1:
        return next(iter(options & named))
    previous = unit.folded[hit.start - 1] if hit.start else ""
    if before and before.form.offices and before.end == hit.start:
        options &= holders(before.form.offices, window)
    elif previous in TITLES:
        options = {n for n in options if _has_title(names, n, previous, window)}
        if before and before.form.people_of and before.end >= hit.start - 3:
            options = {n for n in options if names.people[n].country == before.form.people_of}
    elif before and before.form.people_of and before.end == hit.start:
        options = {n for n in options if names.people[n].country == before.form.people_of}
    elif len(hit.form.key) == 1:
        return None
    return next(iter(options)) if len(options) == 1 else None


def _has_title(names: Names, number: int, title: str, window: tuple[int, int]) -> bool:
    """True when the person held, in the window, an office called by that word."""
    for office in names.people[number].offices:
        first = office.first.first if office.first else None
        last = office.last.last if office.last else None
        if (first and first.toordinal() > window[1]) or (last and last.toordinal() < window[0]):
            continue
        if title in office.title.lower().split() or any(title in short.lower().split() for short in office.short):
            return True
    return False


def _former(unit: Unit, hit: Hit) -> bool:
    return hit.start > 0 and unit.folded[hit.start - 1] in FORMER


def _name_follows(unit: Unit, hit: Hit, hits: Sequence[Hit]) -> bool:
    """True for `Russian President Ivan Petrov`: the name says who, the office only describes."""
    if hit.end >= len(unit.words) or not joined(unit, hit.end - 1):
        return False
    if any(other.start == hit.end and (other.form.people or other.form.ambiguous) for other in hits):
        return True
    return unit.capitals[hit.end] and not unit.headline_case and unit.folded[hit.end] not in COMMON


def _holder(terms: Sequence[tuple[int, int, int]], named: set[int], window: tuple[int, int]) -> int | None:
    """The one holder of the office at the time; of several, the one whom the text names."""
    options = holders(terms, window)
    if len(options) > 1:
        options &= named
    return next(iter(options)) if len(options) == 1 else None


def _led_together(unit: Unit, hit: Hit) -> str:
    """`leaders` for each country of `the presidents of X and Y`, `prime ministers` for one of `the prime ministers of
    X and Y`; else nothing."""
    before = list(unit.folded[max(0, hit.start - _LISTED) : hit.start])
    for n in range(len(before) - 2, -1, -1):
        led = before[n] in _LEADERS
        if before[n + 1] == "of" and (led or before[n] in _HEADS):
            prime = before[n] == "premiers" or before[max(0, n - 1) : n] == ["prime"]
            spoken = any(word in SPEECH for word in before[n:])
            return "" if spoken or not (led or prime) else "leaders" if led else "prime ministers"
    return ""
