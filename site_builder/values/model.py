"""The values that flow through the house: frozen, made by one stage each, never filled in later."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from site_builder.values.doubts import Doubt, DoubtKind
from site_builder.values.edtf import Edtf
from site_builder.values.errors import Problem

Kind = Literal["text", "markdown", "html"]
MailKind = Literal["", "letter", "newsletter", "forward", "reply"]
Mode = Literal["in person", "virtual", "call", "visit", "summit", "council", "board"]
Status = Literal["announced", "under way", "held", "cancelled"]
DamageKind = Literal["breaks off", "spelling"]
Grade = Literal["certain", "likely", "doubtful"]  # how far a join may be trusted
MODES: tuple[Mode, ...] = ("in person", "virtual", "call", "visit", "summit", "council", "board")
Occasions = Literal["meetings", "any"]
OCCASIONS: tuple[Occasions, ...] = ("meetings", "any")
STATUSES: tuple[Status, ...] = ("announced", "under way", "held", "cancelled")
DAMAGES: tuple[DamageKind, ...] = ("breaks off", "spelling")
GRADES: tuple[Grade, ...] = ("certain", "likely", "doubtful")


# --- read ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Given:
    """What the collector wrote down beside or above a capture: strong evidence. `at` says where: `NAME.meta.yaml`
    or `front matter`. Dates are EDTF values; `published` and `captured` are as given, never guessed."""

    at: str = ""
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: Edtf | None = None
    captured: Edtf | None = None
    authors: tuple[str, ...] = ()
    meeting: str | None = None
    policy: str | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Capture:
    """One document as it was found. `path` is POSIX, below the seeds folder; `digest` is the SHA-256 of its bytes in
    hex; `text` is decoded, with plain line ends (for Markdown: without its front matter, `first_line` counting it).
    `mail` tells what kind of mail it came by ("" for none)."""

    path: str
    digest: str
    kind: Kind
    text: str
    given: Given = Given()
    first_line: int = 1
    mail: MailKind = ""


# --- clean -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Removed:
    """A paragraph or line that cleaning left out: its text, the rule that took it, its 1-based line in the capture."""

    text: str
    rule: str
    line: int


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date that stands outside the story: in the page's header, a `Published` label, markup, front matter.

    `role`: what the place claims. `published`, `modified` and `captured` are labelled so; `header` is a bare date
    above the story (weak: often the day of capture); `footer` is one below it (copyright, comments)."""

    words: str
    value: Edtf
    role: Literal["published", "modified", "captured", "header", "footer"]
    at: str
    line: int


@dataclass(frozen=True, slots=True)
class Damage:
    """A place where the text of a paragraph seems to have suffered: its words, kept as they stand.

    `breaks off`: a sentence without its end. `spelling`: a name that the text spells otherwise elsewhere; `other` is
    that spelling."""

    kind: DamageKind
    paragraph: int
    words: str
    other: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """The cleaned text of one capture. `body` is its paragraphs in order, verbatim but for white space.

    `origin` is the agency or outlet it credits; `dateline` the place (and day) words before the first sentence, kept
    in the body too; `dates` are the stated dates, in order of place; `roles` says of each body paragraph what it is:
    `text`, `subhead`, `standfirst`, `quote` (a pull quote) or `speaker` (the line that names its speaker). `lines` are
    the 1-based lines of the capture on which its paragraphs begin; `languages` names (by index) the paragraphs that are
    in another language than the article; `damage` is in the order of the paragraphs."""

    id: str
    capture: str
    digest: str
    kind: Kind
    url: str | None
    title: str
    outlet: str | None
    origin: str | None
    authors: tuple[str, ...]
    language: str
    body: tuple[str, ...]
    roles: tuple[str, ...]
    removed: tuple[Removed, ...]
    dates: tuple[StatedDate, ...]
    given: Given
    found: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    lines: tuple[int, ...] = ()
    languages: tuple[tuple[int, str], ...] = ()
    damage: tuple[Damage, ...] = ()


# --- date ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a value is believed. `words` stand verbatim in the capture ("" where they do not: a registry, an editor);
    `paragraph` is the index in the article's body, or None outside it; `says` is one plain sentence for a reader."""

    rule: str
    words: str
    paragraph: int | None
    says: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with the chain of clues that gave it, in the order in which they were used."""

    value: Edtf
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words of the body that speak of a time: where they stand (`body[paragraph][start:end]`), the days they mean
    (None where they name none by themselves) and the rule that read them."""

    paragraph: int
    start: int
    end: int
    words: str
    value: Edtf | None
    rule: str


