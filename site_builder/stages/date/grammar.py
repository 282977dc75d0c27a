"""The rules that read full and partial dates, in every language known here; `english` adds its relative words."""

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

from site_builder.stages.date import days as d
from site_builder.stages.date import english, lexicon, names
from site_builder.stages.date.names import Names, calendar_day, calendar_month, made
from site_builder.stages.date.scan import Found, Grammar, Rule
from site_builder.stages.date.weeks import weekday_by_feast, weekday_of_week
from site_builder.values.edtf import parse

_TH = r"(?:st|nd|rd|th|er|º)?"
_TH_DOT = r"(?:st|nd|rd|th|er|º|\.(?=\s))?"
_DASH = r"\s*(?:-|–|—|/|\band\b|\bto\b|\bthrough\b|\bund\b|\bbis\b|\bet\b|\bau\b|\by\b|\bal\b|\bи\b|\bпо\b)\s*"
_NOT_MORE = r"(?!\d|[.,:]\d|\s*(?:%|per ?cent|percent|km|kg|people|million|billion|points?|years?|days?|weeks?)\b)"
_YEAR_TAIL = r"(?:(?:\s*,)?\s+(?:de\s+|del\s+|of\s+)?" + names.YEAR + r"(?:\s+г(?:ода|оду|\.))?)?"
_UNITS = (
    r"(?!\s*(?:%|-?(?:people|troops|soldiers|men|women|dead|wounded|km|kilomet\w+|kg|kilos?|gram(?:me)?s|miles?|met(?:er|re)s?|yards|lit(?:er|re)s|gallons|feet|tons?|"
    r"tonnes|dollars|euros|pounds|roubles|rubles|yuan|yen|rupees|barrels|megawatts|points|votes|seats|homes|houses|"
    r"employees|workers|jobs|companies|degrees|hectares|acres|words|pages|times|units|hours|deaths|cases|planes|"
    r"aircraft|a320|percent|per cent|человек|долларов|рублей|км)\b))"
)
_ISO = re.compile(r"(?P<y>(?:19|20)\d\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)(?!\d)")
_NUMERIC = re.compile(r"(?P<d>\d{1,2})(?P<sep>[./])(?P<m>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d)(?!\d)")
_YEAR_ALONE = re.compile(names.YEAR + r"(?![-–/]\d)(?:-?го)?(?:\s+г(?:ода|оду|\.))?" + _UNITS, re.IGNORECASE)
_NOT_BEFORE = re.compile(r"(?:[$€£¥#№]|\b(?:no|nr|flight|resolution|room|highway|article|route|"
                         r"windows|office|boeing|airbus|section|rule|"
                         r"chapter|page|about|some|nearly|over|"
    r"than)\.?)\s*$|[\d,.:/-]$",
                         re.IGNORECASE)  # fmt: skip
_UNSURE_MONTHS = frozenset({"may", "march", "mar", "august", "mars", "mai"})
_BEFORE_MONTH = re.compile(
    r"(?:\b(?:in|since|until|till|by|from|of|last|this|next|early|late|mid|for|to|or|and|between|through|during|"
    r"before|after|and|en|im|seit|bis|desde|depuis|в|с|до|к)|[-–(])\s*$", re.IGNORECASE)  # fmt: skip


@lru_cache(maxsize=8)
def grammar(language: str) -> Grammar:
    """The rules of a language; English ones where the language is not known here."""
    own = names.of(language)
    key = language if language in lexicon.MONTHS else "en"
    day_month, month_day = _day_rules(own)
    words: dict[str, tuple[Rule, ...]] = {}
    for word in own.weekdays:
        words[word] = (_after_weekday(own), english.weekday_span(own), weekday_of_week(own, key), _weekday(own))
    if key == "en":
        by_feast = weekday_by_feast(own)
        for word in own.weekdays:
            words[word] = (by_feast, *words[word])
        for word in lexicon.SHORT_WEEKDAYS:
            words[word] = (_after_weekday(own),)
    for word in own.months:
        words[word] = (month_day, _month(own))
    for word in own.seasons:
        words[word] = (_season(own, key),)
    for phrase in lexicon.RELATIVE[key]:
        head = re.split(r"[ ]", phrase)[0]
        trigger = head if head[1:2] not in "'’" else head[0]
        words[trigger] = (*words.get(trigger, ()), _relative(phrase, *lexicon.RELATIVE[key][phrase]))
    if key == "en":
        english.extend(words, own)
    return Grammar(words, (day_month, _numeric, *(english.short_rules(own) if key == "en" else ())), (_iso, _year))


def _day_rules(own: Names) -> tuple[Rule, Rule]:
    """`4 February 2022` and `February 4, 2022`, with spans."""
    day_month = re.compile(
        rf"(?P<d>\d{{1,2}}){_TH_DOT}(?:{_DASH}(?P<d2>\d{{1,2}}){_TH_DOT})?\s+(?:of\s+|"
        rf"de\s+)?(?P<m>{own.month})\b\.?{_YEAR_TAIL}",
        re.IGNORECASE,
    )
    month_day = re.compile(
        rf"(?P<m>{own.month})\b\.?\s+(?P<d>\d{{1,2}}){_TH}{_NOT_MORE}"
        rf"(?:(?!\s+(?:and|und|et|y|и)\s+(?:{own.month})\b){_DASH}(?:(?P<m2>{own.month})\b\.?\s+)?(?P<d2>\d{{1,2}}){_TH}{_NOT_MORE})?{_YEAR_TAIL}",
        re.IGNORECASE,
    )

    def read_day_month(text: str, start: int) -> Found | None:
        match = day_month.match(text, start)
        return calendar_day(match, own, "day and month") if match else None

    def read_month_day(text: str, start: int) -> Found | None:
        match = month_day.match(text, start) if text[start].isupper() or not text[start].isascii() else None
        return calendar_day(match, own, "month and day") if match else None

    return read_day_month, read_month_day


