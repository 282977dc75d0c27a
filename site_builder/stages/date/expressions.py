"""Every time expression of a text as it stands, with the days it means once the day of publication is known."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.stages.date import days as d
from site_builder.stages.date.reading import ABOUT, Reader
from site_builder.stages.date.scan import Found, walk
from site_builder.stages.date.story import Story, lower
from site_builder.stages.date.tense import Clauses, spoken
from site_builder.values.edtf import Edtf

HEAD = 6  # so many lines from the top may hold nothing but the day of publication
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_ENDS = (".", "!", "?", "”", '"', "'", ":", "。")
_SHORT = re.compile(r"\b(?:(?!May|June|July)[A-Z][a-z]{2,3}|[ap]\.?\s?m)\.$")  # `Sept.` keeps its own
FULL = 50  # a line as long as this without an end, often enough, was broken to fit a column
COLUMN = 110
OFTEN = 4


@dataclass(frozen=True, slots=True)
class Expression:
    """Words that speak of a time: where they stand (`text[start:end]`), the days they mean (None where they name none)
    and the rule that read them."""

    start: int
    end: int
    words: str
    value: Edtf | None
    rule: str


def expressions(text: str, published: Edtf | None = None, language: str = "en") -> tuple[Expression, ...]:
    """The time expressions of a text, in order, none inside another. Without a day of publication that of a line of
    its own near the top serves; without any, words such as `yesterday` have no value."""
    # Here, not above: a build lists no expressions, and these patterns take their time to compile.
    from site_builder.stages.date.chinese import chinese
    from site_builder.stages.date.wide import wide

    low = lower(text)
    tale = Clauses(text, spoken(text, low), tuple(_starts(text)), language, frozenset())
    found = tuple(chinese(text)) if language == "zh" else walk(text, low, wide(language), len(text))
    day = d.of_edtf(published) if published else _own_day(tale, found)
    reader = Reader(tale, day)
    return tuple(_expression(text, one, value) for one, value in reader.read(found))


def _expression(text: str, one: Found, value: Edtf | None) -> Expression:
    """The expression as a list shows it: without the full stop that ends its sentence, its rule without a remark."""
    end = one.end - 1 if one.words.endswith(".") and not _SHORT.search(one.words) else one.end
    return Expression(one.start, end, text[one.start : end], value, one.rule.removesuffix(ABOUT))


def _starts(text: str) -> Iterator[int]:
    """Where paragraphs begin: at every line, but in a text that is broken to fit a column after an end or a gap."""
    lines = [match for match in _LINE.finditer(text) if match[0] or match.start() == 0]
    bare = [match[0].strip() for match in lines]
    open_ended = sum(len(line) >= FULL and not line.endswith(_ENDS) for line in bare)
    wrapped = open_ended >= OFTEN and max(map(len, bare)) <= COLUMN
    fresh = True
    for match, line in zip(lines, bare, strict=True):
        if fresh or not line:
            yield match.start()
        fresh = not wrapped or not line or line.endswith(_ENDS) or len(line) < FULL


def _own_day(tale: Story, found: tuple[Found, ...]) -> d.Days:
    """The day that a line near the top holds and nothing else; none where there is none."""
    for one in found:
        line = tale.line(one.start)
        if line > HEAD:
            break
        low, high = tale.line_span(line)
        if (
            one.kind == "dated"
            and one.grain == "day"
            and tale.text[low:high].strip(" .\t\r\n") == one.words.strip(" .")
        ):
            return one.days
    return d.NONE
