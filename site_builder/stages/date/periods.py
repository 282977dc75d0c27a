"""Quarters, halves, business years, year ends: periods that news of trade names."""

import re

from site_builder.stages.date import days as d
from site_builder.stages.date import lexicon
from site_builder.stages.date.scan import Found, Rule

_STEP = {
    "this": 0,
    "current": 0,
    "the": 0,
    "last": -1,
    "past": -1,
    "previous": -1,
    "prior": -1,
    "next": 1,
    "coming": 1,
    "latest": -1,
}
_Y = r"(?:(?P<y>(?:19|20)\d\d)(?!\d)|['’`]\s?(?P<yy>\d\d)(?![\ds]))"
_OF_YEAR = (
    rf"(?:\s*,?\s+(?:of\s+|in\s+|for\s+)?(?:the\s+)?(?:fiscal\s+|calendar\s+)?(?:year\s+)?{_Y}"
    r"|\s+(?:of\s+|in\s+)?(?P<rel>this|last|next|the previous|the current|the)\s+(?:fiscal\s+|calendar\s+)?year\b)"
)
_NTH = r"(?P<n>first|second|third|fourth|1st|2nd|3rd|4th)"
_QUARTER = re.compile(
    rf"{_NTH}(?:[- ]+(?:fiscal|calendar))?[- ]+quarter\b(?![- ]?(?:final|back|century|note|moon|horse|hour))"
    rf"(?:{_OF_YEAR})?", re.IGNORECASE
)  # fmt: skip
_LAST_QUARTER = re.compile(rf"(?:last|final)\s+(?P<u>quarter|half)\s+of\s+(?:fiscal\s+)?{_Y}", re.IGNORECASE)
_REL_YEAR = re.compile(
    rf"(?P<rel>this|last|next|the previous|the current)\s+(?:fiscal\s+)?year\s?['’]s\s+(?:fiscal\s+)?{_NTH}[- ]+"
    r"(?P<u>quarter|half)\b",
    re.IGNORECASE,
)
_GAME = re.compile(
    r"\b(?:touchdowns?|yards?|field goals?|halftime|quarterback|rebounds?|points in the|scoreless)\b", re.I
)
_HALF = re.compile(rf"{_NTH}[- ]+half(?:{_OF_YEAR})", re.IGNORECASE)
_YEAR_QUARTER = re.compile(
    rf"(?:fiscal(?:\s+year)?[- ]+)?{_Y}(?:\s?['’]s)?\s+(?:fiscal\s+)?{_NTH}[- ]+(?P<u>quarter|half)\b", re.IGNORECASE
)
_Q = re.compile(r"(?:Q(?P<n>[1-4])|(?P<n2>[1-4])Q)(?:[ -/]*" + _Y + r"|(?<=\dQ)(?P<short>\d\d)(?!\d))?(?![\w])")
_H = re.compile(rf"(?:H(?P<n>[12])|(?P<n2>[12])H)[ -/]*{_Y}(?![\w])")
_MONTHS_OF = re.compile(
    rf"(?P<w>first|last|final)\s+(?P<n>two|three|four|five|six|seven|eight|nine|ten|eleven|\d{{1,2}})\s+months(?:{_OF_YEAR})",
    re.IGNORECASE,
)
_FISCAL = re.compile(rf"fiscal[- ]+(?:year[- ]+)?{_Y}", re.IGNORECASE)
_FISCAL_REL = re.compile(
    r"(?P<rel>this|last|next|current|previous|coming|latest)\s+(?:fiscal|calendar|financial)\s+year\b", re.I
)
_YEAR_END = re.compile(
    rf"year(?:[- ]end|\s?['’]s[- ]+end)\b(?:\s*,?\s+(?:of\s+)?{_Y})?(?!\s+(?:report|bonus|list|dividend)\w*\b)", re.I
)

_SINCE = re.compile(r"\bsince\s+$", re.IGNORECASE)


def year_of(match: re.Match[str]) -> int | None:
    """The year of the groups y and yy of a match: two digits above 40 are of the twentieth century."""
    groups = match.groupdict()
    if groups.get("y"):
        return int(groups["y"])
    short = groups.get("yy") or groups.get("short")
    return (1900 if int(short) > 40 else 2000) + int(short) if short else None


