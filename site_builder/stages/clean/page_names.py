"""Names of authors that an HTML page gives without a mark or a label of their own."""

import re

from site_builder.formats.html import Page
from site_builder.stages.clean.credits import has_role, is_person
from site_builder.stages.clean.page_title import where

_LONG = 120  # characters of a byline at most
_TOP = 4  # runs of text below the headline in which it stands
_BREAK = re.compile(r"\s[-–—|·•]|\s?\d")
_TITLE_BY = re.compile(r"\s*[-–—|,:]?\s*[Bb]y\s+([^-–—|:,]{3,50}?)\s*(?:$|\s[-–—|:])")


def with_role(page: Page, title: str) -> tuple[tuple[str, ...], str] | None:
    """The name in a line right below the headline that is nothing but a name with its role: `Jane Doe, news editor`."""
    for index in where(page, title):
        for run in page.flow[index + 1 : index + 1 + _TOP]:
            name, comma, rest = run.text.partition(",")
            role = _BREAK.split(rest)[0] if comma and len(run.text) <= _LONG else ""
            if len(role.split()) in range(1, 5) and has_role(role.strip()) and is_person(name.split()):
                return (name.strip(),), f"name below the headline, line {run.line}"
    return None


def in_title(page: Page, title: str) -> tuple[tuple[str, ...], str] | None:
    """The name that the page's title has behind the headline: `Headline - by Jane Doe`."""
    rest = page.title[len(title) :] if title and page.title.startswith(title) else ""
    match = _TITLE_BY.match(rest)
    return ((match[1],), "end of the title element") if match and is_person(match[1].split()) else None
