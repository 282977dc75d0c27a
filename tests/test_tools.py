"""The scripts that make what ships: the same data give the same numbers."""

import sys
from pathlib import Path

import numpy as np
import pytest

TOOLS = Path(__file__).resolve().parent.parent / "tools"


@pytest.fixture
def boosting(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.syspath_prepend(TOOLS)
    yield __import__("boosting")
    sys.modules.pop("boosting", None)


def table(seed: int = 4) -> tuple[np.ndarray, np.ndarray]:
    """400 rows of three columns; the answer is whether exactly one of the first two is large."""
    random = np.random.Generator(np.random.PCG64(seed))
    rows = random.random((400, 3)).astype(np.float32)
    return rows, ((rows[:, 0] > 0.5) != (rows[:, 1] > 0.5)).astype(float)


def test_trees_find_what_no_column_tells_alone(boosting) -> None:
    rows, answer = table()
    settings = boosting.Settings(trees=60, depth=3, rate=0.3, columns=1.0)
    base, trees = boosting.grow(rows, answer, np.ones(len(rows)), settings)
    score = np.full(len(rows), base)
    for tree in trees:
        leaf = sum(
            (rows[:, c] > np.float32(t)).astype(int) << n
            for n, (c, t) in enumerate(zip(tree.asked, tree.above, strict=True))
        )
        score += np.array(tree.leaves)[leaf] / 1000
    assert ((score > 0) == (answer > 0.5)).mean() > 0.97


def test_the_same_data_give_the_same_trees(boosting) -> None:
    rows, answer = table()
    settings = boosting.Settings(trees=5, depth=3)
    assert boosting.grow(rows, answer, np.ones(len(rows)), settings) == boosting.grow(
        rows, answer, np.ones(len(rows)), settings
    )


def test_words_that_tell_get_weight_and_others_little(boosting) -> None:
    answer = np.array([1.0, 0.0] * 50)
    rows = np.repeat(np.arange(100), 2)
    columns = np.array([number for row in range(100) for number in (row % 2, 2)])  # 0: yes, 1: no, 2: always there
    odds = boosting.logistic(rows, columns, answer, np.ones(100), ridge=1.0)
    assert odds[0] > 1 and odds[1] < -1 and abs(odds[2]) < 0.2
