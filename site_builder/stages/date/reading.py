"""Expressions read in their order: what was told last is what `the same day` and `a year earlier` count from."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import MAXYEAR, date, timedelta

from site_builder.stages.date import days as d
from site_builder.stages.date.gone import gone
from site_builder.stages.date.place import WIDE, distance, place
from site_builder.stages.date.scan import Found
from site_builder.stages.date.story import Story
from site_builder.stages.date.tense import side
from site_builder.values import edtf
from site_builder.values.edtf import Edtf

FAR = 600  # characters after which nobody counts from a day told before
ABOUT = ", about"
NEXT = 5  # characters between a time of day and the day that follows it: ` on `, `, `
BESIDE = 16  # a time of day is of the day named within so many characters
LINES = FAR  # so near it is, even where another paragraph tells of a day gone by
FRESH = 3  # days before publication within which a date in doubtful order is news

_REPORT = re.compile(r"\b(?:releas|report|announc|post|publish|issu|disclos)\w*\s+(?:its\s+|their\s+|the\s+)?$")
_ONLY_JOINED = re.compile(r"[\s,()]*(?:(?:on|of|the|late|early|local time|[A-Z]{2,4})[\s,()]+)*")


class Reader:
    """Reads the expressions of one text; it remembers the days told last."""

    def __init__(self, tale: Story, day: d.Days) -> None:
        """`day` are the days on which the text can have been published, none where nothing is known."""
        self.tale, self.day = tale, day
        self.base, self.base_end = day, -1
        self.last_day = day
        self.order = ""
        self.compared = d.NONE  # the days that `a year earlier` was counted from
        self.year = 0  # told last, where it lies before the calendar of days

    def read(self, found: tuple[Found, ...]) -> Iterator[tuple[Found, Edtf | None]]:
        """Each expression with its value; None where it has none."""
        self.order = _order(found)
        for number, one in enumerate(found):
            if one.kind == "clock":
                yield one, self._clock(one, found[number + 1 : number + 2])
                continue
            days = self._days(one)
            if one.kind == "relative" and one.rule == "years ago" and one.count == -1:
                self.compared = self.day
            if one.kind == "fixed":
                self.base, self.base_end = d.NONE, one.end
                self.year = one.value.first.year if one.value and one.value.first and len(one.value.text) == 4 else 0
            if days and one.kind not in ("again", "lately") and d.width(days) <= 366:
                self.base, self.base_end = days, one.end
                self.last_day = days if one.grain == "day" and d.width(days) <= 4 else self.last_day
            yield one, self._value(one, days)

    def _days(self, one: Found) -> d.Days:
        if one.kind in ("vague", "fixed"):
            return d.NONE
        if one.kind == "slashed":
            return self._slashed(one)
        near = self._near(one)
        if one.kind == "distance":
            if one.unit == "year" and one.days != d.ALL:
                return one.days & distance(replace(one, grain="year"), self.base) if near else d.NONE
            if one.days != d.ALL:
                return one.days & d.later(self.last_day, *((1, 7) if one.count > 0 else (-7, -1)))
            if not near and one.count > 0:
                return d.NONE
            return distance(one, self._counted_from(one, self.base if near else self.day))
        if one.kind == "lately":
            size = {"week": -7, "month": -1, "year": -12}[one.unit]
            return _until(self.day, size)
        if one.kind == "again":
            if one.unit != "year":  # `two years ago today`
                return _again(place(replace(one, kind="relative", count=0), 0, self.day), one.count)
            years = one.count if one.count < 0 or not self.base else one.count - d.first(self.base).year
            return _again(self.base, years) if near else d.NONE
        way = side(self.tale, one)
        if one.grain == "quarter" and _REPORT.search(self.tale.low, max(0, one.start - 24), one.start):
            way = -1  # what is to be told of a quarter is told when it is over
        days = place(one, way, self.day)
        if not days and way == 0 and one.kind == "yearless":  # far from either side: news looks back
            return place(one, -1, self.day)
        doubtful = way == -1 and one.kind == "yearless" and one.grain in ("day", "month") and not one.count
        if doubtful and self._ahead(days) and gone(self.tale, one):
            return place(replace(one, count=-1), way, self.day)
        return days

    def _near(self, one: Found) -> bool:
        return self.base_end >= 0 and one.start - self.base_end <= FAR

    def _ahead(self, days: d.Days) -> bool:
        return bool(self.day and days) and d.first(days) > d.last(self.day)

    def _counted_from(self, one: Found, base: d.Days) -> d.Days:
        """The days told last; where figures are set beside those of `a year earlier` again and again, the same days."""
        if one.grain != "year":
            widest = {"day": 1, "weekend": 7, "week": 7, "month": 92, "quarter": 92}.get(one.grain, 400)
            return self.last_day if base and d.width(base) > widest else base
        compared = self.compared if d.hull(base) == distance(replace(one, count=-1), self.compared) else d.NONE
        if one.count == 0 and one.rule == "the year":
            return compared or base
        if one.count == -1 and one.words.endswith("earlier"):
            self.compared = compared or base
            return self.compared
        return base

    def _value(self, one: Found, days: d.Days) -> Edtf | None:
        if one.kind == "relative" and one.unit == "year" and self.day and not days:  # before the calendar of days
            year = d.first(self.day).year + one.count
            return edtf.parse(f"{year:04}") if 0 < year <= MAXYEAR else None
        if one.kind == "distance" and one.unit == "year" and not self.base and self.year and self._near(one):
            self.year, self.base_end = self.year + one.count, one.end
            return edtf.parse(f"{self.year:04}")
        if one.kind == "fixed" or not days:
            return one.value
        first, last = d.first(days), d.last(days)
        if one.kind != "dated" and one.grain in ("day", "week") and (last - first).days > WIDE:
            return None
        if days != d.hull(days) and one.length == 1:
            return d.to_edtf(days)
        known = edtf.between(first, last + timedelta(days=one.length - 1))
        return edtf.parse(f"{known}~") if one.rule.endswith(ABOUT) and "/" not in known.text else known

    def _clock(self, one: Found, after: tuple[Found, ...]) -> Edtf | None:
        """The day of a time of day: that named right beside it, else the day told last in its paragraph."""
        gap = one.start - self.base_end if self.base_end >= 0 else BESIDE + 1
        for other in after:
            near = NEXT if gap <= BESIDE else BESIDE
            between = self.tale.text[one.end : other.start]
            if len(between) > near or not _ONLY_JOINED.fullmatch(between):
                continue
            if other.grain == "day" and other.kind not in ("clock", "vague"):
                return self._value(other, self._days(other))
        same = self.base_end >= 0 and self.tale.line(self.base_end) == self.tale.line(one.start)
        beside = same or (0 <= gap <= LINES and (not self._ahead(self.base) or side(self.tale, one) == 1))
        days = self.base if beside and d.width(self.base) <= 2 else self.day
        return self._value(one, days) if days and d.width(days) <= 2 else None

    def _slashed(self, one: Found) -> d.Days:
        """A date whose order is told by another in the text, or by the day of publication; else none."""
        month_first, day_first = _readings(one)
        if not month_first or not day_first or self.order:
            return (day_first if self.order == "dm" else month_first) or month_first or day_first
        if one.count < 100 and self.tale.language == "en":  # two digits of a year are an American habit
            return month_first
        news = d.later(self.day, -FRESH, 0) if self.day else d.NONE
        near = [days for days in (month_first, day_first) if days & news]
        return near[0] if len(near) == 1 else d.NONE


def _until(day: d.Days, size: int) -> d.Days:
    """The week (`size` days) or so many months up to a day; none where the day is not known."""
    if d.width(day) > 2 or not day:
        return d.NONE
    first = d.first(day)
    return d.span(first + timedelta(days=size) if size == -7 else d.add_months(first, size), d.last(day))


def _order(found: tuple[Found, ...]) -> str:
    """The order in which the text writes dates with slashes: `md`, `dm`, or "" where none tells."""
    told = set()
    for one in found:
        if one.kind == "slashed":
            month_first, day_first = _readings(one)
            if bool(month_first) != bool(day_first):
                told.add("md" if month_first else "dm")
    return told.pop() if len(told) == 1 else ""


def _readings(one: Found) -> tuple[d.Days, d.Days]:
    """The day with the month first and with the day first; none where there is no such day."""
    first, second, year = (int(part) for part in one.words.replace("-", "/").replace(".", "/").split("/"))
    year += 0 if year > 99 else (1900 if year > 40 else 2000)
    return _day(year, first, second), _day(year, second, first)


def _day(year: int, month: int, day: int) -> d.Days:
    try:
        return d.one(date(year, month, day)) if d.FIRST.year <= year <= d.LAST.year else d.NONE
    except ValueError:
        return d.NONE


def _again(base: d.Days, years: int) -> d.Days:
    """The same stretch of the calendar so many years on."""
    if not base or d.width(base) > 366:
        return d.NONE
    first, last = d.first(base), d.last(base)
    if (last.month, last.day) == (2, 28) and first.day == 1:
        end = d.add_months(last.replace(day=1), 12 * years + 1)
        return d.span(d.add_months(first, 12 * years), end) & ~d.one(end)
    return d.span(d.add_months(first, 12 * years), d.add_months(last, 12 * years))
