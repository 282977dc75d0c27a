"""What is known of a meeting from one or more articles, or from the registry, and whether two such accounts agree."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from site_builder.stages.group.recognition import places
from site_builder.stages.group.recognition.body import Body
from site_builder.stages.group.recognition.elsewhen import FEW, VAGUE, Yearless, told_apart
from site_builder.stages.group.recognition.names import Names, is_country
from site_builder.stages.group.recognition.occasion import Occasion, remote
from site_builder.stages.group.spans import NARROW, STAY, meet, narrowest
from site_builder.stages.group.weekdays import excluded, weekday
from site_builder.stages.group.yearless import far, fits
from site_builder.values.edtf import Edtf
from site_builder.values.lasting import lasts
from site_builder.values.model import Grade, Mode

_BACKED = 1.8  # one traveller in common, whose host the other account names beside
SESSIONS = 13  # days: a council sits again and again at one place, so that only days tell which session is meant


@dataclass(frozen=True, slots=True)
class Facts:
    """One account of a meeting. `people` are ids; `around` further ids named with them; `states` are
    countries, which count only where a registry names countries as those who met; `date` may be None; `weekday` is
    what a report tells of a day whose date it leaves open, `elsewhen` the days it tells of other meetings, `yearless`
    month and day that it prints as its own; `lasting` tells that the meeting took all days of the date,
    `held` that the report tells of it as over."""

    people: frozenset[str]
    around: frozenset[str]
    body: Body | None
    place: str | None
    mode: Mode | None
    date: Edtf | None
    states: frozenset[str] = frozenset()
    weekday: int | None = None
    elsewhen: frozenset[Yearless] = frozenset()
    yearless: Yearless | None = None
    lasting: bool = False
    held: bool = False

    @property
    def known(self) -> bool:
        """True when the account names anybody who met."""
        return bool(self.people or self.body)


@dataclass(frozen=True, slots=True)
class Fit:
    """How well two accounts agree: `score` orders candidates; `sure` is False where a person should decide; `grade`
    tells how far a join that rests on it may be trusted. `lone`: where this is the one meeting of those who met whose
    day is known, an account without a date is of it: `place` for people who met at one place, `story` for a body where
    the texts tell the same."""

    score: float
    sure: bool
    reason: str
    grade: Grade = "doubtful"
    lone: Literal["", "place", "story"] = ""


def of_articles(occasions: Sequence[Occasion], dates: Sequence[Edtf | None]) -> Facts:
    """The account of an original and its copies: the original's, with what it lacks taken from them; the date is the
    narrowest that all of them allow."""
    told = [one for one in occasions if one.participants] or list(occasions)
    lead, date = told[0], narrowest(dates)
    events = [one.dated.event for one in told if one.dated.event]
    return Facts(
        frozenset() if lead.body else lead.people,
        frozenset(one for occasion in told for one in occasion.around),
        lead.body,
        next((one.place for one in told if one.place), None),
        next((one.mode for one in told if one.mode), None),
        date,
        frozenset(lead.states),
        weekday(lead.dated.event),
        frozenset(lead.elsewhen),
        next((one.dated.yearless for one in told if one.dated.yearless), None),
        any(event.value == date and lasts(date, event.evidence) for event in events),
        lead.dated.status == "held",
    )


def compare(one: Facts, other: Facts, names: Names) -> Fit | None:
    """How two accounts agree; None where they contradict each other or share too little."""
    who = _who(one, other, names)
    if who is None:
        return None
    wired, there = remote(one.mode), remote(other.mode)
    if wired is not None and there is not None and wired != there:
        return None
    where = places.agree(names, one.place, other.place)
    if where is False:
        return None
    shared, reason = who
    at = one.place if where and one.place else ""
    score = shared + (1.0 if where else 0.0) + (0.5 if one.mode == other.mode and one.mode else 0.0)
    if told_apart(one.elsewhen, other.date) or told_apart(other.elsewhen, one.date):
        return None
    if far(one.yearless, other.date, one.held) or far(other.yearless, one.date, other.held):
        return None
    printed = shared >= 3 and fits(one.yearless, one.date, other.yearless, other.date, where is True)
    lone = _lone(one, other, shared, where is True, names)
    if one.date is None or other.date is None:
        held = where is True and one.date != other.date and _summit(one) and _summit(other)
        sure = held or printed
        return Fit(
            score - 2, sure, _reason(reason, at, None), "likely" if sure else "doubtful", "" if printed else lone
        )
    session = sits(one) or sits(other)
    visit = bool({"visit", "summit"} & {one.mode, other.mode}) and not wired
    if excluded(one.weekday, other.date, visit) or excluded(other.weekday, one.date, visit):
        return None
    # Two leaders on one day and three on the next are two meetings, however near: a visit is of the same people.
    same_visit = visit and not session and (one.people == other.people or shared < 2)
    days = meet(one.date, other.date, (STAY if where and shared >= 3 else 1) if same_visit else 0)
    if days is None:
        return None
    width = max(_width(one.date, other.date), _width(other.date, one.date))
    open_ended = one.date.days is None and other.date.days is None  # neither knows even its year
    here = where is True and shared >= 3 and not session and not open_ended
    sure = (
        width <= (SESSIONS if session else VAGUE)
        or here
        or (shared >= 3 and bool(wired) and bool(there) and not one.body)
    )
    sure = sure or printed
    if shared < 2:
        sure = (where is True or shared == _BACKED) and width <= 2 * NARROW
    grade: Grade = "certain" if sure and shared >= 3 and width <= 2 * NARROW else "likely" if sure else "doubtful"
    return Fit(score + 1 / (1 + width / 10), sure, _reason(reason, at, days), grade, "" if sure else lone)


def _lone(one: Facts, other: Facts, shared: float, here: bool, names: Names) -> Literal["", "place", "story"]:
    """Whether an account that leaves its day open may be of the other's meeting, if that is the only one known."""
    known = min((date.days or 10**6 for date in (one.date, other.date) if date), default=10**6)
    if known > FEW:
        return ""
    if one.body:
        return "story" if shared >= 3 else ""
    town = here and bool(one.place) and not is_country(names, one.place or "")
    if town and (shared >= 4 or shared == _BACKED) and one.place == other.place:
        return "place"
    return "story" if shared >= 3 else ""


