"""Whether two accounts tell of one meeting although they do not name who met, or name them in another way: by how alike
their stories are, unless days, place or way of meeting part them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from site_builder.stages.group.cluster import Account, Cluster
from site_builder.stages.group.facts import Facts, sits
from site_builder.stages.group.likeness import Likeness
from site_builder.stages.group.recognition import places
from site_builder.stages.group.recognition.elsewhen import VAGUE, elsewhen, told_apart
from site_builder.stages.group.recognition.lexicon import SPORT
from site_builder.stages.group.recognition.names import Names
from site_builder.stages.group.recognition.occasion import remote
from site_builder.stages.group.spans import NARROW, meet
from site_builder.stages.group.yearless import beside
from site_builder.values.acts import acts
from site_builder.values.edtf import Edtf
from site_builder.values.occasions import cues

ALIKE = 0.13  # so much alike are two reports of one meeting; those of different meetings of others hardly ever
AGREED = 0.2  # must be those that say who met, and do not fit
_FACTS = 6  # quotations, numbers and names they must share at least: two are those who met
_MANY = 10  # where one tells no day
_PLACE = AGREED / ALIKE  # what likeness counts where nothing but place or way of meeting parts them
_OPEN = AGREED / 0.35  # what it counts where they agree on what they tell, and one tells no day
_TOUCH = 5  # days between two reports that say who met
_SOON, _NEAR, _FAR = 3, 7, 30  # days between a report and its meeting
_MORE, _LATE = 1.25, 0.7  # what likeness counts in the first days, where a meeting is spoken of, and after a week
_CLEAR = 0.7  # so much less alike must the next meeting be
_OPENING = 2  # paragraphs
_HEARD = 5  # accounts of a meeting that are compared
Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Match:
    """An account, the meeting to which it belongs, and the account there that it resembles."""

    account: Account
    cluster: Cluster
    other: Account


class Stories:
    """All accounts with the meetings they are of, to be compared: those of `clusters`, of `known` meetings of the
    registry, and `silent` ones that tell of none. Articles `published` before join no meeting of the registry."""

    def __init__(
        self,
        clusters: Sequence[Cluster],
        known: Sequence[Cluster],
        silent: Sequence[Account],
        names: Names,
        published: Collection[str],
    ) -> None:
        heard = [(account, cluster) for cluster in (*clusters, *known) for account in cluster.accounts[:_HEARD]]
        self.homes = [cluster for _, cluster in heard]
        self.likeness = Likeness([*(account for account, _ in heard), *silent])
        self.numbers = {account.key: number for number, account in enumerate(self.likeness.accounts)}
        self.names, self.published = names, published
        self.known = {id(cluster) for cluster in known}

    def match(self, account: Account, own: Cluster | None = None) -> Match | None:
        """The meeting of which the account tells the same as another one, if no second one is about as near; `own` is
        the meeting of an account that says who met."""
        mine, least = self.numbers[account.key], AGREED if own else ALIKE
        best: dict[int, tuple[float, int]] = {}
        for other in self.likeness.near(mine):
            home = self.homes[other] if other < len(self.homes) else None
            if home is None or home is own or self._settled(account, home):
                continue
            if own and self.likeness.common(mine, other) < (_FACTS if account.facts.date else _MANY):
                continue
            share = self._of_told(account, home) if own else self._of_silent(account, home)
            score = share and share * self.likeness.between(mine, other)
            if score >= least:
                best[id(home)] = max(best.get(id(home), (0.0, 0)), (score, -other))
        ranked = sorted(best.values(), key=lambda pair: (-pair[0], self.likeness.accounts[-pair[1]].key))
        if not ranked or (len(ranked) > 1 and ranked[1][0] > _CLEAR * ranked[0][0]):
            return None
        number = -ranked[0][1]
        return Match(account, self.homes[number], self.likeness.accounts[number])

    def _settled(self, account: Account, home: Cluster) -> bool:
        return account.occasions[0].id in self.published and id(home) in self.known

    def _of_told(self, account: Account, home: Cluster) -> float:
        """What likeness counts for an account that says who met: nothing unless the days are near."""
        one, other = account.facts, home.facts
        gap = _gap(_days(account), _days_of(home))
        if _elsewhen(account, home) or self._apart(one, other):
            return 0.0
        if gap is None:
            return _OPEN if _close(other.date) and not sits(other) and _holds(one.date, other.date) else 0.0
        return 0.0 if gap > _TOUCH else _PLACE if self._same_day(one, other) else 1.0

    def _apart(self, one: Facts, other: Facts) -> bool:
        """True where two that say who met tell of two meetings."""
        if _close(one.date) and _close(other.date) and not _gathers(one, other) and _no_day(one.date, other.date):
            return True
        if one.body and other.body and not set(one.body.key) & set(other.body.key):
            return True
        if self._same_day(one, other):
            return False
        wired, there = remote(one.mode), remote(other.mode)
        if wired is not None and there is not None and wired != there:
            return True
        if one.people and one.people == other.people:
            return False
        return bool(one.people & other.people) or places.agree(self.names, one.place, other.place) is False

    def _same_day(self, one: Facts, other: Facts) -> bool:
        """True where the same people, or one body, are told to have met on one day: hardly ever in two places."""
        day = one.date is not None and one.date == other.date and one.date.is_day
        return day and self._same(one, other)

    def _same(self, one: Facts, other: Facts) -> bool:
        """True for the same body or people, and for states whose people they are."""
        if one.body and other.body:
            return one.body.same(other.body)
        body, people = one.body or other.body, one.people | other.people
        if body is None:
            return one.people == other.people and len(people) > 1
        sent = {self.names.people[self.names.numbers[who]].country for who in people if who in self.names.numbers}
        return body.kind == "states" and set(body.key) <= sent

    def _of_silent(self, account: Account, home: Cluster) -> float:
        """What likeness counts for an account that says of nobody that they met: nothing where it tells another day,
        or nothing tells days and the body sits again and again."""
        one, other = account.facts.date, home.facts.date
        brief = one and other and (one.days or VAGUE) <= NARROW >= (other.days or VAGUE)
        if _elsewhen(account, home) or _early(account, other) or (brief and _no_day(one, other)):
            return 0.0
        gap = _gap(_days(account), _days_of(home))
        if gap is None:
            own = account.facts.yearless
            return 1.0 if beside(own, other) or (_close(other) and not own and not sits(home.facts)) else 0.0
        if gap <= _SOON and _cued(account):
            return _MORE
        return 1.0 if gap <= _NEAR else _LATE if gap <= _FAR else 0.0


def _cued(account: Account) -> bool:
    """True where headline or opening speak of a meeting, and not of a match."""
    article = account.occasions[0].dated.article
    opening = [article.title, *article.body[:_OPENING]]
    words = {word.strip(".,") for text in opening for word in text.lower().split()}
    return len(words & SPORT) < 2 and any(cues(text) or acts(text) for text in opening)


# --- days ------------------------------------------------------------------------------------------------------------


def _close(value: Edtf | None) -> Days | None:
    """The first and last day of a date that leaves few days open."""
    return (value.first, value.last) if value and value.first and value.last and (value.days or 0) <= VAGUE else None


def _days(account: Account) -> list[Days]:
    """The days of the meeting and of publication, as far as the account tells them closely."""
    published = account.occasions[0].dated.published
    found = (_close(account.facts.date), _close(published.value if published else None))
    return [days for days in found if days]


def _days_of(home: Cluster) -> list[Days]:
    known = _close(home.facts.date)
    return [known] if known else [days for account in home.accounts for days in _days(account)]


def _gap(one: Sequence[Days], other: Sequence[Days]) -> int | None:
    """The fewest days between two stretches of days, 0 where they touch; None where nothing is known."""
    return min((max((a[0] - b[1]).days, (b[0] - a[1]).days, 0) for a in one for b in other), default=None)


def _holds(one: Edtf | None, other: Edtf | None) -> bool:
    """True where a date, if there is any, leaves all days of the other."""
    return one is None or (other is not None and one.contains(other))


def _no_day(one: Edtf | None, other: Edtf | None) -> bool:
    return bool(one and other) and meet(one, other, 1) is None  # type: ignore[arg-type]


def _elsewhen(account: Account, home: Cluster) -> bool:
    return told_apart(frozenset(elsewhen(account.occasions[0].dated)), home.facts.date)


def _early(account: Account, date: Edtf | None) -> bool:
    """True where a report was published before that day and announces nothing, or long before it."""
    dated = account.occasions[0].dated
    last = dated.published.value.last if dated.published else None
    if not last or not date or not date.first:
        return False
    return (date.first - last).days > (_NEAR if dated.status == "announced" else 0)


def _gathers(one: Facts, other: Facts) -> bool:
    """True where the same alliance gathers, which takes days."""
    return one.body is not None and one.body.kind == "alliance" and other.body is not None and one.body.same(other.body)
