"""What a page's markup claims about its story: JSON-LD, microdata, `<meta>`, in that order of trust."""

import re
from collections.abc import Iterator

from site_builder.formats.html import Page
from site_builder.stages.clean.blocks import plain, tidy
from site_builder.stages.clean.claim import Claim, Field
from site_builder.stages.clean.linked import bare, linked
from site_builder.stages.clean.markup_names import METAS
from site_builder.values.text import fold

_STORIES = ("article", "report", "blogposting", "blog", "reportage", "webpage", "creativework", "recipe")
_ITEMS: dict[str, Field] = {
    "headline": "title",
    "author": "author",
    "datePublished": "published",
    "dateModified": "modified",
    "publisher": "outlet",
}
_WRITTEN_BY = re.compile(r"\b(?:by|author|autor\w*|auteur|von|par|por|verfasst|geschrieben|escrito|автор)\b", re.I)


def claims(page: Page) -> list[Claim]:
    """Everything the markup claims about the story, most trusted first; nothing of products, videos or comments."""
    metas = dict(reversed(page.metas))
    address = bare(page.canonical or metas.get("og:url", ""))
    headlines = frozenset(
        fold(one) for one in (*(h.text for h in page.headings), page.title, metas.get("og:title", ""))
    )
    found = [*linked(page.linked, address, headlines - {""}), *_microdata(page)]
    for name, field in METAS:
        if name == "twitter:data1" and not _WRITTEN_BY.search(metas.get("twitter:label1", "")):
            continue
        found += [Claim(field, value, f"meta {name}") for key, value in page.metas if key == name]
    if page.canonical:
        found.insert(0, Claim("url", page.canonical, "link rel=canonical"))
    if page.language:
        found.insert(0, Claim("language", page.language, "html lang"))
    return [Claim(one.field, tidy(plain(one.value))[:1000], one.at) for one in found if one.value.strip()]


def _microdata(page: Page) -> Iterator[Claim]:
    """The claims of microdata; nothing where it lists several stories."""
    items = [one for one in page.items if one.name in _ITEMS and (not one.of or one.of.lower().endswith(_STORIES))]
    for name in ("headline", "datePublished"):
        if len({fold(one.value) for one in items if one.name == name}) > 1:
            return
    for item in items:
        if item.of or item.name.startswith("date"):
            yield Claim(_ITEMS[item.name], item.value, f"itemprop {item.name}")
