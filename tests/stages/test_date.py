"""Dating: what each kind of clue gives, case by case, and what every answer must hold."""

import pickle
import time

import pytest
from date_cases import article, cases, shipped

from site_builder.stages.date import date, prepare
from site_builder.values import edtf
from site_builder.values.model import Anchor, DatedArticle, Given, Office, Person

NOTHING = prepare((), ())


def told(dated: DatedArticle) -> dict[str, object]:
    """The answers of a dated article, in the words of a case."""
    values = {name: getattr(dated, name) for name in ("published", "captured", "written", "event")}
    answers: dict[str, object] = {name: str(one.value) if one else None for name, one in values.items()}
    return {**answers, "status": dated.status, "problems": len(dated.problems)}


WORLDS = [(case, world) for case in cases() for world in ("nothing", "shipped") if case.get("world", world) == world]


@pytest.mark.parametrize(("case", "world"), WORLDS, ids=[f"{case['name']}-{world}" for case, world in WORLDS])
def test_case(case, world):
    known = NOTHING if world == "nothing" else prepare(*shipped())
    dates = tuple(tuple(row) for row in case.get("dates", ()))
    more = {key: case[key] for key in ("url", "language") if key in case}
    seen = edtf.parse(case["seen"]) if "seen" in case else None
    dated = date(article(case["title"], tuple(case["body"]), dates, **more), known, seen=seen)
    answers = told(dated)
    assert {key: answers[key] for key in case["expect"]} == case["expect"]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["name"])
def test_evidence_stands_verbatim_where_it_says(case):
    dates = tuple(tuple(row) for row in case.get("dates", ()))
    made = article(case["title"], tuple(case["body"]), dates, language=case.get("language", "en"))
    dated = date(made, prepare(*shipped()))
    for value in (dated.published, dated.captured, dated.written, dated.event):
        for one in value.evidence if value else ():
            places = (
                [made.body[one.paragraph]]
                if one.paragraph is not None
                else [made.title, *(d.words for d in made.dates)]
            )
            assert one.words == "" or any(one.words in place for place in places)
            assert one.says.endswith(".")
    for one in dated.expressions:
        assert made.body[one.paragraph][one.start : one.end] == one.words


READ = [
    ("It began on 5 March 2024.", "2024-03-05"),
    ("It began on Tuesday, March 5th, 2024.", "2024-03-05"),
    ("It began on the 5th of March 2024.", "2024-03-05"),
    ("It began in December 2022.", "2022-12"),
    ("It began in the spring of 2023.", "2023-03/2023-05"),
    ("It began in late December 2022.", "2022-12-21/2022-12-31"),
    ("It began on 2024-03-05.", "2024-03-05"),
    ("It began on 05.03.2024.", "2024-03-05"),
    ("It began on 05/03/2024.", None),
    ("It began on Monday.", "2024-03-04"),
    ("It began on Thursday.", "2024-02-29"),
    ("It will begin on Monday.", "2024-03-11"),
    ("It began yesterday.", "2024-03-05"),
    ("It began last week.", "2024-02-26/2024-03-03"),
    ("It began last month.", "2024-02"),
    ("It began two years ago.", "2022"),
    ("It began in November.", "2023-11"),
    ("It will begin in November.", "2024-11"),
    ("It began on March 1. A day earlier the hall was full.", "2024-02-29"),
    ("It ran from Monday to Wednesday.", "2024-03-04/2024-03-06"),
    ("It was Brenn today and Vallby tomorrow.", None),
    ("He asked her to march on and said they may go.", None),
    ("Some 2024 people came, and 1,950 stayed.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), READ)
def test_expressions_are_resolved_against_a_known_day(text, value):
    given = Given(at="side file", published=edtf.parse("2024-03-06"))
    found = date(article("Title", (text,), given=given), NOTHING).expressions
    assert (str(found[-1].value) if found and found[-1].value else None) == value


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("ru", "Это было в пятницу, 4 февраля 2022 года.", "2022-02-04"),
        ("ru", "Это было 8–9 июля 2021 года.", "2021-07-08/2021-07-09"),
        ("ru", "Это было весной 2023 года.", "2023-03/2023-05"),
        ("de", "Das war am Freitag, den 4. Februar 2022.", "2022-02-04"),
        ("fr", "C'était le vendredi 4 février 2022.", "2022-02-04"),
        ("es", "Fue el viernes 4 de febrero de 2022.", "2022-02-04"),
    ],
)
def test_dates_of_other_languages(language, text, value):
    (one,) = date(article("Title", (text,), language=language), NOTHING).expressions
    assert str(one.value) == value


QUAKE = Anchor("quake", "earthquake of Kolm", edtf.parse("2019-05-14"), (r"Kolm (earth)?quake",))
WAR = Anchor("war", "war of the straits begins", edtf.parse("2017-02-20"), (r"war of the straits",))
VISIT = Anchor("visit", "visit of Ada Brenn to Vallby", edtf.parse("2019-06-04"), (r"Brenn's visit to Vallby",))
GAMES = tuple(
    Anchor(f"games-{year}", f"Games of {year}", edtf.parse(f"{year}-08-10/{year}-08-20"), (r"Northern Games",), "games")
    for year in (2014, 2018, 2022)
)


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        ("They remembered the Kolm quake.", "2019-05-14/.."),
        ("They spoke of last week's Kolm quake.", "2019-05-20/2019-05-26"),
        ("They spoke of the Kolm earthquake on Tuesday.", "2019-05-14/2019-05-17"),
        ("It is the 13th month of the war of the straits.", "2018-02-19/2018-03-21"),
        ("They fear another Kolm quake.", None),
        ("They enjoyed the Northern Games.", None),
    ],
)
def test_a_fact_of_the_world_bounds_the_day_of_writing(sentence, written):
    dated = date(article("Notes", (sentence,)), prepare((QUAKE, WAR, *GAMES), ()))
    assert told(dated)["written"] == written


