"""Whether a sentence tells what a body decided."""

from collections.abc import Sequence

from site_builder.stages.group.recognition.assemblies import (
    AHEAD,
    BANKS,
    DECISIONS,
    DELIBERATIVE,
    RESOLVES,
    SAME,
    TO_DECIDE,
)
from site_builder.stages.group.recognition.body import Body
from site_builder.stages.group.recognition.resolving import RESOLVED, STAFF
from site_builder.stages.group.recognition.short import lone
from site_builder.stages.group.recognition.words import Unit, tokens
from site_builder.values.acts import acts

_WAS = (["was"], ["were"], ["is"], ["are"])
_WHY = (["over"], ["for"], ["after"], ["by"])
_BY = frozenset("by at before von durch por par door przez da del".split())
_RESOLVING = RESOLVED | RESOLVES
_NEAR = 10  # words behind its name in which it must be said that it decided, where it is named in full
_REACH = 15  # words behind its name in which a body's verb stands
_CENTRAL = frozenset("central national reserve state riksbank".split())


def decides(unit: Unit, body: Body) -> bool:
    """True where the sentence tells what bodies do together: for those that are there to decide, in many more words."""
    words = frozenset(unit.folded)
    if acts(unit.text):
        return True
    if words & DECISIONS and _subject(unit, body):
        return "Bank" not in body.name or body.name in BANKS or not _CENTRAL.isdisjoint(tokens(body.name))
    name = tokens(body.name)
    if DELIBERATIVE.isdisjoint(name) and body.kind != "alliance" and body.name not in BANKS:
        return not words.isdisjoint(_RESOLVING) and name[-1] != "bank" and _resolves(unit.folded, name[-1])
    if words & RESOLVES or (words & AHEAD and words & TO_DECIDE):
        return True
    return bool(words & RESOLVED) and not lone(body) and _resolves(unit.folded, name[-1])


def _subject(unit: Unit, body: Body) -> bool:
    """True unless the body is named in full and every verb of a decision stands before it: `teams decided, the league
    said`, where it is not by it that something was decided."""
    at = unit.text.find(body.name)
    if at < 0:
        return True
    end = at + len(body.name)
    first = next((n for n, start in enumerate(unit.starts) if start >= end), len(unit.folded))
    reach = range(first, min(first + _NEAR, len(unit.folded)))
    if any(unit.folded[n] in DECISIONS and unit.folded[n - 1] != "not" for n in reach):
        return True
    before = [n for n, start in enumerate(unit.starts) if start < at]
    return bool(before) and not _BY.isdisjoint(unit.folded[max(0, before[-1] - 2) : before[-1] + 1])


def _resolves(folded: Sequence[str], noun: str) -> bool:
    """True where one of the rarer verbs has the body as its subject, or stands before `by the council`."""
    for n, word in enumerate(folded):
        if SAME.get(word, word) != noun and word != noun:
            continue
        suffered = folded[n + 1 : n + 2] in _WAS or folded[n + 2 : n + 3] in _WHY
        first = n + 3 if suffered else n + 1  # `the council was fined`, `Council fined over fall`: by somebody else
        if n + 1 < len(folded) and folded[n + 1] not in STAFF and not _RESOLVING.isdisjoint(folded[first : n + _REACH]):
            return True
        if not _BY.isdisjoint(folded[max(0, n - 5) : n]) and not _RESOLVING.isdisjoint(folded[max(0, n - 9) : n]):
            return True
    return False
