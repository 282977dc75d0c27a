"""The waist: what stands in `content/`, is exported as JSON, and is all that the publishing half knows.

The left half writes these values as Markdown with front matter; the right half reads them back, with whatever a
person changed in between. `edited` names the keys and blocks that are a person's: their evidence is "set by the
editor"."""

from dataclasses import dataclass, field

from site_builder.values.edtf import Edtf
from site_builder.values.model import Damage, Evidence, Grade, Mention, Mode, Participant, Removed, Status


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """One article as the digest knows it: the record of `export`, of `content/articles/ID.md` and of its pages."""

    id: str
    capture: str
    digest: str
    url: str | None
    title: str
    outlet: str | None
    origin: str | None
    authors: tuple[str, ...]
    language: str
    published: Edtf | None
    published_evidence: tuple[Evidence, ...]
    captured: Edtf | None
    captured_evidence: tuple[Evidence, ...]
    written: Edtf | None
    written_evidence: tuple[Evidence, ...]
    meeting: str | None
    meeting_reason: str
    event_date: Edtf | None
    event_evidence: tuple[Evidence, ...]
    status: Status | None
    mentions: tuple[Mention, ...]
    copy_of: str | None
    policy: str | None
    body: tuple[str, ...]
    roles: tuple[str, ...]
    removed: tuple[Removed, ...]
    found: tuple[tuple[str, str], ...] = ()  # (field, how it was found), e.g. ("title", "first line, repeated below")
    edited: tuple[str, ...] = ()
    languages: tuple[tuple[int, str], ...] = ()  # (paragraph, language) where it is not the article's
    damage: tuple[Damage, ...] = ()
    meeting_grade: Grade | None = None
    also: tuple[str, ...] = ()  # further meetings that it is about, by an editor's word


@dataclass(frozen=True, slots=True)
class MeetingRecord:
    """One meeting: who, when, where, how; `coverages` are the names of its briefings, `articles` ids, both in order.
    `origins` counts the independent origins behind the articles (copies count once)."""

    id: str
    title: str
    participants: tuple[Participant, ...]
    date: Edtf | None
    date_evidence: tuple[Evidence, ...]
    place: str | None
    mode: Mode | None
    status: Status | None
    articles: tuple[str, ...]
    coverages: tuple[str, ...]
    origins: int
    edited: tuple[str, ...] = ()
    place_evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class BriefingRecord:
    """The digest of one meeting on one date of coverage: its Markdown without markers, links relative to its file
    (`../../articles/ID.md#p3`). `first_seen` and `changed` are days kept in the ledger."""

    meeting: str
    coverage: str
    title: str
    articles: tuple[str, ...]
    markdown: str
    first_seen: str
    changed: str
    entry: str = ""  # what its id in feeds is made of, where that is not MEETING/COVERAGE
    edited: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageRecord:
    """A page written by a person in `content/pages/`: `id` is its address, `markdown` its text."""

    id: str
    title: str
    markdown: str


@dataclass(frozen=True, slots=True)
class Moved:
    """An address once published that is no longer a page of its own: where it leads now, or "" when withdrawn.
    Both are site paths such as `meetings/ID/`."""

    path: str
    target: str


@dataclass(frozen=True, slots=True)
class Site:
    """The settings that pages and feeds need. `base_url` ends in a slash; `theme` is for templates alone."""

    title: str
    description: str
    base_url: str
    language: str
    feed_items: int
    text_policy: str
    outlet_policies: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Digest:
    """Everything that is published: records sorted by id, pages, addresses that moved, names of known people."""

    site: Site
    articles: tuple[ArticleRecord, ...]
    meetings: tuple[MeetingRecord, ...]
    briefings: tuple[BriefingRecord, ...]
    pages: tuple[PageRecord, ...] = ()
    moved: tuple[Moved, ...] = ()
    days: tuple[tuple[str, str, str], ...] = field(default=())  # (article id, first seen, changed)