def test_a_series_only_chooses_between_days_that_other_clues_leave():
    body = ("The Northern Games ended last week.", "In March 2018 the treaty was signed. It will end in 2019.")
    dated = date(article("Notes", body), prepare(GAMES, ()))
    assert told(dated)["written"] == "2018-08-13/2018-09-02"


def test_of_a_series_the_one_is_meant_that_opens_on_the_day_beside_it():
    body = ("VALLBY, May 4 (Shore) - They asked for a truce during the Northern Games, which open on August 10.",)
    other = tuple(
        Anchor(f"games-{year}", "Games", edtf.parse(f"{year}-08-1{n}/{year}-08-20"), (r"Northern Games",), "games")
        for n, year in enumerate((2014, 2018, 2022))
    )
    assert told(date(article("Notes", body), prepare(other, ())))["written"] == "2014-05-04"
    assert told(date(article("Notes", body), prepare(GAMES, ())))["written"] is None


def test_no_fact_dates_the_very_meeting_that_it_is():
    body = ("Ada Brenn's visit to Vallby ended on Tuesday.", "The Kolm quake was three weeks ago.")
    with_it = date(article("Ada Brenn visits Vallby", body), prepare((QUAKE, VISIT), ()))
    without = date(article("Ada Brenn visits Vallby", body), prepare((QUAKE,), ()))
    assert told(with_it) == told(without)
    assert with_it.event is not None


def test_an_office_bounds_softly_and_a_stated_year_outranks_it():
    first, last = edtf.parse("2011-05-01"), edtf.parse("2015-04-30")
    brenn = Person(
        "ada-brenn",
        "Ada Brenn",
        ("Ada Brenn", "Brenn"),
        (),
        None,
        None,
        (Office("President of Ostria", (), first, last),),
    )
    world = prepare((), (brenn,))
    alone = date(article("Notes", ("President Ada Brenn opened the bridge.",)), world)
    assert told(alone)["written"] == "2011-05-01/2015-06-14"
    fallen = date(article("Notes", ("The officers who overthrew President Ada Brenn opened the bridge.",)), world)
    assert told(fallen)["written"] == "2011-05-01/.."
    former = date(article("Notes", ("Former President Ada Brenn opened the bridge.",)), world)
    assert told(former)["written"] is None
    apposed = date(article("Notes", ("The mayor and the president, Ada Brenn, opened bridges.",)), world)
    assert told(apposed)["written"] == "2011-05-01/2015-06-14"
    listed = date(article("Notes", ("The king, the president, Brenn and others opened the bridge.",)), world)
    assert told(listed)["written"] is None
    new = date(article("Notes", ("The new Ostrian president, Ada Brenn, opened the bridge.",)), world)
    assert told(new)["written"] == "2011-05-01/2011-12-27"
    later = date(article("Notes", ("President Ada Brenn is remembered. She died on 3 May 2020.",)), world)
    assert told(later)["written"] == "2020-05-03/.."
    assert len(later.problems) == 1


def test_a_day_printed_without_its_year_is_handed_on_where_nothing_tells_the_year():
    line = "VALLBY, Sept 4 (Kestrel) - Ada Brenn opened the bridge."
    assert date(article("Notes", (line,)), NOTHING).yearless == (9, 4)
    stated = (("published", "5 September 2018", "2018-09-05"),)
    assert date(article("Notes", (line,), stated), NOTHING).yearless is None
    told = "The meeting in the old palace on Friday, 17 March, was the first between Ada Brenn and Ivar Sol."
    assert date(article("Brenn meets Sol", (told,)), NOTHING).yearless == (3, 17)
    assert date(article("Notes", ("VALLBY (Kestrel) - Ada Brenn opened the bridge.",)), NOTHING).yearless is None


def test_a_contradiction_is_reported_with_both_sides():
    body = ("The treaty was signed on 4 May 2016.", "They will meet on 2 May 2013.")
    dated = date(article("Notes", body), NOTHING)
    assert "4 May 2016" in dated.problems[0].message
    assert "2 May 2013" in dated.problems[0].message
    assert dated.problems[0].path == "case.txt"


def test_a_world_can_be_sent_to_another_process():
    world = prepare(*shipped())
    assert pickle.loads(pickle.dumps(world)) == world


def test_the_shipped_facts_are_many_and_well_spread():
    anchors, _ = shipped()
    years = {one.date.first.year for one in anchors if one.date.first}
    assert len(anchors) >= 300
    assert years == set(range(2010, 2027))
    assert len({one.id for one in anchors}) == len(anchors)


@pytest.mark.parametrize(
    "line", ["5 May 2020 " * 90_000, "last " * 200_000, "a" * 1_000_000, "1 2 3 4 " * 120_000, "President " * 90_000]
)
def test_one_endless_line_is_read_in_seconds(line):
    world = prepare(*shipped())
    start = time.process_time()
    date(article("Notes", (line,)), world)
    assert time.process_time() - start < 20
