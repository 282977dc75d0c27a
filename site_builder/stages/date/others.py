"""Days told beside that of the meeting that are of something else: an arrival named in passing, a dinner with others;
and what is told of the meeting with words that stand in the sentence before."""

import re

from site_builder.stages.date import days as d
from site_builder.stages.date.place import place
from site_builder.stages.date.scan import Found
from site_builder.stages.date.spoken import way
from site_builder.stages.date.story import Story

ASIDE = 6  # of the score of a day on which somebody came, told in passing
MOST = 60  # expressions: more than the opening of a news text has
_LEAD = 2  # lines: title, first and second paragraph
_CAME = re.compile(
    r",? (?:who|which) (?:had |has )?(?:flew in|flown in|arrived|landed|came|come|touched down|travell?ed)\b"
    r"[^.;,]{0,40}$"
)
# A meal or a reception with people whom nobody names: `dinner with senators`, `breakfast with business leaders`.
_GUESTS = re.compile(
    r"\b(?:dinner|lunch|breakfast|supper|reception|drinks|tea|dined|lunched)\b[^.;,]{0,12} (?:with|for) "
    r"(?!(?:his|her|its|their|the|a|an|president|prime|premier|chancellor|king|queen|foreign|each|both)\b)"
    r"(?:some |several |a group of |members of )?[a-z]+"
)
# Behind a day on which somebody spoke: the other one was there.
_BESIDE = re.compile(
    r",? (?:with|as) [^.;]{3,80}? (?:beside|next to|alongside) (?:him|her|them)\b"
    r"|,? (?:with|as) [^.;]{3,60}? at (?:his|her) side\b"
)
_REACH = 60  # characters between a day and the meal
# A headline of what came of the meeting: `Days after talks`, `A week on from the summit`.
_AFTERMATH = re.compile(
    r"\W*(?:(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Tt]en|\d\d?|[Ss]ome|[Jj]ust|[Oo]nly) )?"
    r"(?:[Hh]ours|[Dd]ays?|[Ww]eeks?|[Ff]ortnight|[Mm]onths?) (?:after|since|on from)\b"
)
_THERE = re.compile(r"\W{0,2}(?:There|At (?:the|that|their) (?:meeting|talks|session))\b,? ")


def arrival(tale: Story, one: Found, found: tuple[Found, ...]) -> bool:
    """True for the day in `Brenn, who flew in on Monday, and his host met`, where the opening tells another one."""
    low, _ = tale.sentence(one.start)
    if one.grain != "day" or not _CAME.search(tale.text, max(low, one.start - _REACH), one.start):
        return False
    return any(
        other.grain == "day"
        and other.kind in ("weekday", "dated", "yearless")
        and not other.days & one.days
        and tale.line(other.start) <= _LEAD
        and way(tale, other) <= 0
        for other in found[:MOST]
    )


def aftermath(tale: Story) -> bool:
    """True where the headline counts from the meeting: the day of the first paragraph is another one."""
    return bool(_AFTERMATH.match(tale.text))


def of_guests(tale: Story, one: Found) -> bool:
    """True for the day of a meal with people whom nobody names."""
    low, high = tale.sentence(one.start)
    return one.grain == "day" and bool(
        _GUESTS.search(tale.text, max(low, one.start - _REACH), min(high, one.end + _REACH))
    )


def together(tale: Story, one: Found) -> bool:
    """True where what was said on a day was said with the other one beside: `said on Friday with her guest at her
    side`."""
    return bool(_BESIDE.match(tale.text, one.end, tale.sentence(one.start)[1]))


def before(tale: Story, start: int) -> str:
    """The sentence before one that begins with `There` or `At the meeting`: it says what of; else nothing."""
    low, _ = tale.sentence(start)
    if not _THERE.match(tale.text, low) or low <= tale.line_span(tale.line(start))[0]:
        return ""
    first, last = tale.sentence(max(low - 2, 0))
    return tale.text[first:last] if last <= low else ""


def evening_before(tale: Story, found: tuple[Found, ...], days: d.Days, written: d.Days) -> Found | None:
    """The day before these, where the opening tells it as over: what ended in the night began then."""
    eve = d.later(days, -1, -1)
    for one in found[:MOST]:
        plain = one.grain == "day" and one.kind in ("weekday", "yearless", "dated") and one.length == 1
        if plain and 0 < tale.line(one.start) <= _LEAD + 1 and way(tale, one) == -1 and place(one, -1, written) == eve:
            return one
    return None
