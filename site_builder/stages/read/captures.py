"""The seeds folder: each file a capture, or a problem that says why it is none."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace

from site_builder.formats.encoding import Decoded, decode
from site_builder.formats.frontmatter import split
from site_builder.formats.given import given
from site_builder.stages.read.files import Folder, Found, walk
from site_builder.values.errors import BuildError, Problem
from site_builder.values.model import Capture, Given, Kind

SIDE = ".meta.yaml"
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_MARKDOWN = (".md", ".markdown")


def captures(folder: Folder) -> tuple[tuple[Capture, ...], tuple[Problem, ...]]:
    """Every capture below the folder, sorted by path, and what could not be read. Raises BuildError where the folder
    itself cannot be: a digest without captures would take its place."""
    found = {file.path: file for file in walk(folder)}
    if "" in found and (unread := found[""].problem):
        raise BuildError(replace(unread, severity="error"))
    sides, problems = _sides(folder, found)
    made: list[Capture] = []
    by_digest: dict[str, str] = {}
    for path, file in found.items():
        if path.endswith(SIDE):
            continue
        capture, noted = _capture(folder, file, sides.get(path))
        problems.extend(noted)
        if capture and (first := by_digest.setdefault(capture.digest, path)) != path:
            message = f"the file has the same bytes as {folder.name(first)} and is left out."
            problems.append(Problem(folder.name(path), 0, message, "Delete one of the two.", "note"))
        elif capture:
            made.append(capture)
    return tuple(made), tuple(problems)


def _sides(folder: Folder, found: Mapping[str, Found]) -> tuple[dict[str, Given], list[Problem]]:
    """What the side files say, by the capture they stand beside: `NAME.meta.yaml` beside `NAME` or `NAME.ext`."""
    sides: dict[str, Given] = {}
    problems: list[Problem] = []
    stems = {path.rsplit(".", 1)[0]: path for path in sorted(found, reverse=True) if not path.endswith(SIDE)}
    for path, file in found.items():
        if not path.endswith(SIDE) or file.problem:
            continue
        name = path.removesuffix(SIDE)
        beside = name if name in found else stems.get(name)
        shown = folder.name(path)
        if beside is None:
            problems.append(Problem(shown, 0, "no capture stands beside this side file.", f"Name it CAPTURE{SIDE}."))
            continue
        try:
            sides[beside] = given(file.data.decode("utf-8-sig"), shown, path.rsplit("/", 1)[-1])
        except BuildError as failure:
            problems.extend(replace(problem, severity="problem") for problem in failure.problems)
        except UnicodeDecodeError as failure:
            problems.append(Problem(shown, 0, f"byte {failure.start} is not UTF-8.", "Save the file as UTF-8."))
    return sides, problems


def _capture(folder: Folder, file: Found, side: Given | None) -> tuple[Capture | None, list[Problem]]:
    shown = folder.name(file.path)
    if file.problem:
        return None, [file.problem]
    if not file.data.strip():
        return None, [Problem(shown, 0, "the file is empty.", "Save the article's text into it, or delete it.")]
    decoded = decode(file.data)
    if isinstance(decoded, str):
        return None, [Problem(shown, 0, decoded, "Save the article as text in UTF-8.")]
    if not decoded.text.strip():
        return None, [Problem(shown, 0, "the file holds white space only.", "Save the article's text into it.")]
    problems = _damage(shown, decoded)
    try:
        return _parsed(file, decoded.text, shown, side), problems
    except BuildError as failure:
        return None, [*problems, *(replace(problem, severity="problem") for problem in failure.problems)]


def _damage(shown: str, decoded: Decoded) -> list[Problem]:
    if not decoded.bad_bytes:
        return []
    places = ", ".join(str(offset) for offset in decoded.bad_bytes[:3])
    message = f"{len(decoded.bad_bytes)} bytes are not UTF-8 (at {places}) and are shown as \ufffd."
    return [Problem(shown, 0, message, "Save the article again as UTF-8.")]


def _parsed(file: Found, text: str, shown: str, side: Given | None) -> Capture:
    """The capture with what its collector wrote above it; a side file wins over front matter, key by key."""
    header, body, first_line = split(text)
    kind = _kind(file.path, text, header)
    facts = Given()
    if kind == "markdown" and header is None and text.startswith("---\n"):
        raise BuildError(Problem(shown, 1, "the front matter never ends.", "Close it with a line `---`."))
    if header is not None and kind == "markdown":
        facts = given(header, shown, "front matter", 2, clipper=True)
        text = body
    else:
        first_line = 1
    return Capture(
        path=file.path,
        digest=hashlib.sha256(file.data).hexdigest(),
        kind=kind,
        text=text,
        given=_over(facts, side) if side else facts,
        first_line=first_line,
    )


def _kind(path: str, text: str, header: str | None) -> Kind:
    """By content first: a page that opens as HTML is HTML under any name; front matter makes Markdown."""
    if _HTML.match(text[:8192]):
        return "html"
    if path.lower().endswith(_MARKDOWN) or (header is not None and ":" in header):
        return "markdown"
    return "text"


def _over(facts: Given, side: Given) -> Given:
    """The side file's facts over those of the front matter, which fill what it leaves open."""
    merged = {name: getattr(side, name) or getattr(facts, name) for name in Given.__slots__}
    return Given(**merged)
