"""One message of RFC 5322 and MIME: its headers, its text, the messages that it carries."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from email import message_from_bytes
from email.errors import CloseBoundaryNotFoundDefect, HeaderParseError, StartBoundaryNotFoundDefect
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_tz
from typing import Any, TypeAlias

from site_builder.values.errors import Problem

MAX_PARTS = 1000
MAX_LEVELS = 60  # the parser recurses, and asks for the end of each open level at every line
_WORK = 30_000_000  # lines times levels: some seconds
_LINES = 20_000  # between parts
Mail: TypeAlias = "Message[str, str]"
_DASHES = re.compile(rb"^--([^\r\n]{1,70}?)[ \t]*\r?\n(?=content-[a-z-]{1,30}:)", re.I | re.M)
_MARKUP = re.compile(rb"(?is)<(?:style|script|head)\b.{0,200000}?</(?:style|script|head)>|<[^>]{0,5000}>|&\w{2,8};")
_WORD = re.compile(rb"[A-Za-z\x80-\xff]{2,}")
_BROKEN = (HeaderParseError, LookupError, ValueError, TypeError, AttributeError, AssertionError)
_AGAIN = "Save the message again from its program."


@dataclass(frozen=True, slots=True)
class Part:
    """A text inside a message: its bytes, the character set and place it names; `flowed` is RFC 3676."""

    data: bytes
    charset: str | None
    html: bool
    location: str | None = None
    flowed: bool = False
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """A message: headers by their lower-case names (the first of each), its text (None: it has none), the messages it
    carries, and what is wrong with it."""

    headers: dict[str, str]
    part: Part | None
    carried: tuple[bytes, ...]
    problems: tuple[Problem, ...]

    def day(self) -> date | None:
        """The day in the header `Date`, as its sender's clock has it."""
        try:
            parts = parsedate_tz(self.headers.get("date", ""))
            return date(*parts[:3]) if parts else None
        except _BROKEN:
            return None

    def sender(self) -> str:
        """The name that the sender goes by; "" where only an address is given."""
        name = parseaddr(self.headers.get("from", ""))[0].strip(" \"'")
        return "" if "@" in name else name


def letter(data: bytes) -> Letter:
    """The message; where it is damaged, what can be read of it, with what is wrong."""
    return _read(data, _best)


def _read(data: bytes, choose: Callable[[list[Mail]], Part | None]) -> Letter:
    levels = data.lower().count(b"boundary=")
    if levels > MAX_LEVELS or levels * data.count(b"\n") > _WORK or (levels and data.count(b"\n--") > _LINES):
        message = f"the message has too many parts, or more than {MAX_LEVELS} levels of them."
        return Letter({}, None, (), (Problem("", 0, message, "Save its text as text or HTML."),))
    try:
        parsed = message_from_bytes(data.lstrip())
        mended, problems = _mended(parsed, data)
        parts = list(_parts(mended))
        return Letter(_headers(parsed), choose(parts), tuple(_carried(parts)), problems)
    except (RecursionError, *_BROKEN) as failure:
        message = f"the message cannot be read ({type(failure).__name__})."
        return Letter({}, None, (), (Problem("", 0, message, _AGAIN),))


def page(data: bytes) -> Letter:
    """The page saved as MHTML: of its parts the one that is the page itself, not a frame or a picture."""
    return _read(data, _root)


def _mended(message: Mail, data: bytes) -> tuple[Mail, tuple[Problem, ...]]:
    """The message, read anew by the lines between its parts where its header does not name them."""
    kind = message.get_content_type()
    multiple = str(message.get("Content-Type", "")).strip().lower().startswith("multipart/")
    if (multiple or kind.startswith("multipart/")) and not message.is_multipart():
        dashes = _DASHES.search(data)
        if dashes is None:
            text = "the message says that it has parts, and none can be found; it is read as plain text."
            return message, (Problem("", 0, text, _AGAIN),)
        body = data[dashes.start() :]
        head = b'Content-Type: multipart/mixed; boundary="' + dashes[1].replace(b'"', b"") + b'"\r\n\r\n'
        text = "the header does not name the line between the parts; it was found in the text."
        return message_from_bytes(head + body), (Problem("", 0, text, _AGAIN, "note"),)
    defects = [defect for part in _parts(message) for defect in part.defects]
    if any(isinstance(defect, CloseBoundaryNotFoundDefect | StartBoundaryNotFoundDefect) for defect in defects):
        text = "the message is cut off: its last part has no end; what could be read of it is kept."
        return message, (Problem("", 0, text, _AGAIN),)
    return message, ()


