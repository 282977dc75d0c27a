"""The visible text of an HTML page in runs between block tags, each with what its tags say and where they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from site_builder.formats.html.marks import words

_SKIP = frozenset("script style noscript template svg iframe object button select option textarea input".split())
_BLOCK = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure "
    "footer form "
    "h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody tfoot thead tr ul br "
    # the names that trafilatura gives them
    "head quote list item row lb graphic fw".split()
)
_MARKS = {
    "li": "item",
    "item": "item",
    "blockquote": "quote",
    "quote": "quote",
    "head": "head",
    "figcaption": "caption",
}
_MARKS.update({f"h{level}": "head" for level in range(1, 7)})
_PLACES = {name: 1 << n for n, name in enumerate("article main nav header footer aside form figure table".split())}
_STORY, _AROUND = 1 << 9, 1 << 10
PLACES = (*_PLACES, "story", "around")  # the bits of `Text.inside`, lowest first
_STORY_LABEL = re.compile(r"article|story|content|entry|post|body|text|main", re.IGNORECASE)
_AROUND_LABEL = re.compile(
    r"comment|related|recommend|share|social|promo|sidebar|footer|header|nav|menu|newsletter|subscri|caption|author|"
    r"byline|bio\b|tag|widget|cookie|consent|breadcrumb|teaser|popular|trending|outbrain|taboola|sponsor|banner|modal|"
    r"popup|meta|gallery|disclaimer|copyright|\bads?\b|advert",
    re.IGNORECASE,
)
_LABEL = 120  # characters of a class or id that are read


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text between block tags: what its tags say (`mark`: `head`, `item`, `quote`, `caption`, ""), its line,
    the share of its letters that are `links`, what it stands `inside` (bits of `PLACES`), and the numbers of the two
    elements around it."""

    text: str
    mark: str
    line: int
    links: float = 0.0
    inside: int = 0
    holder: int = 0
    outer: int = 0


def flow(root: Any) -> Iterator[Text]:
    """All visible text below an element as runs between block tags, in order."""
    from lxml import etree

    buffer: list[str] = []
    linked = links = number = 0
    within: list[tuple[str, int, int]] = [("", 0, 0)]  # mark, places, number of each open element
    blocks = [0, 0]  # the numbers of the open block elements
    line = 1
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        block = tag in _BLOCK
        if block and buffer:
            if said := words("".join(buffer)):
                mark, inside, _ = within[-1]
                yield Text(said, mark, line, min(1.0, links / len(said)), inside, blocks[-1], blocks[-2])
            buffer.clear()
            links = 0
        if event == "start":
            number += 1
            mark, inside, _ = within[-1]
            within.append(
                (_MARKS.get(tag) or (mark if mark in ("quote", "item") else ""), _places(element, tag, inside), number)
            )
            line = element.sourceline or line
            linked += tag == "a"
            if block and tag not in ("p", "br", "li", "tr"):
                blocks.append(number)
            if tag in _SKIP or (tag == "head" and root.tag == "html") or element.get("hidden") is not None:
                walk.skip_subtree()
            elif element.text:
                buffer.append(element.text)
                links += len(element.text) if linked else 0
        else:
            within.pop()
            linked -= tag == "a"
            if block and tag not in ("p", "br", "li", "tr"):
                blocks.pop()
            if tag in ("td", "th", "cell") or (tag == "a" and _before_link(element)):  # cells of a row, links of a menu
                buffer.append(" ")
            if element.tail:
                buffer.append(element.tail)
                links += len(element.tail) if linked else 0
    if said := words("".join(buffer)):
        yield Text(said, "", line)


def _places(element: Any, tag: str, inside: int) -> int:
    """What an element stands inside: what its parent does, and what its own tag and labels say."""
    inside |= _PLACES.get(tag, 0)
    if tag in ("html", "body"):
        return inside
    label = f"{element.get('class') or ''} {element.get('id') or ''}"
    return inside | _labelled(label[:_LABEL]) if len(label) > 1 else inside


@lru_cache(4096)
def _labelled(label: str) -> int:
    """What a class and id say of the text below; a page repeats them hundreds of times."""
    return (_AROUND if _AROUND_LABEL.search(label) else 0) | (_STORY if _STORY_LABEL.search(label) else 0)


def _before_link(element: Any) -> bool:
    """True for a link that another follows without a space between them."""
    after = element.getnext()
    return not element.tail and after is not None and after.tag == "a"
