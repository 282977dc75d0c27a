"""Clues from the text's own words of time: what it looks back to or ahead to, and the years it counts."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from site_builder.stages.date import days as d
from site_builder.stages.date.clues import FAINT, FIRM, HARD, SOFT, Clue
from site_builder.stages.date.jubilees import counted_years
from site_builder.stages.date.parted import never
from site_builder.stages.date.scan import Found
from site_builder.stages.date.story import Direction, Story, direction, reported, seen_from_then
from site_builder.values.edtf import day as day_value
from site_builder.values.edtf import words as edtf_words
from site_builder.values.model import Evidence

WITHIN = 330  # a date without its year lies within so many days of the writing
DATES = 60  # a day of the month falls on one weekday less often than this between 1950 and 2059
LEAD_NEWS = 3  # so many days after a weekday of its first paragraph a report is written, at most
_AHEAD = {"day": FIRM, "year": FAINT}  # a bare year beside `will` may well be over: `those who came in 2009 will`
WEB = 1990  # pages of news are no older, so that no year before it is still to come
RECENT = 3 * 366  # the latest date a news text looks back to is rarely older

_BY = re.compile(
    r"\b(?:by|until|till|к|до|bis|d'ici|hasta|para)(?: at least)?(?: the)?(?: (?:end|middle|beginning|start) of)?"
    r"(?: the)?(?: year)?\s*$"
)
_TO = re.compile(
    r"\b(?:to|through|beyond|for|before|against|than|на)(?: the)?(?: end of)?(?: the)?"
    r"(?: (?:first|second|third|fourth|final|last) (?:quarter|half) of)?(?: year)?\s*$"
)
_IN = re.compile(
    r"\b(?:in|since|of|from|during|after|late|early|on|until|autumn|fall|spring|summer|winter|в|с|с начала|im|"
    r"seit|en|desde|depuis)\s*(?:the\s*)?$"
)
_SINCE = re.compile(r"\b(?:since|from|с|со|seit|depuis|desde)(?: about| around)?(?: the)?\s*$")
_AIM = re.compile(
    r"\b(?:targets?|goals?|agenda|horizon|vision|deadline|beyond|plans?|to (?:host|stage)|hosts? of|bid for|outlook|"
    r"forecasts?|project(?:s|ed|ions?)|predict\w*|expect\w*|Ziele?|Prognosen?|prévisions?|objectifs?|objetivos?)\b",
    re.IGNORECASE,
)
# `The cuts of 2020 will end`, `the 2020 cuts will end`: they are of that year, which may be over.
_OF = re.compile(
    r"\b(?!(?:end|close|start|beginning|middle|spring|summer|autumn|fall|winter|half|quarter|rest|course|part|"
    r"most|all|january|february|march|april|may|june|july|august|september|october|november|december)\b)"
    r"[a-z]{3,} (?:of|from)\s*$"
)
_THE = re.compile(r"\b(?:the|its|their|his|her|this|that)\s+$")
_NAMED_YEAR = re.compile(r"\s+[A-Z]|['’]s\b|-")
_DONE = re.compile(
    r"\b(?:built|made|born|founded|opened|launched|established|signed|introduced|elected|won|created|started|begun|"
    r"bought|sold|acquired|published|passed|adopted|agreed|installed|laid|written|drawn up|set up|closed|abolished) "
    r"(?:back )?in\s*$"
)
_SET_FOR = re.compile(r"\b(?:session|meeting|hearing|summit|talks|vote|sitting|conference) for (?:the )?$")
_NOUN = re.compile(r"\s+[a-z]{3}")
_DASH = re.compile(r"\s*(?:[,.]?\s*[(/][^)/]{1,40}[)/])?\s*[.:]?\s*(?:--|[-–—:.])")
_DIARY = re.compile(r"\.\s+[A-Z]")  # `Friday, 16 June 2023. I went to see them`
_DATELINE = re.compile(r"\s*(?:[A-ZÀ-ÞА-Я][^\s,]*[ ,/]+){1,5}$")


def way(tale: Story, one: Found) -> Direction:
    """Whether an expression is spoken of as over or ahead."""
    before = _before(tale, one)
    if _BY.search(before):  # `by 1968 she owned it` is over, and `by 2030, they agreed, it will` is not
        return 0 if one.kind == "dated" and direction(tale, one.start, one.end) == -1 else 1
    if one.kind == "dated" and one.grain != "day" and _TO.search(before):
        return 0
    if one.kind == "dated" and one.grain == "year" and _is_attribute(tale, one, before):
        return min(0, direction(tale, one.start, one.end))
    if one.kind in ("relative", "weekday", "yearless", "within") and one.count:
        return -1 if one.count < 0 else 1
    if one.kind == "dated" and one.grain == "year" and _DONE.search(before):  # `the ship built in 1974`
        return direction(tale, one.start, tale.sentence(one.start)[1]) or -1
    told = direction(tale, one.start, one.end)
    if told == -1 and one.kind in ("weekday", "yearless") and one.grain == "day" and _SET_FOR.search(before):
        return 1
    return told


def _is_attribute(tale: Story, one: Found, before: str) -> bool:
    """True for a year that says which thing is meant, not when something happens."""
    return bool(_OF.search(before)) or (bool(_THE.search(before)) and bool(_NOUN.match(tale.text, one.end)))


def dateline(tale: Story, found: tuple[Found, ...]) -> Found | None:
    """The day that stands with the place before the first sentence: `VIENNA, March 5 (Agency) -`."""
    if len(tale.starts) < 2:
        return None
    for one in found:
        if tale.line(one.start) > 2:
            break
        low, high = tale.line_span(tale.line(one.start))
        alone = one.kind == "dated" and one.grain == "day" and one.length == 1
        if alone and low < high and tale.line(one.start) and tale.text[low:high].strip(" .\t") == one.words.strip(" ."):
            return one
    for one in found:
        line = tale.line(one.start)
        if line > 2:
            break
        low = tale.starts[line]
        lead, tail = tale.text[low : one.start], tale.text[one.end : one.end + 60]
        day = one.kind in ("dated", "yearless") and one.grain == "day"
        if line and day and one.start < low + 60 and _DATELINE.fullmatch(lead) and _DASH.match(tail):
            return one
        if line == 1 and day and one.kind == "dated" and not lead and _DIARY.match(tail):
            return one
    return None


def clues(tale: Story, found: tuple[Found, ...]) -> Iterator[Clue]:
    """What the expressions of a text say of the day of writing."""
    header = dateline(tale, found)
    lead = False
    ahead = [one for one in found if one.kind == "dated" and one.grain != "day" and way(tale, one) == 1]
    for one in found:
        if tale.line(one.start) in tale.notes or (one is not header and _bare(tale, one)):
            continue
        if one is header:
            yield _of_dateline(tale, one)
        elif one.kind == "dated":
            yield from _of_dated(tale, one, way(tale, one))
        elif one.kind == "yearless" and not one.count:
            yield from _of_yearless(tale, one, way(tale, one), ahead)
        elif one.kind == "weekday" and tale.line(one.start) == 1 and way(tale, one) <= 0 and not lead:
            if never(tale, one):
                continue
            lead = True
            if one.length == 1 and not one.count:
                says = f"The opening gives its news as of “{one.words}”, and a report follows its news within days."
                yield _clue(tale, one, d.later(one.days, 0, LEAD_NEWS), SOFT, "weekday of the lead", says)
                if header:
                    says = f"The “{one.words}” of the opening is the very day in the line of place and day."
                    yield _clue(tale, one, one.days, FAINT, "weekday of the dateline", says)
    yield from counted_years(tale)


def _bare(tale: Story, one: Found) -> bool:
    """True where an expression stands on a line alone: a date of the page, not of the story."""
    low, high = tale.line_span(tale.line(one.start))
    return one.kind in ("dated", "yearless") and high - low < len(one.words) + 3


def _clue(tale: Story, one: Found, days: d.Days, strength: int, rule: str, says: str) -> Clue:
    return Clue(days, strength, Evidence(rule, one.words, tale.paragraph(one.start), says))


def _of_dateline(tale: Story, one: Found) -> Clue:
    says = f"The line of place and day before the first sentence reads “{one.words}”."
    return _clue(tale, one, one.days, HARD if one.kind == "dated" else FIRM, "dateline", says)


def _of_dated(tale: Story, one: Found, ahead: Direction) -> Iterator[Clue]:
    """A date with its year: the text is later than what is over, earlier than what is ahead."""
    first, last = d.first(one.days), d.last(one.days)
    around = tale.text[max(tale.sentence(one.start)[0], one.start - 110) : one.end + 60]
    if ahead == 0 or (one.grain == "year" and ahead == -1 and _AIM.search(around)):
        return
    if ahead == 1 and (last.year < WEB or seen_from_then(tale, one.start, one.end)):
        return
    if ahead == 1:
        says = f"For the text “{one.words}” is still to come, so it was written no later than {_named(last)}."
        yield _clue(tale, one, d.span(None, last), _AHEAD.get(one.grain, SOFT), "looks ahead", says)
        return
    before = tale.low[max(0, one.start - 20) : one.start]
    soft = one.grain != "day" and ahead == -1 and reported(tale, one.start, one.end)
    sure = one.grain != "year" or (bool(_IN.search(before)) and not _NAMED_YEAR.match(tale.text, one.end))
    says = f"The text looks back to “{one.words}”, so it was written no earlier than {_named(first)}."
    strength = SOFT if soft or not sure else HARD if one.grain == "day" else FIRM
    yield _clue(tale, one, d.span(first, None), strength, "looks back", says)
    if one.grain == "month" and ahead == -1 and not soft:
        says = f"The text speaks of “{one.words}” with its year and as over, as is done once that month has passed."
        yield _clue(tale, one, d.span(last + timedelta(days=1), None), SOFT, "month over", says)


def _of_yearless(tale: Story, one: Found, ahead: Direction, dated_ahead: list[Found]) -> Iterator[Clue]:
    """A day of the month with its weekday gives years; a month ahead belongs to the year or season named beside it."""
    if one.grain == "day":
        weekdays = one.days.bit_count() < DATES
        if weekdays:
            low, high = {-1: (0, WITHIN), 1: (-WITHIN, 0), 0: (-WITHIN, WITHIN)}[ahead]
            says = f"Only in some years does “{one.words}” fall on that weekday, and a date without its year is near."
            yield _clue(tale, one, d.later(one.days, low, high), FIRM, "weekday of a date", says)
        return
    if ahead != 1:
        return
    low, high = tale.sentence(one.start)
    for other in dated_ahead:
        around = d.later(d.hull(other.days), -62, 62)
        shared = [run for run in d.runs(one.days & around) if d.span(*run) & other.days]
        beside = low <= other.start < high
        if len(shared) == 1 and (other.grain != "year" or beside):
            first, last = shared[0]
            several = (last - first).days > 31
            end = last if several else first - timedelta(days=1)
            named = f"{d.MONTH_NAMES[first.month - 1]} {first.year}"
            says = f"For the text “{one.words}”, named beside “{other.words}”, is {named} and still to come."
            yield _clue(tale, one, d.span(None, end), SOFT, "looks ahead", says)
            return


def recent(tale: Story, found: tuple[Found, ...], days: d.Days) -> Clue | None:
    """Where the calendar leaves days years apart, those soon after what has gone on since the latest date named.

    `Since the fall of 2021 they have been at odds` is of the years after it: sure enough to choose between years. A
    date that is merely looked back to may lie long back, and chooses nothing."""
    gaps = list(d.runs(d.later(days, -100, 100)))
    back = [one for one in found if one.kind == "dated" and one.grain != "year" and _SINCE.search(_before(tale, one))]
    if len(gaps) < 2 or not back:
        return None
    one = max(back, key=lambda one: (d.first(one.days), one.start))
    start = d.first(one.days)
    chosen = d.span(start, start + timedelta(days=RECENT))
    after = [run for run in gaps if run[0] > start and not d.span(*run) & chosen]
    if not chosen & days or not after:
        return None
    says = f"The first such day after {_named(start)} is meant, as the text speaks of what has gone on since then."
    return _clue(tale, one, chosen, FAINT, "nearest year", says)


def _before(tale: Story, one: Found) -> str:
    return tale.low[max(0, one.start - 28) : one.start]


def latest(days: d.Days, until: d.Days) -> Clue | None:
    """Where the calendar leaves days years apart, those nearest before publication."""
    gaps = list(d.runs(d.later(days, -100, 100)))
    if len(gaps) < 2:
        return None
    day = _named(d.last(until) - timedelta(days=1))
    says = f"The page was published on {day}, and the days nearest before that are meant."
    return Clue(d.span(*gaps[-1]), FAINT, Evidence("nearest before publication", "", None, says))


def _named(day: date) -> str:
    return edtf_words(day_value(day))
