"""From a capture's text to its blocks: paragraphs, or lines where a paragraph holds several, each with its place."""

import re
from dataclasses import dataclass

# XML 1.0 §2.2 forbids these; the bidirectional overrides and isolates (U+202A..202E, U+2066..2069) can make a line
# read as what it is not.
_UNWANTED = re.compile(
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ud800-\\udfff\\ufffe\\uffff\\u202a-\\u202e\\u2066-\\u2069\\ufeff]"
)
_WRAP = (40, 140)  # the width of hard-wrapped lines


# Nobody changes a block, a unit or a choice; they are not frozen because a page has hundreds of them, and a frozen one
# takes four times as long to make.
@dataclass(slots=True)
class Block:
    """A paragraph or line: its text in plain spaces, its 1-based line, and what markup says it is ("" for nothing).

    `group` numbers the blank-line separated block it came from; `wide` tells of columns of white space in it,
    `column` is the first of them."""

    text: str
    line: int
    group: int
    mark: str = ""
    wide: bool = False
    column: str = ""


def plain(text: str) -> str:
    """The text without characters that no page may hold; the same text in nearly every case."""
    return _UNWANTED.sub("", text) if _UNWANTED.search(text) else text


def tidy(text: str) -> str:
    """The text with every run of white space (no-break spaces too) as one space."""
    if text.isprintable() and "  " not in text:  # of white space, the plain space alone is printable
        return text.strip(" ")
    return " ".join(text.split())


def split(text: str, first_line: int) -> list[Block]:
    """The blocks of a text capture in order. Without any blank line, its lines are the paragraphs."""
    groups = _groups(plain(text).split("\n"), first_line)
    if len(groups) == 1 and len(groups[0]) > 1:
        groups = _paragraphs(groups[0])
    blocks: list[Block] = []
    for number, group in enumerate(groups):
        if len(group) > 1 and _wrapped([line for _, line in group]):
            blocks.append(Block(tidy(" ".join(line for _, line in group)), group[0][0], number))
            continue
        for at, line in group:
            if "  " in line:
                blocks.append(Block(tidy(line), at, number, "", _columns(line), _column(line)))
            else:
                blocks.append(Block(tidy(line), at, number))
    return blocks


def _columns(line: str) -> bool:
    """True for a line of short pieces set apart by white space, as menus are pasted: three, or five by less of it."""
    if "  " not in line.strip():
        return False
    gap, least = ("   ", 3) if "   " in line.strip() else ("  ", 5)
    pieces = [piece for piece in line.strip().split(gap) if piece.strip()]
    return len(pieces) >= least and all(len(piece.split()) <= 4 for piece in pieces)


def _column(line: str) -> str:
    """The words before the first wide gap of a line, where a site's name stands before its slogan or its menu."""
    return tidy(line.strip().partition("   ")[0]) if "   " in line.strip() else ""


def _groups(lines: list[str], first_line: int) -> list[list[tuple[int, str]]]:
    """Runs of lines between blank lines, each line with its number."""
    groups: list[list[tuple[int, str]]] = [[]]
    for at, line in enumerate(lines, first_line):
        if line and not line.isspace():
            groups[-1].append((at, line))
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def _paragraphs(lines: list[tuple[int, str]]) -> list[list[tuple[int, str]]]:
    """The lines of a page without blank lines as groups: one each, or joined where the page is hard-wrapped."""
    if not _wrapped([line for _, line in lines]):
        return [[line] for line in lines]
    width = max(len(line) for _, line in lines)
    groups: list[list[tuple[int, str]]] = [[]]
    for at, line in lines:
        groups[-1].append((at, line))
        if len(line.rstrip()) < 0.8 * width:
            groups.append([])
    return [group for group in groups if group]


def _wrapped(lines: list[str]) -> bool:
    """True when the lines are one text broken at a width: long but for the last, going on in lower case."""
    if max(map(len, lines)) > _WRAP[1]:
        return False
    long = sum(len(line) >= _WRAP[0] for line in lines[:-1])
    lower = sum(line.lstrip()[:1].islower() for line in lines[1:])
    return long * 10 >= (len(lines) - 1) * 7 and lower * 5 >= (len(lines) - 1) * 2
