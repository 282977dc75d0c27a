"""Holidays whose day can be reckoned: fixed days, weekdays of a month, and those that hang on Easter."""

import re
from datetime import date, timedelta
from functools import lru_cache

from site_builder.stages.date import days as d
from site_builder.stages.date.scan import Found, Rule

# Name: month and day; or month, weekday (Monday 0), which (-1: the last) and days after it; or days after Easter.
FIXED = {
    "christmas": (12, 25), "christmas eve": (12, 24), "christmas day": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "new year's day": (1, 1), "new year's": (1, 1), "epiphany": (1, 6),
    "orthodox christmas": (1, 7), "valentine's day": (2, 14), "international women's day": (3, 8),
    "saint patrick's day": (3, 17), "st patrick's day": (3, 17),
    "st. patrick's day": (3, 17), "april fools' day": (4, 1), "earth day": (4, 22),
    "may day": (5, 1), "fourth of july": (7, 4), "bastille day": (7, 14), "halloween": (10, 31),
    "all saints' day": (11, 1), "guy fawkes night": (11, 5), "armistice day": (11, 11), "veterans day": (11, 11),
    "veterans' day": (11, 11), "groundhog day": (2, 2), "juneteenth": (6, 19), "canada day": (7, 1),
    "anzac day": (4, 25), "australia day": (1, 26), "victory day": (5, 9), "flag day": (6, 14),
}  # fmt: skip
WEEKDAYS: dict[str, tuple[int, ...]] = {
    "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4), "labor day": (9, 0, 1), "memorial day": (5, 0, -1),
    "columbus day": (10, 0, 2), "martin luther king day": (1, 0, 3), "martin luther king jr. day": (1, 0, 3),
    "presidents day": (2, 0, 3), "presidents' day": (2, 0, 3),
    "black friday": (11, 3, 4, 1), "cyber monday": (11, 3, 4, 4),
    "election day": (11, 0, 1, 1),  # of the United States: a day after the first Monday
}  # fmt: skip
EASTER = {
    "easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2, "holy saturday": -1, "palm sunday": -7,
    "maundy thursday": -3, "ash wednesday": -46, "shrove tuesday": -47, "mardi gras": -47, "ascension day": 39,
    "pentecost": 49, "whit sunday": 49, "whit monday": 50, "corpus christi": 60, "orthodox easter": 0,
}  # fmt: skip
# Days that are known by such a name only where the country is named: `America's Independence Day`.
NATIONAL = {
    "u.s.": (7, 4), "american": (7, 4), "america's": (7, 4), "us": (7, 4), "india's": (8, 15), "indian": (8, 15),
    "pakistan's": (8, 14), "mexico's": (9, 16), "israel's": None, "ukraine's": (8, 24), "ukrainian": (8, 24),
    "poland's": (11, 11), "indonesia's": (8, 17), "brazil's": (9, 7), "finland's": (12, 6), "kenya's": (12, 12),
}  # fmt: skip
_NAMES = sorted((*FIXED, *WEEKDAYS, *EASTER), key=lambda name: (-len(name), name))
_PATTERN = "|".join(re.escape(name).replace(r"\ ", r"\s+").replace("'", r"\s?['’]?") for name in _NAMES)
_FEAST = re.compile(
    rf"(?P<name>{_PATTERN})\b(?:\s*,?\s+(?:of\s+|in\s+)?(?P<y>(?:19|20)\d\d)(?![\d%]|[.,]\d)|"
    r"\s+(?:this|next|last)\s+year\b)?", re.IGNORECASE
)  # fmt: skip
_NOT_THE_DAY = re.compile(
    r"[\s-]+(?:trees?|shopping|seasons?|part(?:y|ies)|cards?|presents?|gifts?|dinners?|carols?|holidays|sales?|pricing|deals?|lights|"
    r"holiday\s+(?:seasons?|part(?:y|ies)|shopping|weekend|week|break|period|sales?|travel)|"
    r"decorations|spirit|songs?|break|bonus(?:es)?|island|rush|markets?|eggs?|bunny|parade|massacre|uprising|"
    r"(?:rising|rebellion|offensive|turkeys?|weekend|week|vacation|recess|trading|resolutions?))\b", re.IGNORECASE
)  # fmt: skip
_STEP = re.compile(r"\b(?P<step>last|this|next|past|coming)\s+$", re.IGNORECASE)
_STEPS = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}
_INDEPENDENCE = re.compile(r"independence\s+day\b", re.IGNORECASE)
_COUNTRY = re.compile(r"(?P<c>[A-Za-z][\w.]*(?:['’]s)?)\s+$")


@lru_cache(maxsize=64)
def feast(name: str) -> d.Days:
    """A holiday in every year."""
    if name in FIXED:
        month, day = FIXED[name]
        return d.yearly(month, day, day)
    days = d.NONE
    for year in range(d.FIRST.year, d.LAST.year + 1):
        if name in WEEKDAYS:
            days |= d.one(_nth(year, *WEEKDAYS[name]))
        else:
            start = _orthodox(year) if name.startswith("orthodox") else _easter(year)
            days |= d.one(start + timedelta(days=EASTER[name]))
    return days


def _nth(year: int, month: int, weekday: int, which: int, after: int = 0) -> date:
    """The first, second ... weekday of a month; -1: the last; or so many days after it."""
    if which < 0:
        last = date(year, month + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1) + after)


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _orthodox(year: int) -> date:
    """Easter Sunday of the Julian calendar as a day of the Gregorian (Meeus; thirteen days apart until 2099)."""
    d_ = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d_ + 34) % 7
    month, day = divmod(d_ + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


def _read(text: str, start: int) -> Found | None:
    """A holiday by its name."""
    match = _FEAST.match(text, start)
    if not match or not text[start].isupper() or _NOT_THE_DAY.match(text, match.end("name")):
        return None
    name = re.sub(r"\s+(?=['’])|['’]", "'", " ".join(match["name"].lower().split())).replace("''", "'")
    known = name if name in _NAMES else next(one for one in _NAMES if one.replace("'", "") == name.replace("'", ""))
    return _placed(text, match, feast(known))


def _placed(text: str, match: re.Match[str], days: d.Days) -> Found | None:
    if match["y"]:
        days &= d.year(int(match["y"]))
        return Found(match.start(), match.end(), match[0], "holiday", "dated", "day", days) if days else None
    if match.end() > match.end("name"):
        step = _STEPS[match[0][match.end("name") - match.start() :].split()[0].lower()]
        at = (match.start(), match.end(), match[0], "holiday")
        return Found(*at, "within", "day", days, unit="year", count=step)
    before = _STEP.search(text, max(0, match.start() - 10), match.start())
    count = _STEPS[before["step"].lower()] if before else 0
    start = before.start() if before else match.start()
    return Found(start, match.end(), text[start : match.end()], "holiday", "yearless", "day", days, count=count)


def _independence(text: str, start: int) -> Found | None:
    """Independence Day, where the word before it names the country."""
    match = _INDEPENDENCE.match(text, start)
    before = _COUNTRY.search(text, max(0, start - 24), start) if match else None
    known = NATIONAL.get(before["c"].lower().replace("’", "'")) if before else None
    if not match or not known:
        return None
    return Found(start, match.end(), match[0], "holiday", "yearless", "day", d.yearly(*known, known[1]))


TRIGGERS: dict[str, tuple[Rule, ...]] = {
    **{re.split(r"[. ']", name)[0]: (_read,) for name in _NAMES},
    "independence": (_independence,),
}
