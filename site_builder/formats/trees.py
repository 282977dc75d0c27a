"""The door to numpy: a sum of symmetric decision trees over rows of numbers.

The trees are those of gradient boosting (Friedman 2001) in the symmetric form (Kohavi 1994, "oblivious"): every level
asks one question of all rows, so that a whole page is weighed in a handful of array operations."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from importlib.resources import files
from itertools import chain
from math import exp
from typing import Any

import numpy as np

Columns = Sequence[Sequence[float]]
Odds = Callable[[Any], float | None]
_PAIRS = ("pair", "start")  # kinds whose words are tuples


@dataclass(frozen=True, slots=True, eq=False)  # so that a memo need not compare what it holds
class Sounds:
    """What the words of a paragraph say by kind: for each the log-odds of a word, or of a tuple of two, or None."""

    word: Odds
    pair: Odds
    opening: Odds
    closing: Odds
    within: Odds
    start: Odds
    end: Odds


KINDS = tuple(field.name for field in fields(Sounds))


@dataclass(frozen=True, slots=True)
class Model:
    """Trees with what their rows are made of: the log-odds of `sounds` (words by kind) and `priors`, the places of the
    columns (`beside`) that are also taken from the rows at `offsets`."""

    beside: tuple[int, ...]
    offsets: tuple[int, ...]
    sounds: Sounds
    priors: Mapping[str, float]
    base: float
    asked: Any  # the column each question is about, in one row
    above: Any  # its threshold: 1 where the value is greater: (questions x 1)
    levels: Any  # the question of each level of the trees: (depth x trees), in one row
    leaves: Any  # what each leaf adds to the log-odds, in thousandths: (trees x 2^depth), in one row
    first: Any  # the place of each tree's first leaf: (trees x 1)

    def chances(self, columns: Columns) -> list[float]:
        """The probability, for each row of a table given by its columns, that it stands in the story."""
        table = spread(columns, self.beside, self.offsets)
        trees, size = len(self.first), table.shape[1]
        told = (table.take(self.asked, axis=0) > self.above).view(np.uint8)
        answers = told.take(self.levels, axis=0).reshape(-1, trees, size)
        place = answers[-1]
        for answer in answers[-2::-1]:  # a bit for each level, the first the lowest
            place = place + place
            place |= answer
        # Whole numbers below 2^24: no order of summation matters.
        total = self.leaves.take(place + self.first).sum(axis=0)
        return [1.0 / (1.0 + exp(-self.base - one / 1000.0)) for one in total.tolist()]


def spread(columns: Columns, beside: Sequence[int], offsets: Sequence[int]) -> Any:
    """The columns as an array (columns x rows), and behind them those `beside` once for each offset, with the numbers
    of the rows there; -1 where there is no such row."""
    width, size, reach = len(columns), len(columns[0]), max(map(abs, offsets), default=0)
    table = np.empty((width + len(beside) * len(offsets), size), dtype=np.float32)
    own = np.fromiter(chain.from_iterable(columns), dtype=np.float32, count=width * size)
    table[:width] = own.reshape(width, size)
    near = np.empty((len(beside), size + 2 * reach), dtype=np.float32)
    near.fill(-1.0)
    near[:, reach : reach + size] = table.take(beside, axis=0)
    for n, offset in enumerate(offsets):
        at = width + n * len(beside)
        table[at : at + len(beside)] = near[:, reach + offset : reach + offset + size]
    return table


@lru_cache(maxsize=4)
def model(name: str) -> Model:
    """The model that ships with the program under this name."""
    text = files("site_builder").joinpath("defaults", f"{name}.jsonl").read_text("utf-8")
    head, *lines = map(json.loads, text.splitlines())
    return made(head, lines)


def made(head: Mapping[str, Any], lines: Sequence[Mapping[str, Any]]) -> Model:
    """The model of a head and its trees, as they stand in a file. Many trees ask the same: it is asked once."""
    levels = np.array([[*zip(line["asked"], line["above"], strict=True)] for line in lines], dtype=np.float32)
    questions, level = np.unique(levels.swapaxes(0, 1).reshape(-1, 2), axis=0, return_inverse=True)
    return Model(
        tuple(map(head["columns"].index, head["beside"])),
        tuple(head["offsets"]),
        keyed(head["sounds"]),
        head["priors"],
        head["base"],
        questions[:, 0].astype(np.intp),
        questions[:, 1:].copy(),
        level.ravel(),
        np.array([line["leaves"] for line in lines], dtype=np.float32).ravel(),
        (np.arange(len(lines), dtype=np.intp) * len(lines[0]["leaves"]))[:, None],
    )


def keyed(sounds: Mapping[str, Mapping[str, float]]) -> Sounds:
    """The words of each kind with their log-odds, as they are looked up."""
    known = [
        {tuple(key.split(" ")) if kind in _PAIRS else key: odds for key, odds in sounds[kind].items()} for kind in KINDS
    ]
    return Sounds(*[one.get for one in known])
