"""Which article belongs where: what people said first, then the registry, then what the articles say of each other."""

from collections.abc import Mapping, Sequence

from site_builder.formats.letters import latin
from site_builder.stages.group.any import gather_any
from site_builder.stages.group.cluster import Account, Cluster, account_of
from site_builder.stages.group.decisions import unknown_meeting
from site_builder.stages.group.gathering import gather
from site_builder.stages.group.kindred import Kindred, kindred
from site_builder.stages.group.material import Material, Open, Plan, put
from site_builder.stages.group.naming import base_id, keep, participants, stay, unique
from site_builder.stages.group.recognition.names import Names
from site_builder.stages.group.recognition.occasion import Occasion
from site_builder.stages.group.registered import registered, stands
from site_builder.stages.group.standing import Standing, of_named, stand
from site_builder.values.doubts import DoubtKind
from site_builder.values.model import ArticleDecision
from site_builder.values.permalink import short_digest, slug
from site_builder.values.text import fold

SLUG_LIMIT = 60
_SILENT = "it does not say who met; it was put with “{title}” because the two tell the same."
_OTHERWISE = "it tells of its meeting in another way than “{title}”; it was put with it because the two tell the same."
_LONE = "it tells no day; it was put with the only reports of the same that do, and may be of another meeting."
ONE_MEETING = "set by the editor: the two meetings are one"


def plan(material: Material) -> Plan:
    """The place of every article. An editor's word comes first, then a collector's, then the registry."""
    forced = _forced(material)
    made = _without(material, frozenset(forced))
    lost = {(a, one) for a, to in forced.items() for one in to if not _exists(one, made, material)}
    if lost:  # the articles themselves may be what makes the meeting: told so, it is known
        natural = _without(material, frozenset())
        lost = {pair for pair in lost if not _exists(pair[1], natural, material)}
        forced = {a: tuple(one for one in to if (a, one) not in lost) for a, to in forced.items()}
        gone = {a for a, _ in lost if not forced[a]}
        made = _without(material, frozenset(forced) - gone)
        valid = {*natural.clusters, *material.minted, *(entry.meeting.id for entry in material.entries)}
        named = sorted(lost & {(a, one) for a, to in _inherited(material).items() for one in _meetings(to)})
        made.problems.extend(unknown_meeting(material.decided[a], valid, m) for a, m in named if a in material.decided)
        forced = {a: to for a, to in forced.items() if a not in gone}
    for article, meetings in sorted(forced.items()):
        _force(made, article, meetings, material)
    return made


def _forced(material: Material) -> dict[str, tuple[str, ...]]:
    """The articles whose meetings an editor named, the first of them first; none: about no meeting."""
    found: dict[str, tuple[str, ...]] = {a: (to,) for a, to in material.rulings.split.items()}
    for article, decision in _inherited(material).items():
        if decision.meeting is not None:
            merged = (material.rulings.merged.get(one, one) for one in _meetings(decision))
            found[article] = tuple(dict.fromkeys(merged))
    return found


def _meetings(decision: ArticleDecision) -> tuple[str, ...]:
    return (decision.meeting, *decision.also) if decision.meeting else ()


def _inherited(material: Material) -> dict[str, ArticleDecision]:
    """The decisions, those on an original meant for its copies too."""
    found = dict(material.decided)
    for copy, original in material.copies.items():
        if original in material.decided and (copy not in found or found[copy].meeting is None):
            found[copy] = material.decided[original]
    return found


def _exists(meeting: str, made: Plan, material: Material) -> bool:
    return (
        meeting in made.clusters
        or meeting in material.minted
        or meeting in material.rulings.new
        or any(entry.meeting.id == meeting for entry in material.entries)
    )


def _force(made: Plan, article: str, meetings: Sequence[str], material: Material) -> None:
    made.reasons[article] = "set by the editor" if meetings else "set by the editor: it is about no meeting"
    account = account_of([material.occasions[article]], material.dates)
    for meeting in meetings:
        put(made, meeting, account, "set by the editor", material)
    if len(meetings) > 1:
        made.also[article] = tuple(meetings[1:])


def _without(material: Material, left_out: frozenset[str]) -> Plan:
    """The plan of all articles but these."""
    made = Plan()
    families: dict[str, list[Occasion]] = {}
    for name in sorted(material.occasions):
        if name not in left_out:
            families.setdefault(material.copies.get(name, name), []).append(material.occasions[name])
    given: dict[str, list[Account]] = {}
    free: list[Account] = []
    for original, family in sorted(families.items()):
        family.sort(key=lambda one: (one.id != original, one.id))
        for text, part in _by_given(family).items():
            if text:
                given.setdefault(text, []).append(account_of(part, material.dates))
            else:
                free.append(account_of(part, material.dates))
    named = _given(made, given, material)
    homes = of_named(named, _homes(material))
    rest = registered(made, free, material)
    if material.kinds == "any":
        clusters, doubts = gather_any(rest, named, material.names, stands)
        told = Kindred(clusters, [], [])
    else:
        clusters, doubts = gather([one for one in rest if stands(one)], named, material.names)
        told = _kindred(made, clusters, [one for one in rest if not stands(one)], material)
    standing = stand(told.clusters, told.left, homes, material.rulings.merged, material.dates)
    made.open.extend(standing.asked)
    _name(made, standing, material)
    _merge(made, material)
    for doubt in doubts:
        kind: DoubtKind = "join" if doubt.joined else "same meeting"
        says = _LONE if doubt.lone else ""
        made.open.append(Open(kind, doubt.account.occasions[0].id, reports=(doubt.other.occasions[0].id,), says=says))
    return made


