"""What of a story stays, and as what: decisions from the neighbours of each paragraph."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from site_builder.stages.clean.extent import announces, speaks
from site_builder.stages.clean.units import Unit

_ABOUT = re.compile(
    r"^(?:\W*(?:[A-ZÀ-Þ][\w.'’-]*\s+){1,4}(?:\([^)]{1,60}\)\s+|\|\s+)?(?:is|was|has been|serves as|works as) (?:an? |"
    r"the |our |\w+'s )?"
    r"(?:[\w.'’&,-]+\s+){0,9}?(?:reporter|correspondent|journalist|columnist|editor|writer|author|blogger|contributor|"
    r"producer|fellow|critic|freelancer)s?\b)"
    r"|^\W*(?:Follow (?:him|her|them)|(?:He|She|They) (?:tweets|can be (?:reached|followed)))\b|^The (?:author|"
    r"writer) (?:is|was|has been|lives|writes|teaches|works)\b|^(?:Write to|Contact|"
    r"Email) (?:[A-Z]\w+ )+at \S+@"
    r"|^(?:[A-ZÀ-Þ][\w.'’-]*\s+){2,4}(?:covers|reports on|writes (?:about|a|on|for)|reported from|contributed "
    r"(?:to this|reporting)|has (?:reported (?:from|on|for)|written (?:about|for|on)|covered))\b"
)
_RUN = 3  # so many bare lines in a row are a list of links
_OFFER = 12  # words of a line that offers something for its price
_DIGIT = re.compile(r"\d")
_PRICE = re.compile(
    r"[:,–—] (?:(?:now|only|just|from|for|at|about) )*(?:[€$£]\s?\d[\d.,]*|\d[\d.,]* ?(?:euros?|pounds?|dollars?|"
    r"francs|crowns|kr|[€£$])|\d+ ?% off)\W*$",
    re.IGNORECASE,
)
_LONG_RUN = 6  # likewise, for lines with as many function words as speech


@dataclass(slots=True)  # as blocks are
class Choice:
    """What became of a unit: its role in the body, or the rule that left it out."""

    role: str
    rule: str


TEXT, SUBHEAD = Choice("text", ""), Choice("subhead", "")


def inside(units: Sequence[Unit], first: int, end: int, titles: frozenset[str], trusted: bool = False) -> list[Choice]:
    """The choice for each unit of the story proper; `trusted` text has been told from links by its markup."""
    choices: list[Choice | None] = [None] * (end - first)
    seen: set[str] = set()
    close = _close(units, first, end)
    boxed = False  # inside a box of links to other stories
    for offset, unit in enumerate(units[first:end]):
        boxed = unit.rule in ("related heading", "deals") or (boxed and not (unit.sentence and not unit.rule))
        named = offset > 0 and unit.named and not units[first + offset - 1].rule  # who said the quotation above
        rule = _out(unit, titles, frozenset() if named else seen) or (
            "about the author" if first + offset >= close else ""
        )
        rule = rule or ("related link" if boxed else "")
        if rule:
            choices[offset] = Choice("", rule)
        elif unit.words >= 6:
            seen.add(unit.key)
    kept = [offset for offset, choice in enumerate(choices) if choice is None]
    for above, offset, below in zip(kept, kept[1:], kept[2:], strict=False):
        if _is_offer(units[first + offset]) and _is_between(units[first + above], units[first + below]):
            choices[offset] = Choice("", "advertisement")
    kept = [offset for offset in kept if choices[offset] is None]
    _roles([units[first + offset] for offset in kept], kept, choices, trusted)
    return [choice or TEXT for choice in choices]


def _is_offer(unit: Unit) -> bool:
    """True for a short line that ends in a price: `Ferry mugs, in blue: 14 euros`."""
    if unit.sentence or unit.words > _OFFER or unit.block.mark or not _DIGIT.search(unit.text):
        return False
    return not _item(unit) and _PRICE.search(unit.text) is not None


def _is_between(above: Unit, below: Unit) -> bool:
    """True where both neighbours of a line are prose, and the one above does not announce it."""
    return above.prose and below.prose and not announces(above)


def roles(units: Sequence[Unit], at: Sequence[int]) -> dict[int, str]:
    """The role of each of the units at these places, all of which stay."""
    choices: list[Choice | None] = [None] * len(units)
    _roles([units[index] for index in at], list(at), choices, trusted=True)
    return {index: choice.role if (choice := choices[index]) else "text" for index in at}


def _close(units: Sequence[Unit], first: int, end: int) -> int:
    """Where the words about the author begin that stand at the end of a story; `end` where there are none."""
    while end > first + 1 and (units[end - 1].rule or about_author(units[end - 1])):
        end -= 1
    return end


def about_author(unit: Unit) -> bool:
    """True for a paragraph that introduces a writer, as `Jane Doe is a reporter who covers schools` does."""
    return unit.words <= 120 and bool(_ABOUT.search(unit.text[:400]))


def _out(unit: Unit, titles: frozenset[str], seen: AbstractSet[str]) -> str:
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


def _roles(units: list[Unit], at: list[int], choices: list[Choice | None], trusted: bool) -> None:
    """Roles for the units that stay; runs of bare lines that list nothing the text announces go."""
    index = listed_to = 0
    while index < len(units):
        unit = units[index]
        if index >= listed_to and not unit.sentence:
            listed_to = _listed_to(units, index)
        if index >= listed_to and speaks(unit):
            marked, after = unit.block.mark == "quote", units[index + 1] if index + 1 < len(units) else None
            quoted = after is not None and after.named and (not unit.stop or (marked and ", " in after.text))
            choices[at[index]] = Choice("quote", "") if quoted or marked else TEXT
            index += 1
            if quoted:
                choices[at[index]] = Choice("speaker", "")
                index += 1
            continue
        last = max(index, listed_to)
        while last < len(units) and not speaks(units[last]):
            last += 1
        _run(units, index, last, at, choices, trusted)
        index = last


def _listed_to(units: list[Unit], first: int) -> int:
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
            choices[at[index]] = TEXT
        elif trusted or last - first < _RUN:
            choices[at[index]] = SUBHEAD
        else:
            choices[at[index]] = Choice("", "link list")


def _item(unit: Unit) -> bool:
    """True for an item of a list in the text: it opens with a bullet or number, or markup says so."""
    return unit.block.mark == "item" or unit.text[:1] in "•·▪●○*-–—►‣" or unit.text[:1].isdigit()
