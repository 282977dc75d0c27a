"""Years counted from another: `75 years since the treaty of 1949`, `born in 1950, her eightieth birthday`."""

import re
from collections.abc import Iterator
from datetime import date

from site_builder.stages.date import days as d
from site_builder.stages.date import lexicon
from site_builder.stages.date.clues import FIRM, Clue
from site_builder.stages.date.story import Story
from site_builder.values.model import Evidence

_COUNTED = re.compile(r" (?:years? (?:since|after)|anniversary of)\b[^.;\n]{0,90}?\b(?P<y>1[89]\d\d|20\d\d)\b")
_BIRTHDAY = re.compile(
    r"\b(?P<y>1[89]\d\d|20\d\d)\b[^.;\n]{0,90}? (?P<n>\d{1,3}(?:st|nd|rd|th)|[a-z-]+)[ -](?:birthday|"
    r"anniversary|jubilee)\b"
)
_AGO = re.compile(
    r"(?P<about>\b(?:than|over|nearly|almost|about|around|some|roughly|least|under) )?"
    r"\b(?P<n>\d{1,3}|[a-z-]{3,16}) years ago,? in (?P<y>1[89]\d\d|20\d\d)\b|"
    r"\bin (?P<y2>1[89]\d\d|20\d\d), (?:just |exactly )?(?P<n2>\d{1,3}|[a-z-]{3,16}) years ago\b"
)
_COUNT = re.compile(r"(?P<n>\d{1,3}(?P<th>st|nd|rd|th)?|[a-z]+)$")
_FEAST = re.compile(r"\b(?:anniversary|mark(?:s|ed|ing)?|commemorat\w+|celebrat\w+|jubilee)\b", re.IGNORECASE)


def counted_years(tale: Story) -> Iterator[Clue]:
    """`75 years since ... 1949`: the year of the feast; without a feast that year or the next."""
    for match in _COUNTED.finditer(tale.low):
        before = _COUNT.search(tale.low, max(0, match.start() - 16), match.start())
        count = lexicon.number(before["n"]) if before else None
        if before is not None and count:
            low, high = tale.sentence(match.start())
            feast = bool(before["th"]) or bool(_FEAST.search(tale.low, low, high))
            yield from _count_clue(tale, before.start(), match.end(), int(match["y"]), count, feast)
    for match in _BIRTHDAY.finditer(tale.low):
        yield from _count_clue(tale, *match.span(), int(match["y"]), lexicon.number(match["n"]) or 0, feast=True)
    yield from _ago(tale) if " years ago" in tale.low else ()


def _ago(tale: Story) -> Iterator[Clue]:
    """`25 years ago, in 1998`: that year or the next."""
    for match in _AGO.finditer(tale.low):
        count = lexicon.number(match["n"] or match["n2"])
        if count and not match["about"]:
            yield from _count_clue(tale, *match.span(), int(match["y"] or match["y2"]), count, feast=False)


def _count_clue(tale: Story, start: int, end: int, since: int, count: int, feast: bool) -> Iterator[Clue]:
    year = since + count
    last = year if feast else year + 1
    if count >= 2 and tale.line(start) not in tale.notes and d.FIRST.year <= year and last <= d.LAST.year:
        days = d.span(date(year, 1, 1), date(last, 12, 31))
        says = f"The text counts {count} years from {since}, which gives {year}."
        yield Clue(days, FIRM, Evidence("counted years", tale.text[start:end], tale.paragraph(start), says))
