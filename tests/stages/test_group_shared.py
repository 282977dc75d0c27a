"""The whole left half on the shared captures: every figure that grouping was accepted with stays."""

from itertools import combinations
from pathlib import Path

import pytest
import yaml
from digest import ROOT

from site_builder.stages import clean, date, read
from site_builder.stages.group import Occasion, group, prepare, recognise
from site_builder.stages.read.registry import default_anchors, default_people
from site_builder.values.model import Grouping, Registry

PEOPLE = default_people()


def occasions(folder: Path) -> list[Occasion]:
    world, names = date.prepare(default_anchors(), PEOPLE), prepare(PEOPLE)
    captures, _ = read.captures(read.Folder(folder, folder.name))
    return [recognise(date.date(clean.clean(capture), world), names) for capture in captures]


@pytest.fixture(scope="module")
def grouped(shared: Path) -> Grouping:
    return group(occasions(shared / "data" / "meetings" / "captures"), Registry(people=PEOPLE), {})


def test_the_five_seeds_are_five_meetings(shared: Path) -> None:
    grouping = group(occasions(shared / "seeds"), Registry(people=PEOPLE), {})
    assert [len(meeting.articles) for meeting in grouping.meetings] == [1] * 5
    remote = [m.id for m in grouping.meetings if m.mode == "virtual"]
    assert len(remote) == 1 and remote[0].startswith("putin-xi-virtual")


def test_what_belongs_together_is_together_and_nothing_else(shared: Path, grouped: Grouping) -> None:
    gold = yaml.safe_load((shared / "data" / "meetings" / "gold.yaml").read_text(encoding="utf-8"))["captures"]
    home = {placed.dated.article.capture: placed.meeting for placed in grouped.articles}
    assert {name for name, meeting in home.items() if meeting is None} == {
        entry["file"] for entry in gold if entry["meeting"] is None
    }
    for one, other in combinations((entry for entry in gold if entry["meeting"]), 2):
        together = home[one["file"]] == home[other["file"]]
        assert together == (one["meeting"] == other["meeting"]), (one["file"], other["file"])


def test_copies_lead_to_their_originals(shared: Path, grouped: Grouping) -> None:
    gold = yaml.safe_load((shared / "data" / "meetings" / "gold.yaml").read_text(encoding="utf-8"))["captures"]
    captures = {placed.dated.article.id: placed.dated.article.capture for placed in grouped.articles}
    found = {captures[p.dated.article.id]: captures[p.copy_of] for p in grouped.articles if p.copy_of}
    assert found == {entry["file"]: entry["duplicate_of"] for entry in gold if entry["duplicate_of"]}


def test_our_own_captures_without_registry(shared: Path) -> None:
    """The copy is folded, the opinion piece is about none, and of the one that nobody can date a person is asked."""
    grouping = group(occasions(ROOT / "seeds"), Registry(people=PEOPLE), {})
    placed = {one.dated.article.capture: one for one in grouping.articles}
    copy = placed["2023/partnership-until-2030.txt"]
    assert copy.copy_of == placed["2023/moscow-statements.txt"].dated.article.id
    assert placed["2023/what-a-communique-hides.txt"].meeting is None
    undatable = placed["undated/school-buses.txt"]
    assert undatable.meeting and undatable.event is None
    assert undatable.dated.article.id in {doubt.article for doubt in grouping.doubts if doubt.kind == "undated"}
