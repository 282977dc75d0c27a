"""What a page's markup and layout say of its story: headline, authors and days, each with its evidence."""

import json

import pytest

from site_builder.stages.clean import clean
from site_builder.values.model import Article, Capture

STORY = "".join(
    f"<p>The ferry to the outer islands was late for the {nth} time this week, and the harbour master said that the "
    "fog alone was not to blame, because the bell at the pier had been silent since the storm.</p>"
    for nth in ("second", "third", "fourth")
)
HEADLINE = "Ferry bell falls silent at the pier"


def page(
    head: str = "", above: str = "", below: str = "", after: str = "", h1: str = HEADLINE, lang: str = "en-GB"
) -> Article:
    """The article of a small page."""
    text = (
        f'<!doctype html><html lang="{lang}"><head>{head}</head><body><main>{above}<h1>{h1}</h1>{below}'
        f"<article>{STORY}</article>{after}</main></body></html>"
    )
    return clean(Capture("page.html", "0" * 64, "html", text))


def meta(**values: str) -> str:
    """`<meta>` elements; a double underscore stands for a colon, `DOT` for a dot."""
    names = {name.replace("__", ":").replace("DOT", "."): value for name, value in values.items()}
    return "".join(f'<meta name="{name}" content="{value}">' for name, value in names.items())


def linked(**values: object) -> str:
    """The JSON-LD of an article."""
    thing = {"@context": "https://schema.org", "@type": "NewsArticle", **values}
    return f'<script type="application/ld+json">{json.dumps(thing)}</script>'


def days(article: Article, role: str = "published") -> list[str]:
    """The stated days of a role."""
    return [one.value.text for one in article.dates if one.role == role]


# --- headline --------------------------------------------------------------------------------------------------------

SEARCH = "Why the pier bell is silent: ferry news"


@pytest.mark.parametrize(
    ("head", "h1", "title"),
    [
        (f"<title>{HEADLINE} | Harbour Post</title>", HEADLINE, HEADLINE),
        (f"<title>{SEARCH}</title>{meta(og__title=SEARCH)}{linked(headline=SEARCH)}", HEADLINE, HEADLINE),
        (f"<title>{SEARCH}</title>{meta(og__title='Bell at pier silent!')}{linked(headline=SEARCH)}", HEADLINE, SEARCH),
        (f"<title>{HEADLINE} - The Tidal</title>", "The Tidal", HEADLINE),
        (f"<title>{HEADLINE}</title>{meta(og__title=HEADLINE)}", "Subscribe today", HEADLINE),
        (f"<title>{SEARCH} | Outer Isles</title>{meta(og__site_name='Outer Isles')}", "", SEARCH),
        (f"<title>The Tidal : {HEADLINE}</title>", HEADLINE, HEADLINE),
    ],
    ids=["h1", "one text for search", "an official headline", "h1 is the site", "h1 is a call", "no h1", "site first"],
)
def test_headline(head: str, h1: str, title: str) -> None:
    assert page(head, h1=h1).title == title


# --- authors ---------------------------------------------------------------------------------------------------------

PERSON = {"@type": "Person", "name": "Ada Quill"}
GRAPH = json.dumps(
    {
        "@graph": [
            {"@type": "NewsArticle", "headline": HEADLINE, "author": {"@id": "#ada"}},
            {"@type": "Person", "@id": "#ada", "name": "Ada Quill"},
        ]
    }
)


@pytest.mark.parametrize(
    ("head", "below", "authors"),
    [
        (linked(author=[PERSON, {"@type": "Person", "name": "Ben Oar"}]), "", ("Ada Quill", "Ben Oar")),
        (linked(author="By Ada Quill and Ben Oar"), "", ("Ada Quill", "Ben Oar")),
        (linked(author={"@type": "Person", "name": ["Ada Quill", "Ben Oar"]}), "", ("Ada Quill", "Ben Oar")),
        (f'<script type="application/ld+json">{GRAPH}</script>', "", ("Ada Quill",)),
        (linked(author={"@type": "Organization", "name": "Coast Wire"}), "", ("Coast Wire",)),
        (linked(author=[PERSON, {"name": "Tidal"}]) + meta(og__site_name="Tidal"), "", ("Ada Quill",)),
        (linked(author={"name": "aquill77"}), '<p class="byline">By Ada Quill</p>', ("Ada Quill",)),
        (meta(author="Ada Quill, PhD"), "", ("Ada Quill, PhD",)),
        (meta(author="Ada Quill, Senior Harbour Editor"), "", ("Ada Quill",)),
        (meta(citation_author="Quill, Ada"), "", ("Ada Quill",)),
        (meta(dcDOTcreator="Ada Quill; Ben Oar"), "", ("Ada Quill", "Ben Oar")),
        (meta(twitter__label1="Written by", twitter__data1="Quillie"), "", ("Quillie",)),
        (meta(twitter__label1="Est. reading time", twitter__data1="4 minutes"), "", ()),
        (meta(author="Harbour Web Solutions Inc"), "", ()),
        (meta(article__author="https://social.example/tidal"), "", ()),
        ("", '<div class="post-author">Written by <b>Ada Quill</b></div>', ("Ada Quill",)),
        ("", '<a rel="author" href="/a">Ada Quill</a>', ("Ada Quill",)),
        ("", "<p>By Ada Quill</p>", ("Ada Quill",)),
        ("", "<p>by Ada Quill ● 6 May 2031 ● 4 min read</p>", ("Ada Quill",)),
        ("", "<p>By</p><p>The Tidal Team</p>", ("The Tidal Team",)),
        (f"<title>{HEADLINE} - by Ada Quill</title>", "", ("Ada Quill",)),
        ("", "<p>Ada Quill, harbour editor – 6 May</p>", ("Ada Quill",)),
        ("", "<p>Pier Bell, Outer Isles – 6 May</p>", ()),
        ("", "<p>Ada Quill</p><p>6 May 2031, 14:00</p>", ("Ada Quill",)),
        ("", "<div>Ada Quill and Ben Oar / 6 May 2031</div>", ("Ada Quill", "Ben Oar")),
        ("", "<p>Outer Bells</p><p>Ada Quill</p>", ()),
        ("", '<div class="comment-author">Ben Oar</div>', ()),
        ("", '<div class="author-bio">More from our writers</div>', ()),
    ],
)
def test_authors(head: str, below: str, authors: tuple[str, ...]) -> None:
    assert page(head, below=below).authors == authors


