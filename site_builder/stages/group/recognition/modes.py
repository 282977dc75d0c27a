"""How people met: the mode that the sentences about the meeting name, by their weight."""

import re
from collections.abc import Sequence

from site_builder.stages.group.recognition.actors import Reading
from site_builder.stages.group.recognition.words import Unit
from site_builder.values.model import Mode
from site_builder.values.occasions import Cue

_SINCE = re.compile(
    r"\b(?:since|before|ahead of|unlike)\b[^,.;:]*$|"
    r"(?<!beginning )(?<!start )(?<!opening )(?<!end )(?<!close )\b(?:of|about|propos\w+|prepar\w+|plan\w*) an? "
    r"(?:\w+ )?$",
    re.IGNORECASE,
)
# What leaders talk about, or look forward to: not how they met.
_SUBJECT = re.compile(
    r"\b(?:discuss\w*|about|concerning|results of|outcome of|upcoming|forthcoming|coming|next|later|"
    r"обсу\w+|итог\w+|оценк\w+|предстоящ\w+|будущ\w+|прошедш\w+)\b[^.;,]{0,40}$",
    re.IGNORECASE,
)
_LATER = re.compile(r"[^.;,]{0,50}?\bthe following (?:week|month|year|spring|summer|autumn)\b", re.IGNORECASE)
# A visit of which they speak on a screen: `expects her on a state visit in spring, he said in a video conference`.
_INVITED = re.compile(r"\b(?:expects?|expected|invit(?:es?|ed|ation|ing))\b[^.;,]{0,60}\b(?:visit|trip)\b")
_WIRED: frozenset[Mode | None] = frozenset(("virtual", "call"))
_LEAD = 3.0
_ALONE = 0.7  # `The online meeting was over`: of an alliance whose meeting is told in no other way
_SPECIFIC: frozenset[Mode | None] = frozenset(("call", "virtual", "visit", "summit"))
_BODY: dict[str, Mode] = {"council": "council", "board": "board", "company": "board"}


def named(cue: Cue) -> Mode | None:
    """The mode that the cue really names: `talks` and `meeting` leave it open, `face to face` does not."""
    if cue.mode in _SPECIFIC:
        return cue.mode
    lowered = cue.words.lower()
    return "in person" if lowered.startswith(("face", "person", "sat down", "joint")) else None


def other_time(text: str, cue: Cue) -> bool:
    """True for `since the November summit`: another meeting, by which this one is dated."""
    return bool(_SINCE.search(text, max(0, cue.start - 40), cue.start))


def later(text: str, cue: Cue) -> bool:
    """True for `when the leaders gather in Halden the following week`: a session after the one reported."""
    return bool(_LATER.match(text, cue.end))


def subject(text: str, cue: Cue) -> bool:
    """True for `discussed the summit`: what is spoken about."""
    return cue.mode == "summit" and bool(_SUBJECT.search(text, max(0, cue.start - 60), cue.start))


def leaders_beside(readings: Sequence[Reading], number: int) -> bool:
    """True when the next sentence of the first paragraph speaks of a summit: of the body named before."""
    unit = readings[number].unit
    after = readings[number + 1].unit if number + 1 < len(readings) else None
    if after is None or unit.paragraph is None or after.paragraph != unit.paragraph:
        return False
    return any(cue.mode == "summit" and not other_time(after.text, cue) for cue in after.cues)


def _invited(unit: Unit) -> bool:
    """True for a lead in which a visit is spoken of on a screen or by telephone."""
    wired = unit.weight >= _LEAD and any(cue.mode in _WIRED for cue in unit.cues)
    return wired and _INVITED.search(unit.text) is not None


def choose(readings: Sequence[Reading], core: Sequence[float], body: str | None) -> Mode | None:
    """The mode with most weight; a meeting by wire needs to be named in a headline, first paragraph, or more often
    than one in person; a body's own kind where nothing else is said; `in person` where people just met."""
    votes: dict[Mode, float] = {}
    plain = 0.0
    invited = any(_invited(reading.unit) for reading in readings)
    for reading, weight in zip(readings, core, strict=True):
        if not weight:
            continue
        text = reading.unit.text
        cues = [cue for cue in reading.unit.cues if not other_time(text, cue) and not subject(text, cue)]
        modes = [mode for cue in cues if (mode := named(cue))]
        modes = [mode for mode in modes if mode != "visit"] if invited else modes
        for n, mode in enumerate(dict.fromkeys(modes)):
            votes[mode] = votes.get(mode, 0) + weight * (
                0.3 if n else 1.0
            )  # the first named is what the sentence is about
        plain += weight if len(modes) < len(reading.unit.cues) else 0.0
    wire = votes.get("virtual", 0) + votes.get("call", 0)
    there = sum(votes.values()) - wire
    alone = body == "alliance" and not there and votes.get("virtual", 0) >= _ALONE
    if wire > there and (wire >= 1.2 or alone):
        return "virtual" if votes.get("virtual", 0) >= votes.get("call", 0) else "call"
    local = {mode: vote for mode, vote in votes.items() if mode not in ("virtual", "call")}
    if body in _BODY:
        return _BODY[body]
    if local:
        return max(sorted(local), key=lambda mode: local[mode])
    return "in person" if plain else None
