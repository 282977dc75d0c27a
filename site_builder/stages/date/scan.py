"""The words of a text that speak of a time, each with the days it may mean, before any is placed in a year.

A dictionary of trigger words says at which words a rule is tried at all, so a text is walked once and in linear time."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from site_builder.stages.date.days import ALL, NONE, Days

Kind = Literal["dated", "yearless", "weekday", "relative", "distance"]
Grain = Literal["day", "week", "month", "season", "year"]
LIMIT = 200_000  # characters: what stands beyond is no news text


@dataclass(frozen=True, slots=True)
class Found:
    """One expression. `days` are all days it fits by the calendar (`Friday, February 4`: every such day
    of the calendar); `length` counts the days of a span that starts on one of them. `kind` `dated` names its year, `relative`
    is `count` units from the day of writing, `distance` the same from an event told of (`a year earlier`)."""

    start: int
    end: int
    words: str
    rule: str
    kind: Kind
    grain: Grain
    days: Days = ALL
    length: int = 1
    unit: Grain = "day"
    count: int = 0


Reading = tuple[int, Found] | None
Rule = Callable[[str, int], Found | None]
_TOKEN = re.compile(r"[^\W_]+(?:['’]hui)?")


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules of one language: by trigger word, and those tried at a number of up to two or of four digits."""

    words: dict[str, tuple[Rule, ...]]
    short: tuple[Rule, ...]
    long: tuple[Rule, ...]


def walk(text: str, grammar: Grammar) -> tuple[Found, ...]:
    """Every expression of the text in order, none inside another."""
    found: list[Found] = []
    end = 0
    for token in _TOKEN.finditer(text, 0, min(len(text), LIMIT)):
        start = token.start()
        if start < end:
            continue
        word = token[0]
        if word[0].isdigit():
            rules = grammar.long if len(word) == 4 and word.isdigit() else grammar.short if word[:2].isdigit() or (
                len(word) == 1 or not word[1].isdigit()) else ()
        else:
            rules = grammar.words.get(word.lower(), ())
        for rule in rules:
            hit = rule(text, start)
            if hit is not None and hit.days != NONE and hit.start >= end:
                found.append(hit)
                end = hit.end
                break
    return tuple(found)
