"""Which reports are of meetings that the registry knows, and which tell enough to make a meeting of their own."""

from collections.abc import Iterator, Sequence

from site_builder.stages.group.cluster import Account, account_of
from site_builder.stages.group.known import Shelf
from site_builder.stages.group.material import Material, Open, Plan, put
from site_builder.stages.group.recognition.words import tokens
from site_builder.stages.group.standing import STAYS, apart, move
from site_builder.values.occasions import cues

_ASKED = 3  # candidates named


def registered(made: Plan, accounts: Sequence[Account], material: Material) -> list[Account]:
    """Puts what fits a known meeting there, copies that were published apart from their original each by itself; the
    accounts of what fits none."""
    shelf = Shelf(material.entries, material.names)
    rest = []
    for whole in accounts:
        parts = apart(whole, material.homes, material.dates)
        found = [_put(made, part, shelf, material) for part in parts]
        left = [part for part, entry in zip(parts, found, strict=True) if entry is None]
        if len(left) == len(parts):
            rest.append(whole)
        elif left:
            ids = {one.id for part in left for one in part.occasions}
            rest.append(account_of([one for one in whole.occasions if one.id in ids], material.dates))
            entry, fit, _ = shelf.find(whole.facts, _words(whole))
            if entry and fit:
                made.open.extend(_follow(entry.meeting.id, left, material))
    return rest


def _put(made: Plan, account: Account, shelf: Shelf, material: Material) -> str | None:
    """The known meeting into which the account was put; None where it fits none, and where it may, that is asked."""
    lead = account.occasions[0]
    entry, fit, perhaps = shelf.find(account.facts, _words(account))
    if entry and fit:
        put(made, entry.meeting.id, account, f"fits the known meeting: {fit.reason}", material, fit.grade)
        return entry.meeting.id
    was = next((one for one in perhaps if one.meeting.id == material.homes.get(lead.id)), None)
    if was:
        put(made, was.meeting.id, account, STAYS, material, "doubtful")
        return was.meeting.id
    if perhaps and stands(account):
        made.open.append(Open("known meeting", lead.id, tuple(one.meeting.id for one in perhaps[:_ASKED])))
    return None


def _words(account: Account) -> tuple[str, ...]:
    lead = account.occasions[0]
    return (*tokens(lead.dated.article.title), "/", *tokens(lead.sentence))


def _follow(entry: str, left: Sequence[Account], material: Material) -> Iterator[Open]:
    """Asks whether what was published apart should go where a report and its copies belong as one."""
    known = {one.meeting.id for one in material.entries}
    for part in left:
        articles = [one.id for one in part.occasions]
        home = material.homes.get(articles[0])
        if home is not None and home not in known:
            yield move(home, entry, articles, part)


def stands(account: Account) -> bool:
    """True when the account is enough for a meeting: a body; two people, with a day, a place, a way of meeting or a
    headline that says so; one traveller, with place and day."""
    facts = account.facts
    if facts.body:
        return True
    if len(facts.people) > 1:
        told = facts.date or facts.place or facts.mode not in (None, "in person")
        return bool(told or any(cues(one.dated.article.title) for one in account.occasions))
    return bool(facts.people and facts.place and facts.date)
