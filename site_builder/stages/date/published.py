"""The day of publication and the day of capture, from what the page and the collector state, held against the text."""

import re
from dataclasses import dataclass, replace
from datetime import date

from site_builder.stages.date import days as d
from site_builder.stages.date.changed import of_change
from site_builder.stages.date.claims import (
    Claim,
    claim_of,
    in_its_zone,
    is_below,
    is_weak,
    of_address,
    place_of,
    settled,
)
from site_builder.stages.date.clues import Clue, Solved
from site_builder.stages.date.figured import read_figures
from site_builder.stages.date.scan import Found
from site_builder.stages.date.spoken import dateline, way
from site_builder.stages.date.story import Story
from site_builder.values.edtf import Edtf, between, words
from site_builder.values.errors import Problem, Severity
from site_builder.values.model import Article, Dated, Evidence, StatedDate

_LEAD = 2
WIDEST = 31  # days: two stated days this near are held as an interval
_ENOUGH = 2  # kinds of places that agree on a day, against which a narrow text is more likely misread
NARROW = 45  # days: so narrow a text bounds itself to speak for a date above it
_ABOVE = re.compile(r"\babove the headline\b")
_RIGHT = re.compile(r"\bright above the headline\b")
_SITE = re.compile(r"\bbelow the site's name\b")
_OF_ISSUE, _FRESH = 2, 4  # days before its issue of which a paper tells, and for which a fresh report tells a weekday
_HEADLINE = re.compile(r"\bbeside the headline\b")
_CLOCK = re.compile(r"\b[0-2]?\d:[0-5]\d\b")
NOT_AFTER = "not after capture"


@dataclass(frozen=True, slots=True)
class Stated:
    """What stands fixed of an article's days, and what was found against it."""

    published: Dated | None
    captured: Dated | None
    problems: tuple[Problem, ...]


def stated(article: Article, tale: Story, found: tuple[Found, ...], solved: Solved) -> Stated:
    """Publication where it is stated and nothing speaks against it; a bare header date only with the text's support."""
    problems: list[Problem] = []
    article = _without_weak(read_figures(article, tale, found), solved)
    published = _published(article, solved, problems)
    captured = _captured(article)
    headers = [one for one in article.dates if one.role == "header" and one.value.is_day]
    alone = len({one.value.text for one in headers}) == 1
    contradicted: tuple[Evidence, ...] = ()
    if published is None and not problems:
        for one in headers[:1]:
            support = _support(tale, found, solved, one, alone)
            if support:
                claim = Evidence("header date", one.words, None, f"The date “{one.words}” stands above the story.")
                published = Dated(one.value, (claim, support))
                break
            against = _against_header(solved, one.value)
            if against:
                what, done = f"the header's date, {words(one.value)}", "it is kept as the day of capture"
                problems.append(_clash(article, what, against, done, "note"))  # nothing is left to decide
                contradicted = (against.evidence,)
        published = published or of_change(article, tale, found, solved.days)
    if captured is None and published is None and headers:
        one = headers[0]
        says = f"The date “{one.words}” stands above the story; the text does not say that it was published then."
        captured = Dated(one.value, (Evidence("header date", one.words, None, says), *contradicted))
    return Stated(published, captured, tuple(problems))


def _without_weak(article: Article, solved: Solved) -> Article:
    """The article without the days that no label calls its publication, where the text excludes them: one beside the
    headline is then the page's own date, as any in its header. One chosen from the header must fit to the day."""
    above = {one.value.text for one in article.dates if one.role == "header" and _ABOVE.search(one.at)}
    dates: list[StatedDate] = []
    for one in article.dates:
        weak = one.role == "published" and is_weak(one)
        near = 0 if one.value.text in above else NARROW
        if weak and not solved.days & d.later(d.of_edtf(one.value), -near, near):
            dates.extend([replace(one, role="header")] if _HEADLINE.search(one.at) else [])
        else:
            dates.append(one)
    return article if dates == list(article.dates) else replace(article, dates=tuple(dates))


def _published(article: Article, solved: Solved, problems: list[Problem]) -> Dated | None:
    """The labelled day; None with a problem where the text contradicts it or labels disagree."""
    claims: list[Claim] = []
    lines = [one for one in article.dates if one.role in ("published", "header") and one.at.startswith("line ")]
    listing = len({one.value.text for one in lines}) > 2  # a page of many dated stories: no label is surely this one's
    given = article.given
    if given.published is not None:
        at = f" ({given.at})" if given.at else ""
        says = f"Whoever saved the page wrote down {words(given.published)} as the day of publication{at}."
        claims.append((given.published, Evidence("given", "", None, says), given.at))
    for one in article.dates:
        told = given.published is not None and one.at == given.at  # the same words of the collector, read twice
        if one.role == "published" and not told and not (listing and one.at.startswith("line ")):
            claims.append(claim_of(one))
    claims = in_its_zone(claims or of_address(article), of_address(article))
    if not claims:
        return None
    witnesses = len({place_of(claim) for claim in claims if claim[0] == claims[0][0]})
    claims = settled(article, claims)
    value = claims[0][0]
    days = d.of_edtf(value)
    apart = [claim for claim in claims[1:] if not d.later(d.of_edtf(claim[0]), -1, 1) & days]
    if apart and not given.published:
        low, high = min(claims, key=_first), max(claims, key=_last)
        problems.append(_two_days(article, low[0], high[0]))
        if low[0].first and high[0].last and (high[0].last - low[0].first).days <= WIDEST:
            return Dated(between(low[0].first, high[0].last), tuple(claim[1] for claim in claims))
        return None
    against = _contradiction(solved, days) if witnesses < _ENOUGH else None
    if against:
        what = f"the stated day of publication, {words(value)}"
        problems.append(_clash(article, what, against, "no day of publication is claimed"))
        return None
    return Dated(value, tuple(dict.fromkeys(claim[1] for claim in claims if claim not in apart)))


