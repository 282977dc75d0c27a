"""The shared captures: five real ones, twelve with gold, and time expressions of news with known days."""

import json
import re

import pytest
from date_cases import article, seed, shipped

from site_builder.stages.date import date, prepare
from site_builder.values import edtf
from site_builder.values.model import Given

# number: the days in which the event date must lie, the days it must hold, and what it must be with the shipped facts
SEEDS = [
    ("000", "2022-02-04", "2022-02-04", {"2022-02-04"}),
    ("001", "../2022-01-31", "2021-12-15", set()),
    ("002", "2023-01-01/2023-05-10", "2023-02-22", {"2023-02-22", "2023-02-21/2023-02-22"}),
    ("003", "2023-03", "2023-03-20/2023-03-22", {"2023-03-20/2023-03-22"}),
    ("004", "2024-05", "2024-05-16/2024-05-17", set()),
]


@pytest.mark.parametrize(("number", "within", "holds", "exactly"), SEEDS)
def test_seed_with_the_shipped_facts(shared, number, within, holds, exactly):
    dated = date(seed(shared, number), prepare(*shipped()))
    assert dated.published is None
    assert edtf.parse(within).contains(dated.event.value)
    assert dated.event.value.contains(edtf.parse(holds))
    assert not exactly or str(dated.event.value) in exactly


@pytest.mark.parametrize(("number", "within", "holds", "exactly"), SEEDS)
def test_seed_without_any_anchor(shared, number, within, holds, exactly):
    dated = date(seed(shared, number), prepare((), shipped()[1]))
    assert dated.published is None
    assert dated.event.value.contains(edtf.parse(holds))
    if number in ("000", "001", "002"):  # the others' months hang on facts of the world
        assert edtf.parse(within).contains(dated.event.value)


def test_the_header_of_a_contradicting_text_is_the_day_of_capture(shared):
    dated = date(seed(shared, "002"), prepare(*shipped()))
    assert str(dated.captured.value) == "2024-07-13"
    assert any("13 July 2024" in problem.message for problem in dated.problems)


def test_expressions_of_news_with_a_known_day(shared):
    folder = shared / "data" / "timex" / "meantime"
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    world = prepare((), ())
    right = total = 0
    for name, about in gold["docs"].items():
        if not about["published"]:
            continue
        lines = (folder / "docs" / f"{name}.txt").read_text(encoding="utf-8").split("\n")
        starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
        given = Given(at="side file", published=edtf.parse(about["published"]))
        found = date(article("", tuple(lines), given=given), world).expressions
        for timex in gold["timex"].get(name, ()):
            wanted = (timex.get("value") or "")[: 10 if timex["type"] == "TIME" else None]
            if timex["type"] not in ("DATE", "TIME") or not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", wanted):
                continue
            total += 1
            right += any(
                starts[one.paragraph] + one.start < timex["end"]
                and timex["start"] < starts[one.paragraph] + one.end
                and str(one.value).startswith(wanted)
                for one in found
            )
    assert right / total >= 0.85
