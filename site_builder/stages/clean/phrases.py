"""What pages say around a story, on any site: the rules that know a line by its words."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from site_builder.stages.clean import phrases_reader, phrases_story
from site_builder.stages.clean.alternatives import Alternatives
from site_builder.stages.clean.languages import words

_QUOTES = tuple("\"“«„‘'")
_BEFORE, _AFTER = r"[\W_]{0,4}", r"[\s.:!?…»›>→|*]*$"  # what may stand around the words of a rule
_TAIL, _WORDS = 160, 50  # characters at the end of a line in which a credit stands, and words that they may be
Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A rule by words: its readable name, its patterns, and the longest line (in words) it may take.

    `whole` is for lines that are no sentence; `start`, `tail` and the literal `holds` count for sentences too. A rule
    that `ends` stands where a story is over: what follows must be much prose to count as story again.

    In the tables, one of the words that are a row's `hints` stands in whatever its `tail` matches, and its patterns
    for whole lines or their start that are `hinted`: those that may begin with any words. `whole hints` are such words
    for whole lines alone, for they are among those of sentences too often."""

    rule: str
    whole: re.Pattern[str] | None
    start: re.Pattern[str] | None
    tail: re.Pattern[str] | None
    holds: tuple[str, ...]
    words: int
    ends: bool


def _compile(row: Row) -> Phrase:
    """The rule of one row of the tables."""
    most = row["words"]
    assert isinstance(most, int)
    return Phrase(
        str(row["rule"]),
        _any([row], "whole", "whole hinted", before=_BEFORE, after=_AFTER),
        _any([row], "start", "start hinted", before=_BEFORE),
        _any([row], "tail"),
        _texts(row, "holds"),
        most,
        bool(row.get("ends")),
    )


def _texts(row: Row, key: str) -> tuple[str, ...]:
    """The patterns or words that a row has under a key."""
    value = row.get(key, ())
    assert isinstance(value, tuple)
    return value


def _any(rows: Iterable[Row], *keys: str, before: str = "", after: str = "") -> re.Pattern[str] | None:
    """A pattern that matches where any of those under these keys does; None for none."""
    each = "|".join(text for row in rows for key in keys for text in _texts(row, key))
    return re.compile(f"{before}(?:{each}){after}") if each else None


@dataclass(frozen=True, slots=True)
class _Any:
    """What some rules have in common: a line in which none of these is found is taken by none of them. Most lines are
    such, and are asked once instead of once a rule."""

    start: Alternatives
    whole: Alternatives
    start_hinted: re.Pattern[str] | None
    whole_hinted: re.Pattern[str] | None
    tail: re.Pattern[str] | None
    holds: tuple[str, ...]
    hints: frozenset[str]
    whole_hints: frozenset[str]  # these and those of whole lines alone
    longest: frozenset[str]  # words of each of `holds`
    telling: frozenset[str]  # these words and the hints: most lines have none of them

    def may_take(self, low: str, tokens: tuple[str, ...], prose: bool, spoken: bool) -> bool:
        """False for a line, in small letters, with these words, that none of the rules takes."""
        if (not spoken and self.start.match(low)) or (not prose and self.whole.match(low)):
            return True
        if not (prose or self.whole_hints.isdisjoint(tokens)) and _fits(self.whole_hinted, low):
            return True
        if self.telling.isdisjoint(tokens):
            return False
        if not self.longest.isdisjoint(tokens) and any(map(low.__contains__, self.holds)):
            return True
        if self.hints.isdisjoint(tokens):
            return False
        if not spoken and _fits(self.start_hinted, low):
            return True
        return not self.hints.isdisjoint(tokens[-_WORDS:]) and bool(self.tail and self.tail.search(low[-_TAIL:]))


def _fits(pattern: re.Pattern[str] | None, low: str) -> bool:
    return pattern is not None and pattern.match(low) is not None


def _common(rows: Sequence[Row]) -> _Any:
    """What these rules have in common."""
    holds = tuple(held for row in rows for held in _texts(row, "holds"))
    hints = frozenset(hint for row in rows for hint in _texts(row, "hints"))
    short = hints.union(hint for row in rows for hint in _texts(row, "whole hints"))
    longest = frozenset(max(words(held), key=len) for held in holds)
    return _Any(
        Alternatives([text for row in rows for text in _texts(row, "start")], _BEFORE),
        Alternatives([text for row in rows for text in _texts(row, "whole")], _BEFORE, _AFTER),
        _any(rows, "start hinted", before=_BEFORE),
        _any(rows, "whole hinted", before=_BEFORE, after=_AFTER),
        _any(rows, "tail"),
        holds,
        hints,
        short,
        longest,
        hints | longest,
    )


ROWS: tuple[Row, ...] = (*phrases_story.ROWS, *phrases_reader.ROWS)
PHRASES: tuple[Phrase, ...] = tuple(map(_compile, ROWS))
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
        if not prose and phrase.whole and phrase.whole.match(low):
            return phrase.rule, phrase.ends
        if not spoken and phrase.start and phrase.start.match(low):
            return phrase.rule, phrase.ends
        if phrase.tail and phrase.tail.search(low[-_TAIL:]):
            return phrase.rule, phrase.ends
        if any(map(low.__contains__, phrase.holds)):
            return phrase.rule, phrase.ends
    return None, False
