"""A body that meets, as texts and registries name it, and what tells it from others."""

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.stages.group.recognition.assemblies import BANKS, BODY_NOUNS, COMPANY_NOUNS, GENERIC
from site_builder.stages.group.recognition.words import tokens

_RESERVE = ("reserve", "bank")  # `the Reserve Bank`, as its own country calls it
_SHORT = 2


@dataclass(frozen=True, slots=True)
class Body:
    """A body as named in the texts. `key` are the folded words that tell it from others of its `kind` ("" where a
    text says only "the City Council")."""

    name: str
    kind: str
    key: tuple[str, ...]

    def same(self, other: "Body") -> bool:
        """True when both are names of one body: of one kind, and told from others by the same words; a company's or
        a bank's name may be cut short."""
        if not self.key or self.kind != other.kind:
            return False
        return self.key == other.key or _short(self, other) or _short(other, self)

    def shelves(self) -> tuple[tuple[str, ...], ...]:
        """The words under which accounts of the body stand: under each of a company's, whose name may be cut short."""
        if self.kind == "company":
            return tuple((word,) for word in self.key)
        short = self.key[:_SHORT]
        return (self.key, short[:1]) if short == _RESERVE and len(self.key) > _SHORT else (self.key,)


def _short(one: Body, other: Body) -> bool:
    """True for `Halden` beside `Halden Pumps`, and for `Reserve Bank` beside that of a country."""
    if one.kind == "company":
        return set(one.key) < set(other.key)
    return one.key == _RESERVE[:1] and other.key[:_SHORT] == _RESERVE


def telling(folded: Sequence[str]) -> tuple[str, ...]:
    """The words of a body's name that tell it from others, sorted."""
    return tuple(sorted(set(folded) - GENERIC - COMPANY_NOUNS))


def named_body(name: str) -> Body:
    """The body a registry entry or a text names by this name."""
    folded = tokens(name)
    kind = next((BODY_NOUNS[word] for word in folded if word in BODY_NOUNS), "company")
    return Body(name, kind, telling(folded))


def known_body(name: str) -> Body:
    """A body of the table: it is an alliance where its name holds no word for a council or board, and it is no bank."""
    folded = tokens(name)
    kind = next((BODY_NOUNS[word] for word in folded if word in BODY_NOUNS), "board" if name in BANKS else "alliance")
    return Body(name, kind, folded)


@dataclass(frozen=True, slots=True)
class Sitting:
    """A sentence that reports a session of a body: its place among the readings, and how firmly it says so."""

    body: Body
    reading: int
    weight: float


def best(found: Sequence[Sitting]) -> tuple[Body, float] | None:
    """The body that the article is most about, under its fullest name, with its weight; None: none sits."""
    groups: list[tuple[Body, float]] = []
    for sitting in sorted(found, key=lambda s: (-len(s.body.key), s.body.name)):
        for n, (body, weight) in enumerate(groups):
            if body.same(sitting.body):
                longer = max(body, sitting.body, key=lambda b: (len(b.name), b.name))
                groups[n] = (Body(longer.name, body.kind, body.key), weight + sitting.weight)
                break
        else:
            groups.append((sitting.body, sitting.weight))
    return max(groups, key=lambda g: (g[1], g[0].name)) if groups else None
