"""Whom `he` or `she` means after some sentences: only where they name one person, as their subject, and nobody else."""

import re

from site_builder.stages.brief.words import SAYING

_CAPITAL = r"[^\W\d_a-zа-яё][\w'’-]*"
_SUBJECT = re.compile(
    rf"(?P<who>(?:{_CAPITAL} (?:[a-z][\w-]* ){{1,2}})?{_CAPITAL}(?: {_CAPITAL}){{1,4}})"
    rf"(?=,| (?:{SAYING}|has|had|was|is|will|would|did|[a-z]+ed)\b| [a-z]+s\.)"
)
_WORD = re.compile(_CAPITAL)
_TIME = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December".split()
)


def subject(text: str) -> str:
    """The one person the sentences name, as they name him; "" where they begin otherwise or name anything else."""
    match = _SUBJECT.match(text)
    if match is None:
        return ""
    own = set(match["who"].split())
    rest = text[match.end() :]
    for other in _WORD.finditer(rest):
        opens = rest[: other.start()].rstrip()[-1:] in (".", "!", "?")
        if other[0] in own or other[0] in _TIME or (opens and not _WORD.match(rest, other.end() + 1)):
            continue
        return ""
    return match["who"]
