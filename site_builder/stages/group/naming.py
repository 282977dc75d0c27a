"""Ids and titles of meetings nobody has named: from who met, where and when; and ids that outlive every change."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from site_builder.formats.letters import latin
from site_builder.stages.group.cluster import Cluster
from site_builder.stages.group.recognition.names import Names
from site_builder.stages.group.recognition.words import tokens
from site_builder.values.edtf import Edtf
from site_builder.values.model import Mode, Participant
from site_builder.values.permalink import coverage, short_digest, slug

_WIRE: dict[Mode | None, str] = {"virtual": "virtual meeting", "call": "telephone call"}
SHORT_VISIT = 10  # days: longer intervals are named by their month or year


def title(participants: Sequence[Participant], place: str | None, mode: Mode | None, body: bool) -> str:
    """`Ada Lind and Ivar Sol, Halden`; `Port Halden Town Council meeting`; `Nordic League summit, Halden`."""
    names = [one.name for one in participants]
    if body:
        noun = "summit" if mode == "summit" else _WIRE.get(mode, "meeting")
        inside = place and place.casefold() in names[0].casefold()
        return f"{names[0]} {noun}" + (f", {place}" if place and not inside else "")
    if len(names) == 1:
        return f"{names[0]} in {place}" if place else f"{names[0]}: {mode or 'meeting'}"
    shown = names if len(names) <= 3 else [*names[:2], "others"]
    who = ", ".join(shown[:-1]) + " and " + shown[-1]
    return f"{who}, {_WIRE[mode]}" if mode in _WIRE else f"{who}, {place}" if place else who


def base_id(
    participants: Sequence[Participant],
    place: str | None,
    mode: Mode | None,
    date: Edtf | None,
    body: bool,
    names: Names,
) -> str:
    """The id a meeting has by its facts: `lind-sol-halden-2031-02-04`; nothing but a-z, 0-9 and hyphens."""
    if body:
        who = [slug(latin(participants[0].name), 48)]
        place = None if place and slug(latin(place)) in who[0] else place
    else:
        who = sorted(slug(latin(family_name(one, names)), 24) for one in participants)[:3]
    where = [slug(latin(place), 24)] if place else [mode] if mode in ("virtual", "call") else []
    return "-".join([*who, *where, *_when(date)]) or "meeting"


def _when(date: Edtf | None) -> list[str]:
    """The date as exact as known: a day (the first of a short visit), else a month or year."""
    if date is None or date.first is None or date.last is None:
        return []
    if (date.days or 0) <= SHORT_VISIT and not date.text.startswith("["):
        return [date.first.isoformat()]
    name = coverage(date.first.isoformat(), date.last.isoformat())
    return [] if name == "undated" else [name]


def family_name(one: Participant, names: Names) -> str:
    """The part of a name by which news call somebody: the shortest known form inside the full name, else its end."""
    number = names.numbers.get(one.id)
    if number is None:
        return one.name.split()[-1] if one.name.split() else one.id
    person = names.people[number]
    whole = tokens(person.name)
    forms = [form for form in (*person.variants, *person.ambiguous) if set(tokens(form)) < set(whole)]
    return min(forms, key=lambda form: (len(tokens(form)), -_position(form, whole), form), default=person.name)


def _position(form: str, whole: Sequence[str]) -> int:
    parts = tokens(form)
    return whole.index(parts[0]) if parts and parts[0] in whole else 0


def unique(wanted: Mapping[str, str], taken: frozenset[str]) -> dict[str, str]:
    """Cluster key to id: the wanted one, with a digest of the key behind it where another has it or it is taken.

    Keys are the ids of the clusters' first articles, so the outcome does not depend on any order."""
    by_id: dict[str, list[str]] = defaultdict(list)
    for key in sorted(wanted):
        by_id[wanted[key]].append(key)
    made = {}
    for name, keys in by_id.items():
        for n, key in enumerate(keys):
            made[key] = name if n == 0 and name not in taken else f"{name}-{short_digest(key)[:6]}"
    return made


def keep(members: Mapping[str, frozenset[str]], minted: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """Cluster key to the id it had: each minted id goes to the cluster that shares most articles with it, and no
    cluster gets two."""
    holder = {article: key for key, articles in members.items() for article in articles}
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for name, articles in minted.items():
        for article in articles:
            if article in holder:
                shared[name, holder[article]] += 1
    kept: dict[str, str] = {}
    used: set[str] = set()
    for (name, key), _ in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if name not in used and key not in kept:
            kept[key] = name
            used.add(name)
    return kept


def stay(
    members: Mapping[str, frozenset[str]],
    kept: Mapping[str, str],
    minted: Mapping[str, frozenset[str]],
    merged: Mapping[str, str],
) -> dict[str, str]:
    """Cluster key to the meeting that editors merged others into, for clusters without an id of their own whose
    articles were in one of those: the ledger no longer tells them apart."""
    homes = {
        article: merged.get(name, name)
        for name in sorted({*merged, *merged.values()})
        for article in minted.get(name, ())
    }
    found = {}
    for key, articles in members.items():
        at = sorted({homes[one] for one in articles if one in homes}) if key not in kept else []
        if at:
            found[key] = at[0]
    return found


def participants(cluster: Cluster) -> tuple[Participant, ...]:
    """Who met: those of the first account, and whoever half of the accounts name; of a body's names the first that is
    not cut short; sorted by id."""
    lead = max(cluster.accounts, key=lambda one: len(one.facts.body.key) if one.facts.body else 0)
    first = lead.occasions[0].participants or cluster.accounts[0].occasions[0].participants
    found = {one.id: one for one in first}
    counts: dict[str, int] = {}
    for account in cluster.accounts:
        told = next((one.participants for one in account.occasions if one.participants), ())
        for one in told:
            counts[one.id] = counts.get(one.id, 0) + 1
            if not cluster.facts.body and counts[one.id] * 2 >= len(cluster.accounts):
                found.setdefault(one.id, one)
        found = found or {one.id: one for one in told}
    return tuple(found[key] for key in sorted(found))
