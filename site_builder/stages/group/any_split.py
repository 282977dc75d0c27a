"""Two events alike told apart: within a group, what all articles share says nothing, and what halves have to
themselves says all. A group is cut in the best way there is, and stays cut where the halves differ as two events do."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import exp, log, log1p, sqrt
from statistics import fmean

from site_builder.stages.group.any_links import Links, Weights
from site_builder.stages.group.any_terms import Terms
from site_builder.stages.group.any_weights import BIAS, WEIGHTS

_FEWEST, _MOST = 4, 250  # articles of a group that is looked at
_STEPS = 40
_OFTEN = 0.5  # of a half: a term in more of its articles is the half's own, or common to both


@dataclass(frozen=True, slots=True)
class Cut:
    """The best cut of a group: its halves, and the measures that tell whether it parts two events."""

    halves: tuple[tuple[int, ...], tuple[int, ...]]
    measures: tuple[float, ...]

    @property
    def chance(self) -> float:
        """How likely the halves are two events."""
        total = BIAS + sum(weight * value for weight, value in zip(WEIGHTS, self.measures, strict=True))
        return 1 / (1 + exp(-max(-50.0, min(50.0, total))))


def events(group: Sequence[int], texts: Sequence[Terms], weights: Weights, alike: Links) -> Iterator[tuple[int, ...]]:
    """The events of a group of articles, each as the numbers of its articles."""
    cut = best_cut(group, texts, weights, alike)
    if cut is None or cut.chance < 0.5:
        yield tuple(group)
        return
    for half in cut.halves:
        yield from events(half, texts, weights, alike)


def best_cut(group: Sequence[int], texts: Sequence[Terms], weights: Weights, alike: Links) -> Cut | None:
    """The cut that parts the group best; None where it is too small, or nothing parts it."""
    if not _FEWEST <= len(group) <= _MOST:
        return None
    near = _within(group, texts, weights)
    sides, gain = _halves(near)
    one = tuple(number for number, side in zip(group, sides, strict=True) if side > 0)
    other = tuple(number for number, side in zip(group, sides, strict=True) if side < 0)
    if min(len(one), len(other)) < 2:
        return None
    across = fmean(alike[a].get(b, 0.0) for a in one for b in other)
    return Cut((one, other), (across, _apart(near, sides), gain, *_terms(one, other, texts, weights)))


def _within(group: Sequence[int], texts: Sequence[Terms], weights: Weights) -> list[list[float]]:
    """How alike the articles are by what not all of the group have: most by names, numbers and what is told first."""
    holders = Counter(term for number in group for term in texts[number].words)
    vectors = []
    for number in group:
        vector = {}
        for term, n in texts[number].words.items():
            if holders[term] > 1:
                rarity = log((len(group) + 1) / holders[term]) * max(0.0, weights.of_word(term))
                told = (1 + (term in texts[number].head)) * (1 + (term in texts[number].hard))
                vector[term] = told * (1 + log(n)) * sqrt(rarity)
        length = sqrt(sum(value * value for value in vector.values())) or 1.0
        vectors.append({term: value / length for term, value in vector.items()})
    near = [[0.0] * len(group) for _ in group]
    for one, other in combinations(range(len(group)), 2):
        small, large = sorted((vectors[one], vectors[other]), key=len)
        near[one][other] = near[other][one] = sum(value * large[term] for term, value in small.items() if term in large)
    return near


def _halves(near: Sequence[Sequence[float]]) -> tuple[list[int], float]:
    """The cut with the most modularity (Newman 2006), as 1 and -1, and how much it has: the leading eigenvector of what
    articles have in common beyond what is to be expected, then single articles moved while that gains."""
    degrees = [sum(row) for row in near]
    total = sum(degrees) or 1.0
    beyond = [
        [0.0 if one == other else value - degrees[one] * degrees[other] / total for other, value in enumerate(row)]
        for one, row in enumerate(near)
    ]
    shift = max(sum(abs(value) for value in row) for row in beyond)
    lone = min(range(len(near)), key=lambda n: (min(beyond[n]), n))
    vector = list(beyond[lone])
    for _ in range(_STEPS):
        vector = [
            shift * value + sum(a * b for a, b in zip(row, vector, strict=True))
            for value, row in zip(vector, beyond, strict=True)
        ]
        length = sqrt(sum(value * value for value in vector)) or 1.0
        vector = [value / length for value in vector]
    sides = [1 if value >= 0 else -1 for value in vector]
    pulls = [sum(a * b for a, b in zip(row, sides, strict=True)) for row in beyond]
    for _ in near:
        worst = min(range(len(near)), key=lambda n: (sides[n] * pulls[n], n))
        if sides[worst] * pulls[worst] >= -1e-12:
            break
        sides[worst] = -sides[worst]
        pulls = [pull + 2 * sides[worst] * row[worst] for pull, row in zip(pulls, beyond, strict=True)]
    return sides, sum(a * b for a, b in zip(sides, pulls, strict=True)) / (2 * total)


def _apart(near: Sequence[Sequence[float]], sides: Sequence[int]) -> float:
    """How alike articles of different halves are, on average, as a share of how alike those of one are."""
    sums: dict[tuple[int, int], list[float]] = {(1, 1): [], (-1, -1): [], (-1, 1): []}
    for one, other in combinations(range(len(sides)), 2):
        low, high = sorted((sides[one], sides[other]))
        sums[low, high].append(near[one][other])
    mean = {key: sum(values) / len(values) if values else 0.0 for key, values in sums.items()}
    return mean[-1, 1] / sqrt(max(mean[1, 1], 1e-6) * max(mean[-1, -1], 1e-6))


def _terms(
    one: Sequence[int], other: Sequence[int], texts: Sequence[Terms], weights: Weights
) -> tuple[float, float, float, float]:
    """What each half has to itself and what both have, weighed: all words of the poorer half, its names and numbers,
    the words of both, and their names and numbers. An article counts less where a half has few."""
    ours = Counter(term for number in one for term in texts[number].words)
    theirs = Counter(term for number in other for term in texts[number].words)
    hard = Counter(term for number in (*one, *other) for term in texts[number].hard)
    own, own_hard, common, common_hard = [0.0, 0.0], [0.0, 0.0], 0.0, 0.0
    for term in sorted(ours.keys() | theirs.keys()):  # sums of floats depend on their order
        a, b = ours[term] / (len(one) + 1), theirs[term] / (len(other) + 1)
        firm = hard[term] >= (ours[term] + theirs[term]) / 2
        rare = weights.of_word(term)
        if min(a, b) > _OFTEN:
            much = rare * (min(a, b) - _OFTEN) * 2
            common += much
            common_hard += much * firm
        elif abs(a - b) > _OFTEN:
            much = rare * (abs(a - b) - _OFTEN) * 2
            own[a < b] += much
            own_hard[a < b] += much * firm
    return log1p(min(own)), log1p(min(own_hard)), log1p(max(0.0, common)), log1p(common_hard)
