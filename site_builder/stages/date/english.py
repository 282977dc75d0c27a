"""The relative words of English: `last week`, `a year ago`, `Monday to Wednesday`, `late December`."""

import re

from site_builder.stages.date import days as d
from site_builder.stages.date import lexicon, names
from site_builder.stages.date.names import Names, calendar_month, made
from site_builder.stages.date.scan import Found, Grain, Rule

_UNIT: dict[str, tuple[Grain, int]] = {
    "day": ("day", 1), "week": ("week", 1), "weekend": ("week", 1), "fortnight": ("week", 2), "month": ("month", 1),
    "quarter": ("quarter", 1), "year": ("year", 1), "decade": ("year", 10), "night": ("day", 1),
    "morning": ("day", 1), "evening": ("day", 1), "afternoon": ("day", 1), "summit": ("day", 0),
}  # fmt: skip
_STEP = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1, "this": 0, "current": 0,
         "same": 0}  # fmt: skip
_FOR_THE_DAY = re.compile(
    r"\b(?:end|ended|ending|finish|finished|close|closed|for|in|start of|end of) (the )$", re.IGNORECASE
)
_TIME = re.compile(
    r"[0-2]?\d[:.][0-5]\d(?:\s*(?:[ap]\.?m\b\.?|UTC|GMT|local time|h\b))|"
    r"\d{1,2}\s*[ap]\.?m\b\.?", re.IGNORECASE)  # fmt: skip
_RELATIVE_UNIT = re.compile(
    r"(?P<step>last|past|previous|next|coming|following|this|current|same)\s+(?P<unit>day|weekend|week|month|quarter|"
    r"year|decade)\b(?!\s+of\b(?!\s+(?:this|last)))(?!-)", re.IGNORECASE)  # fmt: skip
_WITHIN = re.compile(
    r"(?:early|earlier|late|later|(?:beginning|start|end) of)\s+(?P<step>this|last|next|the)\s+(?P<unit>week|"
    r"month|year)\b", re.IGNORECASE)  # fmt: skip
