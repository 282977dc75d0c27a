"""The door to lxml and trafilatura: an HTML page as plain values, read and never judged."""

import logging
from dataclasses import dataclass
from typing import Any

from site_builder.formats.html.flow import PLACES, Text
from site_builder.formats.html.flow import flow as flowing
from site_builder.formats.html.marks import Item, Mark, items, marks, metas, words

_PROSE = 100  # characters of a run of text that is no menu
_LITTLE = 1000  # characters of a main text so short that it may be the wrong part of the page
_SHARE = 0.2  # of the page's prose: less is too little
_MAXIMUM = 4_000_000  # characters; a page of text is a hundredth of that
_DEEP = 200  # levels of nesting up to which trafilatura, which recurses, is let loose on a page


@dataclass(frozen=True, slots=True)
class Page:
    """What an HTML page holds. `linked` are the JSON-LD scripts, `headings` the `<h1>`, `times` the `<time>` elements
    and those labelled as a date, `writers` those marked as the author, `flow` all visible text."""

    language: str = ""
    title: str = ""
    canonical: str = ""
    metas: tuple[tuple[str, str], ...] = ()
    linked: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    times: tuple[Mark, ...] = ()
    headings: tuple[Mark, ...] = ()
    writers: tuple[Mark, ...] = ()
    flow: tuple[Text, ...] = ()
    cut: bool = False


def read(text: str) -> Page:
    """The page of an HTML document; an empty page where there is no HTML to read."""
    # Here, not above: a digest of text captures needs no lxml.
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
        flow=tuple(flowing(root)),
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


def main_text(text: str, flow: tuple[Text, ...]) -> tuple[Text, ...]:
    """The main text of an HTML document as trafilatura finds it, `flow` being its visible text; nothing where it finds
    none. Its slower second opinion counts where the first has none of the page's prose as paragraphs, or little of it
    and little else."""
    data = text[:_MAXIMUM].encode("utf-8", "replace")
    if not flow or _is_deep(root := _parsed(data)):
        return ()
    main = _extracted(root, fast=True)
    texts = {one.text for one in main}
    prose = [one.text for one in flow if len(one.text) >= _PROSE]
    found = sum(len(one) for one in prose if one in texts)
    short = sum(map(len, texts)) < _LITTLE and found < _SHARE * sum(map(len, prose))
    return _extracted(_parsed(data), fast=False) if prose and (short or not found) else main


def _extracted(root: Any, fast: bool) -> tuple[Text, ...]:
    """What trafilatura extracts, which changes the tree; nothing where it finds none."""
    # Here, not above: most pages need it not, and it takes half a second to load.
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
    return tuple(flowing(document.body))


__all__ = ["PLACES", "Item", "Mark", "Page", "Text", "main_text", "read"]
