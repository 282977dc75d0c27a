"""What a page says about its story outside it: authors, credited agency, stated dates."""

import re
from collections.abc import Sequence
from typing import Literal

from site_builder.stages.clean.credits import (
    Byline,
    byline,
    has_role,
    is_agency,
    is_organisation,
    is_person,
    opening_credit,
    reporters,
    source_credit,
)
from site_builder.stages.clean.days import Day, days
from site_builder.stages.clean.reading import Reading
from site_builder.stages.clean.units import Unit
from site_builder.values import edtf
from site_builder.values.model import StatedDate
from site_builder.values.text import fold

_AVATAR = re.compile(r"^avatar (?:of|for)\s+(.{2,40})$", re.IGNORECASE)
MODIFIED = re.compile(
    r"updat|modif|edited|revis|aktualisiert|geändert|mis à jour|actualiza|atualiza|aggiornat|bijgewerkt|обновлен|"
    r"изменен|更新",
    re.IGNORECASE,
)
PUBLISHED = re.compile(
    r"publi|posted|first appeared|issued|released|veröffentlicht|erschienen|pubblicat|gepubliceerd|опубликован|"
    r"размещен|发布|дата",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:©|\(c\)|copyright)\D{0,20}((?:19|20)\d\d)(?:\s?[-–—]\s?((?:19|20)\d\d))?", re.IGNORECASE)
Role = Literal["published", "modified", "captured", "header", "footer"]
_SOON = 4  # units below the story in which a labelled date is still the story's own
_ABOVE = 6  # units above the headline in which a byline may stand
_BETWEEN = 8  # units below a headline inside the story in which one may stand
_LISTENED = 40  # units of the story in which words are looked up
# A name with an account glued to it, or with its day: `Jane Doe @jane`, `Jane Doe|Published 4 months ago`.
_SIGNED = re.compile(
    r"(?:[^\W\d_a-zа-яё][\w.'’-]+ ?){2,4}(?:\s?@\w+|\s?[|•·]\s?(?:[Pp]ublished|[Uu]pdated|[Pp]osted|\d)|"
    r"\s?\d{1,2} (?:minute|hour|day|week|month)s?\b|/(?:[^\W\d_a-zа-яё][\w.'’-]+ ?){2,4}$)"
)
_PICTURES = re.compile(r"\b(?:Images|Getty|Publishing|Pictures|Photos?|Shutterstock|Alamy|Stock|Pool)\b")
_RIGHT_BELOW = 10  # units below the headline in which a page prints its own date
_LABEL = 40  # characters before a date in which it is labelled
_NEAR = 2  # units between a byline and the date that belongs to it


def authors(reading: Reading, bare: bool = True) -> tuple[tuple[str, ...], str, str]:
    """The authors, how they were found, and the organisation that a byline names beside them ("" for none); `bare`
    admits a name without a label below the headline, and an avatar."""
    top = _opening(reading)
    above = list(reversed(range(top.start)))
    low = range(reading.end, min(reading.end + 12, len(reading.units)))
    inner = [n for n in range(top.stop, reading.end) if reading.choices[n].rule == "byline"]
    near = _labelled(reading, [*top, *above[:_ABOVE], *inner, *low], top)
    found = near or ((_bare(reading, top) or _avatar(reading)) if bare else None)
    return found or _labelled(reading, above[_ABOVE:], top) or _reported(reading) or ((), "", "")


def _labelled(reading: Reading, places: Sequence[int], top: range) -> tuple[tuple[str, ...], str, str] | None:
    """The byline with a label that comes first among these places."""
    for index in places:
        unit = reading.units[index]
        if reading.choices[index].role or unit.words > 25 or index == reading.headline:
            continue
        found = byline(unit.text)
        if found and found.labelled and (index in top or (unit.rule == "byline" and _surely(reading, found, index))):
            if len(found.names) == 1 and is_agency(found.names[0]):
                return (), "", found.names[0]
            return found.names, f"byline, line {unit.line}", found.organisation if found.names else ""
        if fold(unit.text) in ("by", "author", "written by", "автор", "von", "par", "por"):
            after = reading.units[index + 1] if index + 1 < len(reading.units) else None
            found = byline(after.text, alone=True) if after else None
            if found and found.names and after:
                return found.names, f"byline, lines {unit.line} and {after.line}", found.organisation
    return None


def _opening(reading: Reading) -> range:
    """The headline and what stands between it and the story, also where the headline was taken for the story's head."""
    start = reading.headline or 0
    if start < reading.first or reading.headline is None:
        return range(start, reading.first)
    stop = start + 1
    while stop < min(start + _BETWEEN, len(reading.units)) and not reading.choices[stop].role:
        stop += 1
    return range(start, stop)


def _surely(reading: Reading, found: Byline, index: int) -> bool:
    """True for a byline away from the headline that names people: `By industry` may stand in any menu."""
    if all(is_person(name.split()) or has_role(name) for name in found.names):
        return True
    below = index >= (reading.headline or 0) and all(name[:1].isupper() for name in found.names)
    return below and not _told_small(reading, found.names)


def _reported(reading: Reading) -> tuple[tuple[str, ...], str, str] | None:
    """The reporters whom an agency names at the end of its story: `(Reporting by Jane Doe in Rome; Editing by ...)`."""
    for unit in reading.units[max(0, reading.end - 3) : reading.end + 4]:
        names = reporters(unit.text) if unit.rule == "agency sign-off" else ()
        if names:
            return names, f"agency credit, line {unit.line}", ""
    return None


