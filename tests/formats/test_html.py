"""The door to lxml and trafilatura: values as the page has them, and nothing raised whatever comes."""

import pytest

from site_builder.formats import html

PAGE = """<html lang="de"><head><title> A  B </title><meta name="Author" content="X Y">
<script type="application/ld+json">{"@type": "Article"}</script></head><body>
<nav><a href="/">One</a><a href="/two">Two</a></nav><h1>A</h1>
<div itemscope itemtype="https://schema.org/NewsArticle"><i itemprop="author" itemscope><b itemprop="name">X Y</b></i>
<time datetime="2031-01-02" class="pub">2 Jan</time></div>
<table><tr><td>Boats</td><td>12</td></tr></table><ul><li>first</li></ul><p hidden>not seen</p>
<p>One paragraph<br>and another</p></body></html>"""


def test_a_page_is_read_into_values() -> None:
    page = html.read(PAGE)
    assert (page.language, page.title) == ("de", "A B")
    assert [(one.text, one.tag) for one in page.headings] == [("A", "h1")]
    assert page.metas == (("author", "X Y"),)
    assert page.linked == ('{"@type": "Article"}',)
    assert html.Item("author", "X Y", "https://schema.org/NewsArticle") in page.items
    assert [(one.stamp, one.text, one.label, one.around[0]) for one in page.times] == [
        ("2031-01-02", "2 Jan", "pub", "div")
    ]
    flow = [(text.text, text.mark, text.line) for text in page.flow]
    assert ("One Two", "", 3) in flow and ("Boats 12", "", 6) in flow and ("first", "item", 6) in flow
    assert [text for text, _, _ in flow[-2:]] == ["One paragraph", "and another"]
    assert not any("not seen" in text for text, _, _ in flow)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\0",
        "plain words",
        "<",
        "<div>" * 20_000 + "deep",
        '<?xml version="1.0" encoding="utf-16"?><p>x</p>',
        "\ud800",
    ],
    ids=["empty", "blank", "control", "no tags", "half a tag", "deep", "wrong encoding", "half a character"],
)
def test_no_page_raises(text: str) -> None:
    assert isinstance(html.read(text), html.Page)


def test_the_second_opinion_counts_where_the_first_leaves_the_prose_out() -> None:
    words = (
        "The old lighthouse keeper counted the ships again and wrote their names into the long book by the lamp, {}."
    )
    prose = [words.format(f"as on the {n} evening before") for n in range(1, 6)]
    consent = "We and our partners store cookies to measure how this site is used. " * 12
    page = (
        f"<html><body><div><p>{consent}</p></div><div>{''.join(f'<p>{one}</p>' for one in prose)}</div></body></html>"
    )
    found = {text.text for text in html.main_text(page, html.read(page).flow)}
    assert len(found.intersection(prose)) >= 4


def test_marks_tell_where_they_stand() -> None:
    page = html.read(
        '<body class="x"><h1>A</h1><div class="Byline Top" id="b"><span class="author">Ada Quill</span></div>'
    )
    (outer, inner) = page.writers
    assert (outer.label, inner.label, inner.around) == (
        "byline top b",
        "author",
        ("div byline top b", "body x", "html"),
    )
    assert page.headings[0].place < outer.place < inner.place
