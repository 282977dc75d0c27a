"""A weekday with the week it is of (`Monday of last week`, `Montag vergangener Woche`), or a feast beside it."""

import re

from site_builder.stages.date import days as d
from site_builder.stages.date import lexicon
from site_builder.stages.date.names import Names
from site_builder.stages.date.scan import Found, Rule

_PART = r"(?:\s+(?:morning|afternoon|evening|night|noon|früh|morgen|vormittag|mittag|nachmittag|abend|matin|soir))?"
# By language: what follows the weekday, a group for each week meant: `a` the one before last, `b` last, `c` this, `d`
# next.
_WEEKS = {
    "en": r"(?:\s+of|\s+in)?\s+(?:(?P<a>the\s+week\s+before\s+last)|(?:(?P<b>last|the\s+past)|(?P<c>this)|"
          r"(?P<d>next|the\s+coming))\s+week)",
    "de": r"(?:\s+in)?(?:\s+der)?\s+(?:(?P<a>vorvergangene[rn]|vorletzte[rn])|(?P<b>vergangene[rn]|letzte[rn]|"
          r"vorige[rn])|(?P<c>dieser)|(?P<d>nächste[rn]|kommende[rn]))\s+Woche",
    "fr": r"\s+de\s+(?:la\s+semaine\s+(?:(?P<b>dernière|passée|précédente)|(?P<d>prochaine))|(?P<c>cette\s+semaine))",
    "es": r"\s+de\s+(?:(?P<b>la\s+(?:semana\s+pasada|pasada\s+semana))|(?P<c>(?:esta|la\s+presente)\s+semana)|"
          r"(?P<d>la\s+(?:próxima\s+semana|semana\s+próxima|semana\s+que\s+viene)))",
    "ru": r"\s+(?:на\s+)?(?:(?P<a>позапрошлой)|(?P<b>прошлой|минувшей)|(?P<c>этой|текущей)|(?P<d>следующей|"
          r"будущей))\s+недел[еи]",
}  # fmt: skip
# `on Friday, two days before the new year`: the feast tells the day of the month, and the weekday the year.
_FEASTS = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "new year": (1, 1),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
}
_BY_FEAST = re.compile(
    r",? (?:(?:the|a) day|(?P<n>two|three|four|five|six) days) (?P<way>before|after) (?:the )?"
    r"(?P<f>christmas(?: day)?|new year(?:['’]s (?:day|eve))?)\b(?!['’])", re.IGNORECASE
)  # fmt: skip
_COUNT = {"a": -2, "b": -1, "c": 0, "d": 1}


def weekday_of_week(own: Names, key: str) -> Rule:
    """The one day of a week that is counted from that of writing; none where the words for it are not known here."""
    pattern = re.compile(rf"(?P<w>{own.weekday}){_PART}{_WEEKS[key]}\b(?!['’-])", re.IGNORECASE)

    def read(text: str, start: int) -> Found | None:
        match = pattern.match(text, start)
        if not match or (key == "en" and text[start].islower()):
            return None
        days = d.weekday(own.weekdays[match["w"].lower()])
        week = next(name for name in _COUNT if match.groupdict().get(name))
        at = (start, match.end(), match[0])
        return Found(*at, "weekday", "within", "day", days, unit="week", count=_COUNT[week])

    return read


def weekday_by_feast(own: Names) -> Rule:
    """The day of the month that is so many days from Christmas or New Year, where it falls on the weekday named."""
    pattern = re.compile(rf"(?P<w>{own.weekday})\b", re.IGNORECASE)

    def read(text: str, start: int) -> Found | None:
        match = pattern.match(text, start)
        feast = _BY_FEAST.match(text, match.end()) if match else None
        if not match or not feast:
            return None
        count = (lexicon.number(feast["n"]) or 1) if feast["n"] else 1
        month, day = _FEASTS[feast["f"].lower().replace("’", "'")]
        away = -count if feast["way"].lower() == "before" else count
        days = d.later(d.yearly(month, day, day), away, away) & d.weekday(own.weekdays[match["w"].lower()])
        return Found(start, feast.end(), text[start : feast.end()], "holiday", "yearless", "day", days)

    return read
