"""Clues from the offices that a text gives to people: `President Joe Biden`."""

import re
from datetime import timedelta

from site_builder.stages.date import days as d
from site_builder.stages.date.clues import SOFT, Clue
from site_builder.stages.date.story import Story
from site_builder.stages.date.world import ROLES, Term, World
from site_builder.values.edtf import day as day_value
from site_builder.values.edtf import words as edtf_words
from site_builder.values.model import Evidence

MOST = 300  # named offices: more than a news text has
_OFFICE = re.compile("|".join(f"(?P<r{n}>\\b(?:{words})\\b)" for n, (_, words) in enumerate(ROLES)))
_STEMS = tuple("presid minist premier chancel secretar advis pope prince king queen emir sultan emperor".split())
_JOIN = re.compile(r"\s+of\s+(?:the\s+)?[A-Z][\w.]+(?:\s+[A-Z][\w.]+)??,?\s+(?=[A-Z])")
_COMMA = ", "
_APPOSED = re.compile(r"[,;.]| (?:and|said|told|was|were|has|had|is)\b")  # behind a name between commas
_FIRST = re.compile(r"[A-Z]\S*")
_FORMER = re.compile(
    r"\b(?:former|ex|late|then|ousted|deposed|one-time|previous|outgoing)[\s-](?:[\w.'’]+\s){0,3}$", re.IGNORECASE
)
_FALLEN = re.compile(r"\b(?:overthr\w+|toppl\w+|oust\w+|depos\w+|unseat\w+|remov\w+)\b", re.IGNORECASE)
_NEWLY, _STAYS_NEW = 90, 240  # days for which somebody is called newly appointed, and new in office
_STICKS = 45  # days for which a title stays with somebody whose term is over
_NEW = re.compile(
    r"\b(?:recently|newly|just)[ -](?:appointed|named|installed|elected)\b|\bnew\s+(?:[\w.]+\s)?$", re.IGNORECASE
)
_THE = "The "
_ITS_BEARER = re.compile(r"(?: of\b|['’]| [A-Z])")  # `The president of the club`, `The president's wife`
_OPENING = 3  # lines: who is meant further down, is less sure


def office_clues(tale: Story, world: World) -> tuple[Clue, ...]:
    """Who is called what: `President Joe Biden` is of his years in office. A habit only: old titles stick to people."""
    clues: dict[tuple[str, str], Clue] = {}
    for held in _offices(tale.low) if world.terms else ():
        at = held.end()
        titled = _titled(tale, world, held)
        if titled:
            clues.setdefault((titled.evidence.words, titled.evidence.says), titled)
        join = _JOIN.match(tale.text, at)
        comma = at + len(_COMMA) if tale.text.startswith(_COMMA, at) else at + 1
        for start in dict.fromkeys((join.end() if join else at, at + 1, comma)):
            word = _FIRST.match(tale.text, start)
            for term in world.terms.get(word[0].lower(), ()) if word else ():
                end = start + len(term.name)
                apposed = start == at + len(_COMMA)
                if apposed and not (term.full and _APPOSED.match(tale.text, end)):
                    continue
                if tale.text.startswith(term.name, start) and not tale.text[end : end + 1].isalpha():
                    clue = _office(tale, held, end, term)
                    if clue:
                        clues.setdefault((term.person, clue.evidence.says), clue)
    return tuple(clues.values())


def _titled(tale: Story, world: World, held: re.Match[str]) -> Clue | None:
    """The clue of a sentence that begins with a bare title, where the one before names in full the only person who is
    known to have held it: `Maren Holt spoke on Monday. The prime minister said`."""
    low = held.start() - len(_THE)
    if not tale.text.startswith(_THE, max(low, 0)) or tale.sentence(held.start())[0] != low or low < 2:
        return None
    if _ITS_BEARER.match(tale.text, held.end()) or tale.line(low) in tale.notes or tale.line(low) > _OPENING:
        return None
    first, last = tale.sentence(low - 2)
    role = ROLES[int((held.lastgroup or "r0")[1:])][0]
    holders = {}
    for word in _FIRST.finditer(tale.text, first, last):
        for term in world.terms.get(word[0].lower(), ()):
            known = next((one for one in term.offices if one[0] == role), None)
            if known and term.full and tale.text.startswith(term.name, word.start()):
                holders[term.person] = (term.name, known)
    value = d.to_edtf(next(iter(holders.values()))[1][2]) if len(holders) == 1 else None
    if value is None:
        return None
    ((person, (name, known)),) = holders.items()
    says = f"The text calls {person} “{held[0]}”; {person} was {known[1]} {_term(known[2])}."
    paragraph = tale.paragraph(first)
    return Clue(known[2] | d.later(known[2], 0, _STICKS), SOFT, Evidence("term of office", name, paragraph, says))


def _offices(low: str) -> list[re.Match[str]]:
    """The places that name an office, found by stems first: most words name none."""
    found: dict[int, re.Match[str]] = {}
    for stem in _STEMS:
        at = low.find(stem)
        while at >= 0:
            for match in _OFFICE.finditer(low, max(0, at - 26), at + 34):
                if match.start() <= at < match.end():
                    found[match.end()] = match
            at = low.find(stem, at + len(stem))
    return [found[end] for end in sorted(found)[:MOST]]


def _office(tale: Story, held: re.Match[str], end: int, term: Term) -> Clue | None:
    """The clue of an office and the name that follows it, if its bearer is known to have held it."""
    if tale.line(end - 1) in tale.notes:
        return None
    low, _ = tale.sentence(held.start())
    lead = tale.text[max(low, held.start() - 40) : held.start()]
    role = ROLES[int((held.lastgroup or "r0")[1:])][0]
    known = next((one for one in term.offices if one[0] == role), None)
    if known is None or _FORMER.search(lead):
        return None
    words, person = tale.text[held.start() : end], term.person
    days = known[2]
    paragraph = tale.paragraph(held.start())
    if called := _NEW.search(lead):
        first = d.first(days)
        for_days = _STAYS_NEW if called[0].lower().startswith("new ") else _NEWLY
        new = d.span(first, first + timedelta(days=for_days))
        says = f"The text calls {person} new in office; the term as {known[1]} began on {edtf_words(day_value(first))}."
        return Clue(new, SOFT, Evidence("new in office", words, paragraph, says))
    days = d.span(d.first(days), None) if _FALLEN.search(lead) else days | d.later(days, 0, _STICKS)
    value = d.to_edtf(known[2])
    if value is None:
        return None
    says = f"The text speaks of “{words}”; {person} was {known[1]} {_term(known[2])}."
    return Clue(days, SOFT, Evidence("term of office", words, paragraph, says))


def _term(days: d.Days) -> str:
    """The days of an office in words."""
    parts = []
    for first, last in d.runs(days):
        start = "" if first == d.FIRST else f"from {edtf_words(day_value(first))}"
        end = "" if last == d.LAST else f"to {edtf_words(day_value(last))}"
        parts.append(" ".join(part for part in (start, end) if part))
    return " and ".join(parts)
