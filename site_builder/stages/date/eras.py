"""Years and more: `'98`, `1989-90`, years before 1950, decades and centuries, in figures and in words."""

import re

from site_builder.stages.date import days as d
from site_builder.stages.date import lexicon
from site_builder.stages.date.names import Names
from site_builder.stages.date.periods import year_of
from site_builder.stages.date.scan import Found, Rule
from site_builder.values.edtf import Edtf, parse

_DECADE = re.compile(r"(?P<c>(?:1[5-9]|20)?)(?P<t>\d)0\s?['’]?s\b")
_DECADE_WORD = re.compile(
    r"(?P<t>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b", re.IGNORECASE
)
_TENS = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}
_SPELT = re.compile(
    rf"nineteen[- ](?:(?P<decade>{'|'.join(_TENS)})|(?P<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[- ](?P<n>one|two|three|four|five|six|seven|eight|nine))?)\b", re.IGNORECASE
)  # fmt: skip
_TWO_THOUSAND = re.compile(r"two thousand(?:\s+(?:and\s+)?(?P<n>[a-z]+))?\b", re.IGNORECASE)
_YEAR_BEFORE = re.compile(r"\byear\s+$", re.IGNORECASE)
_PART_BEFORE = re.compile(r"\b(?P<part>early|mid|late)[- ]+(?:the\s+)?$", re.IGNORECASE)
_PART = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_THE = re.compile(r"(?:\bthe\s+|\b(?:early|mid|late)[- ]+|\bthe\s+['’`]\s?|['’`]\s?)$", re.IGNORECASE)
_BODY = re.compile(r"(?:temperatures?|highs?|lows?|degrees|her|his|their|aged?)\b[^.;]{0,40}$", re.IGNORECASE)
_CENTURY = re.compile(
    r"(?P<n>\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?)[- ]+century\b(?!\s+(?:b\.?c|fox))", re.IGNORECASE
)
_SPAN = re.compile(
    r"(?P<y>(?:1[5-9]|20)\d\d)\s?(?:-|–|—|/)\s?(?P<y2>(?:1[5-9]|20)\d\d|\d\d)(?![\d/.,-]*\d)(?!['’]?s\b)"
)
_SHORT = re.compile(r"(?P<yy>\d\d)(?![\w%]|[.,:]\d|\s?(?:percent|%))")
_MARK = re.compile(
    r"\b(?:in|since|of|from|until|till|by|to|and|or|late|early|mid|fall|spring|summer|winter|autumn|the|before|after|"
    r"fiscal|year)[ -]+(?P<mark>['’`]\s?)$", re.IGNORECASE
)  # fmt: skip
_EARLY = re.compile(
    r"(?:(?P<y>19[0-4]\d|20[6-9]\d)(?![\w%-]|[.,:]\d|\s*%)|"
    r"(?P<y2>1[0-8]\d\d)(?![\w%-]|[.,:]\d|\s*%|\s+[a-z]{2,}s\b(?<!was)(?<!has)))"
)
_IN = re.compile(
    r"\b(?:in|since|of|from|until|till|by|to|between|circa|during|and|after|before|early|late|mid)[- ]+$|\($",
    re.IGNORECASE,
)
_NAMING = re.compile(
    r"(?:\b(?:the|a|an|its|his|her|their|our|that|original|landmark|historic|born|winter|summer|spring|autumn)|['’]s)\s+$",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\s+(?!(?:people|men|women|soldiers|troops|members|men|miles?|kilomet\w+|met(?:er|re)s?|yards?|feet|tons?|tonnes|"
    r"pages?|words|points?|votes|seats|square|calories|dollars|pounds|or|and|to|of|per|in)\b)[A-Za-z]"
)
_ONE_THING = re.compile(r"\s+(?![a-z]+s\b)")
_AROUND = re.compile(
    r"(?:\b(?:post|pre)-|\b(?:in|until|since|from|by|began|started|born) (?:about|around|some) )$", re.IGNORECASE
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?![\w-]|[.,]\d)")


def _decade(text: str, start: int) -> Found | None:
    match = _DECADE.match(text, start)
    before = text[max(0, start - 60) : start]
    if not match or (
        (not match["c"] or "'" in match[0] or "’" in match[0]) and (not _THE.search(before) or _BODY.search(before))
    ):
        return None
    tens = int(match["t"])
    return _tens(text, start, match.end(), int(match["c"]) if match["c"] else (19 if tens > 1 else 20), tens)


def _decade_word(text: str, start: int) -> Found | None:
    match = _DECADE_WORD.match(text, start)
    before = text[max(0, start - 60) : start]
    if not match or not _THE.search(before) or _BODY.search(before):
        return None
    return _tens(text, start, match.end(), 19, _TENS[match["t"].lower()])


def _tens(text: str, start: int, end: int, century: int, tens: int) -> Found:
    """A decade, or the part of it that the words before it name."""
    part = _PART_BEFORE.search(text, max(0, start - 16), start)
    decade = f"{century}{tens}"
    if part:
        first, last = _PART[part["part"].lower()]
        return _fixed(text, part.start(), end, "decade", parse(f"{decade}{first}/{decade}{last}"))
    marked = start - 1 if start and text[start - 1] in "'’`" else start
    return _fixed(text, marked, end, "decade", parse(f"{decade}X"))


def _century(text: str, start: int) -> Found | None:
    match = _CENTURY.match(text, start)
    number = lexicon.number(match["n"]) if match else None
    if not match or not number or number > 21 or match["n"].lower() in lexicon.NUMBERS:
        return None
    value = parse(f"{100 * number - 99:04}/{100 * number:04}")
    return _fixed(text, start, match.end(), "century", value)


def _span(text: str, start: int) -> Found | None:
    """`1989-1990`, `1998-99`."""
    match = _SPAN.match(text, start)
    if not match:
        return None
    first = int(match["y"])
    last = int(match["y2"]) if len(match["y2"]) == 4 else first // 100 * 100 + int(match["y2"])
    if not 0 < last - first < 100 or (start and text[start - 1] in "-/"):
        return None
    return _fixed(text, start, match.end(), "years in a row", parse(f"{first}/{last}"))


def _short_year(text: str, start: int) -> Found | None:
    """`'98`."""
    match = _SHORT.match(text, start)
    mark = _MARK.search(text, max(0, start - 12), start)
    if not match or not mark:
        return None
    year = year_of(match)
    first = mark.start("mark")
    return Found(first, match.end(), text[first : match.end()], "year", "dated", "year", d.year(year or 0))


def _early(text: str, start: int) -> Found | None:
    """A year before the calendar of days begins, or after it ends."""
    match = _EARLY.match(text, start)
    if not match or not (_IN.search(text[max(0, start - 10) : start]) or _of_a_thing(text, start, match)):
        return None
    return _fixed(text, start, match.end(), "year", parse(match["y"] or match["y2"]))


def _of_a_thing(text: str, start: int, match: re.Match[str]) -> bool:
    """True for a year that says which thing is meant: `the 1948 war`, `its 1898 ruling`; but `a 1500 metre race`."""
    if not _NAMING.search(text, max(0, start - 10), start) or not _NAMED.match(text, match.end()):
        return False
    old = match["y2"]
    return not old or (old[:2] >= "16" and old[2:] != "00" and bool(_ONE_THING.match(text, match.end())))


def _around(text: str, start: int) -> Found | None:
    """The year of `post-1959 politics`, `in about 1970`."""
    match = _YEAR.match(text, start) if _AROUND.search(text, max(0, start - 16), start) else None
    if not match:
        return None
    days = d.year(int(match[0]))
    return Found(
        start, match.end(), match[0], "year", "dated" if days else "fixed", "year", days, value=parse(match[0])
    )


def _spelt(text: str, start: int) -> Found | None:
    """`nineteen ninety-one`, `the nineteen eighties`, as it is spoken."""
    match = _SPELT.match(text, start)
    if not match:
        return None
    if match["decade"]:
        return _tens(text, start, match.end(), 19, _TENS[match["decade"].lower()])
    year = 1900 + lexicon.NUMBERS[match["tens"].lower()] + (lexicon.NUMBERS[match["n"].lower()] if match["n"] else 0)
    if year < d.FIRST.year:
        return _fixed(text, start, match.end(), "year", parse(f"{year}"))
    return Found(start, match.end(), match[0], "year", "dated", "year", d.year(year))


def _two_thousand(text: str, start: int) -> Found | None:
    """`the year two thousand`, as it is spoken."""
    match = _TWO_THOUSAND.match(text, start)
    if not match or not _YEAR_BEFORE.search(text, max(0, start - 6), start):
        return None
    more = lexicon.NUMBERS.get((match["n"] or "").lower(), 0)
    end = match.end() if 0 < more < 20 else start + len("two thousand")
    return Found(start, end, text[start:end], "year", "dated", "year", d.year(2000 + more if more < 20 else 2000))


def month_of_spelt_year(own: Names) -> Rule:
    """`January nineteen ninety-seven`, as it is spoken."""
    pattern = re.compile(rf"(?P<m>{own.month})\s*,?\s+(?:of\s+)?(?=nineteen)", re.IGNORECASE)

    def read(text: str, start: int) -> Found | None:
        match = pattern.match(text, start)
        year = _spelt(text, match.end()) if match and match["m"][0].isupper() else None
        if not match or not year or year.kind != "dated":
            return None
        days = d.month(own.months[match["m"].lower()]) & year.days
        return Found(start, year.end, text[start : year.end], "month", "dated", "month", days)

    return read


def _fixed(text: str, start: int, end: int, rule: str, value: Edtf) -> Found:
    return Found(start, end, text[start:end], rule, "fixed", "decade", value=value)


TRIGGERS: dict[str, tuple[Rule, ...]] = {
    **dict.fromkeys((*lexicon.ORDINALS, *(word for word in lexicon.NUMBERS if len(word) > 3)), (_century,)),
    "nineteen": (_spelt, _century),
    "two": (_two_thousand, _century),
    **dict.fromkeys(_TENS, (_decade_word,)),
}
SHORT: tuple[Rule, ...] = (_short_year, _decade, _century)
LONG: tuple[Rule, ...] = (_decade, _span, _around, _early)
