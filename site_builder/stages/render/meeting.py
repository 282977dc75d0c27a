"""The pages of a meeting: who, when, where, how and how that is known; and its briefings."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.formats.markdown import to_html
from site_builder.formats.templates import safe
from site_builder.stages.render import evidence, links, metadata
from site_builder.stages.render.dates import DateView, view
from site_builder.stages.render.index import Index
from site_builder.stages.render.rows import ArticleRow, MeetingRow, coverage_words, mode_words, status_words
from site_builder.stages.render.shell import Book, Head, attributes, shorten
from site_builder.stages.render.turns import LENGTH, turns
from site_builder.stages.render.turns import head as list_head
from site_builder.values.edtf import EdtfError, parse
from site_builder.values.permalink import briefing, file, meeting
from site_builder.values.record import BriefingRecord, MeetingRecord

_MENTIONS = 40  # sentences of other articles on one page


@dataclass(frozen=True, slots=True)
class BriefingRow:
    """A briefing in a list: the date of coverage in words, and how many articles it rests on."""

    href: str
    title: str
    date: DateView
    articles: int


@dataclass(frozen=True, slots=True)
class MentionedIn:
    """A sentence elsewhere that speaks of a meeting, with the article and the paragraph ("" where it is not shown)."""

    sentence: str
    row: ArticleRow
    href: str
    place: str


def coverage_date(name: str, how: str = "") -> DateView | None:
    """The date that the name of a coverage stands for; None for `undated`, or for a name that is no date."""
    try:
        return view(parse(name), how=how)
    except EdtfError:
        return None


def draw_meetings(
    book: Book, rows: Mapping[str, MeetingRow], articles: Mapping[str, ArticleRow], pages: Mapping[str, str]
) -> None:
    """Adds the page of every meeting and of each of its briefings."""
    for record in book.index.digest.meetings:
        briefings = tuple(_briefing_row(one, articles) for one in book.index.briefings.get(record.id, ()))
        _draw_meeting(book, rows, articles, record, briefings)
        for n, one in enumerate(book.index.briefings.get(record.id, ())):
            _draw_briefing(book, record, one, _Around(rows[record.id], articles, pages, briefings, n))


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around a briefing: its meeting, its siblings, its own place among them, and the rows to show."""

    row: MeetingRow
    articles: Mapping[str, ArticleRow]
    pages: Mapping[str, str]
    briefings: tuple[BriefingRow, ...]
    at: int


def _draw_meeting(
    book: Book,
    rows: Mapping[str, MeetingRow],
    articles: Mapping[str, ArticleRow],
    record: MeetingRecord,
    briefings: tuple[BriefingRow, ...],
) -> None:
    index, path = book.index, meeting(record.id)
    coverage = index.coverage[record.id]
    first, *rest = turns([articles[one] for one in coverage], path, f"{path}page/", LENGTH)
    before, after = index.neighbours.get(record.id, (None, None))
    description = _description(rows[record.id], len(coverage), record.origins)
    values = {
        "meeting": record,
        "row": rows[record.id],
        "known": evidence.of_meeting(index, record),
        "where": evidence.of_place(index, record),
        "mode": mode_words(record.mode),
        "status": status_words(record.status),
        "coverage": coverage_words(len(coverage), record.origins),
        "briefings": briefings,
        "turn": first,
        "mentioned": _mentioned_in(index, articles, record.id),
        "before": rows[before] if before else None,
        "after": rows[after] if after else None,
        "feed": path + "rss.xml",
        "edited": [key.replace("_", " ") for key in record.edited],
    }
    head = Head(
        type="meeting",
        path=path,
        name=record.title,
        title=f"{record.title}, {rows[record.id].date.words[:1].lower()}{rows[record.id].date.words[1:]}",
        description=description,
        crumbs=(("Meetings", "meetings/"),),
        kind="article",
        section="meetings/",
        feed=(record.title, path + "rss.xml"),
        data=(metadata.meeting(index.site, path, record, description),),
    )
    book.draw("meeting.html", head, values)
    crumbs = (("Meetings", "meetings/"), (shorten(record.title, 60), path))
    for turn in rest:
        name = f"Articles on {record.title}"
        top = list_head(index.site, turn, "coverage", name, f"Articles on the meeting: {record.title}.", crumbs)
        book.draw("coverage.html", top, {"turn": turn, "row": rows[record.id]})


def _description(row: MeetingRow, articles: int, origins: int) -> str:
    """What, where and when, and how much of it is reported."""
    what = ", ".join(part for part in (row.mode, row.place, row.date.words) if part)
    return shorten(f"{row.title}. {what}. {coverage_words(articles, origins)}.", 180)


def _mentioned_in(index: Index, articles: Mapping[str, ArticleRow], id_: str) -> tuple[MentionedIn, ...]:
    """Every sentence of an article about something else that speaks of this meeting."""
    found = [pair for pair in index.mentions.get(id_, ()) if index.articles[pair[0]].meeting != id_]
    return tuple(
        MentionedIn(
            one.sentence if one.paragraph < index.shown[giver] else "",
            articles[giver],
            evidence.anchor(index, giver, one.paragraph),
            f"paragraph {one.paragraph + 1}",
        )
        for giver, one in found[:_MENTIONS]
    )


def _briefing_row(record: BriefingRecord, articles: Mapping[str, ArticleRow]) -> BriefingRow:
    """A briefing by the days on which its articles were published, as the first of them tells."""
    told = (articles[one].date.how for one in record.articles if one in articles and not articles[one].what)
    date = coverage_date(record.coverage, next(told, "The briefing itself names its day of coverage."))
    undated = DateView("Publication day not stated", "unknown", "", "", "")
    return BriefingRow(
        file(briefing(record.meeting, record.coverage)), record.title, date or undated, len(record.articles)
    )


def _draw_briefing(book: Book, about: MeetingRecord, record: BriefingRecord, around: _Around) -> None:
    index, path = book.index, briefing(record.meeting, record.coverage)
    row = around.briefings[around.at]
    when = f"coverage of {row.date.words}" if row.date.kind != "unknown" else "undated coverage"
    inside = f"briefings/{record.meeting}/{record.coverage}.md"
    rewrite = links.rewriter(index, inside, path, around.pages)
    name = f"{about.title}: {when}"
    description = shorten(f"Briefing on {about.title}, {when}, from {len(record.articles)} articles, each named.", 180)
    body = to_html(record.markdown, rewrite, record.title)
    # The text lists its sources itself, as a rule; the page adds those it leaves out.
    sources = [around.articles[one] for one in record.articles if one in around.articles]
    sources = [one for one in sources if f'{one.href}"' not in body]
    values = {
        "briefing": record,
        "meeting": around.row,
        "row": row,
        "body": safe(body),
        "sources": sources,
        "before": around.briefings[around.at - 1] if around.at else None,
        "after": around.briefings[around.at + 1] if around.at + 1 < len(around.briefings) else None,
        "feed": meeting(about.id) + "rss.xml",
        "edited": bool(record.edited),
        "attrs": attributes(index.site.language, index.site.language),
    }
    head = Head(
        type="briefing",
        path=path,
        name=f"Briefing, {row.date.words}" if row.date.kind != "unknown" else "Briefing, undated coverage",
        title=name,
        description=description,
        crumbs=(("Meetings", "meetings/"), (shorten(about.title, 60), meeting(about.id))),
        kind="article",
        section="meetings/",
        feed=(about.title, meeting(about.id) + "rss.xml"),
        data=(metadata.briefing(index.site, path, record, name, description),),
        changed=record.changed,
    )
    book.draw("briefing.html", head, values)
