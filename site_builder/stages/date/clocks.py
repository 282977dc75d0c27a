"""Hours and days near by: `10:30 p.m.`, `noon`, `in the afternoon`, `last weekend`, `on the 15th`."""

import re

from site_builder.stages.date import days as d
from site_builder.stages.date.moments import STEP, found
from site_builder.stages.date.scan import Found, Rule

_WEEKEND = re.compile(r"(?P<step>(?:this\s+)?(?:last|past|coming|next)|this|the)\s+weekend\b", re.IGNORECASE)
_OVER = re.compile(r"\b(?:over|during|on|at|of)\s+$", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?:(?:[0-2]?\d\s?[:.]\s?[0-5]\d(?:\s*[ap]\.?\s?m\b\.?)?|\d{1,2}\s*[ap]\.?\s?m\b\.?|\d{1,2}\s+o['’]clock|"
    r"[0-2]\d[0-5]\d(?=\s*(?:GMT|UTC|hours|local)))"
    r"(?:\s*(?:\((?:UTC|GMT|[ECMP][SD]?T|BST|CES?T|IST)\)|(?:UTC|GMT|[ECMP][SD]?T|BST|CES?T|IST|local time|hours)\b))?)"
    r"(?:\s+(?:in the (?:morning|afternoon|evening)|at night))?"
    r"(?:\s*\(\d[\d:.]{0,4}\s*(?:[ap]\.?\s?m\.?\s*)?(?:[A-Z]{2,4}|local time)\))?", re.IGNORECASE
)  # fmt: skip
_CLOCK_ENOUGH = re.compile(
    r"[ap]\.?\s?m\b|UTC|GMT|[ECMP][SD]?T\b|BST|CES?T|IST|local|o['’]clock|hours|[0-2]?\d:[0-5]\d$", re.I
)
_LEFT_TO_PLAY = re.compile(r"\s+(?:to play|to go|left|remaining|into)\b")
_NOON = re.compile(
    r"(?:noon|midnight|midday)\b(?!\s+(?:sun|oil|express|cowboy|regulations?|rules?|rule-?making|hour|actions?)\b)",
    re.IGNORECASE,
)
_PART_OF_DAY = re.compile(
    r"(?:in|during)\s+(?:the\s+)?(?:early\s+|late\s+|mid-?)?(?:morning|afternoon|evening)(?:\s+(?:hours|trading|rush))?\b"
    r"|(?:early|late|later|earlier)\s+in\s+the\s+(?:day|morning|afternoon|evening)\b"
    r"|(?:by|until|since)\s+(?:early|late|mid)[- ]?(?:morning|afternoon|evening)\b", re.IGNORECASE
)  # fmt: skip
_ON_THE = re.compile(
    r"(?P<n>\d{1,2})(?:st|nd|rd|th)(?:\s+of\s+(?P<rel>this|last|next|the)\s+month\b|(?=\s*[.,;:!?)]))", re.IGNORECASE
)
_BEFORE_ON_THE = re.compile(r"\bon\s+the\s+$", re.IGNORECASE)
_DAYS_OWN = re.compile(r"(?P<day>yesterday|today|tomorrow|tonight)(?=\s?['’]s\b)", re.IGNORECASE)
_GENERAL = re.compile(
    r"\s?['’]s\s+(?:world|society|standards?|youth|children|young|youngsters|generations?|leaders|men|man|women|consumers?|"
    r"economy|(?:personal )?computers?|"
    r"technology|times|climate|environment|culture|media|china|america|europe|russia|india|japan|britain|\w+s\s+are)\b",
    re.IGNORECASE,
)
_COUNT = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}


def _weekend(text: str, start: int) -> Found | None:
    """`last weekend`, `over the weekend`."""
    match = _WEEKEND.match(text, start)
    if not match:
        return None
    step = match["step"].lower().split()
    if step == ["this"]:
        return found(text, start, match.end(), "weekend", "relative", "weekend")
    if step == ["the"] and not _OVER.search(text, max(0, start - 8), start):
        return None
    count = STEP[step[-1]] if len(step) == 1 or step[0] != "this" else (1 if step[-1] == "coming" else -1)
    days = d.weekday(5) | d.weekday(6)
    return Found(start, match.end(), match[0], "weekend", "yearless", "weekend", days, count=count)


def _clock(text: str, start: int) -> Found | None:
    """A time of day."""
    match = _CLOCK.match(text, start)
    if not match or not _CLOCK_ENOUGH.search(match[0]) or (start and text[start - 1] in ":.-/$"):
        return None
    if _LEFT_TO_PLAY.match(text, match.end()):
        return None
    if re.fullmatch(r"\d+:\d\d", match[0]) and not re.search(
        r"\b(?:at|by|from|until|till|to|about|around|after|before)\s+$", text[max(0, start - 8) : start]
    ):
        return None
    return found(text, start, match.end(), "clock", "clock", "day")


def _noon(text: str, start: int) -> Found | None:
    match = _NOON.match(text, start)
    return found(text, start, match.end(), "clock", "clock", "day") if match and text[start].islower() else None


def _part_of_day(text: str, start: int) -> Found | None:
    match = _PART_OF_DAY.match(text, start)
    return found(text, start, match.end(), "clock", "clock", "day") if match else None


def _day_of_month(text: str, start: int) -> Found | None:
    """`on the 15th`, `the 15th of this month`."""
    match = _ON_THE.match(text, start)
    if not match or not 1 <= int(match["n"]) <= 31:
        return None
    days = d.NONE
    for month in range(1, 13):
        days |= d.yearly(month, int(match["n"]), int(match["n"]))
    at = (start, match.end(), match[0], "day of the month")
    if match["rel"]:
        return Found(*at, "within", "day", days, unit="month", count=STEP[match["rel"].lower()])
    lead = _BEFORE_ON_THE.search(text, max(0, start - 8), start)
    return Found(*at, "yearless", "day", days) if lead else None


def _owned(text: str, start: int) -> Found | None:
    """`yesterday's vote`; but `today's world` is a figure of speech."""
    match = _DAYS_OWN.match(text, start)
    if not match or _GENERAL.match(text, match.end()):
        return None
    return found(text, start, match.end(), "relative day", "relative", "day", _COUNT[match["day"].lower()])


TRIGGERS: dict[str, tuple[Rule, ...]] = {
    **dict.fromkeys(_COUNT, (_owned,)),
    **dict.fromkeys(("the", "next", "last", "this", "past", "coming"), (_weekend,)),
    **dict.fromkeys(("noon", "midnight", "midday"), (_noon,)),
    **dict.fromkeys(("in", "during", "early", "late", "later", "earlier", "by", "until", "since"), (_part_of_day,)),
}
SHORT: tuple[Rule, ...] = (_clock, _day_of_month)
LONG: tuple[Rule, ...] = (_clock,)
