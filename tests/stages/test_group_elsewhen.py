"""Days of other meetings, by which a report without a date is told from the reports of those."""

from dataclasses import replace

import pytest
from group_cases import NAMES, PEOPLE, dated

from site_builder.stages.group import group, recognise
from site_builder.stages.group.recognition.elsewhen import elsewhen, told_apart
from site_builder.values.edtf import parse
from site_builder.values.model import DatedArticle, Registry, TimeExpression

OWN = "Ada Lind received Ivar Sol in Vienna for talks about fish."


def told(*sentences: str, words: str, rule: str = "month", title: str = "Fish and friendship") -> DatedArticle:
    """An article without a date in whose paragraphs these words name a month or day."""
    article = dated(title, sentences)
    times = (
        TimeExpression(n, text.index(words), text.index(words) + len(words), words, None, rule)
        for n, text in enumerate(sentences)
        if words in text
    )
    return replace(article, expressions=tuple(times))


@pytest.mark.parametrize(
    ("text", "words", "rule", "days"),
    [
        ("The yearly meeting with ministers is to be held in July.", "July", "month", ((7, 0),)),
        ("The council voted to return to the plan on Oct. 24.", "Oct. 24", "month and day", ((10, 24),)),
        ("La próxima reunión será el 3 de agosto.", "3 de agosto", "day and month", ((8, 3),)),
        ("Herring is caught from July.", "July", "month", ()),
    ],
)
def test_months_and_days_of_other_meetings(text: str, words: str, rule: str, days: tuple) -> None:
    assert elsewhen(told(OWN, text, words=words, rule=rule)) == days


def test_the_opening_tells_of_the_own_meeting() -> None:
    assert elsewhen(told(OWN.replace("for talks", "in July for talks"), words="July")) == ()


def test_a_day_within_the_month_and_none_beside_it() -> None:
    july = frozenset(((7, 0),))
    assert told_apart(july, parse("2031-07-08")) and told_apart(july, parse("2031-07-30/2031-07-31"))
    assert not told_apart(july, parse("2031-07-31/2031-08-01")) and not told_apart(july, parse("2031"))
    assert told_apart(frozenset(((7, 8),)), parse("2031-07-07/2031-07-09"))
    assert not told_apart(frozenset(((7, 8),)), parse("2031-07-09"))


@pytest.mark.parametrize(("month", "meetings"), [("July", 2), ("August", 1)])
def test_a_report_that_looks_ahead_to_a_meeting_is_not_of_it(month: str, meetings: int) -> None:
    known = recognise(dated("Lind meets Sol in Vienna", ["They spoke of fish."], "2031-07-08"), NAMES)
    other = recognise(told(OWN, f"The yearly meeting with ministers is to be held in {month}.", words=month), NAMES)
    assert len(group([known, other], Registry(people=PEOPLE), {}).meetings) == meetings
