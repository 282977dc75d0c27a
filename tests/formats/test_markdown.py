"""Markdown becomes HTML in which nothing is active but links that a reader may follow."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats.markdown import allowed, to_html

TAGS = frozenset("h2 h3 h4 h5 h6 p ul ol li blockquote pre code em strong s a hr br table thead tbody tr th td".split())


def as_is(href: str) -> str:
    return href


@pytest.mark.parametrize(
    "href",
    ["https://a.example/x", "HTTP://a.example", "mailto:a@b.example", "../articles/x.md#p1", "#p1", "x?y=a:b"],
)
def test_addresses_a_reader_may_follow(href: str) -> None:
    assert allowed(href)


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)", "JaVaScRiPt:x", "java\tscript:x", " javascript:x", "\x01javascript:x", "vbscript:x",
        "data:text/html,x", "data:image/svg+xml;base64,AA", "file:///etc/passwd", "//evil.example", "\\\\evil.example",
        "http:", "https:///x", "blob:x", "ftp://a.example",
    ],
)  # fmt: skip
def test_addresses_nobody_is_sent_to(href: str) -> None:
    assert not allowed(href)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>", '<img src=x onerror="x()">', "<!-- a --><iframe src=x>", "<b onclick=x>b</b>",
        "[a](javascript:x)", "[a](&#106;avascript&colon;x)", "![a](javascript:x)", "![a](https://e.example/x.png)",
        "<javascript:x>", "[a][r]\n\n[r]: javascript:x", '[a](https://e.example/ "\\" onmouseover=x")',
        "    <script>", "```\n<script>\n```", "`<script>`", "[a](data:text/html,x)",
    ],
)  # fmt: skip
def test_nothing_active_remains(text: str) -> None:
    html = to_html(text, as_is)
    assert tags(html) <= TAGS
    assert not re.search(r"<[^>]*\s(?:on\w+|src|style)=", html)
    assert not re.search(r'href="(?!https?:|mailto:|[^":]*")', html)


@given(st.text(alphabet=st.sampled_from("<>[]()!*_`#|-:\"'&;\\ \n\tabjscript/=xp1."), max_size=200))
def test_no_text_makes_a_tag_that_is_not_ours(text: str) -> None:
    assert tags(to_html(text, as_is)) <= TAGS


def tags(html: str) -> set[str]:
    return {found.lower() for found in re.findall(r"</?([a-zA-Z][^\s/>]*)", html)}


def test_an_image_is_its_words() -> None:
    assert to_html("See ![a *map*](m.png).", as_is) == "<p>See a map.</p>\n"


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("# a\n## b\n#### c\n# d", "2342"),
        ("#### a\n# b\n###### c", "223"),
        ("a\n\n## b\n### c\n## d", "232"),
        ("###### a", "2"),
    ],
)
def test_headings_start_below_the_page_and_skip_no_level(text: str, levels: str) -> None:
    found = re.findall(r"<h(\d)", to_html(text, as_is))
    assert "".join(found) == levels
    assert all(int(after) <= int(before) + 1 for before, after in zip("1" + levels, levels, strict=False))


def test_a_heading_that_repeats_the_title_goes_and_ids_are_unique() -> None:
    html = to_html("# The title\n\n## Same\n\n## Same\n\n## Main", as_is, "The title")
    assert "The title" not in html
    assert re.findall(r'id="([^"]+)"', html) == ["same", "same-2", "main-2"]


def test_links_are_rewritten_or_leave_their_words() -> None:
    html = to_html("[*a*](x.md) [b](y.md) [c](https://e.example/)", lambda href: None if href == "y.md" else href + "!")
    assert '<a href="x.md!"><em>a</em></a> b ' in html
    assert '<a href="https://e.example/!" rel="noopener nofollow">c</a>' in html


@pytest.mark.parametrize("text", ["[" * 5000, "[a](" * 3000, ">" * 5000 + "x", "*a **a " * 3000, "`" * 5000])
def test_hostile_nesting_ends_soon(text: str) -> None:
    start = time.process_time()
    to_html(text, as_is)
    assert time.process_time() - start < 5
