"""How files of each format open. Apart from what reads them: a digest of text captures needs no more than this."""

import re

from site_builder.formats.encoding import decode

_FIELD = re.compile(rb"([!-9;-~]{1,60}):[^\n]{0,20000}\n(?:[ \t][^\n]{0,20000}\n){0,500}")
_FIRST = re.compile(rb"\s{0,20}+[A-Za-z][A-Za-z0-9-]{1,59}:")
_MACHINE = frozenset(
    b"mime-version message-id received return-path dkim-signature delivered-to list-id list-unsubscribe x-mailer "
    b"content-transfer-encoding authentication-results arc-seal".split()
)
_PERSON = frozenset(b"from to subject date sender return-path snapshot-content-location content-location".split())
_SAVED = re.compile(rb"^(?:snapshot-content-location:|from:[ \t]*\"?<?saved by )", re.I | re.M)
_RELATED = re.compile(rb"^content-type:\s*multipart/related", re.I | re.M)
_SENT = re.compile(rb"^(?:received|message-id|to|delivered-to):", re.I | re.M)
_STAMP = re.compile(rb"^date:[ \t]*(?:\w{3},[ \t]*)?\d{1,2} \w{3} \d{4} \d\d:\d\d", re.I | re.M)
_SENDER = re.compile(rb"^from:[^\n]{0,300}@", re.I | re.M)
ENVELOPE = re.compile(rb"^From [^\n]{1,300}\b(?:19|20)\d\d[^\n]{0,40}\r?\n(?=[!-9;-~]{1,60}:|>From )", re.M)
_SPECIAL = re.compile(
    rb"PK|\x1f\x8b|From |\xef\xbb\xbf|\xff\xfe|\xfe\xff|\s{0,2000}+(?:<|[A-Za-z][A-Za-z0-9-]{1,59}:|WARC/)"
)
_WARC = re.compile(rb"WARC/\d\.\d\r?\n")
_GZIP = b"\x1f\x8b\x08"
# Atomic groups (?>...): what stands before the first element is read once, however it is made.
_ROOT = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,2000}+(?>(?:<\?[^>]{0,500}\?>|<!--(?>.{0,4000}?-->)"
    rb"|<!DOCTYPE\s[^>\[]{0,400}+(?:\[(?>.{0,20000}?\]\s{0,99}>)|>))\s{0,2000}+){0,20}+"
    rb"<(?:rss|feed|(?:\w{1,20}:)?(?:RDF|feed))[\s>]",
    re.S,
)


def is_plain(head: bytes) -> bool:
    """True for bytes that open as none of these formats does: known at a glance, for most captures are text."""
    return not _SPECIAL.match(head)


def is_zip(head: bytes) -> bool:
    """True for bytes that open as a zip archive does."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def is_warc(head: bytes) -> bool:
    """True for bytes that open as a WARC file does."""
    return bool(_WARC.match(head))


def is_gzip(head: bytes) -> bool:
    """True for bytes that open as gzip does."""
    return head.startswith(_GZIP)


def _header_block(head: bytes) -> bytes:
    """The lines of a message's header at the start of the bytes; empty where none stand there."""
    if not _FIRST.match(head):
        return b""
    at = start = len(head) - len(head.lstrip())
    while match := _FIELD.match(head, at):
        at = match.end()
    return head[start:at] if at == len(head) or head[at : at + 1] in (b"\r", b"\n") else b""


def is_mail(head: bytes) -> bool:
    """True for a header that a mail program wrote, not a person: a note that opens with `Date:` is no mail."""
    block = _header_block(head)
    names = {match[1].lower() for match in _FIELD.finditer(block)}
    return bool(names & _MACHINE and names & _PERSON) or bool(_STAMP.search(block) and _SENDER.search(block))


def is_mhtml(head: bytes) -> bool:
    """True for a page that a browser saved with all its parts (RFC 2557)."""
    block = _header_block(head)
    return bool(block) and bool(_SAVED.search(block) or (_RELATED.search(block) and not _SENT.search(block)))


def is_mailbox(head: bytes) -> bool:
    """True for bytes that open as an mbox file (RFC 4155)."""
    return head.startswith(b"From ") and bool(ENVELOPE.match(head))


def is_feed(head: bytes) -> bool:
    """True for XML whose first element is that of a feed."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        decoded = decode(head[: len(head) // 4 * 4])
        head = decoded.text.encode() if not isinstance(decoded, str) else head
    return bool(_ROOT.match(head))
