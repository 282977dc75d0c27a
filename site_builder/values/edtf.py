"""Dates that know how much they know: the part of EDTF (ISO 8601-2:2019, annex A) that news dates need.

The PyPI package `edtf` was measured and set aside: an interval with an open end breaks its upper bound, and it
brings a text parser that drops half of what it reads. Here a value is its notation and the two days that bound it.
"""

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = tuple("January February March April May June July August September October November December".split())
SEASONS = {21: ("spring", 3, 5), 22: ("summer", 6, 8), 23: ("autumn", 9, 11), 24: ("winter", 12, 12)}
_ONE = re.compile(r"(\d{3}[\dX])(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)")
ONE_DAY = timedelta(days=1)


class EdtfError(ValueError):
    """The text is no EDTF value of the kinds known here; the message names the text."""


@dataclass(frozen=True, slots=True)
class Edtf:
    """One EDTF value: its canonical notation, and the first and last day it may mean (None: open that way)."""

    text: str
    first: date | None
    last: date | None

    def __str__(self) -> str:
        """The notation."""
        return self.text

    @property
    def is_day(self) -> bool:
        """True when the value is one day, stated without doubt."""
        return self.first is not None and self.first == self.last and self.text[-1] not in "?~%"

    @property
    def days(self) -> int | None:
        """How many days lie within the bounds; None when an end is open."""
        return (self.last - self.first).days + 1 if self.first and self.last else None

    def contains(self, other: "Edtf") -> bool:
        """True when no day of `other` lies outside."""
        return (self.first or date.min) <= (other.first or date.min) and (other.last or date.max) <= (
            self.last or date.max
        )

    def sort_key(self) -> tuple[date, date, str]:
        """Orders by the first day, then the last; a value open to the past stands at its last day."""
        first = self.first or self.last or date.max
        return (first, self.last or date.max, self.text)


def parse(text: str) -> Edtf:
    """The value a notation means: `2022`, `202X`, `2021-12`, `2023-21`, `2022-02-04`, each with `?`, `~` or `%`;
    `A/B`, `../B`, `A/..`; `[A,B]` and `[A..B]` (one of). Raises EdtfError for anything else."""
    text = text.strip()
    if text.startswith("[") and text.endswith("]"):
        parts = [part.strip() for part in re.split(r",|\.\.", text[1:-1])]
        if not all(parts):
            raise EdtfError(f"{text!r} is not a date in EDTF notation")
        return one_of_bounds(text, [_single(part) for part in parts])
    if "/" in text:
        left, _, right = text.partition("/")
        first = None if left in ("", "..") else _single(left)[0]
        last = None if right in ("", "..") else _single(right)[1]
        if (first is None and last is None) or (first and last and first > last):
            raise EdtfError(f"{text!r} is an interval without days")
        return Edtf(f"{left or '..'}/{right or '..'}", first, last)
    first, last = _single(text)
    return Edtf(text, first, last)


def one_of_bounds(text: str, bounds: list[tuple[date, date]]) -> Edtf:
    """The value written `text` whose members have these bounds."""
    return Edtf(text, min(first for first, _ in bounds), max(last for _, last in bounds))


def _single(text: str) -> tuple[date, date]:
    """First and last day of one date without interval or set."""
    match = _ONE.fullmatch(text.strip())
    if not match:
        raise EdtfError(f"{text!r} is not a date in EDTF notation")
    year, month, day = match[1], int(match[2] or 0), int(match[3] or 0)
    try:
        if year.endswith("X"):
            if month:
                raise ValueError
            return date(int(year[:3] + "0"), 1, 1), date(int(year[:3] + "9"), 12, 31)
        if month in SEASONS and not day:
            _, start, end = SEASONS[month]
            return date(int(year), start, 1), date(int(year), end, monthrange(int(year), end)[1])
        if day:
            return date(int(year), month, day), date(int(year), month, day)
        if match[3] or (match[2] and not month):
            raise ValueError
        last = monthrange(int(year), month or 12)[1]
        return date(int(year), month or 1, 1), date(int(year), month or 12, last)
    except ValueError:
        raise EdtfError(f"{text!r} is not a day, month or year of the calendar") from None


