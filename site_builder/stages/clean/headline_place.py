"""What the place of a line above the story says of its being the headline, or not, whatever its words are."""

import re
from collections.abc import Sequence
from itertools import pairwise

from site_builder.stages.clean.credits import is_person
from site_builder.stages.clean.languages import FUNCTION_WORDS
from site_builder.stages.clean.units import Unit

_NAME, _SLOGAN = 5, 14  # words of a site's name at the head of a page, and of what it says of itself below
_OF_ITSELF = re.compile(
    r"(?:serving|covering|bringing|news (?:for|from|of)|(?:the )?(?:\w+ ){0,2}(?:voice|newspaper|magazine|weekly|daily|"
    r"fortnightly|journal|newsletter|home|paper) (?:of|for)|(?:since|established|est\.?|founded)\b)",
    re.IGNORECASE,
)
_FLASH = re.compile(r"[A-Z]{3,9}(?: [A-Z]{2,5})?: .*[a-z]")  # `JUST IN: ...`, news of another story
_LEAD = 3  # paragraphs of the story that such a line does not speak of
_LETTERS = re.compile(r"letters?: ", re.IGNORECASE)  # the rule for calls to write some takes others too
CLOSE = 8  # lines above the story within which a short line may be its headline
_LINE = 25  # words of a headline
_STORY = 8  # paragraphs whose words its headline shares
_STEM, _WORD = 5, 4  # letters by which these are compared, and have at least
_MENUS = frozenset(("menu", "breadcrumb", "site navigation"))
_CREDITS = frozenset(("byline", "date line", "avatar", "time stamp"))
_BETWEEN = _CREDITS | {"share bar", "player", "label"}
BARE = frozenset((None, "repeated label"))


def slogan_at(units: Sequence[Unit], first: int) -> int | None:
    """1 where the second line is what the site says of itself below its name: the menu comes next, and lower down
    another line of several words that may be the headline; else None."""
    if first < 4 or units[0].block.group != units[1].block.group or units[0].rule or units[0].words > _NAME:
        return None
    line, below = units[1], units[2:first]
    if line.words > _SLOGAN or line.text[-1] in "?!" or not any(_may_head(unit) for unit in below):
        return None
    if _OF_ITSELF.match(line.text):
        return 1
    credited = (_may_head(one) and after.rule == "byline" for one, after in pairwise(below))
    if below[0].rule == "menu" and any(credited):
        return 1
    told = {token for unit in units[first : first + _LEAD] for token in unit.tokens if len(token) > 3}
    return 1 if below[0].rule in ("menu", "breadcrumb") and len(told.intersection(line.tokens)) < 2 else None


def _may_head(unit: Unit) -> bool:
    """True for a bare line of some words that is no person's name; it may ask or exclaim."""
    return (
        unit.rule in BARE
        and (not unit.stop or unit.text[-1] in "!?")
        and unit.words >= 3
        and not is_person(unit.text.split())
    )


def _is_credited(units: Sequence[Unit], index: int, first: int) -> bool:
    """True for a bare line of several words right above who wrote it or when: a headline whatever its words are."""
    unit, after = units[index], units[index + 1 : first]
    letters = bool(_LETTERS.match(unit.text))
    rule = unit.rule not in BARE and not letters
    if rule or unit.foreign or not 4 <= unit.words <= 25 or unit.text[-1] in ".:" or index < 2 - letters:
        return False
    return bool(after) and names_somebody(after[0]) and all(not one.prose for one in after)


def leads(units: Sequence[Unit], first: int, language: str) -> int | None:
    """The bare line right above the story, below others, that has most of its words from the first paragraph."""
    at = first - 1
    if at < 2 or units[at].rule or units[at].foreign or units[at].stop or is_person(units[at].text.split()):
        return None
    known = FUNCTION_WORDS.get(language, frozenset())
    content = {token for token in units[at].tokens if len(token) > 2 and token not in known}
    told = content.intersection(units[first].tokens)
    return at if len(told) >= 2 and len(told) * 3 >= len(content) * 2 and units[at].words <= 25 else None


def credited(units: Sequence[Unit], first: int) -> int | None:
    """The only bare line of several words above the story that stands right above who wrote it; None for none."""
    found = [index for index in range(max(0, first - CLOSE), first) if _is_credited(units, index, first)]
    return found[0] if len(found) == 1 else None


def names_somebody(unit: Unit) -> bool:
    """True for a line that credits somebody, or a bare line that may be a person's name."""
    return unit.rule in _CREDITS or (unit.rule is None and 2 <= unit.words <= 5 and is_person(unit.text.split()))


def above_standfirst(units: Sequence[Unit], index: int, first: int) -> int:
    """The headline where a line is the standfirst below it: the bare line right below the menu that shares several
    words with the story, or the first line of several words on the page that shares one, with nothing but credits and
    buttons between the two; else the line itself."""
    at = index - 1
    while at > 0 and (units[at].rule in _BETWEEN or names_somebody(units[at])):
        at -= 1
    upper = units[at]
    if not 0 < at < index <= first or upper.rule not in BARE or upper.foreign:
        return index
    need = 2 if at == 1 or units[at - 1].rule in _MENUS else 1 if _is_first(units, at) else 0
    if not need or (at == 1 and (units[0].rule not in _MENUS or at == slogan_at(units, first))):
        return index
    if not 4 <= upper.words <= _LINE or upper.text[-1] in ".:" or units[index].key in upper.key:
        return index
    story = {token[:_STEM] for unit in units[first : first + _STORY] for token in unit.tokens}
    shared = {token[:_STEM] for token in upper.tokens if len(token) >= _WORD} & story
    return at if len(shared) >= need and not _FLASH.match(upper.text) else index


def below_flash(units: Sequence[Unit], index: int, first: int) -> int:
    """The headline where a line is the flash of another story (`JUST IN: ...`) above it: the next bare line of several
    words above the story; else the line itself."""
    if not _FLASH.match(units[index].text):
        return index
    below = (n for n in range(index + 1, first) if units[n].rule in BARE and units[n].words >= 4 and not units[n].stop)
    return next(below, index)


def _is_first(units: Sequence[Unit], index: int) -> bool:
    """True for the first phrase of several words that no rule knows, but for the name of the site and its slogan."""
    phrase = units[index].text
    if "|" in phrase or _FLASH.match(phrase) or _OF_ITSELF.search(phrase) or not any(map(str.islower, phrase.split())):
        return False
    return all(
        one.rule not in BARE or one.words < 4 or (n == 0 and one.words <= _NAME) for n, one in enumerate(units[:index])
    )
