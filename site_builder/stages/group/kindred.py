"""Reports put with others that tell the same story, where they do not say who met, or say it in another way. Each such
place is in doubt, and asked about."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from site_builder.stages.group.cluster import Account, Cluster, Key
from site_builder.stages.group.recognition.names import Names
from site_builder.stages.group.stories import Match, Stories


@dataclass(frozen=True, slots=True)
class Kindred:
    """The meetings with what was put into them, the accounts that tell of no meeting still, and what was put where."""

    clusters: list[Cluster]
    left: list[Account]
    matches: list[Match]


def kindred(
    clusters: Sequence[Cluster],
    known: Sequence[Cluster],
    silent: Sequence[Account],
    names: Names,
    published: Collection[str] = (),
) -> Kindred:
    """Where the accounts without a meeting (`silent`) and those that are alone in theirs belong; `known` are meetings
    of the registry, which articles join that were not `published` in another one. The outcome does not depend on the
    order of any of them."""
    alone = [one for one in clusters if len(one.accounts) == 1 and one.given is None]
    if not silent and not alone:
        return Kindred(list(clusters), [], [])
    stories = Stories(clusters, known, silent, names, published)
    moved = _without_rings([match for one in alone if (match := stories.match(one.accounts[0], one))])
    found = [match for one in silent if (match := stories.match(one))]
    goals = {match.account.key: match for match in moved}
    for match in moved:
        _end(match, goals).add(match.account, _reason(match), "doubtful")
    for match in found:
        _end(match, goals).beside(match.account, _reason(match), "doubtful")
    placed = {match.account.key for match in found}
    kept = [one for one in clusters if one.accounts[0].key not in goals or len(one.accounts) > 1]
    return Kindred(kept, [one for one in silent if one.key not in placed], [*moved, *found])


def _without_rings(matches: Sequence[Match]) -> list[Match]:
    """The matches without those that lead back: of meetings that resemble each other the first stays."""
    goals = {match.account.key: match for match in matches}
    for key in sorted(goals):
        seen, at = {key}, key
        while at in goals and (at := goals[at].cluster.accounts[0].key) not in seen:
            seen.add(at)
        if at == key and key in goals:
            del goals[key]
    return [goals[key] for key in sorted(goals)]


def _end(match: Match, goals: Mapping[Key, Match]) -> Cluster:
    """The meeting in which an account ends: that of its match may have gone to another one itself."""
    cluster = match.cluster
    while (key := cluster.accounts[0].key) in goals:
        cluster = goals[key].cluster
    return cluster


def _reason(match: Match) -> str:
    return f"the same story as “{match.other.occasions[0].dated.article.title}”"
