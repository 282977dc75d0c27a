"""What is passed over: lengths of time and words that name no days (`two years`, `now`, `recent months`), and names
that look like days (`Black Monday`, `USA Today`)."""

import re

from site_builder.stages.date import lexicon
from site_builder.stages.date.names import Names
from site_builder.stages.date.scan import Found, Grain, Rule

_COUNTS = "|".join(sorted((word for word in lexicon.NUMBERS if len(word) > 2), key=lambda word: (-len(word), word)))
_NUMBER = (
    rf"(?:\d{{1,3}}(?:[.,]\d+)?|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ])?(?:{_COUNTS})|"
    r"several|a few|few|a couple of|couple of|many|a dozen|dozen|half a|a|an)"
)
_UNIT = r"(?:second|minute|hour|day|week|month|quarter|year|decade|centur(?:y|ie)|weekend|fortnight)s?"
_NOT_COUNTED = (
    r"(?!\s+(?:or so\s+)?(?:ago|earlier|later|before|after(?:wards?)?|from now|hence|old)\b)"
    r"(?![- ](?:old|ago|earlier)\b)"
)
_LENGTH = re.compile(rf"(?P<n>{_NUMBER})(?P<dash>[- ]+){_UNIT}\b{_NOT_COUNTED}", re.IGNORECASE)
_WEAK = frozenset(("a", "an", "one", "half a"))
_LAST = re.compile(
    rf"(?:last|past|next|previous|coming|following|first|final|recent)\s+(?:{_NUMBER}\s+)?{_UNIT}\b", re.IGNORECASE
)
_LATELY = re.compile(
    r"(?:past|last)\s+(?P<unit>week|month|year)\b(?![-'’])(?!\s+of\b(?!\s+(?:US)?\s?[$€£]))", re.IGNORECASE
)
_THE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_OVER_THE = re.compile(r"\b(?:over|during|within|in|throughout|for)\s+the\s+$", re.IGNORECASE)
_LAST_OF = re.compile(r"last\s+(?P<unit>week|month|year)(?=\s+of\b)", re.IGNORECASE)
_WHOSE = re.compile(
    r"(?:\b(?:the|a|an|its|his|her|their|my|our|your|this|in|final|next|very)|['’]s?)\s+$", re.IGNORECASE
)
_PLURAL = re.compile(r"(?:days|weeks|months|years|decades|quarters|hours|minutes)\b$", re.IGNORECASE)
_VAGUE_AGO = re.compile(
    r"(?:several|many|a few|few|a couple of|couple of|some)\s+(?:days|weeks|months|years|decades|hours)\s+ago\b", re.I
)
_NOW = re.compile(r"(?:now|currently|recently|nowadays)\b(?!-)", re.IGNORECASE)
_NAMED = re.compile(
    r"(?:[Tt]he\s+)?(?:Black|Bloody|Super|Patch|Fat|Red|Cyber|Giving|Sheer|Easter|Blue|Ruby)\s+$"
)  # fmt: skip
_EVERY = re.compile(r"\b(?:every|each)\s+(?:other\s+)?(?:\w+days?\s*(?:,|and|or)\s+(?:\w+\s+)?)?$", re.IGNORECASE)
_HABIT = re.compile(r"\s+(?:nights|mornings|afternoons|evenings)\b|\s+of\s+(?:each|every)\b")
# `on a Friday in June`, `one Sunday`, `a recent Monday`: some such day; but `a Friday deadline` is that of the week.
_SOME = re.compile(r"\b(?:one|(?:an?|one)\s+recent)\s+$", re.IGNORECASE)
_ON_A = re.compile(r"\bon\s+an?\s+(?:\w+\s+)?$", re.IGNORECASE)
_ALONE = re.compile(r"\s*[.,;:)!?—–]|\s+(?:in|of|when|and|at|morning|afternoon|evening|night)\b")
_PROGRAMME = re.compile(r"(?:Agenda|Vision|Horizon|Expo|Euro|Windows|Office|Area|Formula)\s+(?:19|20)\d\d\b")
_GIVEN = re.compile(
    r"(?:(?:Jan|Jun)\s+[A-Z][a-z]|(?:April|May|June|August)\s+(?:[A-Z]\.\s+)?[A-Z][a-z]+(?=,|'s\b|’s\b|\s+[a-z(]))"
)
_NO_NAME = re.compile(
    r"\b(?:in|since|until|till|by|from|to|of|on|for|the|early|late|mid|last|next|this|that|every|each|a|its|during|before|"
    r"after|through|between|\d{1,2}(?:st|nd|rd|th)?)[ -]+$", re.IGNORECASE
)  # fmt: skip
_NO_SHORT_NAME = re.compile(r"\b(?:in|since|until|late|early|mid|last|next|this)[- ]+$", re.IGNORECASE)
_TITLE = re.compile(
    r"s?\s+(?:Club|Times|Telegraph|Post|Herald|Mirror|Mail|Express|Star|Sun|Review|Agreement|Group|Night\s+(?:Live|Football)|"
    r"Morning\s+(?:Post|Herald|News)|Evening\s+Post|School|Market|Book|Magazine|Journal|World|Globe)\b"
)
_PAPER = re.compile(r"Today\b(?!['’]s)|(?:This|Last|Next) (?:Week|Morning|Year|Month)\b(?! [a-z])")
_BEFORE_PAPER = re.compile(r"(?:\b[A-Z]{2,}(?:['’]s)?\s+|[\"“`]|''|‘)[\"“`'‘]*$")
_SHOW = re.compile(r"Today(?:[\"”'’]|\s+[Ss]how\b)")
_SOMEDAY = re.compile(r"(?:today|tomorrow)\b(?!\s?['’]s)")
_PEOPLE_OF = re.compile(
    r"\b(?:people|leaders?|world|children|youth|society|generations?|workers|workplace|m[ae]n|wom[ae]n|cars?|technolog\w+|"
    r"jobs|cit(?:y|ies)|consumers?|economy|homes?|stars|teachers|schools?|champions) of $"
)


