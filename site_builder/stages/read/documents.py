"""One document: text, Markdown with front matter, or HTML."""

import re
from dataclasses import replace

from site_builder.formats.encoding import Decoded, announced, decode
from site_builder.formats.frontmatter import split
from site_builder.formats.given import given
from site_builder.stages.read.files import MAX_BYTES, too_large
from site_builder.stages.read.raw import Raw, Read, digest
from site_builder.values.errors import BuildError, Problem
from site_builder.values.model import Capture, Kind

# Atomic groups (?>...): a comment ends once, or a file of comments takes for ever.
_HTML = re.compile(
    r"\s*+(?:<\?xml[^>]{0,200}>\s*)?(?>(?:<!--(?>.{0,2000}?-->)\s*+)*)<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
_MARKDOWN = (".md", ".markdown")


def document(raw: Raw, body: bytes | None = None, kind: Kind | None = None, own: str | None = None) -> Read:
    """The capture that the bytes are; or that `body` is, the part of them that holds the text. `kind` is known where
    a container states it, and `own` is the digest where that of the bytes says too much."""
    data = raw.data if body is None else body
    if len(data) > MAX_BYTES:
        yield too_large(raw.shown, len(data) if body is None else None, MAX_BYTES)
        return
    if not data.strip():
        yield raw.says("the file is empty.", "Save the article's text into it, or delete it.")
        return
    markup = kind == "html" or data[:64].lstrip()[:1] == b"<"
    decoded = decode(data, raw.charset or (announced(data) if markup else None))
    if isinstance(decoded, str):
        yield raw.says(decoded, "Save the article as text in UTF-8.")
        return
    if not decoded.text.strip():
        yield raw.says("the file holds white space only.", "Save the article's text into it.")
        return
    yield from _damage(raw, decoded)
    try:
        yield _parsed(raw, decoded.text, kind, own or digest(raw.data))
    except BuildError as failure:
        yield from (replace(problem, severity="problem") for problem in failure.problems)


def _damage(raw: Raw, decoded: Decoded) -> list[Problem]:
    if not decoded.bad_bytes:
        return []
    places = ", ".join(str(offset) for offset in decoded.bad_bytes[:3])
    message = f"{len(decoded.bad_bytes)} bytes are not UTF-8 (at {places}) and are shown as \ufffd."
    return [raw.says(message, "Save the article again as UTF-8.")]


def _parsed(raw: Raw, text: str, known: Kind | None, own: str) -> Capture:
    """The capture with what its collector wrote above it; a side file wins over front matter, key by key."""
    header, body, first_line = split(text) if known is None else (None, text, 1)
    kind = known or _kind(raw.path, text, header)
    facts = None
    if kind == "markdown" and header is None and text.startswith("---\n"):
        raise BuildError(Problem(raw.shown, 1, "the front matter never ends.", "Close it with a line `---`."))
    if header is not None and kind == "markdown":
        facts = given(header, raw.shown, "front matter", 2, clipper=True)
        text = body
    else:
        first_line = 1
    return Capture(
        path=raw.path,
        digest=own,
        kind=kind,
        text=text,
        given=raw.given(facts) if facts else raw.given(),
        first_line=first_line,
        mail=raw.mail,
    )


def _kind(path: str, text: str, header: str | None) -> Kind:
    """By content first: a page that opens as HTML is HTML under any name; front matter makes Markdown."""
    if _HTML.match(text[:8192]):
        return "html"
    if path.lower().endswith(_MARKDOWN) or (header is not None and ":" in header):
        return "markdown"
    return "text"
