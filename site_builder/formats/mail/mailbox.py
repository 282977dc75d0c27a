"""A mailbox in the format mbox (RFC 4155), cut into its messages."""

import re
from collections.abc import Iterator

from site_builder.formats.signatures import ENVELOPE
from site_builder.values.errors import Problem

MAX_LETTERS = 10_000
_QUOTED_FROM = re.compile(rb"^>(?=>*From )", re.M)


def letters(data: bytes) -> Iterator[bytes | Problem]:
    """The messages of a mailbox, each with its quoted `From` lines as they were written."""
    starts = [
        match for match in ENVELOPE.finditer(data) if data[max(0, match.start() - 1) : match.start()] in (b"", b"\n")
    ]
    if len(starts) > MAX_LETTERS:
        message = f"the mailbox holds more than {MAX_LETTERS} messages; the rest is left out."
        yield Problem("", 0, message, "Split it.")
    ends = [match.start() for match in starts[1:]] + [len(data)]
    for match, end in zip(starts[:MAX_LETTERS], ends, strict=False):
        yield _QUOTED_FROM.sub(b"", data[match.end() : end])
