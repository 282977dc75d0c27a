"""The home page with its timeline, and the lists of meetings and articles."""

from collections.abc import Mapping, Sequence

from site_builder.stages.render import metadata
from site_builder.stages.render.index import Index, newest, newest_meetings
from site_builder.stages.render.rows import ArticleRow, MeetingRow, arranged, by_year
from site_builder.stages.render.shell import Book, Head, counted
from site_builder.stages.render.turns import LENGTH, head, turns
from site_builder.values.permalink import file

_LATEST = 8


def draw_lists(book: Book, meetings: Mapping[str, MeetingRow], articles: Mapping[str, ArticleRow]) -> None:
    """Adds the home page and the lists of meetings and articles."""
    index = book.index
    of_meetings = arranged(meetings[id_] for id_ in newest_meetings(index.digest.meetings))
    latest = [articles[id_] for id_ in newest(index.digest.articles)]
    _draw_home(book, of_meetings, latest)
    for turn in turns(of_meetings, "meetings/", "meetings/page/", LENGTH):
        top = head(index.site, turn, "meetings", "Meetings", "Every meeting in this digest, by date.")
        book.draw("meetings.html", top, {"turn": turn, "groups": by_year(turn.items), "count": len(of_meetings)})
    with_meeting = arranged(row for row in latest if row.meeting)
    alone = arranged(row for row in latest if not row.meeting)
    _draw_articles(book, with_meeting, alone)


def _draw_articles(book: Book, with_meeting: Sequence[ArticleRow], alone: Sequence[ArticleRow]) -> None:
    """The list of articles, with those about no meeting in a section of its first page and on pages of their own."""
    site = book.index.site
    rest = list(turns(alone, "articles/", "articles/no-meeting/", LENGTH))
    counts = {"count": len(with_meeting) + len(alone), "alone_count": len(alone)}
    for turn in turns(with_meeting, "articles/", "articles/page/", LENGTH):
        first = rest[0] if turn.page == 1 else None
        values = {"turn": turn, "groups": by_year(turn.items), **counts}
        values |= {"alone": by_year(first.items) if first else (), "alone_more": first.after if first else ""}
        top = head(site, turn, "articles", "Articles", "Every article in this digest, by date.")
        book.draw("articles.html", top, values)
    for turn in rest[1:]:
        values = {"turn": turn, "groups": (), **counts, "alone": by_year(turn.items), "alone_more": ""}
        crumbs = (("Articles", "articles/"),)
        name = "Articles about no meeting"
        top = head(site, turn, "articles", name, "Articles that are about no meeting, by date.", crumbs)
        book.draw("articles.html", top, values)


def span_words(index: Index) -> str:
    """The years that the meetings of the digest span, as `2021 to 2024`; "" where none is dated."""
    dates = [record.date for record in index.digest.meetings if record.date is not None]
    days = [day for value in dates for day in (value.first, value.last) if day is not None]
    if not days:
        return ""
    first, last = min(days).year, max(days).year
    return str(first) if first == last else f"{first} to {last}"


def _draw_home(book: Book, meetings: Sequence[MeetingRow], articles: Sequence[ArticleRow]) -> None:
    index, site = book.index, book.index.site
    shown = meetings[:LENGTH]
    values = {
        "counts": (
            counted(len(meetings), "meeting", "meetings"),
            counted(len(articles), "article", "articles"),
            counted(len(index.outlets), "outlet", "outlets"),
        ),
        "span": span_words(index),
        "timeline": by_year(shown),
        "kinds": {row.date.kind for row in shown},
        "meetings_more": file("meetings/page/2/") if len(meetings) > LENGTH else "",
        "latest": articles[:_LATEST],
    }
    says = site.description or f"{site.title}: news articles grouped by meeting and date."
    book.draw("home.html", Head("home", "", site.title, says, data=(metadata.web_site(site),)), values)