def _summit(one: Facts) -> bool:
    """True for a summit of leaders: an alliance holds it in one town once in years."""
    return one.mode == "summit" and one.body is not None and one.body.kind == "alliance"


def _width(date: Edtf, other: Edtf) -> int:
    """The days a date leaves open; where one end is open and the known one is the other date's too, that tells much."""
    if date.days is None and ((date.first and date.first == other.first) or (date.last and date.last == other.last)):
        return (other.days or 10**5) + NARROW
    return date.days or 10**5


def sits(one: Facts) -> bool:
    """True for councils and boards, which sit by the day: two days are two sessions."""
    return one.body is not None and one.body.kind not in ("alliance", "states")


def _who(one: Facts, other: Facts, names: Names) -> tuple[float, str] | None:
    """How far the same people or body meet, from 1 (one person in common) to 4 (exactly the same), with the words."""
    if one.body and one.body.kind == "states" and not other.body:
        return (3.0, one.body.name) if other.states and other.states == frozenset(one.body.key) else None
    if one.body or other.body:
        if one.body and other.body and one.body.same(other.body):
            return 3.0 + (one.body.name == other.body.name), one.body.name
        return None
    if other.states and not other.people:
        exact = one.date is not None and (one.date.days or VAGUE) < VAGUE
        sent = {names.people[names.numbers[who]].country for who in one.people if who in names.numbers}
        alike = exact and other.states <= one.states and (not one.people or (len(sent) > 1 and sent <= other.states))
        return (3.0, ", ".join(sorted(other.states))) if alike else None
    common = one.people & other.people
    if not common:
        return None
    listed = ", ".join(_shown(one_id, names) for one_id in sorted(common))
    if one.people == other.people:
        return (4.0 if len(common) > 1 else 1.5), listed
    if len(common) > 1:
        whole = common in (one.people, other.people)
        rest = (one.people | other.people) - common
        backed = rest <= (one.around | other.around)
        return (3.0 if whole or backed else 2.0), listed
    if len(one.people) == 1 or len(other.people) == 1:
        backed = one.people - common <= other.around and other.people - common <= one.around
        return (_BACKED if backed else 1.0), listed
    return None


def _shown(id: str, names: Names) -> str:
    number = names.numbers.get(id)
    return id.replace("-", " ").title() if number is None else names.people[number].name


def _reason(who: str, place: str, days: Edtf | None) -> str:
    return f"{who}{', ' + place if place else ''}{', ' + days.text if days else ''}"


def merged(one: Facts, other: Facts) -> Facts:
    """The account of a meeting after one more article joined: it keeps who, takes what it lacks, narrows the date."""
    when = one.date or other.date
    if one.date and other.date:
        told = NARROW >= (one.date.days or 10**5) > (other.date.days or 10**5) and one.date.contains(other.date)
        # Accounts come the narrowest first: what is wider by now are the days of several, and one day takes none away.
        when = one.date if told else meet(one.date, other.date, STAY) or one.date
        if other.lasting and (other.date.days or 10**5) <= NARROW and other.date.contains(one.date):
            when = other.date
    place = one.place if one.place or not other.place else other.place
    one = replace(one, around=one.around | other.around, lasting=one.lasting or other.lasting)
    return replace(one, place=place, mode=one.mode or other.mode, date=when)
