"""The door to warcio: the pages of a WARC file (ISO 28500), plain or compressed.

The records are cut apart here and given to the library one by one: it stops at the first damaged record, writes to
the terminal about it, and unpacks without bounds; ours begins anew at the next record and counts what it unpacks."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

from site_builder.values.errors import Problem

MAX_UNPACKED = 256 * 1024 * 1024
MAX_RECORDS = 100_000
_START = re.compile(rb"WARC/\d\.\d\r?\n")
_NEXT = re.compile(rb"(?<=\n)WARC/\d\.\d\r?\n")
_HEAD = re.compile(rb"WARC/\d\.\d\r?\n.{0,65536}?\r?\n\r?\n", re.S)
_LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,12})[ \t]*\r?$", re.I | re.M)
_WANTED = re.compile(rb"^warc-type:[ \t]*(?:response|resource|conversion)[ \t]*\r?$", re.I | re.M)
_TYPES = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "text"}
_PAGE = re.compile(r"https?://[^\s<>]+", re.I)
_MACHINES = re.compile(r"https?://[^/]+/(?:robots|ads|app-ads|security|humans)\.txt$", re.I)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.I)
_GZIP = b"\x1f\x8b\x08"
_LOST = 100  # damaged records, after which the rest is left alone
_STEP = 1024 * 1024
_AGAIN = "Save or download it again."


class _DamagedError(Exception):
    """A record cannot be read."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was fetched: its address, its day of capture, its body without the transport's packing, and the
    character set and kind that its server named."""

    url: str
    captured: date | None
    stamp: str
    data: bytes
    charset: str | None
    kind: str
    cut: bool


def unpacked(data: bytes) -> tuple[bytes, Problem | None]:
    """What lies in a gzip file of one or many parts, and what is wrong with it. A damaged part is passed over: in a
    WARC file each record is one."""
    found: list[bytes] = []
    problem, room, at, lost = None, MAX_UNPACKED, 0, 0
    while at < len(data) and room > 0 and lost < MAX_UNPACKED:
        part, at_next, whole = _part(data, at, room)
        found.append(part)
        room -= len(part)
        if not whole:
            problem = Problem("", 0, "the file is damaged or cut off; what could be read of it is kept.", _AGAIN)
            lost += max(at_next - at, 4096)  # what was read in vain
            at_next = data.find(_GZIP, at + 1)
        elif not data.startswith(_GZIP, at_next):
            break
        if at_next < 0:
            break
        at = at_next
    if room <= 0:
        problem = Problem("", 0, f"the file unpacks to more than {MAX_UNPACKED // 2**20} MiB.", "Split it.")
    return b"".join(found), problem


def _part(data: bytes, at: int, room: int) -> tuple[bytes, int, bool]:
    """One part of a gzip file: its content, where the next begins, and whether it was whole."""
    unpacker, found = zlib.decompressobj(31), bytearray()
    step = 4096  # most parts are small, and the unpacker copies what it leaves
    try:
        while at < len(data) and not unpacker.eof and len(found) < room:
            given = unpacker.unconsumed_tail or data[at : at + step]
            found += unpacker.decompress(given, room - len(found))
            at += 0 if given is unpacker.unconsumed_tail or unpacker.unconsumed_tail else len(given)
            step = min(step * 2, _STEP)
    except zlib.error:
        return bytes(found), at, False
    return bytes(found), at - len(unpacker.unused_data), unpacker.eof or len(found) >= room


def pages(data: bytes, limit: int) -> Iterator[Page | Problem]:
    """The HTML and plain text pages among the records of an unpacked file; what else was fetched with them (pictures,
    style sheets, failures, requests) is passed over. Of each body no more than `limit` bytes are unpacked."""
    at, count = 0, 0
    lost: list[int] = []
    while 0 <= at < len(data) and len(lost) < _LOST:
        head = _HEAD.match(data, at)
        length = _LENGTH.search(head[0]) if head else None
        if head is None or length is None:
            lost.append(at)
            following = _NEXT.search(data, at + 1)
            at = following.start() if following else -1
            continue
        if (count := count + 1) > MAX_RECORDS:
            yield Problem("", 0, f"the file holds more than {MAX_RECORDS} records; the rest is left out.", "Split it.")
            return
        end = head.end() + int(length[1])
        behind = _behind(data, end)
        if behind is None:  # the length is wrong, or the file ends here
            following = _NEXT.search(data, head.end())
            end = behind = following.start() if following else len(data)
        try:
            if _WANTED.search(head[0]) and (page := _page(data[at:end], limit)):
                yield page
        except _DamagedError:
            lost.append(at)
        at = behind
    if lost:
        rest = " and all behind them" if len(lost) == _LOST else ""
        message = f"{len(lost)} damaged records{rest} are left out, the first at byte {lost[0]}."
        yield Problem("", 0, message, _AGAIN)


def _behind(data: bytes, end: int) -> int | None:
    """Where the next record begins, or the data's end; None where neither stands behind a record that ends there."""
    if end > len(data):
        return None
    while data[end : end + 1] in (b"\r", b"\n"):
        end += 1
    return end if end == len(data) or _START.match(data, end) else None


def _page(record_bytes: bytes, limit: int) -> Page | Problem | None:
    """The page of one record; None where it holds none. Raises _DamagedError."""
    # Here, not above: no other kind of capture needs the library.
    import logging

    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed
    from warcio.statusandheaders import StatusAndHeadersParserException

    logging.getLogger("warcio").setLevel(logging.CRITICAL + 1)  # it would write to standard error
    try:
        record: Any = next(iter(ArchiveIterator(BytesIO(record_bytes))), None)
        if record is None:
            return None
        return _fetched(record, limit)
    except (
        *(ArchiveLoadFailed, StatusAndHeadersParserException, zlib.error, EOFError, OSError),
        *(ValueError, LookupError, TypeError, AttributeError),  # what damaged headers make of it
    ):
        raise _DamagedError from None


def _fetched(record: Any, limit: int) -> Page | Problem | None:
    said = record.rec_headers
    url = (said.get_header("WARC-Target-URI") or "").strip("<> ")
    if not _PAGE.fullmatch(url) or _MACHINES.match(url):
        return None
    http = record.http_headers if record.rec_type == "response" else None
    if record.rec_type == "response" and (http is None or http.get_statuscode() != "200"):
        return None
    media = ((http or said).get_header("Content-Type") or "").strip()
    kind = _TYPES.get(media.split(";")[0].strip().lower())
    if kind is None:
        return None
    packed = (http.get_header("Content-Encoding") or "" if http else "").strip().lower()
    if packed not in ("", "identity", "gzip", "x-gzip", "deflate"):
        message = f"the page {url[:200]} is packed with `{packed[:20]}`, which is not read here."
        return Problem("", 0, message, "Save it with a program that unpacks what it saves.")
    data = record.content_stream().read(limit)
    stamp = said.get_header("WARC-Date") or ""
    charset = _CHARSET.search(media)
    cut = len(data) < limit and getattr(record.raw_stream, "limit", 0) > 0
    return Page(url, _day(stamp), stamp, data, charset[1] if charset else None, kind, cut)


def _day(stamp: str) -> date | None:
    try:
        return date.fromisoformat(stamp[:10])
    except ValueError:
        return None
