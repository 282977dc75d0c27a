"""Months in company: `October of next year`, `March sales`, `Nov. '98`, `the September 11 attacks`."""

import re
from datetime import date

from site_builder.stages.date import days as d
from site_builder.stages.date import lexicon, names
from site_builder.stages.date.moments import STEP
from site_builder.stages.date.names import Names
from site_builder.stages.date.scan import Found, Grain, Kind, Rule

_UNSURE = frozenset(
    ("may", "march", "mar", "august", "jan", "feb", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
)
_FIGURES = (
    r"\s+(?:sales|figures?|reports?|data|elections?|deliver(?:y|ies)|contracts?|futures|crude|quarter|issue|meetings?|"
    r"summit|deadline|orders|exports|imports|results|earnings|output|production|employment|payrolls?|survey|period|vote|"
    r"referendum|attacks?|bombings?|agreement|accord|plunge|crash|rally)\b"
)
_NO_NOUN = (
    "with|from|that|this|under|over|into|along|through|across|past|against|towards?|began|will|would|were|after|before"
)
_THE = re.compile(r"\b(?:the|a|its|their)\s+$", re.IGNORECASE)
_STEPS = {"last": -1, "previous": -1, "preceding": -1, "next": 1, "following": 1}
_NTHS = "|".join(sorted(lexicon.ORDINALS, key=lambda word: (-len(word), word)))
_NINE_ELEVEN = re.compile(r"9/11(?![\d/])")


def of_relative_year(own: Names) -> Rule:
    """`October of next year`, `the spring of that year`, `Friday of last week`."""
    pattern = re.compile(
        rf"(?:(?P<part>early|mid|late|end|beginning|start)[- ]+(?:of\s+)?)?"
        rf"(?:(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?P<m>{own.month})\b\.?"
        rf"(?:\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b)?|(?P<s>{own.season})\b)\s*,?\s+(?:of\s+|in\s+)?"
        r"(?P<rel>this|last|next|that|the\s+same|the\s+(?:following|next)|the\s+(?:previous|preceding))\s+year\b"
        rf"|(?P<w>{own.weekday})\s*,?\s+(?:of\s+)?(?P<rel2>this|last|next)\s+week\b", re.IGNORECASE
    )  # fmt: skip

    def read(text: str, start: int) -> Found | None:
        match = pattern.match(text, start)
        if not match:
            return None
        at = (start, match.end(), match[0])
        if match["w"]:
            days = d.weekday(own.weekdays[match["w"].lower()])
            return Found(*at, "weekday", "within", "day", days, unit="week", count=STEP[match["rel2"].lower()])
        step = match["rel"].lower().split()
        count = _STEPS.get(step[-1], 0)
        kind: Kind = "distance" if step[0] in ("that", "the") else "within"
        if match["s"]:
            days = d.months(*own.seasons[match["s"].lower()])
            return Found(*at, "season", kind, "season", days, unit="year", count=count)
        month = own.months[match["m"].lower()]
        day = match["d1"] or match["d"]
        first, last = (int(day),) * 2 if day else names.PARTS.get((match["part"] or "").lower(), (1, 31))
        if not 1 <= first <= 31:
            return None
        grain: Grain = "day" if day else "month"
        return Found(*at, "month", kind, grain, d.yearly(month, first, last), unit="year", count=count)

    return read


def spelt(own: Names) -> tuple[Rule, Rule]:
    """`March eighth`, `the third of April`, as it is spoken."""
    day = rf"(?P<d>(?:(?:twenty|thirty)[- ])?(?:{_NTHS}))\b(?![- ]+(?:quarter|half|century|round|time|day|week|grade))"
    after = re.compile(rf"(?P<m>{own.month})\s+(?:the\s+)?{day}(?:\s*,?\s+{names.YEAR})?", re.IGNORECASE)
    before = re.compile(rf"{day}\s+of\s+(?P<m>{own.month})\b(?:\s*,?\s+{names.YEAR})?", re.IGNORECASE)

    def made(match: re.Match[str] | None) -> Found | None:
        if not match or not match["m"][0].isupper():
            return None
        number = lexicon.number(match["d"].replace(" ", "-")) or 0
        days = d.yearly(own.months[match["m"].lower()], number, number) if number <= 31 else d.NONE
        days &= d.year(int(match["y"])) if match["y"] else d.ALL
        kind: Kind = "dated" if match["y"] else "yearless"
        return Found(match.start(), match.end(), match[0], "month and day", kind, "day", days) if days else None

    return (lambda text, start: made(after.match(text, start))), (lambda text, start: made(before.match(text, start)))


def part_of_day(own: Names) -> Rule:
    """`early Jan. 6`: a part of that day, not of the month."""
    pattern = re.compile(
        rf"(?:early|late)\s+(?:on\s+)?(?=[A-Z])(?P<m>{own.month})\b\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?![\w%]|[.,:]\d)"
        rf"(?:\s*,?\s+{names.YEAR})?", re.IGNORECASE
    )  # fmt: skip

    def read(text: str, start: int) -> Found | None:
        match = pattern.match(text, start)
        return names.calendar_day(match, own, "month and day") if match else None

    return read


def weekday_the_nth(own: Names) -> Rule:
    """`Friday the 13th`."""
    pattern = re.compile(
        rf"(?P<w>{own.weekday})\s*,?\s+the\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)\b(?!\s+of\b)", re.IGNORECASE
    )

    def read(text: str, start: int) -> Found | None:
        match = pattern.match(text, start)
        if not match:
            return None
        days = d.NONE
        for month in range(1, 13):
            days |= d.yearly(month, int(match["d"]), int(match["d"])) if 1 <= int(match["d"]) <= 31 else d.NONE
        days &= d.weekday(own.weekdays[match["w"].lower()])
        return Found(start, match.end(), match[0], "weekday and date", "yearless", "day", days) if days else None

    return read


def shared_year(own: Names) -> Rule:
    """`September` of `between September and October of 2007`: the year is told once."""
    pattern = re.compile(
        rf"(?P<m>{own.month})\b\.?(?=(?:,\s+(?:{own.month})\b)*\s*(?:,|,?\s+and|,?\s+or)\s+"
        rf"(?:(?:early|mid|late)[- ])?(?:{own.month})\b\.?\s*,?\s+"
        r"(?:of\s+)?(?P<y>(?:19|20)\d\d)(?![\d%]|[.,]\d))", re.IGNORECASE
    )  # fmt: skip

    def read(text: str, start: int) -> Found | None:
        match = pattern.match(text, start)
        if not match or not match["m"][0].isupper():
            return None
        days = d.month(own.months[match["m"].lower()]) & d.year(int(match["y"]))
        return Found(start, match.end("m"), match["m"], "month", "dated", "month", days) if days else None

    return read


def directed(own: Names) -> Rule:
    """`last Aug. 6`, `next Jan. 12`."""
    pattern = re.compile(
        rf"(?P<step>last|past|next|coming|this)\s+(?P<m>{own.month})\b\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?![\w%]|[.,:]\d)",
        re.IGNORECASE,
    )

    def read(text: str, start: int) -> Found | None:
        match = pattern.match(text, start)
        if not match or not 1 <= int(match["d"]) <= 31:
            return None
        days = d.yearly(own.months[match["m"].lower()], int(match["d"]), int(match["d"]))
        step = STEP[match["step"].lower()]
        return Found(start, match.end(), match[0], "month and day", "yearless", "day", days, count=step)

    return read


def this_name(own: Names) -> Rule:
    """`this Friday`, `this September`: that of the week, or the year, of publication."""
    pattern = re.compile(
        rf"this\s+(?:(?P<w>{own.weekday})|(?P<m>{own.month})|(?P<s>{own.season}))\b(?!\.?\s+\d)", re.IGNORECASE
    )

    def read(text: str, start: int) -> Found | None:
        match = pattern.match(text, start)
        if not match:
            return None
        at = (start, match.end(), match[0])
        if match["s"]:
            first, last = own.seasons[match["s"].lower()]
            days = d.months(first, last)
            return Found(*at, "season", "within", "season", days, unit="year") if first < last else None
        if match["m"]:
            days = d.month(own.months[match["m"].lower()])
            return Found(*at, "month", "within", "month", days, unit="year") if match["m"][0].isupper() else None
        return Found(*at, "weekday", "within", "day", d.weekday(own.weekdays[match["w"].lower()]), unit="week")

    return read


def of_figures(own: Names) -> Rule:
    """`the May meeting`, `March sales`: months whose name is a word, where what follows tells that they are meant."""
    other = re.compile(rf"\b(?:{own.month})\.?\s*(?:,|,?\s+(?:and|or))\s+$", re.IGNORECASE)
    noun = re.compile(rf"\s+(?!(?:{_NO_NOUN})\b)[a-z]{{4,}}")
    pattern = re.compile(rf"(?P<m>{own.month})\b\.?(?P<of>{_FIGURES})?", re.IGNORECASE)

    def read(text: str, start: int) -> Found | None:
        match = pattern.match(text, start)
        if not match or match["m"].lower() not in _UNSURE or not match["m"][0].isupper():
            return None
        owned = match["m"].lower() in ("march", "august") and text.startswith(("'s", "’s"), match.end("m"))
        of_noun = _THE.search(text, max(0, start - 8), start) and noun.match(text, match.end("m"))
        if not match["of"] and not owned and not of_noun and not other.search(text, max(0, start - 20), start):
            return None
        days = d.month(own.months[match["m"].lower()])
        return Found(start, match.end("m"), match["m"], "month", "yearless", "month", days)

    return read


def short_year(own: Names) -> tuple[Rule, Rule]:
    """`Nov. 3, '98`, `Nov 98`, `3-Nov-98`, `3 Nov 1998` with dashes."""
    year = r"(?:['’`]\s?(?P<yy>\d\d)|(?P<y4>(?:19|20)\d\d)|(?P<y2>[4-9]\d))(?![\w%]|[.,:]\d)"
    month = re.compile(
        rf"(?P<m>{own.month})\b\.?(?:\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s*,?)?(?:\s+['’`]\s?(?P<yy>\d\d)(?![\w%])|"
        r"[\s-](?P<y2>[4-9]\d)(?![\w%]|[.,:]\d|\s+[a-z%])|-(?P<y4>(?:19|20)\d\d)(?!\d))", re.IGNORECASE
    )  # fmt: skip
    dashed = re.compile(rf"(?P<d>\d{{1,2}})[- ](?P<m>{own.month})\b\.?[- ]{year}", re.IGNORECASE)

    def made(match: re.Match[str] | None) -> Found | None:
        if not match or not match["m"][0].isupper():
            return None
        short = match["yy"] or match["y2"]
        number = int(match["y4"]) if match["y4"] else int(short) + (1900 if int(short) > 40 else 2000)
        day = int(match["d"]) if match["d"] else 0
        if day > 31:
            return None
        days = d.yearly(own.months[match["m"].lower()], day or 1, day or 31) & d.year(number)
        at = (match.start(), match.end(), match[0])
        return Found(*at, "month and day", "dated", "day", days) if day else Found(*at, "month", "dated", "month", days)

    return (lambda text, start: made(month.match(text, start))), (lambda text, start: made(dashed.match(text, start)))


def attacks(own: Names) -> Rule:
    """`the September 11 attacks`: the day is named without its year, and everybody knows it."""
    pattern = re.compile(
        r"Sept(?:ember|\.)?\s+11(?:th)?(?=\s*,?\s+(?:(?:terror(?:ist)?|suicide|al-?qaeda)\s+)?(?:attacks?|hijack\w+|victims?|"
        r"commission|terrorist)\b)", re.IGNORECASE
    )  # fmt: skip

    def read(text: str, start: int) -> Found | None:
        match = pattern.match(text, start)
        return _attacks(text, start, match.end()) if match else None

    return read


def _nine_eleven(text: str, start: int) -> Found | None:
    """The attacks of 11 September 2001 by their name."""
    match = _NINE_ELEVEN.match(text, start)
    return _attacks(text, start, match.end()) if match else None


def _attacks(text: str, start: int, end: int) -> Found:
    return Found(start, end, text[start:end], "known day", "dated", "day", d.one(date(2001, 9, 11)))


SHORT: tuple[Rule, ...] = (_nine_eleven,)
