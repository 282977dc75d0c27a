"""What pages say around a story, on any site: the rules that know a line by its words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.stages.clean import phrases_reader, phrases_story
from site_builder.stages.clean.languages import words

_QUOTES = tuple("\"“«„‘'")
_BEFORE, _AFTER = r"[\W_]{0,4}", r"[\s.:!?…»›>→|*]*$"  # what may stand around the words of a rule
_TAIL = 160  # characters at the end of a line in which a credit stands


@dataclass(frozen=True, slots=True)
class Phrase:
    """A rule by words: its readable name, its patterns, and the longest line (in words) it may take.

    `whole` is for lines that are no sentence; `start`, `tail` and the literal `holds` count for sentences too; one of
    the `hints`, words or signs, stands in whatever `tail` matches. A rule that `ends` stands where a story is over:
    what follows must be much prose to count as story again."""

    rule: str
    whole: re.Pattern[str] | None
    start: re.Pattern[str] | None
    tail: re.Pattern[str] | None
    hints: tuple[str, ...]
    holds: tuple[str, ...]
    words: int
    ends: bool


def _compile(row: dict[str, object]) -> Phrase:
    """The rule of one row of the tables."""

    def joined(key: str) -> str:
        value = row.get(key, ())
        assert isinstance(value, tuple)
        return "|".join(value)

    whole, start, tail = joined("whole"), joined("start"), joined("tail")
    hints, holds, most = row.get("hints", ()), row.get("holds", ()), row["words"]
    assert isinstance(hints, tuple) and isinstance(holds, tuple) and isinstance(most, int)
    return Phrase(
        str(row["rule"]),
        re.compile(f"{_BEFORE}(?:{whole}){_AFTER}") if whole else None,
        re.compile(f"{_BEFORE}(?:{start})") if start else None,
        re.compile(tail) if tail else None,
        hints,
        holds,
        most,
        bool(row.get("ends")),
    )


PHRASES: tuple[Phrase, ...] = tuple(_compile(row) for row in (*phrases_story.ROWS, *phrases_reader.ROWS))


def _any(patterns: Iterable[re.Pattern[str] | None], before: str = "", after: str = "") -> re.Pattern[str]:
    """A pattern that matches where any of these does: most lines match none, and are asked once, not each time."""
    each = [one.pattern.removeprefix(_BEFORE).removesuffix(_AFTER) for one in patterns if one]
    return re.compile(f"{before}(?:{'|'.join(each)}){after}")


@dataclass(frozen=True, slots=True)
class _Any:
    """What some rules have in common: a line in which none of these is found is taken by none of them. Most lines are
    such, and are asked once instead of once a rule."""

    start: re.Pattern[str]
    whole: re.Pattern[str]
    tail: re.Pattern[str]
    signs: re.Pattern[str]  # hints that are no words
    holds: tuple[str, ...]
    words: frozenset[str]  # hints, and the longest word of each of `holds`

    def may_take(self, low: str, tokens: tuple[str, ...], prose: bool, spoken: bool) -> bool:
        """False for a line, in small letters, with these words, that none of the rules takes."""
        if (not spoken and self.start.match(low)) or (not prose and self.whole.match(low)):
            return True
        tail = low[-_TAIL:]
        told = not self.words.isdisjoint(tokens)
        if (told or self.signs.search(tail)) and self.tail.search(tail):
            return True
        return told and any(words in low for words in self.holds)


def _common(phrases: tuple[Phrase, ...]) -> _Any:
    """What these rules have in common."""
    hints = [hint for phrase in phrases for hint in phrase.hints]
    holds = tuple(held for phrase in phrases for held in phrase.holds)
    return _Any(
        _any((phrase.start for phrase in phrases), _BEFORE),
        _any((phrase.whole for phrase in phrases), _BEFORE, _AFTER),
        _any(phrase.tail for phrase in phrases),
        re.compile("|".join(re.escape(hint) for hint in hints if not hint.isalpha())),
        holds,
        frozenset((*filter(str.isalpha, hints), *(max(words(held), key=len) for held in holds))),
    )


_MIDDLE = 40  # words: few rules take longer lines, and longer lines are mostly prose
_ALL = _common(PHRASES)
_OF_LONG = _common(tuple(phrase for phrase in PHRASES if phrase.words > _MIDDLE))


def match(text: str, tokens: tuple[str, ...], count: int, prose: bool) -> tuple[str | None, bool]:
    """The rule that takes a line of `count` words, and whether it stands after a story; (None, False) for none.

    A sentence that opens with a quotation mark is somebody's words, whatever they are."""
    low = text.replace("’", "'").replace("‘", "'").lower()
    spoken = prose and text.startswith(_QUOTES)
    if not (_ALL if count <= _MIDDLE else _OF_LONG).may_take(low, tokens, prose, spoken):
        return None, False
    for phrase in PHRASES:
        if count > phrase.words:
            continue
        if not prose and phrase.whole and phrase.whole.match(low):
            return phrase.rule, phrase.ends
        if not spoken and phrase.start and phrase.start.match(low):
            return phrase.rule, phrase.ends
        if phrase.tail and phrase.tail.search(low[-_TAIL:]):
            return phrase.rule, phrase.ends
        if phrase.holds and any(held in low for held in phrase.holds):
            return phrase.rule, phrase.ends
    return None, False
