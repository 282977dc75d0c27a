"""Where the story of a page begins and ends: the run of paragraphs with the greatest sum of weights.

The method is that of body text extraction (Finn, Kushmerick, Smyth 2001), on paragraphs instead of tags."""

from collections.abc import Sequence

from site_builder.stages.clean.units import Unit

_END = -25  # what a line that stands after stories costs: words of prose needed beyond it for the story to go on
_COMMENTS = -160  # likewise for a comment form below a story: readers write prose too
_INLINE = -1  # what a line costs that pages put between the paragraphs of a story
_WITHIN = frozenset(
    ("related link", "advertisement", "photo credit", "story continues below", "newsletter call", "player")
)
_MUCH = 80  # words of prose after which a comment form stands below the story
_TEASER = 32  # words of the longest summary under a link to another story
_NEAR = 3  # units between one teaser and the next
_CHAIN = 3  # so many in a row are teasers; two short paragraphs under subheads are none


def announces(unit: Unit) -> bool:
    """True for words that announce a list."""
    return unit.text.endswith((":", "：")) and unit.words >= 3 and not unit.rule


def speaks(unit: Unit) -> bool:
    """True for running words: a sentence, a pull quote, the line before a list."""
    return unit.sentence or unit.quotelike or unit.broken or announces(unit)


def core(units: Sequence[Unit]) -> tuple[int, int]:
    """The run of units with the greatest sum of weights, as (first, end); (0, 0) when nothing speaks for a story."""
    best, best_first, best_end, total, first, before = 0, 0, 0, 0, 0, 0
    speakers = _speakers(units)
    teasers = _teasers(units, speakers)
    for index, unit in enumerate(units):
        total += -1 if index in speakers else _weight(unit, before, index in teasers)
        before += unit.words if unit.prose and not unit.rule else 0
        if total <= 0:
            total, first = 0, index + 1
        elif total > best:
            best, best_first, best_end = total, first, index + 1
    return best_first, _moved_on(units, best_first, best_end)


def _weight(unit: Unit, before: int, teaser: bool) -> int:
    """How much the unit speaks for (or against) being inside the story; `before` counts words of prose above it."""
    if unit.rule:
        if unit.rule == "comment form" and before >= _MUCH:
            return _COMMENTS
        return _END if unit.ends else _INLINE if unit.rule in _WITHIN else -4
    if unit.foreign:
        return -4
    if unit.prose:
        return unit.words // 3 - 4 if teaser else min(unit.words, 80) - 2
    if unit.stop and unit.words >= 3:
        return unit.words - 2 if unit.text.endswith((".", "。")) else 1
    return -1 if unit.quotelike else -5


def _speakers(units: Sequence[Unit]) -> frozenset[int]:
    """The lines that name the speaker of the pull quote right above them."""
    found: set[int] = set()
    last: int | None = None
    for index, unit in enumerate(units):
        if unit.rule or unit.foreign:
            last = None if unit.ends else last
            continue
        if last is not None and last not in found and units[last].quotelike and unit.named:
            found.add(index)
        last = index
    return frozenset(found)


def _teasers(units: Sequence[Unit], speakers: frozenset[int]) -> frozenset[int]:
    """The short sentences that stand alone among bare lines, one after another: summaries under links."""
    real = [index for index, unit in enumerate(units) if unit.ends or not (unit.rule or unit.foreign)]
    spoken = [not units[n].rule and (n in speakers or speaks(units[n])) for n in real]
    alone = [
        place
        for place, index in enumerate(real)
        if units[index].prose
        and not units[index].rule
        and units[index].words < _TEASER
        and not (place and spoken[place - 1])
        and not (place + 1 < len(real) and spoken[place + 1])
    ]
    found: set[int] = set()
    chain: list[int] = []
    for place in alone:
        chain = [*chain[1 - _CHAIN :], place] if chain and _close_by(units, real, chain[-1], place) else [place]
        if len(chain) >= _CHAIN:
            found.update(real[one] for one in chain[-_CHAIN:])
    return frozenset(found)


def _close_by(units: Sequence[Unit], real: list[int], one: int, other: int) -> bool:
    """True for two places a few lines apart with no line between them that stands after stories."""
    return other - one <= _NEAR and not any(units[real[place]].ends for place in range(one + 1, other))


def _moved_on(units: Sequence[Unit], first: int, end: int) -> int:
    """The end moved on over pull quotes with their speakers, and over a list announced, that close a story."""
    listing = False
    while end < len(units) and end > first:
        last, unit = units[end - 1], units[end]
        if unit.rule or unit.foreign:
            break
        listing = listing or announces(last)
        if listing and not unit.sentence:
            end += 1
            continue
        if unit.broken:
            end += 1
            continue
        after = units[end + 1] if end + 1 < len(units) else None
        if not last.stop and last.words >= 8 and last.function > 0 and unit.named:
            end += 1
        elif unit.quotelike and after and not after.rule and after.named:
            end += 2
        else:
            break
    return end
