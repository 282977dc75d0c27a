"""EDTF values: notation, bounds, order, and how they are said."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.values import edtf

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))

NOTATIONS = [
    ("2022", "2022-01-01", "2022-12-31", "2022"),
    ("202X", "2020-01-01", "2029-12-31", "the 2020s"),
    ("2021-12", "2021-12-01", "2021-12-31", "December 2021"),
    ("2024-02", "2024-02-01", "2024-02-29", "February 2024"),
    ("2023-21", "2023-03-01", "2023-05-31", "spring 2023"),
    ("2022-02-04", "2022-02-04", "2022-02-04", "4 February 2022"),
    ("2022-02-04~", "2022-02-04", "2022-02-04", "about 4 February 2022"),
    ("2023?", "2023-01-01", "2023-12-31", "perhaps 2023"),
    ("../2022-01-26", None, "2022-01-26", "by 26 January 2022"),
    ("2022-01-26/..", "2022-01-26", None, "26 January 2022 or later"),
    ("2023-03-20/2023-03-22", "2023-03-20", "2023-03-22", "20 to 22 March 2023"),
    ("2024-04/2024-05", "2024-04-01", "2024-05-31", "April to May 2024"),
    ("2023-01-02/2023-05-10", "2023-01-02", "2023-05-10", "2 January to 10 May 2023"),
    ("[2023-02-15,2023-02-22]", "2023-02-15", "2023-02-22", "15 February 2023 or 22 February 2023"),
]


def iso(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(("text", "first", "last", "said"), NOTATIONS)
def test_notation_bounds_and_words(text, first, last, said):
    value = edtf.parse(text)
    assert (str(value), value.first, value.last, edtf.words(value)) == (text, iso(first), iso(last), said)


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "2022-13", "2022-02-30", "2022-00", "22", "2023-03-22/2023-03-20", "../..", "[2022,]", "1-1"],
)
def test_what_is_no_date_is_refused_by_name(text):
    with pytest.raises(edtf.EdtfError, match="is"):
        edtf.parse(text)


@given(DAYS, st.integers(0, 800))
def test_between_round_trips_and_keeps_both_ends(first, length):
    last = min(first + timedelta(days=length), date(2099, 12, 31))
    value = edtf.between(first, last)
    assert (value.first, value.last) == (first, last)
    assert edtf.parse(str(value)) == value


@given(st.sets(DAYS, min_size=1, max_size=8))
def test_one_of_loses_no_day_and_round_trips(days):
    value = edtf.one_of(days)
    assert all(value.contains(edtf.day(day)) for day in days)
    assert edtf.parse(str(value)) == value


@given(DAYS, st.integers(0, 60), DAYS, st.integers(0, 60))
def test_intersection_holds_exactly_the_common_days(one, wide, two, broad):
    left = edtf.between(one, one + timedelta(days=wide))
    right = edtf.between(two, two + timedelta(days=broad))
    met = edtf.intersect(left, right)
    first, last = max(one, two), min(left.last, right.last)
    assert (met is None) == (first > last)
    if met:
        assert (met.first, met.last) == (first, last)
        assert edtf.intersect(right, left) == met


def test_values_sort_by_their_days():
    texts = ["2023", "../2022-01-26", "2022-02-04", "2022", "2021-12"]
    ordered = sorted((edtf.parse(text) for text in texts), key=edtf.Edtf.sort_key)
    assert [str(value) for value in ordered] == ["2021-12", "2022", "../2022-01-26", "2022-02-04", "2023"]


def test_a_day_is_bare_only_without_doubt():
    assert edtf.parse("2022-02-04").is_day
    assert not any(
        edtf.parse(text).is_day for text in ("2022-02-04~", "2022-02-04?", "2022-02", "2022-02-04/2022-02-05")
    )
