"""The headline of an HTML page: what its headings, its markup and its title element agree on."""

import re

from site_builder.formats.html import Page
from site_builder.stages.clean.blocks import tidy
from site_builder.stages.clean.credits import is_organisation
from site_builder.stages.clean.markup import Claim
from site_builder.stages.clean.reading import Reading
from site_builder.values.text import fold

SEPARATOR = re.compile(r"\s+(?:[|–—»•·:]|-)\s+|\s*\|\s*")


def page_title(page: Page, said: list[Claim], whole: Reading | None) -> tuple[str, str]:
    """The headline that most places agree on: a longer form that contains a shorter one wins over it."""
    options = [
        (one.value, one.at, 2.0 if one.at.startswith(("JSON", "itemprop headline")) else 1.5)
        for one in said
        if one.field == "title"
    ]
    options += [(heading.text, "h1", 2.6 if len(page.headings) == 1 else 1.8) for heading in page.headings[:4]]
    if page.title:
        options.append((page.title, "title element", 0.8))
    best: tuple[float, str, str] = (0.0, "", "")
    for value, at, points in options:
        key = fold(SEPARATOR.sub(" ", value))
        if not key or len(value) > 400:
            continue
        others = [fold(SEPARATOR.sub(" ", other)) for other, place, _ in options if place != at]
        score = points + sum(
            1.0 if other == key else 0.5 if other.startswith(key) and len(key) > 20 else 0.0 for other in others
        )
        if score > best[0]:
            best = (score, value, at)
    if best[1]:
        value = tidy(best[1])
        return (_without_site(value, page, said), best[2]) if best[2] != "h1" else (value, "h1")
    return (whole.title, whole.title_how) if whole else ("", "")


def _without_site(value: str, page: Page, said: list[Claim]) -> str:
    """The headline without the site's name after (or before) a separator."""
    sites = {fold(one.value) for one in said if one.field == "outlet"}
    pieces = SEPARATOR.split(value)
    if len(pieces) < 2:
        return value
    if fold(pieces[-1]) in sites or (is_organisation(pieces[-1]) and len(pieces[-1].split()) <= 5):
        return value[: value.rindex(pieces[-1])].rstrip(" |–—»•·:-")
    return value[value.index(pieces[0]) + len(pieces[0]) :].lstrip(" |–—»•·:-") if fold(pieces[0]) in sites else value
