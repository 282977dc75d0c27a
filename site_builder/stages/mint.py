"""Ids and addresses through the ledger: minted once, kept for ever, redirected where their page is gone."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from site_builder.values import permalink
from site_builder.values.ledger import Entry, Ledger
from site_builder.values.model import Capture
from site_builder.values.record import ArticleRecord, BriefingRecord, Digest, Moved

EDITOR = "set by the editor"  # with these words the reason for an editor's placing begins


def known_ids(captures: Sequence[Capture], ledger: Ledger) -> Mapping[str, str]:
    """The article id of each capture (by path) that the ledger knows: by its bytes, else by its path.

    A new capture whose own id would be one that the ledger has given to another gets a longer id here."""
    entries = ledger.of("article")
    by_digest = {entry.digest: entry.id for entry in entries}
    ids = {c.path: by_digest[c.digest] for c in captures if c.digest in by_digest}
    claimed = set(ids.values())
    by_path = {entry.capture: entry.id for entry in entries if entry.id not in claimed}
    ids |= {c.path: by_path[c.path] for c in captures if c.path in by_path and c.path not in ids}
    by_tail = {entry.id.rpartition("-")[2]: entry.id for entry in entries}
    for capture in captures:
        if capture.path not in ids and (taken := by_tail.get(capture.digest[:8])):
            ids[capture.path] = f"{taken}-{capture.digest[8:12]}"
    return ids


def settle(ledger: Ledger, day: str, digest: Digest, documents: Mapping[str, str]) -> Ledger:
    """The ledger as it must be written: a line for each article, meeting and briefing of the digest; `documents` are
    the files of the content folder by path."""
    made = [_article(record, documents[f"articles/{record.id}.md"], ledger) for record in digest.articles]
    made += [Entry("meeting", meeting.id, "", articles=tuple(sorted(meeting.articles))) for meeting in digest.meetings]
    made += _briefings(ledger, digest.briefings, documents)
    return ledger.with_entries(ledger.seen(entry, day) for entry in made)


def _article(record: ArticleRecord, text: str, ledger: Ledger) -> Entry:
    """The line of an article. Where an editor placed it, the program's own last place for it stays in the line: there
    the article returns when the editor takes the word back."""
    content, home = permalink.short_digest(text), record.meeting or ""
    if record.meeting_reason.startswith(EDITOR) or "meeting" in record.edited:
        before = ledger.get("article", record.id)
        home = before.meeting if before else ""
    return Entry("article", record.id, "", content=content, capture=record.capture, digest=record.digest, meeting=home)


def _briefings(ledger: Ledger, briefings: Sequence[BriefingRecord], documents: Mapping[str, str]) -> list[Entry]:
    """The lines of briefings. One whose date of coverage or meeting changed keeps its id in feeds and its first day:
    readers know it already. It is known by its articles."""
    current = {_name(briefing) for briefing in briefings}
    gone = [entry for entry in ledger.of("briefing") if entry.id not in current]
    taken = {entry.entry or entry.id for entry in ledger.of("briefing") if entry.id in current}
    made = []
    for briefing in briefings:
        content = permalink.short_digest(documents[f"briefings/{_name(briefing)}.md"])
        known = ledger.get("briefing", _name(briefing))
        before = known or _moved_from(briefing, gone, taken)
        entry = (before.entry or before.id) if before else ""
        taken.add(entry)
        made.append(
            Entry(
                "briefing",
                _name(briefing),
                before.first_seen if before else "",
                content=content,
                entry="" if entry == _name(briefing) else entry,
                articles=tuple(sorted(briefing.articles)),
            )
        )
    return made


def _name(briefing: BriefingRecord) -> str:
    return f"{briefing.meeting}/{briefing.coverage}"


def _moved_from(briefing: BriefingRecord, gone: Sequence[Entry], taken: set[str]) -> Entry | None:
    """The vanished briefing that most articles of a new one were in, unless its feed id is in use."""
    shared = [(len(set(e.articles) & set(briefing.articles)), e) for e in gone if (e.entry or e.id) not in taken]
    best = max(shared, key=lambda pair: (pair[0], pair[1].id), default=(0, None))
    return best[1] if best[0] else None


def with_pages(ledger: Ledger, day: str, paths: Iterable[str]) -> Ledger:
    """The ledger with a line for each address of another kind (people, outlets, pages) that is published."""
    return ledger.with_entries(ledger.seen(Entry("page", path, ""), day) for path in paths)


def moved(ledger: Ledger, digest: Digest, merged: Mapping[str, str] | None = None) -> tuple[Moved, ...]:
    """Every article, meeting and briefing once published that has no page now, and where its address leads. `merged`
    are meetings that editors made part of another, with that one."""
    articles = {article.id for article in digest.articles}
    meetings = {meeting.id for meeting in digest.meetings}
    briefings = {_name(briefing) for briefing in digest.briefings}
    found = []
    for entry in ledger.of("article"):
        if entry.id not in articles:
            found += [Moved(permalink.article(entry.id), ""), Moved(permalink.source(entry.id), "")]
    homes = {article.id: article.meeting for article in digest.articles if article.meeting}
    heirs = {e.id: _heir(e, homes) for e in ledger.of("meeting") if e.id not in meetings}
    found += [Moved(permalink.meeting(gone), target) for gone, target in heirs.items()]
    renamed = {e.entry: e.id for e in ledger.of("briefing") if e.entry and e.id in briefings}
    for entry in ledger.of("briefing"):
        meeting, _, coverage = entry.id.rpartition("/")
        if entry.id not in briefings:
            now = renamed.get(entry.entry or entry.id)
            target = permalink.meeting(meeting) if meeting in meetings else heirs.get(meeting, "")
            target = permalink.briefing(*now.split("/")) if now else target
            found.append(Moved(permalink.briefing(meeting, coverage), target))
    return tuple(sorted(found, key=lambda m: m.path))


def _heir(entry: Entry, homes: Mapping[str, str]) -> str:
    """The address of the meeting that most articles of a vanished one are about now; "" where there is none."""
    votes = Counter(homes[article] for article in entry.articles if article in homes)
    best = min(votes, key=lambda meeting: (-votes[meeting], meeting), default=None)
    return permalink.meeting(best) if best else ""


def moved_pages(ledger: Ledger, paths: Iterable[str]) -> tuple[Moved, ...]:
    """Every other address once published that is none of `paths` now; it leads to the list it was on."""
    now = set(paths)
    gone = [entry.id for entry in ledger.of("page") if entry.id not in now]
    return tuple(Moved(path, path.split("/")[0] + "/" if path.count("/") > 1 else "") for path in gone)
