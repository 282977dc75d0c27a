"""Article to DatedArticle: when it was published, captured and written, and when the occasion it reports took place.

Every clue allows a set of days of writing; the answer is what all of them allow, with the clues as evidence."""

from collections.abc import Iterator

from site_builder.stages.date import days as d
from site_builder.stages.date import printed
from site_builder.stages.date.changed import without_added
from site_builder.stages.date.clues import FIRM, HARD, SOFT, Clue, Solved, solve
from site_builder.stages.date.distant import COUNTED, distant_clues, undisturbed
from site_builder.stages.date.event import event
from site_builder.stages.date.expressions import Expression, expressions
from site_builder.stages.date.facts import anchor_clues
from site_builder.stages.date.grammar import grammar
from site_builder.stages.date.known import known_clue
from site_builder.stages.date.nearing import nearing
from site_builder.stages.date.occasion import Occasion, occasion, reports
from site_builder.stages.date.offices import office_clues
from site_builder.stages.date.place import distance, place, value
from site_builder.stages.date.published import NARROW, NOT_AFTER, Stated, stated
from site_builder.stages.date.scan import Found, walk
from site_builder.stages.date.spoken import clues as spoken_clues
from site_builder.stages.date.spoken import dateline, latest, recent, way
from site_builder.stages.date.status import settled, status
from site_builder.stages.date.story import Story, story
from site_builder.stages.date.weighed import outweighing
from site_builder.stages.date.world import World, prepare
from site_builder.values.edtf import Edtf, parse, words
from site_builder.values.edtf import day as day_value
from site_builder.values.errors import Problem
from site_builder.values.model import Article, Dated, DatedArticle, Evidence, TimeExpression

__all__ = ["Expression", "World", "date", "expressions", "prepare"]

YEARS = 4 * 366  # instances of a series choose only within so many days
_WHAT = {HARD: "saved on or after", FIRM: "saved on or after", SOFT: "last changed on"}
CLUES = 200  # more clues than a news text has


def date(article: Article, world: World, known: Edtf | None = None, seen: Edtf | None = None) -> DatedArticle:
    """The article with its days kept apart, each as wide as its evidence. `known` is the date of the meeting that it
    reports, where the registry or another report tells it, and `seen` is when its capture was first read: they only
    choose between the days that the text leaves."""
    tale = story(article)
    whole = walk(tale.text, tale.low, grammar(article.language))
    found = without_added(article, whole)
    single, serial = anchor_clues(tale, world, found)
    header = printed.printed(article)
    clues = (
        *((printed.clue(header),) if header else ()),
        *spoken_clues(tale, undisturbed(tale, found)),
        *distant_clues(tale, found),
        *nearing(tale, found),
        *single,
        *office_clues(tale, world),
    )[:CLUES]
    solved = _written(article, clues, serial)
    weighed = outweighing(article, tale, found, clues, solved)
    if weighed:
        clues = (*clues, weighed)
        solved = _written(article, clues, serial)
    solved = _chosen(solved, printed.of_copyright(article, solved.days))
    solved = _chosen(solved, recent(tale, found, solved.days))
    solved = _chosen(solved, printed.of_first_reading(seen, solved.days) if seen else None)
    fixed = stated(article, tale, found, solved)
    if fixed.published is not None and fixed.published.value.last:
        until = d.until(fixed.published.value.last)
        solved = _written(article, clues, serial, until)
        solved = _chosen(solved, latest(solved.days, until))
    solved = _chosen(solved, known_clue(tale, found, known, solved.days) if known else None)
    solved = _chosen(solved, printed.of_its_copyright(article, found, solved.days))
    own = printed.published(header, solved) if header and fixed.published is None else None
    day = d.of_edtf(own.value) if own and not dateline(tale, found) else _day(fixed, tale, found, solved)
    reporting = reports(tale)
    told = occasion(tale, found, day) if reporting else None
    published = fixed.published or _of_dateline(tale, found, day) or _of_today(solved)
    published = published or own
    when = event(tale, world, found, told, day, solved, fixed.published or own) if reporting else None
    published = published or (printed.of_weekday(article, when) if told and told.way == -1 else None)
    return DatedArticle(
        article,
        published,
        fixed.captured,
        _dated_writing(solved, fixed),
        when,
        settled(status(tale, told), when, published) if reporting else None,
        tuple(_expressions(tale, whole, day)),
        (*fixed.problems, *_contradictions(article, solved)),
        yearless=None
        if published or d.width(solved.days) <= NARROW
        else _yearless(header or dateline(tale, found), told),
    )


def _yearless(own: Found | None, told: Occasion | None) -> tuple[int, int] | None:
    """Month and day of what a report prints as its own day, else of the day on which it puts its meeting."""
    for one in (own, told.found if told else None):
        if one and one.kind == "yearless" and one.grain == "day" and one.length == 1:
            return d.first(one.days).month, d.first(one.days).day
    return None