def test_articles_that_a_page_only_lists_say_nothing_of_it() -> None:
    other = linked(
        headline="Crab races return", url="https://t.example/crabs", author="Cy Shell", datePublished="2030-01-01"
    )
    own = linked(headline=HEADLINE, author="Ada Quill", datePublished="2031-05-06")
    made = page(other + own)
    assert (made.authors, days(made)) == (("Ada Quill",), ["2031-05-06"])


def test_a_review_with_the_headline_of_the_page_is_its_article() -> None:
    review = {"@type": "Review", "headline": HEADLINE, "author": PERSON, "datePublished": "2031-05-06"}
    made = page(f'<script type="application/ld+json">{json.dumps(review)}</script>')
    assert (made.authors, days(made)) == (("Ada Quill",), ["2031-05-06"])
    other = page(f'<script type="application/ld+json">{json.dumps({**review, "headline": "Best bells"})}</script>')
    assert (other.authors, days(other)) == ((), [])


def test_the_site_is_named_where_the_title_begins() -> None:
    assert (
        page(f"<title>The Tidal : {HEADLINE}</title>", above="<p>The Tidal | Ferries | Bells</p>").outlet == "The Tidal"
    )


# --- days ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "head",
    [
        linked(datePublished="2031-05-06T10:00:00+02:00"),
        linked(datePublished="2031-05-06").replace('"}', '",}'),
        linked(datePublished="2031-05-06").replace('"}', '", "x": "a "b" c"}'),
        meta(article__published_time="2031-05-06T10:00:00Z"),
        meta(dcDOTdate="2031-05-06"),
        meta(sailthruDOTdate="2031-05-06 10:00:00"),
        meta(date="Tue May 06 10:00:00 CEST 2031"),
        meta(pubdate="20310506"),
        meta(pubdate="1935828000"),
        '<meta itemprop="datePublished" content="2031-05-06">',
    ],
)
def test_days_in_the_head(head: str) -> None:
    assert days(page(head)) == ["2031-05-06"]


@pytest.mark.parametrize(
    ("below", "lang"),
    [
        ('<time datetime="2031-05-06T08:00">yesterday</time>', "en"),
        ('<span class="post-date">6 May 2031</span>', "en"),
        ('<div class="meta">Veröffentlicht am 6. Mai 2031</div>', "de"),
        ('<div class="entry-date updated">06.05.2031</div>', "de"),
        ('<div class="publishdate">06/05/2031</div>', "en-GB"),
        ('<div class="publishdate">05/06/2031</div>', "en-US"),
        ("<p>6 mai 2031</p>", "fr"),
        ('<p class="date">Published 6 May 2031, updated 9 May 2031</p>', "en"),
    ],
)
def test_days_beside_the_headline(below: str, lang: str) -> None:
    made = page(below=below, lang=lang)
    assert days(made) == ["2031-05-06"]
    assert made.dates[0].words in below or made.dates[0].words in "2031-05-06T08:00"


@pytest.mark.parametrize(
    ("above", "after"),
    [
        ('<div class="site-header"><span class="date">Friday, 9 May 2031</span></div>', ""),
        ('<div class="clock">Current time: 9 May 2031</div>', ""),
        ("", '<aside class="related"><time datetime="2031-05-09">9 May 2031</time></aside>'),
        ("", '<div class="comment"><time datetime="2031-05-09">9 May 2031</time></div>'),
        ("", "<footer>Copyright 2031 The Tidal</footer>"),
        ("", '<p class="updated">Last updated 9 May 2031</p>'),
        ("", "".join(f'<a class="item-date">{day} May 2031</a>' for day in (7, 8, 9))),
    ],
    ids=["today", "clock", "related", "comment", "copyright", "updated", "list"],
)
def test_other_days_of_a_page_are_not_its_day_of_publication(above: str, after: str) -> None:
    assert days(page(above=above, after=after)) == []


def test_a_day_by_the_headline_outranks_one_stamp_for_both_roles() -> None:
    head = linked(datePublished="2031-06-01", dateModified="2031-06-01")
    shown = '<span class="post-date">6 May 2031</span>'
    assert days(page(head, below=shown)) == ["2031-06-01", "2031-05-06"]
    assert days(page(linked(datePublished="2031-06-01", dateModified="2031-06-02"), below=shown)) == ["2031-06-01"]


def test_what_htmldate_chooses_is_said_to_be_its_choice() -> None:
    made = page(after="<div><p>Stand: 06.05.2031</p></div>", lang="de")
    assert [(one.words, one.value.text, one.at.partition(",")[0]) for one in made.dates if one.role == "published"] == [
        ("06.05.2031", "2031-05-06", "chosen by htmldate")
    ]
