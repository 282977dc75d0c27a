"""The pages of `cleaning.py` with their gold, its metrics, and the figures stored beside them, all read in place."""

import hashlib
import importlib
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
# The sets, and what the same pages (or a larger set, of which they are a part) are called among the stored figures.
STORED = {
    "text.full": "news.full/dev",
    "text.column": "news.column/dev",
    "text.recall": "news.recall/dev",
    "text.traf": "news.traf/dev",
    "html.aeb": "aeb/dev",
    "html.fundus_eval": "fundus_eval/dev",
    "html.fundus_news_en": "fundus_news_en/dev",
    "html.wcxb": "wcxb_article/dev",
    "html.htmldate": "htmldate_default/dev",
}
SETS = tuple(STORED)
SMALL_STEP = 3  # of the saved pages, every third makes the small part; of the texts, which are quick, all
Row = Mapping[str, Any]
Answer = dict[str, Any]
Figures = dict[str, float]


class NoDataError(Exception):
    """The data are not there; says what is missing."""


@dataclass(frozen=True, slots=True)
class DataSet:
    """Pages of one set: their records of gold in order, and the SHA-256 of everything that its figures depend on."""

    name: str
    folder: Path
    rows: tuple[Row, ...]
    digest: str

    @property
    def is_text(self) -> bool:
        """Whether these are text captures."""
        return self.name.startswith("text.")

    def page(self, row: Row) -> bytes:
        """The bytes of a page."""
        return (self.folder / row["file"]).read_bytes()


@dataclass(slots=True)
class Run:
    """What a system answered: by id of the page, the pages on which it failed, and the seconds it took."""

    answers: dict[str, Answer] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)
    wall: float = 0.0
    cpu: float = 0.0

    @contextmanager
    def clock(self) -> Iterator[None]:
        """Adds the time that is spent within."""
        wall, cpu = perf_counter(), process_time()
        try:
            yield
        finally:
            self.wall += perf_counter() - wall
            self.cpu += process_time() - cpu

    def fail(self, page: str, reason: BaseException) -> None:
        """Notes that a page has no answer, and why."""
        self.failed.append(
            f"{page}: {type(reason).__name__}: {str(reason).splitlines()[0] if str(reason) else ''}"[:160]
        )


System = Callable[[DataSet], Run]


class Data:
    """The folder of data, with the metrics that stand in it."""

    def __init__(self) -> None:
        """Finds the folder and imports its metrics; raises NoDataError where it is not there."""
        self.folder = Path(os.environ.get("DIGEST_SHARED", ROOT.parent / "shared")) / "data" / "extraction"
        self._scripts = [self.folder / name for name in ("common.py", "score_extract.py")]
        for path in self._scripts:
            if not path.is_file():
                raise NoDataError(f"{path} is missing; set DIGEST_SHARED to the folder of shared captures")
        sys.path.insert(0, str(self.folder))
        self.common = importlib.import_module("common")
        self._derive_keep = importlib.import_module("score_extract").derive_keep
        stored = self.folder / "baselines.json"
        self._stored = json.loads(stored.read_text("utf-8")) if stored.is_file() else {}

    def load(self, name: str, part: str) -> DataSet:
        """A set, whole or its small part; raises NoDataError where it is not there."""
        folder = self.folder / name
        if not (folder / "gold.jsonl").is_file():
            raise NoDataError(f"{folder} is missing")
        rows = self.common.load(folder)
        if part == "small" and not name.startswith("text."):
            rows = rows[::SMALL_STEP]
        digest = hashlib.sha256()
        for path in [*self._scripts, folder / "gold.jsonl", *(folder / row["file"] for row in rows)]:
            if not path.is_file():
                raise NoDataError(f"{path} is missing")
            digest.update(f"{path.name}\n{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
        return DataSet(name, folder, tuple(rows), digest.hexdigest())

    def paragraphs(self, page: bytes) -> list[str]:
        """The paragraphs of a text capture, those that the gold labels."""
        return list(self.common.split_paragraphs(page.decode("utf-8")))

    def figures(self, one: DataSet, run: Run) -> Figures:
        """The figures of what a system answered; a page without answer counts as an empty one."""
        for row in one.rows:
            answer = run.answers.setdefault(row["id"], {})
            if "labels" in row:
                answer["keep"] = self._derive_keep(self.paragraphs(one.page(row)), answer.get("body"))
        # It remembers scores by page, and the text captures share the names of their pages.
        self.common._PAGE.clear()
        return _told(self.common.score_rows(list(one.rows), run.answers))

    def stored(self, one: DataSet, name: str) -> tuple[int | None, Figures, float | None]:
        """The pages, figures and pages per second that stand beside the data for a system, if any do."""
        found = self._stored.get(STORED[one.name], {}).get(name, {})
        return found.get("pages"), _told(found), found.get("pages_s")


def _told(scores: Mapping[str, float]) -> Figures:
    """The figures we tell, the days split into right, wrong and not stated."""
    names = ("tok_p", "tok_r", "tok_f1", "label_f1", "exact", "title", "author", "author_invented")
    told = {name: scores[name] for name in names if name in scores}
    if "date" in scores:
        given = scores["date_given"]
        told |= {"day_right": scores["date"], "day_wrong": given - scores["date"], "day_none": 1 - given}
    return told
