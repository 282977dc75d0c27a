"""Grouping: which articles are about one meeting, what people decided, and ids that outlive every change."""

import re
from dataclasses import replace
from itertools import chain

import pytest
from group_cases import NAMES, PEOPLE, dated, known, load, occasion
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.stages.group import Occasion, group, recognise
from site_builder.values.edtf import parse
from site_builder.values.model import ArticleDecision, Dated, Evidence, Grouping, MeetingDecision, Registry

CASES = [*load("meetings.yaml"), *load("sessions.yaml")]
BARE = Registry(people=PEOPLE)
VIENNA = occasion("Lind and Sol meet in Vienna", ["They spoke for three hours."], "2031-03-04")
LISBON = occasion("Lind and Sol meet in Lisbon", ["They spoke of fish."], "2031-06-04")
SCREEN = occasion("Lind and Sol hold virtual meeting", ["They spoke on screens."], "2030-12-20")
LAMP = occasion("The lamp turns again", ["A lamp on a cliff turns again after a year."])
REPORT = [
    "Ada Lind met Ivar Sol in Geneva on Tuesday and spoke with him for three hours about the price of herring.",
    "The chancellor had brought a list of nineteen questions, of which the president answered all but two.",
    "Outside the hotel a small crowd waited in the rain, most of them journalists who had missed lunch that day.",
]


def articles(case: dict) -> dict[str, Occasion]:
    return {
        letter: occasion(a["title"], a["body"], a["event"], lasting=a.get("lasting"))
        for letter, a in case["articles"].items()
    }


def homes(grouping: Grouping) -> dict[str, str | None]:
    return {placed.dated.article.id: placed.meeting for placed in grouping.articles}


@pytest.mark.parametrize("case", CASES, ids=[case["what"] for case in CASES])
def test_one_meeting_or_several(case: dict) -> None:
    made = articles(case)
    grouping = group(list(made.values()), BARE, {})
    letters = {one.id: letter for letter, one in made.items()}
    found = {m.id: "".join(sorted(letters[a] for a in m.articles)) for m in grouping.meetings}
    assert found == case["meetings"]
    assert len([p for p in grouping.problems if p.severity == "note"]) == int(case.get("notes", 0))


POOL = list(chain.from_iterable(articles(case).values() for case in CASES))
POOL = list({one.id: one for one in [*POOL, VIENNA, LISBON, SCREEN, LAMP]}.values())
REGISTRY = replace(BARE, meetings=(known("lisbon", ["Ada Lind", "Ivar Sol"], "2031-06-04", "Lisbon", "visit"),))


@settings(max_examples=20, deadline=None)
@given(st.permutations(POOL))
def test_the_order_of_articles_changes_nothing(shuffled: list[Occasion]) -> None:
    assert group(shuffled, REGISTRY, {}) == group(POOL, REGISTRY, {})


def test_results_are_sorted_and_every_id_is_an_address() -> None:
    grouping = group(POOL, BARE, {})
    assert [m.id for m in grouping.meetings] == sorted({m.id for m in grouping.meetings})
    assert [p.dated.article.id for p in grouping.articles] == sorted(one.id for one in POOL)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", m.id) for m in grouping.meetings)


# --- the registry ----------------------------------------------------------------------------------------------------


def test_a_known_meeting_gives_its_id_date_and_title_and_the_trap_gets_nothing() -> None:
    meetings = (
        known("lisbon-visit", ["ivar-sol", "Ada Lind"], "2031-06-03/2031-06-04", "Lisbon, Portugal", "visit"),
        known("year-end-call", ["Ada Lind", "Ivar Sol"], "2031-06-04", None, "virtual"),
    )
    grouping = group([LISBON, VIENNA], replace(BARE, meetings=meetings), {})
    home = next(p for p in grouping.articles if p.dated.article.id == LISBON.id)
    assert (home.meeting, home.event and str(home.event.value)) == ("lisbon-visit", "2031-06-03/2031-06-04")
    assert home.event and home.event.evidence[-1].rule == "registry"
    assert [m.id for m in grouping.meetings] == ["lind-sol-vienna-2031-03-04", "lisbon-visit"]
    assert grouping.meetings[1].known and grouping.meetings[1].title == "Title of lisbon-visit"


