"""Where a story tells several days: the one of the act of meeting, and what leaves two of them open."""

import re

from site_builder.stages.date import days as d
from site_builder.stages.date.lasting import tells_length
from site_builder.stages.date.place import place
from site_builder.stages.date.scan import Found
from site_builder.stages.date.spoken import way
from site_builder.stages.date.story import Direction, Story, in_doubt
from site_builder.values.acts import acts
from site_builder.values.occasions import cues

LOSS = 4  # of the score of a day that belongs to another act than the meeting
MOST = 60  # expressions that can be rivals: more than the opening of a news text has
BESIDE = 12  # characters between a weekday and its date
NEAR = 60  # characters between a day and the verb that is its own
# A journey to the meeting, before the day on which somebody comes or is awaited.
_COMES = re.compile(
    r"\b(?:expected|awaited|arriv\w+|lands?|landed|landing|touch\w* down|"
    r"cross(?:es|ed)? into|(?:take|took|set|sets) (?:off|out)|"
    r"fl(?:ies|ew|ying)|travel(?:s|l?ed)|set off|"
    r"sets off|left|leaves|departs?|departed)\b[^.;,]{0,40}$",
    re.IGNORECASE,
)
# `He spent Monday in Vallby and saw the king on Tuesday`: days spent somewhere, before that of the meeting.
_SPENT = re.compile(r"\b(?:spen[dt]s?|passed|toured|visited)\b[^.;,]{0,30}$", re.IGNORECASE)
_SOMEWHERE = re.compile(
    r"(?: and \w+day)? (?:in|at|on|around|near) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?,? (?:and|before|then)\b"
)
# `She was in Brenn on Monday and Tuesday before she met the king on Wednesday`.
_THEN = re.compile(r"(?: (?:and|to) \w+day)?,? (?:before|and then|then|prior to) ")
_MEET = re.compile(
    r"\b(?:meets?|met|sits? down|sat down|held talks|hold(?:s|ing)? talks|"
    r"(?:have|had) (?:an? )?(?:\w+ )?(?:dinner|lunch|talks)|(?:be )?received by|receives?|"
    r"(?:dinner|talks|meeting|summit|session) (?:itself |themselves )?(?:is|are) "
    r"(?:planned|set|due|scheduled|to))\b[^;.]*$"
)
_SPOKE = re.compile(r"\s(?:[\w'’-]+\s){1,3}?(?:confirmed|announced|said|told|reported|denied|bestätigte|sagte)\b")
_SPEAKS = re.compile(r"\b(?:confirmed|announced|said|told|reported|denied|bestätigte|sagte|erklärte)\b[^.;,]{0,16}$")
# `who last met on 2 June,`: an aside within the sentence that tells the news.
_ASIDE = re.compile(r", (?:which|who|whose) [^,;]{0,60}$")
_CLOSED = re.compile(r",? ?(?:\d{4})?,")
# What is said of the meeting afterwards or before.
_COMMENT = re.compile(
    r"\b(?:defend|critici[sz]|prais|dismiss|hail|condemn|reject|mock|play(?:s|ed) down|justif|verteidig|kritisier|"
    r"lobt|begrüß|nannte|verurteil|rechtfertig|bezeichne|wies|zurück|défend|critiqu|salu[ée]|qualifi|defend[ií]|critic[óa]|elogi|"
    r"раскритикова|назва|защити)\w*",
    re.IGNORECASE,
)
# Before the day on which what was decided begins or ends.
IN_FORCE = re.compile(
    r"\b(?:from|until|till|by|effective|starting|beginning|as of|takes? effect(?: on)?|"
    r"(?:year|term|season|contract|lease) (?:that |which )?(?:begins?|starts?|ends?)(?: on)?) $",
    re.IGNORECASE,
)
_EVE = re.compile(r"\bon the eve of\b")
_WHICH = re.compile(r"\b(?:that|which|who|whom)\b[^,;.]{0,50}$")
_SMALL_HOURS = re.compile(
    r"\b(?:early|small|first|pre-dawn|wee) hours of $|\b(?:after midnight|before dawn) (?:on )?$|"
    r"(?:home|ended|adjourned|concluded|broke up|finished|closed|wrapped up) early (?:on )?$|"
    r"\bnight (?:in)?to $|\b(?:in der|in die) nacht (?:auf|zum) $|\bnuit (?:de \w+ )?(?:à|au) $"
)


