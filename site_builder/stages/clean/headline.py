"""What can be told, in numbers, of a line that may be the headline of the story below it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from site_builder.stages.clean.headline_place import BARE, CLOSE, names_somebody, slogan_at
from site_builder.stages.clean.languages import FUNCTION_WORDS
from site_builder.stages.clean.units import Unit

NAMES = (
    "covered lead lead_much hits hits_two hits_three hits_long rare opens opens_header opens_hits inside head "
    "head_asks credit credit_soon distance near again once_more part holds after_crumb below_another listed alone "
    "two three four long prose stop colon asks lower cut label menu mark sign capital"
).split()
NONE = "any bare few many".split()  # what is told of a page for the choice of no line

_WINDOW = 50  # units above the story that may hold its headline
_INSIDE = 3  # units of the story's head likewise: a headline that is a sentence is taken for one
_LEAD = 2  # paragraphs of the story whose words are its lead
_STORY = 8  # paragraphs of the story whose words are looked at
_LONG = 40  # words of the longest headline
_STEM = 6  # letters by which words are compared, so that endings do not part them
_LINE = 45  # words of a line that may hold the headline and more
_QUOTES = "\"'“‘«„¿¡‚‹"
_SHARED = NAMES.index("hits_long")
_SIGNS = frozenset("©|»←→›@")
_RULES = frozenset((None, "repeated label", "menu", "related link", "label"))


@dataclass(slots=True)
class _Page:
    """What every line of a page is held against: the words of the story, of its first paragraphs and of the lines above
    it, how often a line stands, all short lines in one text."""

    units: Sequence[Unit]
    first: int
    story: list[Unit]
    language: str
    told: str
    lead: str
    outside: str
    counts: Counter[str]
    text: str
    crumbs: list[str]
    lines: list[str]
    headed: list[int]  # the places of bare lines above the story with several words and no full stop
    above: list[tuple[int, str]]  # the lines passed that share words with the story: their places and keys


def candidates(units: Sequence[Unit], first: int, end: int, language: str) -> Iterator[tuple[int, tuple[float, ...]]]:
    """The lines that may be the headline of units[first:end], each with the numbers of `NAMES`, from above."""
    start, stop = max(0, first - _WINDOW), min(first + _INSIDE, end - 1, len(units) - 1)
    near = units[start : stop + 4]
    page = _page(units, first, end, near[: stop + 1 - start], start, language)
    between = sum([unit.rule is None for unit in units[start:first]])  # bare lines between the candidate and the story
    slogan = slogan_at(units, first)
    for index in range(start, stop + 1):
        unit = units[index]
        between -= index < first and unit.rule is None
        if index != slogan and _may_be(unit, index, first):
            soon = [names_somebody(unit) for unit in units[index + 1 : index + 4]]
            sense = _sense(page, index)
            yield index, (*sense, *_place(page, index, soon, between), *_make(unit))
            if sense[_SHARED] and unit.words >= 4 and unit.rule in BARE and unit.text[-1] not in ".:":
                page.above.append((index, unit.key))


def none_of(units: Sequence[Unit], first: int) -> tuple[float, ...]:
    """The numbers of `NONE`: how many bare lines stand above the story."""
    bare = sum([unit.rule is None for unit in units[max(0, first - _WINDOW) : first]])
    return (1, bare == 0, bare <= 2, bare > 10)


def _page(units: Sequence[Unit], first: int, end: int, near: Sequence[Unit], start: int, language: str) -> _Page:
    """What the lines `near` the story, the first of them at `start`, are held against."""
    story = [unit for unit in units[first:end] if unit.prose and not unit.rule][:_STORY]
    bare = [(n, unit) for n, unit in enumerate(near, start) if unit.rule in BARE and unit.words >= 4]
    return _Page(
        units,
        first,
        story,
        language,
        _joined(story),
        _joined(story[:_LEAD]),
        _joined(units[start:first]),
        Counter([unit.key for unit in units]),
        "\n".join([unit.key for unit in units if unit.words <= _LINE]),
        [unit.key for unit in units[: first + 1] if unit.rule == "breadcrumb"],
        [unit.key for _, unit in bare],
        [n for n, unit in bare if n < first and unit.words <= 25 and unit.text[-1] not in ".:"],
        [],
    )


def _joined(units: Sequence[Unit]) -> str:
    """All words of these units, each between spaces of its own: to look some up is faster than to index all."""
    return f" {'  '.join(['  '.join(unit.tokens) for unit in units if unit.tokens])} "


@lru_cache(4096)  # a headline is asked again once the rest of the page is gone
def _content(tokens: tuple[str, ...], language: str) -> tuple[str, ...]:
    """What is sought for each word of content; for the first of a line without any."""
    known = FUNCTION_WORDS.get(language, frozenset())
    return tuple([_sought(token) for token in tokens if len(token) > 2 and token not in known] or [_sought(tokens[0])])


def _sought(token: str) -> str:
    """What stands in the joined words where a word is among them that has the same first letters."""
    return f" {token[:_STEM]}" if len(token) >= _STEM else f" {token} "


def _may_be(unit: Unit, index: int, first: int) -> bool:
    if unit.rule not in _RULES or unit.foreign or not unit.tokens or unit.words > _LONG:
        return False
    if index >= first and unit.stop and unit.text[-1] == ".":
        return False
    if unit.rule == "menu" and (unit.block.wide or len(unit.tokens) < 5 or unit.text.count("|") > 2):
        return False  # other lines with bars may hold the headline and more
    return unit.words >= 4 or index == 0 or (unit.words >= 2 and first - index <= CLOSE)


def _sense(page: _Page, index: int) -> tuple[float, ...]:
    """How the words of the line are those of the story."""
    unit = page.units[index]
    content = _content(unit.tokens, page.language)
    if index >= page.first and unit.prose and not unit.rule:  # its own words are among those of the story
        others = _joined([one for one in page.story if one is not unit])
        hits, lead = [token for token in content if token in others], 0
    else:
        hits = [token for token in content if token in page.told]
        lead = sum([token in page.lead for token in hits])
    most = 2 + page.counts[unit.key]
    long = [token for token in hits if len(token.strip()) > 3]
    rare = sum([page.outside.count(token) <= most for token in long])
    return (
        len(hits) / len(content),
        lead / len(content),
        lead >= 3,
        min(len(hits), 6) / 6,
        len(hits) >= 2,
        len(hits) >= 3,
        len(long) >= 2,
        min(rare, 4) / 4,
        index == 0,
        index == 0 and page.first <= 4,
        index == 0 and len(hits) >= 2,
    )


def _place(page: _Page, index: int, soon: list[bool], between: int) -> tuple[float, ...]:
    """Where the line stands, and what repeats it; `soon` tells which of the next lines credit somebody."""
    units, unit, last = page.units, page.units[index], page.units[index].text[-1]
    again = page.counts[unit.key]
    before, after = units[index - 1] if index else None, units[index + 1] if index + 1 < len(units) else None
    credit = bool(soon and soon[0])
    listed = before and after and not credit and all(_bare(one) for one in (before, after))
    return (
        index >= page.first,
        index == page.first and last != ".",
        index == page.first and last in "?!",
        credit,
        any(soon) and not credit,
        min(between, 30) / 30,
        between <= 2,
        again > 1 and unit.words >= 4,
        again > 2 and unit.words >= 3,
        unit.words >= 3 and len(unit.key) >= 8 and page.text.count(unit.key) > again,
        any(line in unit.key and line != unit.key for line in page.lines),
        unit.words >= 2 and any(crumb.endswith(unit.key) for crumb in page.crumbs),
        any(place >= index - 3 and key != unit.key for place, key in page.above),
        bool(listed),
        page.headed == [index],
    )


def _bare(unit: Unit) -> bool:
    return not unit.rule and not unit.prose and unit.words > 1


def _make(unit: Unit) -> tuple[float, ...]:
    """How the line is written."""
    text, words, last = unit.text, unit.words, unit.text[-1]
    pieces = text.split()
    return (
        words <= 2,
        words == 3,
        words in (4, 5),
        words > 24,
        unit.prose,
        unit.stop and last == ".",
        last in ":：",
        last in "?!？！",
        text[0].islower(),
        text.endswith(("…", "...")),
        unit.rule == "repeated label" or unit.rule == "label",
        unit.rule == "menu" or unit.rule == "related link",
        not (text[0].isalnum() or text[0] in _QUOTES),
        not _SIGNS.isdisjoint(text),
        sum([piece[0].isupper() for piece in pieces]) / len(pieces),
    )
