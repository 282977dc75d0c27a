"""The telling sentences of the articles, verbatim: what was done, by whom, with which numbers; and what was ahead."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from site_builder.stages.brief.sources import Names, Source, Sources
from site_builder.stages.brief.words import AHEAD, AHEAD_HINTS, DECIDED, LEANING, LEANING_PAIRS
from site_builder.values.text import sentences

_AHEAD = re.compile(rf"\b(?:{AHEAD})\b")
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"(?<![\w.,])(?!(?:19|20)\d\d(?!\w))\d[\d,.]*(?:\s?%|\b)")
_OPENING, _CLOSING, _ENDS = '"“‘«([', '"”’»)]', (".", "!", "…")
_SHORTEST, _LONGEST = 40, 360
_PER_ARTICLE, _MOST, _MOST_AHEAD = 3, 7, 3
_ALIKE = 0.6
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of an article, verbatim: which article, which paragraph, where in it, and how telling it is."""

    source: Source
    paragraph: int
    start: int
    text: str
    score: int


def key_points(sources: Sources) -> tuple[Passage, ...]:
    """A few telling sentences of the articles that are no copies, in order of place."""
    found = [passage for source in sources.originals for passage in _passages(sources, source)]
    chosen: list[Passage] = []
    taken: list[frozenset[str]] = []
    counts: dict[int, int] = {}
    limit = min(_MOST, 2 + 2 * len(sources.originals))
    for passage in sorted(found, key=lambda one: (-one.score, one.paragraph, one.source.number, one.start)):
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
    """The sentences that can stand alone and tell something."""
    lead = True
    for paragraph, text in source.paragraphs():
        here = sources.named(text)
        for start, end in sentences(text):
            sentence = text[start:end]
            if stands_alone(sentence):
                score = _score(here, sources.meeting.place, sentence) + (4 if lead else 0)
                lead = False
                if score >= _LEAST:
                    yield Passage(source, paragraph, start, sentence, score)


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


def _score(here: tuple[Names, ...], place: str | None, sentence: str) -> int:
    """How telling a sentence is: who is named (`here` are those whom its paragraph names), a result, a number, the
    place."""
    return (
        2 * min(sum(names.hinted(sentence) for names in here), 3)
        + (0 if DECIDED.isdisjoint(sentence.split()) else 2)
        + (1 if _DIGIT.search(sentence) and _NUMBER.search(sentence) else 0)
        + (1 if place and place in sentence else 0)
        - (1 if len(sentence) > 260 else 0)
    )


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """True when two sentences share most of their words."""
    return len(one & other) >= _ALIKE * min(len(one), len(other))


def ahead(sources: Sources, chosen: Collection[Passage]) -> tuple[Passage, ...]:
    """A few sentences, verbatim and not chosen yet, on what was still to come when they were written."""
    used = {(one.source.number, one.paragraph, one.start) for one in chosen}
    found = []
    for source in sources.originals:
        for paragraph, text in source.paragraphs():
            if not any(hint in text for hint in AHEAD_HINTS) or not _AHEAD.search(text):
                continue
            for start, end in sentences(text):
                sentence = text[start:end]
                new = (source.number, paragraph, start) not in used
                if new and _AHEAD.search(sentence) and stands_alone(sentence):
                    found.append(Passage(source, paragraph, start, sentence, len(sources.named(sentence))))
    if sources.names:
        found = [one for one in found if one.score]
    best = sorted(found, key=lambda one: (-one.score, one.source.number, one.paragraph, one.start))[:_MOST_AHEAD]
    return tuple(sorted(best, key=lambda one: (one.source.number, one.paragraph, one.start)))
