"""What the program could not settle: questions that only a person can answer, as data. The notes of a build and the
cases of `review` are both made of them."""

from dataclasses import dataclass
from typing import Literal

from site_builder.values.edtf import Edtf
from site_builder.values.errors import Problem

DoubtKind = Literal[
    "join", "known meeting", "same meeting", "as published", "undated", "contradiction", "unknown name", "near copy"
]
DOUBTS: tuple[DoubtKind, ...] = (
    "known meeting",
    "same meeting",
    "join",
    "as published",
    "contradiction",
    "undated",
    "unknown name",
    "near copy",
)
_NOTED: frozenset[DoubtKind] = frozenset(
    ("known meeting", "same meeting", "as published")
)  # what else is open, `review` tells alone
_SHOWN = 3


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """A possible answer: the id of a meeting, article or person, with its name, its date (EDTF, "" where it has none)
    and what speaks for it."""

    id: str
    name: str
    date: str = ""
    says: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Doubt:
    """A question about one article: `says` is one sentence, `sentence` are words of its text (in `paragraph`) that bear
    on it; `about` is the name that is unknown, or the field whose date is in doubt; `advice` is what to write by hand,
    where that is not the id of a meeting."""

    kind: DoubtKind
    article: str
    capture: str
    says: str
    candidates: tuple[Candidate, ...] = ()
    sentence: str = ""
    paragraph: int = -1
    about: str = ""
    advice: str = ""


def named(candidates: tuple[Candidate, ...]) -> str:
    """The candidates by their ids, as a note lists them."""
    return " or ".join(f"`{one.id}`" for one in candidates[:_SHOWN])


def note(doubt: Doubt) -> Problem | None:
    """The note of a build on this question; None where only `review` asks it."""
    if doubt.kind not in _NOTED:
        return None
    by_hand = f"Decide in content/overrides.yaml: `article: {doubt.article}`, `meeting: ID`; or run `review`."
    advice = doubt.advice or by_hand
    return Problem(doubt.capture, 0, doubt.says, advice, "note")


def date_text(value: Edtf | None) -> str:
    """The date of a candidate as it keeps it."""
    return value.text if value else ""
