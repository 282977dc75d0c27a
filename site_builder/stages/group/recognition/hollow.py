"""Cues of a meeting that tell of none between those who are named: hoped for, ruled out, stalled, or with others."""

import re
from collections.abc import Sequence
from dataclasses import replace

from site_builder.stages.group.recognition.actors import Reading
from site_builder.stages.group.recognition.words import Unit
from site_builder.values.occasions import Cue, lowered

# Bodies by their names: people speak to them, and meet nobody by that.
_BODIES = frozenset(("congress", "assembly"))
_BEFORE = re.compile(
    r"\b(?:(?:question|chances?|hopes?|prospects?|possibility|idea|talk|rumou?rs|offers?|promise) of (?:\w+ ){0,2}|"
    r"(?:ready|conditions|proposals?|appeals?|calls|hopes?|hoping|preconditions) (?:for|on|to) "
    r"(?:an?|any|another|direct|peace|more|new|further|starting|the)? ?(?:\w+ )?|"
    r"(?:s(?:ought|eeks?|eeking)|request(?:s|ed)|propose[sd]|want(?:s|ed)?|demand(?:s|ed)|suggest(?:s|ed)) (?:for )?"
    r"(?:an?|another) (?:\w+ )?|(?:stalled|recent|previous|past|any|possible|potential|another|collapsed|failed|frozen|"
    r"deadlocked|suspended) (?:\w+ )?|(?:without|instead of|refus\w+ to|rul\w+ out) (?:\w+ ){0,2})$"
)  # in small letters, as the next
# A call that is asked for or promised: `to ask Lind for a telephone call`, `promises one phone call`.
_CALL = re.compile(
    r"\b(?:asks?|asked|asking|urg(?:es?|ed|ing)|press(?:es|ed|ing)?|promis(?:es?|ed|ing)|offer(?:s|ed|ing)?|"
    r"want(?:s|ed)?|willing|ready|hop(?:es?|ed|ing)) (?:[\w'’-]+ ){0,3}?(?:for |to (?:make|hold|have) )?"
    r"(?:a|an|one|another|the|his|her) (?:\w+ )?$"
)
_OTHERS = (
    "cabinet students? journalists reporters workers farmers supporters voters lawmakers legislators senators "
    "congressm[ae]n business(?:men|\\sleaders|\\speople) executives investors soldiers troops generals advisers "
    "advisors aides staff team party families relatives veterans pupils doctors nurses donors editors bishops crowd"
)
_BEHIND = re.compile(
    r" ?(?:(?:of|with|to|by) )?(?:(?:a|the|some|several|his|her|their|own|local|group|number|\d+|dozens|hundreds|of|"
    rf"senior|top|young|foreign|american|russian|chinese) ){{0,4}}(?:{'|'.join(_OTHERS.split())})\b"
)
_REACH = 60


def without_hollow(readings: Sequence[Reading]) -> list[Reading]:
    """The readings with no more cues than may tell of a meeting of those named there."""
    return [_sound(one) for one in readings]


def _sound(reading: Reading) -> Reading:
    unit = reading.unit
    if not unit.cues:
        return reading
    left = [cue for cue in unit.cues if not _hollow(unit, cue)]
    return reading if len(left) == len(unit.cues) else replace(reading, unit=replace(unit, cues=left))


def _hollow(unit: Unit, cue: Cue) -> bool:
    if cue.words.lower() in _BODIES:
        return True
    if _BEHIND.match(unit.text, cue.end):
        return True
    small, start = lowered(unit.text), max(0, cue.start - _REACH)
    if cue.mode == "call" and _CALL.search(small, start, cue.start):
        return True
    return bool(_BEFORE.search(small, start, cue.start))
