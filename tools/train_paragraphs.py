#!/usr/bin/env python3
"""Makes `site_builder/defaults/paragraphs.jsonl`, the numbers by which cleaning weighs the paragraphs of a text.

    python tools/train_paragraphs.py ../shared [OUT]        trains on all of the data and writes the file
    python tools/train_paragraphs.py ../shared --cross      prints figures on sites left out of the training

The first line holds what the rows are made of: the columns, the log-odds of words (`sounds`) and rules (`priors`). Each
further line is a tree. The same data give the same bytes."""

import argparse
import json
import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import boosting
import numpy as np
import paragraph_data as data

from site_builder.formats import html, trees
from site_builder.stages.clean import shape, surroundings
from site_builder.stages.clean.blocks import Block, plain, tidy
from site_builder.stages.clean.reading import Reading
from site_builder.stages.clean.text import by_rules, measured
from site_builder.stages.clean.weigh import chosen

DEFAULT = Path(__file__).resolve().parent.parent / "site_builder" / "defaults" / "paragraphs.jsonl"
FOLDS = 5
COLUMNS = surroundings.COLUMNS
SETTINGS = boosting.Settings(trees=200, rate=0.12)
_SITES = 6  # sites on which a word must stand to be heard
_WEAK = 0.1  # log-odds below which a word says nothing
_RIDGE = 4.0  # the pull of words towards saying nothing


@dataclass(frozen=True)
class Example:
    """A page with its reading by rules alone."""

    page: data.Page
    reading: Reading

    @property
    def weights(self) -> list[float]:
        """The weight of each paragraph: long ones count more, pages of many paragraphs less per paragraph."""
        scale = self.page.weight / math.sqrt(len(self.page.paragraphs))
        sizes = (math.sqrt(min(len(text.split()), 60) + 8) for text in self.page.paragraphs)
        return [
            scale * size * (0.5 if label is None else 1.0) for size, label in zip(sizes, self.page.labels, strict=True)
        ]


def main() -> None:
    """Trains and writes, or prints what training would be worth."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("shared", type=Path)
    arguments.add_argument("out", type=Path, nargs="?", default=DEFAULT)
    arguments.add_argument("--cross", action="store_true")
    given = arguments.parse_args()
    pages = examples(given.shared)
    if given.cross:
        cross(pages)
        return
    head, grown = train(pages)
    head = {"data": data.digest(given.shared / "data"), **head}
    lines = [head, *({"asked": t.asked, "above": t.above, "leaves": t.leaves} for t in grown)]
    given.out.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")


def examples(shared: Path) -> list[Example]:
    """Everything that is learned from, read by rules."""
    pages = [*data.texts(shared / "data"), *data.seeds(shared / "data", shared / "seeds")]
    for row in data.rows(shared / "data", "html.wcxb"):
        source = (shared / "data" / "extraction" / "html.wcxb" / row["file"]).read_text("utf-8", errors="replace")
        page = html.read(plain(source))
        for kind, parts in (("flow", page.flow), ("body", page.body)):
            texts = tuple(one.text for one in parts)
            if texts:
                found = data.labels(texts, row["body"])
                pages.append(data.Page(row["id"], data.site(row), "html " + kind, texts, found, tuple(row["body"])))
        if page.flow:
            pages += filter(
                None, (data.cropped(next(p for p in reversed(pages) if p.kind == "html flow"), n) for n in (25, 6))
            )
    return [Example(page, read(page.paragraphs)) for page in pages]


def read(paragraphs: Sequence[str]) -> Reading:
    """The reading of paragraphs by rules."""
    return by_rules(*measured([Block(tidy(plain(text)), n, n) for n, text in enumerate(paragraphs)]))


def train(pages: Sequence[Example]) -> tuple[dict, list[boosting.Tree]]:
    """The head and the trees learned from pages. Words and rules are judged on other sites than those of the row."""
    sounds, priors = learn_sounds(pages), learn_priors(pages)
    tables: list[np.ndarray] = []
    others = {}
    for fold in range(FOLDS):
        rest = [page for page in pages if fold_of(page) != fold]
        others[fold] = (learn_sounds(rest), learn_priors(rest))
    for page in pages:
        tables.append(spread(page, *others[fold_of(page)]))
    answer = np.array([1.0 if label else 0.0 for page in pages for label in page.page.labels])
    weight = np.array([weight for page in pages for weight in page.weights])
    base, grown = boosting.grow(np.concatenate(tables), answer, weight / weight.mean(), SETTINGS)
    head = {
        "columns": COLUMNS,
        "beside": surroundings.NEIGHBOURS,
        "offsets": surroundings.OFFSETS,
        "base": base,
        "priors": priors,
        "sounds": sounds,
    }
    return head, grown


def spread(page: Example, sounds: dict, priors: dict[str, float]) -> np.ndarray:
    """The rows of a page with their neighbours', as the program sees them: (paragraphs x columns)."""
    shapes = surroundings.shapes(page.reading.units, trees.keyed(sounds))
    rows = surroundings.table(page.reading, shapes, priors)
    return trees.spread(rows, [COLUMNS.index(name) for name in surroundings.NEIGHBOURS], surroundings.OFFSETS).T


