"""What a capture may come in: one line per format, recognised by content in this order, and what opens each.

What opens a format is loaded when a file of it is met: the libraries behind it take their time."""

from collections.abc import Callable
from dataclasses import dataclass

from site_builder.formats import signatures
from site_builder.stages.read.documents import document
from site_builder.stages.read.files import HEAD, MAX_BYTES
from site_builder.stages.read.raw import Raw, Read

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: what its first bytes look like, what opens it, and how many bytes of it are read at most."""

    name: str
    matches: Callable[[bytes], bool]
    open: Callable[[Raw], Read]
    limit: int


def read(raw: Raw) -> Read:
    """The captures in a file of any format, and what is wrong with it, under the path that the user knows."""
    kind, empty = _format(raw.data[:HEAD]), True
    try:
        for one in kind.open(raw):
            empty = False
            yield one
    except Exception as failure:  # of a library, on a file damaged as none was before: it must harm no other
        empty = False
        message = f"the program failed on this {kind.name} ({type(failure).__name__}: {failure})."
        yield raw.says(message, "Take it out of the folder for now, and report the failure with the file.")
    if empty:
        yield raw.says(f"there is nothing to read in this {kind.name}.", "Save the articles as text or HTML.")


def room(head: bytes) -> int:
    """How many bytes are read of a file that opens so."""
    return _format(head).limit


def _zip(raw: Raw) -> Read:
    from site_builder.stages.read.archives import zipped

    return zipped(raw, read, room)


def _gzip(raw: Raw) -> Read:
    from site_builder.stages.read.containers import compressed

    return compressed(raw)


def _warc(raw: Raw) -> Read:
    from site_builder.stages.read.containers import web_archive

    return web_archive(raw)


def _feed(raw: Raw) -> Read:
    from site_builder.stages.read.containers import feed

    return feed(raw)


def _mhtml(raw: Raw) -> Read:
    from site_builder.stages.read.letters import saved_page

    return saved_page(raw)


def _mail(raw: Raw) -> Read:
    from site_builder.stages.read.letters import mails

    return mails(raw)


def _mailbox(raw: Raw) -> Read:
    from site_builder.stages.read.letters import mailbox

    return mailbox(raw)


FORMATS: tuple[Format, ...] = (
    Format("zip archive", signatures.is_zip, _zip, 64 * MIB),
    Format("compressed WARC file", signatures.is_gzip, _gzip, 64 * MIB),
    Format("WARC file", signatures.is_warc, _warc, 64 * MIB),
    Format("MHTML file", signatures.is_mhtml, _mhtml, 64 * MIB),
    Format("e-mail", signatures.is_mail, _mail, 64 * MIB),
    Format("mailbox", signatures.is_mailbox, _mailbox, 64 * MIB),
    Format("feed", signatures.is_feed, _feed, 16 * MIB),
    Format("text, Markdown or HTML", lambda head: True, document, MAX_BYTES),
)


def _format(head: bytes) -> Format:
    return FORMATS[-1] if signatures.is_plain(head) else next(one for one in FORMATS if one.matches(head))
