"""The door to YAML: front matter and registry files as plain strings, lists and mappings, each with its line.

Every scalar stays the text a person wrote (the safe loader would turn `2026-11` into a string, `2026` into a number and
`no` into false, so the precision of a date would decide its type). Aliases, tags and repeated keys are refused."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from site_builder.values.errors import BuildError, error

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_DEPTH = 24
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Yaml:
    """Parsed YAML: `data` holds str, None, list and dict only; `lines` maps a place such as `("articles", 0, "date")`
    to the 1-based line on which it starts."""

    data: Any
    lines: Mapping[Place, int]

    def line(self, *place: str | int) -> int:
        """The line of a place, or of the nearest thing around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


def parse(text: str, path: str, first_line: int = 1) -> Yaml:
    """The YAML text as strings with lines, counted from `first_line`. Raises BuildError naming path and line."""
    lines: dict[Place, int] = {}
    try:
        node = _single_document(text)
        data = None if node is None else _value(node, (), lines, path, first_line)
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        at = first_line + (mark.line if mark else 0)
        raise error(
            path, f"this is not YAML: {problem.problem or problem}.", "Mend the line, or quote it.", at
        ) from None
    except yaml.YAMLError as problem:
        raise error(path, f"this is not YAML: {problem}.", "Remove what stands there.", first_line) from None
    return Yaml(data, lines)


def _single_document(text: str) -> yaml.Node | None:
    """The node tree, after a look at the events that keeps depth bounded and aliases out."""
    depth = 0
    events: Any = yaml.parse(text, Loader=_Loader)
    for event in events:
        if isinstance(event, yaml.AliasEvent):
            raise _refused("aliases (*name) are not read here", event.start_mark)
        if getattr(event, "tag", None) not in (None, "!"):
            raise _refused("tags (!name) are not read here", event.start_mark)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _DEPTH:
            raise _refused(f"nested deeper than {_DEPTH} levels", event.start_mark)
    node: yaml.Node | None = yaml.compose(text, Loader=_Loader)
    return node


def _refused(problem: str, mark: Any) -> yaml.MarkedYAMLError:
    """The error for YAML that is well formed and still not read here."""
    return yaml.MarkedYAMLError(problem=problem, problem_mark=mark)


def _value(node: yaml.Node, place: Place, lines: dict[Place, int], path: str, first: int) -> Any:
    """The node as plain data; notes the line of each place on the way."""
    lines[place] = first + node.start_mark.line
    if isinstance(node, yaml.ScalarNode):
        return None if not node.style and node.value in _NULLS else str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*place, n), lines, path, first) for n, item in enumerate(node.value)]
    assert isinstance(node, yaml.MappingNode)
    data: dict[str, Any] = {}
    for key, item in node.value:
        line = first + key.start_mark.line
        if not isinstance(key, yaml.ScalarNode):
            raise error(path, "a key must be a word.", "Write `key: value`.", line)
        if key.value in data:
            raise error(path, f"the key `{key.value}` stands here a second time.", "Keep one of the two.", line)
        data[key.value] = _value(item, (*place, key.value), lines, path, first)
        lines[(*place, key.value)] = line
    return data


def split(text: str) -> tuple[str | None, str, int]:
    """Front matter (without its `---` lines), the text after it, and the 1-based line on which that text starts.

    (None, text, 1) where the document has no front matter: it does not begin with `---` on a line of its own, or the
    header never ends."""
    if not text.startswith("---"):
        return None, text, 1
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return None, text, 1
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() in ("---", "..."):
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    return None, text, 1


def dump(data: Mapping[str, Any]) -> str:
    """The mapping as YAML in the order given, UTF-8 letters as they are, strings quoted where another YAML reader
    would take them for a number, date or boolean. Ends in a line end; an empty mapping gives nothing."""
    if not data:
        return ""
    text: str = yaml.dump(dict(data), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110)
    return text


__all__ = ["BuildError", "Yaml", "dump", "parse", "split"]
