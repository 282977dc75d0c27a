"""Bodies under their short names: `the council`, `its supervisory board`, and the name that the text has for them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from site_builder.stages.group.recognition.actors import Reading
from site_builder.stages.group.recognition.assemblies import (
    BANKS,
    BODY_NOUNS,
    COMPANY_NOUNS,
    MEMBERS,
    OF_TOWNS,
    SAME,
    SHORT,
    WITH_WORD,
)
from site_builder.stages.group.recognition.body import Body, Sitting, telling
from site_builder.stages.group.recognition.lexicon import COMMON
from site_builder.stages.group.recognition.resolving import MODIFIERS, TASKS
from site_builder.stages.group.recognition.words import Unit, possessive, tokens

_BEFORE = MODIFIERS | COMMON
_LOCAL = frozenset("town city county village parish borough district municipal".split())
_AT = frozenset("in at of near to for from".split())
_COUNTY = re.compile(r"\b([A-Z][\w'’]+(?: [A-Z][\w'’]+)?) County\b")
# `along the Halden promenade`: a town, by what lies in it.
_IN_TOWN = re.compile(
    r"\b(?:along|on|in|by) the ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) "
    r"(?:promenade|seafront|harbour|harbor|waterfront|riverfront|pier|quay|bypass|town centre|high street"
    r"|marketplace)\b"
)
# `Halden's open-air pool may close`: the town with which a story begins.
_OWN = re.compile(r"(?:^|(?<=[a-zß-ÿ,] ))([A-ZÀ-Þ][a-zß-ÿ]+(?: [A-ZÀ-Þ][a-zß-ÿ]+)?)['’]s ")
_SMALL = frozenset("at in on of to for from by with and or is was as are were will has had that which who".split())
_OPENING = 12  # stretches in which a word shows what it is
_ORGANISED = COMPANY_NOUNS | BODY_NOUNS.keys()  # no town has one of these in its name
_TOWN_MEETING = frozenset("annual special voters residents townspeople moderator warrant".split())
_LEAD = 3  # stretches in which a town may stand that tells which council is meant


def short_names(reading: Reading) -> Iterator[Body]:
    """The bodies of which a sentence speaks without a name, with what stands before the word: `School Board`."""
    unit = reading.unit
    folded = unit.folded
    for n, word in enumerate(folded):
        if word == "meeting" and folded[n - 1 : n] == ["town"] and not _TOWN_MEETING.isdisjoint(folded):
            yield Body("Town Meeting", "assembly", ())
        kind = SHORT.get(word)
        if not kind or (n and unit.capitals[n - 1] and folded[n - 1] not in _BEFORE and not _apart(unit, n)):
            continue
        start = n
        while start and folded[start - 1] in MODIFIERS:
            start -= 1
        if start == n and word in WITH_WORD:
            continue
        words = [one for one in folded[start:n] if one != "local"]
        owner = _owner(reading, start) if kind == "board" and start and folded[start - 1] == "its" else ""
        yield Body(" ".join((*owner.split(), *words, MEMBERS.get(word, word))).title(), kind, telling(tokens(owner)))


def _owner(reading: Reading, until: int) -> str:
    """The company whose board is `its board`: the first name of two words or more before it that is nobody's."""
    unit = reading.unit
    taken = {n for one in reading.actors for n in range(one.start, one.end)}
    taken.update(n for hit in reading.hits for n in range(hit.start, hit.end))
    n = 1  # the first word has a capital anyway
    while n < until:
        end = n
        while end < until and unit.capitals[end] and end not in taken and (end == n or not _apart(unit, end)):
            end += 1
        if end - n > 1:
            return " ".join(unit.words[n:end])
        n = max(end, n + 1)
    return ""


def lone(body: Body) -> bool:
    """True for `Senate` with a capital and nothing else: the national one, unless the text has another."""
    return len(body.key) == 1 and body.key[0] in SHORT and len(body.name.split()) == 1


def _apart(unit: Unit, n: int) -> bool:
    """True where the word before token n belongs to another phrase: `the Mayor's council` is nobody's name."""
    return possessive(unit.words[n - 1]) or unit.starts[n - 1] + len(unit.words[n - 1]) + 1 != unit.starts[n]


