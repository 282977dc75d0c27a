"""Entries of `overrides.yaml` and `people.yaml`: ready to be copied, and added to a person's file with every other byte
of it kept.

A round trip through a YAML library (ruamel.yaml, measured) indents lists anew, moves comments and changes line ends:
more than the one entry that a person has agreed to. So the entry is put in as text, and the result is read again: it
must hold what the file held, and the entry, and nothing else."""

import json
import re
from collections.abc import Mapping
from typing import Any, Literal

from site_builder.formats.document.emit import emit
from site_builder.formats.document.model import Value
from site_builder.formats.frontmatter import Yaml, parse
from site_builder.values.errors import BuildError, Problem
from site_builder.values.wording import beginning

_EMPTY = re.compile(r"(?P<key>\s*[\"']?[a-z]+[\"']?\s*:)(?:[ \t]*(?:\[\s*\]|~|null))?(?P<rest>[ \t]*(?:#.*)?)")
_DAY = re.compile(r"( *(?:- )?[a-z_]+: )'([0-9X][0-9X./~?%-]*)'")
_SHORT = re.compile(r"[A-Za-z0-9][\w ./'-]*")  # words that need no quotes between brackets
_WIDTH = 100
_DASH = re.compile(r"(?P<indent>[ ]*)-(?P<gap>[ ]+)\S")


def entry(article: str, decision: Literal["restore", "remove"], *paragraphs: str) -> str:
    """The YAML that restores or removes these paragraphs of an article, each by its first words."""
    return written("articles", {"article": article, decision: [beginning(text) for text in paragraphs]})


def written(key: str, data: Mapping[str, Value]) -> str:
    """The YAML of a list `key` with one entry."""
    return "".join((f"{key}:\n", *_item(data, "", "  ", "- ", "\n")))


def added(text: str, key: str, data: Mapping[str, Value], comment: str, path: str) -> str:
    """The text of a file with one more entry at the end of its list `key`, below a comment; a file without text begins
    with its version. Raises BuildError, with the entry to be added by hand, where the list is written in a way that
    leaves no sure place for it, and where the file cannot be read."""
    before = parse(text, path)
    held: dict[str, Any] = dict(before.data) if isinstance(before.data, dict) else {}
    item = parse(written(key, data), path).data[key]
    wanted = {**({} if held else {"version": "1"}), **held, key: [*(held.get(key) or []), *item]}
    made = _put(text, before, held, key, data, comment)
    try:
        whole = parse(made, path).data == wanted if made is not None else False
    except BuildError:
        whole = False
    if made is None or not whole:
        message = f"there is no sure place for a further entry of `{key}`."
        raise BuildError(Problem(path, before.line(key), message, "Add it by hand.", "error", written(key, data)))
    return made


def _put(
    text: str, source: Yaml, held: Mapping[str, Any], key: str, data: Mapping[str, Value], said: str
) -> str | None:
    """The new text, yet to be read again; None where no place is found."""
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines(keepends=True) if "\r" in text else [line + "\n" for line in text.split("\n")]
    if "\r" not in text:
        lines[-1] = lines[-1][:-1]
    lines = [line for line in lines if line]
    if lines and not lines[-1].endswith(("\n", "\r")):
        lines[-1] += end
    if not held.get(key):
        new = _item(data, said, "  ", "- ", end)
        at = _begin(lines, source, held, key, end)
        return None if at is None else "".join((*lines[:at], *new, *lines[at:]))
    first = source.line(key, 0) - 1
    dash = _DASH.match(lines[first])
    if dash is None or source.line(key) - 1 == first:
        return _in_brackets("".join(lines), data) if len(held) and list(held)[-1] == key else None
    at = _end(lines, source, held, key)
    starts = [source.line(key, n) - 1 for n in range(len(held[key]))]
    apart = len(starts) < 2 or any(not lines[n - 1].strip() or _above(lines, n) for n in starts[1:])
    new = _item(data, said, dash["indent"], "-" + dash["gap"], end)
    return "".join((*lines[:at], *([end] if apart else []), *new, *lines[at:]))


def _item(data: Mapping[str, Value], comment: str, indent: str, dash: str, end: str) -> list[str]:
    """The lines of the entry below its comment, with the dash and the indent of the list."""
    plain = [line for key, value in data.items() for line in _lines(key, value)]
    body = [indent + (dash if n == 0 else " " * len(dash)) + line + end for n, line in enumerate(plain)]
    note = " ".join(comment.split())
    return [*([f"{indent}# {note}{end}"] if note else []), *body]


def _lines(key: str, value: Value) -> list[str]:
    """One value as a person would write it: days without quotes, as every reader of these files takes them for text; a
    short list on its own line."""
    if isinstance(value, list) and value and all(isinstance(one, str) and _SHORT.fullmatch(one) for one in value):
        line = f"{key}: [{', '.join(value)}]"
        if len(line) <= _WIDTH:
            return [line]
    return [_DAY.sub(r"\1\2", line) for line in emit(key, value).split("\n")[:-1]]


def _begin(lines: list[str], source: Yaml, held: Mapping[str, Any], key: str, end: str) -> int | None:
    """Makes the list begin, and gives the line before which its first entry goes."""
    if key in held:
        at = source.line(key) - 1
        match = _EMPTY.fullmatch(lines[at].rstrip("\r\n"))
        if match is None:
            return None
        lines[at] = match["key"] + match["rest"] + end
        return at + 1
    if not held:
        lines.append(f"version: 1{end}")
    lines.append(f"{key}:{end}")
    return len(lines)


def _end(lines: list[str], source: Yaml, held: Mapping[str, Any], key: str) -> int:
    """The line after the last entry of a list: what stands right above the next key is about that one."""
    start = source.line(key)
    at = min((line - 1 for line in (source.line(other) for other in held) if line > start), default=len(lines))
    if at < len(lines):
        while at > start and lines[at - 1].startswith("#"):
            at -= 1
    while at > start and (not lines[at - 1].strip() or lines[at - 1].rstrip() == "..."):
        at -= 1
    return at


def _above(lines: list[str], number: int) -> bool:
    """True where comments stand right above a line, and a blank line above those."""
    while number > 0 and lines[number - 1].lstrip().startswith("#"):
        number -= 1
    return number > 0 and not lines[number - 1].strip()


def _in_brackets(text: str, data: Mapping[str, Value]) -> str | None:
    """The text with the entry inside the last bracket, as JSON, which is YAML; None where the text ends otherwise."""
    body = text.rstrip()
    if body[-1] != "]":
        return None
    return f"{body[:-1].rstrip()}, {json.dumps(data, ensure_ascii=False)}]{text[len(body) :]}"
