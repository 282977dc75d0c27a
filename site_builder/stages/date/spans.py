"""The days of an occasion that the text tells one by one: `she came on Monday and stayed until Tuesday night`."""

import re

from site_builder.stages.date import days as d
from site_builder.stages.date.place import place
from site_builder.stages.date.scan import Found
from site_builder.stages.date.spoken import way
from site_builder.stages.date.story import Story
from site_builder.values.occasions import cues

LONGEST = 6  # days that a report tells by their names
_LEAD = 3
_STAYED = re.compile(
    r"[^.;]{0,60}?\b(?:stay(?:s|ed|ing)?|remain(?:s|ed|ing)?|(?:was|were) there) (?:[\w]+ ){0,3}?"
    r"(?:until|till|through) (?:late |early )?(?:on )?"
)
# `He came on Monday, left on Tuesday night`.
_CAME = re.compile(r"\b(?:arrived|landed|came|went|flew|touched down)\b[^.;,]{0,40}$")
_LEFT = re.compile(
    r"[^.;]{0,40}?\b(?:left|departed|flew (?:home|back|out)|went home|returned)(?: again| home)? "
    r"(?:late |early )?(?:on )?"
)
# `It ends on Wednesday`, told of what began.
_ENDS = re.compile(
    r"\b(?:It|They|[Tt]he (?:\w+ )?(?:summit|talks|visit|meeting|conference|session|congress)) "
    r"(?:will |is to |are to |is due to )?"
    r"(?:ends?|concludes?|(?:runs?|lasts?|continues?|goes on) (?:until|through|to)) (?:on )?$"
)
_PART_OF = re.compile(
    r"\b(?:most|much|all|half|part|the (?:rest|whole|better part|best part|greater part)) of (?:the )?$"
)
_AND = re.compile(r"(?:,? and (?:(?:to )?(?:have|hold|holds|held|had) |(?:for )?)|, the )(?:[a-z]+ ){1,4}(?:on |for )?")
_AGAIN = re.compile(r"\b(?:again|another|other|resume\w*|next)\b")
_NTH_DAY = re.compile(
    r"(?:[Tt]he|[Ii]ts|[Tt]heir) (?P<n>second|third|fourth) (?:and (?:last|final) )?day "
    r"(?:of (?:(?:the|their|his|her|its|a) )?(?:[\w'’-]+ ){0,4}?"
    r"(?:visit|trip|summit|talks|meeting|conference|session|congress|negotiations)\b|"
    r"(?:was|brought|belonged|began|ended|went|saw)\b)"
)
_THAT_IS = re.compile(r", (?=the )")
_NUMBER = {"second": 2, "third": 3, "fourth": 4}


def told_days(tale: Story, found: tuple[Found, ...], one: Found, starts: d.Days, day: d.Days) -> tuple[d.Days, int]:
    """The first day and how many, where the text names the last as well, or says which of them the day told is; else
    the day itself."""
    if starts.bit_count() != 1:
        return starts, 1
    count = _until(tale, found, one, starts, day)
    if count > 1:
        return starts, count
    number = _which(tale, found, one)
    return (d.later(starts, 1 - number, 1 - number), number) if number > 1 else (starts, 1)


def _until(tale: Story, found: tuple[Found, ...], one: Found, starts: d.Days, day: d.Days) -> int:
    """How many days it took by the other days of the sentence; 1 where they tell nothing."""
    low, high = tale.sentence(one.start)
    for other in found:
        if not one.end < other.start < high or other.kind not in ("weekday", "yearless") or other.grain != "day":
            continue
        between = tale.text[one.end : other.start]
        came = _CAME.search(tale.text, low, one.start)
        if _STAYED.fullmatch(between) or (came and _LEFT.fullmatch(between)):
            after = other.days & d.later(starts, 1, LONGEST)
            return d.width(starts | after) if after.bit_count() == 1 else 1
        last = d.later(starts, 1, 1)
        if not other.days & last:
            continue
        if _PART_OF.search(tale.text, low, one.start) and _PART_OF.search(tale.text, low, other.start):
            return 2
        acts = bool(cues(between)) and bool(_AND.fullmatch(between)) and not _AGAIN.search(between)
        if acts and way(tale, one) == way(tale, other) == 1 and place(other, 1, day) == last:
            return 2
    return _ending(tale, found, starts, day)


def _ending(tale: Story, found: tuple[Found, ...], starts: d.Days, day: d.Days) -> int:
    """How many days until the one on which the opening says that it ends."""
    for other in found:
        opening = 0 < tale.line(other.start) <= _LEAD and other.kind in ("weekday", "yearless") and other.grain == "day"
        if opening and _ENDS.search(tale.text, tale.sentence(other.start)[0], other.start):
            after = place(other, 1, day) & d.later(starts, 1, LONGEST)
            return d.width(starts | after) if after.bit_count() == 1 else 1
    return 1


def _which(tale: Story, found: tuple[Found, ...], one: Found) -> int:
    """Which of the days of the occasion is told: `on Tuesday, the second day of the visit`; 1 where nothing says so."""
    line = tale.line(one.start)
    if line > _LEAD:
        return 1
    low, high = tale.sentence(one.start)
    apposed = _THAT_IS.match(tale.text, one.end, high)
    starts = [apposed.end()] if apposed else []
    starts += [low] if low == tale.line_span(line)[0] else [tale.sentence(low - 2)[0]]
    starts += [tale.starts[line + 1]] if line < len(tale.starts) - 1 else []
    for start in starts:
        match = _NTH_DAY.match(tale.text, start)
        until = tale.sentence(start)[1]
        days = (other for other in found if other.grain == "day" and other is not one)
        if match and not any(start <= other.start < until for other in days):
            return _NUMBER[match["n"]]
    return 1
