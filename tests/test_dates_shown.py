"""Every date on every page of the built site carries its evidence, or the words `Set by the editor`."""

import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest
from digest import DigestFolder
from lxml import html

from site_builder.values.edtf import MONTHS

DATE = re.compile(rf"\b(?:\d{{1,2}} )?(?:{'|'.join(MONTHS)}) (?:19|20)\d\d\b")
EDITOR = "Set by the editor."
# A page that people wrote, and one that is gone, speak for themselves.
OWN_WORDS = ("page", "moved")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository's captures, one day set by the editor."""
    folder = DigestFolder(tmp_path_factory.mktemp("shown") / "digest")
    folder.build()
    return folder.dist


@pytest.fixture(scope="module")
def known(built: Path) -> set[str]:
    """Every sentence of evidence in the exported data."""
    articles = json.loads((built / "data" / "articles.json").read_text(encoding="utf-8"))["articles"]
    meetings = json.loads((built / "data" / "meetings.json").read_text(encoding="utf-8"))["meetings"]
    return {
        one["says"]
        for record in (*articles, *meetings)
        for key, chain in record.items()
        if key.endswith("_evidence")
        for one in chain
    }


def pages(site: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    """Every page below its address."""
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), html.fromstring(path.read_text(encoding="utf-8"))


def texts(page: html.HtmlElement) -> Iterator[tuple[str, list[html.HtmlElement]]]:
    """Every piece of text of the body with the elements around it, the nearest first."""
    for element in page.body.iter():
        for text, own in ((element.text, element), (element.tail, element.getparent())):
            if text and own is not None and isinstance(element.tag, str):
                yield text, [own, *own.iterancestors()]


def quoted(around: list[html.HtmlElement]) -> bool:
    """True inside the chain of evidence itself, the text of an article, or what was left out of it."""
    classes = {name for one in around for name in (one.get("class") or "").split()}
    return bool(classes & {"known", "text", "removed"})


def linked(around: list[html.HtmlElement]) -> bool:
    """True where a link beside the text leads to the paragraph that says it."""
    return any((link.text or "").startswith("paragraph ") for link in around[0].iter("a"))


def test_no_date_stands_without_its_evidence(built: Path) -> None:
    found, bare = 0, []
    for path, page in pages(built):
        kind = page.body.get("data-page-type")
        # A briefing's text has a section of its own on how the date was found; its name holds its day of coverage.
        explained = kind == "briefing" and page.get_element_by_id("how-the-date-was-found", None) is not None
        for text, around in texts(page):
            if not DATE.search(text) or kind in OWN_WORDS:
                continue
            found += 1
            title = next((one.get("title") for one in around if one.get("title")), None)
            prose = explained and any("prose" in (one.get("class") or "") or one.tag == "h1" for one in around)
            if not (title or quoted(around) or linked(around) or prose):
                bare.append(f"{path}: {text.strip()}")
    assert bare == []
    assert found > 200


def test_what_stands_beside_a_date_is_its_evidence(built: Path, known: set[str]) -> None:
    titles = set()
    for path, page in pages(built):
        for one in page.body.iter("time"):
            titles.add(one.get("title"))
            assert one.get("title") in known | {EDITOR}, f"{path}: {one.text}"
    assert len(titles) > 10
    assert EDITOR in titles


def test_the_entries_of_the_feeds_say_how_their_date_was_found(built: Path) -> None:
    found = 0
    for path in sorted(built.rglob("rss.xml")):
        for item in ElementTree.parse(path).iter("item"):
            content = item.findtext("{http://purl.org/rss/1.0/modules/content/}encoded") or ""
            if DATE.search(item.findtext("description") or ""):
                found += 1
                assert "How the date was found" in content, item.findtext("title")
    assert found > 10
