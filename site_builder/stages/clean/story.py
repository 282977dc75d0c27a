"""Where the story of a page begins and ends, and what in it stays: decisions from place and neighbours."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.stages.clean.credits import is_person
from site_builder.stages.clean.languages import INFLECTED
from site_builder.stages.clean.units import Unit

_END = -25  # what a line that stands after stories costs: words of prose needed beyond it for the story to go on
_COMMENTS = -160  # likewise for a comment form below a story: readers write prose too
_MUCH = 80  # words of prose after which a comment form stands below the story
_ABOUT = re.compile(
    r"^(?:\W*(?:[A-ZÀ-Þ][\w.'’-]*\s+){1,4}(?:\([^)]{1,60}\)\s+|\|\s+)?(?:is|was|has been|serves as|works as) (?:an? |"
    r"the |our |\w+'s )?"
    r"(?:[\w.'’&,-]+\s+){0,9}?(?:reporter|correspondent|journalist|columnist|editor|writer|author|blogger|contributor|"
    r"producer|fellow|critic|freelancer)s?\b)"
    r"|^\W*(?:Follow (?:him|her|them)|(?:He|She|They) (?:tweets|can be (?:reached|followed)))\b|^(?:Write to|Contact|"
    r"Email) (?:[A-Z]\w+ )+at \S+@"
    r"|^(?:[A-ZÀ-Þ][\w.'’-]*\s+){2,4}(?:covers|reports on|writes (?:about|a)|reported from|contributed (?:to this|"
    r"reporting))\b"
)
_TEASER = 32  # words of the longest summary under a link to another story
_RUN = 3  # so many bare lines in a row are a list of links
_LONG_RUN = 6  # likewise, for lines with as many function words as speech


@dataclass(frozen=True, slots=True)
class Choice:
    """What became of a unit: its role in the body, or the rule that left it out."""

    role: str
    rule: str


def quote_like(unit: Unit, language: str) -> bool:
    """True for words that run on as speech does, without a full stop: a pull quote, a standfirst."""
    need = 0.07 if language in INFLECTED else 0.2
    return not unit.stop and unit.words >= 8 and unit.function >= need


def _weight(unit: Unit, before: int, alone: bool, language: str) -> int:
    """How much the unit speaks for (or against) being inside the story; `before` counts words of prose above it,
    `alone` tells that no sentence stands beside it, as in a list of teasers."""
    if unit.rule:
        if unit.rule == "comment form" and before >= _MUCH:
            return _COMMENTS
        return _END if unit.ends else -4
    if unit.foreign:
        return -4
    if unit.prose:
        words = min(unit.words, 80)
        return words // 3 - 4 if alone and words < _TEASER else words - 2
    if unit.stop and unit.words >= 3:
        return 1
    return -1 if quote_like(unit, language) else -5


def _alone(units: Sequence[Unit], language: str) -> list[bool]:
    """For each unit, whether neither of its neighbours (but for small junk) is a sentence."""
    alone = [True] * len(units)
    last: int | None = None
    for index, unit in enumerate(units):
        if unit.ends:
            last = None
        elif not unit.rule:
            if last is not None:
                alone[last] = alone[last] and not _speaks(unit, language)
                alone[index] = not _speaks(units[last], language)
            last = index
    return alone


def _speaks(unit: Unit, language: str) -> bool:
    return unit.sentence or quote_like(unit, language) or announces(unit)


def announces(unit: Unit) -> bool:
    """True for words that announce a list."""
    return unit.text.endswith((":", "：")) and unit.words >= 3 and not unit.rule


def core(units: Sequence[Unit], language: str) -> tuple[int, int]:
    """The run of units with the greatest sum of weights, as (first, end); (0, 0) when nothing speaks for a story."""
    best, best_first, best_end, total, first, before = 0, 0, 0, 0, 0, 0
    alone = _alone(units, language)
    for index, unit in enumerate(units):
        total += _weight(unit, before, alone[index], language)
        before += unit.words if unit.prose and not unit.rule else 0
        if total <= 0:
            total, first = 0, index + 1
        elif total > best:
            best, best_first, best_end = total, first, index + 1
    return best_first, _with_speaker(units, best_first, best_end, language)


def _with_speaker(units: Sequence[Unit], first: int, end: int, language: str) -> int:
    """The end moved on over pull quotes with their speakers, and over a list announced, that close a story."""
    listing = False
    while end < len(units) and end > first:
        last, unit = units[end - 1], units[end]
        if unit.rule or unit.foreign:
            break
        listing = listing or announces(last)
        if listing and not unit.sentence:
            end += 1
            continue
        after = units[end + 1] if end + 1 < len(units) else None
        if not last.stop and last.words >= 8 and last.function > 0 and speaker_like(unit):
            end += 1
        elif quote_like(unit, language) and after and not after.rule and speaker_like(after):
            end += 2
        else:
            break
    return end


def speaker_like(unit: Unit) -> bool:
    """True for a short line that opens with a name: who said the quote above it."""
    head = unit.text.split()[:2]
    return not unit.stop and unit.words <= 16 and not unit.foreign and is_person(head)


def inside(
    units: Sequence[Unit], first: int, end: int, titles: frozenset[str], language: str, trusted: bool = False
) -> list[Choice]:
    """The choice for each unit of the story proper; `trusted` text has been told from links by its markup."""
    choices: list[Choice | None] = [None] * (end - first)
    seen: set[str] = set()
    close = _close(units, first, end)
    boxed = False  # inside a box of links to other stories
    for offset, unit in enumerate(units[first:end]):
        boxed = unit.rule in ("related heading", "deals") or (boxed and not (unit.sentence and not unit.rule))
        rule = _out(unit, titles, seen) or ("about the author" if first + offset >= close else "")
        rule = rule or ("link list" if boxed else "")
        if rule:
            choices[offset] = Choice("", rule)
        elif unit.words >= 6:
            seen.add(unit.key)
    kept = [offset for offset, choice in enumerate(choices) if choice is None]
    _roles([units[first + offset] for offset in kept], kept, choices, language, trusted)
    return [choice or Choice("text", "") for choice in choices]


def _close(units: Sequence[Unit], first: int, end: int) -> int:
    """Where the words about the author begin that stand at the end of a story; `end` where there are none."""
    while end > first + 1 and (units[end - 1].rule or about_author(units[end - 1])):
        end -= 1
    return end


def about_author(unit: Unit) -> bool:
    """True for a paragraph that introduces a writer, as `Jane Doe is a reporter who covers schools` does."""
    return unit.words <= 120 and bool(_ABOUT.search(unit.text[:400]))


def _out(unit: Unit, titles: frozenset[str], seen: set[str]) -> str:
    """The rule that takes a unit out of the story, or ""."""
    if unit.key in titles:
        return "repeated title"
    if unit.rule:
        return unit.rule
    if unit.foreign and not unit.prose and unit.words <= 40:
        return "line in another language"
    if unit.words >= 6 and unit.key in seen:
        return "repeated paragraph"
    return ""


def _roles(units: list[Unit], at: list[int], choices: list[Choice | None], language: str, trusted: bool) -> None:
    """Roles for the units that stay; runs of bare lines that list nothing the text announces go."""
    index = listed_to = 0
    while index < len(units):
        unit = units[index]
        if index >= listed_to:
            listed_to = _listed_to(units, index, language)
        if index >= listed_to and _speaks(unit, language):
            quoted = not unit.stop and index + 1 < len(units) and speaker_like(units[index + 1])
            choices[at[index]] = Choice("quote" if quoted or unit.block.mark == "quote" else "text", "")
            index += 1
            if quoted:
                choices[at[index]] = Choice("speaker", "")
                index += 1
            continue
        last = max(index, listed_to)
        while last < len(units) and not _speaks(units[last], language):
            last += 1
        _run(units, index, last, at, choices, trusted)
        index = last


def _listed_to(units: list[Unit], first: int, language: str) -> int:
    """The end of a long run of lines without a full stop, headlines with function words among them; else `first`."""
    last = first
    while last < len(units) and not units[last].sentence:
        last += 1
    return last if last - first >= _LONG_RUN else first


def _run(units: list[Unit], first: int, last: int, at: list[int], choices: list[Choice | None], trusted: bool) -> None:
    """Choices for a run of bare lines: one or two are subheads, more are a list."""
    items = sum(_item(unit) for unit in units[first:last])
    listed = (first > 0 and announces(units[first - 1])) or items * 5 >= (last - first) * 3
    for index in range(first, last):
        if listed or _item(units[index]):
            choices[at[index]] = Choice("text", "")
        elif trusted or last - first < _RUN:
            choices[at[index]] = Choice("subhead", "")
        else:
            choices[at[index]] = Choice("", "link list")


def _item(unit: Unit) -> bool:
    """True for an item of a list in the text: it opens with a bullet or number, or markup says so."""
    return unit.block.mark == "item" or unit.text[:1] in "•·▪●○*-–—►‣" or unit.text[:1].isdigit()
