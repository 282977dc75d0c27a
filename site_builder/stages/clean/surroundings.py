"""What stands around each paragraph of a page, in numbers: its place, and what it shares with its neighbours."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain

from site_builder.formats.trees import Sounds
from site_builder.stages.clean.extent import quote_like
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
_RUN = 4  # words by which a repeated paragraph is known


def shapes(units: Sequence[Unit], sounds: Sounds) -> list[list[float]]:
    """The numbers of `NAMES` for each unit, which stay as they are whatever stands around it."""
    return [shape(unit, sounds) for unit in units]


def table(reading: Reading, shapes: Sequence[list[float]], priors: Mapping[str, float]) -> list[list[float]]:
    """A row of the numbers of `COLUMNS` for each unit of a reading."""
    return [
        [*own, *place, *common]
        for own, place, common in zip(shapes, _places(reading, priors), _shared(reading.units), strict=True)
    ]


def _places(reading: Reading, priors: Mapping[str, float]) -> Iterator[list[float]]:
    """The numbers of `PLACES` and `WINDOWS` for each unit."""
    units, first, end = reading.units, reading.first, reading.end
    count, extent = len(units), reading.end - reading.first
    prose = [unit.words if unit.prose and not unit.rule else 0 for unit in units]
    sums = {
        "prose": _sums(prose),
        "other": _sums(not unit.prose for unit in units),
        "rules": _sums(bool(unit.rule) for unit in units),
    }
    words, total, ends = sums["prose"], sum(prose), _sums(unit.ends for unit in units)
    share, ruled = total / max(1, sum(max(1, unit.words) for unit in units)), sums["rules"][-1] / count
    anchors = [index for index, size in enumerate(prose) if size >= _PROSE]
    closers = [index for index, unit in enumerate(units) if unit.ends]
    repeated = Counter(unit.key for unit in units)
    headline = reading.headline
    for n, (unit, choice) in enumerate(zip(units, reading.choices, strict=True)):
        before, after = bisect_left(anchors, n), bisect_right(anchors, n)
        closer = bisect_right(closers, n)
        since, heard = (n - closers[closer - 1], words[n] - words[closers[closer - 1]]) if closer else (-1, -1)
        row = [
            priors.get(unit.rule or "", 0.0),
            priors.get("role " + choice.role if choice.role else choice.rule, 0.0),
            bool(choice.role),
            repeated[unit.key],
            quote_like(unit, reading.language),
            n - first,
            n - end,
            (n - first) / (extent or 1),
            first <= n < end,
            words[n] / (total or 1),
            (total - words[n + 1]) / (total or 1),
            min(words[n], 1000),
            min(total - words[n + 1], 1000),
            n / count,
            count,
            total,
            share,
            min(n - anchors[before - 1], _FAR) if before else _FAR,
            min(anchors[after] - n, _FAR) if after < len(anchors) else _FAR,
            extent,
            ruled,
            ends[n],
            ends[n] - ends[max(0, n - 4)],
            since,
            heard,
            n - headline if headline is not None else -100,
        ]
        for what, far in WINDOWS:
            one = sums[what]
            row += (one[n] - one[max(0, n - far)], one[min(count, n + far + 1)] - one[n + 1])
        yield row


def _sums(values: Iterable[float]) -> list[float]:
    """The sums of the first 0, 1, 2 ... values."""
    return list(accumulate(values, initial=0))


def _shared(units: Sequence[Unit]) -> Iterator[list[float]]:
    """The numbers of `SHARED` for each unit: how often its first and last words open and close paragraphs of the page
    (-1 for a unit of fewer), and how many words it and its neighbours have."""
    ends = [(unit.tokens[:_RUN], unit.tokens[-_RUN:]) for unit in units]
    runs = Counter(chain.from_iterable({one, other} for one, other in ends))
    sizes = _sums(unit.words for unit in units)
    for n, (opening, closing) in enumerate(ends):
        low, high = max(0, n - 3), min(len(units), n + 4)
        again = float((runs[opening] > 1) + (runs[closing] > 1)) if len(opening) == _RUN else -1.0
        yield [again, (sizes[high] - sizes[low]) / (high - low)]
