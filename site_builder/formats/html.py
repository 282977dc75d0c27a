"""The door to lxml and trafilatura: an HTML page as plain values, read and never judged."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

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
_MAXIMUM = 4_000_000  # characters; a page of text is a hundredth of that
_DEEP = 200  # levels of nesting up to which trafilatura, which recurses, is let loose on a page


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text between block tags: what its tags say (`head`, `item`, `quote`, `caption`, ""), and its line."""

    text: str
    mark: str
    line: int


@dataclass(frozen=True, slots=True)
class Item:
    """A microdata property: its name, value, and the type of the thing it belongs to."""

    name: str
    value: str
    of: str


@dataclass(frozen=True, slots=True)
class Page:
    """What an HTML page holds. `linked` are the JSON-LD scripts, `times` the `<time>` values with their words and
    class, `writers` the texts of elements marked as the author, `body` the main text as trafilatura finds it, `flow`
    all visible text."""

    language: str = ""
    title: str = ""
    canonical: str = ""
    metas: tuple[tuple[str, str], ...] = ()
    linked: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    times: tuple[tuple[str, str, str], ...] = ()
    headings: tuple[str, ...] = ()
    writers: tuple[str, ...] = ()
    body: tuple[Text, ...] = ()
    flow: tuple[Text, ...] = ()
    cut: bool = False


def read(text: str) -> Page:
    """The page of an HTML document; an empty page where there is no HTML to read."""
    # Here, not above: a digest of text captures needs neither library, and trafilatura takes half a second to load.
    from lxml import html

    cut = len(text) > _MAXIMUM
    try:
        parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        root = html.document_fromstring(text[:_MAXIMUM].encode("utf-8", "replace"), parser=parser)
    except (ValueError, AssertionError, html.etree.LxmlError):
        return Page(cut=cut)
    flow = tuple(_flow(root))
    return Page(
        language=root.get("lang") or root.get("xml:lang") or "",
        title=_words(root.findtext(".//title")),
        canonical=next((link.get("href") or "" for link in root.iter("link") if link.get("rel") == "canonical"), ""),
        metas=tuple(_metas(root)),
        linked=tuple(_all(script) for script in root.iter("script") if "ld+json" in (script.get("type") or "").lower()),
        items=tuple(_items(root)),
        times=tuple((_attribute(e, "datetime"), _words(_all(e)), _attribute(e, "class")) for e in root.iter("time")),
        headings=tuple(words for e in root.iter("h1") if (words := _words(_all(e)))),
        writers=tuple(_writers(root)),
        body=tuple(_body(root)) if _depth(root) <= _DEEP else (),
        flow=flow,
        cut=cut,
    )


def _words(text: str | None) -> str:
    return " ".join((text or "").split())


def _all(element: Any) -> str:
    return "".join(element.itertext())


def _attribute(element: Any, name: str) -> str:
    return str(element.get(name) or "")


def _depth(root: Any) -> int:
    """How deep the page is nested."""
    from lxml import etree

    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _metas(root: Any) -> Iterator[tuple[str, str]]:
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or ""
        content = _words(element.get("content"))
        if name and content:
            yield name.lower(), content


def _items(root: Any) -> Iterator[Item]:
    """The microdata properties of the page in order; an author or publisher by its inner name."""
    for element in root.iter():
        name = element.get("itemprop")
        if not name:
            continue
        if element.get("itemscope") is not None:
            inner = next((e for e in element.iterdescendants() if e.get("itemprop") == "name"), element)
        else:
            inner = element
        value = inner.get("content") or inner.get("datetime") or _words(_all(inner))[:500]
        scope = next((e for e in element.iterancestors() if e.get("itemscope") is not None), None)
        yield Item(name, _words(value), _attribute(scope, "itemtype") if scope is not None else "")


def _writers(root: Any) -> Iterator[str]:
    """The texts of the elements that markup calls the author's, outermost first, each short."""
    for element in root.iter("a", "span", "div", "p", "address", "li"):
        label = f"{_attribute(element, 'class')} {_attribute(element, 'id')}".lower()
        marked = "author" in (element.get("rel") or "").split()
        marked = marked or any(
            part in ("byline", "author", "author-name", "article-author", "post-author", "by", "by-author", "c-byline")
            or part.endswith(("__byline", "-byline", "__author", "byline__name", "author__name", "author-name"))
            for part in label.split()
        )
        if marked:
            words = _words(_all(element))
            if 2 < len(words) <= 160:
                yield words


def _flow(root: Any) -> Iterator[Text]:
    """All visible text as runs between block tags, in order."""
    from lxml import etree

    buffer: list[str] = []
    marks: list[str] = []
    line = 1
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        hidden = tag in _SKIP or (tag == "head" and root.tag == "html") or element.get("hidden") is not None
        block = tag in _BLOCK
        if block and (words := _words("".join(buffer))):
            yield Text(words, marks[-1] if marks else "", line)
        if block:
            buffer.clear()
        if event == "start":
            marks.append(_MARKS.get(tag) or (marks[-1] if marks and marks[-1] in ("quote", "item") else ""))
            line = element.sourceline or line
            if hidden:
                walk.skip_subtree()
            elif element.text:
                buffer.append(element.text)
        else:
            marks.pop()
            if tag in ("td", "th", "cell") or (tag == "a" and _before_link(element)):  # cells of a row, links of a menu
                buffer.append(" ")
            if element.tail:
                buffer.append(element.tail)
    if words := _words("".join(buffer)):
        yield Text(words, "", line)


def _body(root: Any) -> Iterator[Text]:
    """The main text of the page as trafilatura finds it; nothing where it finds none. It may change the tree."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)  # it would write to standard error
    try:
        document = trafilatura.bare_extraction(
            root, with_metadata=False, include_comments=False, include_tables=True, favor_precision=False
        )
    except Exception:  # whatever a stranger's page does to it, the page's own text is still there
        return
    if document is not None and not isinstance(document, dict) and document.body is not None:
        yield from _flow(document.body)


def _before_link(element: Any) -> bool:
    """True for a link that another follows without a space between them."""
    after = element.getnext()
    return not element.tail and after is not None and after.tag == "a"
