"""The event date as a value with its chain of evidence, told so that a reader can check it."""

from dataclasses import replace
from datetime import timedelta

from site_builder.stages.date import days as d
from site_builder.stages.date.clues import Solved
from site_builder.stages.date.facts import agreeing
from site_builder.stages.date.occasion import Occasion, marks_of, opening_of
from site_builder.stages.date.place import place
from site_builder.stages.date.scan import Found
from site_builder.stages.date.spoken import DATES, way
from site_builder.stages.date.story import Story, direction
from site_builder.stages.date.world import World, names
from site_builder.values.edtf import Edtf, between, words
from site_builder.values.lasting import LENGTH
from site_builder.values.model import Dated, Evidence

FRESH = 7  # a report whose day is known and that names none for its occasion is of the days before it
BESIDE = 31  # days: what a fact of the world tells less closely than this is no date
CHAIN = 5  # more clues than a reader follows


def event(
    tale: Story,
    world: World,
    found: tuple[Found, ...],
    told: Occasion | None,
    day: d.Days,
    solved: Solved,
    published: Dated | None,
) -> Dated | None:
    """When the occasion took place or will; None where the text gives no clue that bounds it."""
    if told is None:
        return _beside(solved) or _around(tale, found, day, published)
    first, last = d.first(told.starts), d.last(told.starts)
    if told.found.kind == "weekday":
        told = replace(told, starts=(told.starts & _told(solved)) or told.starts)
        first, last = d.first(told.starts), d.last(told.starts)
    if told.length > 1:
        known = d.to_edtf(d.span(first, last + timedelta(days=told.length - 1)) if not told.starts & 1 else told.starts)
    else:
        known = d.to_edtf(told.starts)
    if known is None:
        return None
    chain = _chain(tale, told, solved, published, known)
    if told.found.kind == "yearless" and known.is_day and known.first and published is None:
        borne_out = agreeing(tale, world, known.first)
        chain = (*chain[:-1], borne_out, chain[-1]) if borne_out else chain
    return Dated(known, chain)


def _beside(solved: Solved) -> Dated | None:
    """The days of an occasion whose day is told by a fact of the world alone: `two days after the flood`."""
    days = _told(solved)
    value = d.to_edtf(days) if d.width(days) <= BESIDE else None
    chain = tuple(clue.evidence for clue in solved.used if clue.told != d.ALL)
    return Dated(value, chain) if value else None


def _told(solved: Solved) -> d.Days:
    """The days that clues on the occasion itself allow: `it came the week after ...`."""
    told = d.ALL
    for clue in solved.used:
        told &= clue.told
    return told


def _around(tale: Story, found: tuple[Found, ...], day: d.Days, published: Dated | None) -> Dated | None:
    """A report of known day that names no day for its occasion: the days before it, as reports are fresh."""
    if published is None or not published.value.is_day or not day:
        return None
    marks = [mark for mark in marks_of(opening_of(tale)) if _of_somebody(tale, mark.start)]
    first = [mark for mark in marks if tale.line(mark.start) <= 1]
    if not marks or any(direction(tale, mark.start, mark.end) == 1 for mark in (marks[0], *first)):
        return None
    mark = marks[0]
    last = d.last(day)
    if any(one.grain == "day" and tale.line(one.start) <= 2 and way(tale, one) == 1 for one in found):
        return None
    if _told_otherwise(tale, found, mark.start, d.span(last - timedelta(days=FRESH - 1), last), day):
        return None
    value = between(last - timedelta(days=FRESH - 1), last)
    says = "The text names no day for what it reports, and a report follows its news within a week."
    return Dated(value, (*published.evidence, Evidence("fresh report", mark.words, tale.paragraph(mark.start), says)))


def _told_otherwise(tale: Story, found: tuple[Found, ...], start: int, fresh: d.Days, day: d.Days) -> bool:
    """True where the sentence of a cue looks back to a day or month that is not of these days: nothing fresh."""
    low, high = tale.sentence(start)
    for one in found:
        if low <= one.start < high and one.grain in ("day", "month", "week") and way(tale, one) == -1:
            days = place(one, -1, day)
            if days and not days & fresh:
                return True
    return False


def _of_somebody(tale: Story, start: int) -> bool:
    """True where the sentence around a cue names somebody, or is the title: talk of talks in general does not."""
    low, high = tale.sentence(start)
    rest = tale.text[low:high].lstrip("\"“'‘« ").partition(" ")[2]
    return bool(names(rest)) or tale.line(start) == 0


def _chain(tale: Story, told: Occasion, solved: Solved, published: Dated | None, known: Edtf) -> tuple[Evidence, ...]:
    """The clues in the order used, the occasion's own words last."""
    one = told.found
    chain: list[Evidence] = []
    if one.kind != "dated":
        chain = list(published.evidence) if published else [clue.evidence for clue in solved.used[:CHAIN]]
    # Days counted elsewhere ("a three-day visit that ended on Friday") make the interval what the occasion took.
    rule = LENGTH if told.length > 1 and one.length == 1 and told.starts.bit_count() == 1 else one.rule
    chain.append(Evidence(rule, one.words, tale.paragraph(one.start), _says(told, solved, known)))
    return tuple(chain)


def _says(told: Occasion, solved: Solved, known: Edtf) -> str:
    """One sentence on how the expression gave the value."""
    one = told.found
    if one.kind == "dated":
        return f"The text itself dates what it reports: “{one.words}”."
    if one.kind == "yearless" and one.grain == "day" and known.first and one.days.bit_count() < DATES:
        day = known.first
        after = [other.year for other in d.each(one.days & d.span(day + timedelta(days=1), None))][:1]
        again = f" and not again before {after[0]}" if after else ""
        back = next(
            (clue.evidence for clue in solved.used if clue.evidence.rule in ("nearest year", "looks back")), None
        )
        looks = f", and the text looks back to “{back.words}”" if back else ""
        named = f"{day.day} {d.MONTH_NAMES[day.month - 1]} is a {d.WEEKDAY_NAMES[day.weekday()]} in {day.year}"
        return f"The year of “{one.words}” is {day.year}: {named}{again}{looks}."
    if told.doubt:
        return f"The text says “{one.words}”, and {told.doubt}: {words(known)}."
    counted = "forward" if told.way == 1 else "back"
    lies = "is" if known.is_day or told.length == known.days else "lies within"
    length = f"; it {'was to last' if told.way == 1 else 'lasted'} {told.length} days" if told.length > 1 else ""
    return (
        f"The text says “{one.words}”; counted {counted} from the time of writing, that {lies} {words(known)}{length}."
    )
