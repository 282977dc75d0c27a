"""The understanding as data: the record of every article and meeting, for other programs."""

from typing import Any

from site_builder.formats.codec import indented
from site_builder.values.edtf import Edtf
from site_builder.values.model import Damage, Evidence, Mention, Output
from site_builder.values.policy import outlet_policies, published_body
from site_builder.values.record import ArticleRecord, Digest, MeetingRecord

VERSION = 1


def export(digest: Digest) -> dict[str, Any]:
    """`{"version", "articles", "meetings"}` with plain JSON values, sorted by id; texts in full."""
    return {
        "version": VERSION,
        "articles": [_article(article, article.body) for article in digest.articles],
        "meetings": [_meeting(meeting) for meeting in digest.meetings],
    }


def data(digest: Digest) -> tuple[Output, ...]:
    """`data/articles.json` and `data/meetings.json`, with as much of each text as its policy lets the site show."""
    of_outlet = outlet_policies(digest.site)
    shown = [_article(a, published_body(a, digest.site, of_outlet)) for a in digest.articles]
    meetings = [_meeting(meeting) for meeting in digest.meetings]
    return (
        Output("data/articles.json", _dumped({"version": VERSION, "articles": shown})),
        Output("data/meetings.json", _dumped({"version": VERSION, "meetings": meetings})),
    )


def _dumped(value: Any) -> bytes:
    """The value as indented JSON in UTF-8, keys in the order given; `<` is escaped, so that no server or browser that
    takes the file for a page finds markup in it."""
    return indented(value).replace(b"<", b"\\u003c") + b"\n"


def _article(a: ArticleRecord, body: tuple[str, ...]) -> dict[str, Any]:
    return {
        "id": a.id,
        "capture": a.capture,
        "digest": a.digest,
        "url": a.url,
        "title": a.title,
        "outlet": a.outlet,
        "origin": a.origin,
        "authors": list(a.authors),
        "language": a.language,
        "published": _date(a.published),
        "published_evidence": _evidence(a.published_evidence),
        "captured": _date(a.captured),
        "captured_evidence": _evidence(a.captured_evidence),
        "written": _date(a.written),
        "written_evidence": _evidence(a.written_evidence),
        "meeting": a.meeting,
        "meeting_reason": a.meeting_reason,
        "meeting_grade": a.meeting_grade,
        "also": list(a.also),
        "event_date": _date(a.event_date),
        "event_evidence": _evidence(a.event_evidence),
        "status": a.status,
        "mentions": [_mention(mention, mention.paragraph < len(body)) for mention in a.mentions],
        "copy_of": a.copy_of,
        "body": list(body),
        "removed": [{"text": r.text, "rule": r.rule, "line": r.line} for r in a.removed],
        "languages": [{"paragraph": n, "language": code} for n, code in a.languages],
        "damage": [_damage(one) for one in a.damage if one.paragraph < len(body)],
        "edited": list(a.edited),
    }


def _damage(one: Damage) -> dict[str, Any]:
    return {"kind": one.kind, "paragraph": one.paragraph, "words": one.words, "other": one.other or None}


def _meeting(m: MeetingRecord) -> dict[str, Any]:
    return {
        "id": m.id,
        "title": m.title,
        "participants": [{"id": p.id, "name": p.name} for p in m.participants],
        "date": _date(m.date),
        "date_evidence": _evidence(m.date_evidence),
        "place": m.place,
        "place_evidence": _evidence(m.place_evidence),
        "mode": m.mode,
        "status": m.status,
        "articles": list(m.articles),
        "briefings": list(m.coverages),
        "origins": m.origins,
    }


def _date(value: Edtf | None) -> str | None:
    return value.text if value else None


def _evidence(chain: tuple[Evidence, ...]) -> list[dict[str, Any]]:
    return [{"rule": e.rule, "words": e.words, "paragraph": e.paragraph, "says": e.says} for e in chain]


def _mention(m: Mention, shown: bool) -> dict[str, Any]:
    sentence = m.sentence if shown else ""
    return {"meeting": m.meeting, "paragraph": m.paragraph, "sentence": sentence, "date": _date(m.date)}
