"""Clauses that tell of another meeting in passing."""

import re

from site_builder.stages.group.recognition.words import Unit

_EARLIER = frozenset("earlier previously zuvor vorher auparavant".split())
_CLAUSE = re.compile(
    r", (?:(?:with|mit|von|bei|avec) )?(?:whom|who|dem|der|den|denen|qui|lequel|laquelle) [^,;.]{0,80}?"
    r"\b(?:earlier|previously|zuvor|vorher|auparavant)\b[^,;.]{0,60}"
)


def aside(unit: Unit, offset: int) -> bool:
    """True for Lind and Halden in `Sol, with whom Lind had spoken earlier in Halden, stayed outside`."""
    if _EARLIER.isdisjoint(unit.folded):
        return False
    return any(match.start() < offset < match.end() for match in _CLAUSE.finditer(unit.text))
