"""Clues from the world: facts that a text looks back or ahead to, and the offices it gives to people."""

import re
from collections.abc import Set
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from site_builder.stages.date import days as d
from site_builder.stages.date.clues import FAINT, FIRM, SOFT, Clue
from site_builder.stages.date.relation import Relation
from site_builder.stages.date.relations import NEARBY, relate
from site_builder.stages.date.scan import Found
from site_builder.stages.date.spoken import WITHIN
from site_builder.stages.date.story import Story, direction, unreal
from site_builder.stages.date.world import ROLES, Fact, Hit, Term, World, hits, names
from site_builder.values.edtf import day as day_value
from site_builder.values.edtf import words as edtf_words
from site_builder.values.model import Evidence

MOST = 300  # hits and named offices: more than a news text has
LEAD = 3  # so many paragraphs say what an article is about
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
# Only what is planned can be looked ahead to; an earthquake or a war named beside `will` has happened.
_PLANNED = re.compile(
    r"\b(?:summit|meeting|visit|conference|forum|games|olympic\w*|world cup|election|inauguration|coronation|congress|"
    r"talks|dialogue|assembly|debate)\b", re.IGNORECASE)  # fmt: skip
_SUDDEN = re.compile(r"\b(?:announc\w+|boycott|resign\w*|declar\w+|attack|shoot\w*|killed|dies|death)\b", re.IGNORECASE)
_OPENS = re.compile(r"\b(?:opens?|begins?|starts?|kicks? off|(?:is|are) to (?:open|begin|start))\b[^.;]{0,40}$")
_GOVERNED = re.compile(r"\b(?:will|shall|won't|is to|are to)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:their|they|the two|both)\b")
_NEW = re.compile(
    r"\b(?:recently|newly|just)[ -](?:appointed|named|installed|elected)\b|\bnew\s+(?:[\w.]+\s)?$", re.IGNORECASE
)


def anchor_clues(tale: Story, world: World, found: tuple[Found, ...]) -> tuple[tuple[Clue, ...], tuple[Clue, ...]]:
    """What the named facts say of the day of writing: clues of single facts, and those of series, which only choose
    between days that other clues leave.

    No anchor is the meeting that it helps to date: one that is a meeting of the names in title and lead is out."""
    about = names(tale.text[: tale.starts[LEAD + 1]] if len(tale.starts) > LEAD + 1 else tale.text)
    people = world.terms.keys()
    single: list[Clue] = []
    serial: list[Clue] = []
    for hit in islice(hits(world, tale.low), MOST):
        if tale.line(hit.start) in tale.notes:
            continue
        low, high = tale.sentence(hit.start)
        near = tuple(one for one in found if low <= one.start < high)
        hit = _attended(hit, names(tale.text[low:high]), about, bool(_PRONOUN.search(tale.low, low, hit.start)))
        if not hit.facts:
            continue
        hit = _placed(hit, tale.text[max(low, hit.start - NEARBY) : min(high, hit.end + NEARBY)], near)
        relation = relate(tale, hit.start, hit.end, near)
        apart = relation is not None and (relation.apart or relation.month)
        if not apart and any(_the_meeting(fact, about, people) for fact in hit.facts):
            continue
        clue = _anchor_clue(tale, hit, near, relation)
        if clue:
            alone = len(hit.facts) == 1 and (not hit.facts[0].anchor.series or hit.sure)
            (single if alone or (relation and relation.counted) else serial).append(clue)
    return tuple(single), tuple(serial)


def agreeing(tale: Story, world: World, day: date) -> Evidence | None:
    """A fact that the text names and that began on the day of its meeting: what bears out the year of a date."""
    for hit in islice(hits(world, tale.low), MOST):
        fact = next((one for one in hit.facts if one.anchor.date.first == day and not one.meeting), None)
        if fact and tale.line(hit.start) not in tale.notes:
            words = tale.text[hit.start : hit.end]
            says = f"What the text calls “{words}”, {fact.anchor.what}, began on that very day."
            return Evidence("agrees with a fact", words, tale.paragraph(hit.start), says)
    return None


def _attended(hit: Hit, here: frozenset[str], about: frozenset[str], pronoun: bool) -> Hit:
    """The hit without the meetings of the registry of which not everybody is named in the sentence, or in title and
    lead where the sentence says `their`."""
    known = here | about if pronoun else here
    facts = tuple(fact for fact in hit.facts if all(one & known for one in fact.who))
    return hit if len(facts) == len(hit.facts) else replace(hit, facts=facts)


