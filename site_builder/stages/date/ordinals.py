"""Weekdays told by their place in a month: `the first Monday in May`, `the last Friday of next month`."""

import re

from site_builder.stages.date import days as d
from site_builder.stages.date import names
from site_builder.stages.date.moments import STEP
from site_builder.stages.date.names import Names
from site_builder.stages.date.scan import Found, Rule

_PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": 0}


def nth_weekday(own: Names) -> Rule:
    """The first to fifth or the last of a weekday in a month that is named, or told from that of publication."""
    pattern = re.compile(
        rf"(?P<n>{'|'.join(_PLACES)})\s+(?P<w>{own.weekday})\s+(?:of|in)\s+"
        rf"(?:(?P<m>{own.month})\b\.?(?!\s+\d{{1,2}}\b)(?:\s*,?\s+{names.YEAR})?|"
        r"(?P<rel>this|last|next)\s+month\b|(?P<each>each|every|(?:a|the)\s+month)\b)",
        re.IGNORECASE,
    )

    def read(text: str, start: int) -> Found | None:
        match = pattern.match(text, start)
        if not match:
            return None
        at = (start, match.end(), match[0])
        if match["each"]:
            return Found(*at, "no day", "none", "day")
        place, weekday = _PLACES[match["n"].lower()], own.weekdays[match["w"].lower()]
        if match["rel"]:
            days = d.NONE
            for month in range(1, 13):
                days |= _days(month, weekday, place)
            count = STEP[match["rel"].lower()]
            return Found(*at, "weekday and date", "within", "day", days, unit="month", count=count)
        days = _days(own.months[match["m"].lower()], weekday, place)
        if match["y"] and names.known(int(match["y"])):
            return Found(*at, "weekday and date", "dated", "day", days & d.year(int(match["y"])))
        return None if match["y"] else Found(*at, "weekday and date", "yearless", "day", days)

    return read


def _days(month: int, weekday: int, place: int) -> d.Days:
    """The days of every year on which the n-th (0: the last) of a weekday in a month falls."""
    if place:
        return d.yearly(month, 7 * place - 6, min(7 * place, 31)) & d.weekday(weekday)
    days = d.month(month) & d.weekday(weekday)
    return days & ~(days >> 7)
