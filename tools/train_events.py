#!/usr/bin/env python3
"""Prints the weights by which `occasions: any` tells two events alike from one told in two ways: `any_weights.py`.

    python tools/train_events.py ../shared            trains on all topics and prints the table
    python tools/train_events.py ../shared --cross    trains on two thirds of the topics, prints figures on the others

The examples are cuts of groups of ECB+ articles: of one event (no cut is right), and of two events of one topic;
without copies, which a build folds under their original before it cuts. A logistic regression with a ridge. Draws are
seeded: the same data give the same table, but for the last digit."""

import argparse
import importlib
import json
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from site_builder.stages import clean, date, group, read
from site_builder.stages.group import any_split
from site_builder.stages.group.any import LEAST
from site_builder.stages.group.any_links import Weights, linked, links
from site_builder.stages.group.any_split import best_cut
from site_builder.stages.group.any_terms import Terms, terms
from site_builder.stages.group.copies import find

RIDGE, ROUNDS, DRAWS, TOPICS = 2.0, 10, 3, 12
FOLDS, SHUFFLES = 3, 3
PURE = 0.85  # of a half: as much of one event makes the cut a right one


@dataclass(frozen=True)
class World:
    """Articles with their event and topic."""

    texts: tuple[Terms, ...]
    event: tuple[str, ...]
    topic: tuple[str, ...]

    def only(self, topics: Iterable[str]) -> "World":
        """The articles of these topics."""
        wanted = set(topics)
        kept = [n for n, topic in enumerate(self.topic) if topic in wanted]
        return World(*(tuple(part[n] for n in kept) for part in (self.texts, self.event, self.topic)))  # type: ignore[arg-type]


@dataclass(frozen=True)
class Example:
    """A cut: its topic, its measures, and whether it parts two events."""

    topic: str
    measures: tuple[float, ...]
    right: bool


def main() -> None:
    """Prints the table, or the figures of topics left out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--cross", action="store_true", help="figures of topics that were left out of the training")
    arguments = parser.parse_args()
    events = arguments.shared / "data" / "events"
    world = _world(events / "ecbplus")
    examples = _examples(world)
    if arguments.cross:
        _cross(world, examples, events)
        return
    weights, bias = _fit(examples)
    say(f"WEIGHTS = ({', '.join(f'{value:.2f}' for value in weights)})\nBIAS = {bias:.2f}")
    say(f"# {len(examples)} cuts, {sum(one.right for one in examples)} of them right")


def say(text: str) -> None:
    """Writes a line."""
    sys.stdout.write(f"{text}\n")


def _world(folder: Path) -> World:
    gold = json.loads((folder / "gold.json").read_text("utf-8"))["docs"]
    captures, _ = read.captures(read.Folder(folder / "docs", "docs"))
    facts, people = date.prepare((), ()), group.prepare(())
    read_as = [group.recognise(date.date(clean.clean(capture), facts), people) for capture in captures]
    copies = find(read_as)
    articles = [one.dated.article for one in read_as if one.id not in copies]
    names = [article.capture.removesuffix(".txt") for article in articles]
    return World(
        tuple(terms(article) for article in articles),
        tuple(gold[name]["cluster"] for name in names),
        tuple(gold[name]["topic"] for name in names),
    )


def _examples(world: World) -> list[Example]:
    """Cuts of groups drawn from each topic, weighed in collections of several topics."""
    draw, found = random.Random(5), []  # noqa: S311
    topics = sorted(set(world.topic))
    for number in range(ROUNDS):
        chosen = draw.sample(topics, TOPICS) if number else topics
        part = world.only(chosen)
        weights = Weights(part.texts)
        alike = links(part.texts, weights)
        for topic in chosen:
            for drawn in _groups(part, topic, draw):
                cut = best_cut(drawn, part.texts, weights, alike)
                told = _judged([[part.event[n] for n in half] for half in cut.halves]) if cut else None
                if cut and told is not None:
                    found.append(Example(topic, cut.measures, told))
    return found


def _groups(world: World, topic: str, draw: random.Random) -> Iterable[list[int]]:
    events: dict[str, list[int]] = {}
    for number, event in enumerate(world.event):
        if world.topic[number] == topic:
            events.setdefault(event, []).append(number)
    for _ in range(DRAWS):
        mixed = []
        for _, members in sorted(events.items()):
            if len(members) > 4:
                yield sorted(draw.sample(members, draw.randint(4, len(members))))
            mixed += draw.sample(members, draw.randint(2, len(members)))
        yield sorted(mixed)


def _judged(halves: Sequence[Sequence[str]]) -> bool | None:
    """True for a cut between two events, False for one through an event, None for one that does neither well."""
    most = [Counter(half).most_common(1)[0] for half in halves]
    if len({event for half in halves for event in half}) == 1:
        return False
    pure = sum(number for _, number in most) / sum(map(len, halves)) >= PURE
    return True if pure and most[0][0] != most[1][0] else None


def _fit(examples: Sequence[Example]) -> tuple[list[float], float]:
    """The weights and the bias, both kinds of examples counting alike in all: Newton's method."""
    table = np.array([one.measures for one in examples])
    mean, spread = table.mean(0), table.std(0)
    x = np.hstack([(table - mean) / spread, np.ones((len(table), 1))])
    y = np.array([float(one.right) for one in examples])
    each = np.where(y > 0, 0.5 / y.mean(), 0.5 / (1 - y.mean()))
    ridge = np.diag([RIDGE] * table.shape[1] + [0.0])
    found = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ found))
        slope = x.T @ (each * (p - y)) + ridge @ found
        curve = (x * (each * p * (1 - p))[:, None]).T @ x + ridge
        found = found - np.linalg.solve(curve, slope)
    plain = found[:-1] / spread
    return [float(value) for value in plain], float(found[-1] - plain @ mean)


def _cross(world: World, examples: Sequence[Example], events: Path) -> None:
    sys.path.insert(0, str(events))
    scores: Callable[..., dict[str, Any]] = importlib.import_module("metrics").all_scores
    draw, told = random.Random(3), []  # noqa: S311
    topics = sorted(set(world.topic))
    for _ in range(SHUFFLES):
        draw.shuffle(topics)
        for fold in range(FOLDS):
            out = topics[fold::FOLDS]
            weights, bias = _fit([one for one in examples if one.topic not in out])
            any_split.WEIGHTS, any_split.BIAS = tuple(weights), bias
            part = world.only(out)
            found = _grouped(part)
            gold = dict(enumerate(part.event))
            told.append(scores(gold, found, dict(enumerate(part.topic))))
            say("  ".join(f"{name} {told[-1][name]:.3f}" for name in ("b3_p", "b3_r", "b3_f1", "sibling_confusion")))
    for name in ("b3_p", "b3_r", "b3_f1", "sibling_confusion"):
        say(f"{name}: {sum(one[name] for one in told) / len(told):.4f}")


def _grouped(world: World) -> dict[int, int]:
    weights = Weights(world.texts)
    alike = links(world.texts, weights)
    groups = [e for one in linked(alike, LEAST) for e in any_split.events(one, world.texts, weights, alike)]
    return {number: n for n, event in enumerate(groups) for number in event}


if __name__ == "__main__":
    main()
