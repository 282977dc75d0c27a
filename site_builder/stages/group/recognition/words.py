"""Stretches of text as tokens: what recognition looks at, made once for each sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from site_builder.values.occasions import Cue
from site_builder.values.text import unaccent

_TOKEN = re.compile(r"([^\W_]+(?:['’][^\W_]+)*\+?)")
_CASES = re.compile(r"(?:ск(?:ого|ому|им|ом|ии|ая|ую|ои)|ого|ому|ым|ои|еи|ом|ем|[аяуюеыиоь])$")
_ELIDED = ("l'", "d'")  # `l'Union`, `d'Emmanuel`: no part of what they stand before
_LONGEST = 2000  # characters: bounded on text without a full stop


@dataclass(frozen=True, slots=True)
class Unit:
    """A headline (`paragraph` None) or one sentence: its place, its tokens as printed and folded, its cues with
    offsets in `text`, and how much weight its place in the article gives it. `capitals` tells which tokens begin with
    one; in a headline in `headline_case` nearly all do, so that they say nothing."""

    paragraph: int | None
    start: int
    text: str
    weight: float
    words: Sequence[str]
    folded: Sequence[str]
    starts: Sequence[int]
    cues: Sequence[Cue]
    capitals: Sequence[bool]
    headline_case: bool


def unit(paragraph: int | None, start: int, text: str, weight: float, cues: Sequence[Cue]) -> Unit:
    """The stretch with its tokens; what stands beyond the longest of sentences is left aside."""
    text, cues = text[:_LONGEST], [cue for cue in cues if cue.end <= _LONGEST]
    parts = _TOKEN.split(text)  # what stands between the tokens, and the tokens
    words, starts = parts[1::2], list(accumulate(map(len, parts)))[:-1:2]
    folded = list(map(fold_word, words))
    capitals = [word != small and _is_high(word) for word, small in zip(words, folded, strict=True)]
    long = [high for high, word in zip(capitals, words, strict=True) if len(word) > 3] if paragraph is None else []
    shouting = bool(long) and sum(long) > 0.7 * len(long)
    return Unit(paragraph, start, text, weight, words, folded, starts, cues, capitals, shouting)


def _is_high(word: str) -> bool:
    """True for `Lind` and `d'Emmanuel`."""
    return word[0].isupper() or (word[1:2] in "'’" and word[2:3].isupper())


def tokens(text: str) -> tuple[str, ...]:
    """The folded tokens of a name or phrase."""
    return tuple(map(fold_word, _TOKEN.findall(text)))


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """A token for comparison: small letters, no accents, no possessive; in Cyrillic without the ending of its case."""
    if word.isascii() and word.isalpha():
        return word.lower()
    plain = word.lower().replace("’", "'")
    if plain.endswith("'s"):
        plain = plain[:-2]
    if plain.startswith(_ELIDED) and len(plain) > 4:
        plain = plain[2:]
    if plain.isascii():
        return plain
    plain = unaccent(plain).lower()
    return stem(plain) if plain and "\u0400" <= plain[0] <= "\u04ff" else plain


def stem(word: str) -> str:
    """A Slavic word without the ending of its case, as far as at least two letters stay."""
    match = _CASES.search(word)
    if not match:
        return word
    end = match.start() + (2 if match[0].startswith("ск") else 0)
    return word[:end] if end >= 2 else word


def possessive(word: str) -> bool:
    """True for `Lind's` and `Sols’`."""
    return word.endswith(("'s", "’s", "s'", "s’"))
