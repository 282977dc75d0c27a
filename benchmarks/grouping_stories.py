"""Invented reports of meetings in any number, the same for the same number: what the scale of grouping is measured on.

People of the shipped registry meet in pairs, some of them often; councils of invented towns sit every other week. Each
meeting has five to twenty reports, a fifth of them copies (exact, trimmed, under another headline); some reports know
only the month, some nothing. Every sentence is put together from lists of words, so that no two reports are alike
unless one copies the other."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from site_builder.values.model import Person

FIRST = date(2012, 1, 1)
DAYS = 365 * 13
CITIES = tuple(
    "Paris London Berlin Moscow Beijing Tokyo Delhi Ankara Vienna Geneva Rome Madrid Lisbon Warsaw Prague Brussels "
    "Oslo Stockholm Helsinki Athens Cairo Riyadh Doha Ottawa Canberra Seoul Jakarta Bangkok Hanoi Astana".split()
)
TOWNS = tuple(
    f"{head}{tail}"
    for head in ("Elm", "Ash", "Oak", "Hal", "Wick", "Fern", "Mar", "Thorn", "Brook", "Lind", "Raven", "Sel", "Crag")
    for tail in ("ford", "wold", "bury", "dale", "mouth", "hurst", "combe", "stead")
)
OUTLETS = tuple(f"{one} {two}" for one in TOWNS[:20] for two in ("Courier", "Gazette", "Observer"))
WHO = "envoys officials delegates ministers aides farmers dockers engineers traders teachers editors lawyers".split()
WHAT = (
    "tariff ferry canal harvest pipeline quota border treaty budget loan railway museum harbour licence visa reactor "
    "fishery subsidy satellite vaccine archive airline tunnel levy embargo dam forest statute census refinery"
).split()
HOW = "slowly quietly openly at once without delay in stages by degrees with care under protest in full".split()
DOES = "reopen widen settle postpone finance inspect abolish restore divide survey repair cancel defend revise".split()
LIKE = "northern disputed modest costly overdue secret joint annual former temporary narrow ambitious rural".split()
WHEN = "spring harvest winter election audit thaw anniversary vote opening deadline".split()


@dataclass(frozen=True, slots=True)
class Story:
    """A report: `event` is the day it knows in EDTF (None: it tells no day), `meeting` the number of its meeting."""

    meeting: int
    title: str
    body: tuple[str, ...]
    event: str | None
    published: date
    outlet: str

    def text(self) -> str:
        """The report as a capture."""
        return "\n\n".join((self.title, f"{self.outlet}, {self.published:%B} {self.published.day}, "
                            f"{self.published.year}", *self.body)) + "\n"  # fmt: skip


def stories(count: int, people: Sequence[Person], seed: int = 1) -> Iterator[Story]:
    """So many reports, meeting after meeting."""
    number = made = 0
    while made < count:
        rng = random.Random(f"{seed} {number}")
        for story in _meeting(number, people, rng)[: count - made]:
            made += 1
            yield story
        number += 1


def _meeting(number: int, people: Sequence[Person], rng: random.Random) -> list[Story]:
    day = FIRST + timedelta(days=rng.randrange(DAYS))
    council = rng.random() < 0.3
    town = rng.choice(TOWNS)
    if council:  # every other Tuesday
        day -= timedelta(days=(day.toordinal() - 2) % 14)
    pair = [] if council else _pair(day, people, rng)
    place = town if council or len(pair) < 2 else rng.choice(CITIES)
    told: list[Story] = []
    for _ in range(rng.randint(5, 20)):
        if told and rng.random() < 0.2:
            told.append(_copy(rng.choice(told), rng))
            continue
        known = rng.random()
        event = day.isoformat() if known < 0.85 else f"{day:%Y-%m}" if known < 0.95 else None
        told.append(_report(number, place, pair, day, event, rng))
    return told


def _pair(day: date, people: Sequence[Person], rng: random.Random) -> list[tuple[str, str]]:
    """Two people in office on the day with their titles; those at the head of the shuffled registry most often."""
    pool = list(people)
    random.Random(7).shuffle(pool)
    found: dict[str, str] = {}
    for _ in range(60):
        one = pool[min(int(rng.paretovariate(0.6)), len(pool)) - 1]
        for office in one.offices:
            first, last = office.first and office.first.first, office.last and office.last.last
            if (not first or first <= day) and (not last or last >= day):
                found.setdefault(one.name, office.title)
        if len(found) > 1:
            break
    return [(title, name) for name, title in found.items()][:2]


def _report(
    number: int, place: str, pair: list[tuple[str, str]], day: date, event: str | None, rng: random.Random
) -> Story:
    published = day + timedelta(days=rng.choice((0, 0, 1, 1, 2)))
    when = f"on {day:%A}, {day.day} {day:%B} {day.year}" if event and len(event) == 10 else (
        f"in {day:%B} {day.year}" if event else "again"
    )  # fmt: skip
    topic = f"{rng.choice(LIKE)} {rng.choice(WHAT)}"
    if len(pair) > 1:
        (office, one), (another, other) = pair
        title = rng.choice((f"{one} and {other} meet in {place}", f"{one} meets {other} in {place} over {topic}"))
        lead = f"{office} {one} met {another} {other} in {place} {when} to speak about the {topic}."
    else:
        title = rng.choice((f"{place} City Council votes on {topic}", f"{place} council approves {topic}"))
        lead = f"{place.upper()} - The {place} City Council met {when} and voted on the {topic}."
    body = [lead, *(" ".join(_sentence(rng) for _ in range(rng.randint(2, 4))) for _ in range(rng.randint(6, 12)))]
    return Story(number, title, tuple(body), event, published, rng.choice(OUTLETS))


def _sentence(rng: random.Random) -> str:
    one, other = f"{rng.choice(LIKE)} {rng.choice(WHO)}", f"{rng.choice(TOWNS)} {rng.choice(WHO)}"
    what, that = (f"{rng.choice(TOWNS)} {rng.choice(WHAT)}" for _ in range(2))
    return rng.choice((
        f"The {one} {rng.choice(DOES)} {rng.choice(LIKE)} {what} before {rng.choice(WHEN)}, while "
        f"{rng.randint(2, 9999)} {other} {rng.choice(DOES)} {rng.choice(LIKE)} {that} {rng.choice(HOW)}.",
        f"After {rng.randint(2, 400)} hours {rng.choice(LIKE)} {what} was left to {other}, who {rng.choice(HOW)} "
        f"{rng.choice(DOES)} {that} and {rng.choice(DOES)} {rng.choice(LIKE)} {rng.choice(WHAT)} {rng.choice(HOW)}.",
        f"“We {rng.choice(DOES)} {that} and {rng.choice(DOES)} {rng.choice(LIKE)} {rng.choice(WHAT)},” {one} told "
        f"{other}, asking {rng.randint(2, 9000)} million for {what} and {rng.choice(LIKE)} {rng.choice(WHAT)}.",
    ))  # fmt: skip


def _copy(story: Story, rng: random.Random) -> Story:
    """The report carried again a day later: as it was, trimmed, or under another headline."""
    copied = replace(story, published=story.published + timedelta(days=1), outlet=rng.choice(OUTLETS))
    kind = rng.randrange(3)
    if kind == 0:
        return copied
    if kind == 1:
        return replace(copied, body=story.body[: max(4, len(story.body) - 3)])
    return replace(copied, title=f"{story.title}, {rng.choice(WHO)} say")
