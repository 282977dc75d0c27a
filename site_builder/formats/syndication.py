"""The door to feedparser: the entries of an RSS, RDF or Atom file.

Chosen over lxml: feeds are often not well-formed (bare ampersands, HTML's entities, a missing end), have a dozen
dialects and as many ways to give a date and an author; feedparser reads them all and falls back to a lenient parser.
It resolves no external entity, and a file that declares entities of its own never reaches it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate_tz
from html import unescape
from io import BytesIO
from typing import Any

from site_builder.formats.encoding import announced, decode
from site_builder.values.errors import Problem

MAX_ENTRIES = 10_000
_ENTITY = re.compile(r"<!ENTITY\b", re.I)
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,300}\?>")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,5000}>")
_ISO = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)(?!\d)")
_WEB = re.compile(r"https?://[^\s<>\"]+", re.I)
_MAIL = re.compile(r"\S+@\S+")
_BY = re.compile(r"^(?:by|von|par|por)\s+", re.I)
_FIRST_TAG = re.compile(rb"<((?:\w{1,20}:)?\w+)[\s>]")
_TAGS = 800_000
_PATIENCE = 2 * 1024 * 1024  # bytes; the lenient parser needs seconds for each MiB
_JOINED = re.compile(r"\s*(?:,|;|&|\band\b)\s*")
_NOBODY = frozenset("admin administrator editor editors staff news newsroom webmaster author guest unknown".split())
_SEPARATOR = re.compile(r"\s+[-–—|»>:·•]\s+|\s*[|»]\s*")


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a feed: its id (or address, or text: what tells it from others), and what the feed says of it.
    `html` tells that the text holds markup; `published` is the day as written, whatever its zone."""

    key: str
    url: str | None
    title: str | None
    outlet: str | None
    authors: tuple[str, ...]
    published: date | None
    text: str
    html: bool
    language: str


def items(data: bytes) -> Iterator[Item | Problem]:
    """The entries of a feed that have a text, and what is wrong with it; a problem's path is ""."""
    decoded = decode(data, announced(data))
    if isinstance(decoded, str):
        yield Problem("", 0, decoded, "Download the feed again.")
        return
    if _ENTITY.search(decoded.text):
        message = "the feed declares entities of its own, which are not read: they can grow without end."
        yield Problem("", 0, message, "Take out its DOCTYPE, or save the articles as pages.")
        return
    # Here, not above: no other kind of capture needs the library.
    import feedparser

    text = _DECLARATION.sub("", decoded.text, count=1).encode("utf-8", "replace")  # it would tell of other bytes
    if text.count(b"<") > _TAGS:
        yield Problem("", 0, f"the feed has more than {_TAGS} tags.", "Split it, or save the articles as pages.")
        return
    if len(text) > _PATIENCE and (start := _start(text)) is not None:
        message = f"the feed has more than {_PATIENCE // 2**20} MiB and is no well-formed XML from here on."
        yield Problem("", text.count(b"\n", 0, len(start)) + 1, message, "Download the feed again.")
        if not start:
            return
        text = start
    try:
        feed: Any = feedparser.parse(BytesIO(text), sanitize_html=False, resolve_relative_uris=False)
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError) as failure:
        message = f"the feed cannot be read ({type(failure).__name__})."
        yield Problem("", 0, message, "Download it again, or save the articles as pages.")
        return
    if feed.bozo:
        yield _ill_formed(feed.bozo_exception, decoded.text)
    if len(feed.entries) > MAX_ENTRIES:
        yield Problem("", 0, f"the feed has more than {MAX_ENTRIES} entries; the rest is left out.", "Split it.")
    dublin = feed.get("version", "").startswith("rss") and "<dc:date" in decoded.text and "updated>" not in decoded.text
    read = [item for entry in feed.entries[:MAX_ENTRIES] if (item := _item(entry, feed.feed, dublin))]
    if not read:
        yield Problem("", 0, "no entry of the feed has a text.", "Save the articles as pages.")
    elif passed := len(feed.entries[:MAX_ENTRIES]) - len(read):
        message = f"{passed} of {len(feed.entries)} entries have no text and are passed over."
        yield Problem("", 0, message, "Save those articles as pages.", "note")
    yield from read


