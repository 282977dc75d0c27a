"""Lines that a site puts around and into a story, known by their words or their make; and what their dates claim."""

import pytest
from clean_cases import HEADLINE, STORY, article


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("[Ad] Winter tyres, fitted while you wait", "advertisement"),
        ("Partner content: How a pump learned to listen", "advertisement"),
        ("18+ Please bet responsibly. Odds may have changed.", "advertisement"),
        ("Webinar: Quay cranes and what they weigh", "advertisement"),
        ("This report continues after the picture", "story continues below"),
        ("Les også: Torsken er tilbake i fjorden", "related link"),
        ("Leé también: Cierran el muelle por la tormenta", "related link"),
        ("Mehr zum Thema: Wem der Hafen gehört", "related link"),
        (">> Factbox: ferries of the north", "related link"),
        ("→ See the timetable", "related link"),
        ("Tap here to read the timetable", "related link"),
        ("Newsletter: The Tide. Subscribe", "newsletter call"),
        ("Did you enjoy this story? A coffee keeps our lamp burning.", "newsletter call"),
        ("While you're here: the harbour letter comes out each Sunday.", "newsletter call"),
        ("You have 3 free articles remaining this month", "newsletter call"),
        ("Become a member from 4 crowns a month", "newsletter call"),
        ("Join the Alder Gull WhatsApp channel for storm news", "newsletter call"),
        ("We are funded by readers. Please think of us.", "newsletter call"),
        ("Text QUAY to 4455 for tide alerts", "newsletter call"),
        ("View this post on Gullgram", "player"),
        ("To view this video please turn on JavaScript, and think of taking a browser of this decade", "player"),
        ("Was this page useful? Yes / No", "disclaimer"),
        ("Letters should be no longer than three hundred words.", "disclaimer"),
        ("Copyright Alder Gull Broadcasting", "copyright"),
        ("[PHOTO] Flags above the customs house. ACPS/pool", "photo credit"),
        ("The night boat at the quay (pool photo)", "photo credit"),
        ("You are here: Town / Boats", "breadcrumb"),
        ("Town » Boats", "breadcrumb"),
        ("ALDR.X  114.2p  ▲ 0.7%", "market ticker"),
        ("Cod 81.20  -0.4%   Herring 12.90  +1.1%   Quotes delayed", "market ticker"),
        ("Publié le 3 mai 2031 à 17h05 - Mis à jour le 4 mai 2031 à 09h12", "date line"),
        ("Partager  Offrir l’article  Réagir", "share bar"),
    ],
)
def test_a_line_of_the_site_in_the_midst_of_a_story_goes(line: str, rule: str) -> None:
    made = article(HEADLINE, *STORY[:2], line, *STORY[2:])
    assert list(made.body) == STORY
    assert [one.rule for one in made.removed if one.text == " ".join(line.split())] == [rule]


@pytest.mark.parametrize(
    "line",
    [
        "She asked the members to become partners in the boat, and they laughed.",
        "“Give today what you can,” the mayor said, “for the ferry will not wait.”",
        "The Alder Line reported a loss for the third year, and its owners were at the meeting.",
        "The newsletter of the harbour board had printed the figures a week before the vote.",
        "By the end of the evening the members had read the report twice, page by page.",
    ],
)
def test_a_sentence_of_the_story_that_sounds_alike_stays(line: str) -> None:
    assert list(article(HEADLINE, *STORY, line).body) == [*STORY, line]
    assert list(article(HEADLINE, *STORY[:2], line, *STORY[2:]).body) == [*STORY[:2], line, *STORY[2:]]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ada Quill writes about harbours.", ("Ada Quill",)),
        ("Ada Quill has reported from the islands since 2019.", ("Ada Quill",)),
        ("Ada Marie Quill is a reporter at the Alder Gull.", ("Ada Marie Quill",)),
    ],
)
def test_who_is_introduced_below_a_story_wrote_it(line: str, names: tuple[str, ...]) -> None:
    made = article(HEADLINE, *STORY, line, "Tags: ferries, harbours, Port Alder")
    assert made.authors == names
    assert list(made.body) == STORY


def test_reporters_in_two_places_wrote_it_together() -> None:
    made = article("Alder Gull", HEADLINE, "Ada Quill in Port Alder and Bram Teller in Northwick", "3 May 2031", *STORY)
    assert made.authors == ("Ada Quill", "Bram Teller")
    assert list(made.body) == STORY


@pytest.mark.parametrize(
    "line", ["Today: 03.05.2031", "Prices as of 3 May 2031 09:30 (delayed 15 min)", "Now: Saturday, 3 May 2031"]
)
def test_the_clock_of_a_page_is_the_day_it_was_opened(line: str) -> None:
    dates = article("Alder Gull", "Harbour | Town | Tides", line, HEADLINE, *STORY).dates
    assert [(one.role, one.value.text) for one in dates] == [("captured", "2031-05-03")]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("From Ada Quill in Northwick", ("Ada Quill",)),
        ("Words and pictures by Ada Quill", ("Ada Quill",)),
        ("Tested by Ada Quill", ("Ada Quill",)),
        ("Written by Ada Quill. First published 3 May 2031, changed 4 May 2031", ("Ada Quill",)),
    ],
)
def test_bylines_of_other_makes(line: str, names: tuple[str, ...]) -> None:
    made = article("Alder Gull", "Harbour | Town | Tides | Boats", HEADLINE, line, *STORY)
    assert made.authors == names
    assert list(made.body) == STORY


@pytest.mark.parametrize(
    "between", [(), ("By Ada Quill",), ("Ada Quill", "Friday 3 May 2031, 5.20pm")], ids=["right", "byline", "date"]
)
def test_the_headline_stands_above_its_standfirst(between: tuple[str, ...]) -> None:
    standfirst = "Members of the council vote by a wide margin for four hundred people a week"
    made = article("Alder Gull", "Harbour | Town | Tides | Boats", HEADLINE, *between, standfirst, *STORY)
    assert made.title == HEADLINE


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("Alder Gull   The harbour in plain words", "Alder Gull"),
        ("ALDER WEEKLY | Prices | Boats | Tides | Shop", "Alder Weekly"),
        ("Alder Sentinel | BREAKING | Live tides | Storm warnings: 3 in force", "Alder Sentinel"),
        ("Latest News | Boats | Tides | Shop", None),
        ("Live Now   Boats   Tides   Shop", None),
    ],
)
def test_a_name_opens_the_line_at_the_head_of_a_page(head: str, outlet: str | None) -> None:
    made = article(head, "Harbour > Town", HEADLINE, "By Ada Quill", *STORY, "© 2031 All rights reserved")
    assert made.outlet == outlet
