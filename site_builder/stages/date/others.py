"""Days told beside that of the meeting that are of something else: an arrival named in passing, a dinner with others;
and what is told of the meeting with words that stand in the sentence before."""

import re

from site_builder.stages.date import days as d
from site_builder.stages.date.place import place
from site_builder.stages.date.scan import Found
from site_builder.stages.date.spoken import way
from site_builder.stages.date.story import Direction, Story
from site_builder.values.occasions import cues

ASIDE = 6  # of the score of a day on which somebody came, told in passing
LEFT = 3  # of that of a day of departure
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
# Behind a day on which somebody spoke: it was at the meeting. `said on Friday at the start of a call with his guest`.
_AT_IT = re.compile(
    r",? (?:(?:at|in|towards?) the (?:very )?(?:start|beginning|opening|outset|end|close) of|during|at)"
    r" (?:the|a|an|their|his|her|its) "
)
_ITS_NAME = 48  # characters within which the meeting is named behind that
_WITH = re.compile(r"[^.;,]{0,30}? (?:with|between) ")
# What only looked so on a day is no act: `On Monday it looked as if the council would have to choose`.
_SEEMED = re.compile(
    r",? (?:(?:it|things|matters|everything|all|the [\w-]+(?: [\w-]+)?|[A-Z][\w-]+) )?(?:had |still |even |already )?"
    r"(?:looked|seemed|appeared|sounded|felt) (?:[\w-]+ )?(?:as (?:if|though)|like|that|"
    r"likely|unlikely|possible|certain|to)\b"
)
# A meal among friends before the talks: `a quiet dinner with their wives on Tuesday evening`; the talks have a day too.
_PRIVATE = re.compile(
    r"\b(?:quiet|private|informal|intimate|family|small|relaxed) (?:[\w-]+ )?"
    r"(?:dinner|lunch|breakfast|supper|meal|drinks)\b[^.;]{0,90}$"
)
_OFFICIAL = re.compile(
    r"\b(?:official|formal|main|working|public) (?:part|programme|program|business|talks|visit|meeting|session)\b"
    r"[^.;]{0,40}$",
    re.IGNORECASE,
)
# `The summit ends on Sunday`, further down: so speaks only who has told of it all along.
_KNOWN = re.compile(
    r"(?:^|(?<=[.!?] ))The (?:summit|talks|conference) (?:ends?|ended|closes?|closed|continues?|concludes?|concluded) "
    r"on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b",
    re.MULTILINE,
)
_REACH = 60  # characters between a day and the meal
# A headline of what came of the meeting: `Days after talks`, `A week on from the summit`.
_AFTERMATH = re.compile(
    r"\W*(?:(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Tt]en|\d\d?|[Ss]ome|[Jj]ust|[Oo]nly) )?"
    r"(?:[Hh]ours|[Dd]ays?|[Ww]eeks?|[Ff]ortnight|[Mm]onths?) (?:after|since|on from)\b"
)
_LEAVES = re.compile(
    r"\b(?:leaves?|departs?|flies (?:home|out|back)|return(?:s|ed)? home|goes home|(?:rolled|pulled|steamed) out of)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(r"\b(?:would|was to|were to) (?:leave|depart)\b[^.;,]{0,40}$")
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


def at_it(tale: Story, one: Found) -> bool:
    """True where what was said on a day was said at the meeting: `said on Friday at the start of a call with his
    guest`. Of a bare `at` or `during` the meeting must be told as one with somebody."""
    high = tale.sentence(one.start)[1]
    match = _AT_IT.match(tale.text, one.end, high)
    if match is None:
        return False
    named = cues(tale.text[match.end() : min(high, match.end() + _ITS_NAME)])
    met = next((mark for mark in named if mark.mode is not None), None)
    return met is not None and (" of " in match[0] or bool(_WITH.match(tale.text, match.end() + met.start, high)))


def told_as_known(tale: Story) -> bool:
    """True where the story tells on which day `the summit` ends without having to say which."""
    named = any(noun in tale.text for noun in ("The summit ", "The talks ", "The conference "))
    return named and _KNOWN.search(tale.text) is not None


def seemed(tale: Story, one: Found) -> bool:
    """True for the day on which something only looked so."""
    return bool(_SEEMED.match(tale.text, one.end, tale.sentence(one.start)[1]))


def in_private(tale: Story, one: Found, found: tuple[Found, ...]) -> bool:
    """True for the day of a meal among friends, where the same paragraph tells on which the official part is."""
    low, _ = tale.sentence(one.start)
    if one.grain != "day" or not _PRIVATE.search(tale.text, max(low, one.start - 2 * _REACH), one.start):
        return False
    line = tale.line(one.start)
    return any(
        other.grain == "day"
        and not other.days & one.days
        and tale.line(other.start) == line
        and _OFFICIAL.search(tale.text, max(tale.sentence(other.start)[0], other.start - _REACH), other.start)
        for other in found[:MOST]
    )


def told_again(tale: Story, one: Found, found: tuple[Found, ...]) -> Direction:
    """The direction of the same day of the week in the first paragraph, for a headline: it tells what will be as well
    as what was in the present tense."""
    if one.kind != "weekday" or tale.line(one.start):
        return 0
    again = (other for other in found if other.kind == "weekday" and tale.line(other.start) == 1)
    ways = {way(tale, other) for other in again if other.words.split()[-1].lower() == one.words.split()[-1].lower()}
    return 1 if ways == {1} else 0


def departure(before: str, meeting: bool) -> int:
    """How much less a day of departure is that of the meeting, by the words before it; least of all that of a plan
    told without the meeting: `The diary said that she would leave for Ostria on Monday`."""
    if not _LEAVES.search(before[-60:]):
        return 0
    return LEFT if meeting or not _PLANNED.search(before[-60:]) else ASIDE


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
