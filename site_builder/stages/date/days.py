"""Sets of days as whole numbers: bit n is day n from 1950 to 2059, so that clues meet by `&` and widen by shifts.

A set is exact (every Friday the 4th of February), order never matters, and an end that touches the calendar's own end
means "open that way"."""

from calendar import isleap, monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import TypeAlias

from site_builder.values import edtf
from site_builder.values.edtf import Edtf

Days: TypeAlias = int
MARGIN = 12 * 366  # so near to an end of the calendar a set counts as open that way: a date on its weekday comes again
EDGE: Days = (1 << MARGIN) - 1
MONTH_NAMES = edtf.MONTHS
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

FIRST = date(1950, 1, 1)
LAST = date(2059, 12, 31)
SIZE = (LAST - FIRST).days + 1
ALL: Days = (1 << SIZE) - 1
NONE: Days = 0


def bit(day: date) -> int:
    """The place of a day, cut at both ends of the calendar known here."""
    return min(max((day - FIRST).days, 0), SIZE - 1)


def day_at(place: int) -> date:
    """The day of a place."""
    return FIRST + timedelta(days=place)


def span(first: date | None, last: date | None) -> Days:
    """All days from first to last; None is open."""
    low = 0 if first is None else bit(first)
    high = SIZE - 1 if last is None else bit(last)
    return ((1 << (high - low + 1)) - 1) << low if low <= high else NONE


def until(day: date) -> Days:
    """All days up to the one after a day, however far off it is: a page's own clock may be a zone ahead."""
    return later(span(None, day), 0, 1)


def one(day: date) -> Days:
    """The set of one day."""
    return 1 << bit(day)


def of_edtf(value: Edtf) -> Days:
    """All days within the bounds of a value."""
    return span(value.first, value.last)


def first(days: Days) -> date:
    """The first day of a set that holds any."""
    return day_at((days & -days).bit_length() - 1)


def last(days: Days) -> date:
    """The last day of a set that holds any."""
    return day_at(days.bit_length() - 1)


def each(days: Days) -> Iterator[date]:
    """Its days in order."""
    while days:
        low = days & -days
        yield day_at(low.bit_length() - 1)
        days ^= low


def later(days: Days, least: int, most: int) -> Days:
    """The days that lie `least` to `most` days after one of the set (negative: before)."""
    width = most - least + 1
    spread, done = days, 1
    while done < width:
        step = min(done, width - done)
        spread |= spread << step
        done += step
    return (spread << least if least >= 0 else spread >> -least) & ALL


def width(days: Days) -> int:
    """How many days lie from the first to the last."""
    return days.bit_length() - (days & -days).bit_length() + 1 if days else 0


def hull(days: Days) -> Days:
    """The set with its gaps filled."""
    return span(first(days), last(days)) if days else NONE


@lru_cache(maxsize=7)
def weekday(number: int) -> Days:
    """Every day of a weekday, Monday being 0."""
    week = 1 << (number - FIRST.weekday()) % 7
    days = NONE
    for _ in range(SIZE // 7 + 1):
        days = (days << 7) | week
    return days & ALL


@lru_cache(maxsize=256)
def year(number: int) -> Days:
    """A year."""
    return span(date(number, 1, 1), date(number, 12, 31)) if FIRST.year <= number <= LAST.year else NONE


@lru_cache(maxsize=1024)
def yearly(month: int, start: int, end: int) -> Days:
    """The days from `start` to `end` of a month, in every year (the 31st of a short month: none; 29 February: leap)."""
    days = NONE
    for number in range(FIRST.year, LAST.year + 1):
        length = 29 if month == 2 and isleap(number) else (28 if month == 2 else monthrange(number, month)[1])
        if start <= length:
            days |= span(date(number, month, start), date(number, month, min(end, length)))
    return days


def month(number: int) -> Days:
    """A month in every year."""
    return yearly(number, 1, 31)


def months(start: int, end: int) -> Days:
    """The months from `start` to `end` of every year; December to February runs into the next."""
    numbers = range(start, end + 1) if start <= end else [*range(start, 13), *range(1, end + 1)]
    days = NONE
    for number in numbers:
        days |= month(number)
    return days


def runs(days: Days) -> Iterator[tuple[date, date]]:
    """The unbroken stretches of a set, first and last day of each, in order."""
    while days:
        start = (days & -days).bit_length() - 1
        rest = days >> start
        length = ((rest + 1) & -(rest + 1)).bit_length() - 1
        yield day_at(start), day_at(start + length - 1)
        days = (rest >> length) << (start + length)


def stretches(days: Days, window: Days) -> Days:
    """The unbroken stretches of a set that touch a window, which has no gap, whole."""
    inside = days & window
    if not inside:
        return NONE
    low, high = (window & -window).bit_length() - 1, window.bit_length()
    if inside >> low & 1:  # on as the window opens: from the last gap before it
        before = (1 << low) - 1
        inside |= before & ~((1 << (~days & before).bit_length()) - 1)
    if inside >> (high - 1) & 1:  # on as it closes: up to the next gap
        rest = (days >> high) + 1
        inside |= ((rest & -rest) - 1) << high
    return inside


def add_months(day: date, count: int) -> date:
    """The same day some months later, cut to the month's length."""
    place = day.year * 12 + day.month - 1 + count
    number, within = place // 12, place % 12 + 1
    if not 1 <= number <= 9999:
        return LAST if count > 0 else FIRST
    return date(number, within, min(day.day, monthrange(number, within)[1]))


def to_edtf(days: Days) -> Edtf | None:
    """The shortest value that loses no day: one day, a few, or the interval that holds them; None for no bound."""
    if not days:
        return None
    start = None if days & EDGE else first(days)
    end = None if days >> (SIZE - MARGIN) else last(days)
    if start is None and end is None:
        return None
    if start is None or end is None:
        return edtf.between(start, end)
    return edtf.one_of(each(days)) if days.bit_count() <= 4 else edtf.between(start, end)
