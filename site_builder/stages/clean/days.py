"""Days as pages print them outside a story: `July 13, 2024`, `08 Jul 2024 23:10 IST`, `9 июля 2024`, `2024-07-09`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from site_builder.values import edtf
from site_builder.values.edtf import Edtf

# Month names by their first letters, in the languages of the function words; the longest that fits counts.
_STEMS: dict[str, int] = {
    stem: number
    for number, line in enumerate(
        (
            "jan januar janv ene gen янв січ sty led oca ian tammi",
            "feb febr fév fevr fev févr фев лют luty lut únor únor şub helmi",
            "mar mär mrz mars maart març мар берез marz břez maalis",
            "apr avr abr квіт kwie duben dub nis апр huhti",
            "may mai mei mag maj мая май трав kvě mayıs touko",
            "jun juin giu июн черв cze červn haz iun kesä",
            "jul juil lug июл лип lip červen tem iul heinä",
            "aug aoû aou ago авг серп sie srp ağu elo",
            "sep set сен верес wrz září eyl syys",
            "oct okt out ott окт жовт paź říj eki loka",
            "nov ноя листоп lis listop kas noi marras",
            "dec dez dic déc дек груд gru pros ara joulu",
        ),
        1,
    )
    for stem in line.split()
}
_MAXIMUM = 20
_WEEKDAYS = frozenset(
    "mon tue wed thu fri sat sun die mit don fre sam lun mar mer jeu ven dim mié mie jue vie sáb sab dom gio seg ter "
    "qua qui "
    "sex пон вто сре чет пят суб вос пн вт ср чт пт сб вс".split()
)
_NAME = r"([^\W\d_]{3,12})"
_YEAR = r"((?:19|20)\d\d)(?!\d)(?: г(?:ода|\.)?)?"
_CLOCK = (
    r"(?:[,\s]{0,3}(?:[-–—|•·@]\s?|at |um |à |a las |alle |às |в )?\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\.\d+)?"
    r"(?:\s?(?:[ap]\.?m\.?))?(?:\s?(?:Uhr|hrs?|h)\b)?(?:\s?\(?(?:[A-Z]{2,5}|[+-]\d{2}:?\d{2}|GMT[+-]\d+)\b\)?)?)?"
)
_ISO_CLOCK = r"(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?(?:[+-]\d{2}:?\d{2})?)?"
_ORDINAL = r"(?:st|nd|rd|th|er|\.|º)?"
_OF = r"[\s-](?:de |del |г\.? )?"
_WEEKDAY = r"(?:[^\W\d_]{2,12}\.?,?\s)?"
# What stands in whatever the slower patterns match, told at once: most lines with a number have no day.
_DAY_MONTH = re.compile(rf"\d{_ORDINAL}[\s-](?:de |of )?[^\W\d_]{{3}}")
_DAY_YEAR = re.compile(r"\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d")
_PARTED = re.compile(r"\d[/.]\d")
_DASHED = re.compile(r"\d-\d\d?-(?:19|20)\d\d")
_YEARS = re.compile(r"(?:19|20)\d\d")
_PATTERNS = (
    ("ymd", None, re.compile(rf"(?<!\d){_YEAR}-(\d{{2}})-(\d{{2}})(?!\d){_ISO_CLOCK}")),
    ("dmy", _DAY_MONTH, re.compile(rf"(?<!\d){_WEEKDAY}(\d{{1,2}})"
                               rf"{_ORDINAL}[\s-](?:de |of )?{_NAME}\.?,?{_OF}{_YEAR}{_CLOCK}")),
    ("mdy", _DAY_YEAR, re.compile(rf"{_WEEKDAY}\b{_NAME}\.?\s(\d{{1,2}})(?:st|nd|rd|th)?,?\s{_YEAR}{_CLOCK}")),
    ("han", None, re.compile(rf"{_YEAR}\s?年\s?(\d{{1,2}})\s?月\s?(\d{{1,2}})\s?日")),
    ("slash", _PARTED, re.compile(rf"(?<![\d/.])(\d{{1,2}})([/.])(\d{{1,2}})\2((?:19|20)?\d\d)(?![\d/]){_CLOCK}")),
    ("slash", _DASHED, re.compile(rf"(?<![\d/.-])(\d{{1,2}})(-)(\d{{1,2}})-((?:19|20)\d\d)(?![\d/-]){_CLOCK}")),
    ("year first", _PARTED, re.compile(rf"(?<![\d/.]){_YEAR}[/.](\d{{1,2}})[/.](\d{{1,2}})(?!\d){_CLOCK}")),
)  # fmt: skip


_YEARLESS = re.compile(
    rf"(?P<label>(?:posted|published)(?: on)?:?\s)?(?:(?P<name>[^\W\d_]{{2,12}}\.?,?)\s)?"
    rf"(?:\d{{1,2}}{_ORDINAL}\s(?:de |of )?(?P<one>[^\W\d_]{{3,12}})|(?P<two>[^\W\d_]{{3,12}})\.?\s"
    rf"\d{{1,2}}(?:st|nd|rd|th)?)[.,]?(?P<clock>{_CLOCK})",
    re.IGNORECASE,
)
_HOUR_OF = re.compile(rf"([^\W\d_]{{2,12}})\.?(?=[,\s]+(?:at )?\d{{1,2}}[:.h]\d\d){_CLOCK}", re.IGNORECASE)
_FIGURES = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d\d)\b")
_DAY_FIRST = frozenset("fr de es it pt nl ru uk pl cs sv da no fi tr ro el hu".split())
# The month of a magazine's issue: with its price or number, for the months of an archive stand on pages too.
_OF_ISSUE = re.compile(
    r"([^\W\d_]{3,12})\.? ((?:19|20)\d\d)\b(?=.{0,40}(?:[£€$]\s?\d|\d ?(?:p|c|€|kr|zł)\b|№|"
    r"\b(?:issue|no|nr|vol|edition|ausgabe|numéro|número)\b\.?(?:\s?#?\d|$)))",
    re.IGNORECASE,
)
_CTIME = re.compile(r"\b([A-Z][a-z]{2}) {1,2}(\d{1,2}) \d\d:\d\d:\d\d (?:[A-Z]{1,5} |[+-]\d{4} )?((?:19|20)\d\d)\b")
_YEAR_MONTH_DAY = re.compile(r"((?:19|20)\d\d) ([A-Z][a-z]{2,8}) (\d{1,2})$")
_COMPACT = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?:T?\d{4,6}Z?)?$")
_UNIX = re.compile(r"(1\d{9})(?:\d{3})?$")


@dataclass(frozen=True, slots=True)
class Day:
    """A day as printed: where it stands in the line, its words, its value."""

    start: int
    end: int
    words: str
    value: Edtf


@lru_cache(1024)  # the same line is asked for its rule, for its byline and for the dates of the page
def days(text: str) -> Sequence[Day]:
    """The days a line prints, in order; a line without a year or numbers set apart has none."""
    if not (_YEARS.search(text) or _PARTED.search(text)):
        return ()
    found: list[Day] = []
    for kind, needs, pattern in _PATTERNS:
        for match in pattern.finditer(text) if needs is None or needs.search(text) else ():
            value = _value(kind, match)
            if value and not any(one.start < match.end() and match.start() < one.end for one in found):
                found.append(_day(text, match, value))
            if len(found) >= _MAXIMUM:
                return tuple(found)
    return tuple(sorted(found, key=lambda one: one.start))


def yearless(text: str) -> bool:
    """True for a line that is nothing but a day without its year, as articles print theirs: `Friday 10 June, 5.20pm`.
    A label, a weekday or the hour is among it, for a number beside a name may be anything; or the hour of a weekday:
    `Friday, 5.20pm`."""
    match = _YEARLESS.fullmatch(text)
    if not match and (hour := _HOUR_OF.fullmatch(text)):
        return hour[1][:3].lower() in _WEEKDAYS
    if not match or not month(match["one"] or match["two"]) or not (match["label"] or match["name"] or match["clock"]):
        return False
    return not match["name"] or match["name"].rstrip(".,")[:3].lower() in _WEEKDAYS


def stamps(text: str) -> Sequence[Day]:
    """The days of a machine's stamp: as `days`, and `Mon Oct 11 14:57:21 CEST 2021`, `20211011`, Unix seconds."""
    found = days(text)
    if found:
        return found
    if match := _CTIME.search(text):
        value = _date(int(match[3]), month(match[1]), int(match[2]))
    elif match := _YEAR_MONTH_DAY.match(text):
        value = _date(int(match[1]), month(match[2]), int(match[3]))
    elif match := _COMPACT.match(text):
        value = _date(int(match[1]), int(match[2]), int(match[3]))
    elif match := _UNIX.match(text):
        value = edtf.day(date(1970, 1, 1) + timedelta(seconds=int(match[1])))
    else:
        return []
    return [Day(0, len(text), text, value)] if value else []


