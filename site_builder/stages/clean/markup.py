"""What a page's markup claims about its story: JSON-LD, microdata, `<meta>`, `<time>`, in that order of trust."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from site_builder.formats.html import Page
from site_builder.stages.clean.blocks import plain, tidy
from site_builder.stages.clean.days import days
from site_builder.values.model import StatedDate

Field = Literal["title", "outlet", "author", "url", "language", "published", "modified"]
_STORIES = ("article", "report", "blogposting", "liveblogposting", "reportage", "advertisercontentarticle")
_SITES = ("website", "newsmediaorganization")
_DEPTH = 12

# Names of <meta> properties, most telling first.
_METAS: tuple[tuple[str, Field], ...] = (
    ("og:title", "title"),
    ("parsely-title", "title"),
    ("sailthru.title", "title"),
    ("dc.title", "title"),
    ("dcterms.title", "title"),
    ("citation_title", "title"),
    ("twitter:title", "title"),
    ("og:site_name", "outlet"),
    ("application-name", "outlet"),
    ("dc.publisher", "outlet"),
    ("cre", "outlet"),
    ("article:author_name", "author"),
    ("parsely-author", "author"),
    ("sailthru.author", "author"),
    ("dc.creator", "author"),
    ("dcterms.creator", "author"),
    ("citation_author", "author"),
    ("author", "author"),
    ("byl", "author"),
    ("article:author", "author"),
    ("og:article:author", "author"),
    ("twitter:data1", "author"),
    ("og:url", "url"),
    ("og:locale", "language"),
    ("article:published_time", "published"),
    ("og:article:published_time", "published"),
    ("article:published", "published"),
    ("datepublished", "published"),
    ("date.published", "published"),
    ("parsely-pub-date", "published"),
    ("sailthru.date", "published"),
    ("dc.date.issued", "published"),
    ("dcterms.created", "published"),
    ("dc.date.created", "published"),
    ("dc.date", "published"),
    ("citation_publication_date", "published"),
    ("publish-date", "published"),
    ("publishdate", "published"),
    ("publish_date", "published"),
    ("publication_date", "published"),
    ("pubdate", "published"),
    ("ptime", "published"),
    ("article.published", "published"),
    ("originalpublicationdate", "published"),
    ("date", "published"),
    ("article:modified_time", "modified"),
    ("og:article:modified_time", "modified"),
    ("og:updated_time", "modified"),
    ("datemodified", "modified"),
    ("last-modified", "modified"),
    ("lastmod", "modified"),
    ("dcterms.modified", "modified"),
)


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing the markup says: the field, its value, and where it stands."""

    field: Field
    value: str
    at: str


def claims(page: Page) -> list[Claim]:
    """Everything the markup claims about the story, most trusted first; nothing of products, videos or comments."""
    found = [*_linked(page), *_microdata(page)]
    for name, field in _METAS:
        found += [Claim(field, value, f"meta {name}") for key, value in page.metas if key == name]
    if page.canonical:
        found.insert(0, Claim("url", page.canonical, "link rel=canonical"))
    if page.language:
        found.insert(0, Claim("language", page.language, "html lang"))
    found += _times(page)
    return [Claim(one.field, tidy(plain(one.value))[:1000], one.at) for one in found if one.value.strip()]


def _linked(page: Page) -> Iterator[Claim]:
    """The claims of JSON-LD, those of article types only (and the site's own name)."""
    for script in page.linked:
        try:
            data = json.loads(script.strip().removesuffix(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in _things(data, 0):
            types = _types(thing)
            if any(one.endswith(_STORIES) for one in types):
                yield from _story(thing)
            elif any(one in _SITES for one in types):
                yield Claim("outlet", _name(thing), "JSON-LD WebSite")


def _things(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    """The objects at the top of a JSON-LD document, those in `@graph` and `mainEntity` too."""
    if depth > _DEPTH:
        return
    if isinstance(data, list):
        for one in data[:200]:
            yield from _things(one, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement" if not _types(data) else "@graph"):
            if isinstance(data.get(key), list | dict):
                yield from _things(data[key], depth + 1)


def _types(thing: dict[str, Any]) -> list[str]:
    kind = thing.get("@type")
    return [str(one).lower().rpartition("/")[2] for one in (kind if isinstance(kind, list) else [kind]) if one]


def _story(thing: dict[str, Any]) -> Iterator[Claim]:
    """The claims of one article object."""
    keys: tuple[tuple[str, Field], ...] = (
        ("headline", "title"),
        ("name", "title"),
        ("datePublished", "published"),
        ("dateModified", "modified"),
        ("inLanguage", "language"),
        ("url", "url"),
    )
    for key, field in keys:
        if isinstance(thing.get(key), str):
            yield Claim(field, thing[key], f"JSON-LD {key}")
    for who in _listed(thing.get("author")) or _listed(thing.get("creator")):
        if not (isinstance(who, dict) and any("organization" in one for one in _types(who))):
            yield Claim("author", _name(who), "JSON-LD author")
    for who in _listed(thing.get("publisher")):
        yield Claim("outlet", _name(who), "JSON-LD publisher")


def _listed(value: Any) -> list[Any]:
    return [] if value is None else value[:20] if isinstance(value, list) else [value]


def _name(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list):
        value = value[0] if value else ""
    return value if isinstance(value, str) else ""


def _microdata(page: Page) -> Iterator[Claim]:
    """The claims of microdata inside article types."""
    names: dict[str, Field] = {
        "headline": "title",
        "author": "author",
        "datePublished": "published",
        "dateModified": "modified",
        "publisher": "outlet",
    }
    for item in page.items:
        if item.name in names and item.of.lower().endswith(_STORIES):
            yield Claim(names[item.name], item.value, f"itemprop {item.name}")


def _times(page: Page) -> Iterator[Claim]:
    """The `<time>` elements that say of themselves what they are, and a lone one."""
    stamps = [
        (one.stamp or one.text, f"{one.text} {one.label}".lower())
        for one in page.times
        if one.tag == "time" and (one.stamp or one.text)
    ]
    for value, label in stamps[:6]:
        if any(word in label for word in ("updat", "modif", "edited", "aktualisiert", "обновл", "mis à jour")):
            yield Claim("modified", value, "time element")
        elif any(word in label for word in ("publi", "posted", "entry-date", "post-date", "опублик", "veröff")):
            yield Claim("published", value, "time element")
    if len({value[:10] for value, _ in stamps}) == 1 and "updat" not in stamps[0][1] and "modif" not in stamps[0][1]:
        yield Claim("published", stamps[0][0], "the page's only time element")


def dates(found: list[Claim], url: str | None) -> tuple[StatedDate, ...]:
    """The stated dates among the claims, one for each role and day; from the address where nothing else says one."""
    stated: list[StatedDate] = []
    seen: set[tuple[str, str]] = set()
    for claim in found:
        if claim.field not in ("published", "modified"):
            continue
        for day in days(claim.value)[:1]:
            role: Literal["published", "modified"] = "published" if claim.field == "published" else "modified"
            if (role, day.value.text) not in seen:
                seen.add((role, day.value.text))
                stated.append(StatedDate(claim.value, day.value, role, claim.at, 1))
    if url and not any(one.role == "published" for one in stated):
        path = url.partition("//")[2].partition("/")[2].partition("?")[0]
        stated += [StatedDate(day.words, day.value, "published", "the page's address", 1) for day in days(path)[:1]]
    return tuple(stated)
