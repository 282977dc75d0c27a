"""The day that a page prints without its year between headline and story: `Friday 10 June, 5.20pm`."""

import re
from collections.abc import Iterator

from site_builder.stages.date import days as d
from site_builder.stages.date.clues import FAINT, FIRM, Clue, Solved
from site_builder.stages.date.grammar import grammar
from site_builder.stages.date.scan import Found, walk
from site_builder.stages.date.spoken import DATES
from site_builder.stages.date.story import lower
from site_builder.values.edtf import Edtf, parse, words
from site_builder.values.edtf import day as day_value
from site_builder.values.model import Article, Dated, Evidence, StatedDate

RULE = "printed day"
_FEW = 3  # years left
_YEAR = 366
_WORDS = 8  # of a line that prints the day, with the hour and who wrote it
_STAMP = re.compile(r"(?P<m>\d\d)-(?P<d>\d\d),? \d\d:\d\d(?::\d\d)?")
_MONTHS = 12
PAIR = "weekday and date"  # the rule that reads `Monday, March 11`
_FRESH = 3  # days
_TITLE = "title"  # the rule of the headline among the lines left out


def printed(article: Article) -> Found | None:
    """The one day without a year that stands there; None for none, for several, and where any date has its year."""
    found = {one.days: one for one in _between(article) if one.kind == "yearless"}
    return next(iter(found.values())) if len(found) == 1 else None


def _between(article: Article) -> Iterator[Found]:
    """The days told there without a year, where no date of the page has one."""
    start = next((one.line for one in article.removed if one.rule == _TITLE), None)
    if start is None or not article.lines or any(one.role != "footer" for one in article.dates):
        return
    for line in article.removed:
        if start < line.line < article.lines[0] and len(line.text.split()) <= _WORDS:
            if stamp := _stamp(line.text):
                yield stamp
                continue
            for one in walk(line.text, lower(line.text), grammar(article.language)):
                if one.kind in ("yearless", "weekday") and one.grain == "day" and one.length == 1 and not one.count:
                    yield one


def of_weekday(article: Article, when: Dated | None) -> Dated | None:
    """About the day of publication, where the page prints its weekday alone and the text dates what it reports in
    full: the first such weekday from then on."""
    own = when.evidence[-1] if when else None
    if when is None or own is None or own.rule != PAIR or not when.value.is_day or own.paragraph not in (0, 1):
        return None
    found = {one.days: one for one in _between(article)}
    one = next(iter(found.values())) if len(found) == 1 else None
    days = one.days & d.later(d.of_edtf(when.value), 0, _FRESH) if one and one.kind == "weekday" else d.NONE
    if one is None or days.bit_count() != 1:
        return None
    says = f"Between headline and story stands “{one.words}”, and the first one after what is reported is meant."
    return Dated(parse(f"{d.first(days)}~"), (*when.evidence, Evidence(RULE, one.words, None, says)))


def _stamp(text: str) -> Found | None:
    """The day of `05-17 07:02`; none where either number may be the month."""
    match = _STAMP.fullmatch(text.strip())
    month, number = (int(match["m"]), int(match["d"])) if match else (0, 0)
    if not match or not 1 <= month <= _MONTHS < number <= 31:
        return None
    days = d.yearly(month, number, number)
    return Found(0, len(match[0]), match[0], RULE, "yearless", "day", days) if days else None


def clue(one: Found) -> Clue:
    """The text was written on that day or the one before."""
    says = f"Between headline and story, where articles print their day, stands “{one.words}”."
    return Clue(d.later(one.days, -1, 0), FIRM, Evidence(RULE, one.words, None, says))


def published(one: Found, solved: Solved) -> Dated | None:
    """The day of publication, where the text leaves one year for it."""
    days = one.days & d.later(solved.days, 0, 1)
    if days.bit_count() != 1:
        return None
    known = day_value(d.first(days))
    says = f"The text leaves only one year for it: it is {words(known)}."
    first = clue(one).evidence
    others = tuple(used.evidence for used in solved.used if used.evidence != first)
    return Dated(known, (first, *others, Evidence(RULE, one.words, None, says)))


def of_copyright(article: Article, days: d.Days) -> Clue | None:
    """Where the calendar leaves days years apart, those no later than the year of the page's copyright. A notice may be
    older than the story above it: it excludes nothing by itself."""
    last = _notice(article)
    if last is None:
        return None
    says = f"The page's copyright is of {words(last.value)}, so no day after that year is meant."
    return _no_later(last.value, days, Evidence("year of copyright", last.words, None, says))


def of_its_copyright(article: Article, found: tuple[Found, ...], days: d.Days) -> Clue | None:
    """Where years are left open and every day that the text tells with its weekday fits the year of the page's
    copyright, that year: one newer or older than its story seldom fits."""
    last = _notice(article)
    if last is None or last.value.last is None or d.width(days) <= _YEAR:
        return None
    year = d.year(last.value.last.year)
    pairs = [one for one in found if one.kind == "yearless" and one.grain == "day" and one.days.bit_count() < DATES]
    if not pairs or not days & year or not all(one.days & year for one in pairs):
        return None
    told = pairs[0].words
    says = f"The page's copyright is of {words(last.value)}, and in that year fits “{told}”, as in few others."
    return Clue(year, FAINT, Evidence("year of copyright", last.words, None, says))


def _notice(article: Article) -> StatedDate | None:
    """The latest notice of copyright at the foot."""
    notices = [one for one in article.dates if one.role == "footer" and one.at.endswith("copyright") and one.value.last]
    return max(notices, key=lambda one: (one.value.text, one.words), default=None)


def of_first_reading(seen: Edtf, days: d.Days) -> Clue | None:
    """Where the calendar leaves days years apart, those no later than the capture was first read: nobody saves a text
    before it is written. Of many years that says too little to be told."""
    if seen.last is None or sum(1 for _ in d.runs(d.later(days & d.until(seen.last), -100, 100))) > _FEW:
        return None
    says = f"The capture was first read in {words(seen)}, so no later day is meant."
    return _no_later(seen, days, Evidence("first reading", "", None, says))


def _no_later(value: Edtf, days: d.Days, evidence: Evidence) -> Clue | None:
    """The days until a day, where days years apart are left and one of them is no later."""
    if value.last is None or sum(1 for _ in d.runs(d.later(days, -100, 100))) < 2:
        return None
    until = d.until(value.last)
    return Clue(until, FAINT, evidence) if days & until else None