def settled(found: Day, language: str) -> Day:
    """The day; of two readings of its figures the one that the language writes, where it puts the day first."""
    if found.value.is_day or language not in _DAY_FIRST:
        return found
    match = _FIGURES.match(found.words)
    value = _date(int(match[3]), int(match[2]), int(match[1])) if match else None
    return replace(found, value=value) if value else found


def _day(text: str, match: re.Match[str], value: Edtf) -> Day:
    words = match[0].strip(" ,")
    first, _, rest = words.partition(" ")
    if first[:1].isalpha() and not month(first.strip(".,")) and first.strip(".,").lower()[:3] not in _WEEKDAYS:
        words = rest.strip()
    start = text.index(words, match.start())
    return Day(start, start + len(words), words, value)


def issue(text: str) -> Day | None:
    """The month of an issue that a line prints with its price or number: `June 2019 - Issue 44`."""
    match = _OF_ISSUE.match(text) if _YEARS.search(text) else None
    number = month(match[1]) if match else 0
    if not match or not number:
        return None
    return Day(0, match.end(2), text[: match.end(2)], edtf.parse(f"{match[2]}-{number:02}"))


def month(name: str) -> int:
    """The number of the month a word names in any of the languages known; 0 for none."""
    low = name.lower()
    for length in range(min(len(low), 7), 2, -1):
        if low[:length] in _STEMS:
            return _STEMS[low[:length]]
    return 0


def _value(kind: str, match: re.Match[str]) -> Edtf | None:
    """The value of a match; None where the numbers are no day. Both readings where 3/4/2024 could be either."""
    if kind in ("ymd", "han", "year first"):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if kind == "dmy":
        return _date(int(match[3]), month(match[2]), int(match[1]))
    if kind == "mdy":
        return _date(int(match[3]), month(match[1]), int(match[2]))
    one, two = int(match[1]), int(match[3])
    year = int(match[4]) if len(match[4]) == 4 else 2000 + int(match[4])
    if match[2] == ".":
        return _date(year, two, one)
    readings = [value for value in (_date(year, one, two), _date(year, two, one)) if value]
    return edtf.one_of(value.first for value in readings if value.first) if readings else None


def _date(year: int, number: int, day: int) -> Edtf | None:
    try:
        return edtf.day(date(year, number, day))
    except ValueError:
        return None
