"""How a date is shown: in words, with how exact it is, and drawn within its years."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.stages.render.dates import UNKNOWN, strip, view, years
from site_builder.stages.render.evidence import marked
from site_builder.values.edtf import between, day, parse
from site_builder.values.policy import excerpt


@pytest.mark.parametrize(
    ("text", "words", "kind", "label", "iso"),
    [
        ("2022-02-04", "4 February 2022", "day", "exact day", "2022-02-04"),
        ("2021-12", "December 2021", "month", "month only", "2021-12"),
        ("2023-21", "Spring 2023", "season", "season only", ""),
        ("2019", "2019", "year", "year only", "2019"),
        ("202X", "The 2020s", "decade", "decade only", ""),
        ("../2022-01-26", "By 26 January 2022", "until", "this day or earlier", ""),
        ("2024-05-01/..", "1 May 2024 or later", "since", "this day or later", ""),
        ("2023-03-20/2023-03-22", "20 to 22 March 2023", "interval", "within these 3 days", ""),
        ("[2023-11-07,2023-11-09]", "7 November 2023 or 9 November 2023", "choice", "one of these days", ""),
        ("2022-02-04?", "Perhaps 4 February 2022", "doubt", "uncertain", ""),
        ("2022~", "About 2022", "doubt", "approximate", ""),
    ],
)
def test_a_date_says_how_exact_it_is(text: str, words: str, kind: str, label: str, iso: str) -> None:
    made = view(parse(text))
    assert (made.words, made.kind, made.label, made.iso, made.notation) == (words, kind, label, iso, text)


def test_no_date_is_said_to_be_unknown() -> None:
    assert view(None) == UNKNOWN


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("2022-01-01", '<circle class="dot" cx="0.2"'),
        ("2022-12-31", '<circle class="dot" cx="119.8"'),
        ("2022", '<rect class="bar" x="0" y="2" width="120"'),
        ("2022-03", '<rect class="bar" x="20" y="2" width="10"'),
        ("../2022-07-31", '<path class="tail" d="M0 5H70"/>'),
        ("2022-07-01/..", '<path class="tail" d="M60 5H120"/>'),
        ("2021-07/2022-06", '<rect class="bar" x="30" y="2" width="60"'),
        ("2022-02-04?", '<rect class="bar doubt"'),
    ],
)
def test_the_strip_draws_the_date_where_it_lies(text: str, drawn: str) -> None:
    value = parse(text)
    span = years(value)
    assert span is not None
    assert drawn in strip(value, span)


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.integers(0, 1500))
def test_no_strip_draws_outside_its_years(first: date, length: int) -> None:
    value = between(first, first + timedelta(length))
    span = years(value)
    assert span == (first.year, (first + timedelta(length)).year)
    drawn = strip(value, span)
    if found := re.search(r'x="([\d.]+)" y="2" width="([\d.]+)"', drawn):
        assert float(found[1]) >= 0
        assert float(found[1]) + float(found[2]) <= 123.1  # the narrowest bar is three wide
    else:
        assert value == day(first)


@given(st.lists(st.sampled_from(["a", "b", "&", "<", " ", "4"]), max_size=30), st.lists(st.text("ab&<4 ", max_size=5)))
def test_marks_change_nothing_but_add_themselves(letters: list[str], clues: list[str]) -> None:
    text = "".join(letters)
    bare = str(marked(text, [clue for clue in clues if clue])).replace("<mark>", "").replace("</mark>", "")
    assert bare.replace("&lt;", "<").replace("&amp;", "&") == text


def test_an_excerpt_ends_within_eighty_words_and_says_that_it_ends() -> None:
    body = ("one two three", "word " * 200, "never")
    cut = excerpt(body)
    assert cut[0] == body[0]
    assert len(" ".join(cut).split()) == 81
    assert cut[-1].endswith(" …")
    assert excerpt(("short",)) == ("short",)
    assert len(excerpt(("字" * 5000,))[0]) < 700


def test_days_that_the_occasion_took_are_no_doubt() -> None:
    made = view(parse("2023-03-20/2023-03-22"), lasting=True)
    assert (made.kind, made.label) == ("days", "3 days")
    assert view(parse("2023-03"), lasting=True).kind == "month"
