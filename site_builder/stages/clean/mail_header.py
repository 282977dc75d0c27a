"""The header that a mail program writes above a mail which it sends on or answers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.stages.clean.mail_words import LABEL, LABELS

_HEADER_LINES = 14  # of the longest header, with its addresses wrapped
_INLINE = re.compile(r"(From|To|Cc|Sent|Date|Subject): ")
LONG = 400  # characters of the longest line that is looked at


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a mail: its text without the marks of quotation, its number, and how deep it is quoted."""

    text: str
    at: int
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Header:
    """What the header of a mail that was sent on says, each value with the number of its line."""

    sender: str = ""
    date: str = ""
    subject: str = ""
    lines: tuple[tuple[str, int], ...] = ()

    def line(self, kind: str) -> int:
        """The number of the line that says this."""
        return dict(self.lines).get(kind, 1)


def header_at(lines: Sequence[Line], first: int, end: int) -> tuple[Header, int] | None:
    """The header that begins on this line, and where the text below it does; None where none does. It names a sender,
    and a day or a subject, and one thing more."""
    found = _in_one_line(lines[first].text, first) if first < end else {}
    if found:
        return _made(found, lines), first + 1
    kind, gap, stop = "", 0, first
    for n in range(first, min(first + _HEADER_LINES, end)):
        text = lines[n].text
        match = LABEL.fullmatch(text) if len(text) < 1000 else None
        label = LABELS.get(match[1].lower(), "") if match else ""
        if match and label and (not found.get(label, ("", 0))[0] or label in ("copy", "more")):
            kind, gap, stop = label, 0, n + 1
            found[label] = (match[2].strip(" *"), n)
        elif not text:
            gap += 1
            if gap > 1 or (len(found) >= 3 and _ends(lines, n, end)):
                break
        elif not kind or (found[kind][0] and (gap or not _goes_on(text, found[kind][0], kind))):
            break
        else:
            found[kind] = (f"{found[kind][0]} {text}".strip(), found[kind][1])
            stop = n + 1
    if "from" not in found or len(found) < 3 or not ({"date", "subject"} & found.keys()):
        return None
    return _made(found, lines), stop


def _made(found: dict[str, tuple[str, int]], lines: Sequence[Line]) -> Header:
    """The header of what each label says and where."""
    values = {name: value for name, (value, _) in found.items()}
    places = tuple((name, lines[n].at) for name, (_, n) in found.items())
    return Header(values["from"], values.get("date", ""), values.get("subject", ""), places)


def _in_one_line(text: str, n: int) -> dict[str, tuple[str, int]]:
    """What a header says that a program wrote on one line: `From: JaneTo: JohnSent: ...`; else nothing."""
    pieces = _INLINE.split(text[:LONG]) if text.startswith("From:") else []
    found = {LABELS[name.lower()]: (value.strip(), n) for name, value in zip(pieces[1::2], pieces[2::2], strict=True)}
    return found if len(found) >= 3 and "subject" in found else {}


def _ends(lines: Sequence[Line], blank: int, end: int) -> bool:
    """True for a blank line after which no label follows."""
    return not _labelled(lines, blank + 1, end)


def _labelled(lines: Sequence[Line], n: int, end: int) -> bool:
    match = LABEL.match(lines[n].text[:LONG]) if n < end else None
    return bool(match and match[1].lower() in LABELS)


def _goes_on(text: str, before: str, kind: str) -> bool:
    """True for more addresses of a header's line."""
    if kind not in ("from", "to", "copy") or "@" not in text or len(text) > LONG:
        return False
    return before.endswith((",", ";")) or text.startswith("<")
