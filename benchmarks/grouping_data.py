"""The captures of `grouping.py` with their gold, and its metrics, all read in place."""

import hashlib
import importlib
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
SETS = ("meetings", "seeds", "ecbplus")
Answer = Mapping[str, str | None]
Figures = dict[str, float]


class NoDataError(Exception):
    """The data are not there; says what is missing."""


@dataclass(frozen=True, slots=True)
class Collection:
    """Captures of one set: the event of each by its path below `folder` (those of no event stand alone), its topic
    (captures of one topic are about the same people, or events alike), the setting `occasions` under which a build
    reads them, and the SHA-256 of everything that the figures depend on."""

    name: str
    folder: Path
    gold: Mapping[str, str]
    topics: Mapping[str, str]
    occasions: str
    digest: str


class Data:
    """Where the data lie, with the metrics that stand beside them."""

    def __init__(self) -> None:
        """Finds the folder and imports its metrics; raises NoDataError where it is not there."""
        self.folder = Path(os.environ.get("DIGEST_SHARED", ROOT.parent / "shared")) / "data"
        self._metrics = self.folder / "events" / "metrics.py"
        if not self._metrics.is_file():
            raise NoDataError(f"{self._metrics} is missing; set DIGEST_SHARED to the folder of shared captures")
        sys.path.insert(0, str(self._metrics.parent))
        self.metrics: ModuleType = importlib.import_module("metrics")

    def load(self, name: str) -> Collection:
        """A set; raises NoDataError where it is not there."""
        folder, gold_file, occasions, read = self._places()[name]
        if not gold_file.is_file() or not folder.is_dir():
            raise NoDataError(f"{gold_file} or {folder} is missing")
        gold, topics = read(gold_file)
        digest = hashlib.sha256()
        for path in [self._metrics, gold_file, *(folder / file for file in sorted(gold))]:
            if not path.is_file():
                raise NoDataError(f"{path} is missing")
            digest.update(f"{path.name}\n{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
        return Collection(name, folder, gold, topics, occasions, digest.hexdigest())

    def _places(self) -> dict[str, tuple[Path, Path, str, Callable[[Path], tuple[dict[str, str], dict[str, str]]]]]:
        meetings, events = self.folder / "meetings", self.folder / "events" / "ecbplus"
        return {
            "meetings": (meetings / "captures", meetings / "gold.yaml", "meetings", _of_meetings),
            "seeds": (ROOT / "seeds", ROOT / "tests" / "sites" / "own_seeds.yaml", "meetings", _of_seeds),
            "ecbplus": (events / "docs", events / "gold.json", "any", _of_events),
        }

    def figures(self, one: Collection, answer: Answer) -> Figures:
        """The figures of a grouping; a capture in no group stands alone."""
        told = self.metrics.all_scores(dict(one.gold), {f: answer.get(f) for f in one.gold}, dict(one.topics))
        joined, pairs = _siblings(one, answer)
        wanted = ("b3_p", "b3_r", "b3_f1", "v", "ari", "system_clusters", "gold_clusters")
        return {name: told[name] for name in wanted} | {
            "wrong_joins": told["sibling_confusion"],
            "wrong_pairs": joined,
            "pairs": pairs,
        }


def _siblings(one: Collection, answer: Answer) -> tuple[int, int]:
    """The pairs of one topic and two events that were joined, and all such pairs."""
    files, joined, pairs = sorted(one.gold), 0, 0
    for n, file in enumerate(files):
        for other in files[n + 1 :]:
            if one.topics[file] == one.topics[other] and one.gold[file] != one.gold[other]:
                pairs += 1
                joined += answer.get(file) is not None and answer.get(file) == answer.get(other)
    return joined, pairs


def _yaml(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)


def _of_meetings(path: Path) -> tuple[dict[str, str], dict[str, str]]:
    data = _yaml(path)
    who = {key: meeting["participants"] for key, meeting in data["meetings"].items()}
    return _placed({entry["file"]: entry["meeting"] for entry in data["captures"]}, who)


def _of_seeds(path: Path) -> tuple[dict[str, str], dict[str, str]]:
    registry = _yaml(ROOT / "content" / "meetings.yaml")["meetings"]
    who = {entry["id"]: entry["participants"] for entry in registry}
    return _placed({entry["file"]: entry["meeting"] for entry in _yaml(path)["captures"]}, who)


def _placed(homes: Mapping[str, str], who: Mapping[str, list[str]]) -> tuple[dict[str, str], dict[str, str]]:
    """Capture to meeting and to those who met."""
    gold = {file: f"none: {file}" if home in ("null", "") else home for file, home in homes.items()}
    return gold, {file: ", ".join(sorted(who.get(home, [home]))) for file, home in gold.items()}


def _of_events(path: Path) -> tuple[dict[str, str], dict[str, str]]:
    docs = yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))["docs"]
    return (
        {f"{name}.txt": entry["cluster"] for name, entry in docs.items()},
        {f"{name}.txt": entry["topic"] for name, entry in docs.items()},
    )
