"""Laws of dating: true clues never exclude the truth, order changes nothing, no clock and no zone is looked at."""

import os
import time
from datetime import date as day_type
from datetime import timedelta
from itertools import pairwise

import pytest
from date_cases import DATA, article, shipped
from digest import DigestFolder
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.stages.date import date, prepare
from site_builder.stages.date import days as d
from site_builder.stages.date.clues import FIRM, HARD, SOFT, Clue, solve
from site_builder.stages.date.literals import heads, needs
from site_builder.values import edtf
from site_builder.values.model import Anchor, Evidence

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAYS = st.dates(day_type(1990, 1, 1), day_type(2040, 12, 31))


def said(day: day_type) -> str:
    return f"{edtf.MONTHS[day.month - 1]} {day.day}"


COUNTS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
ORDINALS = ("th", "st", "nd", "rd", *["th"] * 7)


def told_by(met: day_type, written: day_type, fact: day_type) -> list[str]:
    """Sentences true of a fact, the meeting and the day of writing, in every way that relates them."""
    apart, since = (met - fact).days, (written - fact).days
    months = (written.year - fact.year) * 12 + written.month - fact.month - (written.day < fact.day)
    told = [f"The Kolm quake of {fact.year} is not forgotten.", f"After the Kolm quake in {fact.year} they rebuilt."]
    if 2 <= apart <= 12:
        told.append(f"Their talks came {COUNTS[apart - 2]} days after the Kolm quake.")
    if apart == 1:
        told.append("Their talks came a day after the Kolm quake.")
    if -7 <= apart <= -1:
        told.append(f"Their talks came {'a day' if apart == -1 else f'{-apart} days'} before the Kolm quake.")
    if 0 < since <= 300:
        told.append(f"They still speak of the Kolm quake in {edtf.MONTHS[fact.month - 1]}.")
    if 0 <= since <= 6:
        told.append(f"They spoke of the Kolm quake on {NAMES[fact.weekday()]}.")
    if 1 <= months <= 30 and since > 40:
        number = f"{months + 1}{ORDINALS[(months + 1) % 10] if not 10 < months + 1 < 14 else 'th'}"
        told.append(f"It is the {number} month of the Kolm quake.")
    if since >= 700 and written.timetuple()[1:3] == fact.timetuple()[1:3]:
        told.append(f"They marked the {written.year - fact.year}th anniversary of the Kolm quake.")
    if written.year - fact.year == 1:
        told.append("The Kolm quake struck last year.")
    return told


@st.composite
def true_stories(draw):
    """A day of writing, the day of a meeting shortly before it, a fact, and sentences that are true of them."""
    written = draw(DAYS)
    met = written - timedelta(days=draw(st.integers(0, 3)))
    fact = written - timedelta(days=draw(st.integers(1, 900)))
    past = written - timedelta(days=draw(st.integers(32, 3000)))
    ahead = written + timedelta(days=draw(st.integers(1, 700)))
    lead = draw(
        st.sampled_from(
            [
                f"The ministers of Ostria and Norrland met in Vallby on {NAMES[met.weekday()]}.",
                f"The ministers of Ostria and Norrland met in Vallby on {NAMES[met.weekday()]}, {said(met)}.",
            ]
        )
    )
    week = written - timedelta(days=written.weekday() + 7)
    possible = [
        f"In {edtf.MONTHS[past.month - 1]} {past.year} the treaty was signed.",
        f"The first talks were held on {said(past)}, {past.year}.",
        f"The strait was closed in {past.year}.",
        f"The fleets will meet again on {said(ahead)}, {ahead.year}.",
        f"They will open the bridge in {ahead.year}.",
        "They spoke of last week's Kolm quake."
        if week <= fact < week + timedelta(days=7)
        else "They spoke of the Kolm quake.",
    ]
    possible += told_by(met, written, fact)
    rest = draw(st.lists(st.sampled_from(possible), unique=True, max_size=7))
    return written, met, fact, lead, rest


def dated_story(fact: day_type, lead: str, rest: list[str]):
    quake = Anchor("quake", "earthquake of Kolm", edtf.day(fact), ("Kolm quake",))
    return date(article("Ministers of Ostria and Norrland meet in Vallby", (lead, *rest)), prepare((quake,), ()))


@settings(max_examples=300, deadline=None)
@given(true_stories())
def test_true_clues_never_exclude_the_truth(story):
    written, met, fact, lead, rest = story
    dated = dated_story(fact, lead, rest)
    assert dated.written is None or dated.written.value.contains(edtf.day(written))
    assert dated.event is None or dated.event.value.contains(edtf.day(met))
    assert not dated.problems


@settings(max_examples=100, deadline=None)
@given(true_stories(), st.randoms(use_true_random=False))
def test_the_order_of_clues_changes_nothing(story, random):
    _, _, fact, lead, rest = story
    # What tells of the meeting itself does so in the opening alone: its place is no matter of order.
    rest = [one for one in rest if not one.startswith("Their talks")]
    shuffled = random.sample(rest, len(rest))
    one, two = dated_story(fact, lead, rest), dated_story(fact, lead, shuffled)
    for name in ("published", "captured", "written", "event"):
        left, right = getattr(one, name), getattr(two, name)
        assert (left and left.value) == (right and right.value)
    assert one.status == two.status


