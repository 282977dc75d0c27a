"""Who is asked by `dating.py`: this program, and dateparser under the settings with which it does best."""

import logging
import shutil
import tempfile
import warnings
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Protocol

from dating_data import Expressions, News, Page, value

from site_builder.values.edtf import Edtf

Days = Mapping[str, tuple[Edtf | None, Edtf | None]]


class System(Protocol):
    """A program that reads time expressions, and days of publication and meeting."""

    name: str

    def expressions(self, one: News) -> Expressions:
        """The expressions of a text."""

    def days(self, pages: tuple[Page, ...]) -> Days:
        """By capture the days of publication and of the meeting, each None where nothing is said."""


class Ours:
    """What a build makes of captures, and what `dates` makes of a text."""

    name = "site-builder"

    def expressions(self, one: News) -> Expressions:
        """The list that `dates --json` prints."""
        from site_builder.stages.date import expressions

        found = expressions(one.text, value(one.published))
        return [{"start": e.start, "end": e.end, "value": e.value.text if e.value else None} for e in found]

    def days(self, pages: tuple[Page, ...]) -> Days:
        """The days as a build understands them, each capture by itself and with the facts that are shipped."""
        from site_builder.stages import clean, date, read
        from site_builder.stages.read import Folder

        told = {}
        with tempfile.TemporaryDirectory() as scratch:
            folder = Folder(Path(scratch) / "seeds", "seeds")
            folder.path.mkdir()
            for page in pages:
                shutil.copy(page.path, folder.path)
            nothing = Folder(Path(scratch) / "content", "content")
            registry = read.registry(nothing, read.settings(nothing))
            world = date.prepare(registry.anchors, registry.people)
            for capture in read.captures(folder)[0]:
                dated = date.date(clean.clean(capture), world)
                told[capture.path] = (_value(dated.published), _value(dated.event))
        return told


class Dateparser:
    """`dateparser.search.search_dates`, for English, without the relative base of today. Words of three letters and
    less that hold no digit (`we`, `may`, `sat`) it takes for dates, and they are left out. It finds days and knows
    nothing of meetings: the first day of a capture is given for its publication, that named most often for the
    meeting."""

    def __init__(self) -> None:
        """Its version is a part of its name."""
        self.name = f"dateparser {version('dateparser')}"
        logging.disable(logging.CRITICAL)
        warnings.simplefilter("ignore")

    def expressions(self, one: News) -> Expressions:
        """Its expressions, each with the parts that it says it knows."""
        found, at = [], 0
        for words, day, known in self._search(one.text, one.published):
            start = one.text.find(words, at)
            if start >= 0:
                found.append({"start": start, "end": (at := start + len(words)), "value": f"{day:{known}}"})
        return found

    def days(self, pages: tuple[Page, ...]) -> Days:
        """The first day and the day named most often."""
        told: dict[str, tuple[Edtf | None, Edtf | None]] = {}
        for page in pages:
            text = page.path.read_text("utf-8", "replace")
            named = [f"{day:%Y-%m-%d}" for _, day, known in self._search(text, None) if known == "%Y-%m-%d"]
            often = Counter(named).most_common(1)
            told[page.name] = (value(named[0]) if named else None, value(often[0][0]) if often else None)
        return told

    def _search(self, text: str, published: str | None) -> list[tuple[str, datetime, str]]:
        from dateparser.search import search_dates

        settings: dict[str, Any] = {"PREFER_DATES_FROM": "past", "RETURN_TIME_SPAN": False}
        if published:
            settings["RELATIVE_BASE"] = datetime.fromisoformat(published)
        found = search_dates(text, languages=["en"], settings=settings) or []
        return [
            (words, day, _precision(words))
            for words, day, *_ in found
            if len(words) > 3 or any(ch.isdigit() for ch in words)
        ]


def rivals() -> list[System]:
    """The others that are installed (requirements-bench.lock)."""
    try:
        return [Dateparser()]
    except PackageNotFoundError:
        return []


def _precision(words: str) -> str:
    """Which parts of its day an expression of dateparser names: it fills in the others."""
    low = words.lower().strip(" ,.")
    if (low.isdigit() and len(low) == 4) or low.endswith(("year", "years ago", "year ago")):
        return "%Y"
    parts = low.replace(",", " ").split()
    if "month" in low or not any(part.strip("stndrh").isdigit() and len(part) < 5 for part in parts):
        named = any(part[:3] in _MONTHS for part in parts)
        return "%Y-%m" if "month" in low or named else "%Y-%m-%d"
    return "%Y-%m-%d"


_MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())


def _value(dated: Any) -> Edtf | None:
    return dated.value if dated else None