def _parts(message: Mail) -> Iterator[Mail]:
    """The message and its parts in order, without the parts of messages that it carries."""
    waiting, count = [message], 0
    while waiting and count < MAX_PARTS:
        part = waiting.pop()
        count += 1
        yield part
        inner = part.get_payload()
        if isinstance(inner, list) and part.get_content_type() != "message/rfc822":
            waiting.extend(reversed(inner))  # type: ignore[arg-type]


def _text(part: Mail) -> Part | None:
    """The text of a part; None for attachments, pictures and what has parts itself."""
    kind = part.get_content_type()
    if part.is_multipart() or part.get_content_disposition() == "attachment":
        return None
    lost = kind.startswith("multipart/")
    if kind not in ("text/html", "text/plain", "application/xhtml+xml") and not lost:
        return None
    data: Any = part.get_payload(decode=True)
    if not isinstance(data, bytes) or not data.strip():
        return None
    return Part(
        data=data,
        charset=_charset(part),
        html="html" in kind,
        location=_header(part, "Content-Location") or None,
        flowed=str(part.get_param("format") or "").lower() == "flowed",
        joined=str(part.get_param("delsp") or "").lower() == "yes",
    )


def _best(parts: list[Mail]) -> Part | None:
    """The HTML, which keeps paragraphs whole where plain mail breaks its lines; the plain text where there is no HTML
    or hardly a word in it."""
    texts = [text for part in parts if (text := _text(part))]
    plain = [part for part in texts if not part.html]
    longest = max((part for part in texts if part.html), key=lambda part: len(part.data), default=None)
    if longest and (not plain or 2 * _words(longest.data) >= max(_words(part.data) for part in plain)):
        return longest
    return max(plain, key=lambda part: len(part.data), default=longest)


def _root(parts: list[Mail]) -> Part | None:
    """The page that the first header names, by the id or the address of its part; else the first page."""
    root, place = str(parts[0].get_param("start") or ""), _header(parts[0], "Snapshot-Content-Location")
    pages = [part for part in parts if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    named = [part for part in pages if root and part.get("Content-ID") == root]
    named += [part for part in pages if place and _header(part, "Content-Location") == place]
    return next((text for part in (*named, *pages) if (text := _text(part))), None)


def _words(data: bytes) -> int:
    return len(_WORD.findall(_MARKUP.sub(b" ", data[:400000])))


def _carried(parts: list[Mail]) -> Iterator[bytes]:
    for part in parts:
        inner = part.get_payload()
        if part.get_content_type() == "message/rfc822" and isinstance(inner, list) and inner:
            yield inner[0].as_bytes()  # type: ignore[union-attr]


def _charset(part: Mail) -> str | None:
    try:
        return part.get_content_charset()
    except _BROKEN:
        return None


def _headers(message: Mail) -> dict[str, str]:
    names = dict.fromkeys(name.lower() for name in message)
    return {name: _header(message, name) for name in names}


def _header(message: Mail, name: str) -> str:
    """A header's text with its encoded words (RFC 2047) read, on one line."""
    raw = message.get(name, "")
    try:
        pieces = [
            piece.decode(charset or "utf-8", "replace") if isinstance(piece, bytes) else str(piece)
            for piece, charset in decode_header(raw)
        ]
    except _BROKEN:
        pieces = [str(raw)]
    text = "".join(pieces).encode("utf-8", "replace").decode()
    return " ".join("".join(ch if ch.isprintable() else " " for ch in text).split())[:2000]
