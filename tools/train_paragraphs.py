#!/usr/bin/env python3
"""Makes the numbers by which cleaning weighs paragraphs: `paragraphs.jsonl` for pasted texts, `pages.jsonl` for HTML,
`pages_asked.jsonl` for the HTML pages of which trafilatura is asked as well.

    python tools/train_paragraphs.py ../shared [FOLDER]     trains on all of the data and writes the files
    python tools/train_paragraphs.py ../shared --cross      prints figures on sites left out of the training

FOLDER is site_builder/defaults by default. The first line of a file holds what the rows are made of: the columns, the
log-odds of words (`sounds`) and rules (`priors`; `pages.jsonl` has those of both kinds of pages). Each further line is
a tree. The same data give the same bytes."""

import argparse
import json
import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import boosting
import numpy as np
import paragraph_data as data

from site_builder.formats import html, trees
from site_builder.stages.clean import shape, surroundings
from site_builder.stages.clean.blocks import Block, plain, tidy
from site_builder.stages.clean.reading import Reading
from site_builder.stages.clean.standing import AMONG, STANDING, among, standing
from site_builder.stages.clean.text import by_rules, measured
from site_builder.stages.clean.weigh import ASKED, MODEL, PAGES, chosen, chosen_page

DEFAULT = Path(__file__).resolve().parent.parent / "site_builder" / "defaults"
FOLDS = 5
SETTINGS = boosting.Settings(trees=300, rate=0.12)
_SITES = 6  # sites on which a word must stand to be heard
_WEAK = 0.1  # log-odds below which a word says nothing
_RIDGE = 4.0  # the pull of words towards saying nothing


@dataclass(frozen=True)
class Example:
    """A page with its reading by rules alone; for an HTML page, `standing` tells where its texts stand, and `among`
    also where among those that trafilatura takes for the story."""

    page: data.Page
    reading: Reading
    standing: Sequence[list[float]] = ()
    among: Sequence[list[float]] = ()

    @property
    def weights(self) -> list[float]:
        """The weight of each paragraph: long ones count more, pages of many paragraphs less per paragraph."""
        scale = self.page.weight / math.sqrt(len(self.page.paragraphs))
        sizes = (math.sqrt(min(len(text.split()), 60) + 8) for text in self.page.paragraphs)
        labels = self.page.labels
        return [scale * size * (0.5 if label is None else 1.0) for size, label in zip(sizes, labels, strict=True)]


def main() -> None:
    """Trains and writes, or prints what training would be worth."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("shared", type=Path)
    arguments.add_argument("folder", type=Path, nargs="?", default=DEFAULT)
    arguments.add_argument("--cross", action="store_true")
    given = arguments.parse_args()
    for names, found, kinds in (((MODEL,), texts, data.TEXTS), ((PAGES, ASKED), pages, data.PAGES)):
        examples = found(given.shared)
        if given.cross:
            cross(examples, kinds)
            continue
        made = data.digest(given.shared / "data")
        for name, (head, grown) in zip(names, train(examples), strict=True):
            lines = [{"data": made, **head}, *map(asdict, grown)]
            text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
            (given.folder / f"{name}.jsonl").write_text(text, encoding="utf-8")


def texts(shared: Path) -> list[Example]:
    """The texts to learn from: the text captures, those labelled by hand, and texts made of saved pages."""
    found = [*data.texts(shared / "data"), *data.seeds(shared / "data", shared / "seeds")]
    found += [
        data.written(want, data.split(text))
        for want, text in data.meetings(shared / "data")
        if want["file"].endswith(".txt")
    ]
    for row, page, main in saved(shared, "html.wcxb"):
        for kind, parts in (("flow", page.flow), ("body", main)):
            if parts:
                found.append(data.labelled(row, "html " + kind, [part.text for part in parts]))
            if parts and kind == "flow":
                found += filter(None, (data.cropped(found[-1], around) for around in (25, 6)))
    return [Example(page, read(page.paragraphs)) for page in found]


def pages(shared: Path) -> list[Example]:
    """The HTML pages to learn from."""
    found = []
    for kind in data.PAGES:
        for row, page, main in saved(shared, kind):
            if page.flow and row.get("body"):
                found.append(placed(data.labelled(row, kind, [part.text for part in page.flow]), page, main))
    for want, text in data.meetings(shared / "data"):
        if want["file"].endswith(".html"):
            page = html.read(plain(text))
            own = data.written(want, [part.text for part in page.flow])
            found.append(placed(own, page, html.main_text(plain(text), page.flow)))
    return found


def placed(own: data.Page, page: html.Page, main: Sequence[html.Text]) -> Example:
    """The example of an HTML page of which trafilatura takes `main` for the story."""
    return Example(own, read(own.paragraphs), standing(page.flow), among(page.flow, main))


def saved(shared: Path, kind: str) -> Iterator[tuple[dict, html.Page, tuple[html.Text, ...]]]:
    """The records of a set of saved pages, each with its page and what trafilatura takes for the story."""
    for row in data.rows(shared / "data", kind):
        source = plain((shared / "data" / "extraction" / kind / row["file"]).read_text("utf-8", errors="replace"))
        page = html.read(source)
        yield row, page, html.main_text(source, page.flow)


def read(paragraphs: Sequence[str]) -> Reading:
    """The reading of paragraphs by rules."""
    return by_rules(*measured([Block(tidy(plain(text)), n, n) for n, text in enumerate(paragraphs)]))


def train(pages: Sequence[Example]) -> Iterator[tuple[dict, list[boosting.Tree]]]:
    """The head and the trees learned from pages; of HTML pages, then those with what trafilatura tells. Words and rules
    are judged on other sites than those of the row."""
    sounds, priors = learn_sounds(pages), learn_priors(pages)
    others = {}
    for fold in range(FOLDS):
        rest = [page for page in pages if fold_of(page) != fold]
        others[fold] = (learn_sounds(rest), learn_priors(rest))
    tables = [numbers(page, *others[fold_of(page)]) for page in pages]
    answer = np.array([1.0 if label else 0.0 for page in pages for label in page.page.labels])
    weight = np.array([weight for page in pages for weight in page.weights])
    steps = [(STANDING, lambda page: page.standing), (AMONG, lambda page: page.among)] if pages[0].standing else []
    for n, (names, told) in enumerate(steps or [((), None)]):
        pairs = zip(tables, pages, strict=True)
        full = [[*table, *zip(*told(page), strict=True)] if told else table for table, page in pairs]
        wide = np.concatenate([spread(table) for table in full])
        base, grown = boosting.grow(wide, answer, weight / weight.mean(), SETTINGS)
        head = {
            "columns": (*surroundings.COLUMNS, *names),
            "beside": surroundings.NEIGHBOURS,
            "offsets": surroundings.OFFSETS,
            "base": base,
            "priors": {} if n else priors,
            "sounds": {kind: {} for kind in trees.KINDS} if n else sounds,
        }
        yield head, grown


def numbers(example: Example, sounds: dict, priors: dict[str, float]) -> trees.Columns:
    """The columns of a page, as the program sees them, without where its texts stand."""
    shapes = surroundings.shapes(example.reading.units, trees.keyed(sounds))
    return surroundings.table(example.reading, shapes, priors)


def spread(table: trees.Columns) -> np.ndarray:
    """The rows of a page, given by its columns, with their neighbours': (paragraphs x columns)."""
    beside = [surroundings.COLUMNS.index(name) for name in surroundings.NEIGHBOURS]
    return trees.spread(table, beside, surroundings.OFFSETS).T


