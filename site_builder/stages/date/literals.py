"""The words that every match of a regular expression must hold, so that most patterns are never tried on a text.

Of a pattern begun at the start of a word, `needs` gives rows of word heads: a match holds, of each row, a word that
begins so. It may ask too little, never too much; what is not understood (look-arounds, references) asks for nothing.
One licence is taken: what follows `.{0,40}` is read as the start of a word."""

import re
from collections.abc import Set

Needs = tuple[frozenset[str], ...]
HEAD = 4  # so many first letters of a word are compared; a word of three counts whole

_PIECE = re.compile(
    r"(?P<class>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<escape>\\.)|(?P<look>\(\?(?:[=!#]|<[=!]|P=))"
    r"|(?P<open>\((?:\?[:imsxaLu-]*:|\?P<\w+>)?)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<many>[*?+]\??|\{\d*,?\d*\}\??)|(?P<char>.)",
    re.DOTALL,
)
_START = re.compile(rf"(?<![^\W_])[^\W_]{{1,{HEAD}}}")
_GAP = "\x00"  # anything that is no plain letter: a class, an escape, an optional part
_SPACE = "\x01"  # a place where one word ends and the next begins
_SPACES = frozenset({"[ -]", "[- ]", "[-–]", "[-– ]", r"\s", r"\b", r"\W", r"\-"})

_Row = list["str | list[_Row]"]


def needs(pattern: str) -> Needs:
    """What any match of the pattern, begun at the start of a word, must hold; the most telling row first."""
    tokens = [(match.lastgroup or "char", match[0]) for match in _PIECE.finditer(pattern)]
    branches, _ = _branches(tokens, 0)
    rows = [_of_branch(branch) for branch in branches]
    if len(rows) > 1:
        merged = _either(rows)
        return (merged,) if merged else ()
    return tuple(sorted(rows[0], key=_weight))


def heads(low: str) -> list[str]:
    """The first letters of each word of a text in small letters, as `needs` asks for them."""
    return _START.findall(low)


def _weight(row: Set[str]) -> tuple[int, int, list[str]]:
    return (-min(map(len, row)), len(row), sorted(row))


def _branches(tokens: list[tuple[str, str]], at: int) -> tuple[list[_Row], int]:
    """The alternatives from a place up to the group's end: each a row of letters, gaps and nested alternatives."""
    rows: list[_Row] = [[]]
    while at < len(tokens):
        kind, text = tokens[at]
        at += 1
        if kind == "close":
            return rows, at
        if kind == "bar":
            rows.append([])
        elif kind in ("open", "look"):
            inner, at = _branches(tokens, at)
            rows[-1].append(inner if kind == "open" else _GAP)
        elif kind == "many":
            _repeat(rows[-1], text)
        else:
            rows[-1].append(_piece(kind, text))
    return rows, at


def _repeat(row: _Row, text: str) -> None:
    """Marks the last part of a row as repeated or optional."""
    if not row:
        return
    last = row[-1]
    wide = last == _GAP + "."
    if text[0] in "*?" or text.startswith(("{0", "{,")):
        row[-1] = _GAP + _SPACE if wide or (isinstance(last, list) and _spaced(last)) else _GAP
    else:
        row.append(_GAP)


def _spaced(branches: list[_Row]) -> bool:
    """True when every alternative ends with a space, so that a word begins after it."""
    return all(bool(branch) and branch[-1] == _SPACE for branch in branches)


def _piece(kind: str, text: str) -> str:
    if kind == "char" and text.isalnum():
        return text.lower()
    if kind == "char" and text == ".":
        return _GAP + "."
    if kind == "char":
        return _SPACE if text in " -–'’\"" else _GAP
    return _SPACE if text in _SPACES else _GAP


def _of_branch(row: _Row) -> list[frozenset[str]]:
    """The rows of one alternative."""
    found: list[frozenset[str]] = []
    plain = _SPACE
    for part in row:
        if isinstance(part, str):
            plain += part.replace(".", "")
            continue
        merged = _either([_of_branch(branch) for branch in part]) if plain[-1] == _SPACE else None
        if merged:
            found.append(merged)
        plain += _GAP + (_SPACE if _spaced(part) else "")
    found.extend(frozenset({word}) for word in _plain_words(plain))
    return found


def _plain_words(plain: str) -> list[str]:
    """The heads of the words that surely begin here; of a word cut by a gap its head must be whole."""
    found = []
    for piece in plain.split(_SPACE):
        word = piece.split(_GAP)[0]
        if len(word) >= HEAD or (len(word) == HEAD - 1 and _GAP not in piece):
            found.append(word[:HEAD])
    return found


def _either(rows: list[list[frozenset[str]]]) -> frozenset[str] | None:
    """One word of some alternative: the most telling row of each, joined; None where one asks for nothing."""
    chosen: set[str] = set()
    for one in rows:
        if not one:
            return None
        chosen |= min(one, key=_weight)
    return frozenset(chosen)
