"""The waist: meetings become files of `content/`, and what stands in those files becomes the digest."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from site_builder.formats.document import Merged, merge, touched
from site_builder.pipeline.sources import Options, Sources
from site_builder.pipeline.understand import Understanding
from site_builder.stages import brief, decide, mint, render
from site_builder.stages.read.content import LEDGER
from site_builder.values import ledger as ledgers
from site_builder.values.errors import Problem
from site_builder.values.ledger import KINDS, Ledger
from site_builder.values.model import Placed
from site_builder.values.record import ArticleRecord, Digest


@dataclass(frozen=True, slots=True)
class Composed:
    """The files that must stand in the content folder (the ledger first), those that must go, and the digest that
    they hold."""

    files: Mapping[str, str]
    gone: tuple[str, ...]
    digest: Digest
    problems: tuple[Problem, ...]


def compose(understood: Understanding, sources: Sources, options: Options) -> Composed:
    """Merges what the program would write into what people left there, and reads the digest back from it."""
    merged, records = _articles(understood, sources)
    merged |= _briefings(understood, sources)
    kept, gone = _orphans(understood, merged, sources)
    documents = {**{path: document.text for path, document in sorted(merged.items())}, **kept}
    digest, problems = _read_back(documents, records, understood, sources)
    digest = replace(digest, site=replace(digest.site, base_url=options.base_url or digest.site.base_url))
    addresses = render.addresses(digest)
    ledger = mint.settle(understood.content.ledger, options.as_of, digest, documents)
    ledger = mint.with_pages(ledger, options.as_of, addresses)
    moved = (*mint.moved(ledger, digest, dict(understood.grouping.merged)), *mint.moved_pages(ledger, addresses))
    notes = tuple(note for document in merged.values() for note in document.notes)
    return Composed(
        files={LEDGER: ledgers.write(ledger), **documents},
        gone=gone,
        digest=replace(_with_days(digest, ledger), moved=moved),
        problems=(*notes, *_told(kept, understood, sources), *problems),
    )


def _articles(understood: Understanding, sources: Sources) -> tuple[dict[str, Merged], dict[str, ArticleRecord]]:
    """The file of each article by its path below the content folder, and the record that it holds."""
    merged, records = {}, {}
    for placed in understood.placed.values():
        path = f"articles/{placed.dated.article.id}.md"
        merged[path], records[path] = article_file(placed, understood, sources)
    return merged, records


def article_file(placed: Placed, understood: Understanding, sources: Sources) -> tuple[Merged, ArticleRecord]:
    """The file of an article, a person's edits kept, and the record that it holds."""
    existing = understood.content.documents.get(f"articles/{placed.dated.article.id}.md")
    return brief.article_file(placed, existing, _folder(sources))


def _briefings(understood: Understanding, sources: Sources) -> dict[str, Merged]:
    """The file of each briefing by its path below the content folder."""
    merged, folder = {}, _folder(sources)
    for meeting in understood.grouping.meetings:
        articles = [understood.placed[article] for article in meeting.articles if article in understood.placed]
        shown = replace(meeting, articles=tuple(placed.dated.article.id for placed in articles))
        for draft in brief.briefing_drafts(shown, articles, folder):
            path = draft.path.removeprefix(f"{folder}/")
            merged[path] = merge(draft, understood.content.documents.get(path))
    return merged


def _folder(sources: Sources) -> str:
    return sources.content.name("x").removesuffix("/x")


def _orphans(
    understood: Understanding, merged: Mapping[str, Merged], sources: Sources
) -> tuple[dict[str, str], tuple[str, ...]]:
    """Documents that no capture leads to now: those a person touched and those whose capture is there but cannot be
    read, which stay, and the others, which go."""
    orphans = {path: text for path, text in understood.content.documents.items() if path not in merged}
    kept = {
        path: text
        for path, text in orphans.items()
        if _is_waiting(path, understood, sources) or touched(text, sources.content.name(path))
    }
    return kept, tuple(sorted(orphans.keys() - kept.keys()))


def _is_waiting(path: str, understood: Understanding, sources: Sources) -> bool:
    """True for the document of an article, or of a briefing that rests on one, whose capture could not be read."""
    ledger, (part, _, rest) = understood.content.ledger, path.removesuffix(".md").partition("/")
    briefing = ledger.get("briefing", rest) if part == "briefings" else None
    articles = briefing.articles if briefing else (rest,)
    lines = (ledger.get("article", article) for article in articles)
    captures = [sources.seeds.name(line.capture) for line in lines if line]
    return any(
        capture == unread or capture.startswith(f"{unread}/") for capture in captures for unread in understood.unread
    )


def _told(kept: Mapping[str, str], understood: Understanding, sources: Sources) -> Iterator[Problem]:
    """A problem for each document that stays because a person touched it. One that waits for its capture needs none:
    the capture is named."""
    for path in kept:
        if not _is_waiting(path, understood, sources):
            message = "no capture leads to this file any more; it is kept and published, for a person edited it."
            yield Problem(sources.content.name(path), 0, message, "Restore its capture, or delete the file.")


def _read_back(
    documents: Mapping[str, str],
    records: Mapping[str, ArticleRecord],
    understood: Understanding,
    sources: Sources,
) -> tuple[Digest, tuple[Problem, ...]]:
    """The digest that the documents hold, and what in them contradicts the articles."""
    name = sources.content.name
    paths = {part: [path for path in documents if path.startswith(part)] for part in ("articles/", "briefings/")}
    articles = {}
    for path in paths["articles/"]:
        record = records[path] if path in records else brief.read_article(documents[path], name(path))
        articles[record.id] = decide.overruled(record, understood.overrides.get(record.id))
    files = [brief.read_briefing(documents[path], name(path)) for path in paths["briefings/"]]
    meetings, problems = brief.meeting_records(files, articles)
    unproved = [p for path in paths["briefings/"] for p in brief.prove(documents[path], articles, name(path))]
    digest = Digest(
        site=understood.config.site(),
        articles=tuple(articles[article] for article in sorted(articles)),
        meetings=meetings,
        briefings=tuple(sorted((file.record for file in files), key=lambda b: (b.meeting, b.coverage))),
        pages=understood.content.pages,
    )
    return digest, (*problems, *unproved)


def _with_days(digest: Digest, ledger: Ledger) -> Digest:
    """The digest with the days and feed ids that the ledger keeps."""
    lines = {(entry.kind, entry.id): entry for kind in KINDS for entry in ledger.of(kind)}
    briefings = [(b, lines["briefing", f"{b.meeting}/{b.coverage}"]) for b in digest.briefings]
    articles = [lines["article", article.id] for article in digest.articles]
    return replace(
        digest,
        briefings=tuple(
            replace(briefing, first_seen=line.first_seen, changed=line.changed, entry=line.entry)
            for briefing, line in briefings
        ),
        days=tuple((line.id, line.first_seen, line.changed) for line in articles),
    )
