"""What editors decide about meetings: merged, split, several for one article, and what of it the texts exclude."""

from dataclasses import replace
from typing import Any

from group_cases import PEOPLE, known, occasion

from site_builder.stages.group import Occasion, group
from site_builder.values.edtf import parse
from site_builder.values.model import ArticleDecision, Grouping, MeetingDecision, Registry

BARE = Registry(people=PEOPLE)
VIENNA = occasion("Lind and Sol meet in Vienna", ["They spoke for three hours."], "2031-03-04")
AGAIN = occasion("Lind and Sol meet in Vienna on fish", ["The two spoke of cod and of little else."], "2031-03-04")
LISBON = occasion("Lind and Sol meet in Lisbon", ["They spoke of fish."], "2031-06-04")
SCREEN = occasion("Lind and Sol hold virtual meeting", ["They spoke on screens."], "2030-12-20")
LAMP = occasion("The lamp turns again", ["A lamp on a cliff turns again after a year."])
ALL = [VIENNA, AGAIN, LISBON, SCREEN, LAMP]


def capture(one: Occasion) -> str:
    return one.dated.article.capture


def homes(grouping: Grouping) -> dict[str, str | None]:
    return {placed.dated.article.id: placed.meeting for placed in grouping.articles}


def minted(grouping: Grouping) -> dict[str, frozenset[str]]:
    return {meeting.id: frozenset(meeting.articles) for meeting in grouping.meetings}


def decided(*decisions: ArticleDecision | MeetingDecision) -> Registry:
    return replace(
        BARE,
        article_decisions=tuple(one for one in decisions if isinstance(one, ArticleDecision)),
        meeting_decisions=tuple(one for one in decisions if isinstance(one, MeetingDecision)),
    )


def meeting(id: str, line: int = 1, **told: Any) -> MeetingDecision:
    return MeetingDecision(id, line, path="overrides.yaml", **told)


PLAIN = group(ALL, BARE, {})
AT = homes(PLAIN)
VIENNA_ID, LISBON_ID, SCREEN_ID = str(AT[VIENNA.id]), str(AT[LISBON.id]), str(AT[SCREEN.id])


def test_every_place_has_a_grade_and_none_where_nothing_speaks_for_a_meeting() -> None:
    grades = {placed.dated.article.id: placed.grade for placed in PLAIN.articles}
    assert grades[VIENNA.id] == grades[AGAIN.id] == "certain"
    assert grades[LAMP.id] is None
    vague = occasion("Lind and Sol meet in Vienna once more", ["They spoke of salt."])
    grouping = group([VIENNA, vague], BARE, {})
    assert {placed.grade for placed in grouping.articles if placed.dated.article.id == vague.id} == {"doubtful"}
    assert [doubt.kind for doubt in grouping.doubts] == ["same meeting"]
    assert grouping.doubts[0].candidates[0].id == VIENNA_ID


def test_a_merge_holds_with_and_without_a_ledger_in_either_direction() -> None:
    for gone, target in ((LISBON_ID, VIENNA_ID), (VIENNA_ID, LISBON_ID)):
        registry = decided(meeting(gone, into=target))
        first = group(ALL, registry, minted(PLAIN))
        assert homes(first) == homes(group(ALL, registry, {}))
        assert {homes(first)[one.id] for one in (VIENNA, AGAIN, LISBON)} == {target}
        assert first.merged == ((gone, target),) and first.problems == ()
        kept = {**minted(PLAIN), **minted(first)}  # what the ledger holds after that build, and after the next
        assert homes(group(ALL, registry, kept)) == homes(first)
        assert homes(group(ALL[1:], registry, kept)) == {a: m for a, m in homes(first).items() if a != VIENNA.id}


def test_merges_in_a_row_lead_to_the_end_and_a_circle_is_refused() -> None:
    row = decided(meeting(SCREEN_ID, into=LISBON_ID), meeting(LISBON_ID, 2, into=VIENNA_ID))
    assert {homes(group(ALL, row, {}))[one.id] for one in (VIENNA, LISBON, SCREEN)} == {VIENNA_ID}
    circle = decided(meeting(VIENNA_ID, 3, into=LISBON_ID), meeting(LISBON_ID, 5, into=VIENNA_ID))
    grouping = group(ALL, circle, {})
    assert [problem.line for problem in grouping.problems] == [5]
    assert homes(grouping)[VIENNA.id] == LISBON_ID


