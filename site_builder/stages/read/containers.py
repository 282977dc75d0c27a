"""Files of many pages that name each: feeds and WARC."""

from dataclasses import replace
from html import escape
from urllib.parse import urlsplit

from site_builder.formats import syndication, warc
from site_builder.formats.letters import latin
from site_builder.formats.signatures import is_warc
from site_builder.formats.syndication import Item
from site_builder.formats.warc import Page
from site_builder.stages.read.documents import document
from site_builder.stages.read.files import MAX_BYTES
from site_builder.stages.read.raw import Raw, Read, apart, day, digest
from site_builder.values.errors import Problem
from site_builder.values.model import Given
from site_builder.values.permalink import slug


def feed(raw: Raw) -> Read:
    """A capture for each entry of a feed. Its name is made of the entry's title and id, its digest of its id, title
    and text: the same entry in tomorrow's feed is the same capture."""
    many, problems = raw.of_many()
    yield from problems
    entries: dict[bytes, Item] = {}
    found: list[Raw] = []
    for item in syndication.items(raw.data):
        if isinstance(item, Problem):
            yield raw.told(item)
            continue
        canonical = "\0".join((item.key, item.title or "", item.text)).encode("utf-8", "replace")
        entries[canonical] = item
        found.append(many.member(_entry_name(item), canonical, _of_entry(item), "utf-8"))
    for member in apart(found):
        item = entries[member.data]
        body = _page(item) if item.html else item.text
        yield from document(member, body.encode("utf-8", "replace"), "html" if item.html else "text")


def _entry_name(item: Item) -> str:
    words = item.title or urlsplit(item.url or "").path.rstrip("/").rpartition("/")[2]
    return f"{slug(latin(words), 48, 'entry')}-{digest(item.key.encode('utf-8', 'replace'))[:8]}"


def _of_entry(item: Item) -> Given:
    return Given(
        at="feed entry",
        url=item.url,
        title=item.title,
        outlet=item.outlet,
        published=day(item.published),
        authors=item.authors,
    )


def _page(item: Item) -> str:
    """The entry as the page that it is a part of; its lines stay where they are."""
    language = f' lang="{escape(item.language)}"' if item.language else ""
    head = f"<head><title>{escape(item.title or '')}</title></head>"
    return f"<!DOCTYPE html><html{language}>{head}<body><article>{item.text}</article></body></html>"


def web_archive(raw: Raw) -> Read:
    """A capture for each page of a WARC file. Its name is made of the page's address, and of address and time."""
    many, problems = raw.of_many()
    yield from problems
    pages: dict[str, Page] = {}
    found: list[Raw] = []
    for page in warc.pages(raw.data, MAX_BYTES + 1):
        if isinstance(page, Problem):
            yield raw.told(page)
            continue
        if not page.data.strip():
            continue
        facts = Given(at="WARC record", url=page.url, captured=day(page.captured))
        found.append(many.member(_page_name(page), page.data, facts, page.charset))
        pages[found[-1].path] = page
    for member in apart(found):
        page = pages.get(member.path) or pages[member.path.rpartition("-")[0]]
        if page.cut:
            yield member.says("the page is cut off; what could be read of it is kept.", "Save or download it again.")
        yield from document(member, kind="html" if page.kind == "html" else None)


def _page_name(page: Page) -> str:
    parts = urlsplit(page.url)
    return f"{slug(latin(f'{parts.netloc} {parts.path}'))}-{digest(page.url.encode(), page.stamp.encode())[:8]}"


def compressed(raw: Raw) -> Read:
    """The captures of a compressed WARC file; any other compressed file is to be unpacked by its owner."""
    data, problem = warc.unpacked(raw.data)
    if not is_warc(data):
        yield (
            raw.told(problem)
            if problem and not data
            else raw.says(
                "the file is compressed, and no WARC file lies in it.", "Unpack it and put what it holds here."
            )
        )
        return
    if problem:
        yield raw.told(problem)
    yield from web_archive(replace(raw, data=data))
