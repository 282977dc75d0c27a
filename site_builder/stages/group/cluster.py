"""Articles about one meeting: accounts brought together, each compared only with those of its people and months."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from site_builder.stages.group.facts import NARROW, Facts, Fit, compare, merged, months
from site_builder.stages.group.names import Names
from site_builder.stages.group.occasion import Occasion
from site_builder.values.model import Grade

_ANYWHERE = "*"  # no month ends so: where an account without date and place looks, for somebody to be asked
_FEW = 8  # as many of those are enough to ask about


@dataclass(frozen=True, slots=True)
class Account:
    """An original and its copies, as one: their occasions (the original first) and what they say together."""

    occasions: tuple[Occasion, ...]
    facts: Facts

    @property
    def key(self) -> tuple[int, str, str]:
        """Sorts the best dated first; ends in the id, so that no input order shows."""
        date = self.facts.date
        return ((date.days or 10**5) if date else 10**6, date.text if date else "", self.occasions[0].id)


@dataclass(slots=True)
class Cluster:
    """A meeting in the making, used within `gather` alone."""

    facts: Facts
    accounts: list[Account] = field(default_factory=list)
    reasons: dict[str, str] = field(default_factory=dict)
    grades: dict[str, Grade] = field(default_factory=dict)
    given: str | None = None

    def add(self, account: Account, reason: str, grade: Grade = "certain") -> None:
        """One more account joins, for the reason given."""
        self.facts = merged(self.facts, account.facts) if self.accounts else account.facts
        self.accounts.append(account)
        self.reasons[account.occasions[0].id] = reason
        self.grades[account.occasions[0].id] = grade


@dataclass(frozen=True, slots=True)
class Doubt:
    """An account that may belong to the meeting of another one, which only a person can tell; `joined` tells that it
    was put into one of two that fit alike, and `other` is of the second."""

    account: Account
    other: Account
    joined: bool = False


def gather(accounts: Sequence[Account], named: Sequence[Cluster], names: Names) -> tuple[list[Cluster], list[Doubt]]:
    """The meetings of these accounts: the best dated begin, the others join the one meeting they fit, or begin one of
    their own. `named` are meetings that a collector named: accounts may join them too."""
    clusters, doubts = list(named), []
    shelf: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, cluster in enumerate(clusters):
        _shelve(shelf, cluster.facts, number)
    for account in sorted(accounts, key=lambda one: one.key):
        fits = _fits(account.facts, clusters, shelf, names)
        choice, open_to = _best(account, fits, clusters)
        if choice is not None:
            clusters[choice[0]].add(account, choice[1].reason, choice[1].grade)
            _shelve(shelf, clusters[choice[0]].facts, choice[0])
            if open_to is not None:
                doubts.append(Doubt(account, clusters[open_to].accounts[0], joined=True))
            continue
        if open_to is not None:
            doubts.append(Doubt(account, clusters[open_to].accounts[0]))
        fresh = Cluster(account.facts)
        fresh.add(account, "", "doubtful" if open_to is not None else alone(account.facts))
        clusters.append(fresh)
        _shelve(shelf, fresh.facts, len(clusters) - 1)
    return clusters, doubts


def _keys(facts: Facts) -> list[tuple[str, ...]]:
    """Under which an account is looked for: its body or its people, with the months, else with the place."""
    if facts.body:
        who: list[tuple[str, ...]] = [("body", *facts.body.key)]
    else:
        people = sorted(facts.people)
        who = [*combinations(people, 2), *((one,) for one in people)]
    when = months(facts.date) if facts.date else None
    if when is None:
        return [(*one, facts.place or _ANYWHERE) for one in who]
    return [(*one, month) for one in who for month in when]


def _shelve(shelf: dict[tuple[str, ...], list[int]], facts: Facts, number: int) -> None:
    """Puts a cluster where accounts will look: by month, and for those without a date by place or not at all."""
    undated = replace(facts, date=None)
    for key in {*_keys(facts), *_keys(undated), *_keys(replace(undated, place=None))}:
        if number not in shelf[key][-_FEW:] and (key[-1] != _ANYWHERE or len(shelf[key]) < _FEW):
            shelf[key].append(number)


def _fits(
    facts: Facts, clusters: Sequence[Cluster], shelf: dict[tuple[str, ...], list[int]], names: Names
) -> list[tuple[int, Fit]]:
    near = {number for key in _keys(facts) for number in shelf.get(key, ())}
    found = []
    for number in sorted(near):
        fit = compare(facts, clusters[number].facts, names)
        if fit:
            found.append((number, fit))
    return found


def _best(
    account: Account, fits: Sequence[tuple[int, Fit]], clusters: Sequence[Cluster]
) -> tuple[tuple[int, Fit] | None, int | None]:
    """The meeting to join, and the one to ask a person about. Where two fit alike, the words of the texts decide."""
    sure = [pair for pair in fits if pair[1].sure]
    if not sure:
        wanted = [pair for pair in fits if pair[1].score >= 2]
        return None, (max(wanted, key=lambda p: (p[1].score, -p[0]))[0] if wanted else None)
    top = max(fit.score for _, fit in sure)
    close = [pair for pair in sure if top - pair[1].score < 0.05]
    if len(close) > 1:
        mine = _words(account)
        close.sort(key=lambda pair: (-_likeness(mine, clusters[pair[0]]), clusters[pair[0]].accounts[0].key))
        if account.facts.date is None:
            return None, close[0][0]
        return (close[0][0], replace(close[0][1], grade="doubtful")), close[1][0]
    return close[0], None


def alone(facts: Facts) -> Grade:
    """How far a meeting may be trusted that one account alone tells of: who, and a few days."""
    told = bool(facts.body or len(facts.people) > 1) and facts.date is not None
    return "certain" if told and facts.date and (facts.date.days or 10**6) <= NARROW else "likely"


def _words(account: Account) -> frozenset[str]:
    article = account.occasions[0].dated.article
    return frozenset(word for text in (article.title, *article.body[:8]) for word in text.lower().split())


def _likeness(words: frozenset[str], cluster: Cluster) -> float:
    """The best overlap of words with an article of the cluster."""
    return max(len(words & other) / (1 + len(words | other)) for other in map(_words, cluster.accounts[:5]))
