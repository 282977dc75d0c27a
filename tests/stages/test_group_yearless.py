"""Days that reports print without their year: beside meetings whose days are known, and beside each other."""

from dataclasses import replace

import pytest
from group_cases import NAMES, PEOPLE, dated

from site_builder.stages.group import Occasion, group, recognise
from site_builder.stages.group.yearless import beside, far, near
from site_builder.values.edtf import parse
from site_builder.values.model import Registry

TALKS = "Ada Lind met Ivar Sol in Vienna and spoke of fish."


def report(title: str, yearless: tuple[int, int] | None, text: str = TALKS, event: str | None = None) -> Occasion:
    return recognise(replace(dated(title, [text], event), yearless=yearless), NAMES)


KNOWN = report("Lind meets Sol", None, "Ada Lind met Ivar Sol in Vienna on Monday.", "2031-09-01")


@pytest.mark.parametrize(
    ("own", "when", "fits", "apart"),
    [
        ((9, 1), "2031-09-01", True, False),
        ((8, 30), "2031-09-01", True, False),
        ((9, 14), "2031-09-01", False, False),
        ((3, 1), "2031-09-01", False, True),
        ((1, 2), "2031-12-30/2031-12-31", True, False),
        ((2, 29), "2031-02-27", True, False),
        ((9, 1), "2031-09", False, False),
        (None, "2031-09-01", False, False),
    ],
)
def test_a_day_beside_a_meeting(own: tuple[int, int] | None, when: str, fits: bool, apart: bool) -> None:
    assert (beside(own, parse(when)), far(own, parse(when), held=False)) == (fits, apart)


def test_what_is_told_as_over_was_not_printed_before_it() -> None:
    meeting = parse("2031-12-21")
    assert far((12, 15), meeting, held=True) and not far((12, 15), meeting, held=False)
    assert not far((12, 22), meeting, held=True)


def test_two_days_of_one_week() -> None:
    assert near((12, 30), (1, 2)) and not near((12, 30), (1, 20)) and not near(None, (1, 2))


@pytest.mark.parametrize(("own", "meetings"), [((9, 2), 1), ((9, 20), 2), ((2, 2), 2)])
def test_a_report_joins_the_meeting_beside_which_it_was_printed(own: tuple[int, int], meetings: int) -> None:
    again = report("Sol and Lind hold talks", own, "Ada Lind met Ivar Sol again and spoke of fish.")
    assert len(group([KNOWN, again], Registry(people=PEOPLE), {}).meetings) == meetings


def test_two_reports_of_one_week_and_place_are_of_one_meeting() -> None:
    one, other = report("Lind meets Sol in Vienna", (9, 1)), report("Fish in Vienna", (9, 3))
    far_off = report("Lind and Sol meet in Vienna", (4, 3))
    grouping = group([one, other, far_off], Registry(people=PEOPLE), {})
    homes = {placed.dated.article.id: placed.meeting for placed in grouping.articles}
    assert homes[one.id] == homes[other.id] != homes[far_off.id]