def _start(text: bytes) -> bytes | None:
    """The whole entries before the first mistake of XML, closed as a feed is; None where there is no mistake."""
    from xml.parsers import expat

    parser = expat.ParserCreate()
    try:
        parser.Parse(text, True)
        return None
    except expat.ExpatError:
        before = text[: parser.ErrorByteIndex]
    end = max(before.rfind(b"</item>"), before.rfind(b"</entry>"))
    root = _FIRST_TAG.search(before)
    if end < 0 or root is None:
        return b""
    closing = b"</channel></rss>" if root[1] == b"rss" else b"</" + root[1] + b">"
    return before[: before.find(b">", end) + 1] + closing


def _ill_formed(failure: Any, text: str) -> Problem:
    line = failure.getLineNumber() if hasattr(failure, "getLineNumber") else 0
    advice = "Compare the articles with their pages, or download the feed again."
    message = "the feed is no well-formed XML from here on; what could be read of it is kept."
    return Problem("", min(line or 0, text.count("\n") + 1), message, advice)


def _item(entry: Any, feed: Any, dublin: bool) -> Item | None:
    text, markup = _text(entry)
    if not text.strip():
        return None
    url = _web(entry.get("link"))
    source = entry.get("source") or {}
    outlet = _outlet(_plain(source.get("title") or feed.get("title")), url or _web(feed.get("link")))
    title = _plain(entry.get("title"))
    return Item(
        key=entry.get("id") or url or f"{title}\n{text}",
        url=url,
        title=title or None,
        outlet=outlet or None,
        authors=_authors(entry, outlet),
        published=_day(str(entry.get("published") or (entry.get("updated") if dublin else "") or "")),
        text=text,
        html=markup,
        language=entry.get("language") or feed.get("language") or "",
    )


def _text(entry: Any) -> tuple[str, bool]:
    """The fullest text an entry has, and whether it holds markup."""
    parts = [*(entry.get("content") or ()), entry.get("summary_detail") or {}]
    texts = [part for part in parts if part.get("value", "").strip() and str(part.get("type", "")).count("/") == 1]
    texts = [part for part in texts if part["type"].startswith("text/") or "xhtml" in part["type"]]
    if not texts:
        return "", False
    best = max(texts[:20], key=lambda part: len(part["value"]))
    text = best["value"].replace("\r\n", "\n")
    if best["type"] == "text/plain" or not _TAG.search(text):
        return text if best["type"] == "text/plain" else unescape(text), False
    return text, True


def _plain(text: Any) -> str:
    return " ".join(unescape(_TAG.sub("", str(text or ""))).split())[:500]


def _web(link: Any) -> str | None:
    return str(link) if link and _WEB.fullmatch(str(link)) and len(str(link)) <= 2000 else None


def _outlet(title: str, url: str | None) -> str:
    """The feed's title; of one such as `World - The Paper`, the part that its address also names, where one does."""
    parts = [part for part in _SEPARATOR.split(title) if part]
    if len(parts) < 2 or not url:
        return title
    host = re.sub(r"[^a-z0-9]", "", url.split("/")[2].lower())
    named = [p for p in parts if len(key := re.sub(r"[^a-z0-9]|\bthe\b", "", p.lower())) > 2 and key in host]
    return max(named, key=len) if named else title


def _authors(entry: Any, outlet: str) -> tuple[str, ...]:
    """Names only: no addresses, no office, not the outlet itself."""
    given: Iterable[Any] = entry.get("authors") or ()
    said = [_named(str(author.get("name") or "")) for author in given if author]
    names = [name for one in said for name in _JOINED.split(_BY.sub("", _MAIL.sub("", _plain(one)).strip(" ()<>,")))]
    kept = [n for n in names if n and n.lower() not in _NOBODY and n.lower() != outlet.lower() and len(n) <= 80]
    return tuple(dict.fromkeys(kept))


def _named(name: str) -> str:
    """The name; of `ple (Ida Moreau` what it was: feedparser cuts addresses of longer top-level domains in two."""
    return name.partition("(")[2] if "(" in name and ")" not in name else name


def _day(text: str) -> date | None:
    """The day as it is written, whatever its zone. A day of change is no day of publication; `dc:date`, which
    feedparser takes for one, is asked for (`dublin`) where a feed has no other day."""
    iso = _ISO.match(text)
    parts = (int(iso[1]), int(iso[2]), int(iso[3])) if iso else (parsedate_tz(text) or (0, 0, 0))[:3]
    try:
        return date(*parts)
    except (ValueError, TypeError):
        return None
