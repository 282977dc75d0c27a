"""How alike the stories of accounts are, by the rare terms they share; only those are compared that share facts."""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cached_property, lru_cache
from math import log

from site_builder.stages.group.any_links import Weights
from site_builder.stages.group.any_terms import Terms, terms
from site_builder.stages.group.cluster import Account

_SHARED = 2  # quotations, numbers and names: fewer in common, and two stories are not compared
_COMMON = 6  # facts that two languages share
_TRANSLATED = 0.7  # what those count beside the terms of one language
_COMPARED = 12  # with as many each
_HOLDERS = 100  # a fact in more stories than this tells nothing
_KEPT = 300  # stories whose terms are kept at a time
_SAMPLE = 500  # stories by which it is told how rare a term is


class Likeness:
    """The stories of these accounts, called by their numbers. The terms of a story are read when it is compared."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        self.accounts = accounts
        self._told = [array("I", account.occasions[0].told) for account in accounts]
        self._listed = array("Q", sorted(fact << 32 | n for n, told in enumerate(self._told) for fact in set(told)))
        self._vector = lru_cache(_KEPT)(self._read)

    def near(self, number: int) -> list[int]:
        """The stories that share most facts with one, rare ones counting more."""
        shared: Counter[int] = Counter()
        weight: Counter[int] = Counter()
        for fact in set(self._told[number]):
            holders = self._holders(fact)
            for other in holders:
                shared[other] += 1
                weight[other] += 1000 // len(holders)
        del shared[number]
        found = [other for other, count in shared.items() if count >= _SHARED]
        return sorted(found, key=lambda other: (-weight[other], self.accounts[other].key))[:_COMPARED]

    def _holders(self, fact: int) -> Sequence[int]:
        listed = self._listed
        start = bisect_left(listed, fact << 32)
        end = bisect_left(listed, fact + 1 << 32, start, min(len(listed), start + _HOLDERS + 1))
        return [value & 0xFFFFFFFF for value in listed[start:end]] if end - start <= _HOLDERS else ()

    def common(self, one: int, other: int) -> int:
        """How many facts two stories share."""
        return len(set(self._told[one]) & set(self._told[other]))

    def between(self, one: int, other: int) -> float:
        """How alike two stories are, from 0 to 1: by their terms, in two languages by names and numbers."""
        if self._language(one) != self._language(other):
            return self._of_facts(set(self._told[one]), set(self._told[other]))
        mine, theirs = self._vector(one), self._vector(other)
        few, many = (mine, theirs) if len(mine) < len(theirs) else (theirs, mine)
        return sum(value * many[term] for term, value in few.items() if term in many)

    def _of_facts(self, mine: set[int], theirs: set[int]) -> float:
        common = mine & theirs
        least = min(sum(map(self._rarity, mine)), sum(map(self._rarity, theirs)))
        return _TRANSLATED * sum(map(self._rarity, common)) / least if len(common) >= _COMMON else 0.0

    def _rarity(self, fact: int) -> float:
        start = bisect_left(self._listed, fact << 32)
        holders = bisect_left(self._listed, fact + 1 << 32, start) - start
        return log((len(self.accounts) + 1) / (holders + 0.5))

    def _language(self, number: int) -> str | None:
        return self.accounts[number].occasions[0].dated.article.language

    def _read(self, number: int) -> dict[str, float]:
        return self._weights.vector(self._terms(number))

    def _terms(self, number: int) -> Terms:
        return terms(self.accounts[number].occasions[0].dated.article)

    @cached_property
    def _weights(self) -> Weights:
        numbers = sorted(range(len(self.accounts)), key=lambda n: self.accounts[n].occasions[0].id)[:_SAMPLE]
        return Weights(map(self._terms, numbers))
