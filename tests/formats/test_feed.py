"""RSS 2.0 as readers need it, from values alone."""

import re
from datetime import date

import feedparser
import pytest

from site_builder.formats.feed import Entry, Feed, rss

BASE = "https://eldham.example/"


def entry(name, **changes):
    values = {
        "id": f"tag:eldham,2026:{name}",
        "title": name,
        "link": f"{BASE}{name}/",
        "published": date(2024, 2, 1),
        "summary": "",
        "content": "<p>x</p>",
    }
    return Entry(**values | changes)


def feed(*entries, changed=date(2024, 2, 3)):
    return Feed("Digest", "All of it", BASE, f"{BASE}rss.xml", "en", changed, entries)


def test_entries_stand_in_the_order_given_and_the_channel_links_the_site():
    data = rss(feed(entry("b"), entry("a"), entry("c")))
    found = feedparser.parse(data)
    assert [one.title for one in found.entries] == ["b", "a", "c"]
    assert found.feed.link == BASE
    assert f'<atom:link href="{BASE}rss.xml" rel="self" type="application/rss+xml"/>'.encode() in data


def test_no_date_but_those_given():
    data = rss(feed(entry("a"), entry("b", published=None))).decode()
    assert re.findall(r"<(lastBuildDate|pubDate)>([^<]+)<", data) == [
        ("lastBuildDate", "Sat, 03 Feb 2024 12:00:00 +0000"),
        ("pubDate", "Thu, 01 Feb 2024 12:00:00 +0000"),
    ]


@pytest.mark.parametrize("text", ["\x00\x08", "a ]]> b", "]]]]>>", "\ufffe\ud800", "<&>\"'", "\U0001f600"])
def test_any_text_makes_a_feed_that_parses(text):
    made = entry(
        "a", title=f"t{text}", summary=text, content=f"<p>{text.replace('<', '')}</p>", id=f"tag:x,2026:{text}"
    )
    found = feedparser.parse(rss(feed(made)))
    assert not found.bozo
    assert found.entries[0].title.startswith("t")
    assert found.entries[0].content[0].value.startswith("<p>")


def test_a_summary_is_words_not_markup():
    found = feedparser.parse(rss(feed(entry("a", summary="1 < 2 & <b>so</b>"))))
    assert found.entries[0].summary == "1 &lt; 2 &amp; &lt;b&gt;so&lt;/b&gt;"
