"""What one article says about its meeting: the value between recognising and grouping."""

from dataclasses import dataclass

from site_builder.stages.group.recognition.body import Body
from site_builder.values.edtf import Edtf
from site_builder.values.model import DatedArticle, Evidence, Mode, Participant

REMOTE: frozenset[Mode | None] = frozenset(("virtual", "call"))


@dataclass(frozen=True, slots=True)
class Other:
    """A sentence that speaks of another occasion: who is named, where, how and when."""

    paragraph: int
    sentence: str
    people: tuple[str, ...]
    place: str | None
    mode: Mode | None
    date: Edtf | None


@dataclass(frozen=True, slots=True)
class Occasion:
    """An article with the meeting it is about: no `participants` where it is about none. `around` are further people
    who take part in talks there; `sentence` is the one that says most of it; `shingles` are the hashes of its word
    runs, by which copies are found; `states` are the countries that headline and first paragraph name; `told`
    the hashes of its quotations, numbers and names in order, by which reworded copies are found; `elsewhen` are months
    and days on which it says that other meetings are."""

    dated: DatedArticle
    participants: tuple[Participant, ...]
    body: Body | None
    around: tuple[str, ...]
    place: str | None
    mode: Mode | None
    paragraph: int | None
    sentence: str
    others: tuple[Other, ...]
    shingles: bytes
    states: tuple[str, ...] = ()
    told: bytes = b""
    elsewhen: tuple[tuple[int, int], ...] = ()
    place_evidence: Evidence | None = None

    @property
    def id(self) -> str:
        """The article's id."""
        return self.dated.article.id

    @property
    def people(self) -> frozenset[str]:
        """The ids of the participants."""
        return frozenset(one.id for one in self.participants)


def remote(mode: Mode | None) -> bool | None:
    """True for a call or a virtual meeting, False for one in person, None where the mode is unknown."""
    return None if mode is None else mode in REMOTE
