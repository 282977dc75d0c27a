"""The files that people write: settings, registry and decisions, from YAML to frozen values, errors with their line."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from site_builder.formats.fields import Fields
from site_builder.formats.frontmatter import parse
from site_builder.values import permalink
from site_builder.values.config import TEXT_POLICIES, Config
from site_builder.values.doubts import DOUBTS
from site_builder.values.errors import BuildError, Problem
from site_builder.values.model import (
    MODES,
    OCCASIONS,
    STATUSES,
    Anchor,
    ArticleDecision,
    KnownMeeting,
    MeetingDecision,
    Office,
    Person,
)

VERSION = "1"
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def _open(text: str, path: str, versioned: bool) -> Fields:
    """The file's outermost mapping; raises BuildError where there is none or it is of another version."""
    source = parse(text, path)
    if source.data is not None and not isinstance(source.data, dict):
        raise BuildError(
            Problem(path, 1, "the file must hold `key: value` lines.", "See docs/file-formats.md.", "error")
        )
    fields = Fields(source, path)
    if versioned and fields.data:
        found = fields.required("version")
        if found and found != VERSION:
            fields.bad("version", f"version {found} is not known to this program.", f"It reads version {VERSION}.")
    return fields


def settings(text: str, path: str) -> Config:
    """The settings of a digest. Raises BuildError with every mistake of the file."""
    fields, default = _open(text, path, versioned=False), Config()
    fields.asked.add("version")
    outlets = fields.data.get("outlets")
    fields.asked.add("outlets")
    policies = Fields(fields.source, path, ("outlets",), fields.problems) if isinstance(outlets, dict) else None
    config = Config(
        title=fields.text("title") or default.title,
        description=fields.text("description") or default.description,
        base_url=_base_url(fields) or default.base_url,
        language=fields.text("language") or default.language,
        text=fields.choice("text", TEXT_POLICIES) or default.text,
        outlets=tuple((o, policies.choice(o, TEXT_POLICIES) or default.text) for o in policies.data)
        if policies
        else (),
        feed_items=fields.number("feed_items", 1, 1000) or default.feed_items,
        default_anchors=_or(fields.flag("default_anchors"), default.default_anchors),
        default_people=_or(fields.flag("default_people"), default.default_people),
        occasions=fields.choice("occasions", OCCASIONS) or default.occasions,
    )
    if outlets is not None and policies is None:
        fields.bad("outlets", "`outlets` must be a mapping.", "Write `Name of the outlet: excerpt` lines below it.")
    fields.close()
    return config


def _base_url(fields: Fields) -> str | None:
    value = fields.text("base_url")
    try:
        return permalink.base_url(value) if value else None
    except ValueError as problem:
        fields.bad("base_url", f"`base_url: {value}` cannot be used: {problem}.", "Write the site's full address.")
        return None


def _or(value: bool | None, default: bool) -> bool:
    return default if value is None else value


def _entries(text: str, path: str, key: str, read: Callable[[Fields], Any]) -> tuple[Any, ...]:
    """Each mapping of the file's one list, read; the same id twice is an error that names both lines."""
    fields = _open(text, path, versioned=True)
    entries = tuple(fields.each(key))
    made = tuple(_finished(entry, read) for entry in entries)
    _unique(entries)
    fields.close()
    return made


def _unique(entries: Sequence[Fields]) -> None:
    seen: dict[str, int] = {}
    for entry in entries:
        name = entry.data.get("id")
        if isinstance(name, str) and name in seen:
            entry.bad(
                "id", f"the id `{name}` stands already on line {seen[name]}.", "Give each entry an id of its own."
            )
        elif isinstance(name, str):
            seen[name] = entry.source.line(*entry.place, "id")


def meetings(text: str, path: str) -> tuple[KnownMeeting, ...]:
    """The registry of known meetings."""
    return _entries(text, path, "meetings", _known_meeting)


def _known_meeting(entry: Fields) -> KnownMeeting:
    return KnownMeeting(
        id=_slug(entry, "id"),
        title=entry.required("title"),
        participants=entry.texts("participants"),
        date=entry.date("date"),
        place=entry.text("place"),
        mode=entry.choice("mode", MODES),
        status=entry.choice("status", STATUSES),
        aliases=entry.texts("aliases"),
        line=entry.line,
    )


def _slug(entry: Fields, key: str) -> str:
    value = entry.required(key)
    if value and not (_SLUG.fullmatch(value) and len(value) <= 100):
        entry.bad(key, f"`{key}: {value}` cannot be an address.", "Use a-z, 0-9 and single hyphens, 100 at most.")
    return value


