"""The texts of `dating.py` with their gold, and how an answer is judged; everything is read in place."""

import hashlib
import importlib
import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from site_builder.values.edtf import Edtf, EdtfError, parse  # noqa: E402

SETS = ("meantime", "seeds", "meetings")
JUDGEMENTS = ("exact", "contains", "wrong", "silent")
Expressions = Sequence[Mapping[str, Any]]
Figures = dict[str, float]


class NoDataError(Exception):
    """The data are not there; says what is missing."""


@dataclass(frozen=True, slots=True)
class News:
    """One text with the day of its publication and the time expressions that the gold knows in it."""

    id: str
    text: str
    published: str | None
    gold: Expressions


@dataclass(frozen=True, slots=True)
class Page:
    """One capture: where it is, its day of publication ("" where it does not tell it) and the days of its meeting, any
    of which is right (none: it is not asked for)."""

    name: str
    path: Path
    published: tuple[str, ...]
    event: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DataSet:
    """The texts of one set, and the SHA-256 of everything that its figures depend on."""

    name: str
    digest: str
    news: tuple[News, ...] = ()
    pages: tuple[Page, ...] = ()


class Data:
    """Where the data lie."""

    def __init__(self) -> None:
        """Finds the folder and imports its metric; raises NoDataError where it is not there."""
        self.shared = Path(os.environ.get("DIGEST_SHARED", ROOT.parent / "shared"))
        self._metric = _there(self.shared / "data" / "timex" / "score_timex.py")
        sys.path.insert(0, str(self._metric.parent))
        self._gold_value: Callable[[Any], str | None] = importlib.import_module("score_timex").gold_value

    def load(self, name: str) -> DataSet:
        """A set; raises NoDataError where it is not there."""
        data = self.shared / "data"
        if name == "meantime":
            return self._news(data / "timex" / "meantime")
        if name == "seeds":
            gold = yaml.safe_load(_there(data / "seeds_gold.yaml").read_text("utf-8"))["files"]
            pages = [_seed(self.shared / "seeds" / file, one) for file, one in sorted(gold.items())]
            return DataSet(
                name, _digest([data / "seeds_gold.yaml", *(page.path for page in pages)]), pages=tuple(pages)
            )
        file = data / "meetings" / "gold.yaml"
        gold = yaml.safe_load(_there(file).read_text("utf-8"))["captures"]
        pages = [_meeting(data / "meetings" / "captures" / one["file"], one) for one in gold]
        return DataSet(name, _digest([file, *(page.path for page in pages)]), pages=tuple(pages))

    def _news(self, folder: Path) -> DataSet:
        gold = json.loads(_there(folder / "gold.json").read_text("utf-8"))
        files = {name: _there(folder / "docs" / f"{name}.txt") for name in gold["docs"]}
        news = [
            News(name, file.read_text("utf-8"), gold["docs"][name]["published"], gold["timex"].get(name, ()))
            for name, file in files.items()
        ]
        return DataSet(folder.name, _digest([self._metric, folder / "gold.json", *files.values()]), news=tuple(news))

    def judged(self, one: News, answer: Expressions) -> Counter[str]:
        """How many days, months and years of the gold are `right`, `wrong`, or `silent` in an answer."""
        told: Counter[str] = Counter()
        for timex in one.gold:
            wanted = self._gold_value(timex)
            if wanted is None:
                continue
            over = [f for f in answer if f["start"] < timex["end"] and timex["start"] < f["end"] and f["value"]]
            right = any(f["value"].startswith(wanted) for f in over)
            told["right" if right else "wrong" if over else "silent"] += 1
        return told


def judged(answer: Edtf | None, truths: Sequence[str]) -> str:
    """What an answer is worth. Where the truth cannot be told (""), a bare day is wrong and silence exact."""
    if truths == ("",):
        return "exact" if answer is None else "wrong" if answer.is_day else "contains"
    if answer is None:
        return "silent"
    known = [parse(truth) for truth in truths]
    if any((one.first, one.last) == (answer.first, answer.last) for one in known):
        return "exact"
    return "contains" if any(answer.contains(one) or one.contains(answer) for one in known) else "wrong"


def value(text: str | None) -> Edtf | None:
    """The value of a notation; None where it is none."""
    with suppress(EdtfError):
        return parse(text) if text else None
    return None


def _seed(path: Path, one: Mapping[str, Any]) -> Page:
    return Page(path.name, _there(path), (str(one["date"] or ""),), (one["event_date"]["value"],))


def _meeting(path: Path, one: Mapping[str, Any]) -> Page:
    told = one["published_derivable"] != "no" and one["published"]
    events = (one["event_date"], *one.get("event_date_alt", ())) if one["event_derivable"] != "no" else ()
    return Page(
        path.name, _there(path), (str(one["published"]),) if told else ("",), tuple(map(str, filter(None, events)))
    )


def _there(path: Path) -> Path:
    if not path.exists():
        raise NoDataError(f"{path} is missing; set DIGEST_SHARED to the folder of shared captures")
    return path


def _digest(paths: Sequence[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(f"{path.name}\n{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()
