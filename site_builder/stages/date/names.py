"""Compiled names of one language, and what a match of day, month and year groups means as a set of days."""

import re
from dataclasses import dataclass, replace
from datetime import date

from site_builder.stages.date import days as d
from site_builder.stages.date import lexicon
from site_builder.stages.date.scan import Found, Grain, Kind
from site_builder.values.edtf import Edtf, EdtfError, parse

YEAR = r"(?P<y>(?:1\d|20)\d\d)(?![\d%s]|[.,]\d)"
PARTS = {"early": (1, 10), "beginning": (1, 10), "start": (1, 10), "mid": (11, 20), "middle": (11, 20),
         "late": (21, 31), "end": (21, 31)}  # fmt: skip
LONGEST = 100  # days between two dates that are named as one span
PART_MONTHS = {(1, 10): (1, 4), (11, 20): (5, 8), (21, 31): (9, 12)}


@dataclass(frozen=True, slots=True)
class Names:
    """The words of one language for months, weekdays and seasons: what each means, and the pattern of all of them."""

    months: dict[str, int]
    weekdays: dict[str, int]
    seasons: dict[str, tuple[int, int]]
    month: str
    weekday: str
    season: str


def of(language: str) -> Names:
    """The names of a language; English where it is not known here."""
    key = language if language in lexicon.MONTHS else "en"
    months = {word: n for n, row in enumerate(lexicon.MONTHS[key], 1) for word in row}
    weekdays = {word: n for n, row in enumerate(lexicon.WEEKDAYS[key]) for word in row}
    seasons = {word: (start, end) for row, start, end in lexicon.SEASONS[key] for word in row}
    return Names(months, weekdays, seasons, _any(months), _any(weekdays), _any(seasons))


def _any(words: dict[str, int] | dict[str, tuple[int, int]]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def made(match: re.Match[str], rule: str, kind: Kind, grain: Grain, days: d.Days, length: int = 1) -> Found:
    """The expression of a match."""
    return Found(match.start(), match.end(), match[0], rule, kind, grain, days, length)


def calendar_day(match: re.Match[str], names: Names, rule: str) -> Found | None:
    """The day (or span of days) of the groups w, d, m, y, d2, m2 of a match; None where there is no such day."""
    groups = match.groupdict()
    month, day = names.months[groups["m"].lower()], int(groups["d"])
    if not 1 <= day <= 31:
        return None
    days = d.yearly(month, day, day)
    if groups.get("w"):
        short = groups["w"].lower().rstrip(".")
        number = names.weekdays.get(short, lexicon.SHORT_WEEKDAYS.get(short, -1))
        days &= d.weekday(number) if number >= 0 else d.ALL
    length = 1
    if groups.get("d2"):
        month2 = names.months[groups["m2"].lower()] if groups.get("m2") else month
        length = _length(month, day, month2, int(groups["d2"]))
    if groups.get("y"):
        year = int(groups["y"])
        found = made(match, rule, "dated", "day", days & d.year(year), length)
        return found if known(year) else replace(found, kind="fixed", value=_far(year, month, day))
    return made(match, rule, "yearless", "day", days, length)


def known(year: int) -> bool:
    """True for the years whose days can be reckoned with."""
    return d.FIRST.year <= year <= d.LAST.year


def _far(year: int, month: int, day: int = 0) -> Edtf | None:
    """The value of a day or month of any year; None where there is no such day."""
    try:
        return parse(f"{year:04}-{month:02}-{day:02}" if day else f"{year:04}-{month:02}")
    except EdtfError:
        return None


def _length(month: int, day: int, month2: int, day2: int) -> int:
    """How many days a span within one or two neighbouring months has; 1 where it makes no sense."""
    if not 1 <= day2 <= 31:
        return 1
    days = d.yearly(month2, day2, day2) >> d.bit(date(2001, month, 1))
    start = d.yearly(month, day, day) >> d.bit(date(2001, month, 1))
    if not days or not start:
        return 1
    gap = (days & -days).bit_length() - (start & -start).bit_length()
    return gap + 1 if 0 < gap <= LONGEST else 1


def calendar_month(match: re.Match[str], names: Names, rule: str) -> Found:
    """The month or months (or a part) of the groups part, m, m2, part2, y of a match."""
    groups = match.groupdict()
    days = _part(names.months[groups["m"].lower()], groups.get("part"))
    if groups.get("m2"):
        first, second = names.months[groups["m"].lower()], names.months[groups["m2"].lower()]
        days |= _part(second, groups.get("part2"))
        if groups.get("through") and not groups.get("part2"):
            days |= d.months(first, second)
    if groups.get("y"):
        year = int(groups["y"])
        found = made(match, rule, "dated", "month", days & d.year(year))
        far = None if groups.get("m2") else _far(year, names.months[groups["m"].lower()])
        return found if known(year) else replace(found, kind="fixed", value=far)
    return made(match, rule, "yearless", "month", days)


def _part(month: int, part: str | None) -> d.Days:
    start, end = PARTS.get((part or "").lower().split(" ")[0].rstrip("-"), (1, 31))
    return d.yearly(month, start, end)


def season_days(start: int, end: int, year: int | None) -> d.Days:
    """A season of one year (a winter runs from December into the next year), or of each."""
    if year is None:
        return d.months(start, end)
    if start <= end:
        return d.months(start, end) & d.year(year)
    return (d.month(12) & d.year(year)) | (d.months(1, end) & d.year(year + 1))
