"""The one day of which a fresh report tells, where no words tie it to the meeting: `Tuesday's scene went round`."""

from datetime import timedelta

from site_builder.stages.date import days as d
from site_builder.stages.date.place import place
from site_builder.stages.date.scan import Found
from site_builder.stages.date.spoken import dateline, way
from site_builder.stages.date.story import Story

_WEEK = 6  # days before publication of which a report is fresh
_TWICE = 2  # so often the day is told


def only_day(tale: Story, bare: list[Found], found: tuple[Found, ...], written: d.Days) -> tuple[Found, d.Days] | None:
    """The first expression of that day and the day, where it is told twice as over and no other day of that week is
    told at all. `bare` are the expressions that nothing parts from the meeting."""
    if written.bit_count() != 1:
        return None
    last = d.first(written)
    week = d.span(last - timedelta(days=_WEEK), last)
    header = dateline(tale, found)
    told: d.Days = d.NONE
    for one in found:
        if one is header or tale.line(one.start) in tale.notes or one.grain != "day" or one.kind == "distance":
            continue
        told |= place(one, way(tale, one) or -1, written) & week
    if told.bit_count() != 1:
        return None
    same = [one for one in bare if way(tale, one) == -1 and place(one, -1, written) == told]
    return (min(same, key=lambda one: one.start), told) if len(same) >= _TWICE else None
