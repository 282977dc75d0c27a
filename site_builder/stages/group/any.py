"""Events of any kind: meetings as ever, and all other articles by the words, names and numbers that they share.

What is told as a meeting of people or of a body on a day is grouped as one, by who met, when and where. The rest is
grouped by its rare terms; then two events alike, which words join, are told apart by what each has to itself."""

from collections.abc import Callable, Iterator, Sequence

from site_builder.stages.group.any_links import Links, Weights, linked, links
from site_builder.stages.group.any_split import events
from site_builder.stages.group.any_terms import Terms, terms
from site_builder.stages.group.cluster import Account, Cluster, Doubt
from site_builder.stages.group.gathering import gather
from site_builder.stages.group.recognition.names import Names
from site_builder.values.model import Grade

LEAST = 0.08  # so much alike, on average, are two groups that may be of one kind of event
_LIKELY = 0.2  # an article less like all others of its event is there in doubt
_SHOWN = 4  # shared terms told in a reason


def gather_any(
    accounts: Sequence[Account], named: Sequence[Cluster], names: Names, stands: Callable[[Account], bool]
) -> tuple[list[Cluster], list[Doubt]]:
    """The events of these accounts, those first that a collector named (`named`)."""
    firm = [account for account in accounts if stands(account) and _firm(account, names)]
    meetings, doubts = gather(firm, named, names)
    held = {account.occasions[0].id for account in firm}
    rest = sorted(
        (account for account in accounts if account.occasions[0].id not in held),
        key=lambda account: account.occasions[0].id,
    )
    return [*meetings, *_by_terms(rest)], doubts


def _firm(account: Account, names: Names) -> bool:
    """True where people of the registry meet, or others on a day that is known."""
    facts = account.facts
    if sum(one in names.numbers for one in facts.people) > 1:
        return True
    return facts.date is not None and facts.date.days is not None


def _by_terms(accounts: Sequence[Account]) -> Iterator[Cluster]:
    texts = [terms(account.occasions[0].dated.article) for account in accounts]
    weights = Weights(texts)
    alike = links(texts, weights)
    for group in linked(alike, LEAST):
        for event in events(group, texts, weights, alike):
            yield _cluster(event, accounts, texts, alike, weights)


def _cluster(
    event: Sequence[int], accounts: Sequence[Account], texts: Sequence[Terms], alike: Links, weights: Weights
) -> Cluster:
    """The event with its accounts, the most central first, named by its headline."""
    closeness = {one: sum(alike[one].get(other, 0.0) for other in event) for one in event}
    order = sorted(event, key=lambda one: (-round(closeness[one], 9), one))
    titles = (accounts[one].occasions[0].dated.article.title for one in order)
    cluster = Cluster(accounts[order[0]].facts, given=next((title for title in titles if title), None))
    for one in order:
        near = max((alike[one].get(other, 0.0) for other in event), default=0.0)
        grade: Grade = "certain" if len(event) == 1 or near >= _LIKELY else "likely"
        cluster.add(accounts[one], _reason(one, event, texts, weights), grade)
    return cluster


def _reason(one: int, event: Sequence[int], texts: Sequence[Terms], weights: Weights) -> str:
    """What an article shares with at least half of its event: the rarest names and numbers, else words."""
    if len(event) == 1:
        return ""
    shared = [term for term in texts[one].words if sum(term in texts[other].words for other in event) * 2 > len(event)]
    shared.sort(key=lambda term: (term not in texts[one].hard, -weights.of_word(term), term))
    return (
        f"shares {', '.join(shared[:_SHOWN])} with the other reports" if shared else "shares words with other reports"
    )
