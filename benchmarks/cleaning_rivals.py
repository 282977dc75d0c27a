"""The other extractors of `cleaning.py`: how each is asked, with the options under which it does best on saved pages.

None is given the address of a page, and none may fetch anything: they see the bytes that we see. A library that is not
installed is no failure; requirements-bench.lock pins them all."""

import html
import logging
import re
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from cleaning_data import Answer, Data, DataSet, Run, System

Ask = Callable[[bytes], Answer]
_BLOCKS = frozenset(
    "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p"
    " pre section table td th tr ul".split()
)


@dataclass(frozen=True, slots=True)
class Rival:
    """Another extractor: its distribution, its names among the stored figures of saved pages and of text captures, and
    the door that imports it and gives the function to ask."""

    name: str
    stored: str
    stored_on_text: str
    door: Callable[[], Ask]
    dates: bool = False  # whether it says when a page was published

    def version(self) -> str | None:
        """The version that is installed, None where none is."""
        try:
            return version(self.name)
        except PackageNotFoundError:
            return None


def asked(rival: Rival, data: Data) -> System:
    """A rival as a system: it is asked page by page, of a text capture for its body alone. What the library would
    write to the terminal is silenced."""

    def run(one: DataSet) -> Run:
        logging.disable(logging.CRITICAL)
        warnings.simplefilter("ignore")
        ask, done = rival.door(), Run()
        ask(wrapped(["The first page pays for what is done once, so this one comes before the clock runs."] * 9))
        for row in one.rows:
            found: Answer = {}
            try:
                with done.clock():
                    page = one.page(row)
                    found = ask(wrapped(data.paragraphs(page)) if one.is_text else page)
            except Exception as failure:
                done.fail(row["file"], failure)
            done.answers[row["id"]] = {"body": found.get("body")} if one.is_text else dict(found)
        return done

    return run


def wrapped(paragraphs: list[str]) -> bytes:
    """A text capture as a page, for programs that read nothing else: each paragraph a `<p>`."""
    body = "\n".join(f"<p>{html.escape(text, quote=False)}</p>" for text in paragraphs)
    return f"<!DOCTYPE html><html><head><title></title></head><body>{body}</body></html>".encode()


def _trafilatura() -> Ask:
    from trafilatura import bare_extraction

    def ask(page: bytes) -> Answer:
        found = bare_extraction(page, include_comments=False, with_metadata=True)
        if found is None:
            return {}
        return {"body": found.text, "title": found.title, "authors": found.author, "date": found.date}

    return ask


def _readability() -> Ask:
    from lxml import html as lxml_html
    from readability import Document

    def ask(page: bytes) -> Answer:
        found = Document(page.decode("utf-8", "replace"))
        return {"body": _text(lxml_html.fromstring(found.summary(html_partial=True))), "title": found.short_title()}

    return ask


def _justext() -> Ask:
    from justext import get_stoplist, justext

    words = get_stoplist("English")

    def ask(page: bytes) -> Answer:
        return {"body": "\n\n".join(part.text for part in justext(page, words) if not part.is_boilerplate)}

    return ask


def _resiliparse() -> Ask:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    options = {"main_content": True, "comments": False, "alt_texts": False, "links": False, "list_bullets": False}

    def ask(page: bytes) -> Answer:
        tree = HTMLTree.parse_from_bytes(page)
        return {"body": extract_plain_text(tree, **options), "title": tree.title}

    return ask


def _newspaper() -> Ask:
    from newspaper import Article

    def ask(page: bytes) -> Answer:
        found = Article("http://page.invalid/", fetch_images=False)
        found.download(input_html=page.decode("utf-8", "replace"))
        found.parse()
        day = found.publish_date.date().isoformat() if found.publish_date else None
        return {"body": found.text, "title": found.title, "authors": found.authors, "date": day}

    return ask


def _text(tree: Any) -> str:
    """The text of a tree with a blank line around every block: taken as it runs, words of two blocks would join."""
    return "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\n+", "".join(_flow(tree))) if part.strip())


def _flow(tree: Any) -> Iterator[str]:
    from lxml import etree

    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        if isinstance(element.tag, str):
            yield "\n\n" if element.tag in _BLOCKS else ""
        if event == "start":
            yield element.text or ""
        elif element is not tree:
            yield element.tail or ""


RIVALS = (
    Rival("trafilatura", "trafilatura", "trafilatura_on_text", _trafilatura, dates=True),
    Rival("readability-lxml", "readability_lxml", "readability_on_text", _readability),
    Rival("jusText", "justext", "justext_on_text", _justext),
    Rival("Resiliparse", "resiliparse_nocomments", "resiliparse_on_text", _resiliparse),
    Rival("newspaper4k", "newspaper4k", "", _newspaper, dates=True),
)
