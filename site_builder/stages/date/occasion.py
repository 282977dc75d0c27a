"""The day or days of the occasion that a text reports: which of its expressions tells them, and how long it lasted."""

import re
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from site_builder.stages.date import days as d
from site_builder.stages.date import lexicon, others, rivals
from site_builder.stages.date.distant import told_apart
from site_builder.stages.date.lasting import lasting
from site_builder.stages.date.only import only_day
from site_builder.stages.date.parted import SINCE, compared, parted, said_jointly
from site_builder.stages.date.place import place
from site_builder.stages.date.scan import Found
from site_builder.stages.date.spoken import dateline, way
from site_builder.stages.date.story import Direction, Story
from site_builder.stages.date.world import names
from site_builder.values.acts import COUNTED_FROM, acts
from site_builder.values.occasions import Cue, cues

OPENING = 3  # so many paragraphs say whether a text reports an occasion at all
FAR = 10**6
CLEAR = 2.5  # so much ahead of all others, a day is the occasion's however long ago it was
LEAST, SURE = 3, 5  # the scores from which a day may be the occasion's, and from which it is no rival's
BARE = -2  # the score from which a day is told without anything that parts it from the occasion
UNSURE = "the words do not tell whether it is past or still to come"
NIGHT = "what ended in the early hours may have begun on the day before"
TWO = "the text tells of “{}” as well, and not on which of them it was"
_WIRED = ("call", "virtual")
_ABOUT = 3  # days by which weeks that are counted back are off
_NEAR_ITS = 60  # characters between a summit and its days

_SPEECH = re.compile(
    rf"\b(?:(?:{lexicon.SPEECH})(?: [\w']+){{0,2}}(?: on| late| early| в| во)*"
    r"|(?:announc\w+|unveil\w+|ma(?:de|kes?) [^.;,]{0,30}public|объявил\w*)[^.;,]{0,60}"
    r"|\binterview (?:with|to|for|in|on|by) (?:an? |the )[^.;,]{0,50}) $", re.IGNORECASE)  # fmt: skip
_OTHER = re.compile(
    r"\b(?:previous|earlier|last|next|again|another|prior|first met|since(?! (?:19|20)\d\d\b)|anniversary|"
    r"follow(?:s|ed|ing)?|ahead of|(?-i:A first) (?:meeting|session|sitting|conference|round|call|attempt|vote)|"
    r"прошл\w+|в последний раз|следующ\w+)\b", re.IGNORECASE)  # fmt: skip
# What follows the day of an announcement, not of what was announced.
_DECIDED = re.compile(
    r",? (?:night |morning |evening |afternoon )?(?:postpon|call(?:ed|s) off|cancel|puts? off|scrap(?:ped|s)\b|announc|"
    r"said|says|invited|invites|declined to|accepted|agreed to (?:meet|visit|travel|host|hold))",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:(?:until|till)(?: at least)?(?: the)?|as of(?: today,)?) $", re.IGNORECASE)
_FALLS = re.compile(r"\b(?:falls?|fell|falling)(?: this year)? on(?: the)? $", re.IGNORECASE)  # a feast, an anniversary
_SET_FOR = re.compile(
    r"\b(?:set|scheduled|planned|due|slated|called) (?:for|on)(?: the)? $|\bfür den $|\bprévue? (?:le|pour le) $",
    re.IGNORECASE,
)
# Cues of agreements reached among parties, beside those of meetings.
_PARTIES = re.compile(
    r"\b(?:negotiat\w+|accords?|envoys?|agreed on \w+day|(?:was|were|be|been|being) received (?:in|at|on)|"
    r"getagt|tagten)\b",
    re.IGNORECASE,
)


