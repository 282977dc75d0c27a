"""The door to lxml and trafilatura: an HTML page as plain values, read and never judged."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from site_builder.formats.html.marks import Item, Mark, items, marks, metas, words

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
_PROSE = 100  # characters of a run of text that is no menu
_LITTLE = 1000  # characters of a main text so short that it may be the wrong part of the page
_SHARE = 0.2  # of the page's prose: less is too little
_MAXIMUM = 4_000_000  # characters; a page of text is a hundredth of that
_DEEP = 200  # levels of nesting up to which trafilatura, which recurses, is let loose on a page


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text between block tags: what its tags say (`head`, `item`, `quote`, `caption`, ""), and its line."""

    text: str
    mark: str
    line: int


@dataclass(frozen=True, slots=True)
class Page:
    """What an HTML page holds. `linked` are the JSON-LD scripts, `headings` the `<h1>`, `times` the `<time>` elements
    and those labelled as a date, `writers` those marked as the author, `body` the main text as trafilatura finds it,
    `flow` all visible text."""

    language: str = ""
    title: str = ""
    canonical: str = ""
    metas: tuple[tuple[str, str], ...] = ()
    linked: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    times: tuple[Mark, ...] = ()
    headings: tuple[Mark, ...] = ()
    writers: tuple[Mark, ...] = ()
    body: tuple[Text, ...] = ()
    flow: tuple[Text, ...] = ()
    cut: bool = False


def read(text: str) -> Page:
    """The page of an HTML document; an empty page where there is no HTML to read."""
    # Here, not above: a digest of text captures needs neither library, and trafilatura takes half a second to load.
    from lxml import html

    cut = len(text) > _MAXIMUM
    data = text[:_MAXIMUM].encode("utf-8", "replace")
    try:
        root = _parsed(data)
    except (ValueError, AssertionError, html.etree.LxmlError):
        return Page(cut=cut)
    elements = list(root.iter())  # held, because lxml makes an element anew each time nobody holds it
    heads = {name: [one for one in elements if one.tag == name] for name in ("meta", "link", "script")}
    times, writers, headings = marks(elements)
    flow = tuple(_flow(root))
    return Page(
        language=root.get("lang") or root.get("xml:lang") or "",
        title=words(root.findtext(".//title")),
        canonical=next((one.get("href") or "" for one in heads["link"] if one.get("rel") == "canonical"), ""),
        metas=tuple(metas(heads["meta"])),
        linked=tuple(_all(one) for one in heads["script"] if "ld+json" in (one.get("type") or "").lower()),
        items=tuple(items(elements)),
        times=times,
        headings=headings,
        writers=writers,
        body=_body(root, data, flow) if not _is_deep(root) else (),
        flow=flow,
        cut=cut,
    )


def _parsed(data: bytes) -> Any:
    """The tree of a page. Every element is of one class, which saves lxml a call into Python for each."""
    from lxml import etree, html

    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))
    return html.document_fromstring(data, parser=parser)


def _all(element: Any) -> str:
    return "".join(element.itertext())


def _is_deep(root: Any) -> bool:
    """True for a page nested too deep for functions that call themselves."""
    return bool(root.xpath("boolean(" + "/*" * (_DEEP + 1) + ")"))


def _flow(root: Any) -> Iterator[Text]:
    """All visible text as runs between block tags, in order."""
    from lxml import etree

    buffer: list[str] = []
    within: list[str] = []
    line = 1
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in _BLOCK and buffer:
            if said := words("".join(buffer)):
                yield Text(said, within[-1] if within else "", line)
            buffer.clear()
        if event == "start":
            within.append(_MARKS.get(tag) or (within[-1] if within and within[-1] in ("quote", "item") else ""))
            line = element.sourceline or line
            if tag in _SKIP or (tag == "head" and root.tag == "html") or element.get("hidden") is not None:
                walk.skip_subtree()
            elif element.text:
                buffer.append(element.text)
        else:
            within.pop()
            if tag in ("td", "th", "cell") or (tag == "a" and _before_link(element)):  # cells of a row, links of a menu
                buffer.append(" ")
            if element.tail:
                buffer.append(element.tail)
    if said := words("".join(buffer)):
        yield Text(said, "", line)


def _body(root: Any, data: bytes, flow: tuple[Text, ...]) -> tuple[Text, ...]:
    """The main text of the page as trafilatura finds it; its slower second opinion counts where the first has none of
    the page's prose as paragraphs, or little of it and little else. It may change the tree."""
    body = _extracted(root, fast=True)
    texts = {text.text for text in body}
    prose = [text.text for text in flow if len(text.text) >= _PROSE]
    found = sum(len(text) for text in prose if text in texts)
    short = sum(map(len, texts)) < _LITTLE and found < _SHARE * sum(map(len, prose))
    return _extracted(_parsed(data), fast=False) if prose and (short or not found) else body


def _extracted(root: Any, fast: bool) -> tuple[Text, ...]:
    """What trafilatura extracts; nothing where it finds none."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)  # it would write to standard error
    try:
        document = trafilatura.bare_extraction(
            root, with_metadata=False, include_comments=False, include_tables=True, fast=fast
        )
    except Exception:  # whatever a stranger's page does to it, the page's own text is still there
        return ()
    if document is None or isinstance(document, dict) or document.body is None:
        return ()
    return tuple(_flow(document.body))


def _before_link(element: Any) -> bool:
    """True for a link that another follows without a space between them."""
    after = element.getnext()
    return not element.tail and after is not None and after.tag == "a"


__all__ = ["Item", "Mark", "Page", "Text", "read"]
