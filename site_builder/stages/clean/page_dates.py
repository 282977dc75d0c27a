"""The dates of an HTML page: what its markup states, what it shows beside the headline, what its text says."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal

from site_builder.formats.html import Mark, Page
from site_builder.formats.page_day import page_day
from site_builder.stages.clean import facts
from site_builder.stages.clean.claim import Claim
from site_builder.stages.clean.days import Day, days, stamps
from site_builder.stages.clean.page_title import same, where
from site_builder.stages.clean.reading import Reading
from site_builder.values.edtf import Edtf
from site_builder.values.edtf import day as day_value
from site_builder.values.model import StatedDate

Role = Literal["published", "modified"]
# Parts of a page that are not the story: a token of a tag or class that begins so.
_ELSEWHERE = re.compile(
    r"(?:^|\s)(?:aside|nav|sidebar|widget|related|comment|teaser|recommend|popular|trending|latest|recent|more-|recirc|"
    r"promo|twitter|tweet|instagram|embed|weather|site-header|site-footer|menu|archive|newsletter|upcoming|event|"
    r"blockquote|cite|subscribe|carousel|slider|feed|reply|next|prev|post-list|list-item|other-)"
)
_LABELLED = re.compile(r"date|publi|posted|time|datum|fecha|created|stamp|updated|modified|dtm")
_FIRST = re.compile(r"publi|posted|entry-date|post-date|post_date")  # `entry-date updated` is what blogs print first
_SLASHED = re.compile(r"^\D{0,12}(\d{1,2})([/.-])(\d{1,2})\2(\d{2,4})")
_DAY_FIRST = ("gb", "au", "nz", "ie", "in", "za", "ng", "ke", "sg", "my", "pk")
_NOW = re.compile(
    r"current|today|clock|weather|\baktuell\w*|\bheute\b|\bnow\b|last (?:visit|post)|letzter?", re.IGNORECASE
)
_WEEKDAY = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:mon|diens|donners|frei|sams|sonn)tag\b", re.IGNORECASE
)
_NEAR = (-40, 80)  # elements before and after the headline in which its own date stands
_CLOSE = (-15, 30)  # elements in which a date right by the headline stands
_ROW = 12  # elements from one item of a list to the next
_FEW = 2  # days that one label carries on a page without being that of a list
_BESIDE = 6  # runs of text below the headline in which its date stands
_PROSE = 100  # characters of a run that is a paragraph
_LINE = 300  # characters of a line that may hold the day htmldate chooses
_WORDS = 14  # words of a date line


def page_dates(
    page: Page, said: list[Claim], whole: Reading | None, title: str, url: str | None, text: str
) -> tuple[StatedDate, ...]:
    """The stated dates, one for each role, day and kind of place: those of the markup first, then the date shown
    beside the headline; the address and the rest of the text only where neither tells a day of publication."""
    stated = list(_claimed(said, page.language))
    shown, others = _marked(page, title)
    for one, close in shown:
        if one.role == "modified":
            stated += [one] if all((one.role, one.value) != (o.role, o.value) for o in stated) else []
        elif _adds(stated, one, close):
            stated.append(one)
    if not _published(stated):
        stated += list(_beside(page, title))[:1]
    if whole and not _published(stated):
        stated += [one for one in facts.dates(whole) if one.role != "modified"]
    path = (url or "").partition("//")[2].partition("/")[2].partition("?")[0]
    if path and not _published(stated):
        stated += [StatedDate(day.words, day.value, "published", "the page's address", 1) for day in days(path)[:1]]
    if not _published(stated):
        stated += _guessed(
            page, title, text, path, others | {one.value.text for one in stated if one.role == "modified"}
        )
    return tuple(stated)


def _guessed(page: Page, title: str, text: str, path: str, others: set[str]) -> Iterator[StatedDate]:
    """The day that htmldate chooses, where the page shows it and gives it neither to others nor as a mere year, nor
    prints it as today: it may be any date of the page, so the evidence says whose choice it is."""
    shown: dict[str, StatedDate] = {}
    head = next(iter(where(page, title)), 0)
    for place, (words, line) in enumerate((*((one.text, one.line) for one in page.flow), (path, 1))):
        if len(words) > _LINE or _NOW.search(words) or (place < head and _WEEKDAY.search(words)):
            continue
        for day in days(words):
            value = _settled(day, page.language)
            if value.is_day and value.text not in others and not facts.MODIFIED.search(words[: day.start]):
                found = StatedDate(day.words, value, "published", f"chosen by htmldate, line {line}", line)
                shown.setdefault(value.text, found)
    iso = page_day(text) if shown else None  # it takes longer than all else here
    if iso in shown and not iso.endswith("-01-01"):
        yield shown[iso]


def _published(stated: list[StatedDate]) -> bool:
    return any(one.role == "published" for one in stated)


def _adds(stated: list[StatedDate], one: StatedDate, close: bool) -> bool:
    """True for a date shown on the page that the markup bears out, a day apart at most for its clock's zone, or on
    which it is silent; what it gives as one of change alone is none of publication. An earlier one right by the
    headline (`close`) counts where the markup gives one day for both."""
    changed = {other.value.text for other in stated if other.role == "modified"}
    claims = [other.value for other in stated if other.role == "published" and other.value.is_day]
    claimed = [value.first for value in claims]
    if claims and close and all(value.text in changed for value in claims):
        return bool(one.value.first and all(first and one.value.first <= first for first in claimed))
    if not claimed:
        return all(other.value != one.value for other in stated)
    return any(first and one.value.first and abs((first - one.value.first).days) <= 1 for first in claimed)


def _claimed(said: list[Claim], language: str) -> Iterator[StatedDate]:
    """The dates that the markup states, each role and day once."""
    seen: set[tuple[str, str]] = set()
    for claim in said:
        if claim.field not in ("published", "modified"):
            continue
        role: Role = "published" if claim.field == "published" else "modified"
        for day in stamps(claim.value)[:1]:
            value = _settled(day, language)
            known = (role, value.text)
            if known not in seen:
                seen.add(known)
                yield StatedDate(claim.value[:80], value, role, claim.at, 1)


def _marked(page: Page, title: str) -> tuple[list[tuple[StatedDate, bool]], set[str]]:
    """The date that an element near the headline gives, and the one of change beside it, each with whether it stands
    right by it; and the days of elements that are not the story's. A label that several days carry, away from the
    headline, is that of a list."""
    places = [one.place for one in page.headings if same(one.text, title)] or [one.place for one in page.headings[:1]]
    told = [(mark, list(_said(mark))) for mark in page.times]
    carried: dict[str, list[tuple[int, str]]] = {}
    for mark, claimed in told:
        carried.setdefault(mark.label, []).extend((mark.place, day.value.text) for _, day in claimed)
    others: set[str] = set()
    found: dict[Role, list[tuple[bool, int, StatedDate]]] = {"published": [], "modified": []}
    for mark, claimed in told:
        distance = mark.place - places[0] if places else 0
        close = _CLOSE[0] <= distance <= _CLOSE[1] and all(
            mark.place == place or abs(mark.place - place) > _ROW for place, _ in carried[mark.label]
        )
        listed = len({day for _, day in carried[mark.label]}) > _FEW and not close
        if claimed and (listed or _is_elsewhere(mark)):
            others.update(day.value.text for _, day in claimed)
            continue
        if not claimed or not _NEAR[0] <= distance <= _NEAR[1]:
            continue
        weak = mark.tag != "time" and not _LABELLED.search(mark.label)
        for role, day in claimed:
            value = _settled(day, page.language)
            if value.is_day:
                found[role].append((weak, abs(distance), StatedDate(day.words, value, role, _name(mark), mark.line)))
    best = [min(ones, key=lambda one: one[:2]) for ones in found.values() if ones]
    return [(one[2], bool(places) and one[1] <= _CLOSE[1]) for one in best], others


def _name(mark: Mark) -> str:
    """What to call an element in the evidence: by the word of its label that speaks of a date."""
    label = next((one for one in mark.label.split() if _LABELLED.search(one)), mark.label.partition(" ")[0])
    return f"time element, line {mark.line}" if mark.tag == "time" else f"element “{label[:40]}”, line {mark.line}"


def _is_elsewhere(mark: Mark) -> bool:
    """True for an element in a part of the page that is not the story's, or that shows the day of today."""
    parts = (mark.label, *_around(mark))
    return any(_ELSEWHERE.search(one) for one in parts) or bool(_NOW.search(f"{mark.label} {mark.text}"))