def _after_weekday(own: Names) -> Rule:
    """A weekday with the day and month it names: `Friday, February 4`, `Friday 4 February 2022`."""
    week = own.weekday + "|" + "|".join(lexicon.SHORT_WEEKDAYS)
    lead = rf"(?P<w>{week})\b\.?\s*,?\s*(?:the\s+|den\s+|le\s+|el\s+)?"
    first = re.compile(lead + rf"(?P<m>{own.month})\b\.?\s+(?P<d>\d{{1,2}}){_TH}{_NOT_MORE}{_YEAR_TAIL}", re.IGNORECASE)
    second = re.compile(
        lead + rf"(?P<d>\d{{1,2}}){_TH_DOT}\s+(?:of\s+|de\s+)?(?P<m>{own.month})\b\.?{_YEAR_TAIL}", re.IGNORECASE
    )

    def read(text: str, start: int) -> Found | None:
        match = first.match(text, start) or second.match(text, start)
        return calendar_day(match, own, "weekday and date") if match else None

    return read


def _weekday(own: Names) -> Rule:
    pattern = re.compile(rf"(?P<w>{own.weekday})\b(?:\s+(?:morning|afternoon|evening|night|noon)\b)?", re.IGNORECASE)

    def read(text: str, start: int) -> Found | None:
        match = pattern.match(text, start)
        if not match or (text[start].islower() and text[start].isascii() and own.weekdays.get("monday") == 0):
            return None
        if match["w"].lower().endswith("days"):  # "on Mondays" is a habit
            return None
        return made(match, "weekday", "weekday", "day", d.weekday(own.weekdays[match["w"].lower()]))

    return read


def _month(own: Names) -> Rule:
    """A month, or two, with or without a year: `March 2023`, `April or early May`."""
    pattern = re.compile(
        rf"(?P<m>{own.month})\b\.?(?:(?:(?P<through>\s*[-–]\s*|\s+(?:to|through|until)\s+)|\s+(?:or|и|oder|ou|o)\s+)"
        rf"(?:(?P<part2>early|mid|late)[- ])?"
        rf"(?P<m2>{own.month})\b)?(?:(?:\s*,)?\s+(?:of\s+|de\s+|del\s+)?{names.YEAR}(?:\s+г(?:ода|оду|\.))?)?",
        re.IGNORECASE,
    )

    def read(text: str, start: int) -> Found | None:
        match = pattern.match(text, start)
        if not match or (text[start].islower() and text[start].isascii() and own.months.get("january") == 1):
            return None
        unsure = len(match["m"]) <= 3 or match["m"].lower() in _UNSURE_MONTHS
        if unsure and not match["y"] and not match["m2"] and not _BEFORE_MONTH.search(text[max(0, start - 12) : start]):
            return None
        return calendar_month(match, own, "month")

    return read


def _season(own: Names, key: str) -> Rule:
    pattern = re.compile(
        rf"(?P<s>{own.season})\b(?:(?:\s*,)?\s+(?:of\s+|in\s+|de\s+|del\s+)?{names.YEAR}(?:\s+г(?:ода|оду|\.))?)?",
        re.IGNORECASE,
    )

    def read(text: str, start: int) -> Found | None:
        match = pattern.match(text, start)
        if not match or (not match["y"] and not (key == "en" and text[max(0, start - 7) : start].lower() == "in the ")):
            return None
        if not match["y"] and re.match(r"\s+of\b", text[match.end() : match.end() + 4]):  # "in the fall of Kabul"
            return None
        start_month, end_month = own.seasons[match["s"].lower()]
        year = int(match["y"]) if match["y"] else None
        found = made(match, "season", "dated" if year else "yearless", "season", d.NONE)
        if year and not names.known(year):
            over = year + (end_month < start_month)
            return replace(found, kind="fixed", value=parse(f"{year}-{start_month:02}/{over}-{end_month:02}"))
        return replace(found, days=names.season_days(start_month, end_month, year))

    return read


def _relative(phrase: str, unit: str, count: int) -> Rule:
    pattern = re.compile(re.escape(phrase).replace(r"\ ", r"\s+") + r"\b", re.IGNORECASE)

    def read(text: str, start: int) -> Found | None:
        match = pattern.match(text, start)
        if not match or (unit == "day" and english.figure(text, match)):
            return None
        return english.relative(match, "relative day" if unit == "day" else f"relative {unit}", unit, count)

    return read


def _iso(text: str, start: int) -> Found | None:
    match = _ISO.match(text, start)
    return _numbers(match) if match else None


def _numeric(text: str, start: int) -> Found | None:
    """`05.07.2024` (day first); with slashes only where no other reading is possible."""
    match = _NUMERIC.match(text, start)
    if not match or (match["sep"] == "/" and int(match["m"]) <= 12 and int(match["d"]) <= 12):
        return None
    return _numbers(match)


def _numbers(match: re.Match[str]) -> Found | None:
    try:
        day = date(int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        return None
    return made(match, "numeric date", "dated", "day", d.one(day))


def _year(text: str, start: int) -> Found | None:
    match = _YEAR_ALONE.match(text, start)
    if not match or _NOT_BEFORE.search(text[max(0, start - 14) : start]):
        return None
    return made(match, "year", "dated", "year", d.year(int(match["y"])))
