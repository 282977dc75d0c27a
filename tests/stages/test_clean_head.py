"""What pages print around a headline, in many ways: site, slogan, menu, bylines, dates; each of invented papers."""

import pytest

from site_builder.stages.clean import clean
from site_builder.stages.clean.credits import byline
from site_builder.stages.clean.days import days, issue, settled
from site_builder.values.model import Article, Capture

STORY = (
    "The harbour authority of Skerry voted on Tuesday to close the old lock for repairs, which sends most barges round "
    "by the northern canal until spring.\n\n"
    "Engineers told its members that two of the four gates had been leaking since the storm, and that the machinery "
    "which opens them is older than anybody in the room.\n\n"
    '"We have patched it for as long as it could be patched," said the harbour master, who has run the port for eleven '
    'years. "Now it has to come out."'
)
HEADLINE = "Lock to close until spring as gates leak"


def read(head: str, tail: str = "") -> Article:
    """The article of a page with these lines above the story, and below it."""
    return clean(Capture(path="page.txt", digest="0" * 64, kind="text", text=f"{head}\n\n{STORY}\n\n{tail}"))


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("The Skerry Argus\nThe voice of the isles\n\nNews | Sport | Ferries | Letters", "The Skerry Argus"),
        ("Skerry Post\nCovering the lock, the port and the islands\n\nMonday, 13 March 2023", "Skerry Post"),
        ("Home  Weather  Sports  Traffic  Obits  Ferries  Storm gates", None),
        ("Tide Pilot :: Locks :: Urgent\n\n14 March 2023 09:10 UTC", "Tide Pilot"),
        ("THE BELL OF SKERRY\nMagazine of the isles\n\nMarch 2023   Issue 44", "The Bell of Skerry"),
        ("Accept all   Reject all   Manage\n\nL'Écho des Quais\n\nSport   Culture   Annonces", "L'Écho des Quais"),
        ("Wed, Mar 15, 2023 | 12 C\nSkerry Beacon\n\nHome | Ferries | Tides | Notices", "Skerry Beacon"),
        ("View this mail in your browser\n\nIsland Families Bulletin", "Island Families Bulletin"),
        ("Town of Skerry, Maine\n\nPay a Bill   Agendas   Report a Leak", "Town of Skerry"),
        ("ROPE & SAIL\nThe letter for those who tie knots\n\nIssue 12 | Monday 13 March 2023", "Rope & Sail"),
        ("ROPE & SAIL\nThe letter for those who tie knots\n\nSpecial issue | 13 March 2023", "Rope & Sail"),
        ("Isla del Norte\nEnglish desk\n\nBoats   Tides   Letters   Work", "Isla del Norte"),
        ("Letters from the Lower Deck\n\nMenu", "Letters from the Lower Deck"),
        ("Sunday Reading\n\nMenu", None),
        ("SKERRY LEDGERS\n\nOMX 2 210 +1.0%   Gold 2 203 -0.2%", "Skerry Ledgers"),
    ],
)
def test_site_and_slogan_and_menu_are_no_headline(head: str, outlet: str | None) -> None:
    article = read(f"{head}\n\n{HEADLINE}\n\nBy Dana Okafor")
    assert (article.title, article.outlet, article.authors) == (HEADLINE, outlet, ("Dana Okafor",))


@pytest.mark.parametrize(
    ("head", "tail", "outlet"),
    [
        ("", "Skerry Post © 2023", "Skerry Post"),
        ("", "Copyright 2023 Skerry Tribune. All rights reserved.", "Skerry Tribune"),
        ("", "© Skerry Media Group 2023", None),
        ("", "© 2023 Associated Press", None),
        ("", "About the Skerry Post\nThe Skerry Post is an independent weekly for the isles.", "Skerry Post"),
        ("PRESS RELEASE\n\n", "", None),
        ("Port & Ship — since 1911\n\nMarch 14, 2023\n\n", "", "Port & Ship"),
        ("Tideline\n\nPorts\n\nLog in\n\n", "Sign up\n\nFollow Tideline on Facebook", "Tideline"),
        (f"{HEADLINE} - Skerry Post\n\nMenu\nSearch\n\n", "", "Skerry Post"),
    ],
)
def test_where_a_page_names_its_site(head: str, tail: str, outlet: str | None) -> None:
    article = read(f"{head}{HEADLINE}\n\nBy Dana Okafor", tail)
    assert (article.title, article.outlet) == (HEADLINE, outlet)


