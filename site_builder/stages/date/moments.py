"""Days, weeks and hours told by their place: `that day`, `the week before`, `two weeks ago`, `on the 15th`, `noon`."""

import re

from site_builder.stages.date import days as d
from site_builder.stages.date import lexicon
from site_builder.stages.date.names import Names
from site_builder.stages.date.scan import Found, Grain, Kind, Rule

_GRAIN: dict[str, Grain] = {
    "day": "day", "night": "day", "morning": "day", "afternoon": "day", "evening": "day", "session": "day",
    "weekend": "weekend", "week": "week", "fortnight": "week", "month": "month", "quarter": "quarter", "year": "year",
    "decade": "year",
}  # fmt: skip
_DAY_OR_MORE = r"day|night|morning|afternoon|evening|weekend|week|month|quarter|year"
_END_OF_CLAUSE = (
    r"(?=\s*(?:[.,;:!?)\]—–\"”'’`]|-\s|--|\Z|\r?\n\r?\n|\b(?:and|but|when|while|in|on|as|at|to|from|for|by|with|that|"
    r"after\s+\w+ing|because|it|he|she|they|was|were|had|said|is|are|under|during|amid|following|or)\b))"
)
_UNITS = r"(?P<unit>day|week|fortnight|month|quarter|year|decade)(?P<s>s?)"
_AGO = re.compile(
    rf"{_UNITS}\s+(?P<or_so>or so\s+)?"
    r"(?:(?P<ago>ago|from now|hence|back(?=[,.;]))|(?P<way>earlier|later|before|after(?:wards?)?))\b",
    re.I,
)
_AGO_TODAY = re.compile(r"years?\s+ago\s+(?:today|this\s+(?P<unit>week|month))\b", re.IGNORECASE)
_BEFORE_LAST = re.compile(
    r"(?P<unit>night|week|month|year)\s+(?P<way>before\s+last|after\s+next)\b(?!\s+\w+day)", re.IGNORECASE
)
_CLAUSE = re.compile(r"\s+(?:it|he|she|they)\b", re.IGNORECASE)  # `a day after she left`
_THAN = re.compile(r"\s+than\b")
_HOW_MANY = re.compile(
    r"(?P<about>\b(?:(?:more|less) than|over|nearly|almost|about|around|some|roughly|approximately|at least)\s+)?"
    r"(?:\b(?:just|only|exactly)\s+)?"
    r"\b(?:(?P<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ])?"
    r"(?P<n>\d{1,3}|[a-z]+)\s+$", re.IGNORECASE
)  # fmt: skip
_THE_BEFORE = re.compile(
    rf"(?P<unit>{_DAY_OR_MORE})\s+(?P<way>before|earlier|previous(?:ly)?|prior|after|later){_END_OF_CLAUSE}", re.I
)
_THE = re.compile(r"\b(?:the|a|one)\s+$", re.IGNORECASE)
_ARTICLE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_THAT = re.compile(rf"(?:that|the\s+(?:very\s+)?same|same)\s+(?P<unit>{_DAY_OR_MORE})\b(?!\s+of\b)", re.IGNORECASE)
_NEXT = re.compile(
    rf"(?P<the>the\s+)?(?P<step>following|next|previous|preceding|prior|ensuing)\s+"
    rf"(?P<unit>{_DAY_OR_MORE}|(?<!next )session)\b",
    re.I,
)
_WHOLE = re.compile(
    r"\b(?:for|during|in|over|through|throughout)\s+(?P<the>the\s+)(?:(?:full|entire|whole)\s+)?$", re.IGNORECASE
)
_REST = re.compile(
    r"\b(?:end|close|rest|remainder|beginning|start|middle|half|part|months|later|earlier)\s+(?:of|in)\s+(?P<the>the\s+)$",
    re.I,
)
_UNIT = re.compile(
    r"(?P<unit>day|week|month|quarter|year)\b(?![-’'])(?!\s+(?:before|after|earlier|later|of|to come|ahead|in which|"
    r"since|when|to|two thousand|\d{4}|end(?:ed|ing)|through|following))", re.IGNORECASE
)  # fmt: skip
_WEEKDAY = re.compile(r"\s+[A-Z]\w+day\b")  # `the end of the day Friday`
_FIGURE = re.compile(r"\b(?:at the end of|back in) the $", re.IGNORECASE)
_SAME_PERIOD = re.compile(
    r"(?:the\s+)?(?:same|corresponding|comparable|like)(?:[\s-]+(?:\w+-)?(?:period|time|quarter|month|week|day|half|span|point))"
    r"(?:\s*,?\s+(?:(?P<ago>(?:a|one)\s+year\s+(?:ago|earlier|before|previously)|(?:of\s+|in\s+)?(?:the\s+)?(?:last|previous|prior|preceding)\s+year|"
    r"the\s+year\s+(?:before|earlier))|(?:of|in)\s+(?P<y>(?:19|20)\d\d)\b))", re.IGNORECASE
)  # fmt: skip
_YEAR_AGO = re.compile(
    r"(?:year[- ](?:ago|earlier)|(?:prior|previous)-year)\s+(?P<unit>quarter|period|month|week|half)\b", re.IGNORECASE
)
_YEAR_AGO_FIGURE = re.compile(r"year-(?:ago|earlier)(?=\s+[a-z])", re.IGNORECASE)
STEP = {"this": 0, "last": -1, "next": 1, "the": 0, "past": -1, "coming": 1, "current": 0, "same": 0}


