"""Whether an expression is spoken of as over or ahead, told more finely than one sentence at a time."""

import re
from functools import lru_cache

from site_builder.stages.date import lexicon
from site_builder.stages.date.scan import Found
from site_builder.stages.date.spoken import way
from site_builder.stages.date.story import Direction, Story, direction

# What passes for a word of what is ahead: May, George Will, `as planned`, the noun of `set aside his plans`.
_NAMES = re.compile(
    r"\bMay\b|(?<=[a-z,] )Will\b|\bto blame\b|\bcould (?:only )?be (?:seen|heard|felt|smelled|found)\b|"
    r"\bas (?:\w+ )?(?:planned|scheduled|expected)\b|\bplanned\b(?<=ly planned)|\b(?P<plans>plans?)\b(?!\s+to\b)"
)
_PLANS = re.compile(
    r"(?:\b(?:the|a|an|its|his|her|their|this|that|of|for|over|with|under|aside)\s+(?:[\w-]+\s+){0,2}|"
    r"\b(?:announced|unveiled|released|revealed|outlined|disclosed|detailed|rejected)\s+)$"
)
# What was ahead once, or was never done, is over: `had been due to expire Friday`, `could not be reached Friday`.
_OVER = re.compile(
    r"\bhad (?:\w+ )?been (?:due|scheduled|set|expected|supposed|slated|planned)\b[^.;]{0,60}$|"
    r"\b(?:could(?: not|n't)|(?:neither|nor|no one|nobody|none)\b[^.;]{0,60}\bcould|"
    r"would(?: not|n't) (?:comment|say|discuss|elaborate|disclose|divulge|confirm|identify|release|speculate))\b"
    r"[^.;]{0,60}$|"
    r"\b(?:had|(?<!be )(?:completed|finished|reached)|rose|fell|grew|climbed|dropped)\b"
    r"(?:(?!\b(?:to|would|will|due|until)\b)[^.;])*\bby\s+(?:the\s+)?$|"
    r"\b(?:(?:was|were|been) (?:able|allowed|forced)|managed) to\b[^.;]{0,60}\bby\s+(?:the\s+)?(?:early |late )?$|"
    r"\b(?:stopped|dropped|came|passed|swung) by\s+$|"
    r"\b(?:fires?|blaze|record)\b[^.;]{0,30}\b(?:was|were) set\s+(?:on\s+)?$|"
    r"\bsince\b(?:(?!\b(?:will|would|to)\b)[^.;,]){0,60}$|"
    r"\b(?:lasted|ran|stayed|lived|worked|served|waited|raged|went on)\b[^.;,]{0,50}\b(?:until|through|till)\s+$|"
    r"\bagreed to (?:an?|the|terms|his|her|their|new)\b[^.;]{0,90}$"
)
_WHEN = re.compile(
    r"\b(?:will|would|(?:likely|expected|due|set|scheduled) to)\b[^.;]{0,120}"
    r"\b(?:when|once|as soon as|until)\b[^.;,]{0,40}$|"
    r"\b(?:must|(?:has|have|needs?) to)\b(?! have\b)[^.;,]{0,60}$|"
    r"\bdue to be \w+\b[^.;,]{0,60}$|"
    r"\b(?:will|shall) have (?:an?|the|no|to|its|their|his|her|until)\b[^.;]{0,60}$"
)
_OWNED = re.compile(r"'s\b")
_AT = re.compile(r"\b(?:for|at|before|ahead of|until|in|to)\s+$")
_SET = re.compile(
    r"\b(?:begins?|starts?|(?:re)?opens?|resumes?|ends|expires?|matures?|(?:re)?convenes?|leaves|arrives|departs|returns|airs|"
    r"(?:takes?|taking) (?:effect|place|office)|effective|goes (?:on sale|to trial|on trial|into effect)|"
    r"kicks off|falls|is|due|(?<!to )(?<!not )(?<!did )(?:meet|leave|arrive|depart|resume|play)|"
    r"(?<!to )(?<!not )(?<!did )goe?s? to the polls|"
    r"(?:booked|billed|slated|listed|forecast|predicted|pencilled in) for|"
    r"(?:postponed|moved|delayed|extended|adjourned|rescheduled|pushed back|put off) (?:to|for))"
    r"(?:\s+\w+ly)?\s+(?:on\s+|in\s+)?$"
)
# The present tense of what is arranged: `they play Sunday`, where nothing before tells that it is over.
_PRESENT = re.compile(
    r"\b(?:faces|plays|(?<!to )(?<!not )(?<!did )(?:play|vote|face)|hears|holds|votes|speaks|testifies|"
    r"appears|reports|releases|publishes|unveils|launches|hosts|visits|meets|travels|returns|starts|begins|opens|ends|arrives|"
    r"runs (?:from|through|until))\b[^.;,]{0,60}$"
)
_UNTIL_WHEN = re.compile(r"\s*,? when \w+(?: \w+)? (?:was|were|had|[a-z]+ed)\b")  # `at large until Monday, when he was`
_ENDS = (".", "!", "?", '"', "'", ";", ":")
_OPENING_BY = re.compile(r"\s*(?:by|until)\s+(?:the\s+)?")
_REACH = 2000  # characters: no clause is longer


