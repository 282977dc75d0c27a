"""What a meeting that is known from elsewhere tells of the day on which a report of it was written."""

from datetime import timedelta

from site_builder.stages.date import days as d
from site_builder.stages.date.clues import FAINT, Clue
from site_builder.stages.date.occasion import UNSURE, occasion, placed, reports
from site_builder.stages.date.scan import Found
from site_builder.stages.date.status import status
from site_builder.stages.date.story import Story
from site_builder.values.edtf import Edtf, words
from site_builder.values.model import Evidence

YEAR = 370  # no report names the day of its meeting by words that lie further off
_REACH = {"weekday": 16, "day": 16, "week": 24, "month": 70}  # so far from its day each kind of expression is used


def known_clue(tale: Story, found: tuple[Found, ...], value: Edtf, days: d.Days) -> Clue | None:
    """The days on which the text's own words for the day of its meeting mean the day that is known; None where they
    mean it on none of these. It only chooses between days that the text itself leaves."""
    target = d.of_edtf(value)
    near = days & d.later(target, -YEAR, YEAR)
    if not reports(tale) or not near or value.first is None or value.last is None:
        return None
    told = occasion(tale, found, near)
    if told is None:
        state = status(tale, told)
        after = d.span(value.first, None) if state in ("held", "under way") else d.NONE
        says = f"The meeting is known from elsewhere to be of {words(value)}, and the text reports it."
        return Clue(after, FAINT, Evidence("known meeting", "", None, says)) if after & days else None
    one = told.found
    reach = _REACH.get(one.unit if one.kind == "relative" else one.kind, YEAR)
    if one.kind == "dated" or (one.kind == "relative" and one.unit == "year"):
        return None
    window = near & d.span(value.first - timedelta(days=reach), value.last + timedelta(days=reach))
    fit = d.NONE
    for day in d.each(window):
        if placed(one, told.way, told.doubt == UNSURE, d.one(day)) & target:
            fit |= d.one(day)
    if not fit:
        return None
    says = f"The meeting is known from elsewhere to be of {words(value)}, and the text says “{one.words}” of it."
    return Clue(fit, FAINT, Evidence("known meeting", one.words, tale.paragraph(one.start), says))
