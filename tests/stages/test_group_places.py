"""Where an article puts its meeting, and what is no place of it."""

import time

import pytest
from group_cases import NAMES, dated, load, occasion

from site_builder.stages.group import recognise
from site_builder.stages.group.recognition.body import known_body, named_body
from site_builder.stages.group.recognition.names import find_place
from site_builder.stages.group.recognition.places import dateline_town
from site_builder.stages.group.recognition.seats import seat
from site_builder.stages.group.recognition.whereabouts import SEAT

CASES = load("places.yaml")


@pytest.mark.parametrize("case", CASES, ids=[case["what"] for case in CASES])
def test_where_they_meet(case: dict) -> None:
    found = occasion(
        case["title"], case["body"], case["event"], times=case.get("times"), language=case.get("language", "en")
    )
    assert found.participants
    assert (found.place or "null") == case["place"]


@pytest.mark.parametrize(
    ("name", "town"),
    [
        ("European Central Bank", "Frankfurt"),
        ("Halden City Council", "Halden"),
        ("Salt Lake City Council", "Salt Lake City"),
        ("Great Brack Parish Council", "Great Brack"),
        ("Stadtrat Halden", "Halden"),
        ("Halden County Council", None),
        ("Finance Committee of City Council", None),
        ("European Council", None),
        ("Federal Reserve Bank of Halden", None),
        ("New Town Council", None),
        ("Reserve Bank", None),
    ],
)
def test_the_seat_of_a_body(name: str, town: str | None) -> None:
    assert seat(named_body(name)) == town


def test_the_reserve_bank_sits_in_the_one_country_that_has_one() -> None:
    body = known_body("Reserve Bank")
    assert seat(body, ("Prices in New Zealand rose.", "Japan waits.")) == "Wellington"
    assert seat(body, ("New Zealand beside Australia.",)) is None


@pytest.mark.parametrize("spelling", ["Gdansk", "Gdańsk", "Tromsø", "Tromso", "Wroclaw", "Kosice"])
def test_a_town_is_known_with_and_without_its_letters(spelling: str) -> None:
    shown = find_place(NAMES, spelling)
    assert shown is not None and find_place(NAMES, shown) == shown and not shown.isascii()


def test_small_letters_behind_the_dash_are_no_story() -> None:
    assert dateline_town("HALDEN - Rain fell.") == "Halden"
    assert dateline_town("HALDEN - you have one story left") is None


@pytest.mark.parametrize("text", ["in Halden " * 30_000, "OSLO " * 60_000, "met in Oslo had met in " * 15_000])
def test_a_text_of_places_is_read_in_time(text: str) -> None:
    start = time.process_time()
    recognise(dated("Lind meets Sol in Oslo", [text], "2031-03-04"), NAMES)
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("title", "body", "told"),
    [
        (
            "Bank holds rates",
            ["The European Central Bank left its rates alone on Thursday after a meeting of its governing council."],
            (SEAT, "", None),
        ),
        (
            "Bank holds rates",
            ["Prices rose.", "The governing council of the European Central Bank met in Frankfurt on Thursday."],
            ("place", "Frankfurt", 1),
        ),
        (
            "Sol and Lind meet",
            ["Ivar Sol and Ada Lind met at the Kremlin on Tuesday and spoke about trade for two hours."],
            ("place", "Kremlin", 0),
        ),
        (
            "Sol and Lind meet in Lyon",
            ["Ivar Sol and Ada Lind held talks on Tuesday and spoke about trade for two hours."],
            ("place", "Lyon", None),
        ),
    ],
)
def test_a_place_has_its_clue(title: str, body: list[str], told: tuple[str, str, int | None]) -> None:
    found = occasion(title, body, "2031-06-03").place_evidence
    assert found and (found.rule, found.words, found.paragraph) == told
    assert found.words in found.says
