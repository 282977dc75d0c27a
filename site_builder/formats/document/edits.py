"""What editors say in the front matter of documents, as decisions that dating and grouping obey."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from site_builder.formats.document.header import untouched
from site_builder.formats.document.model import Document
from site_builder.formats.document.reading import read
from site_builder.formats.document.typed import Front
from site_builder.values.model import MODES, STATUSES, ArticleDecision, MeetingDecision

ARTICLE_KEYS = ("title", "outlet", "origin", "authors", "published", "event_date", "meeting")
MEETING_KEYS = ("meeting_title", "place", "mode", "date", "status")


def edited_keys(text: str, path: str, keys: tuple[str, ...] = ARTICLE_KEYS) -> Mapping[str, Any]:
    """The front matter values a person set, of those keys, as they stand in the file."""
    document = read(text, path)
    return {key: document.yaml.data[key] for key in keys if key in document.edited}


def article_edits(text: str, path: str) -> ArticleDecision | None:
    """The decision that an article's front matter holds, or None where no such key was edited. A key edited to null
    decides nothing, but `meeting: null`: about no meeting. Raises BuildError at the line of a bad value."""
    if untouched(text):
        return None
    document = read(text, path)
    own = [key for key in ARTICLE_KEYS if key in document.edited]
    if not own:
        return None
    front = Front(document)
    values: dict[str, Any] = {key: front.text(key) or None for key in ("title", "outlet", "origin") if key in own}
    if "authors" in own:
        values["authors"] = front.texts("authors")
    values |= {key: front.date(key) for key in ("published", "event_date") if key in own}
    if "meeting" in own:
        values["meeting"] = front.slug("meeting") or ""
    front.done()
    return ArticleDecision(PurePosixPath(path).stem, _line(document, own), path=path, **values)


def meeting_edits(text: str, path: str) -> MeetingDecision | None:
    """The decision on the meeting that a briefing's front matter holds, or None where no such key was edited."""
    if untouched(text):
        return None
    document = read(text, path)
    own = [key for key in MEETING_KEYS if key in document.edited]
    if not own:
        return None
    front = Front(document)
    decision = MeetingDecision(
        PurePosixPath(path).parent.name,
        _line(document, own),
        title=front.text("meeting_title") if "meeting_title" in own else None,
        date=front.date("date") if "date" in own else None,
        place=front.text("place") if "place" in own else None,
        mode=front.choice(MODES, "mode") if "mode" in own else None,
        status=front.choice(STATUSES, "status") if "status" in own else None,
        path=path,
    )
    front.done()
    return decision


def _line(document: Document, keys: list[str]) -> int:
    return min(document.yaml.line(key) for key in keys)
