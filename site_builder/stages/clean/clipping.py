"""A Markdown capture, as web clippers save it: its paragraphs stay as written, only clear junk goes."""

import re
from collections.abc import Sequence
from dataclasses import replace

from site_builder.stages.clean.blocks import Block, plain, tidy
from site_builder.stages.clean.reading import Reading
from site_builder.stages.clean.story import Choice
from site_builder.stages.clean.text import measured
from site_builder.stages.clean.title import from_sentence
from site_builder.stages.clean.units import Unit
from site_builder.values.model import Capture
from site_builder.values.text import fold

_CLEAR = frozenset(
    (
        *("advertisement", "share bar", "comment form", "newsletter call", "related link", "related heading"),
        *("copyright", "story continues below", "privacy notice", "site navigation", "stray mark", "avatar", "player"),
    )
)
_HEADER = frozenset(("byline", "date line", "time stamp", "label", "breadcrumb", "menu", "photo credit"))
_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
_ITEM = re.compile(r"(?:[-*+]|\d{1,3}[.)])\s+\S")
_IMAGE = re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)")
_MARKS = re.compile(r"^(?:>\s*)?\[!\w+\][-+]?\s*|[*_`~]{1,3}|^>+\s?|^#{1,6}\s|^(?:[-*+]|\d{1,3}[.)])\s+")


def read_markdown(capture: Capture) -> Reading:
    """The reading of a Markdown capture: nothing but clear junk is left out, and never everything."""
    blocks = _blocks(plain(capture.text).split("\n"), capture.first_line)
    bare, language = measured([replace(block, text=_bare(block.text)) for block in blocks])
    units = tuple(replace(unit, block=block, text=block.text) for unit, block in zip(bare, blocks, strict=True))
    prose = [index for index, unit in enumerate(units) if unit.prose and unit.rule not in _CLEAR]
    first, end = (prose[0], prose[-1] + 1) if prose else (0, len(units))
    headline, title, how = _title(units, first, capture)
    choices = _choices(units, first, end, headline, fold(title))
    if units and not any(choice.role for choice in choices):
        choices = [
            Choice("text", "") if index != headline or len(units) == 1 else choice
            for index, choice in enumerate(choices)
        ]
    return Reading(units, tuple(choices), first, end, headline, title, how, language)


def _title(units: Sequence[Unit], first: int, capture: Capture) -> tuple[int | None, str, str]:
    """The headline: the given one, else the first heading (of the first level), else the first sentence."""
    given = capture.given.title
    for level in ("head1", "head"):
        for index, unit in enumerate(units[: max(first, 1)] if level == "head" else units):
            if unit.block.mark.startswith(level) and unit.tokens:
                if given and fold(given) != unit.key:
                    return None, given, ""
                return index, _bare(unit.text), f"heading, line {unit.line}"
    if given or not units:
        return None, given or "", ""
    start = units[first] if first < len(units) else units[0]
    return None, from_sentence(_bare(start.text)), f"the first sentence (line {start.line})"


def _choices(units: Sequence[Unit], first: int, end: int, headline: int | None, title: str) -> list[Choice]:
    """The choice for each unit."""
    choices: list[Choice] = []
    over = False
    for index, unit in enumerate(units):
        over = over or (index >= end and unit.ends and unit.rule in _CLEAR)
        if index == headline:
            choices.append(Choice("", "title"))
        elif unit.key == title and index < first:
            choices.append(Choice("", "repeated title"))
        elif unit.rule and _goes(unit, index < first or over):
            choices.append(Choice("", unit.rule))
        elif over and not unit.sentence:
            choices.append(Choice("", "link list"))
        else:
            choices.append(Choice(_role(unit), ""))
    return choices


def _goes(unit: Unit, outside: bool) -> bool:
    """True for clear junk, and outside the story for what belongs to its header."""
    if unit.rule == "photo credit" and not unit.prose:
        return True
    return unit.rule in _CLEAR or (unit.rule in _HEADER and outside)


def _role(unit: Unit) -> str:
    if unit.block.mark.startswith("head"):
        return "subhead"
    return "quote" if unit.block.mark == "quote" else "text"


def _bare(text: str) -> str:
    """The words of a paragraph without Markdown's marks, for judging it and for titles."""
    return tidy(_MARKS.sub("", _LINK.sub(r"\1", _IMAGE.sub(" ", text[:20000])))) if text else ""


def _blocks(lines: list[str], first_line: int) -> list[Block]:
    """The paragraphs of the Markdown source: headings, list items and quotations each by itself."""
    blocks: list[Block] = []
    run: list[str] = []
    start, mark, group = first_line, "", 0

    def flush() -> None:
        if run and (text := tidy(" ".join(run))):
            blocks.append(Block(text, start, group, "image" if not _bare(text) and "![" in text else mark))
        run.clear()

    for at, line in enumerate(lines, first_line):
        text = line.strip()
        heading = _HEADING.match(text)
        kind = (
            "item"
            if _ITEM.match(text)
            else "quote"
            if text.startswith(">")
            else "table"
            if text.startswith("|")
            else ""
        )
        if not text or heading or kind in ("item", "table") or (kind != mark and mark in ("", "quote") and kind != ""):
            flush()
            group += not text
            mark = ""
        if heading:
            blocks.append(Block(tidy(heading[2]), at, group, f"head{len(heading[1])}"))
            continue
        if set(text) <= {"="} and text and run and not mark:
            blocks.append(Block(tidy(" ".join(run)), start, group, "head1"))
            run.clear()
            continue
        if text:
            if not run:
                start, mark = at, kind
            run.append(text.lstrip("> ") if mark == "quote" else text)
    flush()
    return [block for block in blocks if block.text]
