"""Where an editor's word and the text disagree: the editor is obeyed, and the disagreement is told at its line."""

from collections.abc import Iterator

from site_builder.stages.group.facts import Facts, merged, of_articles
from site_builder.stages.group.material import Material, Plan
from site_builder.stages.group.recognition import places
from site_builder.stages.group.recognition.occasion import remote
from site_builder.stages.group.spans import meet
from site_builder.values.edtf import words
from site_builder.values.errors import Problem
from site_builder.values.model import ArticleDecision, MeetingDecision

_ADVICE = "If the text is right, delete the line; if you are, nothing is to be done."


def of_places(material: Material, made: Plan) -> Iterator[Problem]:
    """A note for each article that an editor put into a meeting of other people, of another day, at another place, or
    held in another way."""
    for article, decision in sorted(material.decided.items()):
        if not decision.meeting or article not in made.reasons:
            continue
        told = of_articles([material.occasions[article]], [material.dates[article]])
        target = _others(article, material.rulings.merged.get(decision.meeting, decision.meeting), made)
        what = " and ".join(_apart(told, target, material)) if target and told.known else ""
        if what:
            yield _note(decision, f"`meeting: {decision.meeting}` of {decision.article} stands, but {what}.")


def of_days(decided: dict[str, MeetingDecision], made: Plan) -> Iterator[Problem]:
    """A note for each date of a meeting that none of its dated reports allows."""
    for name, decision in sorted(decided.items()):
        if decision.date is None or name not in made.clusters:
            continue
        events = [one.dated.event.value for one in made.members(name) if one.dated.event]
        if events and all(meet(event, decision.date, 0) is None for event in events):
            told = " or ".join(dict.fromkeys(words(event) for event in events[:3]))
            message = f"`date: {decision.date.text}` of {name} stands, but its reports point to {told}."
            yield _note(decision, message)


def _note(decision: ArticleDecision | MeetingDecision, message: str) -> Problem:
    return Problem(decision.path, decision.line, message, _ADVICE, "note")


def _others(article: str, meeting: str, made: Plan) -> Facts | None:
    """What the registry, else the other reports, say of a meeting; None where nobody says anything."""
    if meeting in made.entries:
        return made.entries[meeting].facts
    found: Facts | None = None
    for account in made.clusters[meeting].accounts if meeting in made.clusters else ():
        if all(one.id != article for one in account.occasions):
            found = account.facts if found is None else merged(found, account.facts)
    return found


def _apart(one: Facts, other: Facts, material: Material) -> Iterator[str]:
    """In what two accounts exclude each other, as clauses."""
    if one.date and other.date and meet(one.date, other.date, 1) is None:
        yield f"the text is about {words(one.date)}, and the meeting was {words(other.date)}"
    if places.agree(material.names, one.place, other.place) is False:
        yield f"the text is about {one.place}, and the meeting was in {other.place}"
    wired, there = remote(one.mode), remote(other.mode)
    if wired is not None and there is not None and wired != there:
        yield f"the text is about a meeting {_how(wired)}, and this one was held {_how(there)}"
    if (one.people and other.people and not one.people & other.people) or (
        one.body and other.body and not one.body.same(other.body)
    ):
        yield "other people meet in the text"


def _how(wired: bool) -> str:
    return "by wire" if wired else "in person"
