"""A relation between a dated fact and the day of writing: the days of the one give those of the other."""

from dataclasses import dataclass, replace
from datetime import timedelta

from site_builder.stages.date import days as d

NEWS = 6  # a report follows what it reports within so many days


@dataclass(frozen=True, slots=True)
class Relation:
    """Days of writing for the days of a fact, the words that relate them, and how to say it (`{}` is the fact)."""

    words: str
    says: str
    least: int = 0
    most: int = 0
    apart: bool = False  # the text tells of something before or after the fact: not of the fact itself
    calendar: str = ""  # "week", "month", "year": counted by the calendar, `count` units on
    count: int = 0
    yearly: bool = False
    within: d.Days = d.ALL  # only these days of the fact (a Saturday)
    month: bool = False  # told by a month without its year: of another occasion than the day's news
    months: int = 0  # counted by the calendar: this is the `count`-th stretch of so many months since the fact
    counted: bool = False  # the text counts the time since the fact, as is done of few facts

    def telling(self, fact: d.Days) -> d.Days:
        """The days on which what the text tells can have begun, where it places that apart from the fact."""
        return replace(self, most=self.most - NEWS).writing(fact) if self.apart else d.ALL

    def writing(self, fact: d.Days) -> d.Days:
        """The days on which the text can have been written, if the fact fell on `fact`."""
        fact &= self.within
        if not fact:
            return d.NONE
        if self.months:
            start = d.add_months(d.first(fact), self.months * (self.count - 1)) - timedelta(days=1)
            return d.span(start, d.add_months(d.last(fact), self.months * self.count) + timedelta(days=1))
        if self.calendar:
            return d.later(_calendar(fact, self.calendar, self.count), 0, self.most)
        if self.yearly:
            return _anniversaries(fact, self.count, self.least, self.most)
        return d.later(fact, self.least, self.most)


def _calendar(fact: d.Days, unit: str, count: int) -> d.Days:
    """The weeks (Monday to Sunday), months or years that lie `count` after those of the fact."""
    days = d.NONE
    for end in {d.first(fact), d.last(fact)}:
        if unit == "week":
            monday = d.bit(end) - end.weekday() + 7 * count
            days |= (0b1111111 << monday if monday >= 0 else 0) & d.ALL
        elif unit == "month":
            start = d.add_months(end.replace(day=1), count)
            days |= d.span(start, d.add_months(start, 1)) & ~d.one(d.add_months(start, 1))
        else:
            days |= d.year(end.year + count)
    return days


def _anniversaries(fact: d.Days, count: int, least: int, most: int) -> d.Days:
    """The days around the anniversaries of a fact: of one of them (count), or of each (0)."""
    day = d.first(fact)
    years = [day.year + count] if count else range(day.year + 1, day.year + 50)
    days = d.NONE
    for year in years:
        if year < d.LAST.year:
            feast = d.add_months(day, 12 * (year - day.year))
            days |= d.span(feast + timedelta(days=least), feast + timedelta(days=most))
    return days
