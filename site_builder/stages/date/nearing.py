"""Which of the years is meant that the calendar leaves to a day: what is told between two days of the week, and what
comes so many years after the last time."""

import re
from collections.abc import Iterator
from datetime import date

from site_builder.stages.date import days as d
from site_builder.stages.date import lexicon
from site_builder.stages.date.clues import FAINT, SOFT, Clue
from site_builder.stages.date.scan import Found
from site_builder.stages.date.spoken import dateline, way
from site_builder.stages.date.story import Story
from site_builder.values.model import Evidence

_LEAD = 2  # lines: title, first and second paragraph
_ABOUT = 210  # days by which years that are counted in full are off
_LEAST = 3  # years: fewer are told too loosely
# `The first visit in five years`, and `during his last stay, in March 2019`: both of journeys, or both of meetings.
_JOURNEY = r"visit|stay|trip|journey|tour|time .{0,30}(?:came|visited|was|were)|came"
_MEETING = r"meeting|met|summit|talks|saw|sat|conversation|call|encounter"
_FIRST_IN = re.compile(
    rf"\bfirst (?:[\w'’-]+ ){{0,4}}?(?:(?P<journey>{_JOURNEY})|(?:{_MEETING})) (?:[\w'’-]+ ){{0,6}}?"
    r"in (?P<n>\d{1,2}|[a-z]+) years\b",
    re.IGNORECASE,
)
_LAST = re.compile(
    rf"\blast (?:[\w'’-]+ ){{0,2}}?(?:(?P<journey>{_JOURNEY})|(?:{_MEETING}))\b[^.;]{{0,60}}$", re.IGNORECASE
)

# `The twentieth annual summit since 2000`: the first was that year's.
_YEARLY = re.compile(
    r"\b(?P<n>\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?) (?:annual|yearly) (?:[\w-]+ ){1,3}?"
    r"since (?P<y>(?:19|20)\d\d)\b"
)
# `They closed the year with a call`, told of a day in the opening.
_YEARS_END = re.compile(
    r"\b(?:clos|end|finish|conclud|round|see|saw|wrap)\w*(?: off| out| up)? (?:the|this|their|a [\w-]+) (?:old )?year "
    r"(?:with|by|on|in)\b"
)
# `At its next meeting, at the beginning of February`: what sits again sits again before long.
_NEXT = re.compile(r"\bnext (?:\w+ ){0,2}(?:meeting|session|sitting|summit)s?\b[^.;]{0,60}$")
_BEFORE_LONG = 200  # days
_NEW_YEAR = 5  # days after the old year in which it is told of as closed
_SKIPPED = 2  # years in which what is yearly may not have been


def nearing(tale: Story, found: tuple[Found, ...]) -> Iterator[Clue]:
    """Clues on the day of writing from the days around it and from the time since the last such occasion."""
    yield from _eve(tale, found)
    yield from _since_last(tale, found)
    yield from _nth_yearly(tale)
    yield from _years_end(tale, found)
    yield from _next_meeting(tale, found)


def _eve(tale: Story, found: tuple[Found, ...]) -> Iterator[Clue]:
    """Under a line of place and day, what was on Saturday and what will be on Sunday are told on that Saturday."""
    if dateline(tale, found) is None:
        return
    plain = [one for one in found if one.kind == "weekday" and one.length == 1 and not one.count]
    opening = [one for one in plain if 0 < tale.line(one.start) <= _LEAD]
    for one in opening:
        after = d.later(one.days, 1, 1)
        if way(tale, one) == -1 and any(other.days & after and way(tale, other) == 1 for other in opening):
            says = f"For the text “{one.words}” is over and the day after it still to come, so that is its own day."
            yield Clue(one.days, FAINT, Evidence("weekday of the dateline", one.words, tale.paragraph(one.start), says))
            return


def _since_last(tale: Story, found: tuple[Found, ...]) -> Iterator[Clue]:
    """`The first visit in five years`, where the last one has its date: the text is of about five years later."""
    match = _FIRST_IN.search(tale.low) if " years" in tale.low else None
    count = lexicon.number(match["n"]) if match else None
    if match is None or not count or count < _LEAST:
        return
    for one in found:
        if one.kind != "dated" or one.grain not in ("day", "month", "year") or way(tale, one) == 1:
            continue
        last = _LAST.search(tale.text, max(tale.sentence(one.start)[0], one.start - 90), one.start)
        if last and bool(last["journey"]) == bool(match["journey"]):
            size = round(count * 365.25)
            days = d.later(d.hull(one.days), size - _ABOUT, size + _ABOUT)
            told = tale.text[match.start() : match.end()]
            says = (
                f"The text tells of the “{told}”, and of the last one in “{one.words}”: it is of {count} years later."
            )
            yield Clue(days, SOFT, Evidence("counted years", one.words, tale.paragraph(one.start), says))
            return


def _nth_yearly(tale: Story) -> Iterator[Clue]:
    """`The twentieth annual summit since 2000`: of 2019, or somewhat later where years were left out."""
    yearly = " annual " in tale.low or " yearly " in tale.low  # most texts have neither, and the search is slow
    match = _YEARLY.search(tale.low) if yearly and " since " in tale.low else None
    count = lexicon.number(match["n"]) if match else None
    year = int(match["y"]) + count - 1 if match and count else 0
    if match and count and count > 2 and d.FIRST.year <= year < d.LAST.year - _SKIPPED:
        days = d.span(date(year, 1, 1), date(year + _SKIPPED, 12, 31))
        says = f"Counted once a year from {match['y']}, the text tells of that of {year} or a little later."
        told = tale.text[match.start() : match.end()]
        yield Clue(days, SOFT, Evidence("counted years", told, tale.paragraph(match.start()), says))


def _years_end(tale: Story, found: tuple[Found, ...]) -> Iterator[Clue]:
    """`On Friday they closed the year with a call`: the text is of December, or of the first days after it."""
    end = tale.line_span(min(_LEAD, len(tale.starts) - 1))[1]
    match = _YEARS_END.search(tale.low, 0, end) if tale.low.find(" year ", 0, end) >= 0 else None
    low, high = tale.sentence(match.start()) if match else (0, 0)
    for one in found:
        past = one.grain == "day" and one.kind in ("weekday", "relative") and way(tale, one) == -1
        if match and past and low <= one.start < high:
            days = d.later(d.months(12, 12), 0, _NEW_YEAR)
            says = "The text tells what closed the year, so it is of December or the days after."
            yield Clue(days, SOFT, Evidence("end of the year", match[0], tale.paragraph(match.start()), says))
            return


def _next_meeting(tale: Story, found: tuple[Found, ...]) -> Iterator[Clue]:
    """`The next meeting comes in February`: the text is of the months before."""
    for one in found:
        if one.kind != "yearless" or one.grain != "month" or one.count or way(tale, one) != 1:
            continue
        if _NEXT.search(tale.low, tale.sentence(one.start)[0], one.start):
            says = f"The text puts the next meeting in “{one.words}”, which is then not long ahead."
            days = d.later(one.days, -_BEFORE_LONG, 0)
            yield Clue(days, SOFT, Evidence("looks ahead", one.words, tale.paragraph(one.start), says))
            return
