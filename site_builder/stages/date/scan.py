"""The words of a text that speak of a time, each with the days it may mean, before any is placed in a year.

A dictionary of trigger words says where a rule is tried at all, so a text is walked once and in linear time."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from site_builder.stages.date.days import ALL, NONE, Days
from site_builder.values.edtf import Edtf

Kind = Literal[
    "dated",
    "yearless",
    "weekday",
    "relative",
    "distance",
    "fixed",
    "vague",
    "clock",
    "again",
    "slashed",
    "within",
    "lately",
    "none",
]
Grain = Literal["day", "weekend", "week", "month", "quarter", "season", "year", "decade"]
MOST = 400  # expressions: more than a news text has


@dataclass(frozen=True, slots=True)
class Found:
    """One expression. `days` are all days it fits by the calendar (`Friday, February 4`: every such day); `length`
    counts the days of a span that starts on one of them. `kind`: `dated` names its year, `relative` is `count` units
    from the day of writing, `distance` the same from an event told of (`a year earlier`).

    Only in lists of expressions, never as clues: `fixed` has its `value` (years that the calendar of days does not
    hold, decades), `vague` names no day that could be told (`the third day of talks`), `clock` is a time of day,
    `again` is what was told last so many years on (`the same period last year`), `slashed` is a date that may be read
    in two orders, `within` are days of a unit counted from the day of writing (`October of next year`), `lately` is a
    `unit` that ends with that day (`over the past year`), `none` is read
    and passed over."""

    start: int
    end: int
    words: str
    rule: str
    kind: Kind
    grain: Grain
    days: Days = field(default=ALL, repr=False)
    length: int = 1
    unit: Grain = "day"
    count: int = 0
    value: Edtf | None = None


Rule = Callable[[str, int], Found | None]
_APART = re.compile(r"\n[ \t\r]*\n|[a-z]{4}\.\s+[A-Z]")  # a gap between paragraphs, an end of a sentence
_TOKEN = re.compile(r"[^\W_]+(?:['’]hui)?")


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules of one language: by trigger word, and those tried at a number of up to two or of four digits. `whole`:
    expressions count too that the calendar of days does not hold."""

    words: dict[str, tuple[Rule, ...]]
    short: tuple[Rule, ...]
    long: tuple[Rule, ...]
    whole: bool = False


def _whole(hit: Found) -> bool:
    """True for what names days or has a value, and lies within a sentence."""
    return (hit.days != NONE or hit.value is not None) and not _APART.search(hit.words)


def walk(text: str, low: str, grammar: Grammar, most: int = MOST) -> tuple[Found, ...]:
    """Every expression of the text in order, none inside another; `low` is the text in small letters."""
    found: list[Found] = []
    end = 0
    words, long, short = grammar.words, grammar.long, grammar.short
    for token in _TOKEN.finditer(low):
        word = token[0]
        rules = words.get(word)
        if rules is None:
            if not word[0].isdigit():
                continue
            rules = long if len(word) == 4 and word.isdigit() else short
        start = token.start()
        if start < end:
            continue
        for rule in rules:
            hit = rule(text, start)
            if hit is not None and hit.start >= end and (_whole(hit) if grammar.whole else hit.days != NONE):
                if hit.kind != "none":
                    found.append(hit)
                end = hit.end
                break
        if len(found) >= most:
            break
    return tuple(found)
