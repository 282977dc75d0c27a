"""The shell around every page: head, way back, addresses; and the list of pages that grows while a site is drawn."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from site_builder.formats.templates import Theme
from site_builder.stages.render import metadata
from site_builder.stages.render.index import Index
from site_builder.values.errors import error
from site_builder.values.model import Output
from site_builder.values.permalink import absolute, file, root

# Characters that HTML forbids, and the two marks that turn the direction of all text after them.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202d\u202e\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he ks ps sd ug ur yi".split())
_DESCRIPTION = 180
Crumbs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says of itself before its content: its type, address, name, description, and the way to it.

    `crumbs` are (name, site path) from the first list down, without the home page and without the page itself.
    `data` are JSON-LD nodes; None asks for a plain web page. `title` is the name in the window's title, where it is to
    say more than `name`; `feed` the name and site path of a feed of its own; `changed` an ISO day for the sitemap."""

    type: str
    path: str
    name: str
    description: str
    crumbs: Crumbs = ()
    title: str = ""
    noindex: bool = False
    kind: str = "website"
    section: str = ""
    feed: tuple[str, str] | None = None
    data: tuple[metadata.Node, ...] | None = None
    changed: str = ""
    moved_to: str = ""


@dataclass(slots=True)
class Book:
    """The pages drawn so far. It lives for one call of `render` only."""

    theme: Theme
    index: Index
    nav: tuple[tuple[str, str, str], ...]
    outputs: list[Output] = field(default_factory=list)
    listed: list[tuple[str, str]] = field(default_factory=list)  # (site path, day changed) of what search may list
    paths: set[str] = field(default_factory=set)
    titles: dict[str, int] = field(default_factory=dict)

    def draw(self, template: str, head: Head, values: Mapping[str, object], prefix: str | None = None) -> None:
        """Adds the page that the template makes of the head and the values. `prefix` is put before every address
        within the site; by default it is the way up to the site's root."""
        place = file(head.path)
        if place in self.paths:
            raise error(place, "two pages want this address.", "Rename the page in content/pages/ that has this name.")
        self.paths.add(place)
        shell = self._shell(head, root(place) if prefix is None else prefix)
        text = _FORBIDDEN.sub("", self.theme.fill(template, {**shell, **values}))
        self.outputs.append(Output(place, text.encode()))
        if not head.noindex and head.type != "not-found":
            self.listed.append((head.path, head.changed))

    def _shell(self, head: Head, prefix: str) -> dict[str, Any]:
        """The values that every template gets."""
        site = self.index.site
        description = shorten(head.description or head.name, _DESCRIPTION)
        crumbs: Crumbs = ((site.title, ""), *head.crumbs, (head.name, head.path)) if head.path else ()
        data = head.data
        if data is None:
            data = (metadata.web_page(site, head.path, head.name, description),)
        if crumbs:
            data = (*data, metadata.trail(site, crumbs))
        json_ld = metadata.json_ld(data)
        return {
            "page": head,
            "root": prefix,
            "title": self._title(head),
            "description": description,
            "canonical": absolute(site.base_url, head.moved_to or head.path),
            "crumbs": [(name, prefix + file(path)) for name, path in crumbs[:-1]],
            "nav": self.nav,
            "json_ld": json_ld,
            "key": metadata.key(json_ld),
        }

    def _title(self, head: Head) -> str:
        """The title of the window: what the page is, then the site; numbered where another page has it too."""
        site = self.index.site.title
        bare = " ".join((head.title or head.name).split())
        title = bare if head.path == "" else f"{bare} – {site}"
        while title in self.titles:
            self.titles[bare] = self.titles.get(bare, 1) + 1
            title = f"{bare} ({self.titles[bare]}) – {site}"
        self.titles[title] = 1
        return title


def shorten(text: str, limit: int) -> str:
    """The text on one line, cut at a word within the limit, with an ellipsis where something is missing."""
    line = " ".join(text[: 4 * limit].split())
    if len(line) <= limit:
        return line
    cut = line[:limit].rpartition(" ")[0]
    return (cut if len(cut) > limit // 2 else line[: limit - 1]).rstrip(" ,;:–-") + "…"


def attributes(language: str, around: str) -> Mapping[str, str]:
    """The `lang` and `dir` that a passage needs where its language is not the one around it; empty where it is."""
    if not _LANGUAGE.fullmatch(language) or language == around:
        return {}
    turned = {"dir": "rtl"} if language.split("-")[0] in _RIGHT_TO_LEFT else {}
    return {"lang": language, **turned}


def counted(number: int, one: str, many: str) -> str:
    """`1 article`, `2,000 articles`."""
    return f"{number:,} {one if number == 1 else many}"
