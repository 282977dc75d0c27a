"""The systems of `grouping.py`: ours as a build groups a folder, and the usual ones, which know words alone."""

import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from grouping_data import ROOT, Answer, Collection

LINKAGE_THRESHOLD = 0.86  # the best for ECB+ as a whole, and so kind to the system it belongs to
Texts = dict[str, str]


def ours(one: Collection) -> tuple[Answer, Texts]:
    """The meeting of each capture in a build from nothing: no registry, no decisions, the lists that ship alone; and
    the cleaned text of each, for the others to work with."""
    sys.path.insert(0, str(ROOT))
    from site_builder.pipeline import Folder, Options, Sources, export

    with tempfile.TemporaryDirectory() as scratch:
        top = Path(scratch)
        for file in one.gold:
            (top / "seeds" / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(one.folder / file, top / "seeds" / file)
        (top / "site.yaml").write_text(f"occasions: {one.occasions}\n", "utf-8")
        parts = [Folder(top / name, name) for name in ("seeds", "content", "templates", "static", "dist")]
        data, _ = export(Sources(Folder(top, ""), *parts), Options(as_of="2026-01-01"))
    articles = data["articles"]
    texts = {a["capture"]: "\n".join([a["title"], *a["body"]]) for a in articles}
    return {a["capture"]: a["meeting"] for a in articles}, texts


@dataclass(frozen=True, slots=True)
class Rival:
    """Another way to group: how it is shown, and what makes a label for each text."""

    name: str
    labels: Callable[[Sequence[str]], Sequence[int]]

    def group(self, texts: Texts) -> Answer:
        """The group of each capture."""
        files = sorted(texts)
        found = self.labels([texts[file] for file in files])
        return {file: str(label) for file, label in zip(files, found, strict=True)}


def installed() -> str | None:
    """The version of the library that the others come from; None where it is not installed."""
    try:
        return version("scikit-learn")
    except PackageNotFoundError:
        return None


def _vectors(texts: Sequence[str]) -> Any:
    from sklearn.feature_extraction.text import TfidfVectorizer

    return TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(texts)


def _linkage(texts: Sequence[str]) -> Sequence[int]:
    from sklearn.cluster import AgglomerativeClustering
    from sklearn.metrics.pairwise import cosine_distances

    model = AgglomerativeClustering(None, metric="precomputed", linkage="average", distance_threshold=LINKAGE_THRESHOLD)
    return [int(label) for label in model.fit_predict(cosine_distances(_vectors(texts)))]


def _k_means(texts: Sequence[str]) -> Sequence[int]:
    """K-means with the number of groups that the silhouette prefers, for nobody tells it."""
    from sklearn.cluster import KMeans
    from sklearn.metrics import silhouette_score

    vectors, best = _vectors(texts), (-2.0, [0] * len(texts))
    for number in sorted({*range(2, min(12, len(texts))), *range(15, min(150, len(texts)), 15)}):
        found = [int(label) for label in KMeans(number, n_init=2, random_state=0).fit_predict(vectors)]
        if len(set(found)) > 1:
            best = max(best, (float(silhouette_score(vectors, found, metric="cosine")), found))
    return best[1]


RIVALS = (Rival("TF-IDF, average linkage", _linkage), Rival("K-means, K by silhouette", _k_means))
