"""The registry as accounts of meetings: who the entries mean, and which of them an article is about."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from site_builder.formats.letters import latin
from site_builder.stages.group.facts import Facts, Fit, compare
from site_builder.stages.group.recognition.assemblies import BODY_NOUNS
from site_builder.stages.group.recognition.body import Body, known_body, named_body
from site_builder.stages.group.recognition.names import Names, country_code, find_people, find_place
from site_builder.stages.group.recognition.words import tokens
from site_builder.values.model import KnownMeeting, Participant
from site_builder.values.permalink import slug

_BY_PHRASE = "named by a phrase that means it"


@dataclass(frozen=True, slots=True)
class Entry:
    """A registry entry understood: its account, and the participants as they are shown."""

    meeting: KnownMeeting
    facts: Facts
    participants: tuple[Participant, ...]
    phrases: tuple[tuple[str, ...], ...]


def understand(meetings: Sequence[KnownMeeting], names: Names) -> tuple[Entry, ...]:
    """The entries, sorted by id."""
    return tuple(_entry(meeting, names) for meeting in sorted(meetings, key=lambda m: m.id))


def _entry(meeting: KnownMeeting, names: Names) -> Entry:
    shown: list[Participant] = []
    body: Body | None = None
    for name in meeting.participants:
        found = find_people(names, name)
        if len(found) == 1:
            person = names.people[next(iter(found))]
            shown.append(Participant(person.id, person.name))
            continue
        shown.append(Participant(slug(latin(name), default="participant"), name))
        body = body or _body(name, names)
    people = frozenset(one.id for one in shown)
    states = frozenset(filter(None, (country_code(names, name) for name in meeting.participants)))
    if len(states) == len(meeting.participants) > 1:
        people, body = frozenset(), None
    else:
        states = frozenset()
    alone = body is not None and not any(one.id in names.numbers for one in shown)
    place = find_place(names, meeting.place) if meeting.place else None
    facts = Facts(
        frozenset() if alone else people,
        frozenset(),
        body if alone else None,
        place or meeting.place,
        meeting.mode,
        meeting.date,
        states,
    )
    return Entry(meeting, facts, tuple(shown), tuple(filter(None, map(tokens, meeting.aliases))))


def _body(name: str, names: Names) -> Body | None:
    folded = tokens(name)
    for start, word in enumerate(folded):
        for form in names.index.get(word, ()):
            if form.body and folded[start : start + len(form.key)] == form.key:
                return known_body(form.body)
    if any(word in BODY_NOUNS for word in folded) or len(folded) == 1 or len(folded) > 3:
        return named_body(name)
    return None


class Shelf:
    """The entries by who takes part, so that an article is compared with few of them."""

    def __init__(self, entries: Sequence[Entry], names: Names) -> None:
        self.entries, self.names = entries, names
        self.by: Mapping[str, list[Entry]] = defaultdict(list)
        self.aliased = [entry for entry in entries if entry.phrases]
        for entry in entries:
            keys = entry.facts.body.key if entry.facts.body else entry.facts.people or entry.facts.states
            for key in sorted(keys):
                self.by[key].append(entry)

    def find(self, facts: Facts, words: Sequence[str]) -> tuple[Entry | None, Fit | None, list[Entry]]:
        """The entry the account is of, with how well it fits, and the entries it might be of where no one is sure.

        `words` are the headline and the telling sentence: an alias in them names the entry outright."""
        fits: dict[str, tuple[Entry, Fit]] = {}
        keys = facts.body.key if facts.body else facts.people | facts.states
        for key in sorted(keys):
            for entry in self.by.get(key, ()):
                if entry.meeting.id not in fits:
                    fit = compare(_alike(facts, entry.facts), entry.facts, self.names)
                    if fit:
                        fits[entry.meeting.id] = (entry, fit)
        text = f" {' '.join(words)} "
        for entry in self.aliased:
            if any(f" {' '.join(phrase)} " in text for phrase in entry.phrases):
                fit = compare(_borrowed(facts, entry.facts), entry.facts, self.names)
                if fit:
                    fits[entry.meeting.id] = (entry, Fit(fit.score + 3, True, _BY_PHRASE, "certain"))
        return _choose(list(fits.values()))


def _alike(facts: Facts, entry: Facts) -> Facts:
    """The account with the entry's word for the kind of body: registries say "OPEC+ ministers" for OPEC+."""
    if facts.body and entry.body and facts.body.kind != entry.body.kind:
        body = Body(facts.body.name, entry.body.kind, facts.body.key)
        return replace(facts, body=body)
    return facts


def _borrowed(facts: Facts, entry: Facts) -> Facts:
    """The account with the entry's participants: an alias in the headline says who met."""
    return replace(facts, people=entry.people, body=entry.body, states=entry.states)


def _choose(fits: Sequence[tuple[Entry, Fit]]) -> tuple[Entry | None, Fit | None, list[Entry]]:
    ranked = sorted(fits, key=lambda pair: (not pair[1].sure, -pair[1].score, pair[0].meeting.id))
    sure = [pair for pair in ranked if pair[1].sure]
    if not sure:
        return None, None, [entry for entry, _ in ranked]
    if len(sure) > 1 and sure[0][1].score - sure[1][1].score < 0.05:
        return None, None, [entry for entry, _ in sure[:2]]
    return sure[0][0], sure[0][1], []
