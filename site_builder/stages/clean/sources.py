"""Whom a story credits: the agency in its first words, the source that a line below it names."""

import re

from site_builder.stages.clean.credits import is_organisation
from site_builder.stages.clean.days import days, yearless

_START = re.compile(r"^\(([A-Z][\w.&'’ -]{1,40}|[А-ЯЁ][\w.&' -]{1,40})\)\s*[-–—:]?\s*\S")
_DATELINE = re.compile(r"^([^\W\d_][^()\n]{0,60}?)\s?\(([^()\d]{2,40})\)\s*[-–—:]")
_SOURCE = re.compile(
    r"^\W*(?:sources?|источник|quelle|fuente|fonte|bron|来源|(?:with|agency)? ?inputs? from|"
    r"(?:originally|first) (?:published|appeared) (?:on|by|in|at)|"
    r"this (?:article|story|post) (?:was )?(?:originally |first )(?:published|appeared) (?:on|by|in|"
    r"at))\s*[:：]?\s*(.{2,60}?)[\s.]*$",
    re.IGNORECASE,
)
_THERE = re.compile(r"^\W*(?:(?:by|in|on|at)\s+)?")
_WHEN = re.compile(r"(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day\b(?! [A-Z])|\d{1,2}[:.]\d\d\b")
_ON_DAY = re.compile(r"\W+(?:on|at)\W*$")
_WRITES = re.compile(
    r"(?:,\s|[—–-]\s)(?:writes|reports|reported|according to|as reported by|reported by|said|передает|передаёт|"
    r"сообщает|"
    r"сообщила?|пишет|berichtet|meldet|rapporte|informa|riferisce)\s(?:the )?"
    r"(?:(?:news )?agency |агентство )?([A-ZА-ЯЁ][\w-]*(?: [A-ZА-ЯЁ][\w-]*){0,2})[.,]?(?:\s|$)"
)


def opening_credit(paragraph: str) -> str | None:
    """The agency a story's first paragraph credits: `(AGENCY) -`, `CITY (Agency) -`, or the words `writes AGENCY`."""
    head = paragraph[:600]
    match = _START.match(head)
    if match:
        return match[1].strip()
    match = _DATELINE.match(head)
    if match:
        return match[2].strip() if _is_dateline(match[1], match[2]) else None
    for match in _WRITES.finditer(head):
        if (match[1].isupper() and len(match[1]) > 1) or is_organisation(match[1]):
            return match[1]
    return None


def _is_dateline(place: str, agency: str) -> bool:
    """True for a place before an agency, not for a body before its own initials: `World Health Assembly (WHA) -`."""
    initials = "".join(word[0] for word in place.split() if word[0].isupper())
    first = place.split()[0].strip(".,")
    short = len(place.split()) <= 3 or (first.isupper() and len(first) > 1)
    return short and agency[:1].isalpha() and not agency.islower() and agency.strip(".") != initials


def source_credit(line: str) -> str | None:
    """The agency or outlet a credit line names: `Source: The Daily Wire`."""
    match = _SOURCE.match(line[:160])
    if not match or match[1].startswith(("http", "www.")) or _WHEN.match(match[1]):
        return None
    name = match[1]
    for day in days(name)[:1]:  # `first published on 3 May 2031 in The Daily Wire`
        before, _, after = name.partition(day.words)
        name = _THERE.sub("", after) or _ON_DAY.sub("", before)
    if yearless(f"published on {name}"):
        return None
    return name.strip(" .,:—-") or None