def found(text: str, start: int, end: int, rule: str, kind: Kind, grain: Grain, count: int = 0) -> Found:
    """The expression of a place in the text."""
    return Found(start, end, text[start:end], rule, kind, grain, unit=grain, count=count)


def _ago(text: str, start: int) -> Found | None:
    """`two years ago`, `a day earlier`; of weeks the day is about so far off."""
    match = _AGO.match(text, start)
    many = _HOW_MANY.search(text, max(0, start - 42), start) if match else None
    count = lexicon.number(many["n"]) if many else None
    if match is None or many is None or not count or count > 400:
        return None
    count += lexicon.NUMBERS[many["tens"].lower()] if many["tens"] else 0
    unit, way = match["unit"].lower(), (match["way"] or "").lower()
    first = many.start("about") if many["about"] else many.start("tens") if many["tens"] else many.start("n")
    tail = text[match.end() : match.end() + 400]
    if _THAN.match(tail) or (way in ("before", "after") and not re.match(_END_OF_CLAUSE, tail)):
        return found(text, first, match.end("s"), "no day", "none", "day")
    if way in ("before", "after") and _CLAUSE.match(tail):
        return found(text, first, match.end(), "no day", "none", "day")
    ahead = way in ("later", "after", "afterward", "afterwards") or (match["ago"] or "").lower() in (
        "from now",
        "hence",
    )
    grain: Grain = _GRAIN[unit]
    count *= {"fortnight": 2, "decade": 10}.get(unit, 1) * (1 if ahead else -1)
    near = grain == "week" or unit == "decade" or (grain == "day" and bool(many["about"] or match["or_so"]))
    if grain == "week":
        grain, count = "day", 7 * count
    rule = f"{unit}s ago" if match["ago"] and unit in ("day", "week", "month", "year") else "distance"
    kind: Kind = "relative" if match["ago"] else "distance"
    return Found(
        first,
        match.end(),
        text[first : match.end()],
        rule + (", about" if near else ""),
        kind,
        grain,
        unit=grain,
        count=count,
    )


def _years_ago_today(text: str, start: int) -> Found | None:
    """`two years ago today`, `a year ago this month`."""
    match = _AGO_TODAY.match(text, start)
    many = _HOW_MANY.search(text, max(0, start - 42), start) if match else None
    count = lexicon.number(many["n"]) if many else None
    if not match or not many or not count or many["tens"] or many["about"]:
        return None
    grain = _GRAIN[(match["unit"] or "day").lower()]
    words = text[many.start("n") : match.end()]
    return Found(many.start("n"), match.end(), words, "years ago", "again", grain, unit=grain, count=-count)


def _the_before(text: str, start: int) -> Found | None:
    """`the week before`, `the year previous`."""
    match = _THE_BEFORE.match(text, start)
    lead = _THE.search(text, max(0, start - 5), start) if match else None
    if not match or not lead:
        return None
    if match["way"].lower() in ("before", "after") and _CLAUSE.match(text, match.end()):
        return found(text, lead.start(), match.end(), "no day", "none", "day")
    count = 1 if match["way"].lower() in ("after", "later") else -1
    return found(text, lead.start(), match.end(), "distance", "distance", _GRAIN[match["unit"].lower()], count)


