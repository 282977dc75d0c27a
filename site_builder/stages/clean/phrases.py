"""What pages say around a story, on any site: the rules that know a line by its words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from site_builder.stages.clean import phrases_reader, phrases_story
from site_builder.stages.clean.alternatives import Alternatives
from site_builder.stages.clean.languages import words

_QUOTES = tuple("\"“«„‘'")
_BEFORE, _AFTER = r"[\W_]{0,4}", r"[\s.:!?…»›>→|*]*$"  # what may stand around the words of a rule
_TAIL, _WORDS = 160, 50  # characters at the end of a line in which a credit stands, and words that they may be
_pattern = cache(re.compile)  # when a line needs it: all of them take long, and few lines need any


@dataclass(frozen=True, slots=True)
class Phrase:
    """A rule by words: its readable name, its patterns, and the longest line (in words) it may take.

    `whole` is for lines that are no sentence; `start`, `tail` and the literal `holds` count for sentences too. A rule
    that `ends` stands where a story is over: what follows must be much prose to count as story again. In the tables,
    one of a row's `hints` stands among the words of whatever its `tail` matches, and of whatever one of its patterns
    does that may begin with any words."""

    rule: str
    whole: str
    start: str
    tail: str
    holds: tuple[str, ...]
    words: int
    ends: bool


def _phrase(row: dict[str, object]) -> Phrase:
    """The rule of one row of the tables."""
    whole, start, tail = ("|".join(_texts(row, key)) for key in ("whole", "start", "tail"))
    most = row["words"]
    assert isinstance(most, int)
    return Phrase(
        str(row["rule"]),
        f"{_BEFORE}(?:{whole}){_AFTER}" if whole else "",
        f"{_BEFORE}(?:{start})" if start else "",
        tail,
        _texts(row, "holds"),
        most,
        bool(row.get("ends")),
    )


def _texts(row: dict[str, object], key: str) -> tuple[str, ...]:
    """What a row has under a key: patterns or words."""
    value = row.get(key, ())
    assert isinstance(value, tuple)
    return value


ROWS = (*phrases_story.ROWS, *phrases_reader.ROWS)
PHRASES: tuple[Phrase, ...] = tuple(map(_phrase, ROWS))


@dataclass(frozen=True, slots=True)
class _Any:
    """What some rules have in common: a line in which none of these is found is taken by none of them. Most lines are
    such, and are asked once instead of once a rule."""

    start: Alternatives
    whole: Alternatives
    tail: re.Pattern[str]
    holds: tuple[str, ...]
    words: frozenset[str]  # hints, and the longest word of each of `holds`

    def may_take(self, low: str, tokens: tuple[str, ...], prose: bool, spoken: bool) -> bool:
        """False for a line, in small letters, with these words, that none of the rules takes."""
        told = not self.words.isdisjoint(tokens)
        if (not spoken and self.start.match(low, told)) or (not prose and self.whole.match(low, told)):
            return True
        if not told:
            return False
        ends = not self.words.isdisjoint(tokens[-_WORDS:]) and self.tail.search(low[-_TAIL:])
        return bool(ends) or any(words in low for words in self.holds)


def _common(rows: Sequence[dict[str, object]]) -> _Any:
    """What these rules have in common."""

    hinting, others = ([row for row in rows if bool(row.get("hints")) == has] for has in (True, False))

    def alternatives(key: str, after: str = "") -> Alternatives:
        plain, hinted = ([text for row in some for text in _texts(row, key)] for some in (others, hinting))
        return Alternatives(plain, hinted, _BEFORE, after)

    holds = tuple(held for row in rows for held in _texts(row, "holds"))
    hints = [hint for row in rows for hint in _texts(row, "hints")]
    return _Any(
        alternatives("start"),
        alternatives("whole", _AFTER),
        re.compile("|".join(text for row in rows for text in _texts(row, "tail"))),
        holds,
        frozenset((*hints, *(max(words(held), key=len) for held in holds))),
    )


_ALL = _common(ROWS)


def match(text: str, tokens: tuple[str, ...], count: int, prose: bool) -> tuple[str | None, bool]:
    """The rule that takes a line of `count` words, and whether it stands after a story; (None, False) for none.

    A sentence that opens with a quotation mark is somebody's words, whatever they are."""
    low = text.replace("’", "'").replace("‘", "'").lower()
    spoken = prose and text.startswith(_QUOTES)
    if not _ALL.may_take(low, tokens, prose, spoken):
        return None, False
    for phrase in PHRASES:
        if count > phrase.words:
            continue
        if not prose and phrase.whole and _pattern(phrase.whole).match(low):
            return phrase.rule, phrase.ends
        if not spoken and phrase.start and _pattern(phrase.start).match(low):
            return phrase.rule, phrase.ends
        if phrase.tail and _pattern(phrase.tail).search(low[-_TAIL:]):
            return phrase.rule, phrase.ends
        if phrase.holds and any(held in low for held in phrase.holds):
            return phrase.rule, phrase.ends
    return None, False
