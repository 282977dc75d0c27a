"""Which paragraphs of a page are its story, by weighing all that can be told of each: numbers learned from labelled
pages, above what the rules say."""

from collections.abc import Sequence
from dataclasses import replace

from site_builder.formats import trees
from site_builder.stages.clean import story, surroundings
from site_builder.stages.clean.reading import Reading
from site_builder.stages.clean.story import Choice
from site_builder.stages.clean.units import Unit

MODEL = "paragraphs"
# What weighing may take back: lines that rules left out for their place or company. What a rule knows by its words, an
# advertisement or a share bar, stays out.
_OPEN = frozenset(
    ("link list", "site header", "above the story", "after the story", "repeated label", "menu", "disclaimer")
)
_DOUBT = (0.15, 0.5)  # between these the chance from which a paragraph stays depends on the page


def shapes(units: Sequence[Unit]) -> list[list[float]]:
    """What can be told of each unit by itself, in numbers; the same whatever stands around it."""
    return surroundings.shapes(units, trees.model(MODEL).sounds)


def weighed(reading: Reading, shapes: Sequence[list[float]]) -> Reading:
    """The reading with a new choice for each unit that weighing takes out or takes back. A page on which the rules find
    nothing to leave out is taken as it is."""
    if all(choice.role or choice.rule == "title" for choice in reading.choices):
        return reading
    heavy = chosen(reading, shapes, trees.model(MODEL))
    stay = [n for n, choice in enumerate(reading.choices) if _stays(choice, heavy[n])]
    if not stay:
        return reading
    roles = story.roles(reading.units, stay, reading.language)
    choices = [
        (choice if choice.role == "standfirst" else Choice(roles[n], ""))
        if n in roles
        else Choice("", choice.rule or "not of the story")
        for n, choice in enumerate(reading.choices)
    ]
    return replace(reading, choices=tuple(choices))


def _stays(choice: Choice, heavy: bool) -> bool:
    """Whether a unit stays, by what the rules make of it and by its weight."""
    return choice.role == "standfirst" or (heavy and (bool(choice.role) or choice.rule in _OPEN))


def chosen(reading: Reading, shapes: Sequence[list[float]], model: trees.Model) -> list[bool]:
    """For each unit of a reading, whether it is part of the story."""
    chances = model.chances(surroundings.table(reading, shapes, model.priors))
    bar = threshold(chances, [max(1, unit.words) for unit in reading.units])
    return [chance >= bar for chance in chances]


def threshold(chances: Sequence[float], words: Sequence[int]) -> float:
    """The chance from which paragraphs stay so that the expected F1 of the words kept is greatest.

    A page of doubtful paragraphs keeps more of them than a page of certain ones (Lipton, Elkan, Naryanaswamy 2014,
    "Optimal thresholding of classifiers to maximize F1 measure")."""
    expected = sum(chance * size for chance, size in zip(chances, words, strict=True))
    hit = kept = best = 0.0
    bar = _DOUBT[1]
    for chance, size in sorted(zip(chances, words, strict=True), reverse=True):
        hit += chance * size
        kept += size
        if (score := hit / (kept + expected)) > best:
            best, bar = score, chance
    return min(max(bar, _DOUBT[0]), _DOUBT[1])
