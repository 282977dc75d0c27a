"""Where a stretch of text puts the meeting."""

import re
from collections.abc import Iterator

from site_builder.stages.group.actors import Reading
from site_builder.stages.group.names import Hit, Names, is_country
from site_builder.stages.group.words import Unit, possessive, tokens

_TOWARDS = frozenset(
    "in at to near outside visit visits visited visiting into reached reaches via en em nach в во на под".split()
)
_PARTS = frozenset("downtown nearby snowy sunny rainy neighbouring neighboring".split())
_ARTICLES = frozenset("the la el le il der dem den al".split())
_SEATED = frozenset("seat seated headquarters headquartered based base offices".split())
_FIGHTING = frozenset(
    "war conflict crisis invasion fighting troops forces ceasefire peace settlement situation strikes attacks advances "
    "earthquake aid war's".split()
)
_SITE = frozenset("island isle city town resort capital port village isla ciudad île ville insel stadt".split())
# Where somebody goes on to: no place of the meeting.
_ONWARD = re.compile(
    r"\b(?:before|afterwards?|then|later|next|from (?:t)?here)\b[^.;]{0,40}\b(?:fl(?:y|ies|ying|ew)|travel\w*|leav\w+|"
    r"left|depart\w*|head(?:s|ed|ing)?|continu\w+|go(?:es|ing)?|went|return\w*)\s(?:on\s|back\s|home\s)?(?:to|for)\s"
    r"(?:the\s)?$|\b(?:stop(?:s|ped|over)?|fuel\w+|en route|on (?:his|her|their) way)\b[^.;,]{0,24}$|"
    r"\breturn(?:s|ed)?\s(?:home\s)?to\s$|\bfrom\s[A-ZÀ-Þ][^.;,]{2,30}\s(?:fl(?:y|ies|ew)|travel\w*|went|goes)\s(?:on\s)?to\s$",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"([A-ZÀ-Þ][A-ZÀ-Þ' .\-]{2,40}?)(?:,[^-–—(]{1,30})?(?:\s*\([^)]{1,40}\))?\s*[-–—]\s(?![a-zß-ÿ])")


def dateline_town(paragraph: str) -> str | None:
    """`PORT ELM - ` as `Port Elm`; None where the paragraph begins otherwise."""
    match = _DATELINE.match(paragraph)
    return match[1].strip().title() if match else None


def folded(names: Names, town: str | None) -> str | None:
    """The town under the name that the gazetteer has for it; as it is where it has none."""
    key = tokens(town) if town else ()
    return (
        next((form.place for form in names.index.get(key[0], ()) if form.key == key and form.place), town)
        if key
        else town
    )


def stated(reading: Reading) -> Iterator[tuple[str, int]]:
    """The known places that the stretch says somebody meets in or goes to, with their offsets; no theatre of war."""
    for place, hit in led(reading):
        yield place, reading.unit.starts[hit.start]


def led(reading: Reading) -> Iterator[tuple[str, Hit]]:
    """The known places that the stretch says somebody meets in or goes to, as found; no theatre of war."""
    unit = reading.unit
    for hit in reading.hits:
        towards = _led_to(unit, hit.start) or (not hit.form.people_of and _names_meeting(unit, hit.end))
        if not hit.form.place or not towards or possessive(unit.words[hit.end - 1]):
            continue
        offset = unit.starts[hit.start]
        if _ONWARD.search(unit.text, max(0, offset - 90), offset):
            continue
        if not _FIGHTING & set(unit.folded[max(0, hit.start - 4) : hit.start]):
            yield hit.form.place, hit


def _led_to(unit: Unit, start: int) -> bool:
    before = unit.folded[max(0, start - 3) : start]
    if len(before) > 1 and before[-2] in _SEATED:
        return False
    if before and before[-1] in _PARTS:  # `in central Halden`
        before = before[:-1]
    if before and unit.words[start - 1] == "à":
        return True
    if before and (before[-1] in _TOWARDS or (before[-1] == "on" and unit.folded[start + 1 : start + 2] == ["hill"])):
        return True
    if len(before) > 1 and before[-1] in ("of", "de") and before[-2] in _SITE:
        return True
    return len(before) > 1 and before[-2] in _TOWARDS and (before[-1] in _ARTICLES or unit.capitals[start - 1])


def _names_meeting(unit: Unit, end: int) -> bool:
    """True for the town of `a Vienna meeting`."""
    return unit.folded[end : end + 1] in (["meeting"], ["summit"])


def onward(text: str, offset: int) -> bool:
    """True where somebody goes on to what stands at the offset."""
    return _ONWARD.search(text, max(0, offset - 90), offset) is not None


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
