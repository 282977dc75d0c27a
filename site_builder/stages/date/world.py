"""What is known of the world, made ready once a build: anchors by the words their patterns need, people by name."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from site_builder.stages.date import days as d
from site_builder.stages.date.literals import Needs, heads, needs
from site_builder.stages.date.registry import Who, facts_of
from site_builder.values.model import Anchor, KnownMeeting, Person
from site_builder.values.occasions import cues


@dataclass(frozen=True, slots=True)
class Fact:
    """An anchor made ready: its days, the capitalised words of what it is, and whether it is itself a meeting. `who`
    are the names of each who took part, where all must be named beside it."""

    anchor: Anchor
    days: d.Days
    names: frozenset[str]
    meeting: bool
    who: Who = ()


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern, the words it needs, and the facts it can mean: several, where it names a series or is generic."""

    text: str
    needs: Needs
    facts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A name as printed, and the days on which its bearer held each office (`president`, `foreign minister` ...)."""

    name: str
    full: bool
    person: str
    offices: tuple[tuple[str, str, d.Days], ...]


@dataclass(frozen=True, slots=True)
class World:
    """Facts and people, indexed by word heads. Plain values only, so that it can be sent to another process."""

    facts: tuple[Fact, ...]
    patterns: tuple[Pattern, ...]
    by_head: Mapping[str, tuple[int, ...]]
    always: tuple[int, ...]
    heads: frozenset[str]
    terms: Mapping[str, tuple[Term, ...]]


@dataclass(frozen=True, slots=True)
class Hit:
    """A place of the text that speaks of one of these facts. `sure`: the place named beside it chose this one."""

    start: int
    end: int
    facts: tuple[Fact, ...]
    sure: bool = False


# Offices as news and registries name them; the first row that fits a title counts.
ROLES: tuple[tuple[str, str], ...] = (
    ("vice president", r"vice[- ]presidents?|deputy president"),
    ("prime minister", r"prime ministers?|premiers?"),
    ("foreign minister", r"foreign ministers?|ministers? (?:of|for) (?:foreign|external) affairs|foreign secretary|"
     r"(?:foreign|external) affairs ministers?|minister of (?:europe and )?foreign"),
    ("secretary of state", r"secretary of state"),
    ("defence minister", r"defen[cs]e ministers?|ministers? of (?:national )?defen[cs]e|defen[cs]e secretary|"
     r"secretary of defen[cs]e"),
    ("energy minister", r"(?:energy|oil|petroleum) ministers?|ministers? (?:of|for) (?:energy|oil|petroleum)"),
    ("finance minister", r"finance ministers?|ministers? of finance|treasury secretary|secretary of the treasury"),
    ("chancellor", r"chancellors?"),
    ("secretary general", r"secretary[- ]general"),
    ("security adviser", r"(?:national )?security advis[eo]r"),
    ("president", r"presidents?(?!-elect)"),
    ("pope", r"popes?"),
    ("crown prince", r"crown prince"),
    ("king", r"kings?|queens?|emirs?|sultans?|emperors?"),
)  # fmt: skip
_ROLE = tuple((role, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for role, words in ROLES)
_CAPITAL = re.compile(r"\\.|[^\W\d_]", re.DOTALL)
_NAME = re.compile(r"(?<!\w)[^\W\d_]{0,12}[A-ZÀ-ÖØ-ÞА-Я][^\W_]+")
_COMMON = frozenset(
    "summit meeting visit leaders state president presidential election international economic forum conference "
    "security "
    "world united nations treaty the first second third war army military party day games".split()
)


@lru_cache(maxsize=4096)
def names(text: str) -> frozenset[str]:
    """The capitalised words of a text, folded, without those that name kinds of things."""
    return frozenset(word.casefold() for word in _NAME.findall(text)) - _COMMON


def prepare(anchors: tuple[Anchor, ...], people: tuple[Person, ...], meetings: tuple[KnownMeeting, ...] = ()) -> World:
    """The world of one build: the anchors, and the meetings of the registry as facts like them."""
    told: list[tuple[Anchor, Who]] = [(one, ()) for one in sorted(anchors, key=lambda one: one.id)]
    facts = tuple(
        Fact(
            one, d.of_edtf(one.date), names(one.what + " " + (one.place or "")), bool(cues(one.what)) or bool(who), who
        )
        for one, who in (*told, *facts_of(meetings, people))
    )
    series: dict[str, list[int]] = {}
    owners: dict[str, list[int]] = {}
    for place, fact in enumerate(facts):
        if fact.anchor.series:
            series.setdefault(fact.anchor.series, []).append(place)
        for text in fact.anchor.patterns:
            owners.setdefault(text, []).append(place)
    asked = {text: needs(text) for text in owners}
    common = Counter(head for rows in asked.values() for row in rows for head in row)
    patterns = tuple(
        Pattern(text, tuple(sorted(asked[text], key=lambda row: _common(row, common))), tuple(owners[text]))
        for text in sorted(owners)
    )
    by_head: dict[str, list[int]] = {}
    for place, pattern in enumerate(patterns):
        for head in sorted(pattern.needs[0]) if pattern.needs else ():
            by_head.setdefault(head, []).append(place)
    return World(
        facts,
        patterns,
        {head: tuple(places) for head, places in by_head.items()},
        tuple(place for place, pattern in enumerate(patterns) if not pattern.needs),
        frozenset(head for pattern in patterns for row in pattern.needs for head in row),
        _terms(people),
    )


def _common(row: frozenset[str], common: Counter[str]) -> tuple[int, list[str]]:
    """The rarest row first: by it a pattern is looked up."""
    return (sum(common[head] for head in row), sorted(row))


def _terms(people: tuple[Person, ...]) -> dict[str, tuple[Term, ...]]:
    terms: dict[str, list[Term]] = {}
    for person in sorted(people, key=lambda one: one.id):
        offices: dict[str, tuple[str, d.Days]] = {}
        for office in person.offices:
            role = role_of(office.title)
            if role is None or (office.first is None and office.last is None):
                continue
            held = d.span(office.first.first if office.first else None, office.last.last if office.last else None)
            title, before = offices.get(role, (office.title, d.NONE))
            offices[role] = (title, before | held)
        if not offices:
            continue
        held_offices = tuple((role, title, days) for role, (title, days) in sorted(offices.items()))
        for name in dict.fromkeys((person.name, *person.variants)):
            key = name.split()[0].lower() if name.split() else ""
            if key and name not in person.ambiguous:
                terms.setdefault(key, []).append(Term(name, " " in name, person.name, held_offices))
    return {key: tuple(found) for key, found in terms.items()}


def role_of(title: str) -> str | None:
    """The kind of office of a title; None for one not known here."""
    return next((role for role, pattern in _ROLE if pattern.search(title)), None)


def hits(world: World, low: str) -> Iterator[Hit]:
    """Every place of a text in small letters that matches a pattern of the world; none reaches over a line's end."""
    spans, held = _index(low, world.heads)
    tried = set(world.always)
    for head in held.keys() & world.by_head.keys():
        tried.update(world.by_head[head])
    every = (1 << len(spans)) - 1
    for place in sorted(tried):
        pattern = world.patterns[place]
        lines = every
        for row in pattern.needs:
            some = 0
            for head in row:
                some |= held.get(head, 0)
            lines &= some
        while lines:
            start, end = spans[(lines & -lines).bit_length() - 1]
            lines &= lines - 1
            for match in _compiled(pattern.text).finditer(low, start, end):
                if match.end() > match.start() and not (match.start() and low[match.start() - 1].isalnum()):
                    yield Hit(match.start(), match.end(), tuple(world.facts[one] for one in pattern.facts))


def _index(low: str, wanted: frozenset[str]) -> tuple[list[tuple[int, int]], dict[str, int]]:
    """Where the lines of a text are, and for each wanted head of a word the lines that hold it, a bit each."""
    spans: list[tuple[int, int]] = []
    held: dict[str, int] = {}
    at = 0
    for line in low.split("\n"):
        bit = 1 << len(spans)
        spans.append((at, at + len(line)))
        at += len(line) + 1
        for head in wanted.intersection(heads(line)):
            held[head] = held.get(head, 0) | bit
    return spans, held


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> re.Pattern[str]:
    """The pattern for small letters; one that is no regular expression is taken as plain words.

    Small letters throughout and no look-behind: so the engine can skip to the first letter of a match."""
    small = _CAPITAL.sub(lambda match: match[0] if match[0][0] == "\\" else match[0].lower(), pattern)
    try:
        return re.compile(small)
    except re.error:
        return re.compile(re.escape(pattern.lower()))
