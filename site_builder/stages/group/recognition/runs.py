"""Runs of capitals in a stretch: what may be the name of a body."""

from collections.abc import Iterator

from site_builder.stages.group.recognition.actors import Reading
from site_builder.stages.group.recognition.assemblies import BODY_NOUNS, DECISIONS
from site_builder.stages.group.recognition.lexicon import COMMON
from site_builder.stages.group.recognition.words import Unit, possessive

_CONNECTORS = frozenset("of the and for & de du des la der del von".split())
_ON = frozenset("committee subcommittee commission council".split())


def home_town(headline: Reading) -> str | None:
    """`Halden` of `Halden votes to keep the ferry`: the name with which a headline begins, before what was decided."""
    unit = headline.unit
    for start, end in runs(unit, set()):
        named = any(hit.form.body for hit in headline.hits) or not BODY_NOUNS.keys().isdisjoint(unit.folded[start:end])
        if start == 0 and end < len(unit.words) and unit.folded[end] in DECISIONS and not (unit.headline_case or named):
            return unit.text[: unit.starts[end - 1] + len(unit.words[end - 1])]
    return None


def runs(unit: Unit, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Runs of capitals with small connectors inside: `Board of Trustees of Halden College`."""
    n, size = 0, len(unit.words)
    while n < size:
        if n in taken or not capital(unit, n):
            n += 1
            continue
        end = n + 1
        while end < size and end not in taken and _goes_on(unit, end):
            if capital(unit, end):
                end += 1
                continue
            jump = end
            while jump < size and jump - end < 2 and _connects(unit, jump) and adjacent(unit, jump):
                jump += 1
            if jump == end or jump >= size or jump in taken or not capital(unit, jump):
                break
            end = jump + 1
        yield n, end
        n = end


def _goes_on(unit: Unit, end: int) -> bool:
    """True where a name may go on at this token: right behind a word of it, or as `Union` behind `Workers'`."""
    if adjacent(unit, end - 1):
        return not possessive(unit.words[end - 1])
    plural = unit.folded[end - 1].endswith("s") and unit.folded[end] in BODY_NOUNS and unit.capitals[end]
    return plural and unit.text[unit.starts[end] - 2 : unit.starts[end]] in ("' ", "’ ")


def _connects(unit: Unit, n: int) -> bool:
    """True for the small words inside names: `on` behind the word for a committee alone."""
    word = unit.folded[n]
    return word in _CONNECTORS or (word == "on" and unit.folded[n - 1] in _ON)


def capital(unit: Unit, n: int) -> bool:
    """True for a token with a capital that is no common word."""
    return unit.capitals[n] and unit.folded[n] not in COMMON


def adjacent(unit: Unit, n: int) -> bool:
    """True where token n and the next may be parts of one name."""
    if n + 1 >= len(unit.words):
        return False
    gap = unit.text[unit.starts[n] + len(unit.words[n]) : unit.starts[n + 1]]
    return gap in (" ", "\u00a0", " & ", "-")
