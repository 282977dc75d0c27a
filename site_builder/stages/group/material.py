"""What decides about the places of articles, and the plan that is made of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from site_builder.stages.group.cluster import Account, Cluster
from site_builder.stages.group.decisions import Rulings
from site_builder.stages.group.known import Entry
from site_builder.stages.group.recognition.names import Names
from site_builder.stages.group.recognition.occasion import Occasion
from site_builder.values.doubts import DoubtKind
from site_builder.values.edtf import Edtf
from site_builder.values.errors import Problem
from site_builder.values.model import ArticleDecision, Grade, Occasions


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that decides about places: occasions by article id, decided or found event dates, copies (article to
    original), registry entries, editors' decisions on articles and meetings, and the ids of earlier builds with the
    articles they had. `kinds` tells what is grouped: meetings alone, or any event; `homes`
    are the meetings in which articles were published before."""

    occasions: Mapping[str, Occasion]
    dates: Mapping[str, Edtf | None]
    copies: Mapping[str, str]
    entries: tuple[Entry, ...]
    decided: Mapping[str, ArticleDecision]
    minted: Mapping[str, frozenset[str]]
    names: Names
    rulings: Rulings = field(default_factory=Rulings)
    kinds: Occasions = "meetings"
    homes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Open:
    """A question about an article's place: the meetings (ids) or other reports (article ids) it may belong to; `says`
    and `advice` where the question is no common one."""

    kind: DoubtKind
    article: str
    meetings: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    says: str = ""
    advice: str = ""


@dataclass(slots=True)
class Plan:
    """Where everything goes, used within this stage alone: a cluster for each meeting id, why each article is there,
    what further meetings an editor put it into, which meetings became part of another, what was found on the way, what
    is open, and the articles that do not say who met (`silent`)."""

    clusters: dict[str, Cluster] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    also: dict[str, tuple[str, ...]] = field(default_factory=dict)
    merged: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    open: list[Open] = field(default_factory=list)
    silent: set[str] = field(default_factory=set)

    def members(self, meeting: str) -> list[Occasion]:
        """The occasions of a meeting."""
        return [one for account in self.clusters[meeting].accounts for one in account.occasions]


def put(made: Plan, meeting: str, account: Account, reason: str, material: Material, grade: Grade = "certain") -> None:
    """Puts an account into a meeting, which is made where it is not there yet."""
    entry = next((one for one in material.entries if one.meeting.id == meeting), None)
    if entry:
        made.entries[meeting] = entry
    made.clusters.setdefault(meeting, Cluster(account.facts)).add(account, reason, grade)
