"""An HTML capture: its visible texts as they weigh, and the markup's claims above what the text says."""

import re
from collections.abc import Sequence

from site_builder.formats import html
from site_builder.stages.clean import extent, facts, story
from site_builder.stages.clean.blocks import Block, plain
from site_builder.stages.clean.claim import Claim
from site_builder.stages.clean.draft import Draft
from site_builder.stages.clean.markup import claims
from site_builder.stages.clean.outlet import of_itself
from site_builder.stages.clean.page_authors import page_authors
from site_builder.stages.clean.page_dates import page_dates
from site_builder.stages.clean.page_outlet import page_outlet
from site_builder.stages.clean.page_title import page_title
from site_builder.stages.clean.reading import Reading
from site_builder.stages.clean.standing import among, standing
from site_builder.stages.clean.story import Choice
from site_builder.stages.clean.text import by_rules, measured
from site_builder.stages.clean.units import Unit
from site_builder.stages.clean.weigh import weighed_page
from site_builder.values.errors import Problem
from site_builder.values.model import Capture, Removed
from site_builder.values.text import fold

_AGREED = 0.3  # of the words of trafilatura's main text: with less in common, the two readings differ in the story


def draft_html(capture: Capture) -> Draft:
    """The draft of an HTML capture."""
    source = plain(capture.text)
    return draft_page(capture, source, html.read(source))


def draft_page(capture: Capture, source: str, page: html.Page) -> Draft:
    """The draft of an HTML capture whose page is this one."""
    line = capture.first_line - 1
    flow = [Block(text.text, text.line + line, n, text.mark) for n, text in enumerate(page.flow)]
    said = claims(page)
    whole = by_rules(*measured(flow)) if flow else None
    title, title_how = page_title(page, said, whole)
    units, choices, language = _choose(page, source, line, title, whole)
    site, site_how = page_outlet(page, said, whole, title)
    own = of_itself(_reading(units, choices, title, language), site) if site else frozenset()
    choices = [Choice("", "site description") if n in own else choice for n, choice in enumerate(choices)]
    kept = [(unit, choice.role) for unit, choice in zip(units, choices, strict=True) if choice.role]
    language = language if language != "und" else _language(said)
    names, names_how, organisation = page_authors(page, said, whole, site, title)
    origin, origin_how = facts.origin(_reading(units, choices, title, language), organisation)
    if origin and site and fold(origin) == fold(site):
        origin, origin_how = None, ""
    url = next((one for one in said if one.field == "url" and one.value.startswith(("http://", "https://"))), None)
    stated = page_dates(page, said, whole, title, url.value if url else None, capture.text)
    how = {
        "title": title_how,
        "outlet": site_how,
        "authors": names_how,
        "origin": origin_how,
        "url": url.at if url else "",
    }
    notes = (
        [Problem(capture.path, 0, "the page is too long to read whole.", "Save the article alone.")] if page.cut else []
    )
    return Draft(
        title=title,
        outlet=site,
        origin=origin,
        authors=names,
        language=language,
        body=tuple(unit.text for unit, _ in kept),
        roles=tuple(role for _, role in kept),
        lines=tuple(unit.line for unit, _ in kept),
        removed=_removed(flow, units, choices, whole, title),
        dates=stated,
        found={field: words for field, words in how.items() if words},
        url=url.value if url else None,
        problems=tuple(notes),
    )


def _reading(units: Sequence[Unit], choices: Sequence[Choice], title: str, language: str) -> Reading:
    return Reading(tuple(units), tuple(choices), 0, len(units), None, title, "", language)


def _choose(
    page: html.Page, source: str, line: int, title: str, whole: Reading | None
) -> tuple[Sequence[Unit], Sequence[Choice], str]:
    """The units of the story with a choice for each: the page's own texts as they weigh; trafilatura's main text where
    it was asked and most of it would be lost, for then the two do not speak of the same story."""
    if whole is None:
        return (), (), "und"
    asked: list[html.Text] = []

    def ask() -> list[list[float]]:
        asked.extend(html.main_text(source, page.flow))
        return among(page.flow, asked)

    heavy = weighed_page(whole, standing(page.flow), ask)
    choices = [
        Choice("", "title") if choice.role and unit.key == fold(title) else choice
        for unit, choice in zip(heavy.units, heavy.choices, strict=True)
    ]
    main = _main([Block(text.text, text.line + line, n, text.mark) for n, text in enumerate(asked)], title)
    if main is None or _share(main, heavy.units, choices) >= _AGREED:
        return heavy.units, choices, heavy.language
    return main


def _share(
    main: tuple[Sequence[Unit], Sequence[Choice], str], units: Sequence[Unit], choices: Sequence[Choice]
) -> float:
    """How much of the words of the main text stands in these choices too."""
    kept = "\n".join(unit.text for unit, choice in zip(units, choices, strict=True) if choice.role)
    stays = [unit for unit, choice in zip(main[0], main[1], strict=True) if choice.role]
    return sum(unit.words for unit in stays if unit.text in kept) / max(1, sum(unit.words for unit in stays))


def _main(body: list[Block], title: str) -> tuple[Sequence[Unit], Sequence[Choice], str] | None:
    """The units of trafilatura's main text with a choice for each by rules; None where nothing of it would stay."""
    if not body:
        return None
    units, language = measured(body)
    first, end = _trim(units, language)
    choices = [Choice("", unit.rule or "outside the story") for unit in units[:first]]
    choices += story.inside(units, first, end, frozenset((fold(title),)), trusted=True)
    choices += [Choice("", unit.rule or "after the story") for unit in units[end:]]
    return (units, choices, language) if any(choice.role for choice in choices) else None


def _trim(units: Sequence[Unit], language: str) -> tuple[int, int]:
    """Where the main text begins and ends: at its first unit that no rule takes, and at the first line below the
    story that stands after stories."""
    first = next((index for index, unit in enumerate(units) if not unit.rule), 0)
    end = extent.core(units)[1] or len(units)
    while end < len(units) and not units[end].ends:
        end += 1
    return first, end


def _language(said: list[Claim]) -> str:
    """The language the markup states, as two letters; `und` where it states none."""
    for one in said:
        if one.field == "language" and re.match(r"[A-Za-z]{2}(?:[-_]|$)", one.value):
            return one.value[:2].lower()
    return "und"


def _removed(
    flow: list[Block], units: Sequence[Unit], choices: Sequence[Choice], whole: Reading | None, title: str
) -> tuple[Removed, ...]:
    """What was left out, once each: of the main text by its rule, of the rest of the page by the text rules."""
    kept = {unit.key for unit, choice in zip(units, choices, strict=True) if choice.role}
    found = [
        Removed(unit.text, choice.rule, max(unit.line, 1))
        for unit, choice in zip(units, choices, strict=True)
        if not choice.role
    ]
    seen = kept | {fold(one.text) for one in found}
    for index, block in enumerate(flow):
        key = whole.units[index].key if whole else fold(block.text)
        if key in seen:
            continue
        seen.add(key)
        rule = whole.choices[index].rule if whole else ""
        found.append(Removed(block.text, "title" if key == fold(title) else rule or "outside the story", block.line))
    return tuple(sorted(found, key=lambda one: one.line))
