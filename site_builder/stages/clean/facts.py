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
    reporters,
)
from site_builder.stages.clean.days import Day, days, issue, settled
from site_builder.stages.clean.reading import Reading
from site_builder.stages.clean.sources import opening_credit, source_credit
from site_builder.stages.clean.units import Unit
from site_builder.stages.clean.unlabelled import avatar, bare_name, below_story, introduced, signed, told_small
from site_builder.values import edtf
from site_builder.values.model import StatedDate

MODIFIED = re.compile(
    r"updat|modif|edited|revis|\bchanged|\bamended|\bcorrected|aktualisiert|geändert|letzte änderung|mis à jour|"
    r"actualiza|atualiza|aggiornat|"
    r"bijgewerkt|обновлен|изменен|更新",
    re.IGNORECASE,
)
PUBLISHED = re.compile(
    r"publi|posted|\bfiled\b(?! under)|first appeared|issued|released|veröffentlicht|erschienen|pubblicat|gepubliceerd|"
    r"опубликован|размещен|发布|дата|mise? en ligne|publicerad|julkaistu|yayın|\b(?:date|datum|fecha|data)\s?:",
    re.IGNORECASE,
)
# A page's own clock: `Today: 3 May 2031`, `Prices as of 3 May 2031`.
_SHOWN = re.compile(
    r"(?:\b(?:today|heute|aujourd'hui|hoy|oggi|hoje|сегодня|now|(?:current|local|server) (?:date|time))(?:'s date)?"
    r"(?: is)?|\bas (?:of|at)|\b(?:accessed|retrieved|captured|saved)(?: on| at)?)\W*(?:[^\W\d_]+day\W+)?$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:©|\(c\)|copyright)\D{0,20}((?:19|20)\d\d)(?:\s?[-–—]\s?((?:19|20)\d\d))?", re.IGNORECASE)
Role = Literal["published", "modified", "captured", "header", "footer"]
_SOON = 4  # units below the story in which a labelled date is still the story's own
_SIGN_OFF = "agency sign-off"
_ABOVE = 6  # units above the headline in which a byline may stand
_BETWEEN = 8  # units below a headline inside the story in which one may stand
_LABELS = 2  # short lines between an article's date and its headline: the section, the kind of text
_HOUR = re.compile(r"\b[0-2]?\d[:.h][0-5]\d\b")
_MASTHEAD = 4  # lines at the head of a page in which it stands
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
    found = _labelled(reading, [*top, *above[:_ABOVE], *inner], top)
    found = found or (bare_name(reading, top) if bare else None) or _labelled(reading, low, top)
    found = (
        found or (avatar(reading) if bare else None) or _labelled(reading, above[_ABOVE:], top) or _reported(reading)
    )
    return found or ((signed(reading) or introduced(reading) or below_story(reading)) if bare else None) or ((), "", "")


def _labelled(reading: Reading, places: Sequence[int], top: range) -> tuple[tuple[str, ...], str, str] | None:
    """The byline with a label that comes first among these places."""
    for index in places:
        unit = reading.units[index]
        if reading.choices[index].role or unit.words > 25 or index == reading.headline or unit.rule == _SIGN_OFF:
            continue
        found = byline(unit.text)
        if found and found.labelled and (index in top or (unit.rule == "byline" and _surely(reading, found, index))):
            if len(found.names) == 1 and is_agency(found.names[0]):
                return (), "", found.names[0]
            return found.names, f"byline, line {unit.line}", found.organisation if found.names else ""
        if unit.key in ("by", "author", "written by", "автор", "von", "par", "por"):
            after = reading.units[index + 1] if index + 1 < len(reading.units) else None
            found = byline(after.text, alone=True) if after else None
            if found and found.names and after:
                return found.names, f"byline, lines {unit.line} and {after.line}", found.organisation
    return None