@pytest.mark.parametrize(
    ("participants", "date", "place", "mode"),
    [
        (["Ada Lind", "Tan Mei"], "2031-06-04", "Lisbon", "visit"),
        (["Ada Lind", "Ivar Sol"], "2031-06-05", "Lisbon", "in person"),
        (["Ada Lind", "Ivar Sol"], "2031-06-04", "Helsinki", "visit"),
        (["Ada Lind", "Ivar Sol"], "2031-06-04", None, "call"),
    ],
    ids=["other people", "other day", "other place", "other mode"],
)
def test_a_contradiction_keeps_an_article_out(participants: list[str], date: str, place: str | None, mode: str) -> None:
    grouping = group([LISBON], replace(BARE, meetings=(known("m", participants, date, place, mode),)), {})
    assert [m.id for m in grouping.meetings] == ["lind-sol-lisbon-2031-06-04"]


def test_an_alias_in_the_headline_names_the_meeting() -> None:
    entry = known("herring", ["Ada Lind", "Ivar Sol"], "2031-06-04", None, None, aliases=("Herring Conference",))
    report = occasion("What the Herring Conference left open", ["Nobody asked the herring."], "2031-06")
    assert homes(group([report], replace(BARE, meetings=(entry,)), {})) == {report.id: "herring"}


def test_without_a_day_nothing_joins_but_a_person_is_asked() -> None:
    undated = occasion("Lind and Sol meet in Lisbon once more", ["They spoke of fish."])
    entry = known("lisbon", ["Ada Lind", "Ivar Sol"], "2031-06-04", "Lisbon", "visit")
    grouping = group([undated, LISBON], replace(BARE, meetings=(entry,)), {})
    assert homes(grouping) == {LISBON.id: "lisbon", undated.id: "lind-sol-lisbon"}
    assert [(p.path, p.severity) for p in grouping.problems] == [(undated.dated.article.capture, "note")]
    assert "`lisbon`" in grouping.problems[0].message and undated.id in grouping.problems[0].advice


def test_countries_may_be_the_participants_of_a_known_meeting() -> None:
    entry = known("accord", ["Norway", "Iceland"], "2031-06-04", "Geneva", None)
    report = occasion("Oslo and Reykjavik settle the herring", ["Envoys of both signed on Wednesday."], "2031-06-04")
    later = occasion("Oslo and Reykjavik celebrate the herring", ["Envoys of both danced."], "2031-09-04")
    found = homes(group([report, later], replace(BARE, meetings=(entry,)), {}))
    assert found == {report.id: "accord", later.id: None}


def test_what_an_article_mentions_leads_to_the_meeting() -> None:
    body = ["They spoke of fish.", "In December 2030 Lind and Sol held a virtual meeting."]
    report = occasion("Lind and Sol meet in Lisbon", body, "2031-06-04", times={"In December 2030": "2030-12"})
    placed = next(p for p in group([report, SCREEN], BARE, {}).articles if p.dated.article.id == report.id)
    assert [m.meeting for m in placed.mentions] == ["lind-sol-virtual-2030-12-20"]


