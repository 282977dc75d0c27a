"""What editors decided, checked against what there is: an id that nothing has is a problem with the nearest that is."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches

from site_builder.stages.group.occasion import Occasion
from site_builder.values.errors import Problem
from site_builder.values.model import ArticleDecision, Evidence, MeetingDecision

EDITOR = Evidence(rule="editor", words="", paragraph=None, says="set by the editor")


def by_article(decided: Sequence[ArticleDecision], occasions: Sequence[Occasion]) -> dict[str, ArticleDecision]:
    """The decision on each article, by its id. A decision names the article, its capture, or an id the article had
    under another title (ids end in the capture's digest). One that names nothing here is no finding of this stage: its
    capture may be there, and unreadable."""
    ids = {name: one.id for one in occasions for name in (one.dated.article.capture, one.id)}
    tails = {one.dated.article.digest[:8]: one.id for one in occasions}
    found = {}
    for decision in decided:
        name = ids.get(decision.article) or tails.get(decision.article.rpartition("-")[2])
        if name:
            found[name] = decision
    return found


def unknown_meeting(decision: ArticleDecision | MeetingDecision, valid: Iterable[str]) -> Problem:
    """The problem of a decision that names a meeting which does not exist."""
    name = decision.meeting or ""
    near = get_close_matches(name, sorted(valid), n=1, cutoff=0.3)
    advice = f"Did you mean `{near[0]}`?" if near else "Remove it, or write the meeting's id as the site shows it."
    return Problem(decision.path, decision.line, f"there is no meeting `{name}`.", advice)


def by_meeting(
    decided: Sequence[MeetingDecision], valid: Mapping[str, object] | frozenset[str]
) -> tuple[dict[str, MeetingDecision], list[Problem]]:
    """The decision on each meeting, by its id."""
    found = {decision.meeting: decision for decision in decided if decision.meeting in valid}
    return found, [unknown_meeting(d, valid) for d in decided if d.meeting not in valid]
