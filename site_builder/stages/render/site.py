"""The whole site: every page of a digest, its assets, its sitemap."""

from collections.abc import Mapping

from site_builder.formats.templates import Theme
from site_builder.stages.render.article import draw_articles
from site_builder.stages.render.index import build_index
from site_builder.stages.render.lists import draw_lists
from site_builder.stages.render.meeting import draw_meetings
from site_builder.stages.render.names import draw_names
from site_builder.stages.render.plain import draw_moved, draw_plain, page_paths, sitemap
from site_builder.stages.render.rows import article_rows, meeting_rows
from site_builder.stages.render.shell import Book
from site_builder.values.model import Output
from site_builder.values.permalink import file
from site_builder.values.record import Digest

_NAV = ("Meetings", "Articles", "People", "Outlets", "About", "Subscribe")


def render(digest: Digest, templates: Mapping[str, str], assets: Mapping[str, bytes]) -> tuple[Output, ...]:
    """The pages of a digest, its assets below `assets/`, `sitemap.xml` and `robots.txt`, sorted by path.

    `templates` are texts by name; where a template of the same name is laid over a default, it may take the default's
    blocks by extending `default/NAME`. `assets` are files by their path below `assets/`. Raises BuildError where a
    template is at fault, or where two pages want one address."""
    index = build_index(digest)
    pages = page_paths(digest)
    own = [(page.title, file(pages[page.id])) for page in digest.pages if page.id != "about"]
    if digest.moved:
        own.append(("Changed addresses", file("moved/")))
    theme = Theme(templates, {"site": digest.site, "own_pages": own})
    nav = tuple((name, file(f"{name.lower()}/"), f"{name.lower()}/") for name in _NAV)
    book = Book(theme, index, nav)
    meetings, articles = meeting_rows(index), article_rows(index)
    draw_lists(book, meetings, articles)
    draw_names(book, meetings, articles)
    draw_meetings(book, meetings, articles, pages)
    draw_articles(book, articles)
    draw_plain(book, meetings)
    draw_moved(book)
    files = [Output(f"assets/{path.removeprefix('assets/')}", data) for path, data in assets.items()]
    return tuple(sorted((*book.outputs, *files, *sitemap(book)), key=lambda output: output.path))
