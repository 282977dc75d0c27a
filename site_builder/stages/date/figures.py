"""Dates in figures: `10/24/89`, `02-13-98`, `1998/02/13`, `19980213`."""

import re
from datetime import date

from site_builder.stages.date import days as d
from site_builder.stages.date import names
from site_builder.stages.date.scan import Found, Rule

_SLASHED = re.compile(r"(?P<a>\d{1,2})(?P<sep>[/-])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d|\d\d)(?![\w/-]|[.,]\d)")
_YEAR_FIRST = re.compile(r"(?P<y>(?:19|20)\d\d)(?P<sep>[/.])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?![\d/]|\.\d)")
_COMPACT = re.compile(r"(?P<y>(?:19|20)\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\d)")
_JOINED = re.compile(r"[\d/.$,:-]$")


def _slashed(text: str, start: int) -> Found | None:
    """A date in figures whose order may be in doubt; `count` is its year as written."""
    match = _SLASHED.match(text, start)
    if not match or (start and _JOINED.match(text[start - 1])):
        return None
    first, second = int(match["a"]), int(match["b"])
    if not (1 <= first <= 31 and 1 <= second <= 31 and min(first, second) <= 12):
        return None
    if match["sep"] == "-" and len(match["a"] + match["b"]) != 4:
        return None
    return Found(start, match.end(), match[0], "numeric date", "slashed", "day", count=int(match["y"]))


def _year_first(text: str, start: int) -> Found | None:
    match = _YEAR_FIRST.match(text, start) or _COMPACT.match(text, start)
    try:
        day = date(int(match["y"]), int(match["m"]), int(match["d"])) if match else None
    except ValueError:
        return None
    if not match or day is None or not names.known(day.year) or (start and _JOINED.match(text[start - 1])):
        return None
    return Found(start, match.end(), match[0], "numeric date", "dated", "day", d.one(day))


SHORT: tuple[Rule, ...] = (_slashed, _year_first)
LONG: tuple[Rule, ...] = (_year_first,)
