"""The shared captures: five real ones, twelve with gold, and time expressions of news with known days."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from date_cases import article, seed, shipped

from site_builder.stages import clean, read
from site_builder.stages.date import date, prepare
from site_builder.stages.read.files import Folder
from site_builder.values import edtf
from site_builder.values.model import DatedArticle, Given

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


def through(folder: Path, anchors: bool) -> dict[str, DatedArticle]:
    """Every capture of a folder, read, cleaned and dated, with the shipped anchors or without any."""
    captures, _ = read.captures(Folder(folder, folder.name))
    repeated = clean.repeated(captures)
    known, people = shipped()
    world = prepare(known if anchors else (), people)
    return {one.path: date(clean.clean(one, repeated.get(one.path, clean.NOTHING)), world) for one in captures}


@pytest.mark.parametrize("anchors", [True, False], ids=["shipped anchors", "no anchor"])
def test_the_real_captures_end_to_end(shared, anchors):
    for name, dated in through(shared / "seeds", anchors).items():
        _, within, holds, exactly = next(row for row in SEEDS if name.startswith(row[0]))
        assert dated.published is None
        assert dated.event is not None
        assert dated.event.value.contains(edtf.parse(holds))
        if anchors:
            assert edtf.parse(within).contains(dated.event.value)
            assert not exactly or str(dated.event.value) in exactly


def wrong_days(dated: DatedArticle, gold: dict[str, Any]) -> list[str]:
    """The dates claimed that gold excludes."""
    wrong = []
    if dated.published:
        true = str(gold["published"] or gold.get("published_tolerated") or "")
        bare = dated.published.value.is_day and gold["published_derivable"] == "no"
        if bare or not true or edtf.intersect(edtf.parse(true), dated.published.value) is None:
            wrong.append(f"published {dated.published.value} for {true}")
    if dated.event and gold["meeting"]:
        days = [gold["event_date"], *gold.get("event_date_alt", ())]
        if all(edtf.intersect(edtf.parse(str(day)), dated.event.value) is None for day in days):
            wrong.append(f"event {dated.event.value} for {days}")
    return wrong


@pytest.mark.parametrize("anchors", [True, False], ids=["shipped anchors", "no anchor"])
def test_no_wrong_day_is_claimed_of_the_captures_with_gold(shared, anchors):
    folder = shared / "data" / "meetings"
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))["captures"]
    found = through(folder / "captures", anchors)
    names = {path.split("_")[-1]: path for path in found}
    wrong = {row["file"]: wrong_days(found[names[row["file"].split("_")[-1]]], row) for row in gold}
    assert len(wrong) == len(found)
    assert {name: claims for name, claims in wrong.items() if claims} == {}


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
