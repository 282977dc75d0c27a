"""The body of a document: generated blocks between markers that carry their digest, a person's words around them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.formats.document.model import Block, Draft
from site_builder.values.errors import Problem, error
from site_builder.values.permalink import short_digest

_OPEN = re.compile(r"<!-- generated ([a-z0-9-]+) ([0-9a-f]{12}) -->[ \t]*")
_CLOSE = re.compile(r"<!-- /generated ([a-z0-9-]+) -->[ \t]*")
_MARKER = re.compile(r"[ \t]*<!--[ \t]*/?generated\b")
# What would end a block or look like an unfinished merge, at the start of a line; a backslash makes it text.
_UNSAFE = re.compile(r"^([ \t]*)(?=<!--)|^(?=(?:<{7}|>{7}|={7}|\|{7})(?: |$))", re.MULTILINE)
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_MEND = "Restore the marker lines, or delete both of a pair to have the block written anew."


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the body, raw: a person's words (`name` is "") or a block with its markers. `inside` is the
    Markdown of a block; `digest` what its marker says."""

    name: str
    line: int
    raw: str
    inside: str = ""
    digest: str = ""

    @property
    def edited(self) -> bool:
        """True for a block that has no longer the digest of its marker."""
        return bool(self.name) and self.digest != short_digest(self.inside)


def safe(markdown: str) -> str:
    """The Markdown as it may stand between markers: no line can be taken for a marker or for a merge left open."""
    lines = _UNSAFE.sub(r"\g<1>\\", markdown).split("\n")
    return "\n".join(line.rstrip(" \t\r") for line in lines).strip("\n")


def written(block: Block) -> str:
    """The block with its markers."""
    inside = safe(block.markdown)
    middle = inside + "\n" if inside else ""
    return f"<!-- generated {block.name} {short_digest(inside)} -->\n{middle}<!-- /generated {block.name} -->\n"


def pieces(body: str, path: str, first_line: int) -> tuple[Piece, ...]:
    """The stretches of a body in order. Raises BuildError where a marker is damaged."""
    found = tuple(_pieces(_LINE.findall(body), path, first_line))
    seen: dict[str, int] = {}
    for piece in found:
        if piece.name in seen and piece.name:
            message = f"the block `{piece.name}` stands here a second time (first: line {seen[piece.name]})."
            raise error(path, message, "Delete one of the two with both its marker lines.", piece.line)
        seen[piece.name] = piece.line
    return found


def _pieces(lines: list[str], path: str, first_line: int) -> Iterator[Piece]:
    """Walks the lines; `start` is the first that belongs to no piece yet, `opened` the marker that has no end yet."""
    start, opened = 0, None
    for number, line in enumerate(lines):
        if not _MARKER.match(line):
            continue
        bare, at = line.rstrip("\r\n"), first_line + number
        opening, closing = _OPEN.fullmatch(bare), _CLOSE.fullmatch(bare)
        if opening and opened is None:
            if number > start:
                yield Piece("", first_line + start, "".join(lines[start:number]))
            start, opened = number, opening
        elif closing and opened is not None and closing[1] == opened[1]:
            raw, inside = "".join(lines[start : number + 1]), "".join(lines[start + 1 : number])
            yield Piece(opened[1], first_line + start, raw, inside.replace("\r\n", "\n").strip("\n"), opened[2])
            start, opened = number + 1, None
        elif opening and opened is not None:
            raise error(path, f"a generated block begins inside the block `{opened[1]}`.", _MEND, at)
        elif closing:
            raise error(path, f"the block `{closing[1]}` ends here without a beginning.", _MEND, at)
        else:
            raise error(path, "the marker of a generated block is damaged here.", _MEND, at)
    if opened is not None:
        raise error(path, f"the block `{opened[1]}` begins here and has no end.", _MEND, first_line + start)
    if start < len(lines):
        yield Piece("", first_line + start, "".join(lines[start:]))


def merge(draft: Draft, body: str, first_line: int) -> tuple[str, tuple[Problem, ...]]:
    """The body that must stand in the file now, and a note on each edited block."""
    planned = {block.name: block for block in draft.blocks}
    names: list[str] = []
    texts: list[str] = []
    notes = []
    for piece in pieces(body, draft.path, first_line):
        block = planned.get(piece.name)
        same = block is not None and safe(block.markdown) == piece.inside
        if piece.edited and not same:
            notes.append(_note(draft, piece, block))
        if piece.name and block is None and not piece.edited:
            _close_gap(texts)
            continue
        follows = block is not None and (not piece.edited or same)
        exact = same and not piece.edited
        names.append(piece.name)
        texts.append(written(block) if block and follows and not exact else piece.raw)
    for block in draft.blocks:
        if block.name not in names:
            _insert(names, texts, [one.name for one in draft.blocks], block)
    return "".join(texts), tuple(notes)


def _close_gap(texts: list[str]) -> None:
    """Takes back the blank line that stood before a block which goes."""
    if texts and texts[-1].endswith("\n\n"):
        texts[-1] = texts[-1][:-1]
    elif texts and texts[-1] == "\n":
        texts[-1] = ""


def _note(draft: Draft, piece: Piece, block: Block | None) -> Problem:
    """What a person changed, and what would stand there otherwise."""
    message = f"the block `{piece.name}` was changed by hand and is kept."
    advice = "Delete it with both its marker lines to have it written anew."
    return Problem(draft.path, piece.line, message, advice, "note", safe(block.markdown) if block else "")


def _insert(names: list[str], texts: list[str], order: list[str], block: Block) -> None:
    """Puts a block in its place: behind the nearest block before it, else before the nearest behind it, else first."""
    place = order.index(block.name)
    before = [names.index(name) for name in order[:place] if name in names]
    after = [names.index(name) for name in order[place + 1 :] if name in names]
    at = before[-1] + 1 if before else after[0] if after else 0
    text = written(block)
    if at and not texts[at - 1].endswith("\n"):
        texts[at - 1] += "\n"
    if before:
        text = "\n" + text
    if at < len(texts) and not (before and texts[at].startswith("\n")):
        text += "\n"
    names.insert(at, block.name)
    texts.insert(at, text)


def plain(draft: Draft) -> str:
    """The body of a document that does not exist yet."""
    return "\n".join(written(block) for block in draft.blocks)
