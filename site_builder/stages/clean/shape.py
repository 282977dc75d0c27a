"""The shape of one paragraph in numbers, and how its words sound: what the weighing of paragraphs starts from."""

import re
from collections.abc import Callable, Collection
from functools import lru_cache
from itertools import chain, pairwise
from math import fsum

from site_builder.stages.clean.languages import flat
from site_builder.stages.clean.units import Unit

NAMES = "words function stop digits capitals lower sentences picture voice mean least".split()

_PICTURE = frozenset(
    "pictured photo photos photograph photographs pose poses image credit courtesy getty afp shutterstock via left "
    "right seen foto fotos bild video".split()
)
_QUOTES = frozenset('“”"«»„')
_DIGITS = re.compile(r"\d+")
_CAPITALS = bytes(65 if chr(n).isupper() else 32 if chr(n).isspace() else n for n in range(256))
_LOOKED_AT = 300  # characters: enough to know a paragraph by, and bounded on hostile input
_LINE = 200  # characters of a line that may stand on many pages
_HEARD = 40  # words, likewise
_SHORT = 25  # words of the longest line whose word pairs are listened to
_OPENING, _CLOSING = 6, 4  # words of a longer paragraph that are listened to by themselves

Heard = Collection[str | tuple[str, ...]]
Odds = Callable[[str | tuple[str, ...]], float | None]


def shape(unit: Unit, odds: tuple[Odds, ...]) -> list[float]:
    """The numbers of `NAMES` for a unit: counts, shares of its words, and truths as 0 or 1; `odds` are the log-odds of
    words by kind, in the order of `KINDS`."""
    own = (_short if len(unit.text) <= _LINE else _numbers)(unit.text, unit.tokens, unit.inner, odds)
    return [min(unit.words, 150), unit.function, unit.stop, *own]


def _numbers(text: str, tokens: tuple[str, ...], inner: bool, odds: tuple[Odds, ...]) -> tuple[float, ...]:
    """The numbers that follow from the text alone."""
    return (*_written(text, tokens, inner), *_voice(heard(text, tokens), odds))


_short = lru_cache(8192)(_numbers)  # the lines around a story are the same on every page of an outlet


def _voice(words: tuple[Heard, ...], odds: tuple[Odds, ...]) -> tuple[float, float, float]:
    """How story-like the words sound together, each of them, and the least so."""
    voices = [*filter(None, chain.from_iterable(map(map, odds, words)))]
    loud = fsum(voices)  # the words come in any order, and the sum must not depend on it
    return max(-6.0, min(6.0, loud)), loud / (sum(map(len, words)) or 1), min(voices) if voices else 0.0


def _written(text: str, tokens: tuple[str, ...], inner: bool) -> tuple[float, ...]:
    """How the text is written."""
    last, text = text[-1:], text[:_LOOKED_AT]
    size = text.count(" ") + (text[-1:] != " ")
    bare = flat(text)
    if bare.isascii():
        marks = bare.encode()
        capitals = marks.translate(_CAPITALS).count(b" A") + bare[:1].isupper()
        digits = len(bare) - len(marks.translate(None, b"0123456789"))
    else:
        capitals = sum([piece[0].isupper() for piece in text.split()])
        digits = sum(map(len, _DIGITS.findall(text)))
    return (
        digits / (len(text) or 1),
        capitals / size,
        text[:1].islower(),
        (text.count(". ") + text.count("? ") + text.count("! ") if inner else 0) + (last in '.?!…。”"'),
        0 if _PICTURE.isdisjoint(tokens) else sum(map(_PICTURE.__contains__, tokens[:_HEARD])),
    )


def heard(text: str, tokens: tuple[str, ...]) -> tuple[Heard, ...]:
    """The words that are listened to, by kind in the order of `KINDS`: all of a short line, single and in pairs; the
    opening, closing and other ones of a longer paragraph; the first two and the last of both."""
    words = tokens[:_HEARD]
    if not words:
        return ()
    if len(words) <= _SHORT:
        signs = [sign for sign in "©|@#" if sign in text]
        return (*words, *signs), (*pairwise(words),), (), (), (), (words[:2],), words[-1:]
    return (), (), words[:_OPENING], words[-_CLOSING:], frozenset(words), (words[:2],), words[-1:]
