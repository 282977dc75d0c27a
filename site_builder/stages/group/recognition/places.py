"""Where a stretch of text puts the meeting."""

import re
from collections.abc import Iterator

from site_builder.stages.group.recognition.actors import Reading
from site_builder.stages.group.recognition.names import Hit, Names, is_country
from site_builder.stages.group.recognition.words import Unit, possessive, tokens

TOWARDS = frozenset(
    "in at to near outside visit visits visited visiting into reached reaches via en em nach в во на под".split()
)
_PARTS = frozenset("downtown nearby snowy sunny rainy neighbouring neighboring".split())
_ARTICLES = frozenset("the la el le il der dem den al".split())
_SEATED = frozenset("seat seated headquarters headquartered based base offices".split())
_ISLANDS = frozenset("bali sentosa jeju crete corfu langkawi phuket lombok zanzibar capri".split())
_HYPHENS = ("-", "–")
_FIGHTING = frozenset(
    "war conflict crisis invasion fighting troops forces ceasefire peace settlement situation strikes attacks advances "
    "earthquake aid war's".split()
)
_WIDE = 18  # tokens before a place in which a journey may go on to it, by one of these words
_ON = frozenset(
    "before afterward afterwards then later next from stop stops stopped stopover fuel fuels fuelled fueled fuelling "
    "fueling route way return returns returned".split()
)
_SITE = frozenset(
    "palace castle palacio palais schloss fort chateau island isle city town resort capital port village isla ciudad "
    "île ville insel stadt".split()
)
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
    match = _DATELINE.match(paragraph) if not paragraph[1:3].islower() else None  # most begin in small letters
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
        if not hit.form.place or possessive(unit.words[hit.end - 1]) or _paired(unit, hit):
            continue
        if not _led_to(unit, hit.start) and (hit.form.people_of or not _names_meeting(unit, hit.end)):
            continue
        before = unit.folded[max(0, hit.start - _WIDE) : hit.start]
        if not _ON.isdisjoint(before) and onward(unit.text, unit.starts[hit.start]):
            continue
        if _FIGHTING.isdisjoint(before[-4:]):
            yield hit.form.place, hit


def _paired(unit: Unit, hit: Hit) -> bool:
    """True for the countries of `in China-US relations`."""
    start, end = unit.starts[hit.start], unit.starts[hit.end - 1] + len(unit.words[hit.end - 1])
    behind = unit.text[end : end + 1] in _HYPHENS and unit.text[end + 1 : end + 2].isupper()
    return behind or (start > 1 and unit.text[start - 1] in _HYPHENS and unit.text[start - 2].isalpha())


def _led_to(unit: Unit, start: int) -> bool:
    before = unit.folded[max(0, start - 3) : start]
    if len(before) > 1 and before[-2] in _SEATED:
        return False
    if before and before[-1] in _PARTS:  # `in central Halden`
        before = before[:-1]
    if before and unit.words[start - 1] == "à":
        return True
    if before and (before[-1] in TOWARDS or (before[-1] == "on" and _stands_on(unit, start))):
        return True
    if len(before) > 1 and before[-1] in ("of", "de") and before[-2] in _SITE:
        return True
    return len(before) > 1 and before[-2] in TOWARDS and (before[-1] in _ARTICLES or unit.capitals[start - 1])


def _stands_on(unit: Unit, start: int) -> bool:
    """True for `on Capitol Hill`, `on Jeju`; on a country one speaks."""
    return unit.folded[start] in _ISLANDS or unit.folded[start + 1 : start + 2] in (["hill"], ["island"])


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
