"""What was published stands: an article stays in its meeting, and a better grouping found later is proposed."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from site_builder.stages.group.cluster import Account, Cluster, account_of
from site_builder.stages.group.material import Open
from site_builder.stages.group.recognition.occasion import Occasion
from site_builder.values.edtf import Edtf

_SHOWN = 3  # articles named in an advice
STAYS = "was published as a report of it"


@dataclass(frozen=True, slots=True)
class Standing:
    """Clusters with every account where it was published; the meeting that each of the first of them is (the others
    are new); and what would be better, as questions."""

    clusters: tuple[Cluster, ...]
    ids: tuple[str, ...]
    asked: tuple[Open, ...] = field(default=())


def stand(
    whole: Sequence[Cluster],
    silent: Sequence[Account],
    homes: Mapping[str, str],
    merged: Mapping[str, str],
    dates: Mapping[str, Edtf | None],
) -> Standing:
    """The clusters found now, rearranged: accounts with a home (by article id) are in it, and those without one where
    most of the reports that they were found with are. `silent` are accounts that tell of no meeting now; `merged` are
    meetings that editors made one; `dates` are those of the articles' events.

    What was found depends on the captures alone, so that captures added one by one lead to the same proposals as all
    at once; what is published depends on what was published before. So copies are found with their original, and parted
    only here where they were published apart."""
    found = [_by_homes(cluster, homes, dates) for cluster in whole]
    parts = [_parts(cluster, homes) for cluster in found]
    mains = [_main(part) for part in parts]
    seats = _seats(parts)
    standing: dict[str, Cluster] = {}
    fresh: list[Cluster] = []
    ordered = sorted(range(len(found)), key=lambda n: (seats.get(mains[n] or "") != n, n))
    for number in ordered:
        cluster, main = found[number], mains[number]
        new = None if main else Cluster(cluster.facts, given=cluster.given)
        for account in cluster.accounts:
            first = account.occasions[0].id
            home = _home(account, homes) or main
            if home and home not in standing:
                standing[home] = Cluster(account.facts, given=cluster.given if home == main else None)
            target = standing[home] if home else new
            assert target is not None
            moved = home is not None and home != main
            target.add(account, STAYS if moved else cluster.reasons[first], cluster.grades[first])
        if new is not None:
            fresh.append(new)
    notes = list(_proposals(found, parts, mains, seats, merged))
    for account in (part for one in silent for part in apart(one, homes, dates)):
        if home := _home(account, homes):
            standing.setdefault(home, Cluster(account.facts)).add(account, STAYS, "doubtful")
            notes.append(_silence(home, account))
    ids = tuple(sorted(standing))
    return Standing((*(standing[name] for name in ids), *fresh), ids, tuple(notes))


def _home(account: Account, homes: Mapping[str, str]) -> str | None:
    """The meeting in which the account was published: the original's, else that of most of its copies."""
    first, *others = (one.id for one in account.occasions)
    if first in homes:
        return homes[first]
    votes = Counter(homes[one] for one in others if one in homes)
    return min(votes, key=lambda home: (-votes[home], home), default=None)


def apart(account: Account, homes: Mapping[str, str], dates: Mapping[str, Edtf | None]) -> Sequence[Account]:
    """The account itself, or one for each meeting in which a part of it was published."""
    parts = by_home(account.occasions, homes)
    if len(parts) == 1:
        return (account,)
    return [account_of(part, dates) for part in parts]


def _by_homes(cluster: Cluster, homes: Mapping[str, str], dates: Mapping[str, Edtf | None]) -> Cluster:
    made = Cluster(cluster.facts, given=cluster.given)
    for account in cluster.accounts:
        first = account.occasions[0].id
        for part in apart(account, homes, dates):
            made.add(part, cluster.reasons[first], cluster.grades[first])
    return made


def by_home(family: Sequence[Occasion], homes: Mapping[str, str]) -> list[list[Occasion]]:
    """A report and its copies, apart where they were published in several meetings; those without a home go with the
    original, or with the first that has one."""
    found = list(dict.fromkeys(homes[one.id] for one in family if one.id in homes))
    parts = {home: [one for one in family if homes.get(one.id, found[0]) == home] for home in found}
    return list(parts.values()) or [list(family)]


