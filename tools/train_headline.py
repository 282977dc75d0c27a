#!/usr/bin/env python3
"""Prints the weights by which cleaning chooses the headline of a text: the table of `headline_weights.py`.

    python tools/train_headline.py ../shared            trains on all of the data and prints the table
    python tools/train_headline.py ../shared --cross    trains on half of the sites, prints figures on the other half

A choice among the lines of a page, and none of them: McFadden (1974), "Conditional logit analysis of qualitative choice
behavior". Where the gold has no headline, the one that the saved page's markup tells stands in. The same data give the
same table, but for the last digit on other machines."""

import argparse
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import paragraph_data as data

from site_builder.formats import html
from site_builder.stages.clean import clean, headline
from site_builder.stages.clean.blocks import Block, tidy
from site_builder.stages.clean.text import by_rules, measured
from site_builder.values.model import Capture

STEPS, RATE, RIDGE = 400, 0.3, 1.0
WEIGHTS = {"text": 3.0, "aeb": 2.0, "wcxb": 1.0, "htmldate": 0.7}


@dataclass(frozen=True)
class Example:
    """A page: the numbers of its candidates, those of no headline, and the places of the right ones."""

    kind: str
    site: str
    table: np.ndarray
    none: np.ndarray
    right: tuple[int, ...]

    @property
    def weight(self) -> float:
        """What the page counts for."""
        return WEIGHTS[self.kind.partition(".")[0]]


def main() -> None:
    """Trains and prints."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("shared", type=Path)
    arguments.add_argument("--cross", action="store_true")
    given = arguments.parse_args()
    pages = [
        page for kind, site, lines, title in texts(given.shared / "data") if (page := example(kind, site, lines, title))
    ]
    if given.cross:
        half = [hashlib.md5(page.site.encode()).digest()[0] % 2 == 1 for page in pages]  # noqa: S324
        report(
            [p for p, one in zip(pages, half, strict=True) if not one],
            fit([p for p, one in zip(pages, half, strict=True) if one]),
        )
        return
    weights = fit(pages)
    names = [*headline.NAMES, *(f"none: {name}" for name in headline.NONE)]
    for name, weight in zip(names, weights, strict=True):
        print(f'    "{name}": {weight:.2f},')  # noqa: T201


def texts(shared: Path) -> Iterator[tuple[str, str, list[str], str]]:
    """Kind, site, paragraphs and headline of each page."""
    saved = {row["id"]: shared / "extraction/html.aeb" / row["file"] for row in data.rows(shared, "html.aeb")}
    for kind in data.TEXTS:
        for row in data.rows(shared, kind):
            lines = data.split((shared / "extraction" / kind / row["file"]).read_text("utf-8"))
            name = row["id"].removeprefix("aeb:")
            if row.get("title"):
                yield kind, data.site(row), lines, row["title"]
            elif name in saved:
                yield kind.replace("text", "aeb"), data.site(row), lines, told(saved[name].read_text("utf-8"))
    for kind in ("html.wcxb", "html.htmldate"):
        for row in data.rows(shared, kind):
            page = (shared / "extraction" / kind / row["file"]).read_text("utf-8", "replace")
            title = row.get("title") or told(page)
            for form, lines in forms(page, row["id"]).items():
                yield f"{kind.removeprefix('html.')}.{form}", data.site(row), lines, title


def told(page: str) -> str:
    """The headline that the markup of a saved page tells."""
    return clean(Capture(path="page.html", digest="0" * 64, kind="html", text=page)).title


def forms(page: str, name: str) -> dict[str, list[str]]:
    """The paragraphs of a saved page as they are pasted: all, a part of them, and as extractors leave them."""
    import trafilatura

    lines = [one.text for one in html.read(page).flow]
    kept = {"recall": trafilatura.extract(page, include_comments=False, favor_recall=True)}
    kept["traf"] = trafilatura.extract(page, include_comments=False)
    found = {form: [line.strip() for line in (text or "").split("\n") if line.strip()] for form, text in kept.items()}
    at = [lines.index(line) for line in found["recall"][:3] if line in lines]
    if at:
        from_, to = max(0, min(at) - int(hashlib.md5(name.encode()).hexdigest(), 16) % 25), min(at) + 60  # noqa: S324
        found["part"] = lines[from_:to]
    return found | {"full": lines}


def example(kind: str, site: str, lines: list[str], title: str) -> Example | None:
    """The page as numbers; None where it has no story."""
    reading = by_rules(*measured([Block(tidy(line), n, n) for n, line in enumerate(lines, 1) if line]))
    units, first, end, language = reading.units, reading.first, reading.end, reading.language
    if not title or not any(unit.sentence for unit in units[first:end]):
        return None
    found = list(headline.candidates(units, first, end, language))
    own, gold = [key(units[index].text) for index, _ in found], key(title)
    right = [n for n, one in enumerate(own) if one == gold]
    if not right and gold.count(" ") >= 2:
        right = [n for n, one in enumerate(own) if one.startswith(gold + " ") and len(one) < len(gold) + 40]
    table = np.array([numbers for _, numbers in found], float).reshape(len(found), len(headline.NAMES))
    return Example(kind, site, table, np.array(headline.none_of(units, first), float), tuple(right))


def key(text: str) -> str:
    """The words of a text, to compare."""
    return " ".join(re.findall(r"\w+", text.lower()))


def chances(page: Example, weights: np.ndarray) -> np.ndarray:
    """The chance of each line of a page, and last that of none."""
    split = len(headline.NAMES)
    score = np.append(page.table @ weights[:split], page.none @ weights[split:])
    score = np.exp(score - score.max())
    return score / score.sum()


def fit(pages: list[Example]) -> np.ndarray:
    """The weights under which the right choices are likeliest, drawn to 0 by a ridge (Adam: Kingma, Ba 2015)."""
    weights = np.zeros(len(headline.NAMES) + len(headline.NONE))
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        slope = RIDGE * weights
        for page in pages:
            chance = chances(page, weights)
            wanted = np.zeros_like(chance)
            at = list(page.right) or [-1]
            wanted[at] = chance[at] / chance[at].sum()
            off = (chance - wanted) * page.weight
            slope += np.append(off[:-1] @ page.table, off[-1] * page.none)
        slope /= len(pages)
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        rate = RATE if step < 0.6 * STEPS else 0.2 * RATE
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def report(pages: list[Example], weights: np.ndarray) -> None:
    """Prints for each kind of page how often the choice is right."""
    hits: dict[str, list[bool]] = defaultdict(list)
    for page in pages:
        best = int(chances(page, weights).argmax())
        hits[page.kind].append(best in page.right if page.right else best == len(page.table))
    for kind, found in sorted(hits.items()):
        print(f"{kind:16} {len(found):4} pages, right or rightly none {sum(found) / len(found):.3f}")  # noqa: T201


if __name__ == "__main__":
    main()
