"""Articles about one meeting: an original and its copies, the meeting that they tell of, and which one fits best."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from site_builder.stages.group.facts import Facts, Fit, merged, of_articles
from site_builder.stages.group.recognition.elsewhen import VAGUE
from site_builder.stages.group.recognition.occasion import Occasion
from site_builder.stages.group.recognition.sketch import NAME, NUMBER, facts_told
from site_builder.stages.group.spans import NARROW
from site_builder.values.edtf import Edtf
from site_builder.values.model import Grade

_AGAIN = re.compile(r"\b(?:again|once more|another|second|third|returns?|new round)\b", re.IGNORECASE)
_NAMES = 6  # fewer names in a text tell nothing
Key = tuple[int, str, str]


@dataclass(frozen=True, slots=True)
class Account:
    """An original and its copies, as one: their occasions (the original first) and what they say together."""

    occasions: tuple[Occasion, ...]
    facts: Facts

    @property
    def key(self) -> Key:
        """Sorts the best dated first, one that tells all days of a meeting among those that tell one; ends in the id,
        so that no input order shows."""
        date = self.facts.date
        width = 1 if self.facts.lasting else (date.days or 10**5) if date else 10**6
        return (width, date.text if date else "", self.occasions[0].id)


def account_of(family: Sequence[Occasion], dates: Mapping[str, Edtf | None]) -> Account:
    """What an original and its copies tell, with the dates of their events by article id."""
    return Account(tuple(family), of_articles(family, [dates[one.id] for one in family]))


@dataclass(slots=True)
class Cluster:
    """A meeting in the making, used within this stage alone."""

    facts: Facts
    accounts: list[Account] = field(default_factory=list)
    reasons: dict[str, str] = field(default_factory=dict)
    grades: dict[str, Grade] = field(default_factory=dict)
    given: str | None = None

    def add(self, account: Account, reason: str, grade: Grade = "certain") -> None:
        """One more account joins, for the reason given."""
        self.facts = merged(self.facts, account.facts) if self.accounts else account.facts
        self.beside(account, reason, grade)

    def beside(self, account: Account, reason: str, grade: Grade = "certain") -> None:
        """One more account joins, of which the meeting learns nothing."""
        self.accounts.append(account)
        self.reasons[account.occasions[0].id] = reason
        self.grades[account.occasions[0].id] = grade


@dataclass(frozen=True, slots=True)
class Doubt:
    """An account that may belong to the meeting of another one, which only a person can tell; `joined` tells that it
    was put into one of two that fit alike, and `other` is of the second; `lone`, that it was put with `other`, as the
    only one whose day is known."""

    account: Account
    other: Account
    joined: bool = False
    lone: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """The meeting that an account joins, by its name (None: it begins one), why, and an account of another meeting that
    it may as well belong to; `lone`: an account of that same meeting, the only one whose day is known."""

    meeting: str | None
    reason: str = ""
    grade: Grade = "certain"
    other: Account | None = None
    lone: bool = False


def best(account: Account, fits: Sequence[tuple[str, Fit]], found: Mapping[str, Cluster]) -> Choice:
    """The meeting to join of those that fit, which stand in their order. Where two fit alike, the words of the texts
    decide."""
    sure = [pair for pair in fits if pair[1].sure]
    if not sure and (only := _only(account, fits, found)):
        return Choice(only[0], only[1].reason, "doubtful", found[only[0]].accounts[0], lone=True)
    if not sure:
        wanted = [pair for pair in fits if pair[1].score >= 2]
        if not wanted:
            return Choice(None, grade=alone(account.facts))
        return Choice(None, "", "doubtful", found[max(wanted, key=lambda p: p[1].score)[0]].accounts[0])
    top = max(fit.score for _, fit in sure)
    close = [pair for pair in sure if top - pair[1].score < 0.05]
    (name, fit), other = close[0], None
    if len(close) > 1:
        mine = _words(account)
        close.sort(key=lambda pair: (-_likeness(mine, found[pair[0]]), found[pair[0]].accounts[0].key))
        (name, fit), other = close[0], found[close[1][0]].accounts[0]
        if account.facts.date is None or (account.facts.date.days or VAGUE + 1) > VAGUE:
            return Choice(None, "", "doubtful", found[name].accounts[0])
    return Choice(name, fit.reason, "doubtful" if other else fit.grade, other)


def _only(account: Account, fits: Sequence[tuple[str, Fit]], found: Mapping[str, Cluster]) -> tuple[str, Fit] | None:
    """The one meeting with a day that an account without one may be of; of a body's, if the texts tell the same."""
    lone = [pair for pair in fits if pair[1].lone]
    if not lone or _AGAIN.search(account.occasions[0].dated.article.title):
        return None
    if len(lone) == 1 and lone[0][1].lone == "place":
        return lone[0]
    told = [pair for pair in lone if any(_retells(account, a) for a in found[pair[0]].accounts)]
    return told[0] if len(told) == 1 and (len(lone) == 1 or not account.facts.body) else None


def _retells(account: Account, other: Account) -> bool:
    """True where two texts share most of their names, or half of them and figures as well."""
    mine, theirs = facts_told(account.occasions[0].told), facts_told(other.occasions[0].told)
    names, numbers = (mine[NAME] & theirs[NAME], mine[NUMBER] & theirs[NUMBER])
    fewest = min(len(mine[NAME]), len(theirs[NAME]))
    if fewest < _NAMES:
        return False
    share = len(names) / fewest
    return share >= 0.75 or (share >= 0.5 and bool(numbers)) or (len(numbers) >= 4 and share >= 0.2)


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
