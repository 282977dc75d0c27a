"""Recognising: one article at a time, who meets, where and how."""

import time

import pytest
from group_cases import NAMES, dated, load, occasion

from site_builder.stages.group import recognise
from site_builder.stages.group.recognition.words import unit
from site_builder.values.occasions import Cue

CASES = [*load("recognise.yaml"), *load("bodies.yaml")]


@pytest.mark.parametrize("case", CASES, ids=[case["what"] for case in CASES])
def test_who_where_how(case: dict) -> None:
    found = occasion(
        case["title"], case["body"], case["event"], times=case.get("times"), language=case.get("language", "en")
    )
    assert sorted(one.id for one in found.participants) == sorted(case["who"])
    assert (found.place or "null", found.mode or "null") == (case.get("place", "null"), case.get("mode", "null"))
    assert [str(other.date) for other in found.others] == case.get("mentions", [])


def test_the_sentence_that_says_so_stands_in_the_article() -> None:
    found = occasion(
        "A quiet Tuesday", ["Rain fell. Ada Lind met Ivar Sol in Oslo on Tuesday. Rain fell."], "2031-03-04"
    )
    assert (found.paragraph, found.sentence) == (0, "Ada Lind met Ivar Sol in Oslo on Tuesday.")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x" * 300_000,
        "met with " * 40_000,
        "Ada Lind and " * 30_000,
        "City Council of " * 30_000,
        "\u0130\u200b. " * 50_000,
    ],
    ids=["nothing", "one word", "cues", "names", "bodies", "odd letters"],
)
def test_hostile_text_is_read_in_time(text: str) -> None:
    start = time.process_time()
    recognise(dated("Lind meets Sol", [text], "2031-03-04"), NAMES)
    assert time.process_time() - start < 5


def test_a_text_without_a_full_stop_is_read_no_further_than_a_sentence_goes() -> None:
    """Every body of a stretch looks at the whole of it: a page that is one sentence would take minutes."""
    said = "The Brack Town Council voted 5-4 on Monday to approve the budget of the board of the committee of "
    told = [Cue(0, 3, "The", "council"), Cue(90_000, 90_007, "Council", "council")]
    cut = unit(0, 0, said * 1000, 3.0, told)
    assert len(cut.text) <= len(said) * 25 and len(cut.words) < 1000 and list(cut.cues) == told[:1]


@pytest.mark.parametrize(("kind", "share"), [("bodies", 0.95), ("people", 0.85), ("abroad", 0.9), ("none", 0.0)])
def test_first_sentences_in_many_words_are_told_from_those_of_no_meeting(kind: str, share: float) -> None:
    """Other words than the tables were made for: a share of them, and never a meeting where there is none."""
    leads = [line.split(" | ") for line in load("reports.yaml")[kind]]
    told = [title for title, lead in leads if occasion(title, [lead], "2031-03-04").participants]
    assert (len(told) >= share * len(leads)) if share else not told
