"""Clues from the world: the dated facts that a text looks back or ahead to."""

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
from site_builder.stages.date.spoken import WITHIN, dateline
from site_builder.stages.date.story import Story, direction, unreal
from site_builder.stages.date.world import Fact, Hit, World, hits, names
from site_builder.values.edtf import words as edtf_words
from site_builder.values.model import Evidence

MOST = 300  # hits: more than a news text has
LEAD = 3  # so many paragraphs say what an article is about
# Only what is planned can be looked ahead to; an earthquake or a war named beside `will` has happened.
_PLANNED = re.compile(
    r"\b(?:summit|meeting|visit|conference|forum|games|olympic\w*|world cup|election|inauguration|coronation|congress|"
    r"talks|dialogue|assembly|debate)\b", re.IGNORECASE)  # fmt: skip
_SUDDEN = re.compile(r"\b(?:announc\w+|boycott|resign\w*|declar\w+|attack|shoot\w*|killed|dies|death)\b", re.IGNORECASE)
_EVE = 14  # days: a meeting is announced in headline or lead so shortly before
_ONCE_MORE = re.compile(r"\b(?:again|anniversary|return|since|after|last|first met|years?|another|second|third)\b")
_OPENS = re.compile(r"\b(?:opens?|begins?|starts?|kicks? off|(?:is|are) to (?:open|begin|start))\b[^.;]{0,40}$")
_GOVERNED = re.compile(r"\b(?:will|shall|won't|is to|are to)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:their|they|the two|both)\b")


def anchor_clues(tale: Story, world: World, found: tuple[Found, ...]) -> tuple[tuple[Clue, ...], tuple[Clue, ...]]:
    """What the named facts say of the day of writing: clues of single facts, and those of series, which only choose
    between days that other clues leave.

    No anchor is the meeting that it helps to date: one that is a meeting of the names in title and lead is out."""
    about = names(tale.text[: tale.starts[LEAD + 1]] if len(tale.starts) > LEAD + 1 else tale.text)
    people = world.terms.keys()
    header = dateline(tale, found)
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
        if own := _announced(tale, hit, header):
            single.append(own)
            continue
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


def _announced(tale: Story, hit: Hit, header: Found | None) -> Clue | None:
    """What headline or lead announce, from a line of place and day shortly before it: `Holt to bring neighbours
    together in Vallby`. The text is of that day."""
    if header is None or len(hit.facts) > 1 or hit.facts[0].who or tale.line(hit.start) > 1:
        return None
    low, high = tale.sentence(hit.start)
    if direction(tale, hit.start, hit.end) != 1 or _ONCE_MORE.search(tale.low, low, high) or unreal(tale, hit.start):
        return None
    first = d.one(d.first(hit.facts[0].days))
    days = header.days & d.later(first, -_EVE, 0)
    words = tale.text[hit.start : hit.end]
    return _clue(tale, hit, "anchor ahead", words, days, SOFT, hit.facts, "looks ahead to {}") if days else None


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
