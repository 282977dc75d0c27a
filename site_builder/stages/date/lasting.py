"""How long an occasion lasted and when it began, where the text tells: `a two-day visit that began on Thursday`."""

import re
from collections.abc import Iterator

from site_builder.stages.date import days as d
from site_builder.stages.date import lexicon
from site_builder.stages.date.place import place
from site_builder.stages.date.scan import Found
from site_builder.stages.date.spans import told_days
from site_builder.stages.date.spoken import way
from site_builder.stages.date.story import Story
from site_builder.values.occasions import cues

_SETS_OFF = re.compile(
    r"\b(?:leaves?|depart(?:s)?|fl(?:y|ies)|travels?|heads?|sets? off|sets? out) (?:for|to)\b", re.IGNORECASE
)
LONGEST = 6  # days between arrival and departure that a report still tells by weekdays

OPENING = 3  # so many paragraphs tell of it
_TALKS = re.compile(r"\b(?:talks|meets?|meeting|summit|received by|sits? down|negotiations)\b", re.IGNORECASE)
_LENGTH = re.compile(
    r"\b(?P<n>two|three|four|five|six|\d)[- ]day\b(?! (?:break|weekend|week))"
    r"|\b(?P<n2>two|three|four|five|six) days (?:of|in|at|that|with|as)\b|"
    r"\b(?:visit|trip|stay|summit|talks|meeting|conference) of (?P<n3>two|three|four|five|six) days\b|"
    r"\b(?P<both>both days)\b", re.IGNORECASE)  # fmt: skip
_BEGIN = re.compile(
    r"\b(?:beg[aiu]n\w*|starts?|started|opens?|opened|kick(?:s|ed) off|arriv\w+|came|lands?|landed|launch\w*|will|"
    r"starting|beginning|touched down|flew in|(?:first|opening) day)\b", re.IGNORECASE)  # fmt: skip
_END = re.compile(
    r"\b(?:end(?:s|ed|ing)?|conclud\w+|wrap(?:s|ped)? up|finish\w*|clos(?:es|ed|ing)|complet\w+|завершил\w*)\b",
    re.IGNORECASE,
)
_LEFT = re.compile(r"\b(?:flew (?:home|out|back)|left|leaves|depart\w+|went home|returned home)\b", re.IGNORECASE)
_ARRIVED = re.compile(r"\b(?:beg[au]n|arriv\w+|land(?:s|ed)|touched down|flew in(?:to)?|opened)\b", re.IGNORECASE)


def tells_length(sentence: str) -> bool:
    """True for a sentence that says how many days something lasts."""
    return bool(_LENGTH.search(sentence))


def lasting(tale: Story, found: tuple[Found, ...], one: Found, starts: d.Days, day: d.Days) -> tuple[d.Days, int]:
    """The days on which the occasion can have begun, and how many it lasted, from the day told of it."""
    if one.length > 1 or one.grain != "day":
        return starts, one.length
    lengths = tuple(_lengths(tale, found, one))
    left = _left(tale, one, starts)
    journey = not lengths and starts.bit_count() == 1 and _SETS_OFF.search(tale.text[slice(*tale.sentence(one.start))])
    if not lengths:
        told = told_days(tale, found, one, starts, day)
        if told[1] > 1:
            return told
        if _with_next(tale, found, one, starts, day):
            return starts, 2
    if not lengths and not left and not journey:
        return starts, 1
    others = [(other, _placed(tale, other, day)) for other in found if other.grain == "day" and other is not one]
    if journey and d.later(day, 0, LONGEST) & starts:
        return _to_talks(tale, others, starts)
    for low, high, count in lengths:
        beside = low <= one.start < high or any(low <= other.start < high for other, days in others if days == starts)
        if beside and _END.search(tale.text, low, high):
            return d.later(starts, 1 - count, 1 - count), count
        same = [days for other, days in others if low <= other.start < high and low <= one.start < high]
        first = d.later(starts, 1 - count, 1 - count)
        if any(days & first for days in same):
            return first, count
        if beside and _BEGIN.search(tale.text, low, high):
            return starts, count
        for day_one, end in ((first, first), (starts, d.later(starts, count - 1, count - 1))):
            if any(days & end for _, days in others):
                return day_one, count
    return _visit(tale, others, starts) if left else (starts, 1)


def _with_next(tale: Story, found: tuple[Found, ...], one: Found, starts: d.Days, day: d.Days) -> bool:
    """True for the first of two days on end: `they met on Wednesday and Thursday`."""
    after = next((other for other in found if 0 < other.start - one.end <= len(" and on ")), None)
    joined = after is not None and tale.low[one.end : after.start] in (" and ", " and on ")
    return joined and after is not None and _placed(tale, after, day) == d.later(starts, 1, 1)


def _placed(tale: Story, one: Found, day: d.Days) -> d.Days:
    return (
        place(one, way(tale, one), day) if one.length == 1 and one.kind in ("weekday", "yearless", "dated") else d.NONE
    )


def _lengths(tale: Story, found: tuple[Found, ...], one: Found) -> Iterator[tuple[int, int, int]]:
    """The sentences that may tell a length, with it: those that name the day, then title and first paragraph."""
    same = [other for other in found if other.kind == one.kind and other.days == one.days]
    spans = [tale.sentence(one.start), *(tale.sentence(other.start) for other in same), tale.line_span(0)]
    if len(tale.starts) > 1:
        spans.append(tale.line_span(1))
    for low, high in dict.fromkeys(spans):
        match = _LENGTH.search(tale.text, low, high)
        count = (2 if match["both"] else lexicon.number(match["n"] or match["n2"] or match["n3"])) if match else None
        if count and 1 < count < 15:
            yield low, high, count


def _left(tale: Story, one: Found, starts: d.Days) -> bool:
    """True where somebody left on the day told of."""
    low, high = tale.sentence(one.start)
    return starts.bit_count() == 1 and bool(_END.search(tale.text, low, high) or _LEFT.search(tale.text, low, high))


def _to_talks(tale: Story, others: list[tuple[Found, d.Days]], starts: d.Days) -> tuple[d.Days, int]:
    """A visit still ahead: from the day on which somebody sets off to that of the talks, which the opening tells."""
    for after in (1, 2):
        for other, days in others:
            talks = tale.line(other.start) <= OPENING and _TALKS.search(tale.text[slice(*tale.sentence(other.start))])
            if talks and days == d.later(starts, after, after) and way(tale, other) == 1:
                return starts, after + 1
    return starts, 1


def _visit(tale: Story, others: list[tuple[Found, d.Days]], starts: d.Days) -> tuple[d.Days, int]:
    """A visit that ended on the day told of it: from the day of arrival, or the day before if there were talks."""
    for back in range(LONGEST, 0, -1):
        earlier = d.later(starts, -back, -back)
        for other, days in others:
            sentence = tale.text[slice(*tale.sentence(other.start))]
            if days == earlier and (_ARRIVED.search(sentence) or (back == 1 and cues(sentence))):
                return earlier, back + 1
    return starts, 1