def resolved(body: Body, full: Iterable[Body], home: str | None) -> Body:
    """The body with the name that the text has for it in full; else with the town's; else as it is."""
    word = body.name.lower().split()[-1]
    for other in full:
        if other.kind == body.kind and (
            SAME.get(word, word) in tokens(other.name) or word in tokens(other.name) or body.kind == "council"
        ):
            return Body(_richer(other.name, body.name), body.kind, other.key)
        if word == "committee" and other.name in BANKS:
            return other
        if body.kind == "alliance" and other.kind == "alliance" and WITH_WORD[word].match(other.name):
            return other
    words = tokens(body.name)
    local = "school" in words or "university" in words or not (TASKS | _LOCAL).isdisjoint(words[:-1])
    if home and (word in OF_TOWNS or body.kind == "assembly" or local):
        return Body(f"{home} {body.name}", body.kind, telling((*tokens(home), *TASKS.intersection(words))))
    return body


def banks(found: Sequence[Sitting]) -> list[Sitting]:
    """The sittings with `the central bank of Norland` given the name of the one bank that the text has by name."""
    named = {one.body.name: one.body for one in found if one.body.name in BANKS}
    (bank,) = named.values() if len(named) == 1 else (None,)
    return [replace(one, body=bank) if bank and one.body.name.endswith("Central Bank") else one for one in found]


def by_task(body: Body) -> Body:
    """`Public Accounts Committee` told from others by its task, where no name for it is known."""
    return Body(body.name, body.kind, telling(tuple(TASKS.intersection(tokens(body.name)))))


def _richer(whole: str, generic: str) -> str:
    """`Port Halden Council` with `City Council`: the town and the longer word for the body."""
    words = whole.split()
    if len(words) > 1 and generic.split()[-1:] == words[-1:] and generic not in whole and _modified(generic):
        return " ".join([*words[:-1], *generic.split()])
    return whole


def _modified(generic: str) -> bool:
    """True where nothing but a modifier stands before the word for the body: `MPs Committee` is no longer name."""
    return all(word in MODIFIERS for word in generic.lower().split()[:-1])


def county_of(readings: Sequence[Reading]) -> str | None:
    """The county that headline or opening names."""
    for reading in readings[: 1 + _LEAD]:
        found = _COUNTY.search(reading.unit.text)
        if found:
            return found[1]
    return None


def town_of(readings: Sequence[Reading]) -> str | None:
    """The town with which a story begins, where no dateline names it: `in the centre of Halden`, `Halden's pool`."""
    for reading in (*readings[1 : 1 + _LEAD], *(one for one in readings[:1] if not one.unit.headline_case)):
        town = _led_to(readings, reading)
        for pattern in () if town else (_IN_TOWN, _OWN):
            found = pattern.search(reading.unit.text) if reading.unit.paragraph is not None else None
            town = town or (found[1] if found and not _somebody(readings, found[1]) else None)
        if town:
            return town
    return None


def _led_to(readings: Sequence[Reading], reading: Reading) -> str | None:
    """The first name behind a word for where something is, unless it is known to be something else."""
    unit = reading.unit
    people = {n for actor in reading.actors for n in range(actor.start, actor.end)}
    for n in range(1, len(unit.words)):
        if unit.capitals[n] and unit.folded[n - 1] in _AT and n not in people and unit.folded[n] not in COMMON:
            end = n + 1
            while end < len(unit.words) and unit.capitals[end] and not _apart(unit, end) and end not in people:
                end += 1
            if any(hit.start <= n < hit.end for hit in reading.hits):
                return None
            if _ORGANISED.isdisjoint(unit.folded[n:end]) and not is_thing(readings, unit.words[n]):
                town = " ".join(unit.words[n:end])
                return town[:-2] if possessive(town) else town
            return None
    return None


def is_thing(readings: Sequence[Reading], word: str) -> bool:
    """True for a word that stands by itself behind an article or an owner: `the Lido at`, but not `the Halden dam`."""
    for one in readings[:_OPENING]:
        unit = one.unit
        if word.lower() in unit.words:
            return True  # `Casting vote`, beside `the casting vote of the chairman`
        for n in range(1, len(unit.words)):
            if unit.words[n] == word and (unit.folded[n - 1] == "the" or possessive(unit.words[n - 1])):
                end = unit.starts[n] + len(word)
                if unit.text[end : end + 1] != " " or unit.folded[n + 1 : n + 2] == [] or unit.folded[n + 1] in _SMALL:
                    return True
    return False


def _somebody(readings: Sequence[Reading], word: str) -> bool:
    """True for a name that stands behind another: a person's."""
    return any(
        other.removesuffix("'s").removesuffix("’s") == word
        and n
        and one.unit.capitals[n - 1]
        and not _apart(one.unit, n)
        for one in readings[:_OPENING]
        if not one.unit.headline_case
        for n, other in enumerate(one.unit.words)
    )
