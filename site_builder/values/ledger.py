"""The ledger: ids, addresses once published, first-seen and changed days; one sorted JSON line each.

Lines merge by union (`.gitattributes`), so after a merge one thing may have two lines: reading keeps both and writing
settles them, the earliest first day and the latest change winning. Nothing is ever dropped: an id in the ledger stays
minted although its capture is gone."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from site_builder.values.edtf import EdtfError, parse
from site_builder.values.errors import BuildError, Problem

Kind = Literal["article", "meeting", "briefing", "page"]
KINDS: tuple[Kind, ...] = ("article", "briefing", "meeting", "page")
_SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"
_ID = {
    "article": re.compile(_SLUG),
    "briefing": re.compile(f"{_SLUG}/{_SLUG}"),
    "meeting": re.compile(_SLUG),
    "page": re.compile(f"(?:{_SLUG}/)+"),
}  # an id becomes a folder of the site: no other letter, no way out of it
MERGE_MARKS = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One line. `id` is an article id, a meeting id, `MEETING/COVERAGE` or a site path; `capture` and `digest` tell
    whence an article came, `meeting` in which meeting the program published it; `articles` are a meeting's or a
    briefing's; `content` is a digest of what was last published; `entry` is what a briefing's id in feeds is made of
    where that is not its `id`: it moved."""

    kind: Kind
    id: str
    first_seen: str
    changed: str = ""
    content: str = ""
    capture: str = ""
    digest: str = ""
    entry: str = ""
    articles: tuple[str, ...] = ()
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class Ledger:
    """All lines by kind and id; more than one each only right after a merge by union."""

    entries: Mapping[tuple[Kind, str], tuple[Entry, ...]]

    def get(self, kind: Kind, id: str) -> Entry | None:
        """The settled line of a thing, or None."""
        lines = self.entries.get((kind, id))
        return _settled(lines) if lines else None

    def of(self, kind: Kind) -> tuple[Entry, ...]:
        """The settled lines of a kind, sorted by id."""
        return tuple(_settled(lines) for (k, _), lines in sorted(self.entries.items()) if k == kind)

    def minted(self) -> Mapping[str, frozenset[str]]:
        """Each meeting id ever minted with the articles it had."""
        return {entry.id: frozenset(entry.articles) for entry in self.of("meeting")}

    def homes(self) -> Mapping[str, str]:
        """Each article ever published as the report of a meeting, with that meeting."""
        return {entry.id: entry.meeting for entry in self.of("article") if entry.meeting}

    def seen(self, entry: Entry, day: str) -> Entry:
        """The entry as it must be written now: its first day kept, `changed` moved to `day` only where the content
        is other than every line of it says."""
        lines = self.entries.get((entry.kind, entry.id), ())
        if not lines:
            return replace(entry, first_seen=entry.first_seen or day, changed=day)
        same = [line for line in lines if line.content == entry.content]
        changed = max(line.changed for line in same) if same else day
        return replace(entry, first_seen=min(line.first_seen for line in lines), changed=changed)

    def with_entries(self, entries: Iterable[Entry]) -> "Ledger":
        """A ledger in which these lines stand instead of the old ones of the same things."""
        return Ledger({**self.entries, **{(entry.kind, entry.id): (entry,) for entry in entries}})


def _settled(lines: tuple[Entry, ...]) -> Entry:
    newest = max(lines, key=lambda line: (line.changed, line))
    members = tuple(sorted({article for line in lines for article in line.articles}))
    return replace(newest, first_seen=min(line.first_seen for line in lines), articles=members)


def read(text: str, path: str) -> Ledger:
    """The ledger a file holds. Raises BuildError that names every line which is not one of ours."""
    entries: dict[tuple[Kind, str], tuple[Entry, ...]] = {}
    problems = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        entry = _entry(line)
        if isinstance(entry, str):
            problems.append(Problem(path, number, entry, _advice(line), "error"))
        elif entry not in (known := entries.get((entry.kind, entry.id), ())):
            entries[entry.kind, entry.id] = (*known, entry)
    if text and not text.endswith("\n"):
        last = text.count("\n") + 1
        problems.append(
            Problem(path, last, "the last line is cut off.", "Restore the file from version control.", "error")
        )
    if problems:
        raise BuildError(*problems)
    return Ledger(entries)


def _advice(line: str) -> str:
    if line.startswith(MERGE_MARKS):
        return "Delete the merge markers and keep the lines of both sides; the next build sorts them."
    return "Restore the line from version control; the ledger is not written by hand."


def _entry(line: str) -> Entry | str:
    """The entry of a line, or a sentence that says what is wrong with it."""
    if line.startswith(MERGE_MARKS):
        return "a merge was left unfinished here."
    try:
        data = json.loads(line)
        kind = next(k for k in KINDS if k in data)
        name, articles = data.pop(kind), data.pop("articles", [])
        "".join((name, *articles, *data.values())).encode()  # strings that can be written again, nothing else
        if not isinstance(articles, list) or not _ID[kind].fullmatch(name):
            raise ValueError
        entry = Entry(kind=kind, id=name, articles=tuple(articles), **data)
        if entry.meeting and not _ID["meeting"].fullmatch(entry.meeting):
            raise ValueError
        for day in (entry.first_seen, entry.changed or entry.first_seen):
            if not parse(day).is_day:
                raise ValueError
        return entry
    except (ValueError, TypeError, StopIteration, AttributeError, RecursionError, EdtfError):
        return "this is not a line of the ledger."


def write(ledger: Ledger) -> str:
    """The file: one JSON line each, sorted by kind and id, empty fields left out."""
    lines = []
    for (kind, _), found in sorted(ledger.entries.items()):
        entry = _settled(found)
        data: dict[str, object] = {kind: entry.id}
        for key in ("capture", "digest", "content", "entry", "meeting", "first_seen", "changed"):
            if value := getattr(entry, key):
                data[key] = value
        if entry.articles:
            data["articles"] = list(entry.articles)
        lines.append(json.dumps(data, ensure_ascii=False))
    return "".join(line + "\n" for line in lines)