class Clauses(Story):
    """A text whose sentences end at semicolons too: what stands beyond one has a tense of its own."""

    __slots__ = ()

    def sentence(self, offset: int) -> tuple[int, int]:
        """Where the clause around an offset begins and ends."""
        low, high = Story.sentence(self, offset)
        start = self.text.rfind(";", max(low, offset - _REACH), offset)
        end = self.text.find(";", offset, min(high, offset + _REACH))
        return (low if start < 0 else start + 1), (high if end < 0 else end)


def spoken(text: str, low: str) -> str:
    """The text in small letters without the names that would pass for verbs of what is ahead: May, George Will."""
    parts, end = [], 0
    for match in _NAMES.finditer(text):
        if match["plans"] and not _PLANS.search(text, max(end, match.start() - 60), match.start()):
            continue
        parts += [low[end : match.start()], "_" * len(match[0])]
        end = match.end()
    return "".join((*parts, low[end:]))


@lru_cache(maxsize=8)
def _verb(language: str) -> re.Pattern[str]:
    key = language if language in lexicon.AHEAD else "en"
    return re.compile(rf"\s+(?:(?P<ahead>{lexicon.AHEAD[key]})|(?:{lexicon.PAST[key]}))\b")


def side(tale: Story, one: Found) -> Direction:
    """The direction of an expression. A verb right behind it is its own: `the talks Friday will`, `Monday was`; so is
    one of beginning or ending in the present tense right before it: `takes effect July 1`."""
    if one.count and one.kind in ("relative", "weekday", "yearless"):
        return way(tale, one)
    verb = _verb(tale.language).match(tale.low, one.end)
    if verb:
        return 1 if verb["ahead"] else -1
    low, _ = tale.sentence(one.start)
    before = tale.low[max(low, one.start - 200) : one.start]
    if _OVER.search(before):
        return -1
    if before.endswith(" until ") and _UNTIL_WHEN.match(tale.low, one.end):
        return -1
    if _WHEN.search(before) or _SET.search(before, max(0, len(before) - 40)):
        return 1
    if _OWNED.match(tale.low, one.end) and not _AT.search(before):
        return -1
    if _OPENING_BY.fullmatch(tale.low, max(low, one.start - 12), one.start):  # `By Tuesday they had left`
        return direction(tale, one.start, one.end)
    told = way(tale, one)
    if told == 0 and one.kind == "weekday" and _PRESENT.search(before):
        _, high = tale.sentence(one.start)
        return 1 if tale.low[max(one.start, high - 3) : high].rstrip().endswith(_ENDS) else 0  # a headline has no end
    return told
