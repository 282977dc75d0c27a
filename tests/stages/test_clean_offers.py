"""What a site sells or asks for between the paragraphs of a story: known by its words, its price, the site's name."""

import pytest
from clean_cases import HEADLINE, STORY, article

from site_builder.stages.clean import clean
from site_builder.values.model import Capture


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Advertise in the harbour's only paper", "advertisement"),
        ("Advertise with us from 30 crowns", "advertisement"),
        ("Open a savings account in an hour", "advertisement"),
        ("Tidewater Radio is brought to you by Quill Ropes", "advertisement"),
        ("Books from the pier: order here", "advertisement"),
        ("The Gull on your doorstep: eight issues for the price of five", "advertisement"),
        ("Give the Gull. 10 issues for 10 crowns.", "advertisement"),
        ("Wool caps, in navy: 19 euros", "advertisement"),
        ("The Gull asks you not to use an ad blocker. It eats our herring.", "advertisement"),
        ("Deal of the week: brass lanterns, now 40 crowns", "deals"),
        ("Explained: Why the ferry sails at night", "related link"),
        ("QUIZ: Can you tell a cutter from a sloop?", "related link"),
        ("Timeline: Forty winters at the lock", "related link"),
        ("Subscribe from 80p a week", "newsletter call"),
        ("Subscribe: 2 months for $3", "advertisement"),
        ("Never miss a tide: sign up for Gull Alerts", "newsletter call"),
        ("Donate $15 and get a SAVE THE PIER mug", "newsletter call"),
        ("Write to the authors: quay@gull.example", "newsletter call"),
        ("Exclusive for subscribers: the tide tables", "newsletter call"),
        ("Gull subscribers can read the whole report", "newsletter call"),
        ("You are reading a free story. 2 left this month", "newsletter call"),
        ("Help us print on Fridays: carry a bundle", "newsletter call"),
        ("Did you spot a mistake? Tell the night desk.", "newsletter call"),
        ("We may earn a little if you buy a lamp here.", "disclaimer"),
        ("Links may pay us. We say what we think all the same.", "disclaimer"),
        ("On air now: The Night Boat with Bram", "player"),
        ("Harbour | 4 min", "time stamp"),
        ("Text size A- A A+", "site navigation"),
        ("Thursday, 6:40 a.m.", "date line"),
    ],
)
def test_an_offer_between_paragraphs_goes(line: str, rule: str) -> None:
    made = article(HEADLINE, *STORY[:2], line, *STORY[2:])
    assert list(made.body) == STORY
    assert [one.rule for one in made.removed if one.text == line] == [rule]


@pytest.mark.parametrize(
    "line",
    [
        "What the night boat costs",
        "A ferry for sale",
        "Two issues for the council",
        "Votes by post",
        "Open questions",
        "Never again",
        "Win or lose",
        "Save our lock",
        "Support for the ferry",
        "Tickets and fares",
        "The board asked the owners to subscribe to new shares, and two of the three did so on the spot.",
        "Links between the islands may pay for themselves within ten years, the engineers wrote in their report.",
        "The new lamp costs 40 euros, and the old one, which nobody sells any more, was given away for nothing.",
        "Ad blockers are sold at the pier too, said a trader, who would not say how many he had sold since May.",
    ],
)
def test_a_line_of_the_story_that_sounds_like_an_offer_stays(line: str) -> None:
    assert list(article(HEADLINE, *STORY[:2], line, *STORY[2:]).body) == [*STORY[:2], line, *STORY[2:]]


def test_prices_that_the_text_announces_are_its_own() -> None:
    prices = ["Single, by day: 4 euros", "Single, by night: 6 euros", "A year, all hours: 150 euros"]
    told = [*STORY[:2], "The fares from May, as the council has set them after the vote, are these:", *prices]
    assert list(article(HEADLINE, *told, *STORY[2:]).body) == [*told, *STORY[2:]]


def page(*between: str) -> list[str]:
    """The body of an HTML page of the Wickwater Lantern with these lines in the midst of its story."""
    lines = [*STORY[:2], *between, *STORY[2:]]
    body = "".join(f"<p>{line}</p>" if line in STORY else f"<div class='x'><p>{line}</p></div>" for line in lines)
    text = (
        f"<!doctype html><html lang='en'><head><title>{HEADLINE} | Wickwater Lantern</title>"
        "<meta property='og:site_name' content='Wickwater Lantern'></head><body>"
        f"<header><a>Wickwater Lantern</a></header><main><article><h1>{HEADLINE}</h1>{body}</article></main>"
    )
    return list(clean(Capture("a.html", "0" * 64, "html", text)).body)


@pytest.mark.parametrize(
    "between",
    [
        ("Lantern Weekend: the cheeses of the isles",),
        ("Wickwater mugs: back in green",),
        ("The Lantern by post",),
        ("Letters from Wickwater, Sundays",),
        ("Wickwater Lantern", "Wickwater Lantern is run by volunteers. A crown helps."),
    ],
    ids=["column", "goods", "post", "letter", "self"],
)
def test_what_a_site_offers_under_its_own_name_goes(between: tuple[str, ...]) -> None:
    assert page(*between) == STORY


@pytest.mark.parametrize("line", ["Lantern light at the pier", "How the lantern was lit", "Letters from the islands"])
def test_a_subhead_with_a_word_of_the_site_s_name_stays(line: str) -> None:
    assert page(line) == [*STORY[:2], line, *STORY[2:]]
