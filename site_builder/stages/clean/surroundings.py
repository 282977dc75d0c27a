"""What stands around each paragraph of a page, in numbers: its place, and what it shares with its neighbours."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from operator import sub

from site_builder.formats.trees import Columns, Sounds
from site_builder.stages.clean.reading import Reading
from site_builder.stages.clean.shape import NAMES, shape
from site_builder.stages.clean.units import Unit

PLACES = (
    "rule choice kept repeated quotelike from_first from_end relative inside share_before share_after words_before "
    "words_after position paragraphs prose prose_share since_prose until_prose extent rule_share ends_before "
    "ends_4_before since_end words_since_end from_headline"
).split()
WINDOWS = (("prose", 5), ("prose", 12), ("other", 5), ("other", 15), ("rules", 4))  # what is summed, how far
SHARED = ("said_again", "around")
COLUMNS = (*NAMES, *PLACES, *(f"{what}_{far}_{side}" for what, far in WINDOWS for side in ("before", "after")), *SHARED)
NEIGHBOURS = ("words", "function", "stop", "mean", "rule", "choice")
OFFSETS = (-3, -2, -1, 1, 2, 3)
_PROSE = 12  # words of a paragraph that counts as prose when distances are measured
_FAR = 30  # paragraphs: farther is as far
_MANY = 1000  # words of prose: more are as many
_RUN = 4  # words by which a repeated paragraph is known


def shapes(units: Sequence[Unit], sounds: Sounds) -> list[list[float]]:
    """The numbers of `NAMES` for each unit, which stay as they are whatever stands around it."""
    return [shape(unit, sounds) for unit in units]


def table(reading: Reading, shapes: Sequence[list[float]], priors: Mapping[str, float]) -> Columns:
    """The columns of `COLUMNS`, with a number for each unit of a reading."""
    units = reading.units
    prose = [unit.words if unit.prose and not unit.rule else 0 for unit in units]
    rules = _sums([1 if unit.rule else 0 for unit in units])
    around = (*_told(reading, priors), *_places(reading, prose, rules), *_windows(units, prose, rules), *_shared(units))
    return [*zip(*shapes, strict=True), *around]


def _told(reading: Reading, priors: Mapping[str, float]) -> Iterator[Sequence[float]]:
    """The columns of what the rules say of each unit."""
    units, choices = reading.units, reading.choices
    counts = Counter([unit.key for unit in units])
    yield [priors.get(unit.rule or "", 0.0) for unit in units]
    yield [priors.get("role " + choice.role if choice.role else choice.rule, 0.0) for choice in choices]
    yield [bool(choice.role) for choice in choices]
    yield [counts[unit.key] for unit in units]
    yield [unit.quotelike for unit in units]


def _places(reading: Reading, prose: Sequence[int], rules: Sequence[int]) -> Iterator[Sequence[float]]:
    """The columns of each unit's place among the others, and of the page, the same for all; `prose` are the words of
    each that is prose, `rules` the sums of those that a rule takes."""
    units, first, end = reading.units, reading.first, reading.end
    count, extent = len(units), reading.end - reading.first
    words, ends = _sums(prose), _sums([unit.ends for unit in units])
    total = words[-1]
    before, left = words[:-1], [total - one for one in words[1:]]
    yield range(-first, count - first)
    yield range(-end, count - end)
    yield [n / (extent or 1) for n in range(-first, count - first)]
    yield [first <= n < end for n in range(count)]
    yield [one / (total or 1) for one in before]
    yield [one / (total or 1) for one in left]
    yield before if total <= _MANY else [min(one, _MANY) for one in before]
    yield left if total <= _MANY else [min(one, _MANY) for one in left]
    yield [n / count for n in range(count)]
    yield [count] * count
    yield [total] * count
    yield [total / max(1, sum([unit.words or 1 for unit in units]))] * count
    yield _since(prose)
    yield _since(prose[::-1])[::-1]
    yield [extent] * count
    yield [rules[-1] / count] * count
    yield ends[:-1]
    yield _before(ends, 4)
    closers = list(accumulate([n if unit.ends else -1 for n, unit in enumerate(units)], max))
    yield [n - at if at >= 0 else -1 for n, at in enumerate(closers)]
    yield [words[n] - words[at] if at >= 0 else -1 for n, at in enumerate(closers)]
    yield [-100] * count if reading.headline is None else range(-reading.headline, count - reading.headline)


def _since(prose: Sequence[int]) -> list[int]:
    """How far above each unit the next paragraph of prose stands."""
    found, far = [], _FAR
    for words in prose:
        found.append(far)
        far = 1 if words >= _PROSE else far + 1 if far < _FAR else _FAR
    return found


def _windows(units: Sequence[Unit], prose: Sequence[int], rules: Sequence[int]) -> Iterator[Sequence[float]]:
    """The columns of `WINDOWS`."""
    sums = {"prose": _sums(prose), "other": _sums([not unit.prose for unit in units]), "rules": rules}
    for what, far in WINDOWS:
        one = sums[what]
        yield _before(one, far)
        yield [*map(sub, (*one[far + 1 :], *[one[-1]] * far), one[1:])]


def _before(sums: Sequence[int], far: int) -> list[int]:
    """The sums of the `far` values before each."""
    return [*map(sub, sums[:-1], (*[0] * far, *sums))]


def _sums(values: Iterable[int]) -> list[int]:
    """The sums of the first 0, 1, 2 ... values."""
    return list(accumulate(values, initial=0))


def _shared(units: Sequence[Unit]) -> Iterator[Sequence[float]]:
    """The columns of `SHARED`: how often the first and last words of a unit open and close paragraphs of the page (-1
    for a unit of fewer), and how many words it and its neighbours have."""
    runs = [(unit.tokens[:_RUN], unit.tokens[-_RUN:]) for unit in units]
    counts = Counter([run for run, _ in runs] + [run for opening, run in runs if run != opening])
    often = {run for run, count in counts.items() if count > 1}
    yield [(one in often) + (other in often) if len(one) == _RUN else -1 for one, other in runs]
    sizes, count = _sums([unit.words for unit in units]), len(units)
    near = zip((*[0] * 3, *range(count)), (*range(4, count + 1), *[count] * min(count, 3)), strict=False)
    yield [(sizes[last] - sizes[first]) / (last - first) for first, last in near]
