"""Months and days, without their year, on which a text says that other meetings than its own are: `the yearly talks are
to be held in July`. A report of which no date is known is none of a meeting on such a day."""

import re

from site_builder.values.acts import acts
from site_builder.values.edtf import Edtf
from site_builder.values.model import DatedArticle
from site_builder.values.occasions import cues
from site_builder.values.text import sentences

Yearless = tuple[int, int]  # month and day; day 0 for the whole month
FEW = 10  # days: a week or a visit, by which a meeting is known well enough
VAGUE = 62  # days: beyond, a date alone proves nothing
_RULES = frozenset(("month", "month and day", "day and month"))
_PREFIXES = (
    "jan ene янв", "feb fév fev фев", "mar mär мар", "apr abr avr апр", "may mai мая май", "jun juin июн",
    "jul juil июл", "aug ago aoû авг", "sep сен", "oct okt окт", "nov ноя", "dec dic dez déc дек",
)  # fmt: skip
_NUMBER = {prefix: number for number, row in enumerate(_PREFIXES, 1) for prefix in row.split()}
_MONTH = re.compile(rf"(?<!\w)({'|'.join(sorted(_NUMBER, key=len, reverse=True))})", re.IGNORECASE)
_SITS = re.compile(r"\b(?:hearing|reading|sitting|workshop|vote[ds]?)\b", re.IGNORECASE)
_DAY = re.compile(r"(?<!\d)(\d{1,2})(?!\d)")


def elsewhen(dated: DatedArticle) -> tuple[Yearless, ...]:
    """The days of other meetings, told behind the opening of an article whose own is not known closely."""
    if dated.event and (dated.event.value.days or VAGUE + 1) <= VAGUE:
        return ()
    own = dated.event.evidence[-1] if dated.event and dated.event.evidence else None
    found = set()
    for one in dated.expressions:
        if (
            not one.paragraph
            or one.rule not in _RULES
            or (own and (one.paragraph, one.words) == (own.paragraph, own.words))
        ):
            continue
        text = dated.article.body[one.paragraph]
        sentence = next((text[low:high] for low, high in sentences(text) if low <= one.start < high), "")
        month, day = _MONTH.search(one.words), _DAY.search(one.words)
        if month and (cues(sentence) or acts(sentence) or _SITS.search(sentence)):
            found.add((_NUMBER[month[1].lower()], int(day[1]) if day else 0))
    return tuple(sorted(found))


def told_apart(days: frozenset[Yearless], date: Edtf | None) -> bool:
    """True where a date of a few days lies on the days of other meetings."""
    if not days or date is None or date.first is None or date.last is None or (date.days or FEW + 1) > FEW:
        return False
    first, last = date.first, date.last
    return any(first.month == month == last.month and (not day or first.day <= day <= last.day) for month, day in days)
