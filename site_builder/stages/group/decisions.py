"""What editors decided, checked against what there is: an id that nothing has is a problem with the nearest that is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from site_builder.stages.group.recognition.occasion import Occasion
from site_builder.values.errors import Problem
from site_builder.values.model import ArticleDecision, Evidence, MeetingDecision

EDITOR = Evidence(rule="editor", words="", paragraph=None, says="set by the editor")
_KEYS = ("title", "date", "place", "mode", "status", "into", "split_from")


@dataclass(frozen=True, slots=True)
class Rulings:
    """What editors decided about meetings as such: `merged` are ids with the meeting that each is part of now, `split`
    articles with the meeting that they are about, `new` the ids of meetings that exist because an editor says so."""

    merged: Mapping[str, str] = field(default_factory=dict)
    split: Mapping[str, str] = field(default_factory=dict)
    new: frozenset[str] = frozenset()


def by_article(decided: Sequence[ArticleDecision], occasions: Sequence[Occasion]) -> dict[str, ArticleDecision]:
    """The decision on each article, by its id. A decision names the article, its capture, or an id the article had
    under another title (ids end in the capture's digest). One that names nothing here is no finding of this stage: its
    capture may be there, and unreadable."""
    called = _names(occasions)
    return {name: decision for decision in decided if (name := _called(decision.article, called))}


def _names(occasions: Sequence[Occasion]) -> dict[str, str]:
    """The id of each article by its id, its capture and the end of its id."""
    tails = {one.dated.article.digest[:8]: one.id for one in occasions}
    return tails | {name: one.id for one in occasions for name in (one.dated.article.capture, one.id)}


def _called(name: str, called: Mapping[str, str]) -> str | None:
    return called.get(name) or called.get(name.rpartition("-")[2])


def unknown_meeting(decision: ArticleDecision | MeetingDecision, valid: Iterable[str], name: str = "") -> Problem:
    """The problem of a decision that names a meeting which does not exist."""
    name = name or decision.meeting or ""
    near = get_close_matches(name, sorted(valid), n=1, cutoff=0.3)
    advice = f"Did you mean `{near[0]}`?" if near else "Remove it, or write the meeting's id as the site shows it."
    return Problem(decision.path, decision.line, f"there is no meeting `{name}`.", advice)


def by_meeting(
    decided: Sequence[MeetingDecision], valid: Mapping[str, object] | frozenset[str]
) -> tuple[dict[str, MeetingDecision], list[Problem]]:
    """The decision on each meeting, by its id; entries on the same one are taken together."""
    found: dict[str, MeetingDecision] = {}
    problems = []
    for decision in decided:
        if decision.meeting not in valid:
            problems.append(unknown_meeting(decision, valid))
            continue
        before = found.get(decision.meeting)
        problems += _twice(before, decision) if before else []
        found[decision.meeting] = _together(before, decision) if before else decision
    return found, problems


def _together(one: MeetingDecision, other: MeetingDecision) -> MeetingDecision:
    """Two entries on a meeting as one: the later word holds."""
    told = {name: getattr(one, name) for name in _KEYS if getattr(other, name) is None}
    return replace(other, articles=(*one.articles, *other.articles), **told)


def _twice(one: MeetingDecision, other: MeetingDecision) -> list[Problem]:
    """A problem for each thing on which two entries disagree."""
    return [
        Problem(
            other.path,
            other.line,
            f"`{key}` of {other.meeting} is set otherwise in line {one.line}; this entry holds.",
            "Delete one of the two.",
        )
        for key in _KEYS
        if getattr(one, key) is not None and getattr(other, key) not in (None, getattr(one, key))
    ]


def rulings(
    decided: Sequence[MeetingDecision], occasions: Sequence[Occasion], decisions: Mapping[str, ArticleDecision]
) -> tuple[Rulings, list[Problem]]:
    """Which meetings are merged and split, and what in that makes no sense. Whether the meetings exist is another
    question: `unknown_ends` asks it when they are known."""
    problems: list[Problem] = []
    into: dict[str, str] = {}
    for one in decided:
        if one.into:
            _merge(one, into, problems)
    merged = {name: _end(name, into) for name in into}
    called, split = _names(occasions), {}
    for one in decided:
        for article in one.articles:
            name = _called(article, called)
            if name is None:
                message, advice = f"no capture is called `{article}`.", "Use a path below the seeds folder, or an id."
                problems.append(Problem(one.path, one.line, message, advice))
                continue
            own = decisions.get(name)
            if own and own.meeting is not None and one.meeting not in (own.meeting, *own.also):
                message = f"`{article}` is put elsewhere by the entry in line {own.line}; that one holds."
                problems.append(Problem(one.path, one.line, message, "Delete one of the two."))
            split[name] = merged.get(one.meeting, one.meeting)
    new = frozenset(one.meeting for one in decided if one.split_from and one.articles)
    return Rulings(merged, split, new), problems


def _merge(one: MeetingDecision, into: dict[str, str], problems: list[Problem]) -> None:
    """Notes a merge, unless it leads back to where it starts."""
    assert one.into
    if _end(one.into, into) == one.meeting:
        message = f"{one.meeting} cannot become part of {one.into}: that is part of it already."
        problems.append(Problem(one.path, one.line, message, "Delete one of the two entries."))
        return
    into[one.meeting] = one.into
    if one.title or one.date or one.place or one.mode or one.status:
        message = f"{one.meeting} is part of {one.into} now, so its own title, date and place are not shown."
        problems.append(Problem(one.path, one.line, message, f"Say them of {one.into}."))


def _end(name: str, into: Mapping[str, str]) -> str:
    while name in into:
        name = into[name]
    return name


def unknown_ends(decided: Sequence[MeetingDecision], valid: frozenset[str]) -> list[Problem]:
    """A problem for each meeting that is to be merged into, or split from, one that does not exist."""
    ends = ((one, name) for one in decided for name in (one.into, one.split_from) if name and name not in valid)
    return [unknown_meeting(one, valid, name) for one, name in ends]


def copies(
    found: Mapping[str, str], decided: Mapping[str, ArticleDecision], occasions: Sequence[Occasion]
) -> tuple[dict[str, str], list[Problem]]:
    """Which article copies which (copy to original), with what editors said of it."""
    made, called, problems = dict(found), _names(occasions), []
    for article, decision in sorted(decided.items()):
        if decision.copy_of is None:
            continue
        original = _called(decision.copy_of, called) if decision.copy_of else None
        if decision.copy_of and (original is None or original == article):
            message = f"no other article is called `{decision.copy_of}`."
            problems.append(Problem(decision.path, decision.line, message, "Use a path below the seeds folder."))
        elif original is None:
            made.pop(article, None)
        else:
            first = made.get(original, original)
            first = original if first == article else first  # the family gets another head
            made.pop(first, None)
            family = [one for one, of in made.items() if of in (article, original)]
            made |= {one: first for one in (*family, article) if one != first}
    return made, problems
