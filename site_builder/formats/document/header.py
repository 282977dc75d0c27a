"""The front matter of a document: what a person changed stays byte for byte, the rest follows the draft.

Only the lines of a value that still has its recorded digest are exchanged. While a value is a person's, the recorded
digest stays that of the program's value it was made from, so that setting it back by hand ends the edit. Where no value
is a person's the record begins with a digest of the lines themselves: most files need no parsing to know that."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from site_builder.formats.document.emit import emit, scalar
from site_builder.formats.document.model import RECORD, Draft, Value, digest
from site_builder.formats.document.segments import Segment, comments, cut, read
from site_builder.values.errors import Problem, error
from site_builder.values.permalink import short_digest

_HINT = "# Change a value and it stays yours; delete its lines and the program writes it again.\n"
_LINES = "lines"
_WIDTH = 110
_DIGEST = re.compile(r"[0-9a-f]{12}")


@dataclass(slots=True)
class _Header:
    """A header being put together: its parts by key, the digests to record, what each value must say, the notes."""

    parts: list[tuple[str, str]] = field(default_factory=list)
    record: dict[str, str] = field(default_factory=dict)
    says: dict[str, str] = field(default_factory=dict)
    notes: list[Problem] = field(default_factory=list)
    lines: str = ""


def fresh(draft: Draft) -> str:
    """The header, without its `---` lines, of a document that does not exist yet."""
    digests = {key: digest(value) for key, value in draft.front.items()}
    text = "".join(emit(key, value) for key, value in draft.front.items()) + _HINT
    return text + _record({_LINES: short_digest(text), **digests})


def untouched(text: str) -> bool:
    """True for a document whose front matter is as the program left it, without parsing it."""
    start, mark, rest = text.partition(f"\n{RECORD}: {{{_LINES}: ")
    ends = rest.find("}\n") >= 0 and rest[rest.find("}\n") + 2 :].startswith("---\n")
    return bool(mark) and ends and start.startswith("---\n") and short_digest(start[4:] + "\n") == rest[:12]


def recorded(data: Mapping[str, Any]) -> dict[str, str]:
    """The digests recorded in a header; none where a person damaged them, so that all counts as edited."""
    found = data.get(RECORD)
    pairs = found.items() if isinstance(found, dict) else ()
    return {key: value for key, value in pairs if isinstance(value, str) and _DIGEST.fullmatch(value)}


def edited(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The keys of a header that are a person's: with no recorded digest, or another value than it stands for."""
    known = recorded(data)
    return tuple(key for key, value in data.items() if key != RECORD and known.get(key) != digest(value))


def merge(draft: Draft, header: str) -> tuple[str, tuple[Problem, ...]]:
    """The header that must stand in the file now, and a note on each edit that was kept."""
    yaml = read(header, draft.path)
    preamble, segments = cut(header, yaml, draft.path)
    known = recorded(yaml.data)
    made = _Header(lines=known.get(_LINES, ""))
    for segment in segments:
        if segment.key == RECORD:
            made.parts.append((RECORD, comments(segment, yaml.data[RECORD], draft.path) + segment.trivia))
        else:
            _keep_or_follow(made, draft, segment, yaml.data[segment.key], known.get(segment.key))
    present = {segment.key for segment in segments}
    for key, value in draft.front.items():
        if key not in present:
            _insert(made, tuple(draft.front), key, emit(key, value))
            made.record[key] = made.says[key] = digest(value)
    text = _joined(made, preamble, tuple(draft.front))
    if {key: digest(value) for key, value in read(text, draft.path).data.items() if key != RECORD} != made.says:
        advice = "Write the front matter as plain `key: value` lines."
        raise error(draft.path, "the front matter cannot be brought up to date without changing edits.", advice, 2)
    return text, tuple(made.notes)


def _keep_or_follow(made: _Header, draft: Draft, segment: Segment, value: Value, known: str | None) -> None:
    """Decides on a key that stands in the file: kept, exchanged or dropped."""
    key, now = segment.key, digest(value)
    planned = digest(draft.front[key]) if key in draft.front else None
    if known != now and (planned != now or key in draft.decided):
        made.parts.append((key, segment.lines + segment.trivia))
        made.says[key] = now
        if known:
            made.record[key] = known
        if planned:
            made.notes.append(_note(draft, segment, planned != now))
    elif planned == now:
        made.parts.append((key, segment.lines + segment.trivia))
        made.record[key] = made.says[key] = now
    else:
        text = emit(key, draft.front[key]) if planned else ""
        made.parts.append((key, comments(segment, value, draft.path) + text + segment.trivia))
        if planned:
            made.record[key] = made.says[key] = planned


def _note(draft: Draft, segment: Segment, differs: bool) -> Problem:
    """What a person changed, and what would stand there otherwise."""
    message, advice = f"`{segment.key}` was changed by hand and is kept.", "Delete it to have it written anew."
    detail = emit(segment.key, draft.front[segment.key]).rstrip("\n") if differs else ""
    return Problem(draft.path, segment.line, message, advice, "note", detail)


def _insert(made: _Header, order: tuple[str, ...], key: str, text: str) -> None:
    """Puts a key in its place: behind the nearest key before it in the draft that stands in the file."""
    places = {name: number for number, (name, _) in enumerate(made.parts)}
    before = [places[name] for name in order[: order.index(key)] if name in places]
    made.parts.insert(before[-1] + 1 if before else 0, (key, text))


def _joined(made: _Header, preamble: str, order: tuple[str, ...]) -> str:
    """The parts in their places with the digests among them, at the end where there were none."""
    rank = {key: number for number, key in enumerate(order)}
    keys = sorted(made.record, key=lambda key: (rank.get(key, len(rank)), key))
    digests = {key: made.record[key] for key in keys}
    parts, names = [text for _, text in made.parts], [key for key, _ in made.parts]
    at = names.index(RECORD) if RECORD in names else len(names)
    before = preamble + "".join(parts[:at]) + ("" if RECORD in names else _HINT)
    lines = short_digest(before) if at >= len(names) - 1 and made.record == made.says else made.lines
    if lines:
        digests = {_LINES: lines, **digests}
    return before + _record(digests) + "".join(parts[at:])


def _record(digests: Mapping[str, str]) -> str:
    """The digests as one mapping in flow style, wrapped: a line each would be in an editor's way."""
    lines = [f"{RECORD}: {{"]
    for number, (key, value) in enumerate(digests.items()):
        entry = f"{scalar(key)}: {value}" + (", " if number < len(digests) - 1 else "")
        if len(lines[-1]) + len(entry) > _WIDTH:
            lines.append("  ")
        lines[-1] += entry
    return "\n".join(line.rstrip() for line in lines) + "}\n"
