"""Pages that are always there: about, subscribe, people's own pages, 404; what moved; the sitemap and robots.txt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from site_builder.formats.markdown import to_html
from site_builder.formats.templates import safe
from site_builder.stages.render import links, metadata
from site_builder.stages.render.index import newest_meetings
from site_builder.stages.render.rows import MeetingRow
from site_builder.stages.render.shell import Book, Head, shorten
from site_builder.values.model import Output
from site_builder.values.permalink import absolute, file, meeting
from site_builder.values.record import Digest, PageRecord

_FEEDS = 100  # feeds named on the page about feeds: the newest
_SITEMAP_LIMIT = 40_000
_XMLNS = "http://www.sitemaps.org/schemas/sitemap/0.9"


@dataclass(frozen=True, slots=True)
class MovedRow:
    """An old address and its file, and the page that took its place (file and address), "" where it was withdrawn."""

    path: str
    file: str
    href: str
    target: str


def page_paths(digest: Digest) -> dict[str, str]:
    """The site path of each page that people wrote, by its id."""
    return {page.id: f"{page.id}/" for page in digest.pages}


def draw_plain(book: Book, meetings: Mapping[str, MeetingRow]) -> None:
    """Adds the pages that are always there and those that people wrote."""
    site = book.index.site
    latest = newest_meetings(book.index.digest.meetings)[:_FEEDS]
    feeds = sorted(
        ((meetings[id_], meeting(id_) + "rss.xml") for id_ in latest), key=lambda one: (one[0].title, one[1])
    )
    values = {"feeds": feeds, "more": len(meetings) > _FEEDS}
    says = "How to be told of new briefings: the feeds of this digest, and what a feed is."
    book.draw("subscribe.html", Head("subscribe", "subscribe/", "Subscribe", says, section="subscribe/"), values)
    pages = page_paths(book.index.digest)
    for page in book.index.digest.pages:
        _draw_page(book, page, pages)
    if "about" not in pages:
        _draw_about(book)
    missing = Head("not-found", "404.html", "Page not found", "There is no page at this address.")
    book.draw("404.html", missing, {}, prefix=site.base_url)


def _draw_page(book: Book, page: PageRecord, pages: Mapping[str, str]) -> None:
    """A page of `content/pages/`."""
    path, site = pages[page.id], book.index.site
    rewrite = links.rewriter(book.index, f"pages/{page.id}.md", path, pages)
    first = next((line for line in page.markdown.splitlines() if line[:1].isalnum()), page.title)
    says = shorten(first, 180)
    kind = "AboutPage" if page.id == "about" else "WebPage"
    data = (metadata.web_page(site, path, page.title, says, kind),)
    type_ = "about" if page.id == "about" else "page"
    body = safe(to_html(page.markdown, rewrite, page.title))
    book.draw("page.html", Head(type_, path, page.title, says, section=path, data=data), {"body": body})


def _draw_about(book: Book) -> None:
    """The page about the site, where nobody wrote one."""
    says = "What this digest is, how it is made, and how it knows what it says."
    data = (metadata.web_page(book.index.site, "about/", "About this digest", says, "AboutPage"),)
    head = Head("about", "about/", "About this digest", says, title="About", section="about/", data=data)
    book.draw("about.html", head, {})


def draw_moved(book: Book) -> None:
    """Adds a page at each address that was published once and is none now, and the list of them. An address that is
    a page again, or is no page (a feed), is passed over."""
    targets = {one.path: one.target for one in book.index.digest.moved}
    rows = []
    for old in sorted(targets):
        place = file(old)
        if place in book.paths or not place.endswith(".html") or ".." in place or place.startswith("/"):
            continue
        target = _last(targets, old)
        known = bool(target) and file(target) in book.paths
        row = MovedRow(old, place, file(target) if known else "", target if known else "")
        rows.append(row)
        name = "This page has moved" if known else "This page was withdrawn"
        says = f"The address {old} " + (f"is now {target}." if known else "is no longer in use.")
        head = Head(
            "moved" if known else "withdrawn",
            old,
            name,
            says,
            title=f"{name}: {old}",
            noindex=True,
            moved_to=row.target,
        )
        book.draw("moved.html", head, {"row": row})
    if targets:
        says = "Addresses that this site once had, and where they lead now."
        book.draw("changes.html", Head("changes", "moved/", "Changed addresses", says), {"rows": rows})


def _last(targets: Mapping[str, str], path: str) -> str:
    """Where a chain of moves ends; "" where it ends in nothing or runs in a circle."""
    seen = {path}
    while (path := targets[path]) in targets and path not in seen:
        seen.add(path)
    return "" if path in seen else path


def sitemap(book: Book) -> Sequence[Output]:
    """The sitemap of all pages that search may list (an index of several where they are many), and robots.txt."""
    base = book.index.site.base_url
    listed = sorted(book.listed)
    parts = [listed[at : at + _SITEMAP_LIMIT] for at in range(0, len(listed), _SITEMAP_LIMIT)]
    files = [_file("urlset", "url", [(absolute(base, path), day) for path, day in part]) for part in parts]
    robots = Output("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {absolute(base, 'sitemap.xml')}\n".encode())
    if len(files) == 1:
        return Output("sitemap.xml", files[0]), robots
    names = [f"sitemap-{n}.xml" for n in range(1, len(files) + 1)]
    whole = _file("sitemapindex", "sitemap", [(absolute(base, name), "") for name in names])
    return (Output("sitemap.xml", whole), *map(Output, names, files), robots)


def _file(root: str, item: str, addresses: Sequence[tuple[str, str]]) -> bytes:
    """A sitemap file: each address, with the day of its last change where that is known."""
    lines = [f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{_XMLNS}">']
    for address, day in addresses:
        changed = f"<lastmod>{escape(day, quote=False)}</lastmod>" if len(day) == 10 else ""
        lines.append(f"<{item}><loc>{escape(address, quote=False)}</loc>{changed}</{item}>")
    return ("\n".join(lines) + f"\n</{root}>\n").encode()