def _placed(hit: Hit, around: str, near: tuple[Found, ...]) -> Hit:
    """The hit with the one instance of a series whose place is named beside it, where there is just one there, or the
    one that begins on the day beside it: `the games that open on 26 July`."""
    if len(hit.facts) == 1:
        return hit
    here = [fact for fact in hit.facts if fact.anchor.series and fact.anchor.place and fact.anchor.place in around]
    told = [fact for fact in hit.facts if fact.anchor.series and not fact.meeting and _day_of(fact, near)]
    chosen = told if len(told) == 1 else here
    return replace(hit, facts=(chosen[0],), sure=True) if len(chosen) == 1 else hit


def _day_of(fact: Fact, near: tuple[Found, ...]) -> Found | None:
    """The day without its year, told beside a fact, on which it began."""
    first = d.one(d.first(fact.days))
    return next((one for one in near if one.kind == "yearless" and one.grain == "day" and one.days & first), None)


def _the_meeting(fact: Fact, about: frozenset[str], people: Set[str]) -> bool:
    """True where a fact may be the very meeting the article is about: it shares a person with title and lead and one
    name more, or, where it names nobody known, two names (or its only one)."""
    shared = fact.names & about
    persons = fact.names & people
    if not fact.meeting or (persons and not persons & about):
        return False
    return len(shared) >= 2 or shared == fact.names


def _anchor_clue(tale: Story, hit: Hit, near: tuple[Found, ...], relation: Relation | None) -> Clue | None:
    facts, words = hit.facts, tale.text[hit.start : hit.end]
    way = direction(tale, hit.start, hit.end)
    day = None if facts[0].meeting or len(facts) > 1 else _day_of(facts[0], near)
    if day and _OPENS.search(tale.text, max(hit.end, day.start - NEARBY), day.start):
        way, relation = 1, None
    if relation and not (way == 1 and relation.within != d.ALL):
        clue = _related(tale, hit, relation)
        if clue:
            return clue
    what = facts[0].anchor.what
    series = len(facts) > 1 or (bool(facts[0].anchor.series) and not hit.sure)
    if series or any(one.kind == "dated" for one in near) or (way != 1 and unreal(tale, hit.start)):
        return None
    if way == 1 and _PLANNED.search(what) and not _SUDDEN.search(what):
        year = d.first(facts[0].days) - timedelta(days=WITHIN) if day else None
        days = d.span(year, d.last(facts[0].days))
        return _clue(tale, hit, "anchor ahead", words, days, SOFT, facts, "looks ahead to {}")
    low = max(tale.sentence(hit.start)[0], hit.start - 40)
    if unreal(tale, hit.start) or (way == 1 and _GOVERNED.search(tale.text, low, hit.start)):
        return None
    days = d.span(d.first(facts[0].days), None)
    return _clue(tale, hit, "anchor", words, days, FIRM if way == -1 else SOFT, facts, "looks back to {}")


def _related(tale: Story, hit: Hit, relation: Relation) -> Clue | None:
    """The clue of a relation; None where it fits no day of the facts."""
    days = told = d.NONE
    for fact in hit.facts:
        days |= relation.writing(fact.days)
        told |= relation.telling(fact.days)
    if not days:
        return None
    low, high = tale.sentence(hit.start)
    shown = _shown(tale, low, high, relation, tale.text[hit.start : hit.end])
    strength = FAINT if hit.facts[0].who else SOFT  # the registry may lack the meeting that is meant
    clue = _clue(tale, hit, "anchor", shown, days, strength, hit.facts, relation.says)
    return replace(clue, told=told) if relation.apart and tale.line(hit.start) <= LEAD else clue


def _shown(tale: Story, low: int, high: int, relation: Relation, words: str) -> str:
    """The relating words where they stand verbatim in the sentence, else the fact's own."""
    text = relation.words.strip()
    return text if text and text in tale.text[low:high] else words


def _clue(
    tale: Story, hit: Hit, rule: str, words: str, days: d.Days, strength: int, facts: tuple[Fact, ...], says: str
) -> Clue:
    if len(facts) == 1:
        what = f"an event known to be of {edtf_words(facts[0].anchor.date)} ({facts[0].anchor.what})"
    else:
        named = tale.text[hit.start : hit.end]
        kinds = {fact.anchor.what.partition(",")[0].rstrip(" 0123456789") for fact in facts}
        what = f"one of {len(facts)} events known by the same name ({kinds.pop() if len(kinds) == 1 else named})"
    return Clue(days, strength, Evidence(rule, words, tale.paragraph(hit.start), "The text " + says.format(what) + "."))


def office_clues(tale: Story, world: World) -> tuple[Clue, ...]:
    """Who is called what: `President Joe Biden` is of his years in office. A habit only: old titles stick to people."""
    clues: dict[tuple[str, str], Clue] = {}
    for held in _offices(tale.low) if world.terms else ():
        at = held.end()
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
