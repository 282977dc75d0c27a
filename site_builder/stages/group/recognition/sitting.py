"""The body that an article is about, where it is rather about one that sits than about people who meet."""

import re
from collections.abc import Sequence

from site_builder.stages.group.recognition import places
from site_builder.stages.group.recognition.actors import Actor, Reading, counting
from site_builder.stages.group.recognition.bodies import deliberated, sittings
from site_builder.stages.group.recognition.body import Body, Sitting, best, known_body
from site_builder.stages.group.recognition.epithets import resolved
from site_builder.stages.group.recognition.lexicon import WEEKDAYS
from site_builder.stages.group.recognition.runs import home_town
from site_builder.stages.group.recognition.short import is_thing, town_of
from site_builder.values.acts import acts
from site_builder.values.edtf import Edtf
from site_builder.values.model import Article

_PAPER = re.compile(
    r"(?:The )?(?P<town>[A-ZÀ-Þ][\w'’-]+) (?:Leader|Advertiser|Gazette|Herald|Post|Times|Courier|Mercury|Echo|"
    r"Chronicle|Argus|Star|Sentinel|Tribune|Observer|Examiner|Journal|Independent|Beacon|Standard|News|Reporter|Press|Record)"
)
_CLUB = 5  # people who are named together
_MANY = 4  # leaders of an alliance who are named one by one
_LEAST, _SURE = 1.5, 2.0  # what is said of a body's session: enough, and enough beside people who merely seem to meet


def sitting_body(
    readings: Sequence[Reading],
    times: Sequence[list[Edtf]],
    apart: Sequence[bool],
    article: Article,
    people: Sequence[Actor],
) -> Body | None:
    """The body that sits, where the article is rather about it than about people who meet."""
    home = _home(readings, article)
    timed = [_timed(r, values) for r, values in zip(readings, times, strict=True)]
    found = [one for one in resolved(sittings(readings, timed, home), readings) if not apart[one.reading]]
    top = best(found) or _club(readings, people)
    if top is None or top[1] < _LEAST:
        return None
    known = sum(actor.known for actor in counting(readings[0]))
    heads = any(one.reading == 0 and one.body.same(top[0]) for one in found)
    voted = top[0].kind != "alliance" and _votes(found, top[0], readings)
    many = top[0].kind == "alliance" and len(people) >= _MANY
    if len(people) < 2 or many or (top[1] >= _SURE and not _told_together(readings, people)):
        return top[0]
    return top[0] if known < 2 and (heads or voted or _opens(found, top[0], readings)) else None


def deliberating_body(
    readings: Sequence[Reading], times: Sequence[list[Edtf]], weights: Sequence[float], article: Article
) -> Body | None:
    """The body that sat, where nothing but weak evidence says so."""
    timed = [_timed(r, values) for r, values in zip(readings, times, strict=True)]
    top = best(deliberated(readings, weights, timed, _home(readings, article)))
    return top[0] if top else None


def _home(readings: Sequence[Reading], article: Article) -> str | None:
    """The town in which the story begins."""
    first = next((text for text in article.body if text), "")
    told = places.dateline_town(first) or _later_dateline(article)
    town = None if told else home_town(readings[0])
    return told or (town if town and not is_thing(readings, town) else town_of(readings) or _of_paper(article))


def _of_paper(article: Article) -> str | None:
    """`Halden` of the `Halden Leader`: a local paper may leave it to its readers which council is meant."""
    match = _PAPER.fullmatch(article.outlet or "")
    return match["town"] if match else None


def _later_dateline(article: Article) -> str | None:
    """The town in capitals with which a paragraph begins behind captions and lines above the story."""
    towns = (places.dateline_town(text) for text in article.body[1:4] if text[:4].isupper())
    return next((town for town in towns if town), None)


def _club(readings: Sequence[Reading], people: Sequence[Actor]) -> tuple[Body, float] | None:
    """The one alliance of headline or opening where so many gather that they can be nothing but its members."""
    if len(people) < _CLUB:
        return None
    opening = (hit.form.body for one in readings if one.unit.weight >= 2 for hit in one.hits if hit.form.body)
    named = {body.name: body for body in map(known_body, opening) if body.kind == "alliance"}
    return (next(iter(named.values())), _SURE) if len(named) == 1 else None


def _told_together(readings: Sequence[Reading], people: Sequence[Actor]) -> bool:
    """True where the headline, or a sentence that speaks of a meeting, names two of them."""
    ids = {actor.id for actor in people}
    told = (one for one in readings if one.unit.cues or one.unit.paragraph is None)
    return any(len(ids & {actor.id for actor in counting(one)}) > 1 for one in told)


def _votes(found: Sequence[Sitting], body: Body, readings: Sequence[Reading]) -> bool:
    """True when the opening tells of the body's vote: who is named there are its members, for and against."""
    opening = [readings[one.reading].unit for one in found if one.body.same(body)]
    return any(unit.weight >= 3 and acts(unit.text) for unit in opening)


def _opens(found: Sequence[Sitting], body: Body, readings: Sequence[Reading]) -> bool:
    """True when the story begins with the body's session, and not with people who meet."""
    opening = [readings[one.reading] for one in found if one.body.same(body)]
    return any(
        reading.unit.paragraph is not None and reading.unit.weight >= 3 and len(counting(reading)) < 2
        for reading in opening
    )


def _timed(reading: Reading, values: Sequence[Edtf]) -> bool:
    return bool(values) or not WEEKDAYS.isdisjoint(reading.unit.folded)
