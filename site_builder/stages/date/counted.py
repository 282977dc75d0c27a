"""Time counted from something else that the text names: `75 years since 1949`, `the 13th month of the war`."""

import re

from site_builder.stages.date import days as d
from site_builder.stages.date import lexicon
from site_builder.stages.date.scan import Found, Rule

_UNTIL = 2059  # the last year that the calendar of days holds
_SINCE = re.compile(r"(?P<n>\d{1,3}|[a-z]+(?:-[a-z]+)?)\s+years(?=\s+(?:since|after)\s+(?P<y>(?:1\d|20)\d\d)\b)", re.I)
_NTH = re.compile(
    r"(?P<n>\d{1,3}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?)\s+(?:day|week|month|year)\s+of\s+(?:the\s+|its\s+|their\s+)?"
    r"(?:\w+\s+){0,2}?(?:war|invasion|conflict|strike|siege|fighting|occupation|offensive|protests?|talks|blockade)\b",
    re.IGNORECASE,
)


def _since(text: str, start: int) -> Found | None:
    """The year so many years after one that is named; that one is an expression of its own."""
    match = _SINCE.match(text, start)
    count = lexicon.number(match["n"]) if match else None
    if match is None or not count:
        return None
    year = int(match["y"]) + count
    if not d.FIRST.year <= year <= _UNTIL:
        return None
    return Found(start, match.end(), match[0], "years since", "dated", "year", d.year(year))


def _nth(text: str, start: int) -> Found | None:
    """A day or month counted from a beginning that the words do not tell: it has no value by itself."""
    match = _NTH.match(text, start)
    if match is None or not lexicon.number(match["n"]):
        return None
    return Found(start, match.end(), match[0], "counted time", "vague", "day")


TRIGGERS: dict[str, tuple[Rule, ...]] = {
    **dict.fromkeys(lexicon.NUMBERS, (_since,)),
    **dict.fromkeys(lexicon.ORDINALS, (_nth,)),
    **dict.fromkeys(lexicon.NUMBERS.keys() & lexicon.ORDINALS.keys(), (_since, _nth)),
}
SHORT: tuple[Rule, ...] = (_since, _nth)
