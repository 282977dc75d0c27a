"""Where a stretch of text puts the meeting."""

import re
from collections.abc import Iterator, Sequence

from site_builder.stages.group.actors import Reading
from site_builder.stages.group.assemblies import BODY_NOUNS
from site_builder.stages.group.lexicon import COMMON
from site_builder.stages.group.names import Names, is_country
from site_builder.stages.group.words import Unit, possessive, tokens

_TOWARDS = frozenset(
    "in at to near outside visit visits visited visiting into reached reaches via en em nach в во на под".split()
)
_ARTICLES = frozenset("the la el le il der dem den al".split())
_SEATED = frozenset("seat seated headquarters headquartered based base offices".split())
_FIGHTING = frozenset(
    "war conflict crisis invasion fighting troops forces ceasefire peace settlement situation strikes attacks advances "
    "earthquake aid war's".split()
)
_BEHIND = re.compile(r" ?(?:in|to) ((?:[A-ZÀ-Þ][\w'’-]+)(?: [A-ZÀ-Þ][\w'’-]+){0,2})(?![\w'’])")
_SITE = frozenset("island isle city town resort capital port village isla ciudad île ville insel stadt".split())
# Where somebody goes on to: no place of the meeting.
_ONWARD = re.compile(
    r"\b(?:before|afterwards?|then|later|next|from (?:t)?here)\b[^.;]{0,40}\b(?:fl(?:y|ies|ying|ew)|travel\w*|leav\w+|"
    r"left|depart\w*|head(?:s|ed|ing)?|continu\w+|go(?:es|ing)?|went|return\w*)\s(?:on\s|back\s|home\s)?(?:to|for)\s"
    r"(?:the\s)?$|\b(?:stop(?:s|ped|over)?|fuel\w+|en route|on (?:his|her|their) way)\b[^.;,]{0,24}$|"
    r"\breturn(?:s|ed)?\s(?:home\s)?to\s$",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\b(?:to|for)\s(?:the\s)?$", re.IGNORECASE)  # a headline's place ahead: `to send Moe to Halden`
_OPENING = 12  # sentences
_ENOUGH = 0.5  # a town named once, far down, is no place of the meeting
_DATELINE = re.compile(r"([A-ZÀ-Þ][A-ZÀ-Þ' .\-]{2,30}?)(?:,[^-–—(]{1,30})?(?:\s*\([^)]{1,40}\))?\s*[-–—]\s")


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
    unit = reading.unit
    for hit in reading.hits:
        led = _led_to(unit, hit.start) or (not hit.form.people_of and _names_meeting(unit, hit.end))
        if not hit.form.place or not led or possessive(unit.words[hit.end - 1]):
            continue
        offset = unit.starts[hit.start]
        if _ONWARD.search(unit.text, max(0, offset - 90), offset):
            continue
        if not _FIGHTING & set(unit.folded[max(0, hit.start - 4) : hit.start]):
            yield hit.form.place, offset


def _led_to(unit: Unit, start: int) -> bool:
    before = unit.folded[max(0, start - 3) : start]
    if len(before) > 1 and before[-2] in _SEATED:
        return False
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


def _unknown(unit: Unit) -> Iterator[str]:
    """Places in no table, as printed right behind a cue: `met in Halden`, `visit to Halden Bay`."""
    for cue in unit.cues:
        match = _BEHIND.match(unit.text, cue.end) or _BEHIND.match(unit.text, cue.end - 3)
        if match and _ONWARD.search(unit.text, max(0, match.start(1) - 90), match.start(1)):
            continue
        if match and not {word.lower() for word in match[1].split()} & (COMMON | BODY_NOUNS.keys()):
            yield match[1]


def _nearness(unit: Unit, offset: int) -> float:
    """1 beside a cue, less the farther away from it, nothing where there is none."""
    gaps = [max(offset - cue.end, cue.start - offset, 0) for cue in unit.cues]
    return 1 / (1 + max(0, min(gaps) - 25) / 25) if gaps else 0.0


def choose(
    readings: Sequence[Reading], weights: Sequence[float], names: Names, dateline: str | None, floors: Sequence[float]
) -> str | None:
    """The place most spoken of: a town before the country around it. `floors` are what the sentences count that have
    no cue. A place in no table is believed right behind a cue, where no known one is named."""
    votes: dict[str, float] = {}
    for reading, weight, floor in zip(readings, weights, floors, strict=True):
        for place, offset in stated(reading):
            bare = 0.0 if reading.unit.paragraph is None and _NEXT.search(reading.unit.text, 0, offset) else floor
            votes[place] = votes.get(place, 0) + weight * (_nearness(reading.unit, offset) or bare)
    if dateline and dateline in names.country_of:
        votes[dateline] = votes.get(dateline, 0) + 0.5
    votes = {place: vote for place, vote in votes.items() if vote >= _ENOUGH}
    if not votes:
        return next((place for reading in readings[:_OPENING] for place in _unknown(reading.unit)), None)
    ranked = sorted(votes, key=lambda place: (-votes[place], place))
    top = ranked[0]
    if is_country(names, top):
        inside = [p for p in ranked if not is_country(names, p) and names.country_of.get(p) == names.country_of[top]]
        return inside[0] if inside else top
    return top


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
