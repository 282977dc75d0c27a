"""The time expressions of a file: as a table for a terminal, and as the list that programs read."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from site_builder.values.edtf import words
from site_builder.values.errors import printable
from site_builder.values.wording import read_as

if TYPE_CHECKING:
    from site_builder.pipeline.dates import Dates

_NARROW, _WIDE = 60, 120
_HEADS = ("Words", "Meaning", "EDTF", "Read as")
_SHARES = (0.3, 0.28, 0.17, 0.25)
_UNKNOWN = "-"


def as_list(found: "Dates") -> list[dict[str, Any]]:
    """The expressions as plain data: start, end, text, value (EDTF or None) and rule."""
    return [
        {
            "start": one.start,
            "end": one.end,
            "text": one.words,
            "value": one.value.text if one.value else None,
            "rule": one.rule,
        }
        for one in found.found
    ]


def table(found: "Dates", width: int) -> str:
    """The expressions as text, no line wider than the width (if that is sensible)."""
    return "\n".join(_lines(found, max(_NARROW, min(width, _WIDE))))


def _lines(found: "Dates", width: int) -> Iterator[str]:
    yield from _counted_from(found)
    if found.cleaned:
        yield "The file is no plain text: what follows is of its text once cleaned."
    if not found.found:
        yield "No words of time were found."
        return
    yield ""
    rows = [
        (
            " ".join(one.words.split()),
            words(one.value) if one.value else _UNKNOWN,
            one.value.text if one.value else _UNKNOWN,
            read_as(one.rule),
        )
        for one in found.found
    ]
    room = width - 2 * (len(_HEADS) - 1)
    most = [max(len(row[n]) for row in (*rows, _HEADS)) for n in range(len(_HEADS))]
    wide = [min(most[n], max(8, int(room * _SHARES[n]))) for n in range(len(_HEADS))]
    spare = room - sum(wide)
    for n in sorted(range(len(_HEADS)), key=lambda n: (wide[n] - most[n], n)):
        more = min(max(spare, 0), most[n] - wide[n])
        wide[n], spare = wide[n] + more, spare - more
    for row in (_HEADS, tuple("-" * size for size in wide), *rows):
        yield "  ".join(_cell(text, size) for text, size in zip(row, wide, strict=True)).rstrip()


def _counted_from(found: "Dates") -> Iterator[str]:
    if found.day is None:
        yield "Nothing tells when this was published, so words such as “yesterday” have no value (see --published)."
    elif found.given:
        yield f"Counted from {words(found.day)}, as given."
    else:
        yield f"Counted from {words(found.day)}, which the file tells."


def _cell(text: str, size: int) -> str:
    text = printable(text)
    return (text if len(text) <= size else text[: size - 1] + "…").ljust(size)
