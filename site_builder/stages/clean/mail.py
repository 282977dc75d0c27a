"""A capture that came by mail: what programs and senders wrote around its article is left out before it is read."""

import html as entities
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from site_builder.formats import html
from site_builder.formats.html import Page
from site_builder.formats.mail import Sender, sender
from site_builder.stages.clean.blocks import plain, tidy
from site_builder.stages.clean.days import days
from site_builder.stages.clean.draft import Draft
from site_builder.stages.clean.mail_frame import SEPARATOR, framed, is_framed
from site_builder.stages.clean.mail_header import Header, Line
from site_builder.stages.clean.mail_parts import parts, subject
from site_builder.stages.clean.page import draft_page as page_draft
from site_builder.values.model import Capture, Removed, StatedDate

_QUOTED = re.compile(r"(?:>[ \t]?)+")
_ITEM = re.compile(r"(?:[-*+•·>–—]|\d{1,3}[.)]|\[\d)\s?")
_HIDDEN = re.compile(r"<(?:div|span|p|td|font)\b[^<>]{0,2000}?display\s*:\s*none[^<>]{0,2000}>([^<]{1,2000})", re.I)
_WIDEST, _NARROWEST = 100, 50  # columns of a text whose lines were broken at a width
_HEADLINE = 4  # words: a shorter subject of a person's mail is no headline
_AT = "in the header of the forwarded mail"


@dataclass(frozen=True, slots=True)
class Around:
    """What stood around the article of a mail: the lines left out, and what the header of a mail sent on tells."""

    removed: tuple[Removed, ...] = ()
    title: str = ""
    sender: Sender | None = None
    dates: tuple[StatedDate, ...] = ()
    header: Header | None = None


def opened(capture: Capture) -> tuple[Capture, Around]:
    """The text capture with nothing but its article, each paragraph on the line where it begins."""
    whole = plain(capture.text).split("\n")
    lines = [_line(text, at) for at, text in enumerate(whole, capture.first_line)]
    rules, header = _parted(lines, capture)
    kept = [line for line, rule in zip(lines, rules, strict=True) if line.text and not rule]
    base = min((line.depth for line in kept), default=0)
    texts = ["" if rule else _inner(text, line, base) for text, line, rule in zip(whole, lines, rules, strict=True)]
    removed = _removed(lines, rules)
    removed += [
        Removed(text, "stray mark", line.at)
        for line, text in zip(lines, texts, strict=True)
        if SEPARATOR.fullmatch(text)
    ]
    texts = _unwrapped(["" if SEPARATOR.fullmatch(text) else text for text in texts])
    frame = framed(texts, capture.mail == "newsletter")
    around = _around(capture, header, texts, removed + _taken(texts, [line.at for line in lines], frame))
    left = ["" if rule else text for text, rule in zip(texts, frame, strict=True)]
    return (replace(around[0], text="\n".join(left)), around[1]) if any(left) else (capture, Around())


def draft_page(capture: Capture) -> tuple[Capture, Draft]:
    """The HTML capture, and the draft of its article alone."""
    source = plain(capture.text)
    made, page, around = opened_page(capture, html.read(source))
    return made, laid(page_draft(made, source, page), around)


def opened_page(capture: Capture, page: Page) -> tuple[Capture, Page, Around]:
    """The page of an HTML capture with nothing but its article in its flow."""
    lines = [Line(one.text, one.line + capture.first_line - 1, int(one.mark == "quote")) for one in page.flow]
    hidden = {tidy(entities.unescape(match[1])) for match in _HIDDEN.finditer(plain(capture.text))}
    rules, header = _parted(lines, capture)
    rules = [rule or ("hidden text" if line.text in hidden else "") for line, rule in zip(lines, rules, strict=True)]
    texts = ["" if rule else line.text for line, rule in zip(lines, rules, strict=True)]
    frame = framed(texts, capture.mail == "newsletter")
    removed = _removed(lines, rules) + _taken(texts, [line.at for line in lines], frame)
    kept = [one for one, rule, other in zip(page.flow, rules, frame, strict=True) if not (rule or other)]
    if not kept:
        return capture, page, Around()
    if header and all(one.mark == "quote" for one in kept):
        kept = [replace(one, mark="") for one in kept]
    made, around = _around(capture, header, texts, removed)
    return made, replace(page, flow=tuple(kept)), around


