"""What a page says about its story outside it: authors, credited agency, stated dates."""

import re
from collections.abc import Sequence
from typing import Literal

from site_builder.stages.clean.credits import byline, has_role, is_organisation, opening_credit, source_credit
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
_NEAR = 2  # units between a byline and the date that belongs to it


def authors(reading: Reading, bare: bool = True) -> tuple[tuple[str, ...], str, str]:
    """The authors, how they were found, and the organisation that a byline names beside them ("" for none); `bare`
    admits a name without a label below the headline, and an avatar."""
    top = range(max(0, (reading.headline or 0)), reading.first)
    low = range(reading.end, min(reading.end + 12, len(reading.units)))
    inner = [n for n in range(reading.first, reading.end) if reading.choices[n].rule == "byline"]
    for index in [*top, *reversed(range(top.start)), *inner, *low]:
        unit = reading.units[index]
        if reading.choices[index].role or unit.words > 25 or index == reading.headline:
            continue
        found = byline(unit.text)
        if found and found.labelled and (index in top or unit.rule == "byline"):
            return found.names, f"byline, line {unit.line}", found.organisation if found.names else ""
        if fold(unit.text) in ("by", "author", "written by", "автор", "von", "par", "por"):
            after = reading.units[index + 1] if index + 1 < len(reading.units) else None
            found = byline(after.text, alone=True) if after else None
            if found and found.names and after:
                return found.names, f"byline, lines {unit.line} and {after.line}", found.organisation
    found_bare = (_bare(reading, top) or _avatar(reading)) if bare else None
    return found_bare or ((), "", "")


def _bare(reading: Reading, top: range) -> tuple[tuple[str, ...], str, str] | None:
    """A name without a label below the headline, beside a date or a photo credit."""
    for index in top:
        unit = reading.units[index]
        if index == reading.headline or reading.choices[index].role or unit.words > 16:
            continue
        marks = ("date line", "photo credit", "time stamp")
        beside = any(
            reading.units[other].rule in marks
            for other in (index - 1, index + 1)
            if max(top.start, 0) <= other < reading.first
        )
        if unit.rule not in (None, "date line") or not (
            beside or unit.rule == "date line" or has_role(unit.text) or _first_below(reading, index)
        ):
            continue
        found = byline(unit.text, alone=True)
        if found and found.names:
            return found.names, f"name below the headline, line {unit.line}", found.organisation
    return None


def _first_below(reading: Reading, index: int) -> bool:
    """True for the line right below the headline (and standfirst) whose words the story never says."""
    above = index - 1
    while above > (reading.headline or 0) and reading.choices[above].role:
        above -= 1
    if above != reading.headline or reading.units[index].words > 3:
        return False
    story = " ".join(unit.text for unit in reading.units[reading.first : reading.end])
    return reading.units[index].text not in story


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
    return (organisation, "byline") if organisation and is_organisation(organisation) else (None, "")


def dates(reading: Reading) -> tuple[StatedDate, ...]:
    """The dates that stand outside the story, in order of place."""
    found: list[StatedDate] = []
    top = reading.headline if reading.headline is not None else reading.first
    for index, unit in enumerate(reading.units):
        if reading.choices[index].role or unit.words > 60:
            continue
        place = (
            "above the headline" if index < top else "below the headline" if index < reading.end else "below the story"
        )
        for day in days(unit.text) if unit.words <= 25 else ():
            at = f"line {unit.line}, {place}"
            found.append(StatedDate(day.words, day.value, _role(reading, index, day, place), at, unit.line))
        if unit.rule == "copyright" and (match := _YEAR.search(unit.text)):
            year = match[2] or match[1]
            found.append(StatedDate(match[0], edtf.parse(year), "footer", f"line {unit.line}, copyright", unit.line))
        if len(found) >= 50:
            break
    return tuple(found)


def _role(reading: Reading, index: int, day: Day, place: str) -> Role:
    """What the place of a date claims: the label before it decides, then whether it stands by the byline."""
    unit, units = reading.units[index], reading.units
    labels = [unit.text[: day.start]]
    labels += [units[n].text for n in range(index - 1, max(-1, index - 3), -1) if _is_label(units[n])]
    for words in labels:
        marks: list[tuple[int, Role]] = [(match.end(), "modified") for match in MODIFIED.finditer(words)]
        marks += [(match.end(), "published") for match in PUBLISHED.finditer(words)]
        if marks:
            return max(marks)[1] if index < reading.end + _SOON else "footer"
    if place == "below the story":
        return "footer"
    if place == "below the headline" and (unit.rule == "byline" or _beside_byline(units, index)):
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
