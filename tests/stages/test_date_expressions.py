"""Time expressions of a text as it stands: the cases of the data folder, and what holds for any text."""

import time
from datetime import date, timedelta

import pytest
import yaml
from date_cases import DATA
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.stages.date import expressions
from site_builder.values.edtf import parse
from site_builder.values.vocabulary import TIMES

CASES = [
    case
    for name in ("expressions", "newswire")
    for case in yaml.safe_load((DATA / f"{name}.yaml").read_text(encoding="utf-8"))
]
DAY = parse("2024-03-06")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_case(case):
    found = expressions(case["text"], parse(case["day"]), case.get("language", "en"))
    assert [[one.words, str(one.value) if one.value else None] for one in found] == case["found"]


def test_every_rule_has_words_for_a_reader():
    for case in CASES:
        for one in expressions(case["text"], parse(case["day"]), case.get("language", "en")):
            assert one.rule in TIMES, one


@given(
    st.text(st.sampled_from("ab 1234567890/.-,’'\n") | st.characters(), max_size=80)
    | st.lists(st.sampled_from(" ".join(case["text"] for case in CASES).split(" ")), max_size=30).map(" ".join)
)
@settings(max_examples=300, deadline=None)
def test_whatever_the_text_spans_are_in_order_and_verbatim(text):
    found = expressions(text, DAY)
    end = 0
    for one in found:
        assert end <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.words
        assert one.value is None or parse(one.value.text) == one.value
        end = one.end


@given(st.dates(date(1960, 1, 1), date(2050, 12, 31)), st.integers(1, 60))
@settings(max_examples=100, deadline=None)
def test_days_ago_are_counted_and_a_weekday_is_one_of_the_week_around(day, count):
    published = parse(day.isoformat())
    (one,) = expressions(f"He left {count + 1} days ago.", published)
    assert one.value == parse((day - timedelta(days=count + 1)).isoformat())
    for said, step in (("He left on {}.", -1), ("He will leave on {}.", 1)):
        for n in range(7):
            other = day + timedelta(days=step * n)
            (one,) = expressions(said.format(f"{other:%A}"), published)
            assert one.value == parse(other.isoformat())


def test_without_a_day_that_of_a_line_near_the_top_serves_and_else_none():
    text = "Port Elm closes a quay\nMay 3, 2024\nThe council met on Tuesday."
    assert str(expressions(text)[-1].value) == "2024-04-30"
    assert expressions(text.replace("May 3, 2024\n", ""))[-1].value is None


def test_a_text_broken_to_fit_a_column_is_read_as_one():
    lines = (
        "The council of the old port has seen the quay and the bill of its builders, and",
        "the money that it takes to mend it, and the planks beside it, and it spoke with",
        "the oldest of the members of the town about the old days there. The council will",
        "meet again in the house of the oldest of the members of the town of Port Elm on",
        "Friday to hear more.",
    )
    for text in ("\n".join(lines), "\r\n".join(lines), " ".join(lines)):
        assert str(expressions(text, DAY)[-1].value) == "2024-03-08"


@pytest.mark.parametrize(
    "line",
    [
        "5 May 2020 ",
        "last ",
        "the same ",
        "1 2 3 4 ",
        "a year ",
        "10:30 ",
        "the day before ",
        "\n",
        "'",
        "twenty-",
        "May. ",
    ],
)
def test_an_endless_line_is_read_in_seconds(line):
    start = time.process_time()
    expressions(line * (300_000 // len(line)), DAY)
    assert time.process_time() - start < 10