def laid(draft: Draft, around: Around) -> Draft:
    """The draft of the article with what stood around it."""
    gone = {one.text for one in around.removed if one.rule in ("newsletter frame", "hidden text")}
    stays = [n for n, text in enumerate(draft.body) if text not in gone]
    found = dict(draft.found)
    if around.title and around.header and around.header.subject:
        found["title"] = f"subject of the forwarded mail, line {around.header.line('subject')}"
    told = around.sender
    if told and told.outlet and around.header:
        found["outlet"] = f"sender of the forwarded mail, line {around.header.line('from')}"
    if told and told.writer and around.header:
        found["authors"] = f"sender of the forwarded mail, line {around.header.line('from')}"
    return replace(
        draft,
        title=around.title or draft.title,
        outlet=(told.outlet if told else None) or draft.outlet,
        authors=(told.writer,) if told and told.writer else draft.authors,
        body=tuple(draft.body[n] for n in stays),
        roles=tuple(draft.roles[n] for n in stays),
        lines=tuple(draft.lines[n] for n in stays),
        removed=tuple(sorted((*draft.removed, *around.removed), key=lambda one: one.line)),
        dates=(*around.dates, *draft.dates),
        found=found,
    )


def _parted(lines: Sequence[Line], capture: Capture) -> tuple[list[str], Header | None]:
    """The rule that takes each line; none takes any where nothing else is left."""
    made = parts(lines, capture.mail)
    if all(made.rules[n] or not line.text for n, line in enumerate(lines)):
        return [""] * len(lines), None
    return list(made.rules), made.header


def _around(
    capture: Capture, header: Header | None, texts: Sequence[str], removed: list[Removed]
) -> tuple[Capture, Around]:
    """What the header of the mail that was sent on tells; its subject is nearer to the text than that of the mail
    around it."""
    if header is None or not header.sender:
        return capture, Around(tuple(removed))
    told = sender(header.sender)
    listed = told.is_listed or is_framed([*texts, *(one.text for one in removed)])
    title = subject(header.subject)
    if not listed and len(title.split()) < _HEADLINE:
        title = ""
    dates = tuple(
        StatedDate(
            day.words,
            day.value,
            "published" if listed else "header",
            f"line {header.line('date')}, {_AT}",
            header.line("date"),
        )
        for day in days(header.date)[:1]
        if day.value.is_day
    )
    if capture.given.at == "mail header" and header.subject:
        capture = replace(capture, given=replace(capture.given, title=None))
    return capture, Around(tuple(removed), title, told if listed else None, dates, header)


def _line(text: str, at: int) -> Line:
    match = _QUOTED.match(text)
    return Line(tidy(text[match.end() :]), at, match[0].count(">")) if match else Line(tidy(text), at)


def _inner(text: str, line: Line, base: int) -> str:
    """The line as it is written, without the marks of quotation that all of the article's lines have."""
    return ">" * (line.depth - base) + " " * (line.depth > base) + line.text if base else text.rstrip()


def _removed(lines: Sequence[Line], rules: Sequence[str]) -> list[Removed]:
    """The lines left out: those of one rule in a row as a paragraph, those of a header each by itself."""
    found: list[Removed] = []
    open_rule = ""
    for line, rule in zip(lines, rules, strict=True):
        if line.text and rule and rule == open_rule and rule != "mail header":
            found[-1] = replace(found[-1], text=f"{found[-1].text} {line.text}")
        elif line.text and rule:
            found.append(Removed(line.text, rule, line.at))
        open_rule = rule if line.text else ""
    return found


def _taken(texts: Sequence[str], places: Sequence[int], rules: Sequence[str]) -> list[Removed]:
    return [Removed(text, rule, at) for text, at, rule in zip(texts, places, rules, strict=True) if rule and text]


def _unwrapped(texts: list[str]) -> list[str]:
    """The lines with those joined that were broken at one width for all: no further word would have found room. A
    paragraph stays on its first line; the others are empty."""
    width = max((len(text) for text in texts if "://" not in text), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return texts
    made, head = list(texts), -1
    for n, text in enumerate(texts):
        if not text:
            head = -1
            continue
        before = texts[n - 1] if head >= 0 else ""
        if before and not _ITEM.match(text) and len(before) + 1 + len(text.split(" ", 1)[0]) > width - 6:
            made[head], made[n] = f"{made[head]} {text}", ""
        else:
            head = n
    return made
