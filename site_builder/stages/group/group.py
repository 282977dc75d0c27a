"""All articles into meetings: the public function of the stage, which puts its parts together."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from site_builder.stages.group import contradictions
from site_builder.stages.group import copies as copying
from site_builder.stages.group.decisions import EDITOR, by_article, by_meeting, rulings, unknown_ends
from site_builder.stages.group.decisions import copies as decided_copies
from site_builder.stages.group.doubts import questions
from site_builder.stages.group.known import understand
from site_builder.stages.group.material import Material, Plan
from site_builder.stages.group.mentions import Library, all_of
from site_builder.stages.group.naming import participants, title
from site_builder.stages.group.plan import plan
from site_builder.stages.group.recognition.names import prepare
from site_builder.stages.group.recognition.occasion import Occasion
from site_builder.stages.group.spun import with_spun
from site_builder.stages.group.told import meeting_date, meeting_place
from site_builder.values.doubts import note
from site_builder.values.edtf import Edtf
from site_builder.values.edtf import words as date_words
from site_builder.values.model import (
    ArticleDecision,
    Dated,
    Evidence,
    Grade,
    Grouping,
    Meeting,
    MeetingDecision,
    Placed,
    Registry,
    Status,
)


def group(
    occasions: Sequence[Occasion],
    registry: Registry,
    minted: Mapping[str, frozenset[str]],
    homes: Mapping[str, str] | None = None,
) -> Grouping:
    """The meetings that these articles are about, and each article in its place.

    `homes` are the meetings in which earlier builds published articles: there they stay, and what looks better now is
    a note. `minted` are the ids of earlier builds with the articles they had: an id stays with the meeting that shares
    most articles with it. The outcome does not depend on the order of the articles."""
    occasions = sorted(occasions, key=lambda one: one.id)
    names = prepare(registry.people)
    decided = by_article(registry.article_decisions, occasions)
    ruled, senseless = rulings(registry.meeting_decisions, occasions, decided)
    copies, missing = decided_copies(copying.find(occasions), decided, occasions)
    material = Material(
        occasions={one.id: one for one in occasions},
        dates={one.id: _date(one, decided.get(one.id)) for one in occasions},
        copies=copies,
        entries=understand(registry.meetings, names),
        decided=decided,
        minted=minted,
        names=names,
        rulings=ruled,
        kinds=registry.occasions,
        homes=homes or {},
    )
    made = plan(material)
    material = with_spun(material, made)
    known = frozenset(made.clusters) | {entry.meeting.id for entry in material.entries}
    every = known | material.minted.keys() | made.merged.keys() | ruled.new
    ends = unknown_ends(registry.meeting_decisions, every)
    corrections, unknown = by_meeting(registry.meeting_decisions, known | (every & ruled.merged.keys()))
    meetings = {key: _meeting(key, made, corrections.get(key)) for key in sorted(made.clusters)}
    articles = _place_all(material, made, meetings)
    doubts = questions(material, made, meetings, {placed.dated.article.id: placed for placed in articles})
    asked = (found for found in map(note, doubts) if found)
    against = (*contradictions.of_places(material, made), *contradictions.of_days(corrections, made))
    found = sorted({*senseless, *missing, *ends, *unknown, *made.problems, *asked, *against})
    merged = tuple(sorted(ruled.merged.items()))
    return Grouping(tuple(meetings.values()), articles, tuple(found), doubts, merged)


def _date(occasion: Occasion, decision: ArticleDecision | None) -> Edtf | None:
    if decision and decision.event_date:
        return decision.event_date
    return occasion.dated.event.value if occasion.dated.event else None


# --- meetings --------------------------------------------------------------------------------------------------------


def _meeting(id: str, made: Plan, decision: MeetingDecision | None) -> Meeting:
    cluster, entry = made.clusters[id], made.entries.get(id)
    facts, members = cluster.facts, made.members(id)
    originals = [account.occasions[0] for account in cluster.accounts]
    known = entry.meeting if entry else None
    who = (entry.participants if entry and entry.participants else None) or participants(cluster)
    place, clues = meeting_place(known.place if known else None, facts.place, originals)
    mode = (known.mode if known else None) or facts.mode
    named = (
        (known.title if known else None)
        or cluster.given
        or (title(who, place, mode, facts.body is not None) if who else id)
    )
    date = meeting_date(known.date if known else None, facts, members, originals)
    status = (known.status if known else None) or _status([one.dated.status for one in members])
    return Meeting(
        id=id,
        title=(decision and decision.title) or named,
        participants=who,
        date=Dated(decision.date, (EDITOR,)) if decision and decision.date else date,
        place=(decision and decision.place) or place,
        place_evidence=(EDITOR,) if decision and decision.place else clues,
        mode=(decision and decision.mode) or mode,
        status=(decision and decision.status) or status,
        articles=tuple(one.id for one in sorted(members, key=_coverage)),
        known=entry is not None,
    )


def _status(said: Sequence[Status | None]) -> Status | None:
    """What became of it: one report that it was held outweighs announcements; cancelled only where none says so."""
    return next((status for status in ("held", "under way", "cancelled", "announced") if status in said), None)


def _coverage(occasion: Occasion) -> tuple[str, str]:
    """Orders articles by the day of publication (unknown last), then by id."""
    published = occasion.dated.published.value if occasion.dated.published else None
    first = (published.first or published.last) if published else None
    return (first.isoformat() if first else "9999", occasion.id)


# --- articles --------------------------------------------------------------------------------------------------------


def _place_all(material: Material, made: Plan, meetings: Mapping[str, Meeting]) -> tuple[Placed, ...]:
    homes: dict[str, str | None] = dict.fromkeys(material.occasions)
    reasons: dict[str, str] = {}
    grades: dict[str, Grade] = dict.fromkeys(made.reasons, "certain")
    for meeting in meetings:
        for account in made.clusters[meeting].accounts:
            original = account.occasions[0]
            for one in account.occasions:
                if meeting not in made.also.get(one.id, ()):
                    homes[one.id] = meeting
                    reasons[one.id] = _reason(one, original, made.clusters[meeting].reasons[original.id])
                    grades.setdefault(one.id, made.clusters[meeting].grades[original.id])
    asked = {one.article for one in made.open}
    mentioned = all_of(list(material.occasions.values()), _library(material, made, meetings), homes)
    return tuple(
        replace(
            _placed(one, material, made, meetings.get(homes[name] or ""), made.reasons.get(name) or reasons.get(name)),
            mentions=mentioned[name],
            grade="doubtful" if name in asked else grades.get(name),
            also=tuple(sorted(made.also.get(name, ()))),
        )
        for name, one in sorted(material.occasions.items())
    )


def _reason(one: Occasion, original: Occasion, joined: str) -> str:
    if one.id != original.id:
        return f"a copy of “{original.dated.article.title}”"
    if joined:
        return joined
    return f"reports the meeting: “{one.sentence}”" if one.sentence else "reports the meeting"


def _placed(one: Occasion, material: Material, made: Plan, meeting: Meeting | None, reason: str | None) -> Placed:
    return Placed(
        dated=one.dated,
        meeting=meeting.id if meeting else None,
        reason=reason or "no meeting found in the text",
        event=_event(one, material.decided.get(one.id), meeting, silent=one.id in made.silent),
        mentions=(),
        copy_of=material.copies.get(one.id),
    )


def _event(one: Occasion, decision: ArticleDecision | None, meeting: Meeting | None, *, silent: bool) -> Dated | None:
    """The meeting's date as the article may state it: an editor's word, the registry's, its own where that is at
    least as exact, else that of another report of the same meeting. What a `silent` one tells may be another day."""
    own = one.dated.event
    if decision and decision.event_date:
        return Dated(decision.event_date, (EDITOR,))
    if own and own.evidence and own.evidence[0].rule == EDITOR.rule:
        return own
    if meeting is None:
        return None
    if meeting.date is None:
        return own
    own = None if silent else own
    value, chain = meeting.date.value, own.evidence if own else ()
    last = meeting.date.evidence[-1]
    if last.rule in ("registry", "editor"):
        return Dated(value, (*chain, last))
    if own and (value.contains(own.value) or not own.value.contains(value)):
        return own
    says = f"Another report of the same meeting gives {date_words(value)}."
    return Dated(value, (*chain, Evidence(rule="meeting", words="", paragraph=None, says=says)))


def _library(material: Material, made: Plan, meetings: Mapping[str, Meeting]) -> Library:
    facts = {entry.meeting.id: entry.facts for entry in material.entries}
    for name, meeting in meetings.items():
        told = made.clusters[name].facts
        if name not in facts:
            facts[name] = replace(told, date=meeting.date.value if meeting.date else None)
    return Library(facts, material.names)
