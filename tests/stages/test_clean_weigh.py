"""Weighing: the trees answer alike in any company, the bar follows the expected F1, and rules that know stay obeyed."""

import json
import re
from importlib.resources import files

import pytest
from clean_cases import HEADLINE, STORY, article
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.formats import trees
from site_builder.stages.clean import clean, surroundings
from site_builder.stages.clean.blocks import Block
from site_builder.stages.clean.languages import words
from site_builder.stages.clean.standing import STANDING
from site_builder.stages.clean.text import _is_plain, by_rules, measured
from site_builder.stages.clean.weigh import threshold
from site_builder.values.model import Capture


@pytest.mark.parametrize("name", ["paragraphs", "pages"])
def test_a_model_fits_the_rows_that_the_program_makes(name: str) -> None:
    lines = files("site_builder").joinpath("defaults", f"{name}.jsonl").read_text("utf-8").splitlines()
    assert sum(map(len, lines)) < 1_000_000
    head, first = json.loads(lines[0]), json.loads(lines[1])
    extra = STANDING if name == "pages" else ()
    assert head["columns"] == [*surroundings.COLUMNS, *extra]
    assert head["beside"] == list(surroundings.NEIGHBOURS) and head["offsets"] == list(surroundings.OFFSETS)
    assert all(isinstance(leaf, int) for leaf in first["leaves"])


@settings(deadline=None)  # numpy is loaded by the first
@given(st.lists(st.lists(st.floats(-5, 300, width=32), min_size=3, max_size=3), min_size=1, max_size=20))
def test_each_row_is_answered_for_itself(rows: list[list[float]]) -> None:
    head = {"columns": ["a", "b", "c"], "beside": [], "offsets": [], "base": 0.25, "priors": {}}
    head["sounds"] = {kind: {} for kind in trees.KINDS}
    lines = [{"asked": [0, 2], "above": [1.5, 20.0], "leaves": [-400, 300, 20, 900]}] * 2
    model = trees.made(head, lines)
    together = model.chances([*zip(*rows, strict=True)])
    assert together == [model.chances([[one] for one in row])[0] for row in rows]
    for (a, _, c), chance in zip(rows, together, strict=True):
        leaf = [-400, 300, 20, 900][(a > 1.5) + 2 * (c > 20)]
        assert chance == pytest.approx(1 / (1 + 2.718281828 ** -(0.25 + 2 * leaf / 1000)), rel=1e-6)


def test_a_neighbour_is_seen_and_the_edge_of_the_page_too() -> None:
    table = trees.spread([[1.0, 2.0, 3.0], [5.0, 6.0, 7.0]], [1], [-1, 2])
    assert table.tolist() == [[1, 2, 3], [5, 6, 7], [-1, 5, 6], [7, -1, -1]]


@given(st.lists(st.tuples(st.floats(0.01, 0.99), st.integers(1, 200)), min_size=1, max_size=12))
def test_no_other_bar_promises_a_better_f1(pairs: list[tuple[float, int]]) -> None:
    chances, words = [p for p, _ in pairs], [w for _, w in pairs]
    expected = sum(p * w for p, w in pairs)

    def promise(bar: float) -> float:
        kept = [(p, w) for p, w in pairs if p >= bar]
        return 2 * sum(p * w for p, w in kept) / (sum(w for _, w in kept) + expected)

    own = threshold(chances, words)
    assert 0.15 <= own <= 0.5
    assert all(promise(own) >= promise(bar) - 1e-9 for bar in [*chances, 0.5] if 0.15 <= bar <= 0.5)


def test_a_line_of_a_site_in_the_story_goes_and_the_story_stays() -> None:
    made = article(
        "Home", "News", HEADLINE, "By Ada Quill", *STORY[:2], "Advertisement", *STORY[2:], "Share this story"
    )
    assert list(made.body) == STORY
    assert {one.text for one in made.removed} >= {"Home", "Advertisement", "Share this story", HEADLINE}


def test_a_text_without_junk_is_taken_as_it_is() -> None:
    made = article(HEADLINE, *STORY)
    assert list(made.body) == STORY and [one.rule for one in made.removed] == ["title"]


def test_the_story_once_more_in_one_piece_is_left_out() -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in STORY * 2)
    whole = " ".join(STORY * 3)
    page = f"<html><body><article><h1>{HEADLINE}</h1>{paragraphs}</article><div>{whole}</div></body></html>"
    made = clean(Capture("a.html", "0" * 64, "html", page))
    assert list(made.body) == STORY


LETTERS = st.text(alphabet="ab Z'’‘“—…\u00a0éßİſКи中²١0_-.\n", max_size=40)


@given(LETTERS)
def test_words_are_found_faster_than_by_a_pattern_and_are_the_same(text: str) -> None:
    found = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", text.replace("’", "'").lower())
    assert words(text) == found


@given(st.lists(st.sampled_from([*STORY, "Home", "Ada Quill said so.", "More news"]), min_size=2, max_size=7))
def test_of_plain_sentences_the_rules_take_none(lines: list[str]) -> None:
    reading = by_rules(*measured([Block(line, n, n) for n, line in enumerate([HEADLINE, *lines], 1)]))
    if _is_plain(reading):
        kept = [unit for n, unit in enumerate(reading.units) if n == reading.headline or reading.choices[n].role]
        again = by_rules(tuple(kept), reading.language)
        assert again.headline == 0 and all(choice.role for choice in again.choices[1:])


def test_the_end_of_a_headline_that_goes_on_is_no_name_of_a_site() -> None:
    assert article(HEADLINE + " — And So Must We", *STORY).title == HEADLINE + " — And So Must We"
    assert article(HEADLINE + " — Port Alder Gazette", *STORY).title == HEADLINE