def _made(match: re.Match[str], rule: str, months: tuple[int, int]) -> Found | None:
    """The months of a match in the year that it names, in one counted from that of publication, or in each."""
    days = d.months(*months)
    groups, year = match.groupdict(), year_of(match)
    at = (match.start(), match.end(), match[0], rule)
    if year is not None:
        return Found(*at, "dated", "quarter", days & d.year(year))
    if groups.get("rel"):
        step = _STEP[groups["rel"].lower().split()[-1]]
        return Found(*at, "within", "quarter", days, unit="year", count=step)
    return Found(*at, "yearless", "quarter", days)


def _quarter(text: str, start: int) -> Found | None:
    match = _QUARTER.match(text, start)
    if not match:
        return None
    if _GAME.search(text, max(0, start - 120), match.end() + 60):
        return None
    number = lexicon.number(match["n"]) or 1
    return _made(match, "quarter", (3 * number - 2, 3 * number))


def _last_quarter(text: str, start: int) -> Found | None:
    match = _LAST_QUARTER.match(text, start)
    return _made(match, "quarter", (10 if match["u"].lower() == "quarter" else 7, 12)) if match else None


def _half(text: str, start: int) -> Found | None:
    match = _HALF.match(text, start)
    number = lexicon.number(match["n"]) if match else None
    return _made(match, "half of a year", (6 * number - 5, 6 * number)) if match and number in (1, 2) else None


def _year_quarter(text: str, start: int) -> Found | None:
    match = _YEAR_QUARTER.match(text, start)
    if not match:
        return None
    number, size = lexicon.number(match["n"]) or 1, 3 if match["u"].lower() == "quarter" else 6
    return _made(match, "quarter", (size * (number - 1) + 1, size * number)) if number * size <= 12 else None


def _relative_quarter(text: str, start: int) -> Found | None:
    """`last year's third quarter`."""
    match = _REL_YEAR.match(text, start)
    if not match:
        return None
    number, size = lexicon.number(match["n"]) or 1, 3 if match["u"].lower() == "quarter" else 6
    return _made(match, "quarter", (size * (number - 1) + 1, size * number)) if number * size <= 12 else None


def _q(text: str, start: int) -> Found | None:
    match = _Q.match(text, start)
    if not match:
        return None
    number = int(match["n"] or match["n2"])
    return _made(match, "quarter", (3 * number - 2, 3 * number))


def _h(text: str, start: int) -> Found | None:
    match = _H.match(text, start)
    number = int(match["n"] or match["n2"]) if match else 0
    return _made(match, "half of a year", (6 * number - 5, 6 * number)) if match else None


def _months_of(text: str, start: int) -> Found | None:
    match = _MONTHS_OF.match(text, start)
    number = lexicon.number(match["n"]) if match else None
    if not match or not number or not 1 < number < 12:
        return None
    first = match["w"].lower() == "first"
    return _made(match, "months of a year", (1, number) if first else (13 - number, 12))


def _fiscal(text: str, start: int) -> Found | None:
    match = _FISCAL.match(text, start)
    return _made(match, "business year", (1, 12)) if match else None


def _fiscal_relative(text: str, start: int) -> Found | None:
    match = _FISCAL_REL.match(text, start)
    return _made(match, "business year", (1, 12)) if match else None


def _year_end(text: str, start: int) -> Found | None:
    match = _YEAR_END.match(text, start)
    if not match:
        return None
    year = year_of(match)
    days = d.yearly(12, 31, 31)
    at = (match.start(), match.end(), match[0], "end of a year")
    if year:
        return Found(*at, "dated", "day", days & d.year(year))
    count = -1 if _SINCE.search(text, max(0, start - 8), start) else 0
    return Found(*at, "within", "day", days, unit="year", count=count)


ORDINAL: tuple[Rule, ...] = (_months_of, _half, _quarter)
TRIGGERS: dict[str, tuple[Rule, ...]] = {
    **dict.fromkeys(("first", "second", "third", "fourth", "last", "final"), ORDINAL),
    **dict.fromkeys(("q1", "q2", "q3", "q4"), (_q,)), "h1": (_h,), "h2": (_h,),
    "last": (_relative_quarter, _months_of, _last_quarter, _fiscal_relative), "final": (_months_of, _last_quarter),
    "fiscal": (_year_quarter, _fiscal), "year": (_year_end,),
    **dict.fromkeys(("this", "next", "current", "previous", "coming", "latest"), (_relative_quarter, _fiscal_relative)),
    "the": (_relative_quarter,),
}  # fmt: skip
SHORT: tuple[Rule, ...] = (_quarter, _half, _q, _h)
LONG: tuple[Rule, ...] = (_year_quarter,)
