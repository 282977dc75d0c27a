"""An HTML capture: trafilatura's body under our own rules, and the markup's claims above what the text says."""

import re
from collections.abc import Sequence

from site_builder.formats import html
from site_builder.stages.clean import extent, facts, story
from site_builder.stages.clean.blocks import Block, plain, tidy
from site_builder.stages.clean.credits import byline, is_organisation, is_person
from site_builder.stages.clean.draft import Draft
from site_builder.stages.clean.markup import Claim, claims, dates
from site_builder.stages.clean.outlet import of_itself, outlet
from site_builder.stages.clean.reading import Reading
from site_builder.stages.clean.story import Choice
from site_builder.stages.clean.text import measured, read_blocks
from site_builder.stages.clean.units import Unit
from site_builder.values.errors import Problem
from site_builder.values.model import Capture, Removed
from site_builder.values.text import fold

_SEPARATOR = re.compile(r"\s+(?:[|–—»•·:]|-)\s+|\s*\|\s*")
_NOBODY = frozenset(
    "admin administrator staff editor editors redaction redaktion redacción editorial webmaster guest author news "
    "desk web "
    "staff writer associated press newsroom team post author unknown anonymous none null".split()
)


def draft_html(capture: Capture) -> Draft:
    """The draft of an HTML capture."""
    page = html.read(plain(capture.text))
    line = capture.first_line - 1
    flow = [Block(text.text, text.line + line, n, text.mark) for n, text in enumerate(page.flow)]
    said = claims(page)
    whole = read_blocks(flow) if flow else None
    body = [Block(text.text, text.line + line, n, text.mark) for n, text in enumerate(page.body)]
    title, title_how = _title(page, said, whole)
    units, choices, language = _choose(body, title, whole)
    site, site_how = _outlet(page, said, whole, title)
    own = of_itself(_reading(units, choices, title, language), site) if site else frozenset()
    choices = [Choice("", "site description") if n in own else choice for n, choice in enumerate(choices)]
    kept = [(unit, choice.role) for unit, choice in zip(units, choices, strict=True) if choice.role]
    language = language if language != "und" else _language(said)
    names, names_how, organisation = _authors(page, said, whole, site)
    origin, origin_how = facts.origin(_reading(units, choices, title, language), organisation)
    if origin and site and fold(origin) == fold(site):
        origin, origin_how = None, ""
    url = next((one for one in said if one.field == "url" and one.value.startswith(("http://", "https://"))), None)
    stated = dates(said, url.value if url else None)
    if whole and not any(one.role == "published" for one in stated):
        stated += tuple(one for one in facts.dates(whole) if one.role != "modified")
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


def _choose(body: list[Block], title: str, whole: Reading | None) -> tuple[Sequence[Unit], Sequence[Choice], str]:
    """The units of the main text with a choice for each; the page's own text where trafilatura found none."""
    if body:
        units, language = measured(body)
        first, end = _trim(units, language)
        choices = [Choice("", unit.rule or "outside the story") for unit in units[:first]]
        choices += story.inside(units, first, end, frozenset((fold(title),)), language, trusted=True)
        choices += [Choice("", unit.rule or "after the story") for unit in units[end:]]
        if any(choice.role for choice in choices):
            return units, choices, language
    return (whole.units, whole.choices, whole.language) if whole else ((), (), "und")


def _trim(units: Sequence[Unit], language: str) -> tuple[int, int]:
    """Where the main text begins and ends: at its first unit that no rule takes, and at the first line below the
    story that stands after stories."""
    first = next((index for index, unit in enumerate(units) if not unit.rule), 0)
    end = extent.core(units, language)[1] or len(units)
    while end < len(units) and not units[end].ends:
        end += 1
    return first, end


def _title(page: html.Page, said: list[Claim], whole: Reading | None) -> tuple[str, str]:
    """The headline that most places agree on: a longer form that contains a shorter one wins over it."""
    options = [
        (one.value, one.at, 2.0 if one.at.startswith(("JSON", "itemprop headline")) else 1.5)
        for one in said
        if one.field == "title"
    ]
    options += [(heading, "h1", 2.6 if len(page.headings) == 1 else 1.8) for heading in page.headings[:4]]
    if page.title:
        options.append((page.title, "title element", 0.8))
    best: tuple[float, str, str] = (0.0, "", "")
    for value, at, points in options:
        key = fold(_SEPARATOR.sub(" ", value))
        if not key or len(value) > 400:
            continue
        others = [fold(_SEPARATOR.sub(" ", other)) for other, place, _ in options if place != at]
        score = points + sum(
            1.0 if other == key else 0.5 if other.startswith(key) and len(key) > 20 else 0.0 for other in others
        )
        if score > best[0]:
            best = (score, value, at)
    if best[1]:
        value = tidy(best[1])
        return (_without_site(value, page, said), best[2]) if best[2] != "h1" else (value, "h1")
    return (whole.title, whole.title_how) if whole else ("", "")


def _without_site(value: str, page: html.Page, said: list[Claim]) -> str:
    """The headline without the site's name after (or before) a separator."""
    sites = {fold(one.value) for one in said if one.field == "outlet"}
    pieces = _SEPARATOR.split(value)
    if len(pieces) < 2:
        return value
    if fold(pieces[-1]) in sites or (is_organisation(pieces[-1]) and len(pieces[-1].split()) <= 5):
        return value[: value.rindex(pieces[-1])].rstrip(" |–—»•·:-")
    return value[value.index(pieces[0]) + len(pieces[0]) :].lstrip(" |–—»•·:-") if fold(pieces[0]) in sites else value


def _outlet(page: html.Page, said: list[Claim], whole: Reading | None, title: str) -> tuple[str | None, str]:
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
    rest = page.title[len(title) :] if page.title.startswith(title) else ""
    chrome = {fold(text.text) for text in page.flow if len(text.text) <= 60}
    pieces = [part for part in _SEPARATOR.split(rest) if part and len(part.split()) <= 6]
    for piece in [
        *[part for part in pieces if fold(part) in chrome],
        *[p for p in pieces if p.istitle() and is_organisation(p)],
    ]:
        return piece, "end of the title element"
    for piece in [part for part in _SEPARATOR.split(rest) if part]:
        if any(line.startswith(fold(piece)) for line in chrome):
            return piece, "title element and page"
    return outlet(whole, None) if whole else (None, "")


def _authors(
    page: html.Page, said: list[Claim], whole: Reading | None, site: str | None
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
        found = byline(text, alone=True)
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