@pytest.mark.parametrize(
    ("days", "home"),
    [
        (("2031-06-04",), "lind-sol-call"),
        (("2031-06-08",), "lind-sol-call-2031-06-08"),
        (("2031-06-04", "2031-06-08"), "lind-sol-call-2031-06-08"),
        (("2031-06-08", "2031-06-29"), "lind-sol-call"),
    ],
    ids=["another weekday", "the one it may be", "the one of two", "two that it may be"],
)
def test_a_report_of_unknown_day_joins_the_one_meeting_that_its_weekday_allows(
    days: tuple[str, ...], home: str
) -> None:
    told = dated("Lind telephones Sol", ["Ada Lind and Ivar Sol spoke by phone on Sunday about salt."])
    event = Dated(parse("2030-01-01/.."), (Evidence("weekday", "Sunday", 0, "A weekday."),))
    vague = recognise(replace(told, event=event), NAMES)
    calls = [
        occasion(f"Lind and Sol speak about fish, call {n}", ["Ada Lind spoke with Ivar Sol by phone."], day)
        for n, day in enumerate(days)
    ]
    assert homes(group([vague, *calls], BARE, {}))[vague.id] == home


# --- what people say -------------------------------------------------------------------------------------------------


def test_an_editor_moves_an_article_and_takes_one_out() -> None:
    decisions = (
        ArticleDecision(LISBON.id, 3, meeting="lind-sol-vienna-2031-03-04"),
        ArticleDecision(SCREEN.dated.article.capture, 5, meeting=""),
    )
    grouping = group([VIENNA, LISBON, SCREEN], replace(BARE, article_decisions=decisions), {})
    vienna = "lind-sol-vienna-2031-03-04"
    assert homes(grouping) == {VIENNA.id: vienna, LISBON.id: vienna, SCREEN.id: None}
    assert [(problem.line, problem.severity) for problem in grouping.problems] == [(3, "note")]


def test_an_editors_day_wins_and_moves_the_article() -> None:
    moved = ArticleDecision(LISBON.id, 3, event_date=parse("2031-07-09"))
    grouping = group([LISBON], replace(BARE, article_decisions=(moved,)), {})
    event = grouping.articles[0].event
    assert event and str(event.value) == "2031-07-09" and event.evidence[0].rule == "editor"
    assert grouping.meetings[0].id == "lind-sol-lisbon-2031-07-09"


def test_an_editors_word_on_a_meeting_wins() -> None:
    word = MeetingDecision(
        "lind-sol-lisbon-2031-06-04", 4, "Fish", parse("2031-06-05"), "Sintra", "summit", "cancelled"
    )
    made = group([LISBON], replace(BARE, meeting_decisions=(word,)), {}).meetings[0]
    assert (made.title, made.place, made.mode, made.status) == ("Fish", "Sintra", "summit", "cancelled")
    assert made.date and str(made.date.value) == "2031-06-05" and made.date.evidence[0].says == "set by the editor"


def test_an_unknown_meeting_in_a_decision_is_a_problem_with_the_nearest() -> None:
    registry = replace(
        BARE,
        article_decisions=(ArticleDecision(LISBON.id, 7, meeting="lind-sol-wien-2031-03-04", path="o.yaml"),),
        meeting_decisions=(MeetingDecision("lind-sol-vienna-2031-03-05", 9, title="x", path="b.md"),),
    )
    grouping = group([VIENNA, LISBON], registry, {})
    assert [(p.path, p.line) for p in grouping.problems] == [
        ("b.md", 9),
        ("o.yaml", 7),
    ]
    assert all("lind-sol-vienna-2031-03-04" in p.advice for p in grouping.problems)
    assert homes(grouping)[LISBON.id] == "lind-sol-lisbon-2031-06-04"


@pytest.mark.parametrize("name", ["Fish talks", "Рыба", "魚", "!!!", "x" * 400, "a/b: \"c\" 'd'\u202e"])
def test_a_name_given_by_the_collector_makes_one_meeting(name: str) -> None:
    one, two = (recognise(dated(title, ["Nothing."], meeting=name), NAMES) for title in ("One thing", "Another"))
    other = recognise(dated("A third", ["Nothing."], meeting=name + " II"), NAMES)
    grouping = group([one, two, other], BARE, {})
    found = homes(grouping)
    assert found[one.id] == found[two.id] != found[other.id]
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", m.id) and len(m.id) < 100 for m in grouping.meetings)
    assert sorted(m.title for m in grouping.meetings) == sorted({name, name + " II"})


