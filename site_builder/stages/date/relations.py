"""How a text places itself against a dated fact it names: `last week's`, `on Saturday`, `days before the anniversary`.

Each reading gives, for the days of the fact, the days on which the text can have been written."""

import re

from site_builder.stages.date import days as d
from site_builder.stages.date import lexicon
from site_builder.stages.date.relation import NEWS, Relation
from site_builder.stages.date.scan import Found
from site_builder.stages.date.story import Story, direction

NEARBY = 90  # a weekday within so many characters of a fact is the fact's
REACH = 110  # so many characters around a fact say how the text stands to it
YEARLESS = 330  # a month without its year lies within so many days of the writing

_COUNT = r"(?P<n>\d{1,3}|[a-z]+)"
_ANNIVERSARY = re.compile(
    r"(?:(?P<near>days|hours|weeks|months) before |(?P<ahead>ahead of|before|approaching|nears|near|"
    r"on the eve of|to mark) )?"
    rf"(?:the )?(?:{_COUNT}(?:st|nd|rd|th)? )?anniversary of (?P<rest>[^.;]{{0,60}})$", re.IGNORECASE)  # fmt: skip
_NTH = re.compile(
    r"(?P<n>\d{1,3}(?:st|nd|rd|th)|[a-z]+) (?P<unit>day|week|month|year) of (?:[\w' ’-]{0,24})$", re.IGNORECASE
)
_OWNED = re.compile(r"(?P<step>last|this|next) (?P<unit>week|month|year|weekend)['’]s (?:[\w-]+ ){0,4}$", re.IGNORECASE)
_DISTANCE = re.compile(
    r"(?:(?P<vague>a few|several|some|a couple of|just|only|mere)? ?)?(?:(?P<n>\d{1,3}|[a-z]+) )?(?P<unit>hour|"
    r"day|week|month|year)s? "
    r"(?P<way>before|ahead of|prior to|after|since|following|into) "
    r"(?:(?!(?:before|after|since|following)\b)[^.;,]){0,60}$", re.IGNORECASE)  # fmt: skip
_WAY = re.compile(r"(?:hour|day|week|month|year)s? (?:before|ahead|prior|after|since|following|into) ", re.IGNORECASE)
_THE_BEFORE = re.compile(
    r"[^.;,]{0,30}?\b(?:only |just )?the (?P<unit>week|month|year) (?:before|"
    r"earlier)\b",
    re.IGNORECASE,
)
_UPCOMING = re.compile(
    r"\b(?:ahead of|in the run-?up to|on the eve of|before (?:next|the upcoming)) (?:[^.,;]{0,40})$", re.IGNORECASE
)
_AGO_TAIL = re.compile(
    r"[^.;]{0,40}?\b(?P<more>more than|less than|almost|nearly|over)? ?(?P<n>\d{1,3}|[a-z]+) (?P<unit>day|week|"
    r"month|year)s? ago", re.IGNORECASE)  # fmt: skip
_DAYS = {"hour": (0, 1), "day": (0, 14), "week": (3, 70), "month": (20, 400), "year": (300, 4000)}
_MARGINS = re.compile(
    r"\b(?:(?:on|at|in) the (?:sidelines|margins|fringes|edges) of|on the (?:same |very )?day (?:of|that|when|as)?|"
    r"(?P<bare>at|during))\s(?:[\w.'’-]+\s){0,4}$",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"\b(?:last|previous\w*|earlier|since|ago|later|next|after|before|follow\w*)\b", re.IGNORECASE)
_IN_ITS = re.compile(
    r"[^.;]{0,30}?\b(?:in|enter(?:s|ed|ing)|into) its (?P<n>[a-z]+|\d{1,3}(?:st|nd|rd|th)) (?P<unit>week|month|year)\b",
    re.IGNORECASE,
)
# `was below zero until the summer`: of the last one, as of a month without its year.
_SEASON = re.compile(
    r"(?:[^.;,]{0,30}?\b(?:in|until|since|during|over))? (?:the |last |this )?"
    r"(?P<season>spring|summer|autumn|fall|winter)\b"
    r"(?! (?:of )?(?:19|20)\d\d| (?:Olympic|Games|of ))"
)
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
_UNIT_DAYS = {"day": 1, "week": 7, "month": 30.44, "year": 365.25}


