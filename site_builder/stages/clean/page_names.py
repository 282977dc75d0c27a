"""Names of authors that an HTML page gives without a mark or a label of their own."""

import re

from site_builder.formats.html import Page
from site_builder.stages.clean.credits import byline, has_role, is_person
from site_builder.stages.clean.days import days
from site_builder.stages.clean.page_title import where

_LONG = 120  # characters of a byline at most
_TOP = 4  # runs of text below the headline in which it stands
_ALONE, _AFTER = 60, 40  # characters of such a line, runs of text below it
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


def lone(page: Page, title: str) -> tuple[tuple[str, ...], str] | None:
    """The names that stand with a day right below the headline, and nowhere in the text after it."""
    for index in where(page, title)[:1]:
        for at in range(index + 1, min(index + _TOP, len(page.flow))):
            text, after = page.flow[at].text, page.flow[at + 1 : at + _AFTER]
            found = byline(text, alone=True) if len(text) <= _ALONE else None
            if not found or not found.names or not all(is_person(name.split()) for name in found.names):
                continue
            dated = days(text) or any(days(one.text) for one in after[:1] if len(one.text) <= _ALONE)
            if dated and not any(name in one.text for one in after for name in found.names):
                return found.names, f"name below the headline, line {page.flow[at].line}"
    return None
