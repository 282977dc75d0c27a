"""Month and day that a report prints as its own, where nothing tells their year: what they say beside a meeting whose
days are known, or beside another such report."""

from datetime import date, timedelta

from site_builder.stages.group.recognition.elsewhen import FEW, Yearless
from site_builder.values.edtf import Edtf

_EVE, _AFTER = 7, 10  # days before and after a meeting on which most of its reports are printed
_LONG_BEFORE, _LONG_AFTER = 60, 120  # and beyond which hardly any is
_YEAR = 365


def fits(one: Yearless | None, of_one: Edtf | None, other: Yearless | None, of_other: Edtf | None, here: bool) -> bool:
    """True where the day that a report prints fits the days of the other's meeting; or both print one, at one place."""
    return beside(one, of_other) or beside(other, of_one) or (here and near(one, other))


def beside(own: Yearless | None, when: Edtf | None) -> bool:
    """True where a report of that day fits a meeting of a few days."""
    gap = _gap(own, when)
    return gap is not None and -_EVE <= gap <= _AFTER


def far(own: Yearless | None, when: Edtf | None, held: bool) -> bool:
    """True where it is of another time of the year, or, for a report of what was `held`, before the meeting."""
    gap = _gap(own, when)
    return gap is not None and not (-1 if held else -_LONG_BEFORE) <= gap <= _LONG_AFTER


def near(one: Yearless | None, other: Yearless | None) -> bool:
    """True where two reports print days of one week."""
    return one is not None and other is not None and abs(_apart(_day(2000, one), _day(2000, other))) <= _EVE


def _gap(own: Yearless | None, when: Edtf | None) -> int | None:
    """The days from a meeting of a few days to the nearest such day: less than 0 before it; None where it is long."""
    if own is None or when is None or when.first is None or when.last is None or (when.days or FEW + 1) > FEW:
        return None
    first, last = when.first, when.last
    days = [_day(first.year + n, own) for n in (-1, 0, 1)]
    gaps = [0 if first <= day <= last else (day - (last if day > last else first)).days for day in days]
    return min(gaps, key=abs)


def _apart(one: date, other: date) -> int:
    gap = abs((one - other).days)
    return min(gap, _YEAR - gap)


def _day(year: int, own: Yearless) -> date:
    """The day in that year; the last of February where the year has no 29th."""
    month, day = own
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, 3, 1) - timedelta(days=1)