def _written(article: Article, clues: tuple[Clue, ...], serial: tuple[Clue, ...], until: d.Days = d.ALL) -> Solved:
    """The days of writing that the text allows; no text is written after its capture or its publication."""
    solved = solve((*clues, *_capture_clues(article)), within=until)
    if d.width(solved.days) <= YEARS:
        solved = _more(solved, serial)
    return solved


def _more(solved: Solved, clues: tuple[Clue, ...]) -> Solved:
    """What is left after further clues."""
    further = solve(clues, within=solved.days)
    return Solved(further.days, (*solved.used, *further.used), (*solved.against, *further.against))


def _chosen(solved: Solved, clue: Clue | None) -> Solved:
    """What is left after one clue more, if there is one."""
    return _more(solved, (clue,)) if clue else solved


def _capture_clues(article: Article) -> tuple[Clue, ...]:
    """No text is written after the day on which its page was saved, or which its page shows above it."""
    found = []
    given = article.given
    if given.captured and given.captured.last:
        found.append((given.captured, "", HARD))
    found.extend((one.value, one.words, FIRM) for one in article.dates if one.role in ("captured", "header"))
    changed = [one for one in article.dates if one.role == "modified" and one.value.last]
    if changed:  # the last of them, for a page may tell of the changes of other stories too
        last = max(changed, key=lambda one: (one.value.last, one.words))
        found.append((last.value, last.words, SOFT))
    return tuple(
        Clue(
            d.until(value.last),
            strength,
            Evidence(NOT_AFTER, said, None, f"The page was {_WHAT[strength]} {words(value)}, so the text is no later."),
        )
        for value, said, strength in found
        if value.last
    )


def _day(fixed: Stated, tale: Story, found: tuple[Found, ...], solved: Solved) -> d.Days:
    """The day from which relative words are counted, or the days it can be: the dateline's, that of publication, else
    what the text allows."""
    if fixed.published is None:
        return solved.days
    days = d.of_edtf(fixed.published.value)
    line = dateline(tale, found)
    if line and line.days & d.later(days, -3, 0):
        return line.days & d.later(days, -3, 0)
    return days if days.bit_count() <= 3 else (days & solved.days) or days


def _of_dateline(tale: Story, found: tuple[Found, ...], day: d.Days) -> Dated | None:
    """The dateline's day, once its year is known, as about the day of publication: a carrier may print it later."""
    line = dateline(tale, found)
    if line is None or day.bit_count() != 1 or not day & line.days:
        return None
    known = d.first(day)
    says = f"The line of place and day, “{line.words}”, is {words(day_value(known))} by what the text tells."
    return Dated(parse(f"{known}~"), (Evidence("dateline", line.words, tale.paragraph(line.start), says),))


def _of_today(solved: Solved) -> Dated | None:
    """The day that a text tells as its `today`, where it counts it from another, as about that of publication."""
    told = [clue.evidence for clue in solved.used if clue.evidence.rule == COUNTED]
    if not told or solved.days.bit_count() != 1:
        return None
    return Dated(parse(f"{d.first(solved.days)}~"), (told[0],))


def _dated_writing(solved: Solved, fixed: Stated) -> Dated | None:
    """What is known of the day of writing: no later than publication."""
    days, evidence = solved.days, tuple(clue.evidence for clue in solved.used)
    if fixed.published is not None and fixed.published.value.last:
        until = d.span(None, fixed.published.value.last)
        days = (days & until) or d.of_edtf(fixed.published.value)
        evidence = (*evidence, *fixed.published.evidence)
    known = d.to_edtf(days)
    return Dated(known, evidence) if known else None


def _expressions(tale: Story, found: tuple[Found, ...], day: d.Days) -> Iterator[TimeExpression]:
    """Every expression of the body with its value where it has one; `a day earlier` counts from the last before it."""
    base = day
    for one in found:
        paragraph = tale.paragraph(one.start)
        if paragraph is None:
            continue
        start = tale.starts[paragraph + 1]
        if one.kind == "relative" and one.unit == "day" and tale.quoted(one.start):
            days = d.NONE
        elif one.kind == "distance":
            days = distance(one, base)
        else:
            days = place(one, way(tale, one), day)
            base = days if days and one.kind != "relative" and d.width(days) <= 366 else base
        yield TimeExpression(paragraph, one.start - start, one.end - start, one.words, value(one, days), one.rule)


def _contradictions(article: Article, solved: Solved) -> Iterator[Problem]:
    """A problem for each pair of clues that cannot both be true."""
    for one, two in solved.against[:4]:
        yield Problem(
            article.capture,
            0,
            f"Two clues on the day of writing exclude each other: {one.evidence.says} {two.evidence.says}",
            "The date was left as wide as both allow; see the article's source view, and set the day in "
            "content/overrides.yaml.",
            "note" if SOFT in (one.strength, two.strength) else "problem",
        )
