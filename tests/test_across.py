"""A meeting that the registry or another report dates narrows when its other reports were written, and only narrows."""

from pathlib import Path
from unittest.mock import ANY

import pytest
from digest import DigestFolder

from site_builder.formats.frontmatter import parse

UNDATED = """Modi and Macron speak of reactors on screen

The Vallby Observer

Narendra Modi and Emmanuel Macron met by video link on Wednesday and spoke of reactors for two hours.

They had agreed on the site in March 2018. The first reactor is to run in 2027.
"""
DATED = """Modi and Macron: two hours on screen, two reactors

Published 18 December 2019

Narendra Modi and Emmanuel Macron met by video link on Wednesday, and both said that the reactors would be built.

Emmanuel Macron will visit Narendra Modi when the first of them is ready, Modi told reporters.
"""
REGISTRY = """version: 1
meetings:
  - id: modi-macron-video
    title: Modi and Macron on screen
    participants: [narendra-modi, emmanuel-macron]
    date: {day}
    mode: virtual
"""


def written(top: Path, other: str | None = None, registry: str | None = None) -> tuple[str, list[str]]:
    """When the undated report was written, and the rules that tell it, as its article's file has it."""
    seeds = top / "captures"
    seeds.mkdir(parents=True)
    (seeds / "undated.txt").write_text(UNDATED, encoding="utf-8")
    if other:
        (seeds / "dated.txt").write_text(other, encoding="utf-8")
    folder = DigestFolder(top / "digest", seeds, bare=True)
    if registry:
        (folder.content / "meetings.yaml").write_text(registry, encoding="utf-8")
    folder.build()
    (path,) = (folder.content / "articles").glob("modi-and-macron-speak-*.md")
    data = parse(path.read_text(encoding="utf-8").split("---\n")[1], "article").data
    return data["written"], [one["rule"] for one in data["written_evidence"]]


def test_alone_the_report_is_as_wide_as_its_text(tmp_path: Path) -> None:
    value, rules = written(tmp_path)
    assert value.startswith("2018-04")
    assert "known meeting" not in rules


def test_another_report_tells_when_it_was_written(tmp_path: Path) -> None:
    assert written(tmp_path, other=DATED) == ("2019-12-18/2019-12-21", ANY)


def test_the_registry_tells_when_it_was_written(tmp_path: Path) -> None:
    assert written(tmp_path, registry=REGISTRY.format(day="2019-12-18")) == ("2019-12-18/2019-12-21", ANY)


@pytest.mark.parametrize("day", ["2019-12-19", "2011-12-14"])
def test_a_registry_that_the_text_excludes_changes_nothing(tmp_path: Path, day: str) -> None:
    assert written(tmp_path / "a", registry=REGISTRY.format(day=day)) == written(tmp_path / "b")
