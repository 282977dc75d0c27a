"""The feeds are valid, complete, in order and the same for the same digest."""

import re
from dataclasses import replace

import feedparser
import pytest
from lxml import etree
from stages.brief_samples import article, meeting, placed

from site_builder.formats.document import plain
from site_builder.stages.brief import article_record, briefing_drafts, meeting_records, read_briefing
from site_builder.stages.feeds import feeds
from site_builder.values.record import Digest, Site

SITE = Site("Eldham Digest", "What was said & done", "https://eldham.example/digest/", "en", 20, "full")


def digest(days=("2024-01-05", "2024-01-07"), site=SITE, **changes):
    """Two briefings of one meeting, first seen on these days."""
    first, second = placed(), placed(article("later-89abcdef", **changes), "2022-02-09")
    articles = {one.dated.article.id: article_record(one) for one in (first, second)}
    drafts = briefing_drafts(meeting(articles=tuple(articles)), (first, second))
    files = [read_briefing(plain(draft), draft.path, day, day) for draft, day in zip(drafts, days, strict=True)]
    meetings, problems = meeting_records(files, articles)
    assert not problems
    return Digest(site, tuple(articles.values()), meetings, tuple(file.record for file in files))


def parsed(made):
    return {output.path: feedparser.parse(output.data) for output in feeds(made)}


def test_newest_first_with_whole_content_and_absolute_links():
    found = parsed(digest())
    assert set(found) == {"rss.xml", "meetings/eldham-bridge/rss.xml"}
    main = found["rss.xml"]
    assert not main.bozo
    assert main.feed.link == "https://eldham.example/digest/"
    assert [entry.link.rsplit("/", 2)[1] for entry in main.entries] == ["2022-02-09", "2022-02-05"]
    assert main.entries[0].published == "Sun, 07 Jan 2024 12:00:00 +0000"
    assert main.feed.updated == main.entries[0].published
    assert main.entries[0].summary == "Ana Bly and Bo Cray met in Eldham on 4 February 2022."
    content = main.entries[0].content[0].value
    assert 'href="https://eldham.example/digest/articles/later-89abcdef/#p0"' in content
    assert not re.search(r'href="(?!https://)', content)


def test_ids_survive_host_title_day_and_order():
    one = parsed(digest())["rss.xml"].entries
    moved = replace(SITE, base_url="http://other.example/", title="Another")
    other = parsed(digest(("2025-02-02", "2025-01-01"), moved))["rss.xml"].entries
    assert [entry.id for entry in one] == [entry.id for entry in reversed(other)]
    assert all(not entry.guidislink for entry in one)


def test_ties_and_the_limit_are_settled():
    made = digest(("2024-01-05", "2024-01-05"), replace(SITE, feed_items=1))
    shuffled = replace(made, briefings=made.briefings[::-1])
    assert feeds(made) == feeds(shuffled)
    assert [entry.id for entry in parsed(made)["rss.xml"].entries] == [
        "tag:briefing-digest,2026:eldham-bridge/2022-02-05"
    ]


@pytest.mark.parametrize("title", ["a ]]> b", "<script>alert(1)</script>", "\x00\x0b\ufffe&amp;", "“x” & [y](z)"])
def test_hostile_titles_stay_text(title):
    made = digest(title=title, outlet=title)
    for output in feeds(replace(made, site=replace(SITE, title=title))):
        tree = etree.fromstring(output.data)
        for content in tree.iter("{http://purl.org/rss/1.0/modules/content/}encoded"):
            assert "<script" not in content.text


def test_an_empty_digest_has_a_feed():
    (output,) = feeds(Digest(SITE, (), (), ()))
    found = feedparser.parse(output.data)
    assert not found.bozo
    assert (found.feed.title, found.entries) == ("Eldham Digest", [])
    assert b"site-builder" in output.data


def test_markdown_of_a_person_stays_safe():
    made = digest()
    own = "See [this](javascript:alert(1)), [that](../../articles/none.md), [page](#x).\n\n<b onclick=1>b</b>"
    first = replace(made.briefings[0], markdown=own)
    content = parsed(replace(made, briefings=(first,)))["rss.xml"].entries[0].content[0].value
    assert 'href="javascript' not in content
    assert "<b" not in content
    assert content.count("<a ") == 1
