"""Which line of a pasted page is its headline, who wrote it, and where its dates stand."""

import pytest

from site_builder.stages.clean import clean
from site_builder.stages.clean.credits import byline, reporters
from site_builder.stages.clean.title import from_sentence, site_at_end
from site_builder.values.model import Article, Capture

LEAD = (
    "The harbour board of Quillmouth voted on Tuesday to close the old swing bridge for a year, after divers had found "
    "cracks in two of its three piers."
)
MORE = (
    "Its chairwoman said that ferries would run every ten minutes in the meantime, and that nobody would have to pay "
    "for them before the spring.",
    "Shopkeepers on the north bank asked for help with the rent. The board will speak about that when it meets again "
    "in a fortnight, at the earliest.",
)
HEADLINE = "Quillmouth closes its swing bridge for a year"


def read(*lines: str) -> Article:
    """The article of a text capture of these paragraphs."""
    return clean(Capture(path="page.txt", digest="0" * 64, kind="text", text="\n\n".join(lines)))


@pytest.mark.parametrize(
    "above",
    [
        (),
        ("The Quillmouth Lantern", "Home", "World", "Harbour news", "Opinion and letters", "Tides this week"),
        ("Harbour", "New lamps for the market square", "Council hears plans for a second library"),
        ("The Quillmouth Lantern", "Read by sailors since 1887"),
    ],
)
@pytest.mark.parametrize("below", [(), ("By Orla Pennick",), ("4 March 2031",)])
def test_the_headline_is_found_among_what_stands_above(above: tuple[str, ...], below: tuple[str, ...]) -> None:
    article = read(*above, HEADLINE, *below, LEAD, *MORE)
    assert article.title == HEADLINE
    assert article.found["title"].startswith("line ")
    assert HEADLINE not in article.body


def test_a_standfirst_below_the_headline_is_not_the_headline() -> None:
    standfirst = "Divers found cracks in two piers of the old bridge, and ferries are to run instead"
    assert read("Harbour", HEADLINE, standfirst, LEAD, *MORE).title == HEADLINE


def test_the_first_phrase_of_a_page_is_the_headline_of_a_longer_standfirst() -> None:
    head, standfirst = (
        "The bridge that nobody would mend",
        "Divers found what the harbour board of Quillmouth had long feared",
    )
    below = ("by Orla Pennick / 4 March 2031", "Download as PDF   Cite this paper")
    assert read("The Quillmouth Lantern", "Paper no. 12", head, standfirst, *below, LEAD, *MORE).title == head


def test_the_flash_of_another_story_is_no_headline() -> None:
    flash = "ALERT: Storm closes the harbour of Brackholm"
    top = ("LANTERN NEWS", "4 March 2031", "Alerts | Harbours | World | Pictures")
    assert read(*top, flash, HEADLINE, "By Orla Pennick", LEAD, *MORE).title == HEADLINE
    assert read(*top, "BRIDGE: Quillmouth closes it for a year", "By Orla Pennick", LEAD, *MORE).title.startswith(
        "BRIDGE"
    )


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Orla Pennick, Lantern Newswire", ("Orla Pennick",)),
        ("Orla Pennick of Lantern News", ("Orla Pennick",)),
        ("By ORLA PENNICK/ Staff Writer", ("Orla Pennick",)),
    ],
)
def test_what_stands_beside_the_names_of_a_byline_is_no_name(line: str, names: tuple[str, ...]) -> None:
    assert read("The Quillmouth Lantern", HEADLINE, line, LEAD, *MORE).authors == names


def test_who_signs_above_the_story_comes_before_who_is_credited_below_it() -> None:
    article = read(
        "The Quillmouth Lantern",
        HEADLINE,
        "Orla Pennick, Lantern Newswire",
        LEAD,
        *MORE,
        "(Reporting by O. Pennick; desk MT)",
    )
    assert article.authors == ("Orla Pennick",)


def test_a_headline_that_asks_opens_the_text() -> None:
    asks = "Why does Quillmouth close its swing bridge for a whole year, and who will pay for it?"
    assert read(asks, LEAD, *MORE).title == asks


@pytest.mark.parametrize("tail", [" | The Quillmouth Lantern", " - Quillmouth Gazette", " – The Daily Lantern"])
def test_the_name_of_the_site_is_no_part_of_the_headline(tail: str) -> None:
    assert read(HEADLINE + tail, LEAD, *MORE).title == HEADLINE


def test_a_dash_in_a_headline_does_not_cut_it() -> None:
    headline = "Quillmouth closes its swing bridge - and nobody knows for how long it will last"
    assert read(headline, LEAD, *MORE).title == headline
    assert site_at_end("Bridge | Harbour") == ("Bridge | Harbour", "")


def test_without_a_headline_the_first_sentence_stands_in_and_says_so() -> None:
    article = read(LEAD, *MORE)
    assert article.title == from_sentence(LEAD)
    assert article.found["title"].startswith("the first sentence")
    assert article.body[0] == LEAD


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Orla Pennick and Tam Verrill", ("Orla Pennick", "Tam Verrill")),
        ("Analysis by Orla Pennick", ("Orla Pennick",)),
        ("Orla Pennick @orlapen / 2 days", ("Orla Pennick",)),
        ("Orla Pennick|Published 4 months ago", ("Orla Pennick",)),
        ("Orla Pennick/Tam Verrill", ("Orla Pennick", "Tam Verrill")),
        ("5:45 AM PST 03/04/2031 by Orla Pennick", ("Orla Pennick",)),
        ("March 4, 2031 By Orla Pennick 4 Comments", ("Orla Pennick",)),
    ],
)
def test_authors_below_the_headline(line: str, names: tuple[str, ...]) -> None:
    assert read(HEADLINE, line, LEAD, *MORE).authors == names


@pytest.mark.parametrize("line", ["Swing Bridge", "Harbour Board", "Tam Verrill/Lantern Images"])
def test_words_of_the_story_and_picture_credits_are_no_authors(line: str) -> None:
    assert read(HEADLINE, line, LEAD, *MORE, "The swing of the bridge is a harbour board matter.").authors == ()


def test_an_agency_alone_is_the_origin_and_nobody_wrote() -> None:
    article = read("The Quillmouth Lantern", HEADLINE, "By Associated Press", LEAD, *MORE)
    assert (article.authors, article.origin) == ((), "Associated Press")


def test_reporters_at_the_end_of_an_agency_story_wrote_it_and_editors_did_not() -> None:
    line = "(Reporting by Orla Pennick in Quillmouth and Tam Verrill; Editing by Nell Austry)"
    assert reporters(line) == ("Orla Pennick", "Tam Verrill")
    assert reporters("Additional reporting by Nell Austry") == ()
    assert byline("Editing by Nell Austry") is None


def test_where_a_date_stands_is_told() -> None:
    pages = read("4 March 2031", "Harbour", HEADLINE, "2 March 2031", LEAD, *MORE)
    assert {one.words: one.at.partition(", ")[2] for one in pages.dates} == {
        "4 March 2031": "above the headline",
        "2 March 2031": "below the headline",
    }
