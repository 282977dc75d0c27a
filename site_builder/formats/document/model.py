"""What is drafted, merged and read back: the values of the door to documents."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from site_builder.formats.frontmatter import Yaml
from site_builder.values.errors import Problem
from site_builder.values.permalink import short_digest

Value: TypeAlias = str | int | Sequence["Value"] | Mapping[str, "Value"] | None
RECORD = "generated"  # the key of the front matter that holds the digests


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a document that the program writes: its name (`a-z0-9-`) and its Markdown."""

    name: str
    markdown: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A document as the program would write it. `path` names it in problems; `front` and `blocks` are in order.

    `decided` names keys whose drafted value already follows the editor's word in this very file, so that a value
    equal to the drafted one proves nothing: such an edit ends only when its line is deleted or set back."""

    path: str
    front: Mapping[str, Value]
    blocks: tuple[Block, ...]
    decided: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Merged:
    """The text of a document that must stand in its file now, and a note on each edit that was kept."""

    text: str
    notes: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it stands in its file. `yaml` is its front matter, counted in lines of the file; `blocks` hold
    the Markdown between markers; `markdown` is the whole body without markers; `edited` names the keys and blocks
    that are a person's; `own_words` tells that a person wrote outside the markers."""

    path: str
    yaml: Yaml
    blocks: Mapping[str, str]
    block_lines: Mapping[str, int]
    markdown: str
    edited: tuple[str, ...]
    own_words: bool


def digest(value: Value) -> str:
    """The digest of a value of the front matter: the same for every way to write it in YAML."""
    return short_digest(_canonical(value))


def _canonical(value: Value) -> str:
    """One spelling of a value: numbers are the text that stands in the file, keys of mappings are sorted."""
    if value is None:
        return "~"
    if isinstance(value, (str, int)):
        return repr(str(value))
    if isinstance(value, Mapping):
        return "{" + ",".join(f"{key!r}:{_canonical(value[key])}" for key in sorted(value)) + "}"
    return "[" + ",".join(map(_canonical, value)) + "]"