def _opening(reading: Reading) -> range:
    """The headline and what stands between it and the story, also where the headline was taken for the story's head."""
    start = reading.headline or 0
    if reading.headline is None:
        return range(start, reading.first)
    stop = max(start + 1, reading.first)
    if stop + 1 < len(reading.units) and not (reading.units[stop].stop or reading.choices[stop + 1].role):
        stop += 1  # a standfirst as long as a paragraph
    while stop < min(start + _BETWEEN, len(reading.units)) and not reading.choices[stop].role:
        stop += 1
    return range(start, stop)


def _surely(reading: Reading, found: Byline, index: int) -> bool:
    """True for a byline away from the headline that names people: `By industry` may stand in any menu."""
    if all(is_person(name.split()) or has_role(name) for name in found.names):
        return True
    below = index >= (reading.headline or 0) and all(name[:1].isupper() for name in found.names)
    return below and not told_small(reading, found.names)


def _reported(reading: Reading) -> tuple[tuple[str, ...], str, str] | None:
    """The reporters whom an agency names at the end of its story: `(Reporting by Jane Doe in Rome; Editing by ...)`."""
    for unit in reading.units[max(0, reading.end - 3) : reading.end + 4]:
        names = reporters(unit.text) if unit.rule == _SIGN_OFF else ()
        if names:
            return names, f"agency credit, line {unit.line}", ""
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
        printed = days(unit.text) if unit.words <= 25 and (unit.rule or not unit.prose) else ()
        month = issue(unit.text) if index <= _MASTHEAD and index < top and unit.rule == "date line" else None
        place = _where(reading, index, top, opening) if printed or month else ""
        at = f"line {unit.line}, {place}" if place else ""
        for day in printed:
            day = settled(day, reading.language)
            found.append(StatedDate(day.words, day.value, _role(reading, index, day, place), at, unit.line))
        if month:
            found.append(StatedDate(month.words, month.value, "published", at, unit.line))
        if unit.rule == "copyright" and (match := _YEAR.search(unit.text)):
            year = match[2] or match[1]
            found.append(StatedDate(match[0], edtf.parse(year), "footer", f"line {unit.line}, copyright", unit.line))
        if len(found) >= 50:
            break
    return tuple(found)


def _where(reading: Reading, index: int, top: int, opening: range) -> str:
    """The place of a line by the headline and the story; `opening` is what stands between these two."""
    if index < top:
        return _above(reading.units, index, top)
    if index >= reading.end:
        return "below the story"
    near = index in opening and index - top <= _RIGHT_BELOW and reading.units[index].rule != "photo credit"
    return "below the headline" if near else "beside the story"


def _above(units: Sequence[Unit], index: int, top: int) -> str:
    """The place of a date above the headline. Right above it an article prints its own, below a menu or with the hour;
    below the site's name a paper prints that of its issue; elsewhere stands the day of today."""
    if not index:
        return "above the headline"
    between = units[index + 1 : top]
    label = len(between) <= _LABELS and all(unit.words <= 3 and unit.rule in (None, "label") for unit in between)
    if label and (_HOUR.search(units[index].text) or _has_menu(units[:index])):
        return "right above the headline"
    name = index <= _LABELS and not any(unit.rule for unit in units[:index])
    return "above the headline, below the site's name" if name else "above the headline"


def _has_menu(units: Sequence[Unit]) -> bool:
    return any(unit.rule in ("menu", "breadcrumb", "site navigation") for unit in units)


def _role(reading: Reading, index: int, day: Day, place: str) -> Role:
    """What the place of a date claims: the label before it decides, then whether it stands by the byline."""
    unit, units = reading.units[index], reading.units
    labels = [unit.text[max(0, day.start - _LABEL) : day.start]]
    labels += [units[n].text for n in range(index - 1, max(-1, index - 3), -1) if _is_label(units[n])]
    for words in labels:
        marks: list[tuple[int, Role]] = [(match.end(), "modified") for match in MODIFIED.finditer(words)]
        marks += [(match.end(), "published") for match in PUBLISHED.finditer(words)]
        if not marks and _SHOWN.search(words):
            return "captured"
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
