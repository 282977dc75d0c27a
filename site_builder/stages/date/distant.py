"""A day told by its distance from another that the sentence names: `two days after he had left Halden on 17 May`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from site_builder.stages.date import days as d
from site_builder.stages.date import lexicon
from site_builder.stages.date.clues import FIRM, Clue
from site_builder.stages.date.scan import Found
from site_builder.stages.date.story import Story
from site_builder.stages.date.world import names
from site_builder.values.acts import acts
from site_builder.values.model import Evidence
from site_builder.values.occasions import cues

COUNTED = "counted from a day"
_DISTANCE = re.compile(
    r"\b(?P<n>\d{1,2}|[a-z]+) (?P<unit>day|week)s? (?P<way>after|before) (?P<rest>[^.;]{3,110})$", re.IGNORECASE
)
_VAGUE = re.compile(r"\b(?:just|only|about|around|some|almost|nearly|than|least|few)\s$", re.IGNORECASE)
_NEAR = 24  # characters between `today` and the distance: a weekday may stand there
# `informed Congress on Tuesday, three days after his meeting with ...`: the meeting was so many days before.
_FOLLOWING = re.compile(
    r"\b(?P<n>\d{1,2}|[a-z]+) (?P<unit>day|week)s? (?:after|following) (?:(?:his|her|its|their|the|a) |(?=[A-Z]))"
    r"(?P<rest>[^.;]{3,60}(?:[^.;]{0,100}?\bwhen (?:they|the two) met\b[^.;]{0,20})?)"
)
# The same in other tongues: `dos días después de la conversación con ...`.
_ABROAD = re.compile(
    r"\b(?P<n>\d{1,2}|[a-zü]+) (?P<unit>d[ií]a|jour|Tag)(?:s|en?)? (?:después de|après|nach) (?P<rest>[^.;]{3,60})"
)
_TALKS = re.compile(
    r"\b(?:conversaci(?:ón|ones)|reuni(?:ón|ones)|encuentros?|cumbre|entretiens?|rencontre|sommet|réunion|Gespräch\w*|"
    r"Treffen|Gipfel\w*|Begegnung)\b"
)
_SMALL = {
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6,
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6,
}  # fmt: skip
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Distant:
    """`one` is the day named, `shifted` the days so many from it; `said` the word for the day of writing, where it is
    the one told so; `apart` tells that what the text reports is told so, `own` that the day named is its own."""

    one: Found
    shifted: d.Days
    said: Found | None
    apart: bool
    own: bool


def distant(tale: Story, found: tuple[Found, ...]) -> Iterator[Distant]:
    """The days of the first paragraphs to which the sentence tells a distance."""
    for number, one in enumerate(found):
        if one.grain != "day" or one.kind not in ("yearless", "dated") or one.length > 1 or tale.line(one.start) > 2:
            continue
        low, high = tale.sentence(one.start)
        match = _DISTANCE.search(tale.text, low, one.start)
        count = lexicon.number(match["n"]) if match else None
        if not match or not count or _VAGUE.search(tale.text, low, match.start()):
            continue
        between = [other for other in found[:number] if other.start >= match.start("rest")]
        if any(other.grain == "day" for other in between):
            continue
        size = count * (7 if match["unit"].lower() == "week" else 1) * (1 if match["way"].lower() == "after" else -1)
        days = one.days & _of_year(match["rest"], one)
        today = next((other for other in found[:number] if _says_today(tale, other, low, match.start())), None)
        inside = bool(cues(match["rest"]))
        outside = bool(cues(tale.text[low : match.start()]) or cues(tale.text[one.end : high]))
        yield Distant(one, d.later(days, size, size), today, outside and today is None, inside and size > 0)


def _of_year(rest: str, one: Found) -> d.Days:
    match = _YEAR.search(rest) if one.kind == "yearless" else None
    return d.year(int(match[0])) if match and d.FIRST.year <= int(match[0]) < d.LAST.year else d.ALL


def _says_today(tale: Story, one: Found, low: int, until: int) -> bool:
    today = one.kind == "relative" and one.unit == "day" and one.grain == "day" and one.count == 0
    return today and low <= one.start and 0 <= until - one.end < _NEAR and not tale.quoted(one.start)


def distant_clues(tale: Story, found: tuple[Found, ...]) -> Iterator[Clue]:
    """The day of writing, where the text counts it from another: `today, two days before the talks of 9 May`."""
    for one in distant(tale, found):
        if one.said:
            words = tale.text[one.said.start : one.one.end]
            says = f"The text counts its own day from another: “{words}”."
            yield Clue(one.shifted, FIRM, Evidence(COUNTED, words, tale.paragraph(one.one.start), says))


def undisturbed(tale: Story, found: tuple[Found, ...]) -> tuple[Found, ...]:
    """The expressions without the days from which the text counts its own: their tense tells nothing more."""
    counted = {one.one for one in distant(tale, found) if one.said}
    return tuple(one for one in found if one not in counted) if counted else found


def told_apart(tale: Story, found: tuple[Found, ...]) -> tuple[Found, ...]:
    """The expressions as they tell of the occasion: what happened so many days after a day that is named was on those;
    of `today` and the day from which it is counted, the one that is the occasion's; a day so many days after the
    meeting tells the meeting's, unless it is a day of the week more than a week later."""
    by = {one.one: one for one in distant(tale, found)}
    left = {one.said if one.own else one.one for one in by.values() if one.said}
    shifted = {one: gone.shifted for one, gone in by.items() if gone.apart}
    moved = {one: replace(one, days=days) for one, days in shifted.items()}
    for one, size, end in _following(tale, found):
        if one.kind == "weekday" and size > 6:
            left.add(one)
        else:
            words = tale.text[one.start : end]
            moved[one] = replace(one, end=end, words=words, days=d.later(one.days, -size, -size))
    return tuple(moved.get(one, one) for one in found if one not in left)


