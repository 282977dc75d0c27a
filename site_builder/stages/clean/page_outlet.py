"""The outlet of an HTML page, from what its markup says of the site."""

from site_builder.formats.html import Page
from site_builder.stages.clean.claim import Claim
from site_builder.stages.clean.credits import is_organisation
from site_builder.stages.clean.outlet import outlet
from site_builder.stages.clean.page_title import SEPARATOR
from site_builder.stages.clean.reading import Reading
from site_builder.values.text import fold

_TOP, _START = 8, 60  # runs of text at the head of a page, and characters of each


def page_outlet(page: Page, said: list[Claim], whole: Reading | None, title: str) -> tuple[str | None, str]:
    """The site's name as the markup says it, else as the page's title and chrome do."""
    for place in (
        "meta og:site_name",
        "JSON-LD publisher",
        "itemprop publisher",
        "JSON-LD WebSite",
        "meta application-name",
    ):
        for one in said:
            if one.field == "outlet" and one.at == place and len(one.value) <= 60 and "//" not in one.value:
                return one.value, one.at
    ends = page.title.startswith(title)
    rest = page.title[len(title) :] if ends else page.title.removesuffix(title)
    rest = "" if rest == page.title else rest
    chrome = {fold(text.text) for text in page.flow if len(text.text) <= 60}
    pieces = [part for part in SEPARATOR.split(rest) if part and len(part.split()) <= 6]
    for piece in [
        *[part for part in pieces if fold(part) in chrome],
        *[p for p in pieces if p.istitle() and is_organisation(p)],
    ]:
        return piece, "end of the title element" if ends else "title element and page"
    chrome.update(fold(text.text[:_START]) for text in page.flow[:_TOP])  # a menu may run on from the name
    for piece in [part for part in SEPARATOR.split(rest) if part]:
        if any(line.startswith(fold(piece)) for line in chrome):
            return piece, "title element and page"
    return outlet(whole, None) if whole else (None, "")
