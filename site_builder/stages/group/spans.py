"""The days of one meeting as several accounts tell them."""

from collections.abc import Sequence
from datetime import date

from site_builder.values.edtf import ONE_DAY, Edtf, between, intersect

STAY = 2  # days between two that are told of one stay in one place
NARROW = 5  # days: a visit reported day by day


def narrowest(dates: Sequence[Edtf | None]) -> Edtf | None:
    """The days that all dates allow; a date that contradicts the ones before it is left out."""
    found: Edtf | None = None
    for value in dates:
        if value:
            found = value if found is None else intersect(found, value) or found
    return found


def meet(one: Edtf, other: Edtf, gap: int) -> Edtf | None:
    """The days two accounts leave for one meeting: those both allow; for a visit of a few days that is reported day by
    day, the days of both where they lie at most `gap` days apart (0: they must share one)."""
    both = intersect(one, other)
    if both or not gap:
        return both
    if (one.days or NARROW + 1) > NARROW or (other.days or NARROW + 1) > NARROW:
        return None
    assert one.first and one.last and other.first and other.last
    first, last = min(one.first, other.first), max(one.last, other.last)
    near = (max(one.first, other.first) - min(one.last, other.last)).days <= gap
    return between(first, last) if near and (last - first).days < NARROW else None


def months(value: Edtf) -> list[str] | None:
    """The months a date touches, a day more at either end; None where they are too many to tell anything."""
    if value.first is None or value.last is None or (value.days or 0) > 400:
        return None
    first, last = value.first - ONE_DAY, value.last + ONE_DAY
    count = (last.year - first.year) * 12 + last.month - first.month
    return [_month(first, n) for n in range(count + 1)]


def _month(first: date, offset: int) -> str:
    year, month = divmod(first.month - 1 + offset, 12)
    return f"{first.year + year:04d}-{month + 1:02d}"