def relate(tale: Story, start: int, end: int, near: tuple[Found, ...]) -> Relation | None:
    """How the sentence places itself against the fact named at start..end; None where it only names it."""
    low, high = tale.sentence(start)
    before, after = tale.text[max(low, end - REACH) : end], tale.text[end : min(high, end + REACH)]
    lead = tale.text[max(low, start - REACH) : start]
    owned = _OWNED.search(lead)
    if owned:
        unit, step = owned["unit"].lower().replace("weekend", "week"), owned["step"].lower()
        count = {"last": 1, "this": 0, "next": -1}[step]
        return Relation(owned[0].strip(), f"speaks of {{}} as {step} {unit}'s", calendar=unit, count=count)
    if any(one.kind == "dated" and start - REACH < one.start < end + REACH for one in near):
        return None
    for read in (_anniversary, _nth):
        relation = read(before)
        if relation:
            return relation
    earlier = _THE_BEFORE.match(after)
    if earlier:
        return _next(earlier[0].strip(" ,"), earlier["unit"].lower(), 1)
    relation = _distance(lead) or _ago(after) or _in_its(after) or _margins(tale, low, start, end, near)
    return relation or _beside(tale, start, end, near) or _in_season(tale, start, end)


def _in_season(tale: Story, start: int, end: int) -> Relation | None:
    """`was below zero until the summer`: within a year of that season."""
    match = _SEASON.match(tale.text, end, tale.sentence(start)[1])
    if match is None or direction(tale, start, end) == 1:
        return None
    says = "tells of {} by its season without a year, as is done within one"
    within = d.months(*_SEASONS[match["season"]])
    return Relation(match[0].strip(" ,"), says, 0, YEARLESS, within=within, month=True)


def _margins(tale: Story, low: int, start: int, end: int, near: tuple[Found, ...]) -> Relation | None:
    """`on the margins of the summit`: what the text reports took place on the days of the fact."""
    match = _MARGINS.search(tale.text, max(low, start - REACH), start)
    if not match or _ANOTHER.search(tale.text, low, start) or direction(tale, start, end) == 1:
        return None
    if match["bare"] and not any(one.grain == "day" and one.kind in ("weekday", "yearless") for one in near):
        return None
    return Relation(match[0], "tells of what took place beside {}", 0, NEWS, apart=True)


def _anniversary(before: str) -> Relation | None:
    match = _ANNIVERSARY.search(before) if "nniversary" in before else None
    if not match:
        return None
    count = (lexicon.number(match["n"]) or 0) if match["n"] else 0
    near = (match["near"] or "").lower()
    if near:
        high = _DAYS[near[:-1]][1]
        return Relation(
            match[0], "tells of the time just before an anniversary of {}", -high, NEWS, yearly=True, count=count
        )
    if match["ahead"]:
        return Relation(match[0], "looks ahead to an anniversary of {}", -60, NEWS, yearly=True, count=count)
    if not count:
        return None
    return Relation(match[0], "speaks of an anniversary of {}", -60, 45, yearly=True, count=count)


def _nth(before: str) -> Relation | None:
    """`the 13th month of the war`."""
    match = _NTH.search(before)
    return _of_count(match[0], match) if match else None


def _in_its(after: str) -> Relation | None:
    """`the war, now in its 13th month`."""
    match = _IN_ITS.match(after)
    return _of_count(match[0].strip(" ,"), match) if match else None


def _of_count(words: str, match: re.Match[str]) -> Relation | None:
    count, unit = lexicon.number(match["n"]), match["unit"].lower()
    if not count or count < 2 or match["n"].lower() in lexicon.NUMBERS:
        return None
    says = f"counts the time since {{}}, and this is {unit} {count}"
    months = {"month": 1, "year": 12}.get(unit, 0)
    size = 1 if unit == "day" else 7
    least, most = size * (count - 1) - 1, size * count + 1
    return Relation(words, says, least, most, count=count, months=months, counted=True)


