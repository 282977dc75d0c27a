"""Judges a built site as it lies on disk: links, anchors, feeds, data. Reads nothing but the site."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from site_builder.values.errors import Problem, error

_LINKS = {"a": "href", "link": "href", "img": "src", "script": "src", "source": "src", "form": "action"}
_ATOM_LINK = "{http://www.w3.org/2005/Atom}link"
_RSS_DATE = re.compile(r"[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (?:GMT|[+-]\d{4})")


@dataclass(slots=True)
class _Page(HTMLParser):
    """The ids and links of one page, with the line of each."""

    ids: dict[str, int] = field(default_factory=dict)
    twice: list[tuple[str, int]] = field(default_factory=list)
    links: list[tuple[str, str, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        HTMLParser.__init__(self, convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes what the tag names and where it points."""
        line = self.getpos()[0]
        for name, value in attrs:
            if name == "id" and value:
                if value in self.ids:
                    self.twice.append((value, line))
                self.ids.setdefault(value, line)
            elif value is not None and _LINKS.get(tag) == name:
                self.links.append((tag, value.strip(), line))


def check(folder: Path, shown: str) -> tuple[Problem, ...]:
    """Everything that is wrong with the site in the folder, sorted by place. Raises BuildError where there is none."""
    if not (folder / "index.html").is_file():
        raise error(shown, "there is no site here (no index.html).", "Run `site-builder build` first.")
    files = {p.relative_to(folder).as_posix(): p for p in sorted(folder.rglob("*")) if p.is_file()}
    pages = {path: _parsed(file) for path, file in files.items() if path.endswith(".html")}
    problems: list[Problem] = []
    for path, page in pages.items():
        problems += [_problem(shown, path, n, f"the id `{i}` stands here twice.") for i, n in page.twice]
        for tag, link, line in page.links:
            if sentence := _broken(path, tag, link, files, pages):
                problems.append(_problem(shown, path, line, sentence))
    feeds = [path for path in files if path.endswith("rss.xml")]
    if "rss.xml" not in feeds:
        problems.append(_problem(shown, "rss.xml", 0, "the site has no feed."))
    base = _base(pages.get("index.html"), folder)
    for path in feeds:
        problems += [_problem(shown, path, 0, sentence) for sentence in _feed(files[path], path, base, files)]
    problems += [_problem(shown, p, 0, s) for p, f in files.items() if p.endswith(".json") for s in _json(f)]
    return tuple(sorted(problems))


def _problem(shown: str, path: str, line: int, message: str) -> Problem:
    return Problem(f"{shown}/{path}", line, message, "Build the site anew; if it stays, mend the template or page.")


def _parsed(file: Path) -> _Page:
    page = _Page()
    page.feed(file.read_text(encoding="utf-8", errors="replace"))
    page.close()
    return page


def _broken(path: str, tag: str, link: str, files: Mapping[str, Path], pages: Mapping[str, _Page]) -> str | None:
    """A sentence on what is wrong with a link, or None. Links to other hosts are not followed."""
    parts = urlsplit(link)
    if parts.scheme in ("javascript", "vbscript", "data", "file") and not link.startswith("data:image/"):
        return f"the link `{link[:80]}` has a scheme that no page may use."
    if parts.scheme or parts.netloc:
        return f"`{link[:80]}` is loaded from another host." if tag in ("script", "img", "source") else None
    if parts.path.startswith("/"):
        return f"the link `{link[:80]}` is not relative, so it breaks in a folder or below a sub-path."
    target = normpath(f"{dirname(path)}/{unquote(parts.path)}".lstrip("/")) if parts.path else path
    if parts.path.endswith("/") or target == ".":
        target = f"{target}/index.html".removeprefix("./")
    if target not in files:
        return f"the link `{link[:80]}` leads nowhere."
    anchor = unquote(parts.fragment)
    if anchor and anchor != "top" and target in pages and anchor not in pages[target].ids:
        return f"the link `{link[:80]}` leads to an anchor that is not there."
    return None


def _base(home: _Page | None, folder: Path) -> str | None:
    """The address the site was built for: the canonical link of its home page."""
    text = (folder / "index.html").read_text(encoding="utf-8", errors="replace")
    canonical = re.search(r'<link rel="canonical" href="([^"]+)"', text)
    return canonical[1] if home and canonical else None


def _feed(file: Path, path: str, base: str | None, files: Mapping[str, Path]) -> Iterator[str]:
    """What RSS 2.0 (rssboard.org, 2.0.11) and feed readers need, and this feed lacks."""
    try:
        channel = ElementTree.fromstring(file.read_bytes()).find("channel")  # noqa: S314  # our own output
    except ElementTree.ParseError as failure:
        yield f"the feed is not well-formed XML: {failure}."
        return
    if channel is None:
        yield "the feed has no channel."
        return
    for name in ("title", "link", "description", "lastBuildDate"):
        if not (channel.findtext(name) or "").strip():
            yield f"the feed's channel has no {name}."
    selves = [link.get("href") for link in channel.findall(_ATOM_LINK) if link.get("rel") == "self"]
    if base and selves != [base + path]:
        yield f"the feed calls itself {selves}, and stands at {base + path}."
    seen: set[str] = set()
    for item in channel.findall("item"):
        guid, link = item.findtext("guid") or "", item.findtext("link") or ""
        if not guid or guid in seen:
            yield f"an entry has no id of its own: {link}."
        seen.add(guid)
        if not _RSS_DATE.fullmatch(item.findtext("pubDate") or ""):
            yield f"an entry has no date that readers understand: {link}."
        if base and link.startswith(base) and not _exists(link[len(base) :], files):
            yield f"an entry leads nowhere: {link}."


def _exists(path: str, files: Mapping[str, Path]) -> bool:
    path = unquote(path.partition("#")[0])
    return (path + "index.html" if path == "" or path.endswith("/") else path) in files


def _json(file: Path) -> Iterator[str]:
    try:
        json.loads(file.read_bytes())
    except ValueError as failure:
        yield f"the data is not JSON: {failure}."
