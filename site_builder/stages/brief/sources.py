"""The articles of one briefing, numbered, and what is looked up in them: who is named where, what stands where."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from site_builder.stages.brief.inline import link
from site_builder.values.model import Article, Evidence, Meeting, Participant, Placed
from site_builder.values.text import fold

_LONGEST = 4000  # characters of a paragraph that is read for sentences; what is longer is no paragraph of news
_MOST = 80  # paragraphs of an article that are read for them
_NAMED = "”)"
_OWN_WORDS = frozenset(("text", "standfirst"))


@dataclass(frozen=True, slots=True)
class Source:
    """An article of a briefing under its number."""

    number: int
    placed: Placed

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.placed.dated.article

    def link(self, paragraph: int | None = None) -> str:
        """The link to the article, or to a paragraph of it."""
        return link(self.number, self.article.id, paragraph)

    def paragraphs(self) -> Iterator[tuple[int, str]]:
        """The paragraphs in the article's own words, with their indices; no headings, no pull quotes."""
        roles = self.article.roles
        for index, text in enumerate(self.article.body[:_MOST]):
            if len(text) <= _LONGEST and (index >= len(roles) or roles[index] in _OWN_WORDS):
                yield index, text


@dataclass(frozen=True, slots=True)
class Names:
    """The words that name a participant, and the pattern that finds them as whole words."""

    parts: tuple[str, ...]
    pattern: re.Pattern[str]

    def stand_in(self, text: str) -> bool:
        """True when the text names the participant; most texts are told apart without the pattern."""
        return self.hinted(text) and self.pattern.search(text) is not None

    def hinted(self, text: str) -> bool:
        """True when the letters of a name stand in the text; enough where the paragraph around it has the name."""
        return any(part in text for part in self.parts)


@dataclass(frozen=True, slots=True)
class Sources:
    """The numbered articles of one briefing of a meeting, and the names of each participant."""

    meeting: Meeting
    all: tuple[Source, ...]
    names: tuple[Names, ...]

    @property
    def originals(self) -> tuple[Source, ...]:
        """The articles that copy no other of this briefing."""
        here = {source.article.id for source in self.all}
        return tuple(source for source in self.all if source.placed.copy_of not in here)

    def named(self, text: str) -> tuple[Names, ...]:
        """The names of those participants whom the text names."""
        return tuple(names for names in self.names if names.stand_in(text))


def number(meeting: Meeting, placed: Sequence[Placed]) -> Sources:
    """The sources, numbered in the order given."""
    sources = tuple(Source(n, one) for n, one in enumerate(placed, 1))
    return Sources(meeting, sources, tuple(_names(one) for one in meeting.participants))


def _names(participant: Participant) -> Names:
    """For a name of up to three words each capitalised part of it, else the whole or its last two words."""
    tokens = participant.name.split()
    parts = [participant.name, " ".join(tokens[-2:])]
    if len(tokens) <= 3:
        parts = [token for token in tokens if len(token) > 1 and token[0].isupper()] or parts
    return Names(tuple(parts), re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, parts)) + r")(?!\w)"))


def who_and_where(sources: Sources) -> tuple[Source, int] | None:
    """The first paragraph that names most of those who met, and the place."""
    place = sources.meeting.place
    best, most, found = 0, 2 * len(sources.names) + bool(place), None
    for source in sources.originals:
        for index, text in source.paragraphs():
            score = 2 * len(sources.named(text)) + (1 if place and place in text else 0)
            if score > best:
                best, found = score, (source, index)
            if best == most:
                return found
    return found


def giver(sources: Sources, evidence: Evidence) -> tuple[Source, int | None] | None:
    """The article (and paragraph) that a meeting's evidence comes from: the one it names at its end, or that has the
    same evidence or, where only one has, the same words in that paragraph. None where nothing here tells."""
    for source in sources.all:
        own = source.placed.event.evidence if source.placed.event else ()
        if evidence in own or evidence.says.endswith(naming(source.article.title)):
            return source, evidence.paragraph if _stands(source, evidence) else None
    if evidence.says.endswith(_NAMED):
        return None  # an article of another briefing
    found = [source for source in sources.all if evidence.words and _stands(source, evidence)]
    return (found[0], evidence.paragraph) if len(found) == 1 else None


def naming(title: str) -> str:
    """How evidence of a meeting names the article it was read in, at its end."""
    return f" (“{title}{_NAMED}"


def _stands(source: Source, evidence: Evidence) -> bool:
    """True when the words stand in the paragraph named."""
    index, body = evidence.paragraph, source.article.body
    if index is None or index >= len(body):
        return False
    return evidence.words in body[index] or fold(evidence.words) in fold(body[index])


def origins(facts: Iterable[tuple[str, str | None, str | None, str | None]]) -> int:
    """How many independent origins stand behind articles, given as (id, origin, outlet, copy of): a copy is none, and
    two reports that credit one agency are one."""
    return len({fold(origin or outlet or name) for name, origin, outlet, copy_of in facts if not copy_of})
