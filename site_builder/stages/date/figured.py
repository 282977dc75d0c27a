"""A day in figures that may be read in two orders, `06-12-2021`: the one that the page's other days or the text bear
out."""

from dataclasses import replace

from site_builder.stages.date import days as d
from site_builder.stages.date.scan import Found
from site_builder.stages.date.spoken import way
from site_builder.stages.date.story import Story
from site_builder.values.edtf import day as day_value
from site_builder.values.model import Article, StatedDate

_SOON = 7  # days within which a report is changed or saved, mostly
_LEAD = 2  # lines: title, first and second paragraph
_FRESH, _LATE = 1, 3  # days after its news: a report's, and so many that the other reading must not fit even then


def read_figures(article: Article, tale: Story, found: tuple[Found, ...]) -> Article:
    """The article with each stated day that has two readings as the one that fits another day of the page, else the
    weekday of its opening; unchanged where neither tells."""
    dates = tuple(_read(one, article, tale, found) for one in article.dates)
    return article if dates == article.dates else replace(article, dates=dates)


def _read(one: StatedDate, article: Article, tale: Story, found: tuple[Found, ...]) -> StatedDate:
    first, last = one.value.first, one.value.last
    if not one.value.text.startswith("[") or one.value.text.count(",") != 1 or first is None or last is None:
        return one
    readings = d.one(first) | d.one(last)
    near = d.NONE
    for other in article.dates:
        if other.value.is_day and other.role in ("published", "modified", "captured", "header"):
            near |= d.later(d.of_edtf(other.value), -_SOON, 0)
    left = readings & near
    if left.bit_count() != 1:
        news = _news(tale, found)
        left = readings & d.later(news, 0, _FRESH)
        left = left if left == readings & d.later(news, 0, _LATE) else d.NONE
    return replace(one, value=day_value(d.first(left))) if left.bit_count() == 1 else one


def _news(tale: Story, found: tuple[Found, ...]) -> d.Days:
    """The weekday that the opening tells as over."""
    for one in found:
        plain = one.kind == "weekday" and one.length == 1 and not one.count and 0 < tale.line(one.start) <= _LEAD
        if plain and tale.line(one.start) not in tale.notes and way(tale, one) == -1:
            return one.days
    return d.NONE
