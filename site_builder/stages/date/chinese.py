"""Chinese dates: a language without spaces, so its text is searched for them and not walked word by word."""

import re
from collections.abc import Iterator

from site_builder.stages.date import days as d
from site_builder.stages.date import names
from site_builder.stages.date.scan import Found
from site_builder.values.edtf import Edtf, EdtfError, parse

_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_DATE = re.compile(
    r"(?:(?P<y>(?:1\d|20)\d\d|[一二][〇零一二三四五六七八九]{3})\s?年\s?|(?P<rel>去年|今年|明年)\s?)?"
    r"(?P<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s?月\s?(?:(?P<d>[12]\d|3[01]|0?[1-9])\s?[日号]|(?P<part>初|中旬|底|份)?)"
    r"|(?P<y2>(?:1\d|20)\d\d|[一二][〇零一二三四五六七八九]{3})\s?年(?!代|级|轻|龄|度?报)"
    r"|(?P<word>前天|昨天|昨日|今天|今日|明天|明日|后天|上周|本周|下周|上个?月|本月|下个?月|去年|今年|明年|前年)"
    r"|(?:(?P<week>上|本|这|下)?(?:周|星期|礼拜)(?P<w>[一二三四五六日天]))"
)  # fmt: skip
_WORDS: dict[str, tuple[str, int]] = {
    "前天": ("day", -2), "昨天": ("day", -1), "昨日": ("day", -1), "今天": ("day", 0), "今日": ("day", 0),
    "明天": ("day", 1), "明日": ("day", 1), "后天": ("day", 2), "上周": ("week", -1), "本周": ("week", 0),
    "下周": ("week", 1), "上月": ("month", -1), "上个月": ("month", -1), "本月": ("month", 0), "下月": ("month", 1),
    "下个月": ("month", 1), "去年": ("year", -1), "今年": ("year", 0), "明年": ("year", 1), "前年": ("year", -2),
}  # fmt: skip
_PARTS = {"初": (1, 10), "中旬": (11, 20), "底": (21, 31)}
_WEEKS = {"上": -1, "本": 0, "这": 0, "下": 1}


def chinese(text: str) -> Iterator[Found]:
    """The expressions of a Chinese text in order."""
    for match in _DATE.finditer(text):
        one = _read(match)
        if one is not None and (one.days or one.value):
            yield one


def _read(match: re.Match[str]) -> Found | None:
    at = (match.start(), match.end(), match[0])
    if match["word"]:
        unit, count = _WORDS[match["word"]]
        return Found(*at, f"relative {unit}", "relative", unit, unit=unit, count=count)  # type: ignore[arg-type]
    if match["w"]:
        days = d.weekday("一二三四五六日天".index(match["w"]) if match["w"] != "天" else 6)
        if match["week"]:
            return Found(*at, "weekday", "within", "day", days, unit="week", count=_WEEKS[match["week"]])
        return Found(*at, "weekday", "weekday", "day", days)
    if match["y2"]:
        year = int(match["y2"].translate(_DIGITS))
        known = Found(*at, "year", "dated", "year", d.year(year))
        return known if names.known(year) else _far(match, "year", f"{year}")
    return _month(match)


def _month(match: re.Match[str]) -> Found | None:
    """A month, a part of it or one of its days, in a year that is named or is not."""
    at = (match.start(), match.end(), match[0], "month and day" if match["d"] else "month")
    month = _number(match["m"])
    first, last = (int(match["d"]),) * 2 if match["d"] else _PARTS.get(match["part"] or "", (1, 31))
    days = d.yearly(month, first, last)
    grain = "day" if match["d"] else "month"
    if match["rel"]:
        count = _WORDS[match["rel"]][1]
        return Found(*at, "within", grain, days, unit="year", count=count)  # type: ignore[arg-type]
    if not match["y"]:
        return Found(*at, "yearless", grain, days)  # type: ignore[arg-type]
    year = int(match["y"].translate(_DIGITS))
    if names.known(year):
        return Found(*at, "dated", grain, days & d.year(year))  # type: ignore[arg-type]
    return _far(match, at[3], f"{year}-{month:02}" + (f"-{first:02}" if match["d"] else ""))


def _far(match: re.Match[str], rule: str, notation: str) -> Found | None:
    """A date of a year that the calendar of days does not hold."""
    value: Edtf | None = None
    try:
        value = parse(notation)
    except EdtfError:
        return None
    return Found(match.start(), match.end(), match[0], rule, "fixed", "year", value=value)


def _number(words: str) -> int:
    """A month's number: `3`, `三`, `十二`."""
    if words.isascii():
        return int(words)
    return 10 + int(words[1:].translate(_DIGITS) or 0) if words[0] == "十" else int(words.translate(_DIGITS))