_DAY_PART = re.compile(r"(?P<step>last|this)\s+(?P<unit>night|morning|afternoon|evening)\b", re.IGNORECASE)
_AGO = re.compile(
    r"(?P<unit>day|week|fortnight|month|year|decade)s?\s+(?P<way>ago|earlier|later|before|"
    r"afterwards?)\b",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(
    r"(?:\b(?:more|less) than |\b(?:over|nearly|almost|about|around|some|just|only) )?"
    r"\b(?:(?P<tens>twenty|thirty|forty|fifty)[- ])?(?P<n>\d{1,3}|[a-z]+)\s+$", re.IGNORECASE)  # fmt: skip
_NAME = re.compile(r"[A-Z][\w’'.-]+\s+\Z")
_TWO = re.compile(r"\W+(?:and\s+)?[A-Z][\w’'.-]+\s+tomorrow\b")
_GENERAL = re.compile(
    r"\s*,?\s+(?:the world|is an era|we live|more than ever|people)\b|['’]s\b(?!\s+(?:meeting|talks|summit|"
    r"session|vote|visit|conference|sitting|hearing|congress|assembly|decision|conversation|call|gathering|encounter))"
)


def relative(match: re.Match[str], rule: str, unit: str, count: int) -> Found:
    """An expression of so many units from the day of writing."""
    grain: Grain = unit  # type: ignore[assignment]
    return Found(match.start(), match.end(), match[0], rule, "relative", grain, unit=grain, count=count)


def figure(text: str, match: re.Match[str]) -> bool:
    """True for `Ukraine today, Taiwan tomorrow` and `today's world`: figures of speech that mean no day."""
    word = match[0].lower()
    if word == "tomorrow" and _NAME.search(text[max(0, match.start() - 30) : match.start()]):
        return "today" in text[max(0, match.start() - 60) : match.start()].lower()
    if word == "today" and _TWO.match(text, match.end()):
        return bool(_NAME.search(text[max(0, match.start() - 30) : match.start()]))
    return word in ("today", "tomorrow", "yesterday") and bool(_GENERAL.match(text, match.end()))


def weekday_span(own: Names) -> Rule:
    """`Monday to Wednesday`, `Monday through Friday`: the days from the one to the next of the other."""
    pattern = re.compile(
        rf"(?P<w>{own.weekday})\s*(?:-|–|to|through|until|till|bis|по|au|al|a)\s*(?P<w2>{own.weekday})\b", re.IGNORECASE
    )

    def read(text: str, start: int) -> Found | None:
        match = pattern.match(text, start)
        if not match:
            return None
        first, second = own.weekdays[match["w"].lower()], own.weekdays[match["w2"].lower()]
        return made(match, "weekday span", "weekday", "day", d.weekday(first), (second - first) % 7 + 1)

    return read


def extend(words: dict[str, tuple[Rule, ...]], own: Names) -> None:
    """Adds the rules of English to a table of triggers."""
    for word in _STEP:
        words[word] = (*words.get(word, ()), _relative_unit, _relative_name(own), _relative_day)
    for word in ("early", "late", "mid", "middle", "end", "beginning", "start", "later", "earlier"):
        words[word] = (_part(own), _within)
    for word in ("day", "week", "fortnight", "month", "year", "decade"):
        words[word] = (*words.get(word, ()), _ago, _the_day)
        words[word + "s"] = (_ago, _the_day)
    for word in ("first", "last"):
        words[word] = (*words.get(word, ()), _end_of_month(own))


def _the_day(text: str, start: int) -> Found | None:
    """`end the day`, `for the day`: the day told of before."""
    before = _FOR_THE_DAY.search(text, max(0, start - 20), start)
    if not before or text[start : start + 4].lower().rstrip(" .,;:!?") != "day":
        return None
    return Found(before.start(1), start + 3, text[before.start(1) : start + 3], "distance", "distance", "day")


def _clock(text: str, start: int) -> Found | None:
    """A time of day: of the day told of beside it."""
    match = _TIME.match(text, start)
    return Found(start, match.end(), match[0], "clock", "distance", "day") if match else None


def short_rules(own: Names) -> tuple[Rule, ...]:
    """The rules tried at a number of up to two digits."""
    return (_clock,)


def _relative_unit(text: str, start: int) -> Found | None:
    """`last week`, `next year`, `this month`; `the previous day` is counted from what was told before."""
    match = _RELATIVE_UNIT.match(text, start)
    if not match:
        return None
    unit, size = _UNIT[match["unit"].lower()]
    step = match["step"].lower()
    count = _STEP[step] * size
    if step == "past" or (match["unit"].lower() == "day" and step in ("last", "current")):
        return None  # "the past year" is a length of time
    if step in ("previous", "following", "same") or (match["unit"].lower() == "day" and step in ("next", "coming")):
        return Found(match.start(), match.end(), match[0], "distance", "distance", unit, unit=unit, count=count)
    return relative(match, f"relative {unit}", unit, count)


def _relative_name(own: Names) -> Rule:
    """`last Friday`, `next March`, `last autumn`, `this summer`."""
    pattern = re.compile(
        rf"(?P<step>last|past|next|coming|this)\s+(?:(?P<part>early|late)\s+)?(?:(?P<w>{own.weekday})|"
        rf"(?P<m>{own.month})|(?P<s>{own.season}))\b",
        re.IGNORECASE,
    )

    def read(text: str, start: int) -> Found | None:
        match = pattern.match(text, start)
        if not match or (match["m"] and match["m"][0].islower()):
            return None
        step = _STEP[match["step"].lower()]
        if match["w"]:
            days = d.weekday(own.weekdays[match["w"].lower()])
            return Found(match.start(), match.end(), match[0], "weekday", "weekday", "day", days, count=step)
        if match["m"]:
            days, grain = d.month(own.months[match["m"].lower()]), "month"
        else:
            days, grain = d.months(*own.seasons[match["s"].lower()]), "season"
        kind: Grain = "month" if grain == "month" else "season"
        return Found(match.start(), match.end(), match[0], grain, "yearless", kind, days, count=step)

    return read


def _relative_day(text: str, start: int) -> Found | None:
    """`this morning`, `last night`."""
    match = _DAY_PART.match(text, start)
    return relative(match, "relative day", "day", _STEP[match["step"].lower()]) if match else None


def _part(own: Names) -> Rule:
    """`late December`, `early 2023`, `the end of March 2024`, `mid-May`, `late last year`."""
    lead = r"(?P<part>early|late|mid|middle|end|beginning|start)(?:[- ]+(?:of|in))?[- ]+(?:the )?(?:year )?"
    month = re.compile(lead + rf"(?P<m>{own.month})\b(?:(?:\s*,)?\s+(?:of\s+)?{names.YEAR})?", re.IGNORECASE)
    year = re.compile(lead + names.YEAR + r"(?!\s?['’]s\b)", re.IGNORECASE)

    def read(text: str, start: int) -> Found | None:
        match = month.match(text, start)
        if match and match["m"][0].isupper():
            return calendar_month(match, own, "part of a month")
        match = year.match(text, start)
        if not match:
            return None
        first, last = names.PART_MONTHS[names.PARTS[match["part"].lower()]]
        return made(match, "part of a year", "dated", "year", d.months(first, last) & d.year(int(match["y"])))

    return read


def _end_of_month(own: Names) -> Rule:
    """`the last day of May`, `the first day of June 2024`."""
    pattern = re.compile(
        rf"(?P<n>first|last) day of (?P<m>{own.month})\b(?!\.?\s+\d{{1,2}}\b)(?:,? {names.YEAR})?", re.IGNORECASE
    )

    def read(text: str, start: int) -> Found | None:
        match = pattern.match(text, start)
        if not match or not match["m"][0].isupper() or (match["y"] and not names.known(int(match["y"]))):
            return None
        month = d.month(own.months[match["m"].lower()])
        days = month & ~(month << 1 if match["n"].lower() == "first" else month >> 1)
        known = days & d.year(int(match["y"])) if match["y"] else days
        return made(match, "day and month", "dated" if match["y"] else "yearless", "day", known)

    return read


def _within(text: str, start: int) -> Found | None:
    """`earlier this month`, `later on Friday` are read from their own words: nothing here but the whole phrase."""
    match = _WITHIN.match(text, start)
    if not match:
        return None
    unit = match["unit"].lower()
    return relative(match, f"relative {unit}", unit, _STEP.get(match["step"].lower(), 0))


def _ago(text: str, start: int) -> Found | None:
    """`two years ago` (from the day of writing), `a day earlier` (from what was told)."""
    match = _AGO.match(text, start)
    many = _HOW_MANY.search(text, max(0, start - 32), start) if match else None
    count = lexicon.number(many["n"]) if many else None
    if match is None or many is None or count is None or count > 400:
        return None
    count += lexicon.NUMBERS[many["tens"].lower()] if many["tens"] else 0
    unit, size = _UNIT[match["unit"].lower()]
    way = match["way"].lower()
    signed = count * size if way in ("later", "afterwards", "afterward") else -count * size
    words = text[many.start() : match.end()]
    if way == "ago":
        return Found(many.start(), match.end(), words, f"{unit}s ago", "relative", unit, unit=unit, count=signed)
    return Found(many.start(), match.end(), words, "distance", "distance", unit, unit=unit, count=signed)