def _two_days(article: Article, low: Edtf, high: Edtf) -> Problem:
    message = f"The page states two days of publication, {words(low)} and {words(high)}."
    return Problem(article.capture, 0, message, "Say which is right in content/overrides.yaml or in a side file.")


def _first(claim: Claim) -> tuple[date, str]:
    return (claim[0].first or d.FIRST, claim[0].text)


def _last(claim: Claim) -> tuple[date, str]:
    return (claim[0].last or d.LAST, claim[0].text)


def _contradiction(solved: Solved, days: d.Days) -> Clue | None:
    """What in the text excludes a labelled day: only a text that bounds itself narrowly, and to other days, does.

    A text may speak of later things where it was added to, and be printed again later."""
    if solved.days & d.later(days, -2, 2) or d.width(solved.days) > 2 * NARROW:
        return None
    return next((clue for clue in solved.used if not clue.days & days), None)


def _against_header(solved: Solved, value: Edtf) -> Clue | None:
    near = d.later(d.of_edtf(value), -1, 1)
    if solved.days & near:
        return None
    excluding = [clue for clue in solved.used if not clue.days & near]
    return min(excluding or solved.used, key=lambda clue: (d.width(clue.days), clue.key()), default=None)


def _support(tale: Story, found: tuple[Found, ...], solved: Solved, header: StatedDate, alone: bool) -> Evidence | None:
    """What in the text speaks for a header's day as the day of publication: a dateline, a day named, a weekday."""
    day = header.value.first
    if day is None or not solved.days & d.later(d.one(day), -1, 1):
        return None
    above = bool(_ABOVE.search(header.at))  # where the day's date stands on any page
    line = dateline(tale, found)
    if line and line.days & d.later(d.one(day), -1, 0):
        return _evidence(tale, line, "the place and day before the first sentence agree")
    for one in found:
        if tale.line(one.start) in tale.notes or one.grain != "day" or one.kind not in ("dated", "yearless"):
            continue
        if one.days & d.later(d.one(day), 0 if above else -3, 0) and way(tale, one) <= 0:
            return _evidence(tale, one, "the text tells of that day or one shortly before")
    for one in found:
        opening = tale.line(one.start) <= _LEAD
        if one.kind != "weekday" or one.length > 1 or one.count or not (opening or _CLOCK.search(header.words)):
            continue
        eve = 0 if above else -1
        if above and not alone:
            continue
        if one.days & d.later(d.one(day), eve, 0) and way(tale, one) <= 0:
            return _evidence(tale, one, f"{words(header.value)} is that weekday or the day after, as in a fresh report")
    if alone and (is_below(header) or (_RIGHT.search(header.at) and _is_fresh(tale, found, day))):
        where = "between headline and story" if is_below(header) else "right above the headline"
        says = f"It is the only date above the story and stands {where}, where articles print theirs."
        return Evidence("place on the page", header.words, None, says)
    own = [clue for clue in solved.used if clue.evidence.rule != NOT_AFTER]
    if d.width(_met(own)) <= NARROW:
        best = min(own, key=lambda clue: (d.width(clue.days), clue.key()))
        return Evidence(
            best.evidence.rule, best.evidence.words, best.evidence.paragraph, "The text itself was written about then."
        )
    return _of_issue(tale, found, day) if alone and _SITE.search(header.at) else None


def _of_issue(tale: Story, found: tuple[Found, ...], day: date) -> Evidence | None:
    """What the issue of that day tells of, in the opening: a weekday one or two days before."""
    for one in found:
        past = one.kind == "weekday" and one.length <= 1 and not one.count and way(tale, one) <= 0
        if past and tale.line(one.start) <= _LEAD and one.days & d.later(d.one(day), -_OF_ISSUE, 0):
            return _evidence(tale, one, "an issue of that day tells of that weekday as of one or two days before")
    return None


def _is_fresh(tale: Story, found: tuple[Found, ...], day: date) -> bool:
    """False where the weekday that the text opens with came last in the week before: the text is older than the day."""
    past = [
        one
        for one in found
        if one.kind == "weekday" and tale.line(one.start) <= _LEAD and not one.count and way(tale, one) <= 0
    ]
    return not past or any(one.days & d.later(d.one(day), -_FRESH, 0) for one in past)


def _met(clues: list[Clue]) -> d.Days:
    """The days that all of these clues allow."""
    days = d.ALL
    for clue in clues:
        days &= clue.days
    return days


def _evidence(tale: Story, one: Found, says: str) -> Evidence:
    return Evidence(
        "agrees with the header",
        one.words,
        tale.paragraph(one.start),
        f"The text bears out that date by “{one.words}”: {says}.",
    )


def _captured(article: Article) -> Dated | None:
    given = article.given
    if given.captured is not None:
        at = f" ({given.at})" if given.at else ""
        says = f"Whoever saved the page wrote down {words(given.captured)} as the day of saving{at}."
        return Dated(given.captured, (Evidence("given", "", None, says),))
    for one in article.dates:
        if one.role == "captured":
            return Dated(
                one.value,
                (Evidence("stated", one.words, None, f"The page gives the day it was opened: “{one.words}”."),),
            )
    return None


def _clash(article: Article, what: str, clue: Clue, done: str, severity: Severity = "problem") -> Problem:
    message = f"The text contradicts {what}: {clue.evidence.says.rstrip('.')}; so {done}."
    advice = "If the day is right, set `published` in content/overrides.yaml."
    return Problem(article.capture, 0, message, advice, severity)
