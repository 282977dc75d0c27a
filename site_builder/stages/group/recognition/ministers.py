"""Ministers who meet as a body: those of one portfolio in the council of the Union, those sent by several states."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from site_builder.stages.group.recognition.actors import Reading, counting
from site_builder.stages.group.recognition.body import Body, known_body
from site_builder.stages.group.recognition.councils import UNION, ministers_of
from site_builder.stages.group.recognition.names import Hit
from site_builder.stages.group.recognition.words import Unit

# Of whom a text needs no names: `The water ministers of X, Y and Z`.
_SENT = frozenset(
    "ministers delegations delegates delegation negotiators envoys officials representatives diplomats teams experts "
    "mediators sides ministros ministres delegaciones".split()
)
_LEAD = frozenset("presidents leaders premiers".split())
_LED_BY = frozenset("of from between among de des entre".split())
_ROUND = re.compile(
    r"\brounds? of (?:\w+ ){0,2}(?:talks|negotiations)\b|\b(?:the|this|last|latest|\w+(?:st|nd|rd|th)) round in [A-Z]"
    r"|\bronda de\b|\bраунд"
)
_LONG = re.compile(r"\b(?:years|decades|centur(?:y|ies))\b", re.IGNORECASE)  # what has gone on so long is no meeting
_TALKS = frozenset(("talks", "negotiations", "round", "rounds"))
_BETWEEN = re.compile(r",? ?(?:and|y|et|und)? ?(?:the )?")
_BACK = 6  # tokens between the word for those who are sent and the first state
_OPENING = 2.0
_UNION = re.compile(
    r"\b(?:EU|UE|European (?:Union|Commission)|member (?:states|countries)|the 27|Brussels|Bruxelles|Bruselas|Brüssel|"
    r"Vingt-Sept|Union européenne|Unión Europea|Europäischen? (?:Union|Kommission))\b"
)
_OF_STATES = re.compile(r" (?:of|from|de|des|de la|der) [A-ZÀ-Þ](?!U\b|E\b|nion)")
_ALL = re.compile(r"\bministers (?:from|of) the (?:27|twenty-seven|EU|union|bloc)\b", re.IGNORECASE)


def councils(readings: Sequence[Reading]) -> list[tuple[int, Body]]:
    """The stretches that speak of the ministers of one portfolio, in a text about the Union; and of `ministers from the
    27`, where only one portfolio is named: by the council in which they decide."""
    found = [(n, name) for n, one in enumerate(readings) if (name := _council(one))]
    if not found or not any(_UNION.search(one.unit.text) for one in readings):
        return []
    names = {name for _, name in found}
    if len(names) == 1:
        seen = {n for n, _ in found}
        (only,) = names
        found += [(n, only) for n, one in enumerate(readings) if n not in seen and _ALL.search(one.unit.text)]
    return [(n, known_body(name)) for n, name in found]


def _council(reading: Reading) -> str | None:
    """The council of the ministers named, but for those of one country, of two, or of another group."""
    text = reading.unit.text
    match = ministers_of(text)
    if match is None:
        return None
    start, end, name = match
    before = text[:start].split()[-1:] or [""]
    other = before[0][:1].isupper() and before[0] not in ("EU", "European", "The", "Les", "Los", "Die")
    return None if other or _OF_STATES.match(text, end) else f"EU {name} {UNION}"


def states(readings: Sequence[Reading]) -> Iterator[tuple[int, Body]]:
    """The stretches of the opening in which people sent by several states meet, whom nobody names."""
    for n, reading in enumerate(readings):
        if reading.unit.weight < _OPENING or not reading.unit.cues or len(reading.hits) < 2:
            continue
        listed = _listed(reading)
        if len({hit.form.place for hit in listed}) > 1 and _sent(readings, reading, listed[0].start):
            names = sorted({str(hit.form.place) for hit in listed})
            codes = tuple(sorted({str(hit.form.people_of) for hit in listed}))
            yield n, Body(f"{', '.join(names[:-1])} and {names[-1]}", "states", codes)


def _listed(reading: Reading) -> list[Hit]:
    """The first two or more countries that follow each other."""
    countries = [hit for hit in reading.hits if hit.form.people_of and hit.form.place]
    run: list[Hit] = []
    for one, other in pairwise(countries):
        if _joined(reading.unit, one, other):
            run = run or [one]
            run.append(other)
        elif run:
            break
    return run


def _joined(unit: Unit, one: Hit, other: Hit) -> bool:
    close = unit.starts[one.end - 1] + len(unit.words[one.end - 1])
    return _BETWEEN.fullmatch(unit.text[close : unit.starts[other.start]]) is not None


def _sent(readings: Sequence[Reading], reading: Reading, start: int) -> bool:
    """True behind `the ministers of`, and behind `talks between` where a text counts its rounds; behind `the prime
    ministers of` where fewer than two of them are known by name."""
    before = reading.unit.folded[max(0, start - _BACK) : start]
    led = [n for n, word in enumerate(before) if word in _LED_BY]
    if not led or not led[-1]:
        return False
    word = before[led[-1] - 1]
    leaders = before[max(0, led[-1] - 2)] == "prime"
    if leaders or word in _LEAD:
        return len(counting(reading)) < 2
    if word in _TALKS and not _LONG.search(reading.unit.text):
        return any(_ROUND.search(one.unit.text) for one in readings)
    return word in _SENT