CLUES = st.builds(
    lambda first, length, strength, words: Clue(
        d.span(first, first + timedelta(days=length)), strength, Evidence("rule", words, None, "It says so.")
    ),
    DAYS,
    st.integers(0, 4000),
    st.sampled_from([HARD, FIRM, SOFT]),
    st.text("abc", min_size=1, max_size=3),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(CLUES, max_size=7), st.randoms(use_true_random=False))
def test_solving_knows_no_order_and_keeps_every_common_day(clues, random):
    solved = solve(clues)
    assert solve(random.sample(clues, len(clues))) == solved
    common = d.ALL
    for clue in clues:
        common &= clue.days
    assert solved.days
    assert common & ~solved.days == 0
    if common:
        assert (solved.days, solved.against) == (common, ())


@given(DAYS, st.integers(0, 40), st.integers(-50, 50), st.integers(0, 60))
def test_sets_widen_as_counted_by_hand(first, length, least, more):
    days = d.span(first, first + timedelta(days=length))
    wide = d.later(days, least, least + more)
    expected = {
        one + timedelta(days=shift)
        for one in (first + timedelta(days=n) for n in range(length + 1))
        for shift in range(least, least + more + 1)
    }
    assert set(d.each(wide)) == expected
    assert list(d.runs(wide)) == [(min(expected), max(expected))]


@given(
    st.sets(st.integers(min_value=0, max_value=60)),
    st.integers(min_value=0, max_value=60),
    st.integers(min_value=0, max_value=60),
)
def test_stretches_that_touch_a_window_are_kept_whole(places, one, two):
    days, window = sum(1 << place for place in places), d.span(d.day_at(min(one, two)), d.day_at(max(one, two)))
    touching = [d.span(*run) for run in d.runs(days) if d.span(*run) & window]
    assert d.stretches(days, window) == sum(touching)


def test_weekdays_and_yearly_days_agree_with_the_calendar():
    fridays = list(d.each(d.weekday(4) & d.yearly(2, 4, 4) & d.span(day_type(2000, 1, 1), day_type(2040, 1, 1))))
    assert [one.year for one in fridays] == [2000, 2005, 2011, 2022, 2028, 2033, 2039]
    leap = [one.year for one in d.each(d.yearly(2, 29, 29) & d.span(day_type(2000, 1, 1), day_type(2020, 1, 1)))]
    assert leap == [2000, 2004, 2008, 2012, 2016]
    assert all(later - one == timedelta(days=7) for one, later in pairwise(list(d.each(d.weekday(2)))[:50]))


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("(UK|British) (general )?election", "the British election"),
        ("Trump.{0,60}Busan", "Trump spoke in Busan"),
        ("COP[ -]?26", "at COP26"),
        ("colou?r of (the )?sky", "color of sky"),
        ("(?:a{2}|bb)cdef", "aacdef"),
        (r"U\.S\. troops", "U.S. troops"),
        ("restor\\w+ .{0,30}ties", "restoring the old ties"),
        ("x|", "anything"),
    ],
)
def test_no_pattern_is_passed_over_that_would_match(pattern, text):
    present = frozenset(heads(text.lower()))
    assert all(row & present for row in needs(pattern))


@settings(max_examples=300, deadline=None)
@given(true_stories(), st.sampled_from(["meeting", "later"]))
def test_a_known_meeting_never_excludes_the_truth(story, how):
    written, met, fact, lead, rest = story
    quake = Anchor("quake", "earthquake of Kolm", edtf.day(fact), ("Kolm quake",))
    made = article("Ministers of Ostria and Norrland meet in Vallby", (lead, *rest))
    world = prepare((quake,), ())
    known = edtf.day(met) if how == "meeting" else edtf.between(met, met + timedelta(days=1))
    alone, dated = date(made, world), date(made, world, known)
    assert dated.written is None or dated.written.value.contains(edtf.day(written))
    assert alone.written is None or (dated.written and alone.written.value.contains(dated.written.value))


@pytest.mark.parametrize(
    ("zone", "epoch"), [("Pacific/Kiritimati", "0"), ("Etc/GMT+12", "4102444800"), ("Asia/Kathmandu", "1700000000")]
)
def test_neither_the_day_of_the_build_nor_its_zone_dates_anything(undated, zone, epoch):
    folder, expected = undated
    assert folder.run("export", "--no-cache", TZ=zone, SOURCE_DATE_EPOCH=epoch).stdout == expected


@pytest.fixture(scope="module")
def undated(tmp_path_factory):
    """The captures of the data folder as a digest, and what is understood of them today, here."""
    folder = DigestFolder(tmp_path_factory.mktemp("undated") / "digest", DATA / "captures", bare=True)
    return folder, folder.run("export", "--no-cache").stdout


def test_zone_and_clock_do_not_matter(monkeypatch):
    made = article(
        "Talks", ("The ministers met in Vallby on Tuesday, March 5.",), (("published", "6 March 2024", "2024-03-06"),)
    )
    world = prepare(*shipped())
    answers = []
    for zone in ("Pacific/Kiritimati", "Etc/GMT+12"):
        monkeypatch.setitem(os.environ, "TZ", zone)
        time.tzset()
        answers.append(date(made, world))
    monkeypatch.undo()
    time.tzset()
    assert answers[0] == answers[1]
