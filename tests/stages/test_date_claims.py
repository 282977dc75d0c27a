"""Which of a page's claims of its day of publication count: zones of clocks, agreement of places, the text against."""

import pytest
from date_cases import article, shipped

from site_builder.stages import date as room
from site_builder.stages.clean import clean
from site_builder.values.edtf import parse
from site_builder.values.model import Anchor, Capture

TEXT = ("The harbour was closed on Monday, the harbour master said.", "Boats stayed at the pier all day.")


def published(*dates: tuple[str, ...], body: tuple[str, ...] = TEXT, **more: str) -> tuple[str | None, int]:
    """The day of publication, and how many problems were found."""
    anchors, people = shipped()
    dated = room.date(article("Harbour closed", body, dates, **more), room.prepare(anchors, people))
    return dated.published.value.text if dated.published else None, len(dated.problems)


@pytest.mark.parametrize(
    ("stamp", "other", "day"),
    [
        ("2031-05-07T03:28:35Z", ("meta sailthru.date", "2031-05-06 22:28:35", "2031-05-06"), "2031-05-06"),
        ("2031-05-07T22:40:00+00:00", ("element “post-date”, line 9", "8 May 2031", "2031-05-08"), "2031-05-08"),
        ("2031-05-07T15:28:35Z", ("meta sailthru.date", "2031-05-06 15:28:35", "2031-05-06"), "2031-05-07"),
        ("2031-05-07T03:28:35+02:00", ("meta sailthru.date", "2031-05-06 22:28:35", "2031-05-06"), "2031-05-07"),
        ("2031-05-07T03:28:35Z", ("meta sailthru.date", "2031-05-04", "2031-05-04"), "2031-05-07"),
    ],
    ids=["the day before", "the day after", "not at that hour", "a zone of its own", "too far apart"],
)
def test_a_stamp_in_universal_time_gives_way_to_the_day_of_the_place(
    stamp: str, other: tuple[str, str, str], day: str
) -> None:
    at, words, value = other
    claims = (("published", stamp, "2031-05-07", "JSON-LD datePublished"), ("published", words, value, at))
    assert published(*claims)[0] == day


def test_the_address_tells_the_day_of_the_place() -> None:
    claim = ("published", "2031-05-07T03:28:35Z", "2031-05-07", "JSON-LD datePublished")
    assert published(claim, url="https://tidal.example/2031/05/06/harbour")[0] == "2031-05-06"
    assert published(claim, url="https://tidal.example/2031/05/01/harbour")[0] == "2031-05-07"


def test_a_text_that_bounds_itself_contradicts_one_place_but_not_two_kinds() -> None:
    body = ("The harbour was closed on Monday, 6 May 2024, the harbour master said.", "It will open on 9 May 2024.")
    head = ("published", "2026-03-01", "2026-03-01", "JSON-LD datePublished")
    day, problems = published(head, body=body)
    assert (day, problems > 0) == (None, True)
    assert (
        published(head, ("published", "1 March 2026", "2026-03-01", "time element, line 9"), body=body)[0]
        == "2026-03-01"
    )


@pytest.mark.parametrize(
    ("at", "giver"),
    [
        ("newsletter header", "The mail gives"),
        ("line 4, in the header of the forwarded mail", "The mail gives"),
        ("feed entry", "The feed gives"),
        ("line 4, under a mailbox", "The page gives"),
    ],
)
def test_the_chain_says_what_it_was_that_gave_the_day(at: str, giver: str) -> None:
    anchors, people = shipped()
    made = article("Harbour closed", TEXT, (("published", "7 May 2031", "2031-05-07", at),))
    found = room.date(made, room.prepare(anchors, people)).published
    assert found
    assert found.evidence[0].says.startswith(giver)


def test_a_page_that_says_only_when_it_was_changed_was_published_between_its_news_and_then() -> None:
    fresh = ("modified", "Updated: 8 May 2031", "2031-05-08", "line 3, below the headline")
    assert published(fresh, body=("The harbour was closed on Tuesday, it was said.", TEXT[1])) == (
        "2031-05-06/2031-05-08",
        0,
    )
    assert published(fresh, body=("The harbour was closed on Saturday, it was said.", TEXT[1]))[0] is None
    assert published(fresh, body=("The harbour is old, it was said.", TEXT[1]))[0] is None


def test_what_was_done_by_a_year_is_no_plan() -> None:
    header = ("header", "8 May 2031", "2031-05-08", "line 3, below the headline")
    for sentence in (
        "By 1998 she owned the harbour.",
        "The oldest boat, built in 1999, will be sold.",
        "The cuts of 2020 will have been undone by the summer.",
        "The ferry, which dates from 1974, will be sold.",
    ):
        assert published(header, body=(*TEXT, sentence))[0] == "2031-05-08"


