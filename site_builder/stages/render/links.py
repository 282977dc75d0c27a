"""Links in Markdown, which lead from file to file in `content/`, turned into links from page to page."""

import posixpath
import re
from collections.abc import Callable, Mapping

from site_builder.formats.markdown import allowed
from site_builder.stages.render.evidence import anchor
from site_builder.stages.render.index import Index
from site_builder.values.permalink import briefing, file, meeting, root

_ANCHOR = re.compile(r"p(\d{1,6})")


def rewriter(index: Index, content_path: str, path: str, pages: Mapping[str, str]) -> Callable[[str], str | None]:
    """What becomes of each link in the Markdown file `content_path` (below `content/`) shown at the site path `path`:
    the address of the page it means, or None where there is no such page. Addresses elsewhere stay as they are."""
    folder, prefix = posixpath.dirname(content_path), root(file(path))

    def rewrite(href: str) -> str | None:
        if not allowed(href):
            return None
        target, _, fragment = href.partition("#")
        if not target or re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", target):
            return href
        if not target.endswith(".md"):
            return _page(index, posixpath.normpath(posixpath.join(posixpath.dirname(path), target)), prefix)
        inside = posixpath.normpath(posixpath.join(folder, target)).removesuffix(".md")
        found = _content(index, inside, fragment, pages)
        return None if found is None else prefix + found

    return rewrite


def _content(index: Index, inside: str, fragment: str, pages: Mapping[str, str]) -> str | None:
    """The file that shows a file of `content/`, given by its path without `.md`."""
    kind, _, name = inside.partition("/")
    if kind == "articles":
        number = _ANCHOR.fullmatch(fragment)
        return anchor(index, name, int(number[1]) if number else None) or None
    if kind == "briefings":
        of, _, coverage = name.partition("/")
        known = any(one.coverage == coverage for one in index.briefings.get(of, ()))
        return file(briefing(of, coverage)) if known and of in index.meetings else None
    if kind == "pages" and name in pages:
        return file(pages[name]) + (f"#{fragment}" if fragment else "")
    return file(meeting(name)) if kind == "meetings" and name in index.meetings else None


def _page(index: Index, target: str, prefix: str) -> str | None:
    """The list page that a plain address of the site means, such as `../articles/`; None for any other."""
    lists = ("meetings", "articles", "people", "outlets", "subscribe", "about")
    name = target.removesuffix("/index.html").strip("/")
    if name in ("", ".", "index.html"):
        return prefix + file("")
    if name in lists:
        return prefix + file(name + "/")
    return prefix + name if name == "rss.xml" else None
