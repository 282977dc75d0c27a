"""Each open question as a case with its evidence and the answers it takes, each with the entry that it writes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from site_builder.formats.letters import latin
from site_builder.values import permalink
from site_builder.values.doubts import Candidate, Doubt
from site_builder.values.edtf import words
from site_builder.values.model import Grouping, Meeting, Placed
from site_builder.values.permalink import slug
from site_builder.values.vocabulary import QUESTIONS
from site_builder.values.wording import meeting_found, sentence

ARTICLES, MEETINGS, PEOPLE = "articles", "meetings", "people"
_FILES = {ARTICLES: "overrides.yaml", MEETINGS: "overrides.yaml", PEOPLE: "people.yaml"}
_PLACES = ("known meeting", "same meeting", "join", "as published")
_DATES = ("undated", "contradiction")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry to be written: the list it joins, and its keys. `file` is its file below the content folder."""

    list: str
    data: Mapping[str, Any]

    @property
    def file(self) -> str:
        """The file of the content folder that holds the list."""
        return _FILES[self.list]


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer: the key to type, its name, what it means, what else has to be told (`needs`: a date, the id of a
    meeting or person, a new id; "" for nothing), and its entry. In that, `VALUE` stands for what has to be told."""

    key: str
    name: str
    says: str
    entry: Entry
    needs: str = ""
    default: str = ""

    def with_value(self, value: str) -> Entry:
        """The entry with what was told."""
        return Entry(self.entry.list, {key: _told(one, value) for key, one in self.entry.data.items()})


@dataclass(frozen=True, slots=True)
class Case:
    """One question with its evidence. `line` is that of the capture on which the sentence stands, 0 where none does."""

    id: str
    doubt: Doubt
    question: str
    title: str
    outlet: str
    published: str
    home: Candidate | None
    grade: str
    reason: str
    line: int
    choices: tuple[Choice, ...] = field(default=())


VALUE = "VALUE"


def _told(one: Any, value: str) -> Any:
    if isinstance(one, list):
        return [_told(part, value) for part in one]
    return value if one == VALUE else slug(latin(value), default="person") if one == f"{VALUE} as id" else one


def cases(grouping: Grouping, placed: Mapping[str, Placed]) -> tuple[Case, ...]:
    """The open questions about the articles to be published, in the order of their kinds."""
    meetings = {meeting.id: meeting for meeting in grouping.meetings}
    order = list(QUESTIONS)
    found = [_case(doubt, placed[doubt.article], meetings) for doubt in grouping.doubts if doubt.article in placed]
    return tuple(sorted(found, key=lambda case: (order.index(case.doubt.kind), case.id)))


def _case(doubt: Doubt, placed: Placed, meetings: Mapping[str, Meeting]) -> Case:
    article = placed.dated.article
    meeting = meetings.get(placed.meeting or "")
    kind = doubt.kind.replace(" ", "-")
    inside = 0 <= doubt.paragraph < len(article.lines)
    return Case(
        id="/".join((kind, doubt.article, *([slug(latin(doubt.about))] if doubt.about else []))),
        doubt=doubt,
        question=QUESTIONS[doubt.kind],
        title=article.title,
        outlet=article.outlet or "",
        published=words(placed.dated.published.value) if placed.dated.published else "",
        home=_home(meeting) if meeting else None,
        grade=placed.grade or "",
        reason=meeting_found(placed.reason),
        line=article.lines[doubt.paragraph] if inside else 0,
        choices=tuple(_choices(doubt, meeting)),
    )


def _home(meeting: Meeting) -> Candidate:
    date = meeting.date.value.text if meeting.date else ""
    others = len(meeting.articles) - 1
    says = "" if others < 1 else f"{others} other report{'s' if others > 1 else ''}"
    return Candidate(meeting.id, meeting.title, date, says)


# --- answers ---------------------------------------------------------------------------------------------------------


def _choices(doubt: Doubt, home: Meeting | None) -> Iterator[Choice]:
    """The answers that a question takes, in the order in which they are offered."""

    def of_article(**told: Any) -> Entry:
        return Entry(ARTICLES, {"article": doubt.capture, **told})

    hush = of_article(ignore=[doubt.kind])
    if doubt.kind in _PLACES:
        yield from _of_place(doubt, home, hush)
    elif doubt.kind in _DATES:
        yield Choice("d", "set date", "the day of the meeting", of_article(event_date=VALUE), "date")
        yield Choice("p", "set publication", "the day of publication", of_article(published=VALUE), "date")
        yield Choice("a", "accept", "leave the dates as they are, and do not ask again", hush)
    elif doubt.kind == "unknown name":
        yield from _of_name(doubt, hush)
    else:
        for n, one in enumerate(doubt.candidates, 1):
            yield Choice(str(n), "copy", f"it repeats “{one.name}”", of_article(copy_of=one.id))
        yield Choice("a", "accept", "they are two reports; do not ask again", hush)
    yield Choice("i", "ignore", "leave it open, and do not ask again", hush)


def _of_place(doubt: Doubt, home: Meeting | None, hush: Entry) -> Iterator[Choice]:
    def of_article(**told: Any) -> Entry:
        return Entry(ARTICLES, {"article": doubt.capture, **told})

    others = home is not None and len(home.articles) > 1
    if home is not None and doubt.kind == "as published":
        yield Choice("a", "accept", "it stays where it was published; do not ask again", hush)
    elif home is None:
        yield Choice("a", "accept", "it is about no meeting", of_article(meeting="none"))
    elif others:
        yield Choice("a", "accept", f"it is about {home.title}", of_article(meeting=home.id))
    else:
        yield Choice("a", "accept", "it is a meeting of its own; do not ask again", hush)
    for n, one in enumerate(doubt.candidates, 1):
        yield Choice(str(n), "move", f"move this article to {one.name}", of_article(meeting=one.id))
    yield Choice("m", "move", "move it to another meeting, by its id", of_article(meeting=VALUE), "meeting")
    if home is not None:
        into = Entry(MEETINGS, {"meeting": home.id, "into": VALUE})
        default = doubt.candidates[0].id if doubt.candidates else ""
        yield Choice("g", "merge", "its meeting and another are one: all reports move", into, "meeting", default)
        if others:
            off = {"meeting": VALUE, "split_from": home.id, "articles": [doubt.capture]}
            says, new = "split it off as a meeting of its own", permalink.slug(f"{home.id}-2", 100)
            yield Choice("x", "split", says, Entry(MEETINGS, off), "new id", new)
        yield Choice("n", "none", "it is about no meeting", of_article(meeting="none"))
    yield Choice("d", "set date", "the day of the meeting it reports", of_article(event_date=VALUE), "date")


def _of_name(doubt: Doubt, hush: Entry) -> Iterator[Choice]:
    for n, one in enumerate(doubt.candidates, 1):
        entry = Entry(PEOPLE, {"id": one.id, "variants": [doubt.about]})
        yield Choice(str(n), "fix name", f"“{doubt.about}” is {one.name}", entry)
    new = {"id": f"{VALUE} as id", "name": VALUE, "variants": [doubt.about]}
    yield Choice("f", "fix name", "the full name of whom it means", Entry(PEOPLE, new), "name", doubt.about)
    yield Choice("a", "accept", "it is somebody else; do not ask again", hush)


def remark(case: Case) -> str:
    """The comment above an entry: what was asked, and about which article, for its path alone tells nobody."""
    by = f" ({case.outlet})" if case.outlet else ""
    return f"“{case.title}”{by}: {case.question[:1].lower() + case.question[1:]}"


def with_why(entry: Entry, why: str) -> Entry:
    """The entry with the reason for it, where its list has a place for one."""
    return Entry(entry.list, {**entry.data, "why": why}) if why and entry.list != PEOPLE else entry


def as_data(case: Case, rendered: Sequence[str]) -> dict[str, Any]:
    """A case as JSON holds it; `rendered` is the YAML of each choice's entry, in their order."""
    doubt = case.doubt
    return {
        "id": case.id,
        "kind": doubt.kind,
        "question": case.question,
        "article": doubt.article,
        "capture": doubt.capture,
        "title": case.title,
        "outlet": case.outlet or None,
        "meeting": _candidate(case.home) if case.home else None,
        "grade": case.grade or None,
        "reasons": [sentence(doubt.says), *([case.reason] if case.reason else [])],
        "sentence": doubt.sentence or None,
        "paragraph": doubt.paragraph if doubt.paragraph >= 0 else None,
        "line": case.line or None,
        "about": doubt.about or None,
        "candidates": [_candidate(one) for one in doubt.candidates],
        "choices": [
            {
                "key": choice.key,
                "name": choice.name,
                "says": choice.says,
                "needs": choice.needs or None,
                "default": choice.default or None,
                "file": f"content/{choice.entry.file}",
                "list": choice.entry.list,
                "entry": dict(choice.entry.data),
                "yaml": text,
            }
            for choice, text in zip(case.choices, rendered, strict=True)
        ],
    }


def _candidate(one: Candidate) -> dict[str, Any]:
    return {"id": one.id, "name": one.name, "date": one.date or None, "says": one.says or None}
