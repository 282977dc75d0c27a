"""Everything that pages look up, worked out once: who met when, which articles an outlet has, what mentions what."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from site_builder.formats.letters import latin
from site_builder.stages.render.dates import order
from site_builder.values.edtf import Edtf
from site_builder.values.model import Mention
from site_builder.values.permalink import slug
from site_builder.values.policy import outlet_policies, published_body
from site_builder.values.record import ArticleRecord, BriefingRecord, Digest, MeetingRecord, Site
from site_builder.values.text import fold


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet with the articles that it carried, newest first; `id` is unique among outlets."""

    id: str
    name: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who met somebody: a person or a body, with meetings newest first."""

    id: str
    name: str
    meetings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """The digest by its ids. Meetings and articles are newest first, the undated last; all ties end in the id."""

    digest: Digest
    articles: Mapping[str, ArticleRecord]
    meetings: Mapping[str, MeetingRecord]
    coverage: Mapping[str, tuple[str, ...]]  # meeting -> articles, in the order of coverage
    briefings: Mapping[str, tuple[BriefingRecord, ...]]
    mentions: Mapping[str, tuple[tuple[str, Mention], ...]]
    copies: Mapping[str, tuple[str, ...]]
    outlets: tuple[Outlet, ...]
    outlet_of: Mapping[str, Outlet]  # article -> outlet
    people: tuple[Person, ...]
    neighbours: Mapping[str, tuple[str | None, str | None]]  # meeting -> the one before and after, same people
    shown: Mapping[str, int]  # article -> how many of its paragraphs may be published
    cut: frozenset[str]  # articles of which only an excerpt may be published

    @property
    def site(self) -> Site:
        """The settings."""
        return self.digest.site


def told(record: ArticleRecord) -> tuple[Edtf | None, str]:
    """The day by which an article is put in order, and what that day is of: its publication, else its writing, else
    the occasion it reports."""
    for value, what in ((record.published, "published"), (record.written, "written"), (record.event_date, "event")):
        if value is not None:
            return value, what
    return None, ""


def newest(records: Iterable[ArticleRecord]) -> tuple[str, ...]:
    """The ids of articles, newest first, the undated last."""
    by_id = sorted(records, key=lambda record: record.id)
    return tuple(record.id for record in sorted(by_id, key=lambda record: order(told(record)[0]), reverse=True))


def newest_meetings(records: Iterable[MeetingRecord]) -> tuple[str, ...]:
    """The ids of meetings, newest first, the undated last."""
    by_id = sorted(records, key=lambda record: record.id)
    return tuple(record.id for record in sorted(by_id, key=lambda record: order(record.date), reverse=True))


def build_index(digest: Digest) -> Index:
    """All lookups of a digest."""
    articles = {record.id: record for record in digest.articles}
    meetings = {record.id: record for record in digest.meetings}
    briefings: dict[str, list[BriefingRecord]] = defaultdict(list)
    for briefing in digest.briefings:
        briefings[briefing.meeting].append(briefing)
    mentions: dict[str, list[tuple[str, Mention]]] = defaultdict(list)
    copies: dict[str, list[str]] = defaultdict(list)
    for record in digest.articles:
        for mention in record.mentions:
            if mention.meeting:
                mentions[mention.meeting].append((record.id, mention))
        if record.copy_of:
            copies[record.copy_of].append(record.id)
    outlets = _outlets(digest.articles)
    shown, cut = _shown(digest)
    return Index(
        digest=digest,
        articles=articles,
        meetings=meetings,
        coverage=_coverage(digest, articles),
        briefings={key: tuple(sorted(some, key=lambda one: one.coverage)) for key, some in briefings.items()},
        mentions={key: tuple(some) for key, some in mentions.items()},
        copies={key: tuple(some) for key, some in copies.items()},
        outlets=outlets,
        outlet_of={article: outlet for outlet in outlets for article in outlet.articles},
        people=_people(digest.meetings),
        neighbours=_neighbours(digest.meetings),
        shown=shown,
        cut=cut,
    )


def _coverage(digest: Digest, articles: Mapping[str, ArticleRecord]) -> dict[str, tuple[str, ...]]:
    """The articles of each meeting: those it lists, then those that name it although it does not list them."""
    lists = {meeting.id: [a for a in meeting.articles if a in articles] for meeting in digest.meetings}
    known = {key: set(some) for key, some in lists.items()}
    for record in digest.articles:
        if record.meeting in lists and record.id not in known[record.meeting]:
            lists[record.meeting].append(record.id)
    return {key: tuple(some) for key, some in lists.items()}


def _outlets(records: Iterable[ArticleRecord]) -> tuple[Outlet, ...]:
    """Outlets by name; spellings that differ in case and marks alone are one, under the spelling used most."""
    groups: dict[str, list[ArticleRecord]] = defaultdict(list)
    for record in records:
        if record.outlet:
            groups[fold(record.outlet)].append(record)
    made, used = [], Counter[str]()
    for _, some in sorted(groups.items()):
        spellings = Counter(record.outlet or "" for record in some)
        name = min(spellings, key=lambda spelling: (-spellings[spelling], spelling))
        made.append((_unique(slug(latin(name), default="outlet"), used), name, newest(some)))
    return tuple(Outlet(*one) for one in made)


def _unique(wanted: str, used: Counter[str]) -> str:
    """The name wanted, or with a number behind it where it is taken."""
    name = wanted
    while used[name]:
        used[wanted] += 1
        name = f"{wanted}-{used[wanted]}"
    used[name] += 1
    return name


def _people(meetings: Iterable[MeetingRecord]) -> tuple[Person, ...]:
    """Everybody who took part in a meeting, by name."""
    names: dict[str, Counter[str]] = defaultdict(Counter)
    met: dict[str, list[MeetingRecord]] = defaultdict(list)
    for meeting in meetings:
        for participant in dict.fromkeys(meeting.participants):
            names[participant.id][participant.name] += 1
            if not met[participant.id] or met[participant.id][-1] is not meeting:
                met[participant.id].append(meeting)
    people = [
        Person(key, min(some, key=lambda name: (-some[name], name)), newest_meetings(met[key]))
        for key, some in names.items()
    ]
    return tuple(sorted(people, key=lambda person: (fold(person.name), person.id)))


def _neighbours(meetings: Iterable[MeetingRecord]) -> dict[str, tuple[str | None, str | None]]:
    """For each dated meeting the one before and the one after between the same people: two of them, or its only one."""
    dated = [meeting for meeting in meetings if meeting.date is not None]
    together: dict[frozenset[str], list[tuple[tuple[bool, date, date], str]]] = defaultdict(list)
    keys: dict[str, list[frozenset[str]]] = {}
    for meeting in dated:
        ids = sorted({participant.id for participant in meeting.participants})[:12]
        keys[meeting.id] = [frozenset(pair) for pair in combinations(ids, 2)] or [frozenset(ids)] * bool(ids)
        for key in keys[meeting.id]:
            together[key].append((order(meeting.date), meeting.id))
    for line in together.values():
        line.sort()
    found = {}
    for meeting in dated:
        me = (order(meeting.date), meeting.id)
        before, after = [], []
        for key in keys[meeting.id]:
            line = together[key]
            at = bisect_left(line, me)
            before += line[at - 1 : at] if at else []
            after += line[at + 1 : at + 2]
        found[meeting.id] = (max(before)[1] if before else None, min(after)[1] if after else None)
    return found


def _shown(digest: Digest) -> tuple[dict[str, int], frozenset[str]]:
    """How many paragraphs each article shows (the cut one at the end of an excerpt included), and which are cut."""
    of_outlet = outlet_policies(digest.site)
    counts, cut = {}, []
    for record in digest.articles:
        body = published_body(record, digest.site, of_outlet)
        counts[record.id] = len(body)
        if body and body != record.body:
            cut.append(record.id)
    return counts, frozenset(cut)