def _around(mark: Mark) -> list[str]:
    """The labels of the elements around a mark, without those of the whole page."""
    return [one for one in mark.around[:5] if not one.startswith(("body", "html"))]


def _said(mark: Mark) -> Iterator[tuple[Role, Day]]:
    """The days of an element, each with what the words before it or the element's label claim; none of a list."""
    told = days(mark.text) or stamps(mark.stamp)
    if not told or len({day.value.text for day in told}) > 2 or len(mark.text.split()) > 2 * _WORDS:
        return
    start = 0
    for day in told:
        before = mark.text[start : day.start] if days(mark.text) else ""
        start = day.end
        changed = facts.MODIFIED.search(before) or (facts.MODIFIED.search(mark.label) and not _FIRST.search(mark.label))
        yield ("modified" if changed and not facts.PUBLISHED.search(before) else "published"), day


def _beside(page: Page, title: str) -> Iterator[StatedDate]:
    """A date in the runs of text right below the headline, or a bare one right above it."""
    texts = page.flow
    for index in where(page, title):
        prose = 0
        for at in (*range(index + 1, min(index + 1 + _BESIDE, len(texts))), index - 1):
            text = texts[at].text if at >= 0 else ""
            prose += len(text) >= _PROSE
            if at > index and prose > 1:  # the story has begun; above it stands a standfirst at most
                continue
            told = days(text) if text and len(text.split()) <= _WORDS else []
            if len(told) != 1 or (at < index and (_WEEKDAY.search(text) or len(text) > len(told[0].words) + 12)):
                continue
            value = _settled(told[0], page.language)
            if value.is_day and not facts.MODIFIED.search(text):
                yield StatedDate(
                    told[0].words, value, "published", f"beside the headline, line {texts[at].line}", texts[at].line
                )


def _settled(day: Day, language: str) -> Edtf:
    """The day, or of two readings of its figures the one that the page's language and country write."""
    match = _SLASHED.match(day.words)
    low = language.lower().replace("_", "-")
    if day.value.is_day or not match or not low or low == "en":
        return day.value
    first, second = int(match[1]), int(match[3])
    months_first = low == "en-us" or (low.startswith("en") and not low.endswith(_DAY_FIRST))
    year = int(match[4]) + (2000 if len(match[4]) == 2 else 0)
    try:
        return day_value(date(year, *((first, second) if months_first else (second, first))))
    except ValueError:
        return day.value
