"""The authors of an HTML page, from JSON-LD, microdata, `<meta>`, marked elements, then its text."""

from site_builder.formats.html import Page
from site_builder.stages.clean import facts
from site_builder.stages.clean.credits import byline, is_person
from site_builder.stages.clean.markup import Claim
from site_builder.stages.clean.reading import Reading
from site_builder.values.text import fold

_NOBODY = frozenset(
    "admin administrator staff editor editors redaction redaktion redacción editorial webmaster guest author news "
    "desk web "
    "staff writer associated press newsroom team post author unknown anonymous none null".split()
)


def page_authors(
    page: Page, said: list[Claim], whole: Reading | None, site: str | None
) -> tuple[tuple[str, ...], str, str]:
    """The authors as JSON-LD, microdata, meta, marked elements, then the text say them."""
    for place in ("JSON-LD", "itemprop", "meta"):
        names: list[str] = []
        for one in said:
            if one.field == "author" and one.at.startswith(place):
                names += _people(one.value, site)
        if names:
            return (
                tuple(dict.fromkeys(names)),
                next(o.at for o in said if o.field == "author" and o.at.startswith(place)),
                "",
            )
    for text in page.writers[:6]:
        found = byline(text.text, alone=True)
        names = [name for name in found.names if _people(name, site)] if found else []
        if found and names:
            return tuple(dict.fromkeys(names)), "element marked as the author", found.organisation
    if whole:
        names_, how, organisation = facts.authors(whole, bare=False)
        kept = tuple(name for name in names_ if _people(name, site))
        return kept, how if kept else "", organisation
    return (), "", ""


def _people(value: str, site: str | None) -> list[str]:
    """The persons a claim names; nothing for an address, the site itself, or an office."""
    found = byline(value, alone=True) if "//" not in value and "@" not in value else None
    names = found.names if found else ()
    return [
        name
        for name in names
        if fold(name) != fold(site or "") and not set(fold(name).split()) <= _NOBODY and is_person(name.split())
    ]
