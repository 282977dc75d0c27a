"""An explanation as a page of text for a terminal, or for a file: it wraps to the width and needs no colour."""

import textwrap
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from site_builder.values.errors import printable

if TYPE_CHECKING:
    from site_builder.pipeline import Explanation

_NARROW, _WIDE = 40, 100  # the narrowest and the widest page
_LABEL = 17  # columns of the labels
_MISSING = {"origin": "none", "authors": "none", "meeting": "none", "published": "not stated"}
_LONGEST = 400  # characters shown of a line that was left out; --json gives all


def page(found: "Explanation", width: int) -> str:
    """The explanation as text, no line wider than the width (if that is sensible)."""
    return "\n".join(_lines(found, max(_NARROW, min(width, _WIDE))))


def _lines(found: "Explanation", width: int) -> Iterator[str]:
    yield from _wrapped(f"How {found.capture} was read", width)
    yield ""
    count = sum(len(group.lines) for group in found.left_out)
    text = f"{_counted(len(found.kept), 'paragraph')} kept, {_counted(count, 'line')} left out. "
    yield from _wrapped(f"{text}Line numbers are those of the capture.", width)
    yield from _facts(found, width)
    yield from _kept(found, width)
    yield from _left_out(found, width)
    yield from _notes(found, width)


def _facts(found: "Explanation", width: int) -> Iterator[str]:
    """Each fact with its value and how it was found."""
    yield from _heading("What it is")
    chain: tuple[str, ...] = ()
    for fact in found.facts:
        yield from _wrapped(fact.value or _MISSING.get(fact.name, "not known"), width, f"  {fact.label:<{_LABEL}}")
        says = fact.says
        if len(chain) > 1 and says[: len(chain)] == chain:
            says = ("It follows from when the text was written, above.", *says[len(chain) :])
        chain = fact.says if fact.name == "written" else ()
        many = len(says) > 1 and fact.name not in ("meeting", "language")
        for one in says:
            yield from _wrapped(one, width, " " * (_LABEL + 2) + ("- " if many else ""))
    yield from _wrapped(found.article, width, f"  {'Id':<{_LABEL}}")


def _kept(found: "Explanation", width: int) -> Iterator[str]:
    """The paragraphs kept, one line each."""
    yield from _heading(f"Kept: {_counted(len(found.kept), 'paragraph')}")
    digits = len(str(max((one.line for one in found.kept), default=0)))
    for one in found.kept:
        place = f"  line {one.line:>{digits}}  " if one.line else "  "
        marks = [*([one.role] if one.role else []), *one.says]
        text = (f"[{', '.join(marks)}] " if marks else "") + one.text
        yield place + _short(printable(text), width - len(place))


def _left_out(found: "Explanation", width: int) -> Iterator[str]:
    """The lines left out, by what they are."""
    count = sum(len(group.lines) for group in found.left_out)
    yield from _heading(f"Left out: {_counted(count, 'line') if count else 'nothing'}")
    digits = len(str(max((one.line for group in found.left_out for one in group.lines), default=0)))
    for before, group in pairwise((None, *found.left_out)):
        assert group is not None
        if before is not None:
            yield ""
        number = f" ({len(group.lines)} lines)" if len(group.lines) > 1 else ""
        yield from _wrapped(group.says[:1].upper() + group.says[1:] + number, width, "  ")
        for one in group.lines:
            yield from _wrapped(_short(one.text, _LONGEST), width, f"    line {one.line:>{digits}}  ")
    if found.restore:
        yield ""
        says = (
            "To put a line back for good, write an entry like this one into content/overrides.yaml (a file that begins "
        )
        yield from _wrapped(f"{says}with the line “version: 1”) and build:", width, "  ")
        yield ""
        yield from (f"    {printable(line)}" for line in found.restore.splitlines())


def _notes(found: "Explanation", width: int) -> Iterator[str]:
    """What a person should look at."""
    if found.notes:
        yield from _heading("To look at")
    for note in found.notes:
        place = f"Line {note.line}: " if note.path == found.capture and note.line else ""
        place = place or ("" if note.path == found.capture else f"{note.path}:{note.line}: ")
        text = f"{place}{note.message} {note.advice}".rstrip()
        yield from _wrapped(text[:1].upper() + text[1:], width, "  - ")


def _heading(words: str) -> Iterator[str]:
    yield from ("", words.upper(), "")


def _wrapped(text: str, width: int, lead: str = "") -> list[str]:
    """The text in lines no wider than the width, the first behind `lead`, the others below it."""
    room = max(width - len(lead), 20)
    return textwrap.wrap(
        printable(text),
        len(lead) + (room if text.isascii() else _columns(text, room)),
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        break_on_hyphens=False,
    ) or [lead.rstrip()]


def _columns(text: str, room: int) -> int:
    """How many characters of the text fill this room: a Chinese or Japanese one takes two columns."""
    wide = sum("\u1100" <= ch <= "\uffdc" for ch in text)
    return room // 2 if wide * 3 > len(text) else room


def _short(text: str, room: int) -> str:
    """The text, cut at a word where it is longer than the room."""
    room = max(20, _columns(text, room))
    if len(text) <= room:
        return text
    return (text[:room].rpartition(" ")[0] or text[: room - 1]).rstrip(" ,;:–-")[: room - 1] + "…"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
