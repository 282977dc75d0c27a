"""Gradient boosting of symmetric trees for a yes-or-no answer, in numpy alone, the same on every machine.

Friedman (2001), "Greedy function approximation: a gradient boosting machine", with Newton leaves; each level of a tree
asks one question of all its nodes (Kohavi 1994). Gradients are rounded to whole numbers before they are summed, so that
no order of summation changes a tree."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

_UNIT = 2.0**20  # gradients are summed in millionths
_BINS = 32


@dataclass(frozen=True)
class Settings:
    """How trees are grown: their number, depth and learning rate, the weight a leaf needs, the pull towards 0
    (`ridge`), and the share of columns and rows that each tree looks at."""

    trees: int = 300
    depth: int = 5
    rate: float = 0.08
    least: float = 3.0
    ridge: float = 4.0
    columns: float = 0.35
    rows: float = 0.8
    seed: int = 1


@dataclass(frozen=True)
class Tree:
    """One tree: the column and threshold of each level, the log-odds each leaf adds, in thousandths."""

    asked: tuple[int, ...]
    above: tuple[float, ...]
    leaves: tuple[int, ...]


def edges(table: np.ndarray) -> list[np.ndarray]:
    """For each column the thresholds between its bins: midpoints of few values, else quantiles; float32."""
    found = []
    for column in table.T:
        values = np.unique(column)
        if len(values) > _BINS:
            values = np.unique(np.quantile(column, np.linspace(0, 1, _BINS + 1), method="lower"))
        found.append(((values[1:] + values[:-1]) / 2).astype(np.float32)[: _BINS - 1])
    return found


def grow(table: np.ndarray, answer: np.ndarray, weight: np.ndarray, settings: Settings) -> tuple[float, list[Tree]]:
    """The base log-odds and the trees that answer for the rows of a float32 table (rows x columns); `answer` is 0 or 1,
    `weight` the weight of each row."""
    cuts = edges(table)
    bins = [
        np.searchsorted(cut, column, side="left").astype(np.int64) for cut, column in zip(cuts, table.T, strict=True)
    ]
    share = float((weight * answer).sum() / weight.sum())
    base = round(float(np.log(share / (1 - share))), 3)
    score = np.full(len(answer), base)
    random = np.random.Generator(np.random.PCG64(settings.seed))
    trees = []
    for _ in range(settings.trees):
        columns = np.sort(random.choice(len(cuts), max(1, int(len(cuts) * settings.columns)), replace=False))
        taken = random.random(len(answer)) < settings.rows
        chance = 1 / (1 + np.exp(-score))
        slope = np.where(taken, np.rint(weight * (answer - chance) * _UNIT), 0)
        bend = np.where(taken, np.rint(weight * chance * (1 - chance) * _UNIT), 0)
        tree, leaf = _tree(bins, cuts, columns, slope, bend, settings)
        trees.append(tree)
        score += np.array(tree.leaves)[leaf] / 1000
    return base, trees


def _tree(bins: list, cuts: list, columns: np.ndarray, slope: np.ndarray, bend: np.ndarray, settings: Settings):
    """One tree and the leaf of each row."""
    leaf = np.zeros(len(slope), dtype=np.int64)
    asked, above = [], []
    for level in range(settings.depth):
        best = max(_splits(bins, cuts, columns, leaf, 1 << level, slope, bend, settings), default=None)
        if best is None:
            asked.append(0)
            above.append(float(np.float32(3e38)))
            continue
        _, column, cut = best
        asked.append(-column)
        above.append(float(cuts[-column][-cut]))
        leaf |= (bins[-column] > -cut).astype(np.int64) << level
    size = 1 << settings.depth
    slopes = np.bincount(leaf, slope, size) / _UNIT
    bends = np.bincount(leaf, bend, size) / _UNIT
    leaves = np.rint(1000 * settings.rate * slopes / (bends + settings.ridge)).astype(int)
    return Tree(tuple(asked), tuple(above), tuple(int(value) for value in leaves)), leaf


def _splits(bins, cuts, columns, leaf, nodes, slope, bend, settings) -> Iterator[tuple[float, int, int]]:
    """(gain, -column, -cut) of the best question of each column, so that the first of equals wins."""
    for column in columns:
        cut = cuts[column]
        if not len(cut):
            continue
        width = len(cut) + 1
        at = leaf * width + bins[column]
        slopes = np.bincount(at, slope, nodes * width).reshape(nodes, width).cumsum(axis=1) / _UNIT
        bends = np.bincount(at, bend, nodes * width).reshape(nodes, width).cumsum(axis=1) / _UNIT
        below, rest = slopes[:, :-1], slopes[:, -1:] - slopes[:, :-1]
        heavy, other = bends[:, :-1], bends[:, -1:] - bends[:, :-1]
        gain = below**2 / (heavy + settings.ridge) + rest**2 / (other + settings.ridge)
        gain -= slopes[:, -1:] ** 2 / (bends[:, -1:] + settings.ridge)
        gain = np.where((heavy < settings.least) | (other < settings.least), 0.0, gain).sum(axis=0)
        place = int(np.argmax(gain))
        if gain[place] > 1e-6:
            yield float(gain[place]), -int(column), -place


def logistic(rows: np.ndarray, columns: np.ndarray, answer: np.ndarray, weight: np.ndarray, ridge: float) -> np.ndarray:
    """The log-odds of each column of a sparse table of ones, at (rows, columns), for the answers of its rows.

    Logistic regression by majorisation (Böhning, Lindsay 1988) with Nesterov's momentum: slow, but no step overshoots
    and no linear algebra is needed."""
    crowd = np.bincount(rows, minlength=len(answer)) + 1
    bend = 0.25 * np.bincount(columns, (weight * crowd)[rows]) + ridge
    best = ahead = np.zeros(len(bend))
    start = start_ahead = 0.0
    for turn in range(_TURNS):
        chance = 1 / (1 + np.exp(-(start_ahead + np.bincount(rows, ahead[columns], len(answer)))))
        error = weight * (answer - chance)
        new = ahead + (np.bincount(columns, error[rows]) - ridge * ahead) / bend
        new_start = start_ahead + error.sum() / (0.25 * (weight * crowd).sum())
        pull = turn / (turn + 3)
        ahead, start_ahead = new + pull * (new - best), new_start + pull * (new_start - start)
        best, start = new, new_start
    return best


_TURNS = 200
