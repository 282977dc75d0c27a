"""What pages were changed: the day of publication of one that says only when, and what a change added."""

from site_builder.stages.date import days as d
from site_builder.stages.date.scan import Found
from site_builder.stages.date.spoken import way
from site_builder.stages.date.story import Story
from site_builder.values.edtf import Edtf, between, words
from site_builder.values.model import Article, Dated, Evidence

_LEAD = 2  # lines: title, first and second paragraph
_FRESH = 3  # days after its news within which a report is changed: a page changed later tells nothing


def of_change(article: Article, tale: Story, found: tuple[Found, ...], allowed: d.Days) -> Dated | None:
    """From the weekday that the opening tells as news to the day of the change; None where that is no fresh report, or
    where the text allows none of these days."""
    changed = {one.value.text: one for one in article.dates if one.role == "modified" and one.value.is_day}
    if len(changed) != 1:
        return None
    stated = next(iter(changed.values()))
    last = d.of_edtf(stated.value)
    for one in found:
        news = one.kind == "weekday" and one.length == 1 and not one.count and 0 < tale.line(one.start) <= _LEAD
        days = one.days & d.later(last, -_FRESH, 0) if news and way(tale, one) <= 0 else d.NONE
        if days and allowed & d.hull(days | last):
            says = f"The page says only that it was changed on {words(stated.value)}, written “{stated.words}”."
            tells = f"The opening tells of “{one.words}”, as a report does that is new, so it was published by then."
            chain = (
                Evidence("day of change", stated.words, None, says),
                Evidence("agrees with the change", one.words, tale.paragraph(one.start), tells),
            )
            return Dated(between(d.first(days), d.first(last)), chain)
    return None


def without_added(article: Article, found: tuple[Found, ...]) -> tuple[Found, ...]:
    """The expressions without the full dates that can only have come with a later change of the page: after the day of
    publication that it states, and not after the day of the change. A note tells what happened since."""
    stated = [one.value for one in article.dates if one.role == "published" and one.value.is_day]
    changed = [one.value for one in article.dates if one.role == "modified" and one.value.is_day]
    if not stated or not changed:
        return found
    last, first = d.of_edtf(max(changed, key=Edtf.sort_key)), d.of_edtf(max(stated, key=Edtf.sort_key))
    since = d.span(d.last(d.later(first, 2, 2)), d.last(last)) if last > first else d.NONE
    return tuple(one for one in found if not (one.kind == "dated" and one.days and not one.days & ~since))
