"""Words of time that name no days of their own: `two years`, `now`, `recent months`; and names that look like days."""

import re

from site_builder.stages.date import lexicon
from site_builder.stages.date.names import Names
from site_builder.stages.date.scan import Found, Rule

_COUNTS = "|".join(sorted((word for word in lexicon.NUMBERS if len(word) > 2), key=lambda word: (-len(word), word)))
_NUMBER = (
    rf"(?:\d{{1,3}}(?:[.,]\d+)?|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ])?(?:{_COUNTS})|"
    r"several|a few|few|a couple of|couple of|many|a dozen|dozen|half a|a|an)"
)
_UNIT = r"(?:second|minute|hour|day|week|month|quarter|year|decade|centur(?:y|ie)|weekend|fortnight)s?"
_NOT_COUNTED = r"(?!\s+(?:ago|earlier|later|before|after(?:wards?)?|from now|hence|old)\b)(?![- ](?:old|ago|earlier)\b)"
_LENGTH = re.compile(rf"(?P<n>{_NUMBER})(?P<dash>[- ]+){_UNIT}\b{_NOT_COUNTED}", re.IGNORECASE)
_WEAK = frozenset(("a", "an", "one", "half a"))
_LAST = re.compile(
    rf"(?:last|past|next|previous|coming|following|first|final|recent)\s+(?:{_NUMBER}\s+)?{_UNIT}\b", re.IGNORECASE
)
_PLURAL = re.compile(r"(?:days|weeks|months|years|decades|quarters|hours|minutes)\b$", re.IGNORECASE)
_VAGUE_AGO = re.compile(
    r"(?:several|many|a few|few|a couple of|couple of|some)\s+(?:days|weeks|months|years|decades|hours)\s+ago\b", re.I
)
_NOW = re.compile(r"(?:now|currently|recently|nowadays)\b(?!-)", re.IGNORECASE)
_NAMED = re.compile(
    r"(?:[Tt]he\s+)?(?:Black|Bloody|Super|Fat|Red|Cyber|Giving|Sheer|Easter|Blue|Ruby)\s+$"
)  # fmt: skip
_EVERY = re.compile(r"\b(?:every|each)\s+(?:other\s+)?(?:\w+days?\s*(?:,|and|or)\s+(?:\w+\s+)?)?$", re.IGNORECASE)
_TITLE = re.compile(
    r"s?\s+(?:Club|Times|Telegraph|Post|Herald|Mirror|Mail|Express|Star|Sun|Review|Agreement|Group|Night\s+(?:Live|Football)|"
    r"Morning\s+(?:Post|Herald|News)|Evening\s+Post|School|Market|Book|Magazine|Journal|World|Globe|Mass|Service)\b"
)


def _length(text: str, start: int) -> Found | None:
    """A length of time: it has no days of its own."""
    vague = _VAGUE_AGO.match(text, start)
    if vague:
        return _aside(text, start, vague.end(), "length of time")
    match = _LENGTH.match(text, start)
    if not match or (
        match["n"].lower() in _WEAK and ("-" in match["dash"] or match[0].lower().split()[-1] == "second")
    ):
        return None
    if match["n"].lower() in ("a", "an") and re.search(r"(?:day|hour|minute|quarter|weekend|second)$", match[0]):
        return None
    return _aside(text, start, match.end(), "length of time")


def _last(text: str, start: int) -> Found | None:
    """`the past two years`, `recent months`, `the past year`."""
    match = _LAST.match(text, start)
    if not match:
        return None
    if re.search(r"^(?:last|next|past|coming) decade$", match[0], re.IGNORECASE):
        return _aside(text, start, match.end(), "length of time")
    past = match[0].lower().startswith("past") and not re.search(r"(?:weekend|second)$", match[0])
    return _aside(text, start, match.end(), "length of time") if past or _PLURAL.search(match[0]) else None


def _now(text: str, start: int) -> Found | None:
    match = _NOW.match(text, start)
    return _aside(text, start, match.end(), "about now") if match else None


def _aside(text: str, start: int, end: int, rule: str) -> Found:
    return Found(start, end, text[start:end], rule, "vague", "day")


def named_weekday(own: Names) -> Rule:
    """A weekday in a name: `Black Monday`, `the Sunday Times`. It is no day that could be reckoned."""
    pattern = re.compile(rf"(?:{own.weekday})\b", re.IGNORECASE)

    def read(text: str, start: int) -> Found | None:
        match = pattern.match(text, start)
        if not match:
            return None
        before, after = text[max(0, start - 24) : start], text[match.end() : match.end() + 24]
        if _EVERY.search(before):
            return _aside(text, start, match.end(), "again and again")
        if _NAMED.search(before) or (_TITLE.match(after) and not re.search(r"\bon\s+$", before)):
            return Found(start, match.end(), match[0], "name", "none", "day")
        return None

    return read


TRIGGERS: dict[str, tuple[Rule, ...]] = {
    **dict.fromkeys((*lexicon.NUMBERS, "several", "few", "couple", "many", "dozen", "half", "some"), (_length,)),
    **dict.fromkeys(("last", "past", "next", "previous", "coming", "following", "first", "final", "recent"), (_last,)),
    **dict.fromkeys(("now", "currently", "recently", "nowadays"), (_now,)),
}
SHORT: tuple[Rule, ...] = (_length,)