def test_a_name_given_by_the_collector_may_be_the_registrys() -> None:
    entry = known("fish", ["Oda Berg", "Rui Tan"], None, None, None)
    by_id, by_title = (
        recognise(dated(title, ["Nothing."], meeting=name), NAMES)
        for title, name in (("One thing", "fish"), ("Another", "title of FISH"))
    )
    assert set(homes(group([by_id, by_title], replace(BARE, meetings=(entry,)), {})).values()) == {"fish"}


# --- ids -------------------------------------------------------------------------------------------------------------


def test_a_minted_id_stays_with_the_most_of_its_articles() -> None:
    second = occasion("Lind and Sol meet in Vienna again", ["Once more."], "2031-03-04")
    minted = {"old-name": frozenset((VIENNA.id, second.id, SCREEN.id)), "gone": frozenset(("nothing-00000000",))}
    grouping = group([VIENNA, second, SCREEN], BARE, minted)
    assert homes(grouping) == {VIENNA.id: "old-name", second.id: "old-name", SCREEN.id: "lind-sol-virtual-2030-12-20"}


def test_an_id_that_belongs_to_articles_elsewhere_is_not_given_again() -> None:
    minted = {"lind-sol-lisbon-2031-06-04": frozenset((VIENNA.id,))}
    found = homes(group([VIENNA, LISBON], BARE, minted))
    assert found[VIENNA.id] == "lind-sol-lisbon-2031-06-04"
    assert found[LISBON.id] not in (None, "lind-sol-lisbon-2031-06-04")


# --- copies ----------------------------------------------------------------------------------------------------------


def test_a_copy_is_found_stays_with_its_original_and_borrows_its_day() -> None:
    original = occasion("Nineteen questions in Geneva", REPORT, "2031-03-04", published="2031-03-05")
    copy = occasion("A wet afternoon", [*REPORT[:2], "A tram stopped."], None)
    other = occasion(
        "Herring is cheap", ["Herring has not been so cheap since the spring of the year before last."], None
    )
    placed = {p.dated.article.id: p for p in group([copy, other, original], BARE, {}).articles}
    assert {name: p.copy_of for name, p in placed.items()} == {copy.id: original.id, original.id: None, other.id: None}
    assert placed[copy.id].meeting == placed[original.id].meeting == "lind-sol-geneva-2031-03-04"
    event = placed[copy.id].event
    assert event and str(event.value) == "2031-03-04" and event.evidence[-1].rule == "meeting"


def test_of_two_copies_the_one_published_first_is_the_original() -> None:
    late = occasion("Late", REPORT, None, published="2031-03-09")
    early = occasion("Early", REPORT[:2], None, published="2031-03-05")
    undated = occasion("Undated", [*REPORT, "And one more line for good measure."], None)
    placed = {p.dated.article.title: p.copy_of for p in group([late, early, undated], BARE, {}).articles}
    assert placed == {"Early": None, "Late": early.id, "Undated": early.id}


def test_the_registry_s_date_stands_with_what_the_reports_say_by_themselves() -> None:
    (meeting,) = group([LISBON], REGISTRY, {}).meetings
    assert meeting.date and str(meeting.date.value) == "2031-06-04"
    assert [e.rule for e in meeting.date.evidence] == ["report", "registry"]
    assert "as the registry does" in meeting.date.evidence[0].says


def test_a_report_of_another_day_stands_against_the_editor_s_meeting() -> None:
    day = replace(REGISTRY.meetings[0], date=parse("2031-06-20"))
    word = ArticleDecision(LISBON.id, 3, meeting="lisbon", path="o.yaml")
    (meeting,) = group([LISBON], replace(BARE, meetings=(day,), article_decisions=(word,)), {}).meetings
    assert str(meeting.date.value) == "2031-06-20"
    assert "against the registry" in meeting.date.evidence[0].says
