"""A mail's lines: which are its article, and which a mail it answers, the header of one it sends on, a signature."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.stages.clean.mail_header import LONG, Header, Line, header_at
from site_builder.stages.clean.mail_words import (
    END,
    FORWARD_PREFIX,
    FORWARDED,
    ORIGINAL,
    PREFIXES,
    REPLY_PREFIX,
    SENT_FROM,
    WROTE,
)
from site_builder.values.model import MailKind

_PARTS = 8  # mails in mails
_LITTLE = 20  # words of the shortest article
_NOTE = 60  # words of the longest note above a mail sent on where nothing says that it was sent on
_SIGNED = (15, 100)  # lines and words of the longest signature


@dataclass(frozen=True, slots=True)
class Parts:
    """The rule that takes each line ("" for none), and the header of the innermost mail that was sent on."""

    rules: tuple[str, ...]
    header: Header | None


@dataclass(frozen=True, slots=True)
class _Seam:
    """Where another mail begins: from `start` on its header or the words above it, its text at `text` and up to
    `stop`; `forward` is None where the seam does not tell whether it was sent on or answered."""

    start: int
    text: int
    stop: int
    forward: bool | None
    header: Header | None


def parts(lines: Sequence[Line], kind: MailKind) -> Parts:
    """The parts of a mail: a mail that it sends on is the article, a mail that it answers is not."""
    rules = [""] * len(lines)
    start, end, header = 0, len(lines), None
    for _ in range(_PARTS):
        seam = _seam(lines, rules, start, end)
        if seam is None:
            break
        own = [line for n, line in enumerate(lines[start : seam.start], start) if not rules[n]]
        above, below = _words(own), _words(lines[seam.text : seam.stop])
        if _is_sent_on(seam, kind, above, below):
            _mark(rules, start, seam.start, "forwarder's note")
            _mark(rules, seam.start, seam.text, "mail header")
            _mark(rules, seam.stop, end, "forwarder's note")
            start, end, header = seam.text, seam.stop, seam.header
            kind = _kind(header) if header else "letter"
        else:
            _mark(rules, seam.start, seam.stop, "quoted mail")
            end = end if seam.header is None else seam.start
    _sign(lines, rules, start, end)
    if kind == "reply":
        own_depth = min((line.depth for line in lines[start:end] if line.text), default=0)
        for n in range(start, end):
            if lines[n].depth > own_depth and not rules[n]:
                rules[n] = "quoted mail"
    return Parts(tuple(rules), header)


def subject(text: str) -> str:
    """A subject without the marks of mails sent on and answered."""
    match = PREFIXES.match(text)
    return text[match.end() :].strip() if match else text.strip()


def _kind(header: Header) -> MailKind:
    """What the subject tells of a mail that was sent on."""
    if FORWARD_PREFIX.match(header.subject):
        return "forward"
    return "reply" if REPLY_PREFIX.match(header.subject) else "letter"


def _is_sent_on(seam: _Seam, kind: MailKind, above: int, below: int) -> bool:
    """True where the mail below the seam is the article."""
    if below < _LITTLE or above > 3 * below:
        return False
    if seam.forward:
        return True
    if seam.header is not None and kind == "forward":
        return True
    short = above <= _NOTE and below >= 3 * above
    return short and (kind != "reply" or above < _LITTLE)


def _seam(lines: Sequence[Line], rules: Sequence[str], start: int, end: int) -> _Seam | None:
    """The first place between these lines where another mail begins."""
    for n in range(start, end):
        text = lines[n].text
        if rules[n] or not text or len(text) > LONG:
            continue
        if FORWARDED.fullmatch(text) or ORIGINAL.fullmatch(text):
            forward = True if FORWARDED.fullmatch(text) else None
            below = _next(lines, n + 1, end)
            found = header_at(lines, below, end)
            if found:
                return _Seam(n, found[1], _end(lines, below, end), forward, found[0])
            if forward and below < end:
                return _told(lines, n, below, end)
        elif ":" in text[:24] and (found := header_at(lines, n, end)):
            return _Seam(n, found[1], _end(lines, n, end), None, found[0])
        elif (quoted := _attributed(lines, n, end)) is not None:
            return _Seam(n, quoted, _quoted(lines, quoted, end), None, None)
    return None


def _told(lines: Sequence[Line], mark: int, below: int, end: int) -> _Seam:
    """A mail sent on below a mark alone, or below one line that tells who wrote it when."""
    words, at = lines[below].text, lines[below].at
    closed = _end(lines, below, end)
    if len(words) > LONG or not WROTE.fullmatch(words):
        return _Seam(mark, below, closed, True, Header())
    sender = words.rstrip(" :").rpartition(", ")[2]
    header = Header(sender, words, "", (("from", at), ("date", at)))
    return _Seam(mark, below + 1, closed, True, header)


def _attributed(lines: Sequence[Line], n: int, end: int) -> int | None:
    """The first quoted line below words such as `On Tuesday Jane wrote:`, which may take two lines; else None."""
    for count in (1, 2):
        if count == 2 and n + 1 < end and WROTE.fullmatch(lines[n + 1].text[:LONG]):
            return None  # these are words of their own
        words = " ".join(line.text for line in lines[n : min(n + count, end)])
        if words.endswith(":") and len(words) <= LONG and WROTE.fullmatch(words):
            below = _next(lines, n + count, end)
            if below < end and lines[below].depth > lines[n].depth:
                return below
    return None


def _end(lines: Sequence[Line], header: int, end: int) -> int:
    """Where the mail ends whose header begins here: with the quotation, where it stands in one, or where a line says
    so."""
    stop = _quoted(lines, header, end) if lines[header].depth else end
    return next((n for n in range(header, stop) if END.fullmatch(lines[n].text[:LONG])), stop)


def _quoted(lines: Sequence[Line], first: int, end: int) -> int:
    """Where the quoted lines end that begin on this one."""
    depth, stop = lines[first].depth, first
    for n in range(first, end):
        if lines[n].text and lines[n].depth < depth:
            break
        stop = n + 1
    return stop


def _next(lines: Sequence[Line], n: int, end: int) -> int:
    while n < end and not lines[n].text:
        n += 1
    return n


def _sign(lines: Sequence[Line], rules: list[str], start: int, end: int) -> None:
    """Marks the signature: what stands below a line of two hyphens at the end, and what a telephone adds."""
    left = [n for n in range(start, end) if lines[n].text and not rules[n]]
    for place, n in enumerate(left):
        last = lines[n].text in ("--", "- --") and place > 0 and len(left) - place <= _SIGNED[0]
        if last and _words([lines[m] for m in left[place:]]) <= _SIGNED[1]:
            for m in left[place:]:
                rules[m] = "mail signature"
            break
    left = [n for n in left if not rules[n]]
    for n in left[-2:]:
        if len(left) > 1 and SENT_FROM.fullmatch(lines[n].text[:LONG]):
            rules[n] = "mail signature"


def _mark(rules: list[str], start: int, stop: int, rule: str) -> None:
    rules[start:stop] = [one or rule for one in rules[start:stop]]


def _words(lines: Sequence[Line]) -> int:
    return sum(len(re.findall(r"[^\W\d_]{2,}", line.text)) for line in lines)
