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
_HOLDERS = _BLOCK - {"p", "br", "li", "tr"}
_CELLS = frozenset(("td", "th", "cell"))  # of a row
_KEPT = ("quote", "item")  # what all text below is as well
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
_STORY_WORDS = "article story content entry post body text main".split()
_AROUND_WORDS = (
    "comment related recommend share social promo sidebar footer header nav menu newsletter subscri caption author "
    "byline tag widget cookie consent breadcrumb teaser popular trending outbrain taboola sponsor banner modal popup "
    "meta gallery disclaimer copyright advert"
).split()
_AROUND_ENDS = re.compile(r"bio\b|\bads?\b")
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
    within: list[tuple[str, int]] = [("", 0)]  # mark and places of each open element
    blocks = [0, 0]  # the numbers of the open block elements
    line = 1
    skipped = _SKIP | {"head"} if root.tag == "html" else _SKIP
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if buffer and tag in _BLOCK:
            if said := words("".join(buffer)):
                mark, inside = within[-1]
                yield Text(said, mark, line, min(1.0, links / len(said)), inside, blocks[-1], blocks[-2])
            buffer.clear()
            links = 0
        if event == "start":
            number += 1
            within.append(_place(element, tag, *within[-1]))
            line = element.sourceline or line
            linked += tag == "a"
            if tag in _HOLDERS:
                blocks.append(number)
            if tag in skipped or element.get("hidden") is not None:
                walk.skip_subtree()
            elif text := element.text:
                buffer.append(text)
                links += len(text) if linked else 0
        else:
            within.pop()
            if tag in _HOLDERS:
                blocks.pop()
            tail = element.tail
            if tag == "a":
                linked -= 1
                if not tail and _before_link(element):  # links of a menu
                    buffer.append(" ")
            elif tag in _CELLS:
                buffer.append(" ")
            if tail:
                buffer.append(tail)
                links += len(tail) if linked else 0
    if said := words("".join(buffer)):
        yield Text(said, "", line)


def _place(element: Any, tag: str, mark: str, inside: int) -> tuple[str, int]:
    """The mark of an element, and what it stands inside: what its parent does, and what its own tag and labels say."""
    inside |= _PLACES.get(tag, 0)
    mark = _MARKS.get(tag) or (mark if mark in _KEPT else "")
    if tag in ("html", "body"):
        return mark, inside
    kind, name = element.get("class"), element.get("id")
    return mark, inside | _labelled(f"{kind or ''} {name or ''}"[:_LABEL]) if kind or name else inside


@lru_cache(16384)
def _labelled(label: str) -> int:
    """What a class and id say of the text below; a page repeats them hundreds of times."""
    held = label.lower().__contains__  # one word after another: several times as fast as a pattern of them all
    around = any(map(held, _AROUND_WORDS)) or bool(_AROUND_ENDS.search(label.lower()))
    return (_AROUND if around else 0) | (_STORY if any(map(held, _STORY_WORDS)) else 0)


def _before_link(element: Any) -> bool:
    """True for an element that a link follows."""
    after = element.getnext()
    return after is not None and after.tag == "a"
