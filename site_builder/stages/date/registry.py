"""Meetings of the registry as facts of the world: known by their aliases, or by who, how and where in one sentence."""

import re

from site_builder.values.model import Anchor, KnownMeeting, Person

SERIES = "meetings of the registry"
_VIRTUAL = (
    r"(virtual|video|online)( [a-z]+)? (meeting|summit|talks|call|conference)|"
    r"(met|talked|spoke|spoken) (virtually|online|by video)"
)
_CALL = r"(phone|telephone) (call|conversation|talks)|(spoke|talked|spoken) (by|on the|over the) (tele)?phone"
_MET = r"(summit|meeting|talks|met|visit(ed)?|travell?ed|flew)( [a-z]+){0,3} (in|to|at) "
Who = tuple[frozenset[str], ...]


def facts_of(meetings: tuple[KnownMeeting, ...], people: tuple[Person, ...]) -> tuple[tuple[Anchor, Who], ...]:
    """Each meeting whose days are known as anchors, with the names of each who took part: as a fact of its own by its
    aliases, and as one of many by its mode and place, where all who took part must be named."""
    by_id = {person.id: person for person in people}
    found: list[tuple[Anchor, Who]] = []
    for one in sorted(meetings, key=lambda meeting: meeting.id):
        if one.date is None or one.date.first is None or one.date.last is None:
            continue
        if one.aliases:
            aliases = tuple(re.escape(alias) for alias in one.aliases)
            found.append((Anchor(f"meeting: {one.id}, by name", one.title, one.date, aliases, None, one.place), ()))
        who = tuple(_words(by_id.get(name), name) for name in one.participants)
        pattern = _pattern(one)
        if pattern and len(who) > 1:
            found.append((Anchor(f"meeting: {one.id}", one.title, one.date, (pattern,), SERIES, one.place), who))
    return tuple(found)


def _words(person: Person | None, name: str) -> frozenset[str]:
    """The words by which a text can name somebody, in small letters: the name's last one, and spellings of one word."""
    if person is None:
        return frozenset((name.split()[-1].casefold(),))
    short = [one for one in (*person.variants, *person.ambiguous) if " " not in one]
    return frozenset(one.casefold() for one in (*short, person.name.split()[-1]))


def _pattern(one: KnownMeeting) -> str | None:
    """How texts speak of a meeting of this mode."""
    if one.mode in ("virtual", "call"):
        return _VIRTUAL if one.mode == "virtual" else _CALL
    town = (one.place or "").partition(",")[0].strip()
    return _MET + re.escape(town) if town else None
