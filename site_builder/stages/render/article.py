"""The two pages of an article: its text with what is known of it, and the source view with what was left out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from site_builder.stages.render import evidence, ledger, metadata
from site_builder.stages.render.index import Index
from site_builder.stages.render.rows import ArticleRow, Link, meeting_link
from site_builder.stages.render.shell import Book, Head, attributes, shorten
from site_builder.values.edtf import words
from site_builder.values.permalink import article, file, source
from site_builder.values.policy import excerpt
from site_builder.values.record import ArticleRecord
from site_builder.values.text import unmarked
from site_builder.values.wording import how_found, meeting_found, trusted

_WEB = re.compile(r"https?://[^\s/\"<>\\]+(?:[/?#][^\s\"<>\\]*)?")
_LONG_ENOUGH = 60
_FIELDS = {"title": "Headline", "outlet": "Outlet", "origin": "Credited source", "authors": "Byline"}


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a body: its role, its number (the anchor is `p` and the number) and its HTML. A pull quote may
    carry the line that names its speaker; `attrs` name the language where it is not the article's."""

    role: str
    number: int
    html: str
    speaker: "Block | None" = None
    attrs: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MentionView:
    """A sentence that speaks of another meeting: which one (None: not in this digest), when, and where it stands."""

    meeting: Link | None
    sentence: str
    date: str
    place: str
    href: str


def draw_articles(book: Book, rows: Mapping[str, ArticleRow]) -> None:
    """Adds both pages of every article."""
    for record in book.index.digest.articles:
        _draw_article(book, rows, record)


def web_address(url: str | None) -> str | None:
    """The address where it is one that a reader may be sent to: http or https with a host, and nothing else in it."""
    return url if url and _WEB.fullmatch(url) else None


def _draw_article(book: Book, rows: Mapping[str, ArticleRow], record: ArticleRecord) -> None:
    index = book.index
    path, url = article(record.id), web_address(record.url)
    description = _description(index, record)
    row = rows[record.id]
    values = {
        "article": record,
        "row": row,
        "attrs": attributes(record.language, index.site.language),
        "blocks": blocks(index, record),
        "cut": record.id in index.cut,
        "meeting": row.meeting,
        "dates": evidence.of_article(index, record),
        "mentions": mentions(index, record),
        "original": rows.get(record.copy_of or ""),
        "copies": [rows[one] for one in index.copies.get(record.id, ()) if one in rows],
        "url": url,
        "source_href": file(source(record.id)),
        "capture": record.capture,
        "reason": meeting_found(record.meeting_reason),
        "grade": trusted(record.meeting_grade),
        "also": [link for link in (meeting_link(index, one) for one in record.also) if link],
        "found": [(_FIELDS.get(name, name.capitalize()), how_found(how)) for name, how in record.found],
        "left_out": ledger.groups(record),
        "damage": ledger.damage(index, record),
        "edited": [_FIELDS.get(key, key.replace("_", " ").capitalize()) for key in record.edited],
        "href": file(path),
    }
    crumbs = (("Articles", "articles/"),)
    title = f"{shorten(record.title, 120)}, {row.outlet.words}" if row.outlet else record.title
    book.draw(
        "article.html",
        Head(
            type="article",
            path=path,
            name=record.title,
            title=title,
            description=description,
            crumbs=crumbs,
            kind="article",
            section="articles/",
            data=(metadata.article(index.site, path, record, description, url),),
        ),
        values,
    )
    book.draw(
        "source.html",
        Head(
            type="source",
            path=source(record.id),
            name="What was left out",
            title=f"Source of {title}",
            description=f"How “{shorten(record.title, 90)}” was read: what was left out, and how its dates were found.",
            crumbs=(*crumbs, (shorten(record.title, 60), path)),
            section="articles/",
            noindex=True,
        ),
        values,
    )


def blocks(index: Index, record: ArticleRecord) -> tuple[Block, ...]:
    """The paragraphs that may be published, each speaker's line with the pull quote before it."""
    body = excerpt(record.body) if record.id in index.cut else record.body
    languages = dict(record.languages)
    clues = evidence.words_by_paragraph(record)
    made: list[Block] = []
    for n, paragraph in enumerate(body[: index.shown[record.id]]):
        role = record.roles[n] if n < len(record.roles) else "text"
        html = evidence.marked(paragraph, clues.get(n, ()))
        if role == "speaker" and made and made[-1].role == "quote" and made[-1].speaker is None:
            made[-1] = Block("quote", made[-1].number, made[-1].html, Block(role, n, html), made[-1].attrs)
        else:
            attrs = attributes(languages[n], record.language) if n in languages else {}
            made.append(Block(role, n, html, attrs=attrs))
    return tuple(made)


def mentions(index: Index, record: ArticleRecord) -> tuple[MentionView, ...]:
    """What the article says of other meetings, in the order of its text; a sentence is cut where the policy says that
    the text is not to be shown."""
    return tuple(
        MentionView(
            meeting_link(index, one.meeting),
            one.sentence if one.paragraph < index.shown[record.id] else "",
            words(one.date) if one.date else "",
            f"paragraph {one.paragraph + 1}",
            evidence.anchor(index, record.id, one.paragraph),
        )
        for one in record.mentions
        if one.meeting != record.meeting or one.meeting is None
    )


def _description(index: Index, record: ArticleRecord) -> str:
    """The first paragraph worth the name where the text may be shown, else what the page holds."""
    if index.shown[record.id]:
        for paragraph, role in zip(record.body, record.roles, strict=False):
            if role in ("text", "standfirst") and len(paragraph) >= _LONG_ENOUGH:
                return shorten(unmarked(paragraph), 180)
    by = f" by {record.outlet}" if record.outlet else ""
    return shorten(f"An article{by}, with its dates and how they are known: {record.title}", 180)