def _kindred(made: Plan, clusters: list[Cluster], silent: Sequence[Account], material: Material) -> Kindred:
    """The clusters with what tells the same as their accounts; where that was put is asked."""
    told = kindred(clusters, list(made.clusters.values()), silent, material.names, material.homes)
    for match in told.matches:
        title = match.other.occasions[0].dated.article.title
        names = stands(match.account)
        says = (_OTHERWISE if names else _SILENT).format(title=title)
        made.open.append(Open("join", match.account.occasions[0].id, says=says))
        if not names:
            made.silent.update(one.id for one in match.account.occasions)
    return told


def _homes(material: Material) -> dict[str, str]:
    """Where articles were published, but for meetings of the registry: of those its entries decide."""
    known = {entry.meeting.id for entry in material.entries}
    return {article: home for article, home in material.homes.items() if home not in known}


def _by_given(family: Sequence[Occasion]) -> dict[str, list[Occasion]]:
    """A family by the meeting its collector named; a copy without a word goes where the original (or another) goes."""
    texts = [one.dated.article.given.meeting or "" for one in family]
    common = next((text for text in texts if text), "")
    parts: dict[str, list[Occasion]] = {}
    for one, text in zip(family, texts, strict=True):
        parts.setdefault(" ".join((text or common).split()), []).append(one)
    return parts


def _given(made: Plan, given: Mapping[str, Sequence[Account]], material: Material) -> list[Cluster]:
    """Puts what a collector named: into the registry's meeting of that id or title, else into one titled so."""
    entries = {}
    for entry in material.entries:
        for word in (entry.meeting.title, entry.meeting.id):
            entries[fold(word)] = entry.meeting.id
    named: dict[str, Cluster] = {}
    for text, accounts in sorted(given.items()):
        reason = f"named in its {accounts[0].occasions[0].dated.article.given.at or 'front matter'}"
        for account in accounts:
            if fold(text) in entries:
                put(made, entries[fold(text)], account, reason, material)
                continue
            cluster = named.setdefault(fold(text), Cluster(account.facts, given=text))
            cluster.add(account, reason)
    return [named[key] for key in sorted(named)]


def _name(made: Plan, standing: Standing, material: Material) -> None:
    """Gives each cluster its id: the one it had, else one made of its facts, never one that another has or had."""
    keys = [min(one.id for a in cluster.accounts for one in a.occasions) for cluster in standing.clusters]
    by_key = dict(zip(keys, standing.clusters, strict=True))
    had = dict(zip(keys, standing.ids, strict=False))
    members = {k: frozenset(one.id for a in c.accounts for one in a.occasions) for k, c in by_key.items()}
    known = frozenset(entry.meeting.id for entry in material.entries)
    free = {key: articles for key, articles in members.items() if key not in had}
    used = {*known, *had.values()}
    left = {name: articles for name, articles in material.minted.items() if name not in used}
    kept = had | keep(free, left)
    wanted = {k: _wanted(c, material.names) for k, c in by_key.items() if k not in kept}
    taken = (
        known
        | frozenset(kept.values())
        | frozenset(name for name, articles in material.minted.items() if articles & material.occasions.keys())
    )
    staying = stay(members, kept, material.minted, material.rulings.merged)
    ids = kept | unique(wanted, taken)
    for key, cluster in sorted(by_key.items(), key=lambda pair: (pair[0] in staying, pair[0])):
        if key not in staying:
            made.clusters[ids[key]] = cluster
            continue
        for account in cluster.accounts:
            put(made, staying[key], account, ONE_MEETING, material)


def _merge(made: Plan, material: Material) -> None:
    """Makes the meetings one that editors say are one."""
    for gone, target in sorted(material.rulings.merged.items()):
        if gone in made.clusters and _exists(target, made, material):
            made.merged[gone] = target
            made.entries.pop(gone, None)
            for account in made.clusters.pop(gone).accounts:
                put(made, target, account, ONE_MEETING, material)


def _wanted(cluster: Cluster, names: Names) -> str:
    if cluster.given is not None:
        plain = slug(latin(cluster.given), SLUG_LIMIT * 2, default="")
        short = slug(latin(cluster.given), SLUG_LIMIT, default="meeting")
        return short if plain == short else f"{short}-{short_digest(cluster.given)[:6]}"
    facts = cluster.facts
    return base_id(participants(cluster), facts.place, facts.mode, facts.date, facts.body is not None, names)
