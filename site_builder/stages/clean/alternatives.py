"""Patterns of hundreds of alternatives, of which a line is asked only those that can begin as it does.

`re` tries one alternative after the other; told apart by their first letters, a few dozen are left, and most lines open
with letters that none of them opens with."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

# The parts of a pattern: an escape, a class, what opens a group, a quantifier; any other sign.
_PART = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]])*\]|\((?:\?(?:<?[=!]|:))?|(?:[?*+]|\{\d*,?\d*\})\??|.", re.DOTALL)
_SPAN = re.compile(r"\\?(.)(?:-(.))?", re.DOTALL)  # in a class: a sign, or the first and the last of several
_NUMBER = "0"  # stands for every digit
_SIGNS = 5  # of a line in which its initial stands
_FEW = 3  # initials of an alternative that is told by them: those of more are asked of all lines
_OPENING = 4  # signs of an alternative that a line is looked up by
_MANY = 12  # signs of a class that stands for any sign
_ANY = "\0"  # stands for whatever follows
_UNTOLD = re.compile(f"[{_NUMBER}{_ANY}]")  # behind other signs, for a number there may be of any script


class Alternatives:
    """Patterns for the beginning of a line, which `before` (signs, none of them a letter or digit) and `after` may
    stand around."""

    def __init__(self, patterns: Iterable[str], before: str, after: str = "") -> None:
        """Takes the patterns apart and compiles their alternatives anew by initials."""
        told: defaultdict[str, list[str]] = defaultdict(list)
        openings, unknown = set[str](), list[str]()
        for parts in (parts for pattern in patterns for parts in _alternatives(_PART.findall(pattern))):
            opening = {one[:1].rstrip(_ANY) + _UNTOLD.split(one[1:])[0] for one in _openings(parts)}
            openings |= opening
            letters = {_initial(one[:1]) for one in opening}
            for letter in letters if 0 < len(letters) <= _FEW and "" not in letters else {""}:
                told[letter].append("".join(parts))
            if "" in opening:
                unknown.append("".join(parts))
        compiled = {letter: re.compile(f"{before}(?:{'|'.join(some)}){after}") for letter, some in told.items()}
        self._always = compiled.pop("", None)
        self._by_letter = compiled
        self._openings = frozenset(openings)
        self._unknown = re.compile(f"(?:{'|'.join(unknown)}){after}") if unknown else None

    def match(self, line: str) -> bool:
        """True where an alternative matches the beginning of the line."""
        first = line[0]
        if first.isalpha() and self._openings.isdisjoint((first, line[:2], line[:3], line[:_OPENING])):
            return self._unknown is not None and self._unknown.match(line) is not None
        own = self._by_letter.get(first if first.isalpha() else next(filter(None, map(_initial, line[:_SIGNS])), ""))
        return bool((own and own.match(line)) or (self._always and self._always.match(line)))


def _initial(sign: str) -> str:
    """What alternatives are told by: the letter itself, 0 for any digit, "" for any other sign."""
    return sign if sign.isalpha() else _NUMBER if sign.isalnum() else ""


def _alternatives(parts: Sequence[str]) -> Iterator[Sequence[str]]:
    """The alternatives of a pattern, in parts, but not those inside of its groups."""
    start = depth = 0
    for n, part in enumerate(parts):
        depth += part.startswith("(") - (part == ")")
        if part == "|" and not depth:
            yield parts[start:n]
            start = n + 1
    yield parts[start:]


def _openings(parts: Sequence[str]) -> set[str]:
    """The first signs of whatever one alternative may match, fewer where it ends or with `_ANY` behind them. Nothing
    for one that looks at what stands before it, for a line's first letter is asked."""
    found, at = {""}, 0
    while at < len(parts) and not all(map(_is_known, found)):
        if parts[at] == "(?<=":
            return set()
        end = _end(parts, at)
        many = parts[end] if end < len(parts) and parts[end][0] in "?*+{" else ""
        some = _group(parts[at:end]) if parts[at][0] == "(" else _signs(parts[at])
        if many[:1] in ("+", "*", "{"):
            some = {one + _ANY for one in some}
        if many.startswith(("?", "*", "{0", "{,")):
            some = some | {""}
        found = {one if _is_known(one) else (one + other)[:_OPENING] for one in found for other in some}
        at = end + bool(many)
    return found


def _is_known(opening: str) -> bool:
    return len(opening) == _OPENING or _ANY in opening


def _end(parts: Sequence[str], at: int) -> int:
    """Where the sign or group that begins here ends."""
    depth = 0
    for n in range(at, len(parts)):
        depth += parts[n].startswith("(") - (parts[n] == ")")
        if not depth:
            return n + 1
    return len(parts)


def _group(parts: Sequence[str]) -> set[str]:
    """The same of a group; one that looks ahead is no part of a match."""
    if parts[0] not in ("(?:", "("):
        return {""}
    return set[str]().union(*map(_openings, _alternatives(parts[1:-1])))


def _signs(part: str) -> set[str]:
    """What a match of one part may be; tidied text has no white space but the plain one."""
    if part.isalpha() or part == " ":
        return {part}
    if part in ("^", "$", r"\b"):
        return {""}
    if part in (r"\d", r"\s"):
        return {_NUMBER + _ANY} if part == r"\d" else {" "}
    if part == "." or part.startswith("[^") or re.search(r"\\[a-zA-Z]", part):
        return {_ANY}
    if part[0] != "[":
        return {part[-1]}
    spans = [(ord(match[1]), ord(match[2] or match[1])) for match in _SPAN.finditer(part[1:-1])]
    some = {chr(n) for first, last in spans for n in range(first, last + 1)}
    return some if len(some) <= _MANY else {_ANY}