def _bare(reading: Reading, top: range) -> tuple[tuple[str, ...], str, str] | None:
    """A name without a label below the headline: beside a date or a photo credit, with its account or its day, or the
    first line there."""
    for index in top:
        unit = reading.units[index]
        if index == reading.headline or reading.choices[index].role or unit.words > 16:
            continue
        marks = ("date line", "photo credit", "time stamp")
        beside = any(
            reading.units[other].rule in marks for other in (index - 1, index + 1) if top.start <= other < top.stop
        )
        own = bool(_SIGNED.match(unit.text))
        if unit.rule not in (None, *marks, "menu") or (unit.rule in (*marks[1:], "menu") and not own):
            continue
        first = _first_below(reading, index)
        if not (beside or own or unit.rule == "date line" or has_role(unit.text) or first):
            continue
        found = byline(unit.text, alone=True)
        if found and found.names and not (_told_small(reading, found.names) or _PICTURES.search(unit.text)):
            return found.names, f"name below the headline, line {unit.line}", found.organisation
    return None


def _told_small(reading: Reading, names: tuple[str, ...]) -> bool:
    """True where the story has most words of the names in small letters too: they are words, not names."""
    words = [word for name in names for word in name.split() if len(word) > 3]
    story = _story(reading)
    return sum(f" {word.lower()}" in story for word in words) * 2 >= max(1, len(words))


def _story(reading: Reading) -> str:
    """The beginning of the story in one piece."""
    span = slice(reading.first, reading.end)
    pairs = zip(reading.units[span], reading.choices[span], strict=True)
    return " ".join([unit.text for unit, choice in pairs if choice.role][:_LISTENED])


def _first_below(reading: Reading, index: int) -> bool:
    """True for the line right below the headline (and standfirst) whose words the story never says."""
    above = index - 1
    while above > (reading.headline or 0) and reading.choices[above].role:
        above -= 1
    if above != reading.headline or reading.units[index].words > 3:
        return False
    return reading.units[index].text not in _story(reading)


def _avatar(reading: Reading) -> tuple[tuple[str, ...], str, str] | None:
    """The account whose picture stands by the story."""
    for unit in reading.units[: reading.first]:
        if match := _AVATAR.match(unit.text):
            return (match[1].strip(),), f"avatar, line {unit.line}", ""
    return None


def origin(reading: Reading, organisation: str) -> tuple[str | None, str]:
    """The agency or outlet that the story credits, and how it was found."""
    for index, unit in enumerate(reading.units):
        if unit.rule == "source credit" and not reading.choices[index].role:
            name = source_credit(unit.text)
            if name:
                return name, f"source line, line {unit.line}"
    body = [unit for unit, choice in zip(reading.units, reading.choices, strict=True) if choice.role]
    for unit in [one for one in body if one.prose][:2]:
        name = opening_credit(unit.text)
        if name:
            return name, f"credited in line {unit.line}"
    return (
        (organisation, "byline")
        if organisation and (is_organisation(organisation) or is_agency(organisation))
        else (None, "")
    )


def dates(reading: Reading) -> tuple[StatedDate, ...]:
    """The dates that stand outside the story, in order of place."""
    found: list[StatedDate] = []
    top = reading.headline if reading.headline is not None else reading.first
    opening = _opening(reading)
    for index, unit in enumerate(reading.units):
        if reading.choices[index].role or unit.words > 60:
            continue
        place = _where(reading, index, top, opening)
        for day in days(unit.text) if unit.words <= 25 else ():
            at = f"line {unit.line}, {place}"
            found.append(StatedDate(day.words, day.value, _role(reading, index, day, place), at, unit.line))
        if unit.rule == "copyright" and (match := _YEAR.search(unit.text)):
            year = match[2] or match[1]
            found.append(StatedDate(match[0], edtf.parse(year), "footer", f"line {unit.line}, copyright", unit.line))
        if len(found) >= 50:
            break
    return tuple(found)


def _where(reading: Reading, index: int, top: int, opening: range) -> str:
    """The place of a line by the headline and the story; `opening` is what stands between these two."""
    if index < top:
        return "above the headline"
    if index >= reading.end:
        return "below the story"
    near = index in opening and index - top <= _RIGHT_BELOW and reading.units[index].rule != "photo credit"
    return "below the headline" if near else "beside the story"


def _role(reading: Reading, index: int, day: Day, place: str) -> Role:
    """What the place of a date claims: the label before it decides, then whether it stands by the byline."""
    unit, units = reading.units[index], reading.units
    labels = [unit.text[max(0, day.start - _LABEL) : day.start]]
    labels += [units[n].text for n in range(index - 1, max(-1, index - 3), -1) if _is_label(units[n])]
    for words in labels:
        marks: list[tuple[int, Role]] = [(match.end(), "modified") for match in MODIFIED.finditer(words)]
        marks += [(match.end(), "published") for match in PUBLISHED.finditer(words)]
        if marks:
            return max(marks)[1] if index < reading.end + _SOON else "footer"
    if place == "below the story":
        return "footer"
    if place in ("below the headline", "beside the story") and (unit.rule == "byline" or _beside_byline(units, index)):
        return "published"
    return "header"


def _is_label(unit: Unit) -> bool:
    return unit.rule == "label" and unit.words <= 3


def _beside_byline(units: Sequence[Unit], index: int) -> bool:
    """True where a byline stands within a few lines of the date."""
    near = units[max(0, index - _NEAR) : index + _NEAR + 1]
    if any(unit.rule in ("byline", "avatar") for unit in near):
        return True
    found = byline(units[index].text, alone=True)
    return bool(found and found.names)


__all__ = ["authors", "dates", "origin"]
