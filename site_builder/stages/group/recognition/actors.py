"""Somebody named in a sentence, and the part they play there: one who acts, speaks, comments or is spoken about."""

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.stages.group.recognition.clauses import aside
from site_builder.stages.group.recognition.lexicon import SPEECH, TOPIC, WITNESS
from site_builder.stages.group.recognition.names import Hit
from site_builder.stages.group.recognition.words import Unit, fold_word, possessive

# What is called after somebody, who does nothing there: `the Lind administration`.
_THINGS = frozenset(
    "administration presidency campaign campaigns era doctrine years supporters voters ally allies".split()
)
_OFFICERS = frozenset("adviser advisor aide envoy spokesman spokeswoman lieutenant wife husband deputy".split())
_WOULD = [[modal, verb, "to"] for modal in ("would", "could", "might", "should") for verb in ("talk", "speak")]
_TITLE = 4  # words of a title


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody named in a stretch: tokens `start` to `end`. `firm`: surely a person who acts there (in the registry, or
    beside a title or a cue); `speaks`: is quoted there; `witness`: only comments; `topic`: is only spoken about."""

    id: str
    name: str
    start: int
    end: int
    known: bool
    firm: bool
    speaks: bool
    witness: bool
    topic: bool

    @property
    def counts(self) -> bool:
        """True when the stretch may be about this person's own doings."""
        return self.firm and not self.witness and not self.topic


@dataclass(frozen=True, slots=True)
class Reading:
    """A stretch with everything recognised in it."""

    unit: Unit
    hits: Sequence[Hit]
    actors: Sequence[Actor]


def joined(unit: Unit, n: int) -> bool:
    """True when only white space or a hyphen parts token n from the next."""
    if n + 1 >= len(unit.words):
        return False
    gap = unit.text[unit.starts[n] + len(unit.words[n]) : unit.starts[n + 1]]
    return gap in (" ", "-", "\u00a0", ". ") and not (gap == ". " and len(unit.words[n]) > 3)


def actor(unit: Unit, id: str, name: str, start: int, end: int, *, known: bool, firm: bool) -> Actor:
    """The person at these tokens, with the part they play in the stretch."""
    before, after = unit.folded[max(0, start - 4) : start], unit.folded[end : end + 2]
    speaks = bool(after and after[0] in SPEECH) or bool(before and before[-1] in SPEECH)
    topic = _is_topic(unit, start, end) or (known and bool(after) and after[0] in _THINGS) or _serves(unit, end)
    return Actor(id, name, start, end, known, firm, speaks, _witnesses(unit, start, end), topic)


def _serves(unit: Unit, end: int) -> bool:
    """True for the first of `President Lind's security adviser Ivar Moe`: the other one acts."""
    return possessive(unit.words[end - 1]) and not _OFFICERS.isdisjoint(unit.folded[end : end + _TITLE])


def _witnesses(unit: Unit, start: int, end: int) -> bool:
    """True for `spokesman Ivar Moe`, `according to Moe`, `Moe, an analyst at ...`."""
    if any(word in WITNESS for word in unit.folded[max(0, start - 3) : start]):
        return True
    close = unit.starts[end - 1] + len(unit.words[end - 1])
    if not unit.text.startswith(",", close):
        return False
    apposition = unit.text[close + 1 : close + 80].partition(",")[0]
    return any(fold_word(word) in WITNESS for word in apposition.split()[:8])


def _is_topic(unit: Unit, start: int, end: int) -> bool:
    """True right behind `over`, `about` and the like, but for `the visit of Lind` and `on Lind's talks`; and behind
    `would talk to`, which nobody has done yet."""
    if unit.folded[max(0, start - 3) : start] in _WOULD or aside(unit, unit.starts[start]):
        return True
    if not start or unit.folded[start - 1] not in TOPIC:
        return False
    if any(cue.start < unit.starts[start - 1] < cue.end < unit.starts[start] for cue in unit.cues):
        return False  # the word belongs to the cue: `called on Lind`
    if unit.folded[start - 1] == "of":
        return not unit.cues
    close = unit.starts[end - 1] + len(unit.words[end - 1])
    return not (possessive(unit.words[end - 1]) and any(0 <= cue.start - close <= 20 for cue in unit.cues))


def counting(reading: Reading) -> list[Actor]:
    """The people whose own doings the stretch may be about, each once."""
    if not reading.actors:
        return []
    seen: dict[str, Actor] = {}
    for one in reading.actors:
        if one.counts:
            seen.setdefault(one.id, one)
    return list(seen.values())