def fold_of(example: Example) -> int:
    """The fold of an example; all of a site are in one."""
    from hashlib import md5

    return int(md5(example.page.site.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS


def learn_sounds(pages: Sequence[Example]) -> dict[str, dict[str, float]]:
    """What each word, by kind, adds to the log-odds of its paragraph to be story, for words of several sites."""
    sites: dict[tuple[str, str], set[str]] = defaultdict(set)
    rows: list[list[tuple[str, str]]] = []
    words: list[tuple[str, str]] = []  # those that are listened to in a paragraph, each with its kind

    def noting(kind: str) -> Callable[[str | tuple[str, ...]], None]:
        return lambda word: words.append((kind, " ".join(word) if isinstance(word, tuple) else word))

    noted = trees.Sounds(*map(noting, trees.KINDS))
    for page in pages:
        for unit in page.reading.units:
            words.clear()
            shape.heard(unit.text, unit.tokens, noted)
            rows.append([*words])
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


def cross(pages: Sequence[Example], kinds: Sequence[str]) -> None:
    """Prints, for each kind of page, the figures on sites that the training left out."""
    kept: dict[int, list[bool]] = {}
    for fold in range(FOLDS):
        found = list(train([page for page in pages if fold_of(page) != fold]))
        models = [trees.made(head, list(map(asdict, grown))) for head, grown in found]
        for page in pages:
            if fold_of(page) == fold:
                table = numbers(page, found[0][0]["sounds"], found[0][0]["priors"])
                kept[id(page)] = decided(page, table, models)
    for kind in kinds:
        scores = [data.score(page.page, kept[id(page)]) for page in pages if page.page.kind == kind]
        truth = [sum(one[n] for one in scores) for n in (2, 3, 4)]
        label_f1 = 2 * truth[0] / (2 * truth[0] + truth[1] + truth[2])
        f1, exact = (sum(one[n] for one in scores) / len(scores) for n in (0, 1))
        print(f"{kind:12s} token F1 {f1:.4f}  label F1 {label_f1:.4f}  exact {exact:.3f}", flush=True)


def decided(example: Example, table: trees.Columns, models: Sequence[trees.Model]) -> list[bool]:
    """What the program would keep of a page by these models."""
    if len(models) == 1:
        return chosen(table, example.reading, models[0])
    own, asked = models
    return chosen_page(example.reading, table, example.standing, lambda: example.among, (own, lambda: asked))


if __name__ == "__main__":
    main()
