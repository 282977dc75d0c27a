"""Which paragraphs of a page are its story, by weighing all that can be told of each: numbers learned from labelled
pages, above what the rules say."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from site_builder.formats import trees
from site_builder.stages.clean import story, surroundings
from site_builder.stages.clean.credits import is_organisation, is_person
from site_builder.stages.clean.reading import Reading
from site_builder.stages.clean.story import Choice
from site_builder.stages.clean.units import Unit

MODEL = "paragraphs"
PAGES, ASKED = "pages", "pages_asked"  # by the page alone; with what trafilatura makes of it
# What weighing may take back: lines that rules left out for their place or company. What a rule knows by its words, an
# advertisement or a share bar, stays out.
_OPEN = frozenset(("link list", "site header", "above the story", "after the story", "repeated label", "menu"))
_TWICE = 6  # words of a paragraph that stands once
_WHOLE, _PIECES = 150, 3  # words of a whole story in one text, and how many of its paragraphs stand beside it at least
_OPENING = 60  # characters by which a paragraph is found in it
_MOST = 5000  # paragraphs of a page that are weighed; the longest of newspapers has some hundreds
_AFTER_NAME = re.compile(r"[,/|@]")
_NAMED = 6  # words of a line that names a writer
_SENTENCE = 0.72  # of the bar
_SPEAKER = 0.7  # likewise
_SURE = 0.95  # the expected F1 of a page's words from which trafilatura, which takes longer than all else, is not asked
_DOUBT = (0.15, 0.5)  # between these the chance from which a paragraph stays depends on the page
Shapes = Callable[[], Sequence[list[float]]]


def shapes(units: Sequence[Unit]) -> list[list[float]]:
    """What can be told of each unit by itself, in numbers; the same whatever stands around it. Nothing for a page of so
    many paragraphs that it is none: the rules decide it alone."""
    return surroundings.shapes(units, trees.model(MODEL).sounds) if len(units) <= _MOST else []


def weighed(reading: Reading, shapes: Shapes) -> Reading:
    """The reading of a text with a new choice for each unit that weighing takes out or takes back. A page on which the
    rules find nothing to leave out is taken as it is, and the shapes of its units are not asked for."""
    if _is_bare(reading) or not (numbers := shapes()):
        return reading
    model = trees.model(MODEL)
    chances = model.chances(surroundings.table(reading, numbers, model.priors))
    bar = threshold(chances, [max(1, unit.words) for unit in reading.units])
    pairs = zip(chances, reading.units, reading.choices, strict=True)
    return _chosen_anew(reading, [chance >= bar * _share(unit, choice) for chance, unit, choice in pairs])


def _is_bare(reading: Reading) -> bool:
    """True for a page on which the rules find nothing to leave out, as in a mail of a person."""
    return all(choice.role or choice.rule == "title" for choice in reading.choices)


def _share(unit: Unit, choice: Choice) -> float:
    """The part of the bar that a unit must reach: a sentence that the rules keep stays in doubt, for its loss costs
    more than a line too many, and so does the speaker of a pull quote; a standfirst stays."""
    if choice.role == "speaker":
        return _SPEAKER
    return 0.0 if choice.role == "standfirst" else _SENTENCE if choice.role == "text" and unit.sentence else 1.0


def weighed_page(
    reading: Reading, standing: Sequence[list[float]], among: Callable[[], Sequence[list[float]]]
) -> Reading:
    """The same for the texts of an HTML page, `standing` telling where each stands in it, and `among` also where among
    those that trafilatura takes for the story: it is called where the page alone leaves doubt."""
    if len(reading.units) > _MOST or _is_bare(reading):
        return reading
    model = trees.model(PAGES)
    columns = surroundings.table(reading, surroundings.shapes(reading.units, model.sounds), model.priors)
    heavy = chosen_page(reading, columns, standing, among, (model, lambda: trees.model(ASKED)))
    return _chosen_anew(reading, _once(reading.units, heavy))


def chosen_page(
    reading: Reading,
    columns: trees.Columns,
    standing: Sequence[list[float]],
    among: Callable[[], Sequence[list[float]]],
    models: tuple[trees.Model, Callable[[], trees.Model]],
) -> list[bool]:
    """For each unit of an HTML page whether it is part of the story, by the first of two models; by the second, with
    what `among` tells, where the first is in doubt."""
    words = [max(1, unit.words) for unit in reading.units]
    chances = models[0].chances([*columns, *zip(*standing, strict=True)])
    bar, expected = best(chances, words)
    if expected < _SURE:
        chances = models[1]().chances([*columns, *zip(*among(), strict=True)])
        bar, _ = best(chances, words)
    return [chance >= bar for chance in chances]


def _once(units: Sequence[Unit], heavy: Sequence[bool]) -> list[bool]:
    """The heavy units without those that stand among them before, as on a page that holds its story for narrow and for
    wide screens, and without one that is the story once more in one piece."""
    kept, seen = list(heavy), set[str]()
    openings = [
        unit.text[:_OPENING] for unit, stays in zip(units, heavy, strict=True) if stays and unit.words >= _TWICE
    ]
    for n, unit in enumerate(units):
        if heavy[n] and unit.words >= _TWICE:
            whole = unit.words >= _WHOLE and sum(opening in unit.text for opening in openings) > _PIECES
            kept[n] = not whole and unit.key not in seen
            seen.add(unit.key)
    return kept


def _chosen_anew(reading: Reading, heavy: Sequence[bool]) -> Reading:
    """The reading with the heavy units in the story and the others out of it, but for what the rules know for certain;
    as it was where nothing would stay."""
    pairs = zip(reading.units, reading.choices, strict=True)
    stay = [n for n, (unit, choice) in enumerate(pairs) if heavy[n] and _is_open(unit, choice)]
    if not stay:
        return reading
    roles = story.roles(reading.units, stay)
    choices = [
        (choice if choice.role in ("standfirst", roles[n]) else Choice(roles[n], ""))
        if n in roles
        else (choice if choice.rule else Choice("", "not of the story"))
        for n, choice in enumerate(reading.choices)
    ]
    return replace(reading, choices=tuple(choices))


def _is_open(unit: Unit, choice: Choice) -> bool:
    """True where weighing decides: what the rules keep, and what they left out for its place or company; but for a line
    between headline and story that opens with somebody's name, who may have written it, or that is an outlet's."""
    if choice.rule == "above the story" and unit.words <= _NAMED:
        name = _AFTER_NAME.split(unit.text)[0]
        return not (unit.named or is_person(name.split()) or (not unit.stop and is_organisation(name)))
    return bool(choice.role) or choice.rule in _OPEN


def chosen(columns: trees.Columns, reading: Reading, model: trees.Model) -> list[bool]:
    """For each unit of a reading, with the columns of its numbers, whether it weighs enough to be part of the story."""
    chances = model.chances(columns)
    bar = threshold(chances, [max(1, unit.words) for unit in reading.units])
    return [chance >= bar for chance in chances]


def threshold(chances: Sequence[float], words: Sequence[int]) -> float:
    """The chance from which paragraphs stay so that the expected F1 of the words kept is greatest."""
    return best(chances, words)[0]


def best(chances: Sequence[float], words: Sequence[int]) -> tuple[float, float]:
    """The chance from which paragraphs stay so that the expected F1 of the words kept is greatest, and that F1.

    A page of doubtful paragraphs keeps more of them than a page of certain ones (Lipton, Elkan, Naryanaswamy 2014,
    "Optimal thresholding of classifiers to maximize F1 measure")."""
    expected = sum(chance * size for chance, size in zip(chances, words, strict=True))
    hit = kept = most = 0.0
    bar = _DOUBT[1]
    for chance, size in sorted(zip(chances, words, strict=True), reverse=True):
        hit += chance * size
        kept += size
        if (score := hit / (kept + expected)) > most:
            most, bar = score, chance
    return min(max(bar, _DOUBT[0]), _DOUBT[1]), 2 * most
