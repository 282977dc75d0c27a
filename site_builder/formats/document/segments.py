"""A header cut into the lines of its top-level keys, so that what a person wrote can stay as it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.formats.document.emit import emit
from site_builder.formats.document.model import Value, digest
from site_builder.formats.frontmatter import Yaml, parse
from site_builder.values.errors import BuildError, error

# YAML 1.1 counts all of these as line ends, and so do the line numbers of its nodes.
_LINE = re.compile("[^\n\r\x85\u2028\u2029]*(?:\r\n|[\n\r\x85\u2028\u2029])|[^\n\r\x85\u2028\u2029]+")
_TRIVIA = re.compile(r"(?:#.*)?\s*\Z")
_HASH = re.compile(r"(?:^|(?<=\s))#")


@dataclass(frozen=True, slots=True)
class Segment:
    """The lines of one top-level key; `trivia` are the comments and blank lines between them and the next key."""

    key: str
    line: int
    lines: str
    trivia: str


def read(header: str, path: str) -> Yaml:
    """The header as YAML. Raises BuildError unless it is a mapping."""
    yaml = parse(header, path, 2)
    if yaml.data is None:
        return Yaml({}, yaml.lines)
    if not isinstance(yaml.data, dict):
        raise error(path, "the front matter is no list of keys.", "Write each value as `key: value`.", 2)
    return yaml


def cut(header: str, yaml: Yaml, path: str) -> tuple[str, tuple[Segment, ...]]:
    """The lines before the first key, and the segments in order of place."""
    lines = _LINE.findall(header)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    starts = sorted((yaml.lines[(key,)], key) for key in yaml.data)
    if not starts:
        return "".join(lines), ()
    segments = tuple(_segments(lines, starts, path))
    return "".join(lines[: starts[0][0] - 2]), segments


def _segments(lines: list[str], starts: list[tuple[int, str]], path: str) -> Iterator[Segment]:
    """The lines from each key up to the next, trivia apart."""
    for number, (line, key) in enumerate(starts):
        end = starts[number + 1][0] if number + 1 < len(starts) else len(lines) + 2
        own = lines[line - 2 : end - 2]
        if not own or not own[0].startswith((key, '"', "'")):
            advice = "Write each `key: value` on a line of its own, without spaces before it."
            raise error(path, f"`{key}` does not start a line.", advice, line)
        size = len(own)
        while size > 1 and _TRIVIA.match(own[size - 1]):
            size -= 1
        yield Segment(key, line, "".join(own[:size]), "".join(own[size:]))


def comments(segment: Segment, value: Value, path: str) -> str:
    """The comments a person put inside the lines of a value that is about to be exchanged, each on its line.

    A comment is what may go without changing the value; so no scanner of our own is needed."""
    if "#" not in segment.lines or segment.lines == emit(segment.key, value):
        return ""
    kept, lines = [], segment.lines.split("\n")
    for number, line in enumerate(lines):
        for match in _HASH.finditer(line):
            before = lines[number]
            lines[number] = line[: match.start()].rstrip()
            if _says("\n".join(lines), segment.key, value, path):
                kept.append(line[match.start() :].strip() + "\n")
                break
            lines[number] = before
    return "".join(kept)


def _says(text: str, key: str, value: Value, path: str) -> bool:
    """True when the lines still give the key this value."""
    try:
        data = parse(text, path).data
    except BuildError:
        return False
    return isinstance(data, dict) and key in data and digest(data[key]) == digest(value)