@dataclass(frozen=True, slots=True)
class DatedArticle:
    """An article with its days kept apart. `published`: the day of publication, only where it is stated and not
    contradicted. `captured`: the day the page was saved. `written`: when the text can have been written, inferred.
    `event`: the day or days of the occasion the text reports, None where it reports none or gives no clue. `yearless`:
    month and day that the report prints as its own, where nothing tells their year."""

    article: Article
    published: Dated | None
    captured: Dated | None
    written: Dated | None
    event: Dated | None
    status: Status | None
    expressions: tuple[TimeExpression, ...]
    problems: tuple[Problem, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    yearless: tuple[int, int] | None = None


# --- what people wrote in content/ -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Office:
    """An office somebody held: its title, the short forms news print, and its first and last day (EDTF or open)."""

    title: str
    short: tuple[str, ...]
    first: Edtf | None
    last: Edtf | None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the news. `variants` are spellings that mean this person; `ambiguous` ones count only beside a
    title, a full name or a country."""

    id: str
    name: str
    variants: tuple[str, ...]
    ambiguous: tuple[str, ...]
    country: str | None
    body: str | None
    offices: tuple[Office, ...]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A dated fact of the world. `patterns` are regular expressions (case ignored); an instance of a `series` needs
    other evidence to choose between instances. `source` says what its day was checked against."""

    id: str
    what: str
    date: Edtf
    patterns: tuple[str, ...]
    series: str | None = None
    place: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class KnownMeeting:
    """An entry of the registry `content/meetings.yaml`. `participants` are names or ids of people or bodies;
    `aliases` are phrases that mean this meeting in a text. `line` is its place in the file."""

    id: str
    title: str
    participants: tuple[str, ...]
    date: Edtf | None
    place: str | None
    mode: Mode | None
    status: Status | None
    aliases: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class ArticleDecision:
    """An editor's word on one article (by article id or capture path), said in the file `path` at `line`. None: nothing
    decided. `meeting` is an id, or "" for "about no meeting"; `also` are further meetings that it is about; `copy_of`
    is another article, or "" for none. `restore` and `remove` are paragraphs, by their text or its beginning; `ignore`
    are questions about it not to be asked."""

    article: str
    line: int
    title: str | None = None
    outlet: str | None = None
    origin: str | None = None
    authors: tuple[str, ...] | None = None
    published: Edtf | None = None
    event_date: Edtf | None = None
    meeting: str | None = None
    restore: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    publish: bool = True
    path: str = ""
    also: tuple[str, ...] = ()
    ignore: tuple[DoubtKind, ...] = ()
    copy_of: str | None = None


@dataclass(frozen=True, slots=True)
class MeetingDecision:
    """An editor's word on one meeting, said in the file `path` at `line`. None: nothing decided. `into` is the meeting
    that this one is the same as; `split_from` the one that it was taken for, with the `articles` that are about it."""

    meeting: str
    line: int
    title: str | None = None
    date: Edtf | None = None
    place: str | None = None
    mode: Mode | None = None
    status: Status | None = None
    path: str = ""
    into: str | None = None
    split_from: str | None = None
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Registry:
    """Everything people decided or know, the shipped defaults included. `occasions`: what is grouped, `meetings` alone
    or `any` kind of event."""

    meetings: tuple[KnownMeeting, ...] = ()
    people: tuple[Person, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    article_decisions: tuple[ArticleDecision, ...] = ()
    meeting_decisions: tuple[MeetingDecision, ...] = ()
    occasions: Occasions = "meetings"


# --- group -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Participant:
    """Who met: a person or body as named in the texts; `id` is the person's in the registry, else a slug."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A sentence of an article that speaks of another meeting than its own. `meeting` is an id where it is known."""

    meeting: str | None
    paragraph: int
    sentence: str
    date: Edtf | None


@dataclass(frozen=True, slots=True)
class Placed:
    """A dated article with its place in the digest: the meeting it is about (None: none), why, what it mentions, and
    the article it copies. `event` is the meeting's date as this article may state it; `grade` tells how far its place
    may be trusted (None: it is about no meeting, and nothing speaks for one); `also` are further meetings that an
    editor says it is about."""

    dated: DatedArticle
    meeting: str | None
    reason: str
    event: Dated | None
    mentions: tuple[Mention, ...]
    copy_of: str | None
    grade: Grade | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """An occasion: who, when, where, how. `articles` are ids, in the order of coverage; `known` tells that the
    registry names it."""

    id: str
    title: str
    participants: tuple[Participant, ...]
    date: Dated | None
    place: str | None
    mode: Mode | None
    status: Status | None
    articles: tuple[str, ...]
    known: bool
    place_evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Grouping:
    """All meetings and all articles in their places, each sorted by id, what was found on the way, the questions that
    are open, and the meetings that editors merged, each with the one it is part of now."""

    meetings: tuple[Meeting, ...]
    articles: tuple[Placed, ...]
    problems: tuple[Problem, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    merged: tuple[tuple[str, str], ...] = ()


# --- publish ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Output:
    """A file about to be published: its POSIX path below the output folder, and its bytes."""

    path: str
    data: bytes
