"""Long lists cut into pages of bearable length, each with the way to its neighbours."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from site_builder.stages.render import metadata
from site_builder.stages.render.shell import Crumbs, Head
from site_builder.values.permalink import file
from site_builder.values.record import Site

LENGTH = 50  # rows on one page of a list: so it stays below 60 KB
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Turn(Generic[Item]):
    """One page of a list: its number of how many, its site path, its items, the files of its neighbours ("": none)."""

    page: int
    pages: int
    path: str
    items: tuple[Item, ...]
    before: str = ""
    after: str = ""


def turns(items: Sequence[Item], path: str, stem: str, length: int) -> Iterator[Turn[Item]]:
    """The pages of a list: the first at `path`, page n at `stem` with its number. An empty list has one empty page."""
    pages = max(1, -(-len(items) // length))
    ways = ["", *(file(path if n == 1 else f"{stem}{n}/") for n in range(1, pages + 1)), ""]
    for n in range(1, pages + 1):
        part = tuple(items[(n - 1) * length : n * length])
        yield Turn(n, pages, path if n == 1 else f"{stem}{n}/", part, ways[n - 1], ways[n + 1])


def head(site: Site, turn: Turn[Item], type: str, name: str, says: str, crumbs: Crumbs = ()) -> Head:
    """The head of a page of a list; further pages say their number in title and description."""
    title = name if turn.page == 1 else f"{name}, page {turn.page}"
    said = says if turn.page == 1 else f"{says} Page {turn.page} of {turn.pages}."
    section = crumbs[0][1] if crumbs else f"{type}/"
    made = Head(type, turn.path, name, said, crumbs, title=title, section=section)
    return replace(made, data=(metadata.web_page(site, turn.path, title, said, "CollectionPage"),))
