"""How alike articles are by rare terms they share, and the groups that this alone makes: average linkage, sparse."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from math import log, sqrt

from site_builder.stages.group.any_terms import Terms

Links = Mapping[int, Mapping[int, float]]
_SHARES = (0.4, 0.2, 0.4)  # of words, names and pairs in how alike two articles are
_TOUCHES = 2000  # comparisons an article may cost on average: the rarest terms first
_FAINT = 0.01  # less in common is nothing


class Weights:
    """How much each term tells: the rarer it is among all articles, the more."""

    def __init__(self, texts: Iterable[Terms]) -> None:
        self.number = 0
        self.words: Counter[str] = Counter()
        self.names: Counter[str] = Counter()
        self.pairs: Counter[str] = Counter()
        for text in texts:
            self.number += 1
            for holders, found in ((self.words, text.words), (self.names, text.names), (self.pairs, text.pairs)):
                holders.update(found.keys())

    def of_word(self, term: str) -> float:
        """The weight of a word."""
        return self.rarity(self.words[term])

    def rarity(self, holders: int) -> float:
        """The weight of a term that so many articles have."""
        return log((self.number + 1) / (holders + 0.5))

    def vector(self, text: Terms) -> dict[str, float]:
        """The terms of an article with their weights, of length 1 in all."""
        found: dict[str, float] = {}
        for share, mark, counts, holders in (
            (_SHARES[0], "w", text.words, self.words),
            (_SHARES[1], "n", text.names, self.names),
            (_SHARES[2], "p", text.pairs, self.pairs),
        ):
            part = {term: (1 + log(n)) * self.rarity(holders[term]) for term, n in counts.items()}
            length = sqrt(sum(value * value for value in part.values()))
            if length:
                scale = sqrt(share) / length
                found.update((f"{mark} {term}", value * scale) for term, value in part.items() if holders[term] > 1)
        return found


def links(texts: Sequence[Terms], weights: Weights) -> dict[int, dict[int, float]]:
    """How alike articles are, from 0 to 1, both ways; pairs that share nothing rare are left out."""
    holders: dict[str, tuple[array[int], array[float]]] = {}
    for number, text in enumerate(texts):
        for term, value in weights.vector(text).items():
            if term not in holders:
                holders[term] = (array("l"), array("d"))
            holders[term][0].append(number)
            holders[term][1].append(value)
    left = _TOUCHES * len(texts)
    found: dict[int, dict[int, float]] = {number: defaultdict(float) for number in range(len(texts))}
    for term in sorted(holders, key=lambda term: (len(holders[term][0]), term)):
        numbers, values = holders[term]
        left -= len(numbers) ** 2 // 2
        if left < 0:
            break
        for n, one in enumerate(numbers):
            row, value = found[one], values[n]
            for m in range(n + 1, len(numbers)):
                row[numbers[m]] += value * values[m]
    return _both_ways(found)


def _both_ways(upper: Mapping[int, Mapping[int, float]]) -> dict[int, dict[int, float]]:
    both: dict[int, dict[int, float]] = {one: {} for one in upper}
    for one, row in upper.items():
        for other, value in row.items():
            if value >= _FAINT:
                both[one][other] = both[other][one] = value
    return both


def linked(alike: Links, least: float) -> list[list[int]]:
    """Groups of articles, joined from the most alike on as long as two groups are on average at least so much alike."""
    members = {number: [number] for number in alike}
    sums: dict[int, dict[int, float]] = {number: dict(row) for number, row in alike.items()}
    heap = [(-value, one, other) for one, row in alike.items() for other, value in row.items() if one < other]
    heapify(heap)
    fresh = max(alike, default=0) + 1
    while heap:
        value, one, other = heappop(heap)
        if -value < least:
            break
        if one not in members or other not in members:
            continue
        joined = sums.pop(one)
        for far, much in sums.pop(other).items():
            joined[far] = joined.get(far, 0.0) + much
        del joined[one], joined[other]
        members[fresh] = [*members.pop(one), *members.pop(other)]
        for far, much in joined.items():
            row = sums[far]
            row.pop(one, None)
            row.pop(other, None)
            row[fresh] = much
            mean = much / (len(members[fresh]) * len(members[far]))
            if mean >= least:
                heappush(heap, (-mean, far, fresh))
        sums[fresh] = joined
        fresh += 1
    return sorted(sorted(group) for group in members.values())
