"""Why an article is as it is, in sentences that need no knowledge of the program: each fact with how it was found,
each paragraph kept, each line left out and what it was taken for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from site_builder.formats.overrides import entry
from site_builder.values.edtf import Edtf, words
from site_builder.values.errors import Problem
from site_builder.values.model import ArticleDecision, Evidence, Meeting, Placed
from site_builder.values.record import ArticleRecord
from site_builder.values.wording import (
    LeftOut,
    grouped,
    how_found,
    language_name,
    meeting_found,
    named,
    not_found,
    sentence,
    trusted,
)

EDITOR = "Set by the editor."
_HEADLINES = ("title", "repeated title")
_ROLES = {"subhead": "subhead", "standfirst": "standfirst", "quote": "pull quote", "speaker": "who says it"}
_FACTS = (("title", "Headline"), ("outlet", "Outlet"), ("origin", "Credited source"), ("authors", "Byline"))
_DATES = (
    ("published", "Published", "published_evidence"),
    ("captured", "Page saved", "captured_evidence"),
    ("written", "Written", "written_evidence"),
    ("event_date", "Reports on", "event_evidence"),
)


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of the article: its name in files, a label and its value for a reader ("" where it is not known),
    `notation` in EDTF for a date, the sentences that say how it was found, and whether an editor set it."""

    name: str
    label: str
    value: str
    says: tuple[str, ...]
    edited: bool = False
    notation: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph that was kept: the line of the capture on which it begins (0: not known), what it is ("" for plain
    text), its text, and what is to be said of it."""

    line: int
    role: str
    text: str
    says: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that is to be said of one capture. `notes` are findings for a person to look at; `restore` is the entry of
    `overrides.yaml` that would bring back the longest line left out, "" where nothing was."""

    capture: str
    article: str
    facts: tuple[Fact, ...]
    kept: tuple[Passage, ...]
    left_out: tuple[LeftOut, ...]
    notes: tuple[Problem, ...]
    restore: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the article stands among the others: its meeting, how many other reports are about it, and the title of
    the report that it repeats ("" for none)."""

    meeting: Meeting | None
    others: int
    original: str


def explain(
    record: ArticleRecord,
    placed: Placed,
    place: Place,
    decision: ArticleDecision | None,
    notes: Sequence[Problem] = (),
) -> Explanation:
    """The explanation of an article as the build publishes it (`record`), with the places in its capture (`placed`);
    `decision` is the editors' entry on it."""
    article = placed.dated.article
    lines = article.lines if record.body == article.body else ()
    facts = [*_facts(record), _language(record), *_dates(record, lines), _meeting(record, place)]
    taken = [one for group in grouped(record.removed) for one in group.lines if one.rule not in _HEADLINES]
    return Explanation(
        capture=record.capture,
        article=record.id,
        facts=tuple(facts),
        kept=_kept(record, lines, decision),
        left_out=grouped(record.removed),
        notes=(*_published(decision), *notes),
        restore=entry(record.capture, "restore", max(taken, key=lambda one: len(one.text)).text) if taken else "",
    )


def _published(decision: ArticleDecision | None) -> tuple[Problem, ...]:
    if decision is None or decision.publish:
        return ()
    return (Problem(decision.path, decision.line, "the editor keeps this article off the site.", "", "note"),)


def _facts(record: ArticleRecord) -> list[Fact]:
    """Headline, outlet, credited source, byline and address."""
    found: Mapping[str, str] = dict(record.found)
    facts = []
    for name, label in (*_FACTS, *((("url", "Address"),) if record.url else ())):
        value = getattr(record, name)
        shown = ", ".join(value) if isinstance(value, tuple) else value or ""
        how = found.get(name, "")
        edited = name in record.edited or how == "set by the editor"
        says = EDITOR if edited else how_found(how) if how and shown else not_found(name)
        facts.append(Fact(name, label, shown, (says,), edited))
    return facts


def _language(record: ArticleRecord) -> Fact:
    if record.language in ("", "und"):
        return Fact("language", "Language", "", ("Neither its letters nor its commonest words tell.",))
    says = ["Its letters and its commonest words tell."]
    says += [f"Paragraph {paragraph + 1} is in {language_name(code)}." for paragraph, code in record.languages]
    return Fact("language", "Language", language_name(record.language), tuple(says), "language" in record.edited)


def _dates(record: ArticleRecord, lines: Sequence[int]) -> list[Fact]:
    """The four dates, each with its chain of clues."""
    facts = []
    for name, label, chain in _DATES:
        value: Edtf | None = getattr(record, name)
        evidence: tuple[Evidence, ...] = getattr(record, chain)
        edited = name in record.edited or any(one.rule == "editor" for one in evidence)
        says = [EDITOR] if edited else []
        if len(evidence) > len(says) and edited:
            says.append("What the text itself says:")
        says += [_clue(one, lines) for one in evidence if one.rule != "editor"]
        if not says:
            says = [not_found(name)]
        shown = words(value) if value else ""
        facts.append(Fact(name, label, shown, tuple(says), edited, value.text if value else ""))
    return facts


def _clue(one: Evidence, lines: Sequence[int]) -> str:
    """The sentence of a clue with its words, where it does not quote them, and their place."""
    place = [f"“{one.words}”"] if one.words and one.words not in one.says else []
    if one.paragraph is not None:
        known = one.paragraph < len(lines)
        place.append(f"line {lines[one.paragraph]}" if known else f"paragraph {one.paragraph + 1}")
    return sentence(one.says).rstrip(".") + (f" ({', '.join(place)})." if place else ".")


def _meeting(record: ArticleRecord, place: Place) -> Fact:
    """The meeting that the article is about, and why."""
    edited = "meeting" in record.edited or record.meeting_reason.startswith("set by the editor")
    says = [meeting_found(record.meeting_reason) or not_found("meeting")]
    if record.meeting_grade and not edited:
        says.append(trusted(record.meeting_grade))
    if place.original:
        says.append(f"It repeats the report “{place.original}”, and the two count as one source.")
    if place.meeting is None or not record.meeting:
        return Fact("meeting", "Meeting", "", tuple(says), edited)
    date = place.meeting.date
    if place.others:
        says.append(f"{place.others} other report{'s are' if place.others > 1 else ' is'} about it.")
    shown = f"{place.meeting.title} ({words(date.value)})" if date else place.meeting.title
    return Fact("meeting", "Meeting", shown, tuple(says), edited, record.meeting)


def _kept(record: ArticleRecord, lines: Sequence[int], decision: ArticleDecision | None) -> tuple[Passage, ...]:
    """The paragraphs of the body. One that an entry of the editor restores says so, be it needed or not."""
    restored = named(record.body, decision.restore) if decision and decision.restore else (False,) * len(record.body)
    languages = dict(record.languages)
    passages = []
    for n, (text, role) in enumerate(zip(record.body, record.roles, strict=True)):
        says: tuple[str, ...] = ("set by the editor",) if restored[n] or "body" in record.edited else ()
        says += (f"in {language_name(languages[n])}",) if n in languages else ()
        passages.append(Passage(lines[n] if n < len(lines) else 0, _ROLES.get(role, ""), text, says))
    return tuple(passages)


__all__ = ["Explanation", "Fact", "Passage", "Place", "explain"]