def _before_last(text: str, start: int) -> Found | None:
    """`the week before last`, `the month after next`."""
    match = _BEFORE_LAST.match(text, start)
    grain = _GRAIN[match["unit"].lower()] if match else "day"
    count = -2 if match and match["way"].lower().startswith("before") else 2
    return found(text, start, match.end(), f"relative {grain}", "relative", grain, count) if match else None


def _that(text: str, start: int) -> Found | None:
    """`that day`, `the same week`."""
    match = _THAT.match(text, start)
    return found(text, start, match.end(), "distance", "distance", _GRAIN[match["unit"].lower()]) if match else None


def _next(text: str, start: int) -> Found | None:
    """`the following day`, `the previous week`; `next week` is counted from publication."""
    match = _NEXT.match(text, start)
    if not match or (match["step"].lower() == "next" and _GRAIN[match["unit"].lower()] != "day"):
        return None
    count = 1 if match["step"].lower() in ("following", "next", "ensuing") else -1
    return found(text, start, match.end(), "distance", "distance", _GRAIN[match["unit"].lower()], count)


def weekday_from(own: Names) -> Rule:
    """`the following Sunday`, `the previous Friday`, counted from the day told last."""
    pattern = re.compile(
        rf"(?P<step>following|next|previous|preceding)\s+(?P<w>{own.weekday})\b|"
        rf"(?P<w2>{own.weekday})\s+(?P<step2>before|earlier|after){_END_OF_CLAUSE}(?!{_CLAUSE.pattern})",
        re.IGNORECASE,
    )

    def read(text: str, start: int) -> Found | None:
        match = pattern.match(text, start)
        if not match or not _ARTICLE.search(text, max(0, start - 5), start):
            return None
        days = d.weekday(own.weekdays[(match["w"] or match["w2"]).lower()])
        count = 1 if (match["step"] or match["step2"]).lower() in ("following", "next", "after") else -1
        return Found(start, match.end(), match[0], "weekday", "distance", "day", days, count=count)

    return read


def _the_unit(text: str, start: int) -> Found | None:
    """`for the year`, `during the quarter`, `the rest of the week`: the one told of, or that of publication."""
    match = _UNIT.match(text, start)
    before = text[max(0, start - 40) : start]
    lead = (_WHOLE.search(before) or _REST.search(before)) if match else None
    if not match or not lead:
        return None
    if match["unit"].lower() == "day" and (_FIGURE.search(before) or _WEEKDAY.match(text, match.end())):
        return found(text, start, match.end(), "no day", "none", "day")
    first = start - len(before) + lead.start("the")
    grain = _GRAIN[match["unit"].lower()]
    return found(text, first, match.end(), f"the {match['unit'].lower()}", "distance", grain)


def _same_period(text: str, start: int) -> Found | None:
    """`the same period last year`."""
    match = _SAME_PERIOD.match(text, start)
    count = (int(match["y"]) if match["y"] else -1) if match else 0
    return found(text, start, match.end(), "same period", "again", "year", count) if match else None


def _year_ago(text: str, start: int) -> Found | None:
    """`the year-ago quarter`."""
    match = _YEAR_AGO.match(text, start)
    if match:
        return found(text, start, match.end(), "same period", "again", "year", -1)
    figure = _YEAR_AGO_FIGURE.match(text, start)
    return found(text, start, figure.end(), "years ago", "relative", "year", -1) if figure else None


_ALL = (_before_last, _ago, _the_before)
TRIGGERS: dict[str, tuple[Rule, ...]] = {
    **dict.fromkeys(("days", "weeks", "fortnight", "fortnights", "months", "quarters", "years"), _ALL),
    "years": (_years_ago_today, *_ALL), **dict.fromkeys(("decade", "decades"), _ALL),
    **dict.fromkeys(("day", "week", "month", "quarter"), (*_ALL, _year_ago, _the_unit)),
    "year": (_years_ago_today, *_ALL, _year_ago, _the_unit),
    **dict.fromkeys(("night", "morning", "afternoon", "evening", "weekend"), (_before_last, _the_before)),
    "that": (_that,), "same": (_same_period, _that), "the": (_same_period, _that, _next),
    **dict.fromkeys(("corresponding", "comparable", "like"), (_same_period,)),
    **dict.fromkeys(("following", "next", "preceding", "ensuing"), (_next,)),
    **dict.fromkeys(("previous", "prior"), (_year_ago, _next)),
}  # fmt: skip
