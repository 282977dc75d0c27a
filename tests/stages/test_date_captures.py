"""Whole captures through reading, cleaning and dating: dates of the page that are not the day of publication."""

import datetime
from functools import lru_cache

import pytest
import yaml
from date_cases import DATA, shipped
from hypothesis import given
from hypothesis import strategies as st

from site_builder.stages import clean, date, read
from site_builder.stages.read.files import Folder
from site_builder.values.edtf import between, parse
from site_builder.values.model import Capture, DatedArticle


@lru_cache(maxsize=1)
def dated() -> dict[str, DatedArticle]:
    """Every capture of the data folder, dated with the shipped facts, by its name."""
    captures, problems = read.captures(Folder(DATA / "captures", "captures"))
    assert not problems
    world = date.prepare(*shipped())
    return {one.path: date.date(clean.clean(one, clean.NOTHING), world) for one in captures}


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table of the data folder."""
    return yaml.safe_load((DATA / name).read_text(encoding="utf-8"))


def test_every_capture_is_expected() -> None:
    assert {row["capture"] for row in (*rows("traps.yaml"), *rows("captures.yaml"))} == set(dated())


@pytest.mark.parametrize("row", rows("traps.yaml"), ids=lambda row: row["capture"])
def test_a_date_of_the_page_that_the_text_contradicts_is_never_its_publication(row: dict[str, str]) -> None:
    made = dated()[row["capture"]]
    assert made.published is None
    assert (made.captured.value.text if made.captured else None) == row.get("captured")
    assert made.event is not None
    assert made.event.value.contains(parse("2015-12-16"))
    assert made.event.value.days is not None
    assert made.event.value.days < 200


@pytest.mark.parametrize("row", rows("captures.yaml"), ids=lambda row: row["capture"])
def test_what_a_careful_reader_would_say(row: dict[str, str]) -> None:
    made = dated()[row["capture"]]
    for name in ("published", "event"):
        found = getattr(made, name)
        assert (found.value.text if found else None) == row.get(name), name
    assert made.status == row["status"]
    assert "true" not in row or made.event.value.contains(parse(row["true"]))


CALL = """Brenn and Halvard hold talks on screen

The Vallby Observer

Ada Brenn and Runa Halvard met online on Wednesday and spoke of the strait for two hours.

They had quarrelled since the autumn of 2016. Both want to open the bridge in 2019.
"""


def call(known: str | None, text: str = CALL) -> DatedArticle:
    """The report of a call, dated without any fact of the world, its meeting known or not."""
    capture = Capture("call.txt", "0" * 64, "text", text)
    return date.date(clean.clean(capture, clean.NOTHING), date.prepare((), ()), parse(known) if known else None)


def test_a_meeting_known_from_elsewhere_narrows_when_its_report_was_written() -> None:
    alone, known = call(None), call("2017-12-13")
    assert alone.written is not None
    assert known.written is not None
    assert known.written.value.text == "2017-12-13/2017-12-16"
    assert alone.written.value.contains(known.written.value)
    assert known.written.evidence[-1].rule == "known meeting"
    assert known.event is not None
    assert known.event.value.text == "2017-12-13"


@pytest.mark.parametrize("wrong", ["2017-12-14", "2012-12-12", "2025-12-10", "../2017-12-13", "2017-12-13/.."])
def test_a_known_date_that_the_text_excludes_changes_nothing(wrong: str) -> None:
    assert call(wrong).written == call(None).written


def test_a_known_meeting_gives_the_year_to_a_line_of_place_and_day() -> None:
    text = CALL.replace("Ada Brenn and", "VALLBY, Dec 13 (Nordline) - Ada Brenn and").replace("on Wednesday", "today")
    assert call(None, text).published is None
    made = call("2017-12-13", text).published
    assert made is not None
    assert made.value.text == "2017-12-13~"


@given(st.dates(datetime.date(2016, 9, 1), datetime.date(2018, 12, 31)), st.integers(0, 3))
def test_a_known_date_only_ever_narrows(day: datetime.date, length: int) -> None:
    alone, known = call(None).written, call(between(day, day + datetime.timedelta(length)).text).written
    assert alone is not None
    assert known is not None
    assert alone.value.contains(known.value)