def fold_of(example: Example) -> int:
    """The fold of an example; all of a site are in one."""
    from hashlib import md5

    return int(md5(example.page.site.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS


def learn_sounds(pages: Sequence[Example]) -> dict[str, dict[str, float]]:
    """What each word, by kind, adds to the log-odds of its paragraph to be story, for words of several sites."""
    sites: dict[tuple[str, str], set[str]] = defaultdict(set)
    rows: list[list[tuple[str, str]]] = []
    for page in pages:
        for unit in page.reading.units:
            words = [
                (kind, " ".join(word) if isinstance(word, tuple) else word)
                for kind, some in shape.heard(unit.text, unit.tokens).items()
                for word in some
            ]
            rows.append(words)
            for word in words:
                sites[word].add(page.page.site)
    columns = {word: n for n, word in enumerate(sorted(word for word, on in sites.items() if len(on) >= _SITES))}
    at = np.array([(row, columns[word]) for row, words in enumerate(rows) for word in set(words) if word in columns])
    at = at[np.lexsort((at[:, 1], at[:, 0]))]
    answer = np.array([float(label or 0) for page in pages for label in page.page.labels])
    weight = np.array([weight for page in pages for weight in page.weights])
    odds = boosting.logistic(at[:, 0], at[:, 1], answer, weight / weight.mean(), _RIDGE)
    found: dict[str, dict[str, float]] = {kind: {} for kind in trees.KINDS}
    for (kind, word), n in columns.items():
        if abs(odds[n]) >= _WEAK:
            found[kind][word] = round(float(odds[n]), 2)
    return found


def learn_priors(pages: Sequence[Example]) -> dict[str, float]:
    """The log-odds of a paragraph to be story by the rule that knows it and by what the rules make of it."""
    counts: dict[str, list[float]] = defaultdict(lambda: [2.0, 2.0])
    for example in pages:
        for n, (label, weight) in enumerate(zip(example.page.labels, example.weights, strict=True)):
            if label is None:
                continue
            choice = example.reading.choices[n]
            counts[example.reading.units[n].rule or ""][label] += weight
            counts["role " + choice.role if choice.role else choice.rule][label] += weight
    return {key: round(math.log(story / other), 2) for key, (other, story) in sorted(counts.items())}


def cross(pages: Sequence[Example]) -> None:
    """Prints, for each set of texts, the figures on sites that the training left out."""
    kept: dict[int, list[bool]] = {}
    for fold in range(FOLDS):
        head, grown = train([page for page in pages if fold_of(page) != fold])
        model = trees.made(head, [{"asked": t.asked, "above": t.above, "leaves": t.leaves} for t in grown])
        for page in pages:
            if fold_of(page) == fold:
                kept[id(page)] = chosen(page.reading, surroundings.shapes(page.reading.units, model.sounds), model)
    for kind in data.TEXTS:
        scores = [score(page.page, kept[id(page)]) for page in pages if page.page.kind == kind]
        truth = [sum(one[n] for one in scores) for n in (2, 3, 4)]
        label_f1 = 2 * truth[0] / (2 * truth[0] + truth[1] + truth[2])
        f1, exact = (sum(one[n] for one in scores) / len(scores) for n in (0, 1))
        print(f"{kind:12s} token F1 {f1:.4f}  label F1 {label_f1:.4f}  exact {exact:.3f}", flush=True)


def score(page: data.Page, kept: Sequence[bool]) -> tuple[float, float, int, int, int]:
    """Token F1, exactness, and true, false and missed paragraphs of a page."""
    from collections import Counter

    own = data.tokens("\n\n".join(text for text, keep in zip(page.paragraphs, kept, strict=True) if keep))
    gold = data.tokens("\n\n".join(page.body))
    both = sum((Counter(own) & Counter(gold)).values())
    pairs = [(label, keep) for label, keep in zip(page.labels, kept, strict=True) if label is not None]
    return (
        2 * both / (len(own) + len(gold)) if own or gold else 1.0,
        float(own == gold),
        sum(bool(label and keep) for label, keep in pairs),
        sum(bool(keep and not label) for label, keep in pairs),
        sum(bool(label and not keep) for label, keep in pairs),
    )


if __name__ == "__main__":
    main()