# `Tuesday's announcement` is another day than the one reported, `Tuesday's meeting` mostly is that day.
_OWNED = re.compile(
    r"['’]s\b(?! (?:\w+[ -]){0,2}?(?:meetings?|sessions?|vote|sitting|ballot|congress|hearing|assembly|decision|talks|"
    r"summit|conference|visit|gathering|negotiations|conversation|(?:phone |telephone |video )?call|encounter)\b)",
    re.IGNORECASE,
)
# `After last week's talks in Halden`: a story that begins so is about them.
_AFTER = re.compile(r"(?:after|following|at|during|since) $", re.IGNORECASE)
_THEIRS = re.compile(r"['’]s (?:\w+[ -]){0,2}?(?:meeting|talks|summit|visit|session|conference)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Occasion:
    """The expression that tells the day, the days on which the occasion can have begun, and how many it lasted."""

    found: Found
    way: Direction
    starts: d.Days
    length: int
    doubt: str = ""  # why several days are left, where the words do not tell which


@lru_cache(maxsize=4096)
def marks_of(sentence: str) -> tuple[Cue, ...]:
    """The words of a sentence that speak of a meeting, or of what a body does when it sits."""
    return tuple(sorted((*cues(sentence), *acts(sentence)), key=lambda cue: (cue.start, cue.end, cue.mode or "")))


def opening_of(tale: Story) -> str:
    """The title and the first paragraphs."""
    return tale.text[: tale.starts[OPENING + 1]] if len(tale.starts) > OPENING + 1 else tale.text


def reports(tale: Story) -> bool:
    """True where title or opening speak of a meeting, or the rest of one that needs no naming."""
    opening = opening_of(tale)
    return bool(marks_of(opening)) or bool(_PARTIES.search(opening)) or others.told_as_known(tale)


def occasion(tale: Story, found: tuple[Found, ...], written: d.Days) -> Occasion | None:
    """The occasion, from the expression that most surely is its day; None where no expression can be."""
    header = dateline(tale, found)
    title = names(tale.text[: tale.line_span(0)[1]])
    ranked: list[tuple[float, int, Found]] = []
    weak: list[Found] = []
    bare: list[Found] = []
    ruled = rivals.in_force(tale, found)
    for one in (*told_apart(tale, found), *_since_act(tale)):
        if one is header or tale.line(one.start) in tale.notes or one.kind == "distance":
            continue
        score = _score(tale, one, title) - (rivals.LOSS if rivals.of_another_act(tale, one, found) else 0)
        score -= rivals.LOSS if one.days in ruled and tale.line(one.start) == 0 else 0
        aside = others.arrival(tale, one, found) or others.in_private(tale, one, found)
        score -= others.ASIDE if aside else 0
        if score >= LEAST:
            ranked.append((-score, one.start, one))
        elif score > 0:
            weak.append(one)
        if BARE <= score < LEAST and not one.count:
            bare.append(one)
    scores = sorted((-lost for lost, _, _ in ranked), reverse=True)
    lead = scores[1] + CLEAR if len(scores) > 1 else FAR
    for lost, _, one in _in_order(tale, ranked):
        side = others.told_again(tale, one, found) or way(tale, one)
        side, unsure = rivals.doubted(tale, one, found, side)
        days = placed(one, side, unsure, written)
        if not days or not (_near(days, written, side) or -lost >= lead):
            continue
        if unsure:
            return Occasion(one, side, days, 1, UNSURE)
        eve = others.evening_before(tale, found, days, written) if rivals.by_night(tale, one) else None
        if eve:
            return Occasion(eve, -1, d.later(days, -1, -1), 1)
        if rivals.by_night(tale, one):
            return Occasion(one, side, days | d.later(days, -1, -1), 1, NIGHT)
        early = (
            rivals.told_before(tale, one, weak, days, written)
            if -lost < SURE and tale.line(one.start) > OPENING
            else None
        )
        if early:
            return Occasion(one, side, days | early[1], 1, TWO.format(early[0].words))
        return Occasion(one, side, *lasting(tale, found, one, days, written))
    alone = None if ranked else only_day(tale, bare, found, written)
    return Occasion(alone[0], -1, alone[1], 1) if alone else None


def _in_order(tale: Story, ranked: list[tuple[float, int, Found]]) -> list[tuple[float, int, Found]]:
    """The likeliest first; a month told further down comes after the days of the first paragraph."""
    opening = any(one.grain == "day" and tale.line(one.start) <= 1 for _, _, one in ranked)

    def rank(row: tuple[float, int, Found]) -> tuple[bool, float, int]:
        return (opening and row[2].grain == "month" and tale.line(row[2].start) > 1, row[0], row[1])

    return sorted(ranked, key=rank)


def placed(one: Found, side: Direction, unsure: bool, written: d.Days) -> d.Days:
    """The days of an expression, on both sides of the writing where its direction is unsure."""
    if one.rule == "weeks ago" and written.bit_count() == 1:  # `a week ago` is told on the eighth day as well
        return d.later(written, 7 * one.count - _ABOUT, 7 * one.count + _ABOUT)
    return place(one, -1, written) | place(one, 1, written) if unsure else place(one, side, written)


def _since_act(tale: Story) -> tuple[Found, ...]:
    """The day of the act from which a story counts its own as it begins: `Two days after the council voted ...`."""
    for start in tale.starts[1:3]:
        match = COUNTED_FROM.match(tale.text, start) or SINCE.match(tale.text, start)
        count = lexicon.number(match["n"]) if match else None
        if match and count and marks_of(tale.text[start : tale.sentence(start)[1]]):
            words = match[0].strip()
            return (Found(start, match.end(), words, "days ago", "relative", "day", unit="day", count=-count),)
    return ()


def _near(days: d.Days, written: d.Days, side: Direction) -> bool:
    """False for a day that lies long before all days of writing: a look back."""
    if not written or written & 1:
        return True
    return d.last(days) >= d.first(written) - timedelta(days=120) or side == 1


def _score(tale: Story, one: Found, title: frozenset[str]) -> float:
    """How likely an expression is the day of the occasion reported."""
    if one.grain in ("year", "season") or (one.kind == "relative" and one.grain not in ("day", "week", "month")):
        return -FAR
    if one.kind == "relative" and (tale.quoted(one.start) or (one.count == 0 and one.grain != "day")):
        return -FAR
    line = tale.line(one.start)
    line -= sum(1 for note in tale.notes if note < line)
    low, high = tale.sentence(one.start)
    sentence = others.before(tale, one.start) + tale.text[low:high]
    low = high - len(sentence)
    score = {0: 6.5, 1: 6.0, 2: 4.5, 3: 3.5}.get(line, 1.0)
    marks = marks_of(sentence)
    away = parted(tale, one, low)
    apart = away or compared(sentence, marks)
    if marks and not apart:
        gap = min(max(mark.start + low - one.end, one.start - mark.end - low, 0) for mark in marks)
        score += 2.75 if gap < 15 else 2.5 if gap < 90 else 2
    shared = len(title & names(sentence))
    score += min(1.5, shared) - (2 if line > 1 and not marks and not shared else 0)
    before = tale.text[low : one.start]
    at_it = others.at_it(tale, one)
    if not at_it and _SPEECH.search(before) and not others.together(tale, one) and not said_jointly(before):
        score -= 3
    if _DECIDED.match(tale.text, one.end):
        score -= 6
    if not at_it and _of_another(tale, one, low, before):
        score -= 3
    if line == 1 and others.aftermath(tale):
        score -= 3
    if _UNTIL.search(before[-24:]):  # the end of what was decided
        score -= 6
    if one.length == 1 and rivals.IN_FORCE.search(before[-24:]):
        score -= 3
    if one.words.lower() == "overnight":  # where it is told, not where it happened
        score -= 3
    if apart or rivals.before_it(tale, one):
        score -= 6 if away else 3
    if _FALLS.search(before[-24:]):
        score -= 6
    if line > OPENING and _SET_FOR.search(before[-24:]):
        score -= 3
    if line:
        score -= others.departure(before, bool(marks))
    if others.of_guests(tale, one) or others.seemed(tale, one):
        score -= rivals.LOSS
    if _OTHER.search(before[-60:]) or _OWNED.match(tale.text, one.end):
        score -= 4
    if line > OPENING and way(tale, one) == 1:  # what is still to come stands at the end
        score -= 2
    if one.grain in ("week", "month"):
        score += 2 if line <= 1 and _AFTER.fullmatch(before) and _THEIRS.match(tale.text, one.end) else -3
    if one.length > 1 or (one.kind == "dated" and one.grain == "day"):
        score += 1
    return score


def _of_another(tale: Story, one: Found, low: int, before: str) -> bool:
    """True for the days behind `the summit in Halden`, where the text reports a call: they are the summit's."""
    opening = tale.text[: tale.line_span(min(1, len(tale.starts) - 1))[1]]
    if not any(mark.mode in _WIRED for mark in marks_of(opening)):
        return False
    last = next((mark for mark in reversed(marks_of(before)) if mark.mode is not None), None)
    return last is not None and last.mode in ("summit", "visit") and one.start - low - last.end < _NEAR_ITS
