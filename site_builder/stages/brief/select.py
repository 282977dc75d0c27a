"""The telling sentences of the articles, verbatim: what was done, by whom, with which numbers; and what was ahead."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from site_builder.stages.brief.sources import Source, Sources
from site_builder.stages.brief.words import AHEAD, AHEAD_HINTS, DECIDED, LEANING, LEANING_PAIRS
from site_builder.values.text import sentences

_AHEAD = re.compile(rf"\b(?:{AHEAD})\b")
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"(?<![\w.,])(?!(?:19|20)\d\d(?!\w))\d[\d,.]*(?:\s?%|\b)")
_OPENING, _CLOSING, _ENDS = '"“‘«([', '"”’»)]', (".", "!", "…")
_SHORTEST, _LONGEST = 40, 360
# The place, day and agency before the first sentence: no part of what it says.
_DATELINE = re.compile(
    r"(?:[A-Z][^\W\d_]*[A-Z][\w.'’/ -]{0,40}(?:, [A-Z][\w. ]{1,24}(?:, \d{4})?)? ?(?:\([^()]{2,30}\) )?[—–-]{1,2} "
    r"|\([^()]{2,30}\) (?:[—–-]{1,2} )?)(?=[\"“‘«A-Z])"
)
# What was before the news: an earlier year, a length of time gone by.
_BACK = re.compile(
    r"\b(?:[Ii]n (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}"
    r"|(?:last|previous) (?:year|month|week)|(?:years?|months?|weeks?) (?:ago|earlier|before)|in the past|has long)\b"
)
_SAID = re.compile(r"[“”\"«»]")  # words of somebody stand among the quotations
_PER_ARTICLE, _MOST, _MOST_AHEAD = 4, 7, 3
_ENOUGH = 3  # so many points a briefing should have, where there are so many fair ones
_ALIKE = 0.6
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of an article, verbatim: which article, which paragraph, where in it; how many of those who met it
    names, and how telling it is."""

    source: Source
    paragraph: int
    start: int
    text: str
    names: int
    score: int


def passages(sources: Sources) -> tuple[Passage, ...]:
    """Every sentence, in the own words of an article that is no copy, that can stand alone, in order of place."""
    return tuple(passage for source in sources.originals for passage in _passages(sources, source))


def key_points(found: Sequence[Passage]) -> tuple[Passage, ...]:
    """A few telling ones, in order of place: no article gives many, and none says what another has said."""
    telling = [one for one in found if one.score >= _LEAST and not _SAID.match(one.text)]
    if len(telling) < _ENOUGH:
        fair = [one for one in found if one.score == _LEAST - 1 and not _SAID.search(one.text)]
        telling = [*telling, *fair]
    chosen: list[Passage] = []
    taken: list[frozenset[str]] = []
    counts: dict[int, int] = {}
    limit = min(_MOST, 2 + 2 * len({passage.source.number for passage in found}))
    for passage in sorted(telling, key=lambda one: (-one.score, one.paragraph, one.source.number, one.start)):
        said = frozenset(passage.text.lower().split())
        number = passage.source.number
        if counts.get(number, 0) < _PER_ARTICLE and not any(_alike(said, other) for other in taken):
            chosen.append(passage)
            taken.append(said)
            counts[number] = counts.get(number, 0) + 1
        if len(chosen) == limit:
            break
    return tuple(sorted(chosen, key=lambda one: (one.source.number, one.paragraph, one.start)))


def _passages(sources: Sources, source: Source) -> Iterator[Passage]:
    """The sentences of one article that can stand alone."""
    lead = True
    for paragraph, text in source.paragraphs():
        here = sources.named(text)
        for start, end in sentences(text):
            if lead and (line := _DATELINE.match(text, start, end)) and stands_alone(text[line.end() : end]):
                start = line.end()
            sentence = text[start:end]
            if stands_alone(sentence):
                names = sum(one.hinted(sentence) for one in here)
                score = _score(names, sources.meeting.place, sentence) + (4 if lead else 0)
                lead = False
                yield Passage(source, paragraph, start, sentence, names, score)


def stands_alone(sentence: str) -> bool:
    """True for a whole sentence of fair length that does not lean on the one before, its quotation marks in pairs."""
    if not _SHORTEST <= len(sentence) <= _LONGEST or not sentence.rstrip(_CLOSING).endswith(_ENDS):
        return False
    bare = sentence.lstrip(_OPENING)
    first, second, *_ = (*bare.lower().split(None, 2), "", "")
    return (
        (bare[:1].isupper() or not (bare[:1].islower() or bare[:1].isdigit()))
        and "\n" not in sentence
        and sentence.count("“") == sentence.count("”")
        and sentence.count('"') % 2 == 0
        and first.rstrip(",") not in LEANING
        and f"{first} {second}" not in LEANING_PAIRS
    )


def _score(names: int, place: str | None, sentence: str) -> int:
    """How telling a sentence is: how many who met it names, a result, a number, the place."""
    return (
        2 * min(names, 3)
        + (0 if DECIDED.isdisjoint(sentence.split()) else 2)
        + (1 if _DIGIT.search(sentence) and _NUMBER.search(sentence) else 0)
        + (1 if place and place in sentence else 0)
        - (1 if len(sentence) > 260 else 0)
        - (2 if _BACK.search(sentence) else 0)
    )


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """True when two sentences share most of their words."""
    return len(one & other) >= _ALIKE * min(len(one), len(other))


def ahead(found: Iterable[Passage], chosen: Collection[Passage], named: bool) -> tuple[Passage, ...]:
    """A few that are not chosen yet, on what was still to come when they were written; `named`: only those that name
    somebody who met."""
    telling = [
        one
        for one in found
        if (one.names or not named)
        and any(hint in one.text for hint in AHEAD_HINTS)
        and _AHEAD.search(one.text)
        and one not in chosen
    ]
    best = sorted(telling, key=lambda one: (-one.names, one.source.number, one.paragraph, one.start))[:_MOST_AHEAD]
    return tuple(sorted(best, key=lambda one: (one.source.number, one.paragraph, one.start)))
