"""A full date that the page states as its own, weighed against habits of writers: where the rest of the text fits it,
what a single soft clue says does not outweigh it."""

from datetime import timedelta

from site_builder.stages.date import days as d
from site_builder.stages.date.claims import is_below, is_weak
from site_builder.stages.date.clues import FIRM, SOFT, Clue, Solved
from site_builder.stages.date.scan import Found
from site_builder.stages.date.spoken import way
from site_builder.stages.date.story import Story
from site_builder.values.edtf import Edtf, words
from site_builder.values.model import Article, Evidence

_NEWS = 7  # days: a report names the full date of what happened in the week before it
_OPENING = 3
_HABITS = ("looks ahead", "weekday of the lead")  # what the wording alone tells


def outweighing(
    article: Article, tale: Story, found: tuple[Found, ...], clues: tuple[Clue, ...], solved: Solved
) -> Clue | None:
    """The day that the page states, as a clue, where nothing but soft clues speak against it and the text names a day
    that fits it. A weekday that fits speaks for it against one habit only; most weekdays fit most days."""
    value = _stated(article)
    if value is None or value.first is None:
        return None
    day = d.one(value.first)
    near = d.later(day, -2, 1)
    against = [clue for clue in clues if not clue.days & near]
    if solved.days & near or not against or any(clue.strength > SOFT for clue in against):
        return None
    one = _dated(tale, found, day)
    if one is None and len(against) == 1 and against[0].evidence.rule in _HABITS:
        one = _weekday(tale, found, day, against[0].evidence.words)
    if one is None:
        return None
    says = f"The text tells of “{one.words}”, which fits the day that the page gives as its own, {words(value)}."
    evidence = Evidence("agrees with the header", one.words, tale.paragraph(one.start), says)
    return Clue(d.span(value.first - timedelta(days=_NEWS), value.first), FIRM, evidence)


def _stated(article: Article) -> Edtf | None:
    """The one day of publication that the page labels, else the one printed between headline and story."""
    labelled = {
        one.value.text: one.value
        for one in article.dates
        if one.role == "published" and one.value.is_day and not is_weak(one)
    }
    headers = [one for one in article.dates if one.role == "header" and one.value.is_day]
    printed = {one.value.text: one.value for one in headers}
    if not labelled and all(is_below(one) for one in headers):
        labelled = printed
    return next(iter(labelled.values())) if len(labelled) == 1 else None


def _dated(tale: Story, found: tuple[Found, ...], day: d.Days) -> Found | None:
    """A full date of the text on that day or in the week before, as over."""
    for one in found:
        full = one.kind == "dated" and one.grain == "day" and tale.line(one.start) not in tale.notes
        if full and one.days & d.later(day, -_NEWS, 0) and way(tale, one) <= 0:
            return one
    return None


def _weekday(tale: Story, found: tuple[Found, ...], day: d.Days, but: str) -> Found | None:
    """A weekday of the opening that was that day or the one before."""
    for one in found:
        past = one.kind == "weekday" and one.length == 1 and not one.count and way(tale, one) == -1
        opening = tale.line(one.start) <= _OPENING and one.words != but
        if past and opening and one.days & d.later(day, -1, 0):
            return one
    return None