def _distance(lead: str) -> Relation | None:
    """`just days before`, `a few weeks after`, `two years since`."""
    match = _DISTANCE.search(lead) if _WAY.search(lead) else None
    if not match:
        upcoming = _UPCOMING.search(lead)
        return Relation(upcoming[0], "looks ahead to {}", -180, NEWS) if upcoming else None
    unit, way = match["unit"].lower(), match["way"].lower()
    if (match["n"] or "").lower() == "the" and unit in ("week", "month", "year") and way in ("after", "before"):
        return _next(match[0], unit, 1 if way == "after" else -1)
    count = lexicon.number(match["n"]) if match["n"] else None
    article = (match["n"] or "").lower() in ("a", "an")
    exact = count is not None and (not article or unit == "day") and not match["vague"]
    if exact and count and unit == "day":
        low, high = max(count - 1, 1), count + 1  # a night may lie between, and a zone
    elif exact and count and unit in _UNIT_DAYS:
        size = _UNIT_DAYS[unit]
        low, high = round(size * (count - 0.5)) - 1, round(size * (count + 1)) + 1
    else:
        low, high = _DAYS[unit]
    if way in ("before", "ahead of", "prior to"):
        return Relation(match[0], f"tells of the {unit}s before {{}}", -high, NEWS - low, apart=True)
    return Relation(match[0], f"tells of the {unit}s after {{}}", low, high + NEWS, apart=True)


def _next(words: str, unit: str, count: int) -> Relation:
    """`the week after`: the next week of the calendar."""
    side = "after" if count > 0 else "before"
    return Relation(words, f"tells of the {unit} {side} {{}}", most=NEWS, apart=True, calendar=unit, count=count)


def _ago(after: str) -> Relation | None:
    """`... began more than thirteen months ago`."""
    match = _AGO_TAIL.match(after)
    count = lexicon.number(match["n"]) if match else None
    if not match or not count:
        return None
    size = _UNIT_DAYS[match["unit"].lower()]
    more = (match["more"] or "").lower()
    least = count if more in ("more than", "over") else count - (1 if more else 0.5)
    most = count + (1.2 if more in ("more than", "over") else 0 if more else 0.6)
    return Relation(
        match[0].strip(),
        f"says that {{}} was {match['n']} {match['unit'].lower()}s ago",
        round(size * least) - 1,
        round(size * most) + 1,
    )


def _beside(tale: Story, start: int, end: int, near: tuple[Found, ...]) -> Relation | None:
    """A weekday, `last week` or `this month` close beside the fact's name."""
    for one in sorted(near, key=lambda one: (max(one.start - end, start - one.end), one.start)):
        if max(one.start - end, start - one.end) > NEARBY:
            break
        if one.kind == "weekday" and one.length == 1:
            more = 7 if tale.low.startswith(" before", one.end) else 0
            return Relation(
                one.words,
                "tells of {} by its weekday alone, as news does within a week",
                0,
                NEWS + more,
                within=one.days,
            )
        if one.kind == "relative" and one.unit in ("week", "month", "year") and one.count in (-1, 0):
            said = "last" if one.count else "this"
            return Relation(one.words, f"tells of {{}} as {said} {one.unit}'s", calendar=one.unit, count=-one.count)
        bare = one.kind == "yearless" and one.grain == "month" and not one.count
        if bare and "year" not in tale.low[one.end : one.end + 16] and direction(tale, start, end) != 1:
            says = "tells of {} by its month without a year, as is done within one"
            return Relation(one.words, says, 0, YEARLESS, within=one.days, month=True)
        if one.kind == "relative" and one.unit == "day" and -2 <= one.count <= 0:
            return Relation(one.words, "tells of {} as just past", -one.count, -one.count + 1)
    return None
