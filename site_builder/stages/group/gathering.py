"""Accounts brought together: each is compared only with meetings of its people and months, and one that comes later
changes only what lies near it. Adding accounts in any order gives what all at once give."""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import islice

from site_builder.stages.group.cluster import Account, Choice, Cluster, Doubt, Key, best
from site_builder.stages.group.facts import Facts, compare, merged
from site_builder.stages.group.recognition.names import Names
from site_builder.stages.group.shelves import ANYWHERE, Where, looks, shelved

_FEW = 8  # as many of those are enough to ask about
MOST = (
    64  # meetings of one pair of people in one month, or without a date at one place, that an account is held against
)
_HEARD = 5  # accounts of a meeting whose words decide where two meetings fit alike


@dataclass(slots=True)
class _Meeting:
    """A meeting in the making: its accounts in their order with what they tell together, behind those that a collector
    named. It is called by its first account; `order` sorts it among others."""

    order: Key
    base: Cluster | None
    accounts: list[Account]
    facts: list[Facts]

    def before(self, key: Key) -> int:
        """How many accounts stand before this place in the order."""
        return bisect_left(self.accounts, key, key=lambda one: one.key)

    def at(self, count: int) -> Cluster | None:
        """The meeting as its first accounts tell it; None where there are none yet."""
        named = self.base.accounts if self.base else []
        if not count and not named:
            return None
        facts = self.facts[count - 1] if count else self.base.facts  # type: ignore[union-attr]
        return Cluster(facts, [*named[:_HEARD], *self.accounts[: min(count, _HEARD)]][:_HEARD])

    def retell(self, start: int) -> None:
        """Makes anew what the accounts tell together, from this one on."""
        del self.facts[start:]
        for account in self.accounts[start:]:
            before = self.facts[-1] if self.facts else self.base.facts if self.base else None
            self.facts.append(merged(before, account.facts) if before else account.facts)


