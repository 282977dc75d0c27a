"""A document read back from its file, with what in it is a person's."""

import re

from site_builder.formats import frontmatter
from site_builder.formats.document import blocks, header
from site_builder.formats.document.model import Document
from site_builder.formats.document.segments import read as read_header
from site_builder.values.errors import error

_UNFINISHED = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: |\r?$)", re.MULTILINE)


def read(text: str, path: str) -> Document:
    """The document a file holds, and what in it is a person's."""
    head, body, first = parts(text, path)
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


def touched(text: str, path: str) -> bool:
    """True when anything in a file is a person's, a comment in its header included: such a file is never removed."""
    document = read(text, path)
    return not header.untouched(text) or bool(document.edited) or document.own_words


def _words(piece: blocks.Piece) -> str:
    """The Markdown of a stretch without markers."""
    return (piece.inside if piece.name else piece.raw).strip("\n")


def parts(text: str, path: str) -> tuple[str, str, int]:
    """Header, body and the line on which the body starts."""
    text = text.removeprefix("\ufeff")
    if mark := _UNFINISHED.search(text):
        message, advice = "a merge was left unfinished here.", "Keep one side and delete the merge markers."
        raise error(path, message, advice, text.count("\n", 0, mark.start()) + 1)
    head, body, first = frontmatter.split(text)
    if head is None and text.split("\n", 1)[0].rstrip() == "---":
        raise error(path, "the front matter has no end.", "Close it with a line of `---`.", 1)
    return (head + "\n" if head else "", body, first)
