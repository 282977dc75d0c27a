"""Dates for the eye: in words, with how exact they are, and drawn on a strip of twelve months."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from site_builder.formats.templates import safe
from site_builder.values.edtf import Edtf, words
from site_builder.values.model import Evidence

_WIDTH, _MIDDLE = 120.0, 5
_DOUBT = "?~%"


@dataclass(frozen=True, slots=True)
class DateView:
    """A date as a page shows it. `kind` is one word for the style sheet, `label` says in words how exact the date is,
    `notation` is its EDTF (ISO 8601-2), `iso` what a `time` element may carry, "" where it may carry nothing; `how` is
    one sentence on how the date is known."""

    words: str
    kind: str
    label: str
    notation: str
    iso: str
    how: str = ""


UNKNOWN = DateView("Date not known", "unknown", "", "", "")


def how(evidence: Sequence[Evidence], edited: bool = False) -> str:
    """How a date is known, in one sentence: that the editor set it, or the last of its clues, which decides."""
    if edited or any(one.rule == "editor" for one in evidence):
        return "Set by the editor."
    return evidence[-1].says if evidence else ""


def view(value: Edtf | None, lasting: bool = False, how: str = "") -> DateView:
    """The date as a page shows it; `UNKNOWN` for None. With `lasting`, the occasion took all days of the interval."""
    if value is None:
        return UNKNOWN
    kind, label = _exactness(value)
    if lasting and kind == "interval":
        kind, label = "days", f"{value.days:,} days"
    said = words(value)
    plain = kind in ("day", "month", "year")
    return DateView(said[0].upper() + said[1:], kind, label, value.text, value.text if plain else "", how)


def _exactness(value: Edtf) -> tuple[str, str]:
    """How exact a value is: one word for the style sheet, and a few for the reader."""
    text = value.text
    if value.is_day:
        return "day", "exact day"
    if text.startswith("["):
        return "choice", "one of these days"
    if value.first is None:
        return "until", "this day or earlier"
    if value.last is None:
        return "since", "this day or later"
    if "/" in text:
        return "interval", f"within these {value.days:,} days"
    if text[-1] in _DOUBT:
        return "doubt", "uncertain" if text[-1] != "~" else "approximate"
    if "X" in text:
        return "decade", "decade only"
    if len(text) == 4:
        return "year", "year only"
    return ("month", "month only") if int(text[5:7]) <= 12 else ("season", "season only")


def years(value: Edtf | None) -> tuple[int, int] | None:
    """The first and last year that a value touches; where it is open, the year of its one end. None for no date."""
    if value is None:
        return None
    first, last = value.first or value.last, value.last or value.first
    assert first and last
    return first.year, last.year


def strip(value: Edtf, span: tuple[int, int]) -> str:
    """A small drawing of where the value lies within the years of `span`: a dot for a day, a bar for days between, a
    dashed tail where it is open. It repeats what the words say, so it is hidden from screen readers."""
    scale = _WIDTH / (12 * (span[1] - span[0] + 1))
    left = _place(value.first, span[0], 0) * scale if value.first else 0.0
    right = _place(value.last, span[0], 1) * scale if value.last else _WIDTH
    if value.is_day:
        mark = f'<circle class="dot" cx="{_short((left + right) / 2)}" cy="{_MIDDLE}" r="3.5"/>'
    elif value.first is None:
        mark = f'<path class="tail" d="M0 5H{_short(right)}"/><path class="stop" d="M{_short(right)} 1v8"/>'
    elif value.last is None:
        mark = f'<path class="stop" d="M{_short(left)} 1v8"/><path class="tail" d="M{_short(left)} 5H120"/>'
    else:
        doubt = " doubt" if value.text[-1] in _DOUBT or value.text.startswith("[") else ""
        width = max(right - left, 3)
        mark = f'<rect class="bar{doubt}" x="{_short(left)}" y="2" width="{_short(width)}" height="6" rx="1.5"/>'
    ticks = "".join(f"M{_short(12 * scale * n)} 0v10" for n in range(1, span[1] - span[0] + 1))
    turn = f'<path class="tick" d="{ticks}"/>' if ticks else ""
    return safe(f'<svg class="strip" viewBox="0 0 120 10" aria-hidden="true">{turn}{mark}</svg>')


def _place(day: date, first_year: int, end: int) -> float:
    """How many months after the start of `first_year` a day begins (or ends, with `end` 1)."""
    return (day.year - first_year) * 12 + day.month - 1 + (day.day - 1 + end) / monthrange(day.year, day.month)[1]


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def order(value: Edtf | None) -> tuple[bool, date, date]:
    """A key that puts known dates by their days, and the unknown before them (after them in a newest-first list)."""
    if value is None:
        return (False, date.min, date.min)
    first, last, _ = value.sort_key()
    return (True, first, last)


def full_day(value: Edtf | None) -> str | None:
    """The ISO day where the value is one day without doubt: the only date that structured data may carry."""
    return value.text if value is not None and value.is_day else None


__all__ = ["UNKNOWN", "DateView", "full_day", "how", "order", "strip", "view", "years"]
