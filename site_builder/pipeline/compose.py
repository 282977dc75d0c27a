"""The waist: meetings become files of `content/`, and what stands in those files becomes the digest."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from site_builder.formats.document import Draft, merge
from site_builder.formats.document import read as read_document
from site_builder.pipeline.sources import Options, Sources
from site_builder.pipeline.understand import Understanding
from site_builder.stages import brief, mint, render
from site_builder.stages.read.content import LEDGER
from site_builder.values import ledger as ledgers
from site_builder.values.errors import Problem
from site_builder.values.ledger import KINDS, Ledger
from site_builder.values.record import Digest


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
    existing = understood.content.documents
    drafts = _drafts(understood, sources)
    merged = {path: merge(draft, existing.get(path)) for path, draft in sorted(drafts.items())}
    orphans = {path: text for path, text in existing.items() if path not in merged}
    kept = {path: text for path, text in orphans.items() if _is_a_persons(text, sources.content.name(path))}
    documents = {**{path: document.text for path, document in merged.items()}, **kept}
    digest, problems = _read_back(documents, understood, sources, options)
    ledger = _settled(understood.content.ledger, documents, digest, options.as_of)
    return Composed(
        files={LEDGER: ledgers.write(ledger), **documents},
        gone=tuple(sorted(orphans.keys() - kept.keys())),
        digest=_with_days(digest, ledger),
        problems=(
            *(note for document in merged.values() for note in document.notes),
            *(_orphan(sources.content.name(path)) for path in kept),
            *problems,
        ),
    )


def _drafts(understood: Understanding, sources: Sources) -> dict[str, Draft]:
    """Each document as the program would write it, by its path below the content folder."""
    grouping = understood.grouping
    placed = {p.dated.article.id: p for p in grouping.articles if p.dated.article.id not in understood.withheld}
    folder = sources.content.name("x").removesuffix("/x")
    drafts = {f"articles/{article}.md": brief.article_draft(p, folder) for article, p in placed.items()}
    for meeting in grouping.meetings:
        articles = [placed[article] for article in meeting.articles if article in placed]
        if articles:
            shown = replace(meeting, articles=tuple(p.dated.article.id for p in articles))
            for draft in brief.briefing_drafts(shown, articles, folder):
                drafts[draft.path.removeprefix(f"{folder}/")] = draft
    return drafts


def _is_a_persons(text: str, path: str) -> bool:
    """True when a person edited the document or wrote in it: such a file is never removed."""
    document = read_document(text, path)
    return bool(document.edited) or document.own_words


def _orphan(path: str) -> Problem:
    message = "no capture leads to this file any more; it is kept and published, for a person edited it."
    return Problem(path, 0, message, "Restore its capture, or delete the file.")


def _read_back(
    documents: Mapping[str, str], understood: Understanding, sources: Sources, options: Options
) -> tuple[Digest, tuple[Problem, ...]]:
    """The digest that the documents hold, and what in them contradicts the articles."""
    name = sources.content.name
    texts = {part: [path for path in documents if path.startswith(part)] for part in ("articles/", "briefings/")}
    articles = [brief.read_article(documents[path], name(path)) for path in texts["articles/"]]
    by_id = {article.id: article for article in articles}
    files = [brief.read_briefing(documents[path], name(path)) for path in texts["briefings/"]]
    meetings, problems = brief.meeting_records(files, by_id)
    unproved = [p for path in texts["briefings/"] for p in brief.prove(documents[path], by_id, name(path))]
    site = understood.config.site()
    digest = Digest(
        site=replace(site, base_url=options.base_url or site.base_url),
        articles=tuple(sorted(articles, key=lambda article: article.id)),
        meetings=meetings,
        briefings=tuple(sorted((f.record for f in files), key=lambda b: (b.meeting, b.coverage))),
        pages=understood.content.pages,
    )
    return digest, (*problems, *unproved)


def _settled(ledger: Ledger, documents: Mapping[str, str], digest: Digest, day: str) -> Ledger:
    """The ledger with a line for everything that is published now."""
    articles = [(article, documents[f"articles/{article.id}.md"]) for article in digest.articles]
    briefings = [(b, documents[f"briefings/{b.meeting}/{b.coverage}.md"]) for b in digest.briefings]
    ledger = mint.settle(ledger, day, articles, digest.meetings, briefings)
    return mint.with_pages(ledger, day, render.addresses(digest))


def _with_days(digest: Digest, ledger: Ledger) -> Digest:
    """The digest with the days that the ledger keeps, and the addresses that lead elsewhere now."""
    days = {(entry.kind, entry.id): entry for kind in KINDS for entry in ledger.of(kind)}
    briefings = [(b, days["briefing", f"{b.meeting}/{b.coverage}"]) for b in digest.briefings]
    return replace(
        digest,
        briefings=tuple(replace(b, first_seen=day.first_seen, changed=day.changed) for b, day in briefings),
        days=tuple((a.id, days["article", a.id].first_seen, days["article", a.id].changed) for a in digest.articles),
        moved=(*mint.moved(ledger, digest), *mint.moved_pages(ledger, render.addresses(digest))),
    )
