"""Patterns of hundreds of alternatives, of which a line is asked only those that can begin as it does.

`re` tries one alternative after the other; told apart by their first letters, a few dozen are left."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

# The parts of a pattern: an escape, a class, what opens a group, a quantifier; any other sign.
_PART = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]])*\]|\((?:\?(?:<?[=!]|:))?|(?:[?*+]|\{\d*,?\d*\})\??|.", re.DOTALL)
_SPAN = re.compile(r"\\?(.)(?:-(.))?", re.DOTALL)  # in a class: a sign, or the first and the last of several
_NUMBER = "0"  # stands for every digit
_SIGNS = 5  # of a line in which its initial stands
_FEW = 3  # initials of an alternative that is told by them: those of more are asked of all lines


class Alternatives:
    """Patterns for the beginning of a line, which `before` (signs, none of them a letter or digit) and `after` may
    stand around."""

    def __init__(self, patterns: Iterable[str], before: str, after: str = "") -> None:
        """Takes the patterns apart and compiles their alternatives anew by initials."""
        told: defaultdict[str, list[str]] = defaultdict(list)
        for parts in (parts for pattern in patterns for parts in _alternatives(_PART.findall(pattern))):
            letters = _initials(parts) or {""}
            for letter in {""} if "" in letters or len(letters) > _FEW else letters:
                told[letter].append("".join(parts))
        compiled = {letter: re.compile(f"{before}(?:{'|'.join(some)}){after}") for letter, some in told.items()}
        self._always = compiled.pop("", None)
        self._by_letter = compiled

    def match(self, line: str) -> bool:
        """True where an alternative matches the beginning of the line."""
        first = line[0]
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


def _initials(parts: Sequence[str]) -> set[str] | None:
    """What a match of one alternative may begin with; None for anything."""
    found: set[str] = set()
    at = 0
    while at < len(parts):
        end = _end(parts, at)
        some = _group(parts[at:end]) if parts[at].startswith("(") else _signs(parts[at])
        if some is None:
            return None
        found |= some
        if not (end < len(parts) and parts[end].startswith(("?", "*", "{0"))):
            return found
        at = end + 1
    return None  # it may match nothing


def _end(parts: Sequence[str], at: int) -> int:
    """Where the sign or group that begins here ends."""
    depth = 0
    for n in range(at, len(parts)):
        depth += parts[n].startswith("(") - (parts[n] == ")")
        if not depth:
            return n + 1
    return len(parts)


def _group(parts: Sequence[str]) -> set[str] | None:
    """What a match of a group may begin with."""
    found = [_initials(one) for one in _alternatives(parts[1:-1])] if parts[0] in ("(?:", "(") else [None]
    return None if None in found else set[str]().union(*filter(None, found))


def _signs(part: str) -> set[str] | None:
    """What a match of one part may be; None for too many to name. Tidied text opens with no space."""
    if part in (r"\d", r"\s"):
        return {_NUMBER} if part == r"\d" else set()
    if part == "." or part.startswith("[^") or re.search(r"\\[a-zA-Z]", part):
        return None
    if part[0] != "[":
        return {_initial(part[-1])}
    spans = [(ord(match[1]), ord(match[2] or match[1])) for match in _SPAN.finditer(part[1:-1])]
    return {_initial(chr(n)) for first, last in spans for n in range(first, last + 1)}
