"""When and where a meeting was, as registry and reports tell it, with the evidence."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from site_builder.stages.group.decisions import EDITOR
from site_builder.stages.group.facts import Facts
from site_builder.stages.group.recognition.occasion import Occasion
from site_builder.stages.group.recognition.whereabouts import SEAT
from site_builder.values.edtf import Edtf, intersect
from site_builder.values.edtf import words as date_words
from site_builder.values.lasting import lasts
from site_builder.values.model import Dated, Evidence

_REPORTS = 4  # so many reports are heard beside the registry


def meeting_date(
    known: Edtf | None, facts: Facts, members: Sequence[Occasion], originals: Sequence[Occasion]
) -> Dated | None:
    """The registry's date; else what the articles leave, with the evidence of the one that says it best."""
    if known:
        return Dated(known, (*_borne_out(known, originals), _registry(known, originals)))
    if facts.date is None:
        return None
    dated = [one for one in members if one.dated.event]
    best = min(dated, key=lambda one: _width(one, facts.date), default=None)
    if best is None or best.dated.event is None:
        return Dated(facts.date, (EDITOR,))
    return Dated(facts.date, best.dated.event.evidence)


def _width(occasion: Occasion, target: Edtf | None) -> tuple[bool, int, str]:
    event = occasion.dated.event
    return (event is None or event.value != target, (event.value.days or 10**6) if event else 10**7, occasion.id)


def _registry(date: Edtf, members: Sequence[Occasion]) -> Evidence:
    """The registry's word: the last in the chain, as it decides."""
    alone = "" if any(one.dated.event for one in members) else ", and no report tells by itself when it was"
    says = f"The registry of known meetings dates it {date_words(date)}{alone}."
    return Evidence(rule="registry", words="", paragraph=None, says=says)


def _borne_out(date: Edtf, members: Sequence[Occasion]) -> Iterator[Evidence]:
    """What the reports tell by themselves beside the registry: those that contradict it first, then the most exact."""
    told = [one for one in members if one.dated.event]
    for one in sorted(told, key=lambda one: (_agrees(date, one), _width(one, date)))[:_REPORTS]:
        event = one.dated.event
        if event is None or not event.evidence:
            continue
        last, value = event.evidence[-1], date_words(event.value)
        same = date.contains(event.value) or event.value.contains(date)
        shared = "as the registry does" if same else "of which the registry has some"
        judged = shared if _agrees(date, one) else "against the registry"
        days = value if event.value.is_day or lasts(event.value, event.evidence) else f"some time within {value}"
        says = f"By itself the report points to {days}, {judged} (“{one.dated.article.title}”)"
        yield Evidence("report", last.words, last.paragraph, says)


def _agrees(date: Edtf, one: Occasion) -> bool:
    """True where the report's own days and the registry's share one."""
    return one.dated.event is None or intersect(one.dated.event.value, date) is not None


def meeting_place(
    known: str | None, told: str | None, originals: Sequence[Occasion]
) -> tuple[str | None, tuple[Evidence, ...]]:
    """The registry's place, else that of the reports, with the clue of the report that names it best: in its text
    before its headline, and any of these before what is known of the body's seat."""
    place = known or told
    clues = [(one.place_evidence, one) for one in originals if one.place_evidence and one.place == place]
    chain: tuple[Evidence, ...] = ()
    if clues:
        clue, one = min(clues, key=lambda pair: (pair[0].rule == SEAT, pair[0].paragraph is None, pair[1].id))
        chain = (replace(clue, says=f"{clue.says.removesuffix('.')} (“{one.dated.article.title}”)"),)
    if known:
        says = "The registry of known meetings names the place."
        chain = (*chain, Evidence("registry", "", None, says))
    return place, chain