def _following(tale: Story, found: tuple[Found, ...]) -> Iterator[tuple[Found, int, int]]:
    """The days of the first paragraphs on which something else happened, with how many days after the meeting, and
    where the words that say so end."""
    for number, one in enumerate(found):
        if one.grain != "day" or one.kind not in ("weekday", "yearless", "dated") or tale.line(one.start) > 2:
            continue
        low, high = tale.sentence(one.start)
        match = (_FOLLOWING if tale.language == "en" else _ABROAD).search(tale.text, one.end, high)
        count = lexicon.number(match["n"]) or _SMALL.get(match["n"].lower()) if match else None
        if not match or not count:
            continue
        if any(match.end("unit") < other.start < high for other in found[number + 1 : number + 4]):
            continue
        before = tale.text[low : match.start()]
        talks = _TALKS.search(match["rest"]) if tale.language != "en" else None
        ends = [cue.end for cue in cues(match["rest"]) if cue.mode != "visit"] + ([talks.end()] if talks else [])
        ends = ends or [cue.end for cue in cues(match["rest"]) if not cues(before)]
        if ends and not acts(before) and _elsewhere(tale, before, match["rest"]):
            yield one, count * (7 if match["unit"] == "week" else 1), match.start("rest") + min(ends)


def _elsewhere(tale: Story, before: str, rest: str) -> bool:
    """True where the words before tell of no meeting, or of visiting something that the title does not name, while it
    names whom the meeting was with: `Brenn visited a shipyard on Friday, two days after his talks with Holt`."""
    marks = cues(before)
    if not marks:
        return True
    title = names(tale.text[: tale.line_span(0)[1]])
    with_whom = names(rest) - names(before)
    return (
        all(mark.mode == "visit" for mark in marks)
        and bool(title & with_whom)
        and not title & names(before[marks[0].end :])
    )
