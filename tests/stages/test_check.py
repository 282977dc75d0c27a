"""The judge of a built site finds each fault that is planted, with its place."""

from pathlib import Path

import pytest

from site_builder.stages.check import check
from site_builder.values.errors import BuildError

HOME = """<!DOCTYPE html>
<html lang="en"><head><link rel="canonical" href="https://example.org/d/"></head>
<body><a href="a/index.html#p1">a</a> <a href="https://elsewhere.example/">out</a></body></html>
"""
PAGE = '<html><body><p id="p1">x</p><a href="../index.html">home</a></body></html>'
FEED = """<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:atom="http://www.w3.org/2005/Atom" version="2.0"><channel><title>t</title><link>https://example.org/d/</link>
<description>d</description><lastBuildDate>Thu, 01 Jan 2026 00:00:00 +0000</lastBuildDate>
<atom:link href="https://example.org/d/rss.xml" rel="self"/>
<item><guid>one</guid><link>https://example.org/d/a/</link><pubDate>Thu, 01 Jan 2026 00:00:00 +0000</pubDate></item>
</channel></rss>
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "a").mkdir()
    (tmp_path / "index.html").write_text(HOME)
    (tmp_path / "a/index.html").write_text(PAGE)
    (tmp_path / "rss.xml").write_text(FEED)
    return tmp_path


def test_a_sound_site_has_no_problems(site: Path) -> None:
    assert check(site, "dist") == ()


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("index.html", "a/index.html#p1", "b/index.html", "dist/index.html:3: the link `b/index.html` leads nowhere."),
        ("index.html", "#p1", "#p2", "leads to an anchor that is not there"),
        ("index.html", "a/index.html#p1", "/a/", "is not relative"),
        ("index.html", "a/index.html#p1", "javascript:x()", "scheme that no page may use"),
        ("index.html", "</body>", '<script src="https://cdn.example/x.js"></script>', "loaded from another host"),
        ("a/index.html", "<p id", '<b id="p1">y</b><p id', "stands here twice"),
        ("rss.xml", "</channel>", "", "not well-formed"),
        ("rss.xml", "<description>d</description>", "", "no description"),
        ("rss.xml", "d/rss.xml", "d/feed.xml", "the feed calls itself"),
        ("rss.xml", "<guid>one</guid>", "", "no id of its own"),
        ("rss.xml", "d/a/", "d/b/", "an entry leads nowhere"),
        ("rss.xml", "<pubDate>Thu, 01", "<pubDate>01", "no date that readers understand"),
    ],
)
def test_each_fault_is_found(site: Path, file: str, old: str, new: str, says: str) -> None:
    text = (site / file).read_text()
    assert old in text
    (site / file).write_text(text.replace(old, new, 1))
    (problem,) = check(site, "dist")
    assert says in str(problem)


def test_a_missing_feed_and_broken_data_are_found(site: Path) -> None:
    (site / "rss.xml").unlink()
    (site / "data.json").write_text("{")
    assert [p.path for p in check(site, "dist")] == ["dist/data.json", "dist/rss.xml"]


def test_no_site_is_an_error_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="no site here"):
        check(tmp_path, "dist")
