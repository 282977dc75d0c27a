"""The stretches of an article that recognition looks at, with their weights."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from site_builder.stages.group.recognition.words import Unit, unit
from site_builder.values.model import Article
from site_builder.values.notes import is_note
from site_builder.values.occasions import Cue, cues
from site_builder.values.text import sentences

_DENIED = re.compile(r"\b(?:den(?:y|ies|ied)\b[^.;]*|(?:no|not|never|nor)\s+(?:\w+\s+)?)$", re.IGNORECASE)
_LEAD = 3  # paragraphs read whole; further on, only sentences with a cue
_SKIPPED_ROLES = frozenset(("quote", "speaker"))


def stretches(article: Article, marked: Mapping[int, Sequence[int]]) -> list[Unit]:
    """The headline, every sentence of the first paragraphs, and each later sentence with a cue or a `marked` offset;
    pull quotes, the names under them and notes are left aside."""
    told = [cue for cue in cues(article.title) if not _DENIED.search(article.title, 0, cue.start)]
    units = [unit(None, 0, article.title, 4.0, told)]
    place = 0
    for number, paragraph in enumerate(article.body):
        role = article.roles[number] if number < len(article.roles) else "text"
        if role in _SKIPPED_ROLES or is_note(paragraph):
            continue
        found = cues(paragraph)
        weight = 0.5 if role == "subhead" else 2.0 if role == "standfirst" else _weight(place)
        units.extend(_sentences(number, paragraph, weight, found, place < _LEAD, marked.get(number, ())))
        place += role == "text"
    return units


def _weight(place: int) -> float:
    return (3.0, 2.0, 1.5)[place] if place < 3 else max(0.3, 1.2 - 0.1 * place)


def _sentences(
    number: int, paragraph: str, weight: float, found: Sequence[Cue], lead: bool, marks: Sequence[int]
) -> list[Unit]:
    if not found and not lead and not marks:
        return []
    units = []
    starts, marks = [cue.start for cue in found], sorted(marks) if marks else []
    for start, end in sentences(paragraph):
        inside = [
            Cue(c.start - start, c.end - start, c.words, c.mode)
            for c in found[bisect_left(starts, start) : bisect_left(starts, end)]
            if not _DENIED.search(paragraph, max(start, c.start - 80), c.start)
        ]
        if inside or lead or bisect_left(marks, start) < bisect_left(marks, end):
            units.append(unit(number, start, paragraph[start:end], weight, inside))
    return units