def test_a_site_in_small_letters_is_written_as_it_writes_itself() -> None:
    head = f"north shore weekly\nFree every Thursday\n\nNEWS | TIDES | LETTERS\n\n{HEADLINE}"
    assert read(head, "Find North Shore Weekly on Facebook").outlet == "North Shore Weekly"


def test_a_headline_without_a_word_of_the_story_stands_above_its_author() -> None:
    head = "Skerry Post\n\nHome | Ferries | Tides\n\nMoney"
    article = read(f"{head}\n\nWhat every drop costs us all\n\nIda Lindqvist\nColumnist")
    assert (article.title, article.authors) == ("What every drop costs us all", ("Ida Lindqvist",))


def test_letters_are_signed_below() -> None:
    head = "Skerry Post\n\nLetters: Who pays for it\n\nMarch 16, 2023\n\nDear editor,"
    article = read(head, "Greta Holm\nPort Anders")
    assert (article.title, article.authors) == ("Letters: Who pays for it", ("Greta Holm",))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By OLGA MCTAVISH and J.K. O'DOWD", ("Olga McTavish", "J.K. O'Dowd")),
        ("By OLGA McTAVISH, Skerry Harbour Ledger", ("Olga McTavish",)),
        ("By TIM POE", ("TIM POE",)),
        ("Reporter: Élodie Kervella-Roux", ("Élodie Kervella-Roux",)),
        ("Words: Ida Lindqvist", ("Ida Lindqvist",)),
        ("By Tomas Reyes QFA", ("Tomas Reyes",)),
        ("By Louis Carrow III", ("Louis Carrow III",)),
        ("Posted by Louis C.", ("Louis C.",)),
        ("By Louis Carrow.", ("Louis Carrow",)),
        ("Written by newsroom", ("newsroom",)),
    ],
)
def test_labelled_bylines(line: str, names: tuple[str, ...]) -> None:
    found = byline(line)
    assert found is not None and found.names == names
    assert read(f"Skerry Post\n\n{HEADLINE}\n\n{line}").authors == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Anna Berg-Holt, The Narrows", ("Anna Berg-Holt",)),
        ("Anna Berg, Rotterdam", ("Anna Berg",)),
        ("Jutta Weiß-Held, Redakteurin", ("Jutta Weiß-Held",)),
        ("Will Nguyen and Ruth Adeyemi", ("Will Nguyen", "Ruth Adeyemi")),
        ("Port / Engineering\n\nH. Farquhar", ("H. Farquhar",)),
        ("Publié le 12/03/2023 à 21:14", ()),
        ("Anna Berg Shipping correspondent", ("Anna Berg",)),
        ("Anna Berg staff writer", ("Anna Berg",)),
        ("Anna van den Berg Science editor", ("Anna van den Berg",)),
        ("Anna Berg Rotterdam bureau chief", ("Anna Berg",)),
        ("Anna Berg\nPost foreign affairs writer", ("Anna Berg",)),
        ("Middle East correspondent", ()),
        ("New Islands Political Editor", ()),
        ("Harbour Authority", ()),
    ],
)
def test_names_without_a_label(line: str, names: tuple[str, ...]) -> None:
    assert read(f"Skerry Post\n\n{HEADLINE}\n\n{line}").authors == names


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("Skerry Post\n\nNews   Sport   Ferries\n\n13th March 2023", "right above the headline"),
        ("Skerry Post\n\n13 March 2023 - 11:05\n\nHARBOUR", "right above the headline"),
        ("Skerry Post\n\nMonday 13 March 2023\n\nNews | Sport | Ferries", "above the headline, below the site's name"),
        ("Monday 13 March 2023\nSkerry Post\n\nNews | Sport | Ferries", "above the headline"),
    ],
)
def test_the_place_of_a_date_above_the_headline(head: str, place: str) -> None:
    (date,) = read(f"{head}\n\n{HEADLINE}\n\nBy Dana Okafor").dates
    assert (date.role, date.value.text, date.at.partition(", ")[2]) == ("header", "2023-03-13", place)


