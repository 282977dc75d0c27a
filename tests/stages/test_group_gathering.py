"""Accounts brought together: in whatever order they come the same meetings, and few comparisons for each."""

from dataclasses import replace
from datetime import date, timedelta

from group_cases import NAMES, pool
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.stages.group.cluster import Account, Cluster
from site_builder.stages.group.facts import Facts, of_articles
from site_builder.stages.group.gathering import MOST, Gathering, gather
from site_builder.stages.group.recognition.body import Body
from site_builder.values.edtf import between, day, parse

POOL = pool()
PEOPLE = ("ada-lind", "ivar-sol", "mei-tan")
ACCOUNTS = [Account((one,), of_articles([one], [one.dated.event.value if one.dated.event else None])) for one in POOL]
DATES = st.sampled_from(
    [
        None,
        *map(
            parse,
            ("2031-03-04", "2031-03-05", "2031-03-06", "2031-03-04/2031-03-05", "2031-03", "2031", "../2031-03-05"),
        ),
    ]
)
FACTS = st.builds(
    Facts,
    people=st.sets(st.sampled_from(PEOPLE), min_size=1).map(frozenset),
    around=st.sets(st.sampled_from(PEOPLE)).map(frozenset),
    body=st.none(),
    place=st.sampled_from([None, "Vienna", "Lisbon", "Austria"]),
    mode=st.sampled_from([None, "visit", "virtual", "in person"]),
    date=DATES,
)


def shown(found: tuple) -> tuple:
    clusters, doubts = found
    return (
        [(c.facts, [a.occasions[0].id for a in c.accounts], c.reasons, c.grades) for c in clusters],
        [(d.account.occasions[0].id, d.other.occasions[0].id, d.joined) for d in doubts],
    )


@settings(max_examples=300, deadline=None)
@given(st.data(), st.integers(2, len(POOL)), st.sampled_from([1, 2, 3, MOST]))
def test_in_any_order_the_same_meetings(data: st.DataObject, size: int, most: int) -> None:
    accounts = [Account((one,), data.draw(FACTS)) for one in POOL[:size]]
    named = [Cluster(accounts[0].facts, [accounts[0]], given="named")] if data.draw(st.booleans()) else []
    rest = accounts[1:] if named else accounts
    again = [Cluster(c.facts, list(c.accounts), given=c.given) for c in named]
    at_once = shown(gather(rest, named, NAMES, most))
    gathering = Gathering(again, NAMES, most)
    for account in data.draw(st.permutations(rest)):
        gathering.add(account)
    assert shown(gathering.result(again)) == at_once


@settings(max_examples=40, deadline=None)
@given(st.permutations(ACCOUNTS))
def test_in_any_order_the_same_meetings_of_the_cases(accounts: list[Account]) -> None:
    gathering = Gathering([], NAMES)
    for account in accounts:
        gathering.add(account)
    assert shown(gathering.result([])) == shown(gather(ACCOUNTS, [], NAMES))


def test_what_tells_nothing_new_shows_a_meeting_where_nobody_saw_it() -> None:
    one = Facts(frozenset(PEOPLE), frozenset(), None, "Vienna", None, parse("2031-03-04"))
    same = [Account((named(number),), one) for number in range(6)]
    last = Account((named(6),), replace(one, place="Austria"))  # the place is on the shelf by this one alone
    asked = Account((named(7),), replace(one, people=frozenset(PEOPLE[:2]), place="Austria", date=None))
    gathering = Gathering([], NAMES)
    for account in (*same, asked, last):
        gathering.add(account)
    at_once = shown(gather([*same, last, asked], [], NAMES))
    assert shown(gathering.result([])) == at_once and at_once[1]


def council(number: int, when: date | None, place: str | None = "Halden") -> Account:
    facts = Facts(frozenset(), frozenset(), Body("Halden Council", "council", ("halden",)), place, "council",
                  day(when) if when else None)  # fmt: skip
    return Account((named(number),), facts)


def named(number: int):
    one = POOL[0]
    return replace(one, dated=replace(one.dated, article=replace(one.dated.article, id=f"halden-{number:06}")))


def test_one_more_account_is_held_against_few_however_many_there_are() -> None:
    first = date(1950, 1, 3)
    gathering = Gathering([], NAMES)
    for number in range(3000):  # a session each Tuesday for half a century
        gathering.add(council(number, first + timedelta(days=7 * number)))
    assert len(gathering.meetings) == 3000
    for number, (when, place) in enumerate(
        [(date(1990, 5, 8), "Halden"), (date(2040, 1, 1), "Halden"), (None, None), (None, "Halden")]
    ):
        before = gathering.looked_at
        gathering.add(council(9000 + number, when, place))
        assert gathering.looked_at - before <= 3 * MOST
    wide = Account((named(9999),), Facts(frozenset(), frozenset(), Body("Halden Council", "council", ("halden",)),
                   "Halden", "council", between(None, date(2001, 1, 1))))  # fmt: skip
    before = gathering.looked_at
    gathering.add(wide)
    assert gathering.looked_at - before <= 3 * MOST  # itself, and the two without a date that come behind it