def _length(text: str, start: int) -> Found | None:
    """A length of time: it has no days of its own."""
    vague = _VAGUE_AGO.match(text, start)
    if vague:
        return _aside(text, start, vague.end())
    match = _LENGTH.match(text, start)
    if not match or (
        match["n"].lower() in _WEAK and ("-" in match["dash"] or match[0].lower().split()[-1] == "second")
    ):
        return None
    if match["n"].lower() in ("a", "an") and re.search(r"(?:day|hour|minute|quarter|weekend|second)$", match[0]):
        return None
    return _aside(text, start, match.end())


def _last(text: str, start: int) -> Found | None:
    """`the past two years`, `recent months`; `the past year` is that up to the day of writing."""
    match = _LAST.match(text, start)
    if not match:
        return None
    lately = _LATELY.match(text, start)
    if lately and (_THE if match[0][0] in "pP" else _OVER_THE).search(text, max(0, start - 16), start):
        unit: Grain = lately["unit"].lower()  # type: ignore[assignment]
        return Found(start, lately.end(), lately[0], f"{unit}s ago", "lately", unit, unit=unit)
    if re.search(r"^(?:last|next|past|coming) decade$", match[0], re.IGNORECASE):
        return _aside(text, start, match.end())
    past = match[0].lower().startswith("past") and not re.search(r"(?:weekend|second)$", match[0])
    return _aside(text, start, match.end()) if past or _PLURAL.search(match[0]) else None


def _last_of(text: str, start: int) -> Found | None:
    """`found guilty last month of murder`; but `his last year of school` is a length of time."""
    match = _LAST_OF.match(text, start)
    if not match or _WHOSE.search(text, max(0, start - 16), start):
        return None
    unit: Grain = match["unit"].lower()  # type: ignore[assignment]
    return Found(start, match.end(), match[0], f"relative {unit}", "relative", unit, unit=unit, count=-1)


def _now(text: str, start: int) -> Found | None:
    match = _NOW.match(text, start)
    return _aside(text, start, match.end()) if match else None


def _title(text: str, start: int) -> Found | None:
    """`USA Today`, `"This Week With ..."`: names of papers and programmes; `the people of tomorrow`."""
    before = _BEFORE_PAPER.search(text, max(0, start - 12), start)
    match = _PAPER.match(text, start) if before else None
    if before and match and match[0] == "Today" and not before[0][0].isupper() and not _SHOW.match(text, start):
        match = None  # the first word of what somebody says
    match = match or (_SOMEDAY.match(text, start) if _PEOPLE_OF.search(text, max(0, start - 24), start) else None)
    return _aside(text, start, match.end()) if match else None


def _programme(text: str, start: int) -> Found | None:
    """`Vision 2030`, `Expo 2015`."""
    match = _PROGRAMME.match(text, start)
    return _aside(text, start, match.end()) if match else None


def given_name(text: str, start: int) -> Found | None:
    """`Jan Kolar`, `June Carter`: a month that is the name of a person."""
    match = _GIVEN.match(text, start)
    if not match:
        return None
    month = _NO_SHORT_NAME if text[start] == "J" and text[start + 3] == " " else _NO_NAME
    return None if month.search(text, max(0, start - 12), start) else _aside(text, start, match.end())


def _aside(text: str, start: int, end: int) -> Found:
    return Found(start, end, text[start:end], "no day", "none", "day")


def named_weekday(own: Names) -> Rule:
    """A weekday in a name: `Black Monday`, `the Sunday Times`. It is no day that could be reckoned."""
    pattern = re.compile(rf"(?:{own.weekday})\b", re.IGNORECASE)

    def read(text: str, start: int) -> Found | None:
        match = pattern.match(text, start)
        if not match:
            return None
        before, after = text[max(0, start - 24) : start], text[match.end() : match.end() + 24]
        if _EVERY.search(before) or _HABIT.match(after):
            return _aside(text, start, match.end())
        if _SOME.search(before) or (_ON_A.search(before) and _ALONE.match(after)):
            return _aside(text, start, match.end())
        named = _NAMED.search(before) or (_TITLE.match(after) and not re.search(r"\bon\s+$", before))
        return _aside(text, start, match.end()) if named else None

    return read


TRIGGERS: dict[str, tuple[Rule, ...]] = {
    **dict.fromkeys((*lexicon.NUMBERS, "several", "few", "couple", "many", "dozen", "half", "some"), (_length,)),
    **dict.fromkeys(("past", "previous", "coming", "following", "first", "final", "recent"), (_last,)),
    "last": (_title, _last, _last_of),
    "next": (_title, _last),
    **dict.fromkeys(
        ("agenda", "vision", "horizon", "expo", "euro", "windows", "office", "area", "formula"), (_programme,)
    ),
    "today": (_title,),
    "tomorrow": (_title,),
    "this": (_title,),
    **dict.fromkeys(("now", "currently", "recently", "nowadays"), (_now,)),
}
SHORT: tuple[Rule, ...] = (_length,)
