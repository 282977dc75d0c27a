"""The door to documents of `content/`: YAML front matter and Markdown that the program writes and people edit.

Law 4 lives here: `merge` brings a file up to date without changing a word of a person's."""

import re

from site_builder.formats import frontmatter
from site_builder.formats.document import blocks, header
from site_builder.formats.document.model import Block, Document, Draft, Merged, Value, digest
from site_builder.formats.document.segments import read as read_header
from site_builder.values.errors import error

_UNFINISHED = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: |\r?$)", re.MULTILINE)


def plain(draft: Draft) -> str:
    """The document as the program alone would write it."""
    return f"---\n{header.fresh(draft)}---\n{blocks.plain(draft)}"


def merge(draft: Draft, existing: str | None) -> Merged:
    """The text that must stand in the document's file now: all that a person wrote, and the draft for the rest.

    Merging again changes nothing. Raises BuildError at a damaged marker or header and at a merge left unfinished."""
    fresh = plain(draft)
    if existing is None or not existing.strip() or existing == fresh:
        return Merged(fresh)
    head, body, first = _parts(existing, draft.path)
    top, notes = header.merge(draft, head)
    bottom, more = blocks.merge(draft, body, first)
    return Merged(f"---\n{top}---\n{bottom}", (*notes, *more))


def read(text: str, path: str) -> Document:
    """The document a file holds, and what in it is a person's."""
    head, body, first = _parts(text, path)
    yaml = read_header(head, path)
    pieces = blocks.pieces(body, path, first)
    found = {piece.name: piece for piece in pieces if piece.name}
    return Document(
        path=path,
        yaml=yaml,
        blocks={name: piece.inside for name, piece in found.items()},
        block_lines={name: piece.line + 1 for name, piece in found.items()},
        markdown="\n\n".join(part for part in map(_words, pieces) if part),
        edited=(*header.edited(yaml.data), *(piece.name for piece in pieces if piece.edited)),
        own_words=any(not piece.name and piece.raw.strip() for piece in pieces),
    )


def _words(piece: blocks.Piece) -> str:
    """The Markdown of a stretch without markers."""
    return (piece.inside if piece.name else piece.raw).strip("\n")


def _parts(text: str, path: str) -> tuple[str, str, int]:
    """Header, body and the line on which the body starts."""
    text = text.removeprefix("\ufeff")
    if mark := _UNFINISHED.search(text):
        message, advice = "a merge was left unfinished here.", "Keep one side and delete the merge markers."
        raise error(path, message, advice, text.count("\n", 0, mark.start()) + 1)
    head, body, first = frontmatter.split(text)
    if head is None and text.split("\n", 1)[0].rstrip() == "---":
        raise error(path, "the front matter has no end.", "Close it with a line of `---`.", 1)
    return (head + "\n" if head else "", body, first)


__all__ = ["Block", "Document", "Draft", "Merged", "Value", "digest", "merge", "plain", "read"]