def test_a_name_alone_right_below_the_story_signed_it() -> None:
    assert read(f"Skerry Post\n\n{HEADLINE}", "Ida Lindqvist\n\nMore news\nTwo seals at the pier").authors == (
        "Ida Lindqvist",
    )
    assert read(f"Skerry Post\n\n{HEADLINE}", "Lindqvist Harbour\nIda Pier\n\nMore news").authors == ()
    assert read(f"Skerry Post\n\n{HEADLINE}\n\nBy Dana Okafor", "Ida Lindqvist").authors == ("Dana Okafor",)


def test_a_short_headline_above_its_author_is_no_slogan() -> None:
    head = "Skerry Matters\nLetters from the wet side of the lock\n\nAbout | Tides | Lost & found | Donate"
    article = read(f"{head}\n\nGates at last!\n\nBy Dana Okafor")
    assert (article.title, article.outlet) == ("Gates at last!", "Skerry Matters")


def test_the_first_of_two_short_phrases_is_the_headline() -> None:
    head = "The Skerry Mercury\n\nIsles   Boats   Tides   Letters\n\nIsles | 3 min\n\nHow a town closed its lock"
    article = read(f"{head}\n\nSkerry's barges go round by the north. Others take notes\n\nIda Lindqvist in Skerry")
    assert article.title == "How a town closed its lock"


@pytest.mark.parametrize(
    ("line", "origin"),
    [
        ("First published on: 17-12-2022 at 08:05 IST", None),
        ("Originally published on Tuesday", None),
        ("First published on 3 March", None),
        ("First published on 3 March 2023 in The Isle Wire", "The Isle Wire"),
        ("First published in The Isle Wire on 3 March 2023", "The Isle Wire"),
        ("Source: Sunday Wire", "Sunday Wire"),
        ("Source: 30 Knots", "30 Knots"),
    ],
)
def test_a_day_is_no_source(line: str, origin: str | None) -> None:
    assert read(f"Skerry Post\n\n{HEADLINE}\n\nBy Dana Okafor", line).origin == origin


def test_an_issue_has_a_month() -> None:
    (date,) = read(f"The Bell\nMagazine of the isles\n\nMarch 2023   £2.50\n\n{HEADLINE}").dates
    assert (date.role, date.value.text) == ("published", "2023-03")
    assert issue("March 2023") is None and issue("March 2023 was wet, no doubt about it") is None


def test_figures_are_read_as_the_language_writes_them() -> None:
    (day,) = days("03/04/2023")
    assert settled(day, "fr").value.text == "2023-04-03"
    assert settled(day, "en") is day


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("First published on: 17-12-2022 at 08:05 IST", "2022-12-17"),
        ("06-12-2021", "[2021-06-12,2021-12-06]"),
        ("Call 020-12-2021-44", None),
        ("1-2-2021-3", None),
    ],
)
def test_figures_with_dashes_are_a_day(line: str, value: str | None) -> None:
    assert [day.value.text for day in days(line)] == ([value] if value else [])


@pytest.mark.parametrize(
    "line",
    [
        "Posted by Dana Okafor on March 14, 2023",
        "14 Mar 2023 | Dana Okafor",
        "By DANA OKAFOR of the Skerry Post",
        "By Dana Okafor Special to the Post",
        "Dana Okafor in Port Anders",
        "Texte : Dana Okafor",
        "Propos recueillis par Dana Okafor",
        "Von unserer Korrespondentin Dana Okafor, Bremen",
    ],
)
def test_what_stands_around_a_name_is_none_of_it(line: str) -> None:
    assert read(f"Skerry Post\n\n{HEADLINE}\n\n{line}").authors == ("Dana Okafor",)


def test_nobody_in_particular_is_no_author() -> None:
    assert read(f"Skerry Post\n\n{HEADLINE}\n\nBy Staff Reports").authors == ()


@pytest.mark.parametrize("line", ["Filed 12 December 2022, 13:25 CET", "First published on: 12-12-2022 at 08:05 IST"])
def test_a_day_below_the_story_is_that_of_publication_where_its_label_says_so(line: str) -> None:
    (stated,) = read(HEADLINE, line).dates
    assert (stated.role, stated.words[:2]) == ("published", "12")