def of_named(named: Sequence[Cluster], homes: Mapping[str, str]) -> dict[str, str]:
    """The homes, with those of what collectors put together by name: such a cluster is, as a whole, the meeting in
    which most of it was published, unless another one has a better claim to it. A new name in a side file so moves
    an article, and a new name for all of them changes no address."""
    members = [[one.id for account in cluster.accounts for one in account.occasions] for cluster in named]
    votes = [Counter(homes[one] for one in articles if one in homes) for articles in members]
    claims = sorted((-count, home, number) for number, found in enumerate(votes) for home, count in found.items())
    taken: dict[int, str] = {}
    for _, home, number in claims:
        if number not in taken and home not in taken.values():
            taken[number] = home
    inside = {one for articles in members for one in articles}
    kept = {one: home for one, home in homes.items() if one not in inside}
    return kept | {one: taken[number] for number, articles in enumerate(members) if number in taken for one in articles}


def _parts(cluster: Cluster, homes: Mapping[str, str]) -> dict[str, list[Account]]:
    parts: dict[str, list[Account]] = defaultdict(list)
    for account in cluster.accounts:
        if home := _home(account, homes):
            parts[home].append(account)
    return dict(parts)


def _main(parts: Mapping[str, Sequence[Account]]) -> str | None:
    """The meeting that most accounts of a cluster were published in."""
    return min(parts, key=lambda home: (-len(parts[home]), home), default=None)


def _seats(parts: Sequence[Mapping[str, Sequence[Account]]]) -> dict[str, int]:
    """The cluster that holds most accounts of each meeting."""
    best: dict[str, tuple[int, int]] = {}
    for number, found in enumerate(parts):
        for home, accounts in found.items():
            best[home] = min(best.get(home, (0, 0)), (-len(accounts), number))
    return {home: number for home, (_, number) in best.items()}


# --- what would be better --------------------------------------------------------------------------------------------


def _proposals(
    found: Sequence[Cluster],
    parts: Sequence[Mapping[str, Sequence[Account]]],
    mains: Sequence[str | None],
    seats: Mapping[str, int],
    merged: Mapping[str, str],
) -> Iterator[Open]:
    for number, homes in enumerate(parts):
        main = mains[number]
        for home, accounts in sorted(homes.items()):
            if main is None or (merged.get(home, home) == merged.get(main, main) and seats[home] == number):
                continue
            articles = [one.id for account in accounts for one in account.occasions]
            if seats[home] == number:
                yield _merge(home, main, accounts[0])
            elif home != main:
                yield move(home, main, articles, accounts[0])
            else:
                yield _split(home, articles, accounts[0])


def _merge(home: str, into: str, account: Account) -> Open:
    message = f"the reports of `{home}` and of `{into}` look like reports of one meeting now; both stay as published."
    return _note(
        account, (into,), message, f"To make them one: `meeting: {home}`, `into: {into}` in content/overrides.yaml."
    )


def move(home: str, to: str, articles: Sequence[str], account: Account) -> Open:
    """Asks whether articles should go from the meeting in which they were published to another one."""
    message = f"{_named(articles)} stands in `{home}` as published, and looks like a report of `{to}` now."
    advice = f"To move it: `article: {articles[0]}`, `meeting: {to}` in content/overrides.yaml; `{home}` to keep it."
    return _note(account, (to,), message, advice)


def _split(home: str, articles: Sequence[str], account: Account) -> Open:
    message = f"{_named(articles)} stands in `{home}` as published, and looks like a report of another meeting now."
    listed = ", ".join(sorted(articles))
    advice = (
        f"To split it off: `meeting: NEW-ID`, `split_from: {home}`, `articles: [{listed}]` in content/overrides.yaml."
    )
    return _note(account, (), message, advice)


def _silence(home: str, account: Account) -> Open:
    article = account.occasions[0].id
    message = f"`{article}` stands in `{home}` as published, and tells of no meeting now."
    advice = f"To take it out: `article: {article}`, `meeting: none` in content/overrides.yaml; `{home}` to keep it."
    return _note(account, (), message, advice)


def _named(articles: Sequence[str]) -> str:
    shown = ", ".join(f"`{one}`" for one in sorted(articles)[:_SHOWN])
    return shown + (f" and {len(articles) - _SHOWN} more" if len(articles) > _SHOWN else "")


def _note(account: Account, meetings: tuple[str, ...], says: str, advice: str) -> Open:
    return Open("as published", account.occasions[0].id, meetings, says=says, advice=advice)