def read(*lines: str) -> tuple[str | None, list[str]]:
    """The day of publication of a whole page, and the chain that tells it."""
    made = clean(Capture("a.txt", "0" * 64, "text", "\n\n".join(lines)))
    dated = room.date(made, room.prepare(*shipped()))
    told = dated.published
    return (told.value.text, [one.says for one in told.evidence]) if told else (None, [])


@pytest.mark.parametrize(
    ("printed", "second", "footer", "day"),
    [
        ("Friday 10 June, 5.20pm", "Prime Minister Jacinda Ardern had asked for it.", "", "2022-06-10"),
        ("Fri, June 10", "Prime Minister Jacinda Ardern had asked for it.", "", "2022-06-10"),
        ("Friday 10 June, 5.20pm", "Nobody had asked for it.", "", None),
        ("Friday 8 July, 4.05pm", "Prime Minister Anthony Albanese had asked for it.", "", None),
        (
            "Friday 8 July, 4.05pm",
            "Prime Minister Anthony Albanese had asked for it.",
            "© 2022 Alder Gull",
            "2022-07-08",
        ),
        ("Friday 8 July, 4.05pm", "Prime Minister Anthony Albanese had asked for it.", "© 2019 Alder Gull", None),
        ("10 June", "Prime Minister Jacinda Ardern had asked for it.", "", None),
        ("07-28 07:02", "Prime Minister Anthony Albanese spoke on Wednesday, July 27.", "© 2022 Gull", "2022-07-28"),
        ("07-08 07:02", "Prime Minister Anthony Albanese spoke on Thursday, July 7.", "© 2022 Gull", None),
    ],
)
def test_a_day_printed_without_its_year_is_dated_where_the_text_leaves_one(
    printed: str, second: str, footer: str, day: str | None
) -> None:
    head = ("Alder Gull", "Harbour | Town | Tides | Boats", "The harbour of Alder is closed for good", printed)
    story = ("The harbour was closed for good, the harbour master told the town on the pier in the morning.", second)
    found, chain = read(*head, *story, "Boats will stay at the outer pier until the summer, and the ferry too.", footer)
    assert found == day
    assert not day or chain[0].startswith("Between headline and story")


@pytest.mark.parametrize(
    ("printed", "footer", "day"),
    [
        ("Wednesday, 7.15am", "(c) 2024 Alder Gull", "2024-03-13~"),
        ("Saturday, 7.15am", "(c) 2024 Alder Gull", None),
        ("Wednesday, 7.15am", "(c) 2025 Alder Gull", None),
    ],
    ids=["soon after", "too late", "a year that does not fit"],
)
def test_a_weekday_alone_is_that_after_the_day_of_what_is_reported(printed: str, footer: str, day: str | None) -> None:
    head = ("Alder Gull", "Harbour | Town | Tides | Boats", "Casting vote gives library its roof", printed)
    story = "The town council of Alder met and voted on Monday, March 11, over the roof of the library, three to three."
    more = "The chairman, who had already voted in favour, voted in favour again, and the boats stayed at the pier."
    found, chain = read(*head, story, more, footer)
    assert found == day
    assert not day or "the first one after what is reported" in chain[-1]


def test_a_weekday_counts_from_the_day_that_is_printed_without_its_year() -> None:
    head = ("Alder Gull", "Harbour | Town | Tides | Boats", "Prime ministers dine in Alder", "Friday 10 June, 5.20pm")
    story = (
        "Prime Minister Jacinda Ardern met the chancellor of Ostria in Alder on Friday morning.",
        "The two were to be seen on the pier afterwards, and neither of them said a word about the boats or the ferry.",
    )
    made = clean(Capture("a.txt", "0" * 64, "text", "\n\n".join((*head, *story))))
    dated = room.date(made, room.prepare(*shipped()))
    assert dated.event is not None and dated.event.value.text == "2022-06-10"


def test_a_fact_told_loosely_gives_way_to_a_stated_day_that_the_text_names() -> None:
    again = Anchor("pier-2", "Second opening of the pier of Vallby", parse("2031-03-10"), ("opened the pier",))
    head = ("published", "2030-11-05T08:00:00+00:00", "2030-11-05", "JSON-LD datePublished")
    story = "The mayor came to the harbour on Monday, two weeks after she opened the pier."
    later = "The visit of {} had been planned for a year."
    for day, found in (("4 November 2030", "2030-11-05"), ("4 April 2029", None)):
        made = article("Mayor visits harbour", (story, later.format(day)), (head,))
        dated = room.date(made, room.prepare((again,), ()))
        assert (dated.published.value.text if dated.published else None) == found
        assert [one.severity for one in dated.problems] == ["note" if found else "problem"]
