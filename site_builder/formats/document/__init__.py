"""The door to documents of `content/`: YAML front matter and Markdown that the program writes and people edit.

Law 4 lives here: `merge` brings a file up to date without changing a word of a person's."""

from site_builder.formats.document import blocks, header, paragraphs
from site_builder.formats.document.edits import (
    ARTICLE_KEYS,
    MEETING_KEYS,
    article_edits,
    edited_keys,
    meeting_edits,
)
from site_builder.formats.document.model import Block, Document, Draft, Merged, Value, digest
from site_builder.formats.document.reading import parts, read, touched
from site_builder.formats.document.typed import Front


def plain(draft: Draft) -> str:
    """The document as the program alone would write it."""
    return f"---\n{header.fresh(draft)}---\n{blocks.plain(draft)}"


def merge(draft: Draft, existing: str | None) -> Merged:
    """The text that must stand in the document's file now: all that a person wrote, and the draft for the rest.

    Merging again changes nothing. Raises BuildError at a damaged marker or header and at a merge left unfinished."""
    fresh = plain(draft)
    if existing is None or not existing.strip() or existing == fresh:
        return Merged(fresh)
    head, body, first = parts(existing, draft.path)
    top, notes = header.merge(draft, head)
    bottom, more = blocks.merge(draft, body, first)
    return Merged(f"---\n{top}---\n{bottom}", (*notes, *more))


__all__ = [
    "ARTICLE_KEYS",
    "MEETING_KEYS",
    "Block",
    "Document",
    "Draft",
    "Front",
    "Merged",
    "Value",
    "article_edits",
    "digest",
    "edited_keys",
    "meeting_edits",
    "merge",
    "paragraphs",
    "plain",
    "read",
    "touched",
]
