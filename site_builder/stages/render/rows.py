"""Articles and meetings as lists show them: one row each, made once and shared by all pages."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from site_builder.stages.render.dates import DateView, how, strip, view, years
from site_builder.stages.render.index import Index, told
from site_builder.stages.render.shell import attributes, counted
from site_builder.values.lasting import lasts
from site_builder.values.model import Evidence
from site_builder.values.permalink import article, file, meeting, outlet, person
from site_builder.values.record import ArticleRecord

_MODES = {
    "in person": "Meeting in person",
    "virtual": "Video meeting",
    "call": "Phone call",
    "visit": "Visit",
    "summit": "Summit",
    "council": "Council meeting",
    "board": "Board meeting",
}
_TOLD = {"published": "", "written": "Written", "event": "Reports on"}


@dataclass(frozen=True, slots=True)
class Link:
    """Words and the file, below the site's root, to which they lead ("": nowhere)."""

    words: str
    href: str


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in a list. `what` says what `date` is of, where it is not the publication; `attrs` are the language
    and direction of its title; `carried` is set where it repeats another article."""

    href: str
    title: str
    attrs: Mapping[str, str]
    date: DateView
    years: tuple[int, int] | None
    what: str
    outlet: Link | None
    origin: str | None
    meeting: Link | None
    copy: bool


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting in a list. `strip` draws its date within the years of its group; `status` is told where it is not
    that the meeting was held."""

    href: str
    title: str
    date: DateView
    years: tuple[int, int] | None
    strip: str
    mode: str
    place: str
    status: str
    people: tuple[Link, ...]
    coverage: str


Row = TypeVar("Row", ArticleRow, MeetingRow)


@dataclass(frozen=True, slots=True)
class Group(Generic[Row]):
    """Rows under one heading: a year, some years, or what is not known. `id` is unique on its page."""

    id: str
    heading: str
    rows: tuple[Row, ...]


def mode_words(mode: str | None) -> str:
    """How people met, as a reader says it; "" where it is not known."""
    return _MODES.get(mode or "", "")


def status_words(status: str | None) -> str:
    """Whether a meeting took place, in one or two words; "" where it is not known."""
    return (status or "").capitalize()


def coverage_words(articles: int, origins: int) -> str:
    """`5 articles from 3 independent origins`."""
    said = counted(articles, "article", "articles") if articles else "no articles"
    return f"{said} from {counted(origins, 'origin', 'independent origins')}" if articles > 1 and origins else said


def meeting_link(index: Index, id: str | None) -> Link | None:
    """The link to a meeting that is known."""
    known = index.meetings.get(id or "")
    return Link(known.title, file(meeting(known.id))) if known else None


def article_rows(index: Index) -> dict[str, ArticleRow]:
    """Every article as a row, by id."""
    rows = {}
    for record in index.digest.articles:
        date, what = told(record)
        of = index.outlet_of.get(record.id)
        rows[record.id] = ArticleRow(
            href=file(article(record.id)),
            title=record.title,
            attrs=attributes(record.language, index.site.language),
            date=view(date, how=how(*_evidence(record, what))),
            years=years(date),
            what=_TOLD.get(what, ""),
            outlet=Link(of.name, file(outlet(of.id))) if of else None,
            origin=record.origin if record.origin and (not of or record.origin != of.name) else None,
            meeting=meeting_link(index, record.meeting),
            copy=record.copy_of is not None,
        )
    return rows


def _evidence(record: ArticleRecord, what: str) -> tuple[tuple[Evidence, ...], bool]:
    """The clues of the day by which an article is put in order, and whether an editor set it."""
    chains = {
        "published": record.published_evidence,
        "written": record.written_evidence,
        "event": record.event_evidence,
    }
    return chains.get(what, ()), (what if what != "event" else "event_date") in record.edited


def meeting_rows(index: Index) -> dict[str, MeetingRow]:
    """Every meeting as a row, by id."""
    rows = {}
    for record in index.digest.meetings:
        span = years(record.date)
        rows[record.id] = MeetingRow(
            href=file(meeting(record.id)),
            title=record.title,
            date=view(
                record.date,
                lasts(record.date, record.date_evidence),
                how(record.date_evidence, "date" in record.edited),
            ),
            years=span,
            strip=strip(record.date, span) if record.date and span else "",
            mode=mode_words(record.mode),
            place=record.place or "",
            status="" if record.status in (None, "held") else status_words(record.status),
            people=tuple(Link(one.name, file(person(one.id))) for one in record.participants),
            coverage=coverage_words(len(index.coverage[record.id]), record.origins),
        )
    return rows


def arranged(rows: Iterable[Row]) -> list[Row]:
    """Rows that come newest first, put together by the years that their dates touch; what is not known stands last."""
    return sorted(rows, key=lambda row: (-row.years[1], -row.years[0]) if row.years else (0, 0))


def by_year(rows: Iterable[Row]) -> tuple[Group[Row], ...]:
    """Arranged rows under their years."""
    return tuple(_group(span, tuple(some)) for span, some in groupby(rows, key=lambda row: row.years))


def _group(span: tuple[int, int] | None, rows: tuple[Row, ...]) -> Group[Row]:
    if span is None:
        return Group("undated", "Date not known", rows)
    first, last = span
    return Group(f"y{first}-{last}", str(first) if first == last else f"{first} to {last}", rows)