def test_a_split_makes_a_meeting_and_leaves_the_old_id_with_the_rest() -> None:
    registry = decided(meeting("fish-in-vienna", split_from=VIENNA_ID, articles=(capture(AGAIN),)))
    for ids in ({}, minted(PLAIN), {**minted(PLAIN), **minted(group(ALL, registry, minted(PLAIN)))}):
        grouping = group(ALL, registry, ids)
        assert homes(grouping)[AGAIN.id] == "fish-in-vienna" and homes(grouping)[VIENNA.id] == VIENNA_ID
        assert grouping.problems == ()


def test_an_article_may_be_about_several_meetings() -> None:
    both = ArticleDecision(capture(LISBON), 4, meeting=LISBON_ID, also=(VIENNA_ID,), path="overrides.yaml")
    grouping = group(ALL, decided(both), minted(PLAIN))
    placed = next(one for one in grouping.articles if one.dated.article.id == LISBON.id)
    assert (placed.meeting, placed.also, placed.grade) == (LISBON_ID, (VIENNA_ID,), "certain")
    assert {m.id for m in grouping.meetings if LISBON.id in m.articles} == {LISBON_ID, VIENNA_ID}


def test_what_names_nothing_is_told_at_its_line() -> None:
    registry = decided(
        meeting("nowhere", 2, into=VIENNA_ID),
        meeting(LISBON_ID, 4, into="nowhere-too"),
        meeting("made-up", 6, split_from="no-such", articles=("gone.txt", capture(SCREEN))),
        ArticleDecision(capture(LAMP), 9, meeting="lost", path="overrides.yaml"),
    )
    found = group(ALL, registry, {}).problems
    assert [(problem.line, problem.severity) for problem in found] == [(line, "problem") for line in (2, 4, 6, 6, 9)]
    assert homes(group(ALL, registry, {}))[LISBON.id] == LISBON_ID


def test_a_word_against_the_text_is_told_and_obeyed() -> None:
    moved = ArticleDecision(capture(SCREEN), 3, meeting=VIENNA_ID, path="overrides.yaml")
    grouping = group(ALL, decided(moved, meeting(LISBON_ID, 7, date=parse("2031-08-01"))), {})
    assert homes(grouping)[SCREEN.id] == VIENNA_ID
    assert [(problem.line, problem.severity) for problem in grouping.problems] == [(3, "note"), (7, "note")]
    assert "by wire" in grouping.problems[0].message and "20 December 2030" in grouping.problems[0].message
    lisbon = next(one for one in grouping.meetings if one.id == LISBON_ID)
    assert lisbon.date is not None and lisbon.date.value.text == "2031-08-01"


def test_the_registry_can_be_contradicted_too() -> None:
    registry = replace(
        decided(ArticleDecision(capture(LISBON), 3, meeting="summit", path="overrides.yaml")),
        meetings=(known("summit", ["Ada Lind", "Ivar Sol"], "2033-01-01", "Geneva", "in person"),),
    )
    assert "1 January 2033" in group(ALL, registry, {}).problems[0].message


def test_a_question_that_is_not_to_be_asked_is_not_asked() -> None:
    vague = occasion("Lind and Sol meet in Vienna once more", ["They spoke of salt."])
    quiet = ArticleDecision(capture(vague), 1, ignore=("same meeting", "undated"))
    assert group([VIENNA, vague], decided(quiet), {}).doubts == ()


def test_copies_by_an_editors_word() -> None:
    same = ArticleDecision(capture(AGAIN), 1, copy_of=capture(VIENNA))
    copies = {one.dated.article.id: one.copy_of for one in group(ALL, decided(same), {}).articles}
    assert copies[AGAIN.id] == VIENNA.id and copies[VIENNA.id] is None
    lost = ArticleDecision(capture(AGAIN), 8, copy_of="no-such.txt", path="overrides.yaml")
    assert [problem.line for problem in group(ALL, decided(lost), {}).problems] == [8]
