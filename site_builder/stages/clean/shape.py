"""The shape of one paragraph in numbers, and how its words sound: what the weighing of paragraphs starts from."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import fsum

from site_builder.formats.trees import Sounds
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


def shape(unit: Unit, sounds: Sounds) -> list[float]:
    """The numbers of `NAMES` for a unit: counts, shares of its words, and truths as 0 or 1."""
    own = (_short if len(unit.text) <= _LINE else _numbers)(unit.text, unit.tokens, unit.inner, sounds)
    return [min(unit.words, 150), unit.function, unit.stop, *own]


def _numbers(text: str, tokens: tuple[str, ...], inner: bool, sounds: Sounds) -> tuple[float, ...]:
    """The numbers that follow from the text alone."""
    return (*_written(text, tokens, inner), *_voice(heard(text, tokens, sounds)))


_short = lru_cache(8192)(_numbers)  # the lines around a story are the same on every page of an outlet


def _voice(odds: Sequence[float | None]) -> tuple[float, float, float]:
    """How story-like the words sound together, each of them, and the least so."""
    voices = [*filter(None, odds)]
    if not voices:
        return 0.0, 0.0, 0.0
    loud = fsum(voices)  # the words come in any order, and the sum must not depend on it
    return -6.0 if loud < -6.0 else 6.0 if loud > 6.0 else loud, loud / len(odds), min(voices)


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


def heard(text: str, tokens: tuple[str, ...], sounds: Sounds) -> Sequence[float | None]:
    """What the words that are listened to say, None for nothing: all of a short line, single and in pairs; the opening,
    closing and other ones of a longer paragraph; the first two and the last of both."""
    words = tokens[:_HEARD]
    if not words:
        return ()
    edges = sounds.start(words[:2]), sounds.end(words[-1])
    if len(words) > _SHORT:
        opening, closing = map(sounds.opening, words[:_OPENING]), map(sounds.closing, words[-_CLOSING:])
        return [*opening, *closing, *map(sounds.within, frozenset(words)), *edges]
    signs = [sounds.word(sign) for sign in "©|@#" if sign in text]
    return [*map(sounds.word, words), *signs, *map(sounds.pair, pairwise(words)), *edges]
