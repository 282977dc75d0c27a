"""An article as a file of `content/articles/`, and the record that such a file holds."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from site_builder.formats.document import (
    ARTICLE_KEYS,
    Block,
    Draft,
    Front,
    Merged,
    Value,
    merge,
    paragraphs,
    plain,
    read,
)
from site_builder.stages.brief import evidence
from site_builder.values.edtf import Edtf
from site_builder.values.model import GRADES, STATUSES, Dated, Evidence, Placed
from site_builder.values.record import ArticleRecord

_BODY = "body"
_DATES = {"published": "published_evidence", "event_date": "event_evidence"}
_KEYS = frozenset(name for name in ArticleRecord.__dataclass_fields__ if name not in ("id", "body", "roles", "edited"))


def article_record(placed: Placed) -> ArticleRecord:
    """The record of an article that no person edited: what `read_article` gives for its draft."""
    dated, article = placed.dated, placed.dated.article
    return ArticleRecord(
        id=article.id,
        capture=article.capture,
        digest=article.digest,
        url=article.url,
        title=article.title,
        outlet=article.outlet,
        origin=article.origin,
        authors=article.authors,
        language=article.language,
        published=_value(dated.published),
        published_evidence=_chain(dated.published),
        captured=_value(dated.captured),
        captured_evidence=_chain(dated.captured),
        written=_value(dated.written),
        written_evidence=_chain(dated.written),
        meeting=placed.meeting,
        meeting_reason=placed.reason,
        event_date=_value(placed.event),
        event_evidence=_chain(placed.event),
        status=dated.status,
        mentions=placed.mentions,
        copy_of=placed.copy_of,
        policy=article.given.policy,
        body=article.body,
        roles=paragraphs.fitted(article.body, article.roles),
        removed=article.removed,
        found=tuple(sorted(article.found.items())),
        languages=article.languages,
        damage=article.damage,
        meeting_grade=placed.grade,
        also=placed.also,
    )


def _value(dated: Dated | None) -> Edtf | None:
    return dated.value if dated else None


def _chain(dated: Dated | None) -> tuple[Evidence, ...]:
    return dated.evidence if dated else ()


def article_draft(placed: Placed, folder: str = "content") -> Draft:
    """The file `articles/ID.md` as the program would write it; `folder` names the content folder in problems.

    Keys without a value stand there as null where an editor would look for them."""
    record = article_record(placed)
    front: dict[str, Value] = {
        "title": record.title,
        "outlet": record.outlet,
        "origin": record.origin,
        "authors": list(record.authors),
        "language": record.language,
        "published": _text(record.published),
        "event_date": _text(record.event_date),
        "meeting": record.meeting,
        "status": record.status,
    }
    rest: dict[str, Value] = {
        "url": record.url,
        "capture": record.capture,
        "digest": record.digest,
        "captured": _text(record.captured),
        "written": _text(record.written),
        "copy_of": record.copy_of,
        "policy": record.policy,
        "meeting_reason": record.meeting_reason or None,
        "meeting_grade": record.meeting_grade,
        "also": list(record.also) or None,
        "published_evidence": evidence.evidence_value(record.published_evidence) or None,
        "event_evidence": evidence.evidence_value(record.event_evidence) or None,
        "captured_evidence": evidence.evidence_value(record.captured_evidence) or None,
        "written_evidence": evidence.evidence_value(record.written_evidence) or None,
        "mentions": evidence.mentions_value(record.mentions) or None,
        "languages": evidence.languages_value(record.languages) or None,
        "damage": evidence.damage_value(record.damage) or None,
        "found": dict(record.found) or None,
        "removed": evidence.removed_value(record.removed) or None,
    }
    front |= {key: value for key, value in rest.items() if value is not None}
    body = Block(_BODY, paragraphs.write(record.body, record.roles))
    return Draft(f"{folder}/articles/{record.id}.md", front, (body,), ARTICLE_KEYS)


def _text(value: Edtf | None) -> str | None:
    return value.text if value else None


def article_file(placed: Placed, existing: str | None, folder: str = "content") -> tuple[Merged, ArticleRecord]:
    """The text that must stand in the article's file now, and the record it holds. A file that nobody edited needs
    no reading: its record is known."""
    draft = article_draft(placed, folder)
    fresh = plain(draft)
    merged = Merged(fresh) if existing in (None, fresh) else merge(draft, existing)
    return merged, article_record(placed) if merged.text == fresh else read_article(merged.text, draft.path)


def read_article(text: str, path: str) -> ArticleRecord:
    """The record that an article's file holds, edits included. Raises BuildError at the line of each bad value."""
    document = read(text, path)
    front = Front(document)
    body, roles = paragraphs.read(document.blocks.get(_BODY, ""))
    chains = {key: evidence.read_evidence(front, key) for key in _KEYS if key.endswith("_evidence")}
    values = {key: front.date(key) for key in ("published", "captured", "written", "event_date")}
    for key, chain in _DATES.items():
        told = chains[chain][:1] == (evidence.EDITOR,)
        if key in document.edited and chain not in document.edited and not told:
            chains[chain] = (evidence.EDITOR,) if values[key] else ()
    own_text = _BODY in document.edited  # paragraphs have other numbers now, and a person has read them
    record = ArticleRecord(
        id=PurePosixPath(path).stem,
        capture=front.required("capture"),
        digest=front.required("digest"),
        url=front.text("url"),
        title=front.required("title"),
        outlet=front.text("outlet"),
        origin=front.text("origin"),
        authors=front.texts("authors"),
        language=front.text("language") or "",
        meeting=front.slug("meeting"),
        meeting_reason=front.text("meeting_reason") or "",
        meeting_grade=front.choice(GRADES, "meeting_grade"),
        also=front.texts("also"),
        status=front.choice(STATUSES, "status"),
        mentions=evidence.read_mentions(front, "mentions"),
        copy_of=front.text("copy_of"),
        policy=front.text("policy"),
        body=body,
        roles=roles,
        removed=evidence.read_removed(front, "removed"),
        found=_found(front),
        languages=() if own_text else evidence.read_languages(front, "languages"),
        damage=() if own_text else evidence.read_damage(front, "damage"),
        edited=tuple(name for name in document.edited if name in _KEYS or name == _BODY),
        **values,  # type: ignore[arg-type]
        **chains,  # type: ignore[arg-type]
    )
    front.done()
    return record


def _found(front: Front) -> tuple[tuple[str, str], ...]:
    """How each field was found."""
    value = front.at("found")
    if value is None:
        return ()
    if not isinstance(value, Mapping):
        front.bad(("found",), "`found` must be a mapping.")
        return ()
    return tuple(sorted((key, front.text("found", key) or "") for key in value))
