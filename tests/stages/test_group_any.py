"""Grouping with `occasions: any`: a storm, a trial, a launch; and what stays as it is for meetings."""

import re
from dataclasses import replace

import pytest
from group_cases import PEOPLE, dated, load, occasion
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.stages.group import Occasion, group
from site_builder.stages.group.any_links import Weights, linked, links
from site_builder.stages.group.any_terms import Terms, terms
from site_builder.values.model import ArticleDecision, Registry

REPORTS = [(case["event"], occasion(case["title"], case["body"])) for case in load("events.yaml")]
ALL = [one for _, one in REPORTS]
EVENT = {one.id: event for event, one in REPORTS}
ANY = Registry(people=PEOPLE, occasions="any")
VIENNA = occasion("Lind and Sol meet in Vienna", ["Ada Lind met Ivar Sol in Vienna."], "2031-03-04")
AGAIN = occasion("Lind and Sol meet in Vienna again", ["Ada Lind met Ivar Sol in Vienna."], "2031-06-04")


def found(occasions: list[Occasion], registry: Registry = ANY) -> set[frozenset[str]]:
    return {frozenset(meeting.articles) for meeting in group(occasions, registry, {}).meetings}


def test_reports_of_one_event_are_together_and_two_storms_apart() -> None:
    wanted = {frozenset(a for a, name in EVENT.items() if name == event) for event in EVENT.values()}
    assert found(ALL) == wanted


def test_without_the_setting_none_of_them_is_an_event() -> None:
    assert found(ALL, replace(ANY, occasions="meetings")) == set()


def test_meetings_are_told_apart_by_their_day_as_ever() -> None:
    grouping = group([*ALL, VIENNA, AGAIN], ANY, {})
    meetings = {meeting.id for meeting in grouping.meetings if len(meeting.participants) == 2}
    assert meetings == {"lind-sol-vienna-2031-03-04", "lind-sol-vienna-2031-06-04"}


def test_an_event_has_the_headline_of_a_report_and_an_address_of_it() -> None:
    titles = {one.dated.article.title for one in ALL}
    for meeting in group(ALL, ANY, {}).meetings:
        assert meeting.title in titles
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", meeting.id)
    storm = next(placed for placed in group(ALL, ANY, {}).articles if EVENT[placed.dated.article.id] == "alba")
    assert "alba" in storm.reason and "halden" in storm.reason


def test_a_minted_id_stays_and_an_editor_moves_an_article() -> None:
    storms = [one for one in ALL if EVENT[one.id] in ("alba", "brann")]
    minted = {"the-storm": frozenset(one.id for one in storms if EVENT[one.id] == "alba")}
    word = ArticleDecision(storms[-1].id, 3, meeting="the-storm")
    grouping = group(ALL, replace(ANY, article_decisions=(word,)), minted)
    home = {placed.dated.article.id: placed.meeting for placed in grouping.articles}
    assert {home[one.id] for one in storms if EVENT[one.id] == "alba"} == {"the-storm"}
    assert home[storms[-1].id] == "the-storm"


@settings(max_examples=10, deadline=None)
@given(st.permutations([*ALL, VIENNA, AGAIN]))
def test_the_order_of_articles_changes_nothing(shuffled: list[Occasion]) -> None:
    assert group(shuffled, ANY, {}) == group([*ALL, VIENNA, AGAIN], ANY, {})


@pytest.mark.parametrize("text", ["", "word " * 60_000, "x" * 500_000, "1,2.3:4" * 50_000, "\u0130\u200b. " * 8_000])
def test_odd_texts_are_taken(text: str) -> None:
    grouping = group([occasion("A", [text]), occasion("B", [text + " more"]), *ALL], ANY, {})
    assert len(grouping.articles) == len(ALL) + 2


def test_terms_know_names_numbers_and_neighbours() -> None:
    made = terms(dated("Storm hits Port Halden", ["The storm hit Halden with 2,117 trees. They hit 7 ships."]).article)
    assert made.words["storm"] == 3 and "the" not in made.words
    assert {"halden", "2117"} <= made.hard and "storm" not in made.hard
    assert "port halden" in made.pairs


def test_the_head_is_what_is_told_first() -> None:
    made = terms(dated("Storm hits Port Halden", ["It felled a beacon.", "grain ferry canal " * 20, "A mill."]).article)
    assert {"halden", "beacon", "canal"} <= made.head
    assert "mill" in made.words and "mill" not in made.head


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=6), min_size=1, max_size=9))
def test_linkage_puts_every_article_into_one_group(texts: list[list[str]]) -> None:
    made = [Terms(dict.fromkeys(text, 1), {}, {}, frozenset(), frozenset()) for text in texts]
    groups = linked(links(made, Weights(made)), 0.1)
    assert sorted(number for one in groups for number in one) == list(range(len(texts)))