class Gathering:
    """Meetings and their accounts. `looked_at` counts the comparisons made: with at most `most` meetings for each key
    of an account."""

    def __init__(self, named: Sequence[Cluster], names: Names, most: int = MOST) -> None:
        self.names, self.most, self.looked_at = names, most, 0
        self.meetings: dict[str, _Meeting] = {}
        self.accounts: dict[Key, Account] = {}
        self.chosen: dict[str, tuple[str, Choice]] = {}
        self.shelf: dict[Where, dict[str, list[Key]]] = defaultdict(dict)
        self.standing: dict[Where, list[tuple[Key, str]]] = defaultdict(list)
        self.lookers: dict[Where, list[Key]] = defaultdict(list)
        self.last: Key = (-1, "", "")
        for number, cluster in enumerate(named):
            name, order = f"named {number}", (-1, "", f"{number:09}")
            self.meetings[name] = _Meeting(order, cluster, [], [])
            for where in shelved(cluster.facts):
                self._shelve(where, name, order)

    def add(self, account: Account) -> None:
        """One more account; and every later one that looks where it may have changed something looks once more."""
        self.accounts[account.key] = account
        self.last = max(self.last, account.key)
        for where in looks(account.facts):
            insort(self.lookers[where], account.key)
        waiting, known = [account.key], {account.key}
        while waiting:
            key = heappop(waiting)
            for later in self._settle(self.accounts[key]):
                if later not in known:
                    known.add(later)
                    heappush(waiting, later)

    def _settle(self, account: Account) -> Iterable[Key]:
        """Puts the account where it belongs now; the later accounts for which that may change something."""
        name = account.occasions[0].id
        choice = self._choice(account)
        place = choice.meeting or name
        was = self.chosen.get(name)
        if was == (place, choice):
            return ()
        self.chosen[name] = (place, choice)
        if was and was[0] == place:
            return ()
        touched: set[Key] = set()
        if was:
            touched.update(self._leave(account, was[0]))
        touched.update(self._join(account, place))
        return touched

    def _choice(self, account: Account) -> Choice:
        found: dict[str, Cluster] = {}
        for where in looks(account.facts):
            for name in self._near(where, account.key, self._most(where)):
                if name not in found:
                    meeting = self.meetings[name]
                    if told := meeting.at(meeting.before(account.key)):
                        found[name] = told
        fits = []
        for name in sorted(found, key=lambda name: self.meetings[name].order):
            self.looked_at += 1
            if fit := compare(account.facts, found[name].facts, self.names):
                fits.append((name, fit))
        return best(account, fits, found)

    def _near(self, where: Where, key: Key, most: int) -> Iterator[str]:
        """The first meetings there that begin before this place in the order."""
        keys = self.shelf.get(where, {})
        here = (name for _, name in self.standing.get(where, ()) if keys[name][0] < key)
        return islice(here, most)

    def _join(self, account: Account, place: str) -> set[Key]:
        meeting = self.meetings.get(place)
        if meeting is None:
            meeting = self.meetings[place] = _Meeting(account.key, None, [], [])
        at = meeting.before(account.key)
        meeting.accounts.insert(at, account)
        told = meeting.facts[at - 1] if at else meeting.base.facts if meeting.base else None
        same = told is not None and merged(told, account.facts) == told
        if same and at >= _HEARD and at < len(meeting.accounts) - 1:
            meeting.facts.insert(at, told)  # type: ignore[arg-type]
        else:
            meeting.retell(at)
        for where in shelved(account.facts):
            self._shelve(where, place, account.key)
        return self._newly_seen(place, account) if same and at >= _HEARD else self._affected(place, account)

    def _shelve(self, where: Where, name: str, key: Key) -> None:
        keys = self.shelf[where].get(name)
        if keys is None:
            self.shelf[where][name] = [key]
            insort(self.standing[where], (self.meetings[name].order, name))
        else:
            insort(keys, key)

    def _leave(self, account: Account, place: str) -> set[Key]:
        meeting = self.meetings[place]
        at = meeting.before(account.key)
        del meeting.accounts[at]
        meeting.retell(at)
        affected = self._affected(place, account)
        for where in shelved(account.facts):
            keys = self.shelf[where][place]
            keys.remove(account.key)
            if not keys:
                del self.shelf[where][place]
                self.standing[where].remove((meeting.order, place))
        if not meeting.accounts and meeting.base is None:
            del self.meetings[place]
        return affected

    def _affected(self, place: str, account: Account) -> set[Key]:
        """The accounts behind this one that look where one of the meeting stands, and see the meeting there."""
        if account.key == self.last:
            return set()
        meeting = self.meetings[place]
        wheres = {where for one in (account, *meeting.accounts) for where in shelved(one.facts)}
        if meeting.base:
            wheres.update(shelved(meeting.base.facts))
        found: set[Key] = set()
        for where in wheres:
            lookers = self.lookers.get(where, ())
            if lookers and lookers[-1] > account.key and self._in_sight(where, place, account.key):
                found.update(lookers[bisect_right(lookers, account.key) :])
        return found

    def _newly_seen(self, place: str, account: Account) -> set[Key]:
        """The accounts that see the meeting where only this account of it stands before them: it tells nothing new, and
        yet they did not see the meeting there."""
        found: set[Key] = set()
        for where in shelved(account.facts):
            keys, lookers = self.shelf[where][place], self.lookers.get(where, ())
            if lookers and keys[0] == account.key and self._in_sight(where, place, account.key):
                end = bisect_right(lookers, keys[1]) if len(keys) > 1 else len(lookers)
                found.update(lookers[bisect_right(lookers, account.key) : end])
        return found

    def _in_sight(self, where: Where, place: str, key: Key) -> bool:
        """True unless so many other meetings stand before it there that nobody behind `key` looks so far."""
        keys, most = self.shelf[where], self._most(where)
        for _, name in self.standing[where]:
            if name == place:
                return True
            most -= keys[name][0] <= key
            if not most:
                return False
        return True

    def _most(self, where: Where) -> int:
        """How many meetings an account is held against there."""
        return min(_FEW, self.most) if where[-1] == ANYWHERE else self.most

    def result(self, named: Sequence[Cluster]) -> tuple[list[Cluster], list[Doubt]]:
        """The meetings, the named ones first, and what only a person can tell."""
        clusters = {f"named {number}": cluster for number, cluster in enumerate(named)}
        doubts = []
        for account in (self.accounts[key] for key in sorted(self.accounts)):
            place, choice = self.chosen[account.occasions[0].id]
            cluster = clusters.setdefault(place, Cluster(account.facts))
            cluster.add(account, choice.reason, choice.grade)
            if choice.other:
                doubts.append(Doubt(account, choice.other, choice.meeting is not None, choice.lone))
        return list(clusters.values()), doubts


def gather(
    accounts: Sequence[Account], named: Sequence[Cluster], names: Names, most: int = MOST
) -> tuple[list[Cluster], list[Doubt]]:
    """The meetings of these accounts: the best dated begin, the others join the one meeting they fit, or begin one of
    their own. `named` are meetings that a collector named: accounts may join them too."""
    gathering = Gathering(named, names, most)
    for account in sorted(accounts, key=lambda one: one.key):
        gathering.add(account)
    return gathering.result(named)