def people(text: str, path: str, known: Callable[[str], bool] = lambda _: False) -> tuple[Person, ...]:
    """The registry of people; `known` tells which ids ship with the program. Raises BuildError also for an entry that
    neither names a person nor adds to one."""
    fields = _open(text, path, versioned=True)
    entries = tuple(fields.each("people"))
    made = tuple(_finished(entry, _person) for entry in entries)
    whole = [entry for entry in entries if "name" in entry.data]
    _unique(whole)
    named = {entry.data.get("id") for entry in whole}
    for entry in entries:
        if "name" not in entry.data and entry.data.get("id") not in named and not known(str(entry.data.get("id"))):
            entry.bad("name", "`name` is missing, and nobody is known by this id.", "Add `name: ...`.")
    fields.close()
    return made


def _person(entry: Fields) -> Person:
    """A person. An entry without a name adds to the one that is known by this id (`Person.name` is then empty)."""
    offices = []
    for office in entry.each("offices"):
        offices.append(Office(office.required("title"), office.texts("short"), office.date("from"), office.date("to")))
        office.done()
    return Person(
        id=_slug(entry, "id"),
        name=entry.text("name") or "",
        variants=entry.texts("variants"),
        ambiguous=entry.texts("ambiguous"),
        country=entry.text("country"),
        body=entry.text("body"),
        offices=tuple(offices),
    )


def anchors(text: str, path: str) -> tuple[Anchor, ...]:
    """The registry of dated world facts."""
    return _entries(text, path, "anchors", _anchor)


def _anchor(entry: Fields) -> Anchor:
    date = entry.date("date")
    if date is None and "date" not in entry.data:
        entry.bad("date", "`date` is missing.", "Add `date: 2023-03-10` or another EDTF date.")
    patterns = entry.pattern("patterns")
    if not patterns:
        entry.bad("patterns", "`patterns` is missing.", "Add the words by which news texts name the fact.")
    return Anchor(
        id=_slug(entry, "id"),
        what=entry.required("what"),
        date=date,  # type: ignore[arg-type]  # an absent date is an error noted above: the value is never used
        patterns=patterns,
        series=entry.text("series"),
        place=entry.text("place"),
        source=entry.text("source"),
    )


def decisions(text: str, path: str) -> tuple[tuple[ArticleDecision, ...], tuple[MeetingDecision, ...]]:
    """The editors' decisions on articles and on meetings."""
    fields = _open(text, path, versioned=True)
    articles = tuple(_finished(entry, _article_decision) for entry in fields.each("articles"))
    decided = tuple(_finished(entry, _meeting_decision) for entry in fields.each("meetings"))
    fields.close()
    return articles, decided


def _finished(entry: Fields, read: Callable[[Fields], Any]) -> Any:
    value = read(entry)
    entry.done()
    return value


def _article_decision(entry: Fields) -> ArticleDecision:
    entry.text("why")
    several = entry.texts("meeting")
    if "none" in several and len(several) > 1:
        entry.bad("meeting", "`none` stands beside the id of a meeting.", "Write `meeting: none`, or ids alone.")
    meeting = several[0] if several else None
    copied = entry.text("copy_of")
    return ArticleDecision(
        article=entry.required("article"),
        line=entry.line,
        title=entry.text("title"),
        outlet=entry.text("outlet"),
        origin=entry.text("origin"),
        authors=entry.texts("authors") if "authors" in entry.data else None,
        published=entry.date("published"),
        event_date=entry.date("event_date"),
        meeting="" if meeting == "none" else meeting,
        restore=entry.texts("restore"),
        remove=entry.texts("remove"),
        publish=_or(entry.flag("publish"), True),
        path=entry.path,
        also=tuple(dict.fromkeys(one for one in several[1:] if one != meeting)),
        ignore=entry.choices("ignore", DOUBTS),
        copy_of="" if copied == "none" else copied,
    )


def _meeting_decision(entry: Fields) -> MeetingDecision:
    entry.text("why")
    made = "split_from" in entry.data
    if made and "articles" not in entry.data:
        entry.bad("articles", "`articles` is missing.", "List the articles that are about the meeting split off.")
    return MeetingDecision(
        meeting=_slug(entry, "meeting") if made else entry.required("meeting"),
        line=entry.line,
        title=entry.text("title"),
        date=entry.date("date"),
        place=entry.text("place"),
        mode=entry.choice("mode", MODES),
        status=entry.choice("status", STATUSES),
        path=entry.path,
        into=entry.text("into"),
        split_from=entry.text("split_from"),
        articles=entry.texts("articles"),
    )
