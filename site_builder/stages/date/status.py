"""Whether an occasion was announced, is under way, was held or called off, from the words of title and lead."""

import re

from site_builder.stages.date.occasion import Occasion, marks_of, opening_of
from site_builder.stages.date.story import Story
from site_builder.values.model import Dated, Status

_CANCELLED = re.compile(
    r"\b(?:cancel(?:s|led|ed|ling|lation)|call(?:s|ed) off|scrap(?:s|ped)|will not take place|abgesagt|annulée?s?|"
    r"cancelad[oa]s?|отмен(?:ил|ён|ен)\w*|отмена)\b", re.IGNORECASE)  # fmt: skip
_POSTPONED = re.compile(
    r"\b(?:postpon\w+|put off|delayed until|отлож\w+|verschoben|reportée?s?|aplazad[oa]s?)\b", re.IGNORECASE
)
_UNDER_WAY = re.compile(
    r"\b(?:is visiting|are meeting|is meeting|are holding|is holding|under ?way|began(?! (?:to|with|by)\b)|begins|"
    r"opened|opens|arriv(?:es|ed)|lands|landed|kick(?:s|ed) off|(?:second|first|third|opening) day of|прибыл\w*|"
    r"начал\w*)\b", re.IGNORECASE)  # fmt: skip
_OVER = re.compile(
    r"\b(?:conclud\w+|ended|ends|wrapp?(?:ed|s) up|finished|closed|signed|agreed|after (?:talks|a meeting|meeting|the "
    r"(?:talks|meeting|summit))|met|held|подвели|завершил\w*)\b", re.IGNORECASE)  # fmt: skip


def status(tale: Story, told: Occasion | None) -> Status | None:
    """The state of the occasion that title and lead report; None where they report none."""
    opening = opening_of(tale)
    marks = marks_of(opening)
    if not marks and told is None:
        return None
    off = next((match for match in _CANCELLED.finditer(opening) if _own(tale, told, match.start())), None)
    if off and any(abs(mark.start - off.start()) < 120 for mark in marks):
        return "cancelled"
    later = next((match for match in _POSTPONED.finditer(opening) if _own(tale, told, match.start())), None)
    if (told is not None and told.way == 1) or (later and any(abs(mark.start - later.start()) < 60 for mark in marks)):
        return "announced"
    sentence = tale.text[slice(*tale.sentence(told.found.start))] if told else opening
    if _UNDER_WAY.search(sentence) and not _OVER.search(sentence):
        return "under way"
    return "held"


def settled(state: Status | None, event: Dated | None, published: Dated | None) -> Status | None:
    """The state once the days are known: nothing is under way that was over on the day before publication."""
    day = published.value.first if published else None
    over = event is not None and event.value.last is not None and day is not None and event.value.last < day
    return "held" if state == "under way" and over else state


def _own(tale: Story, told: Occasion | None, start: int) -> bool:
    """True where words speak of the occasion itself: in title or first paragraph, or beside the day told of it."""
    low, high = tale.sentence(start)
    return tale.line(start) <= 1 or (told is not None and low <= told.found.start < high)
