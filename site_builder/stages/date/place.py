"""An expression on the calendar: the days it means, once the day of writing is known, or the days it may mean."""

from dataclasses import replace
from datetime import date, timedelta

from site_builder.stages.date import days as d
from site_builder.stages.date.scan import Found
from site_builder.stages.date.spoken import WITHIN
from site_builder.stages.date.story import Direction
from site_builder.values.edtf import Edtf

YEAR_AND_MONTH = 366 + 31
NEAR = 31  # so near, a date that the tense rules out is meant all the same: `on Saturday, April 25` of the day before
_SUNDAY = 6
WIDE = 62  # an expression whose days lie further apart is not resolved


def place(one: Found, way: Direction, written: d.Days) -> d.Days:
    """The days on which the expression's day (or the first of its span) can lie; none where it cannot be said."""
    if one.kind == "dated":
        return one.days
    if one.kind == "distance" or not written or written == d.ALL:
        return d.NONE
    if one.kind == "relative":
        return _relative(one, written)
    if one.kind == "within":
        days = one.days & _relative(one, written)
        return _of_last_week(days, written) if one.grain == "day" and one.unit == "week" and one.count == -1 else days
    if one.kind == "weekday":
        low, high = (0, 6) if way == 1 else (-6, 0)
        if one.count:
            low, high = (1, 13) if one.count > 0 else (-7, -1)
        days = one.days & d.later(written, low, high)
        return _nearest(days, written, way) if one.count else days
    return _yearless(one, way, written)


def _of_last_week(days: d.Days, written: d.Days) -> d.Days:
    """A day of last week. Nobody calls yesterday so: on a Monday, Sunday of last week is eight days ago; on other days
    it is either, for weeks begin on Sunday in some countries."""
    if written.bit_count() != 1 or days.bit_count() != 1 or d.first(days).weekday() != _SUNDAY:
        return days
    before = d.later(days, -7, -7)
    return before if days == d.later(written, -1, -1) else days | before


def _nearest(days: d.Days, written: d.Days, way: Direction) -> d.Days:
    """Of the days around one known day, the nearest; all where the day is not known."""
    if written.bit_count() != 1 or not days:
        return days
    return d.one(d.first(days) if way == 1 else d.last(days))


def _relative(one: Found, written: d.Days) -> d.Days:
    if one.unit == "day":
        return d.later(written, one.count, one.count)
    if written.bit_count() > 400:
        return d.NONE
    days = d.NONE
    for end in (d.first(written), d.last(written)):
        if one.unit == "week":
            monday = d.bit(end) - end.weekday() + 7 * one.count
            days |= (0b1111111 << monday if monday >= 0 else 0) & d.ALL
        elif one.unit == "weekend":
            saturday = d.bit(end) - end.weekday() + 5 + 7 * one.count
            days |= (0b11 << saturday if saturday >= 0 else 0) & d.ALL
        elif one.unit in ("month", "quarter"):
            size, first = (3, (end.month - 1) // 3 * 3 + 1) if one.unit == "quarter" else (1, end.month)
            start = d.add_months(end.replace(month=first, day=1), size * one.count)
            days |= d.span(start, d.add_months(start, size) - timedelta(days=1))
        else:
            days |= d.year(end.year + one.count)
    return d.hull(days)


def _yearless(one: Found, way: Direction, written: d.Days) -> d.Days:
    """The instances of a day or month within a year of the writing, on the side of which the text speaks."""
    if one.count:
        way = -1 if one.count < 0 else 1
    low, high = {-1: (-WITHIN - 34, 0), 1: (0, WITHIN + 34), 0: (-WITHIN // 2, WITHIN // 2)}[way]
    if one.count:
        low, high = (-YEAR_AND_MONTH, 0) if way == -1 else (0, YEAR_AND_MONTH)
    around = d.hull(written)
    days = d.stretches(one.days, d.later(around, low, high)) or d.stretches(one.days, d.later(around, -NEAR, NEAR))
    if not days or d.width(written) > 31:
        return days
    runs, day = list(d.runs(days)), d.last(written)
    if one.count and written.bit_count() == 1:  # neither `last summer` nor `next summer` is the one that is on
        runs = [run for run in runs if (run[1] < day if one.count < 0 else run[0] > day)]
    if not runs:
        return d.NONE
    run = _closest(runs, way, day)
    if not one.count:
        other = _closest(list(d.runs(d.stretches(one.days, d.later(written, -WITHIN - 64, WITHIN + 64)))), 0, day)
        run = other if _much_nearer(other, run, day) else run
    return d.span(*run)


def distance(one: Found, base: d.Days) -> d.Days:
    """The days so far from those of another expression; none where they lie too far apart to count from."""
    if not base or d.width(base) > 366:
        return d.NONE
    if one.grain == "day":
        return d.later(base, one.count, one.count) if d.width(base) <= 31 else d.NONE
    return _relative(replace(one, unit=one.grain), base)


def _much_nearer(other: tuple[date, date], run: tuple[date, date], day: date) -> bool:
    """True where the tense must mislead: a date ten months off is named with its year, one of these weeks is not."""
    return abs((other[0] - day).days) <= 75 and abs((run[0] - day).days) >= 270


def _closest(runs: list[tuple[date, date]], way: Direction, day: date) -> tuple[date, date]:
    if way == -1:
        return runs[-1]
    if way == 1:
        return runs[0]
    return min(runs, key=lambda run: (abs((run[0] - day).days), run))


def value(one: Found, days: d.Days) -> Edtf | None:
    """What is known of the days of an expression, its span included; None where they lie too far apart."""
    if not days:
        return None
    start, end = d.first(days), d.last(days)
    if one.kind != "dated" and one.grain in ("day", "week") and (end - start).days > WIDE:
        return None
    if one.length > 1:
        return d.to_edtf(d.span(start, end + timedelta(days=one.length - 1)))
    return d.to_edtf(days)