def of_another_act(tale: Story, one: Found, found: tuple[Found, ...]) -> bool:
    """True where a day beside it in the paragraph is told of the meeting, and this one of the journey to it, or of what
    somebody said of it: `he is expected on Sunday and will be received on Monday`."""
    if one.grain != "day" or one.kind not in ("weekday", "yearless", "dated", "relative"):
        return False
    line = tale.line(one.start)
    others = [
        other
        for other in found[:MOST]
        if other.grain == "day"
        and other.kind in ("weekday", "yearless", "dated")
        and _apart(one, other)
        and tale.line(other.start) == line
    ]
    low, high = tale.sentence(one.start)
    before = tale.text[max(low, one.start - NEAR) : one.start]
    if one.kind == "relative":  # of such days only that of a journey is told so often
        if line != 1 or not _COMES.search(before):
            return False
        told = any(_met(tale.text[one.end : other.start]) for other in others if one.end <= other.start < high)
        return told or (way(tale, one) == 1 and _met_next(tale, one, found))
    spent = _SPENT.search(before) and _SOMEWHERE.match(tale.text, one.end, high)
    if spent or (_THEN.match(tale.text, one.end, high) and not _met(tale.text[low : one.start])):
        return any(_met(tale.text[one.end : other.start]) for other in others if one.end <= other.start < high)
    if _COMES.search(before):
        if tells_length(tale.text[low:high]):  # the days of the whole visit
            return False
        following = next((other for other in others if one.end <= other.start < high), None)
        if following is not None:
            return _met(tale.text[one.end : following.start])
        return line <= 1 and _met_next(tale, one, found)
    if _speaks(tale, one, before) and any(
        _spoken_of(tale, one, other) for other in others if one.end <= other.start < high
    ):
        return True
    aside = _ASIDE.search(before) and _CLOSED.match(tale.text, one.end, high)
    if aside and any(
        one.end <= other.start < high and not _SPEAKS.search(tale.text[one.end : other.start]) for other in others
    ):
        return True
    around = tale.text[max(low, one.start - NEAR) : min(high, one.end + NEAR)]
    return any(other.start < one.start for other in others) and bool(_COMMENT.search(around))


def _apart(one: Found, other: Found) -> bool:
    """False for the same day told again, and for a weekday and a date side by side."""
    beside = max(one.start - other.end, other.start - one.end) < BESIDE
    return not other.days & one.days if beside or one.kind == other.kind else True


def _speaks(tale: Story, one: Found, before: str) -> bool:
    return bool(_SPEAKS.search(before[-24:]) or _SPOKE.match(tale.text, one.end))


def _spoken_of(tale: Story, one: Found, other: Found) -> bool:
    """True for a day that is told, further on in what somebody said, as that of the meeting."""
    between = tale.text[one.end : other.start]
    return way(tale, other) == -1 and " that " not in between and " dass " not in between and _met(between)


def _met_next(tale: Story, one: Found, found: tuple[Found, ...]) -> bool:
    line = tale.line(one.start) + 1
    return any(_to_meet(tale, one, other) for other in found[:MOST] if tale.line(other.start) == line)


def _to_meet(tale: Story, one: Found, other: Found) -> bool:
    """True for a day on which people are said to meet, right before it: `they are to meet at the castle on Friday`."""
    day = other.grain == "day" and other.kind in ("weekday", "yearless", "dated")
    day = day and (one.kind == "relative" or not other.days & one.days)
    low, _ = tale.sentence(other.start)
    return day and bool(_MEET.search(tale.text, max(low, other.start - NEAR), other.start))


def _met(words: str) -> bool:
    return bool(cues(words)) or bool(acts(words))


def in_force(tale: Story, found: tuple[Found, ...]) -> frozenset[d.Days]:
    """The days from which or until which something holds that was decided, wherever they are told again."""
    return frozenset(
        one.days
        for one in found
        if one.grain == "day" and one.length == 1 and IN_FORCE.search(tale.text, max(0, one.start - 24), one.start)
    )


def before_it(tale: Story, one: Found) -> bool:
    """True for a day that is told as the eve of the meeting, and for one in a clause that tells which thing is meant:
    `builders hammered on Tuesday, on the eve of the summit`, `the accord that they left on 17 July`."""
    low, high = tale.sentence(one.start)
    eve = _EVE.search(tale.text, one.end, min(high, one.end + 200))
    if eve and _met(tale.text[eve.end() : high]) and not _met(tale.text[low : eve.start()]):
        return True
    which = _WHICH.search(tale.text, max(low, one.start - NEAR), one.start)
    return (
        tale.line(one.start) > 1 and which is not None and not _met(tale.text[max(low, which.start() - 40) : one.start])
    )


def doubted(tale: Story, one: Found, found: tuple[Found, ...], side: Direction) -> tuple[Direction, bool]:
    """The direction of a day, and whether it stays open: a modal alone makes nothing sure, but the same day told again
    does."""
    plain = one.kind in ("weekday", "yearless") and one.grain == "day" and not one.count
    if side != 1 or not plain or not in_doubt(tale, one.start, one.end):
        return side, False
    same = [other for other in found if other is not one and other.kind == one.kind and other.days == one.days]
    ways = {way(tale, other) for other in same if not in_doubt(tale, other.start, other.end)} - {0}
    return (ways.pop(), False) if len(ways) == 1 else (0, True)


def by_night(tale: Story, one: Found) -> bool:
    """True for the small hours of a day: what ended then began the evening before."""
    low, _ = tale.sentence(one.start)
    return one.grain == "day" and bool(_SMALL_HOURS.search(tale.low, max(low, one.start - 30), one.start))


def told_before(
    tale: Story, one: Found, rivals: list[Found], starts: d.Days, written: d.Days
) -> tuple[Found, d.Days] | None:
    """Of the days told before one that stands late in a story, the first that is past as well, with its days: either
    may be the occasion's."""
    for other in sorted(rivals, key=lambda other: other.start):
        if other.start >= one.start:
            return None
        days = place(other, way(tale, other), written) if other.grain == "day" and way(tale, other) == -1 else d.NONE
        if days and days.bit_count() == starts.bit_count() and not days & starts and d.last(days) < d.first(starts):
            return other, days
    return None
