"""What pages say around a story, on any site: the rules that know a line by its words."""

import re
from dataclasses import dataclass

from site_builder.stages.clean import phrases_reader, phrases_story

_QUOTES = tuple("\"“«„‘'")
_TAIL = 160  # characters at the end of a line in which a credit stands


@dataclass(frozen=True, slots=True)
class Phrase:
    """A rule by words: its readable name, its patterns, and the longest line (in words) it may take.

    `whole` is for lines that are no sentence; `start`, `tail` and the literal `holds` count for sentences too. A rule
    that `ends` stands where a story is over: what follows must be much prose to count as story again."""

    rule: str
    whole: re.Pattern[str] | None
    start: re.Pattern[str] | None
    tail: re.Pattern[str] | None
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
    holds, words = row.get("holds", ()), row["words"]
    assert isinstance(holds, tuple) and isinstance(words, int)
    return Phrase(
        str(row["rule"]),
        re.compile(rf"[\W_]{{0,4}}(?:{whole})[\s.:!?…»›>→|*]*$") if whole else None,
        re.compile(rf"[\W_]{{0,4}}(?:{start})") if start else None,
        re.compile(tail) if tail else None,
        holds,
        words,
        bool(row.get("ends")),
    )


PHRASES: tuple[Phrase, ...] = tuple(_compile(row) for row in (*phrases_story.ROWS, *phrases_reader.ROWS))


def match(text: str, count: int, prose: bool) -> tuple[str | None, bool]:
    """The rule that takes a line of `count` words, and whether it stands after a story; (None, False) for none.

    A sentence that opens with a quotation mark is somebody's words, whatever they are."""
    low = text.replace("’", "'").replace("‘", "'").lower()
    spoken = prose and text.startswith(_QUOTES)
    for phrase in PHRASES:
        if count > phrase.words:
            continue
        if not prose and phrase.whole and phrase.whole.match(low):
            return phrase.rule, phrase.ends
        if not spoken and phrase.start and phrase.start.match(low):
            return phrase.rule, phrase.ends
        if phrase.tail and phrase.tail.search(low[-_TAIL:]):
            return phrase.rule, phrase.ends
        if phrase.holds and any(words in low for words in phrase.holds):
            return phrase.rule, phrase.ends
    return None, False