def day(value: date) -> Edtf:
    """The value of one day."""
    return Edtf(value.isoformat(), value, value)


def month(year: int, number: int) -> Edtf:
    """The value of one month."""
    return parse(f"{year:04d}-{number:02d}")


def between(first: date | None, last: date | None) -> Edtf:
    """The shortest notation of the days from first to last: a day, a month, a year, else an interval.

    Raises EdtfError when both ends are open or the interval runs backwards."""
    if first is None and last is None:
        raise EdtfError("a date open at both ends is no date")
    if first is None or last is None:
        return Edtf(f"{first or '..'}/{last or '..'}", first, last)
    if first > last:
        raise EdtfError(f"{first}/{last} runs backwards")
    if first == last:
        return day(first)
    if first.day == 1 and last + ONE_DAY == (last + ONE_DAY).replace(day=1) and first.year == last.year:
        if first.month == last.month:
            return month(first.year, first.month)
        if (first.month, last.month) == (1, 12):
            return parse(f"{first.year:04d}")
        return Edtf(f"{first:%Y-%m}/{last:%Y-%m}", first, last)
    return Edtf(f"{first}/{last}", first, last)


def one_of(days: Iterable[date]) -> Edtf:
    """One of these days: a day where there is one, a set where there are few, else the interval that holds them."""
    known = sorted(set(days))
    if not known:
        raise EdtfError("a set of no days is no date")
    if len(known) == 1:
        return day(known[0])
    if len(known) <= 4 and known[-1] - known[0] != timedelta(days=len(known) - 1):
        return Edtf("[" + ",".join(str(one) for one in known) + "]", known[0], known[-1])
    return between(known[0], known[-1])


def intersect(one: Edtf, other: Edtf) -> Edtf | None:
    """The days that both bounds allow, in the notation of the narrower value where it is inside; None when none is."""
    if other.contains(one):
        return one
    if one.contains(other):
        return other
    first = max(one.first or date.min, other.first or date.min)
    last = min(one.last or date.max, other.last or date.max)
    if first > last:
        return None
    return between(None if first == date.min else first, None if last == date.max else last)


def words(value: Edtf) -> str:
    """The value as a reader says it: `4 February 2022`, `spring 2023`, `20 to 22 March 2023`, `by 26 January 2022`."""
    if value.text.startswith("["):
        listed = [words(parse(part)) for part in re.split(r",|\.\.", value.text[1:-1])]
        return (", ".join(listed[:-1]) + " or " + listed[-1]) if len(listed) > 1 else listed[0]
    if value.first is None and value.last is not None:
        return f"by {_day_words(value.last)}"
    if value.last is None and value.first is not None:
        return f"{_day_words(value.first)} or later"
    assert value.first and value.last
    doubt = {"?": "perhaps ", "~": "about ", "%": "perhaps about "}.get(value.text[-1], "")
    if "/" in value.text:
        return _interval_words(value.text, value.first, value.last)
    bare = value.text.rstrip("?~%")
    if len(bare) == 10:
        return doubt + _day_words(value.first)
    if len(bare) == 7:
        number = int(bare[5:])
        name = SEASONS[number][0] if number in SEASONS else MONTHS[number - 1]
        return f"{doubt}{name} {bare[:4]}"
    return doubt + (f"the {bare[:3]}0s" if bare.endswith("X") else bare)


def _interval_words(text: str, first: date, last: date) -> str:
    """`20 to 22 March 2023`, `April to May 2024`, `2 January 2023 to 10 May 2023`, as exact as each end is written."""
    left, _, right = text.partition("/")
    if len(left) == len(right) == 10:
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day} to {_day_words(last)}"
        if first.year == last.year:
            return f"{first.day} {MONTHS[first.month - 1]} to {_day_words(last)}"
    start, end = words(parse(left)), words(parse(right))
    if len(left) == len(right) == 7 and left[:4] == right[:4]:
        start = start.rpartition(" ")[0]
    return f"{start} to {end}"


def _day_words(value: date) -> str:
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"
