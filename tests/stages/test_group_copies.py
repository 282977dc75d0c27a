"""Copies: what carries a report again, in which words and language ever, and what only resembles it."""

from itertools import permutations

import pytest
from group_cases import PEOPLE, load, occasion

from site_builder.stages.group import Occasion, group
from site_builder.stages.group import copies as copying
from site_builder.values.model import Registry

BARE = Registry(people=PEOPLE)
CASES = load("copies.yaml")
BASE = CASES["base"]


def written(case: dict, **more: str) -> Occasion:
    """The report of a case; paragraphs of the base stand in it by their numbers."""
    parts = {"base": BASE["body"], "base[:3]": BASE["body"][:3]}
    body = parts.get(case["body"]) if isinstance(case["body"], str) else None
    if body is None and isinstance(case["body"], str):
        body = [case["own"], *BASE["body"]]
    if body is None:
        body = [BASE["body"][int(text[5:-1])] if text.startswith("base[") else text for text in case["body"]]
    language = case.get("language", "en")
    return occasion(case["title"], body, case.get("event"), published=case["published"], language=language, **more)


ORIGINAL = written(BASE)


@pytest.mark.parametrize("case", CASES["same"], ids=[case["what"] for case in CASES["same"]])
def test_it_carries_the_report_again(case: dict) -> None:
    copy = written(case)
    for order in permutations((ORIGINAL, copy)):
        assert copying.find(order) == {copy.id: ORIGINAL.id}
    placed = {p.dated.article.id: p for p in group([copy, ORIGINAL], BARE, {}).articles}
    assert placed[copy.id].meeting == placed[ORIGINAL.id].meeting == "lind-sol-vienna-2031-03-04"


@pytest.mark.parametrize("case", CASES["other"], ids=[case["what"] for case in CASES["other"]])
def test_it_is_a_report_of_its_own(case: dict) -> None:
    assert copying.find([ORIGINAL, written(case)]) == {}


def test_one_template_filled_twice_is_no_copy_but_sent_twice_it_is() -> None:
    may, june = map(written, CASES["releases"])
    assert copying.find([may, june]) == {}
    again = written({**CASES["releases"][0], "title": "News from the harbour", "published": "2031-05-15"})
    assert copying.find([may, june, again]) == {again.id: may.id}


def test_all_of_them_together_have_one_origin() -> None:
    family = [ORIGINAL, *map(written, CASES["same"])]
    alone = [written(case) for case in CASES["other"]]
    assert copying.find([*alone, *family]) == {one.id: ORIGINAL.id for one in family[1:]}


def test_one_template_about_two_bodies_is_no_copy() -> None:
    assert copying.find(list(map(written, CASES["towns"]))) == {}
