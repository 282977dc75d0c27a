"""What opens as a mail, a mailbox or a page saved as MHTML; and the messages of a mailbox."""

import re
from collections.abc import Iterator

from site_builder.values.errors import Problem

MAX_LETTERS = 10_000
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
_ENVELOPE = re.compile(rb"^From [^\n]{1,300}\b(?:19|20)\d\d[^\n]{0,40}\r?\n(?=[!-9;-~]{1,60}:|>From )", re.M)
_QUOTED_FROM = re.compile(rb"^>(?=>*From )", re.M)


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
    return head.startswith(b"From ") and bool(_ENVELOPE.match(head))


def letters(data: bytes) -> Iterator[bytes | Problem]:
    """The messages of a mailbox, each with its quoted `From` lines as they were written."""
    starts = [
        match for match in _ENVELOPE.finditer(data) if match.start() == 0 or data[: match.start()].endswith(b"\n")
    ]
    if len(starts) > MAX_LETTERS:
        message = f"the mailbox holds more than {MAX_LETTERS} messages; the rest is left out."
        yield Problem("", 0, message, "Split it.")
    ends = [match.start() for match in starts[1:]] + [len(data)]
    for match, end in zip(starts[:MAX_LETTERS], ends, strict=False):
        yield _QUOTED_FROM.sub(b"", data[match.end() : end])


def _after_blank(data: bytes, at: int) -> bool:
    return at == 0 or data[max(at - 3, 0) : at].endswith((b"\n\n", b"\n\r\n"))
