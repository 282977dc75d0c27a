"""One article: who takes part, where, how, and which other occasions it speaks of."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from site_builder.stages.group import places
from site_builder.stages.group.actors import Actor, Reading, counting
from site_builder.stages.group.bodies import Body, best, home_town, sittings
from site_builder.stages.group.copies import signature
from site_builder.stages.group.lexicon import WEEKDAYS
from site_builder.stages.group.modes import choose as choose_mode
from site_builder.stages.group.modes import named as named_mode
from site_builder.stages.group.names import FOREVER, Names
from site_builder.stages.group.occasion import Occasion, remote
from site_builder.stages.group.others import Own, other_occasions
from site_builder.stages.group.reading import read
from site_builder.stages.group.stretches import stretches
from site_builder.stages.group.words import Unit
from site_builder.values.edtf import Edtf, intersect
from site_builder.values.model import Article, DatedArticle, Participant, TimeExpression
from site_builder.values.permalink import slug

_MOST = 4  # more people than this in a few sentences are a list of names, not a meeting


def recognise(dated: DatedArticle, names: Names) -> Occasion:
    """The occasion of one article, and the others it mentions. Pure: it depends on nothing but its arguments."""
    article = dated.article
    event = dated.event.value if dated.event else None
    spoken = _spoken(dated.expressions)
    units = stretches(article, _marks(spoken, event))
    readings = read(units, names, _window(dated))
    times = [_times(one, spoken.get(one.paragraph, ())) for one in units]
    apart = [_apart(values, event) for values in times]
    weights = [one.weight * _doubtful(one) if away else one.weight for one, away in zip(units, apart, strict=True)]
    chosen = _participants(readings, weights)
    body = _body(readings, times, apart, article, len(chosen))
    if body:
        chosen = ()
    present = frozenset(actor.id for actor in chosen)
    core = [w * _share(r, present, body) for r, w in zip(readings, weights, strict=True)]
    about = bool(present or body)
    mode = choose_mode(readings, core, body.kind if body else None) if about else None
    place = _place(readings, core, names, article, body) if about and not remote(mode) else None
    main = max(range(len(units)), key=lambda n: (core[n], -n)) if about else None
    around = _around(readings, weights, present)
    return Occasion(
        dated,
        _named(chosen, body),
        body,
        around,
        place,
        mode,
        units[main].paragraph if main is not None else None,
        units[main].text if main is not None else "",
        other_occasions(readings, times, present | set(around), Own(place, event, bool(body)), names),
        signature(article.body),
    )


def _window(dated: DatedArticle) -> tuple[int, int]:
    """The days at which an office named in the text was held, as ordinals."""
    for known in (dated.event, dated.written, dated.published, dated.captured):
        if known:
            first, last = known.value.first, known.value.last
            return (first.toordinal() if first else FOREVER[0], last.toordinal() if last else FOREVER[1])
    return FOREVER


def _spoken(expressions: Sequence[TimeExpression]) -> dict[int | None, list[tuple[int, Edtf]]]:
    """The days named in each paragraph, with where."""
    found: dict[int | None, list[tuple[int, Edtf]]] = {}
    for one in expressions:
        if one.value:
            found.setdefault(one.paragraph, []).append((one.start, one.value))
    return found


def _marks(spoken: Mapping[int | None, Sequence[tuple[int, Edtf]]], event: Edtf | None) -> dict[int, list[int]]:
    """Where a paragraph names days that cannot be the event's: something else may be told there."""
    return {
        paragraph: [start for start, value in values if _apart((value,), event)]
        for paragraph, values in spoken.items()
        if paragraph is not None and event is not None
    }


def _times(one: Unit, spoken: Sequence[tuple[int, Edtf]]) -> list[Edtf]:
    """The days named in a sentence."""
    end = one.start + len(one.text)
    return [value for start, value in spoken if one.start <= start < end]


def _apart(values: Sequence[Edtf], event: Edtf | None) -> bool:
    """True when the sentence names days and none of them can be a day of the event."""
    return bool(values) and event is not None and all(intersect(value, event) is None for value in values)


def _doubtful(one: Unit) -> float:
    """What a sentence still weighs that names only days of another time: the first paragraph may look ahead or back
    and be about its own meeting all the same."""
    return 0.5 if one.weight >= 3 else 0.0


# --- who -------------------------------------------------------------------------------------------------------------


def _cued(readings: Sequence[Reading]) -> list[float]:
    """How far each stretch speaks of a meeting: 1 with a cue, 0.7 in a first paragraph that has one, else 0."""
    lead = {r.unit.paragraph for r in readings if r.unit.cues and r.unit.weight >= 1.5}
    return [
        1.0 if r.unit.cues else 0.7 if r.unit.paragraph is not None and r.unit.paragraph in lead else 0.0
        for r in readings
    ]


def _participants(readings: Sequence[Reading], weights: Sequence[float]) -> tuple[Actor, ...]:
    """The people who meet: those of the headline where the text bears them out, else of the sentence that says it."""
    cued = _cued(readings)
    score: Counter[str] = Counter()
    together: Counter[frozenset[str]] = Counter()
    for reading, weight, cue in zip(readings[1:], weights[1:], cued[1:], strict=True):
        if not cue or not weight:
            continue
        actors = counting(reading)
        for actor in actors:
            score[actor.id] += weight * cue * (0.3 if actor.speaks else 1.0)  # type: ignore[assignment]
        for one, other in combinations(sorted(actor.id for actor in actors), 2):
            together[frozenset((one, other))] += weight * cue  # type: ignore[assignment]
    headline = counting(readings[0])
    ids = [actor.id for actor in headline]
    titled = bool(cued[0])
    if len(ids) > 1:
        titled = titled or _told_by_lead(readings, weights, frozenset(ids))
        borne = [a for a in headline if titled or any(together[frozenset((a.id, b))] for b in ids if b != a.id)]
        if len(borne) > 1:
            return tuple(borne)
    return _from_text(readings, weights, cued, headline, score, together)


def _told_by_lead(readings: Sequence[Reading], weights: Sequence[float], headline: frozenset[str]) -> bool:
    """True when the first paragraph speaks of a meeting and of nobody but those of the headline."""
    lead = [r for r, weight in zip(readings[1:], weights[1:], strict=True) if weight >= 3]
    told = {actor.id for reading in lead for actor in counting(reading)}
    return any(reading.unit.cues for reading in lead) and told <= headline


def _from_text(
    readings: Sequence[Reading],
    weights: Sequence[float],
    cued: Sequence[float],
    headline: Sequence[Actor],
    score: Counter[str],
    together: Counter[frozenset[str]],
) -> tuple[Actor, ...]:
    top: tuple[float, int] = (0.0, 0)
    names = {actor.id for actor in headline}
    for n, (reading, weight, cue) in enumerate(zip(readings, weights, cued, strict=True)):
        actors = counting(reading)
        if cue and n and weight >= 0.9 and len(actors) > 1:
            value = weight * cue * min(len(actors), 3) * (2 if names & {a.id for a in actors} else 1)
            top = max(top, (value, -n))
    if top[0]:
        actors = counting(readings[-top[1]])
        found = {actor.id: actor for actor in actors}
        for actor in headline:
            if score[actor.id] and any(together[frozenset((actor.id, one))] for one in found):
                found.setdefault(actor.id, actor)
        return tuple(found.values())
    return _fallback(readings, weights, headline)


def _fallback(readings: Sequence[Reading], weights: Sequence[float], headline: Sequence[Actor]) -> tuple[Actor, ...]:
    """Where no sentence names two: those of the first paragraphs that tell of a meeting, and of the headline; else the
    one known person whose journey, summit or call the headline or first paragraph reports."""
    first = [r for r, weight in zip(readings, weights, strict=True) if r.unit.paragraph is not None and weight >= 1.5]
    cued = {r.unit.paragraph for r in first if r.unit.cues}
    opening = [r for r in first if r.unit.paragraph in cued or r.unit.weight >= 3]
    found = {a.id: a for r in opening for a in counting(r) if a.known and not a.speaks} if cued else {}
    found |= {a.id: a for a in headline if found}
    if 1 < len(found) <= _MOST:
        return tuple(found.values())
    for reading, weight in zip(readings, weights, strict=True):
        actors = counting(reading)
        modes = {named_mode(cue) for cue in reading.unit.cues}
        if weight >= 3 and len(actors) == 1 and actors[0].known and modes & {"visit", "summit", "virtual", "call"}:
            return tuple(actors)
    return ()


def _around(readings: Sequence[Reading], weights: Sequence[float], present: frozenset[str]) -> tuple[str, ...]:
    """Further people who share a sentence about talks with a participant."""
    found: set[str] = set()
    for reading, weight in zip(readings, weights, strict=True):
        ids = {actor.id for actor in counting(reading) if actor.known}
        if weight and reading.unit.cues and ids & present:
            found |= ids - present
    return tuple(sorted(found))


def _body(
    readings: Sequence[Reading], times: Sequence[list[Edtf]], apart: Sequence[bool], article: Article, people: int
) -> Body | None:
    """The body that sits, where the article is rather about it than about people who meet."""
    first = next((text for text in article.body if text), "")
    home = places.dateline_town(first) or home_town(readings[0])
    found = [
        one
        for one in sittings(readings, [_timed(r, values) for r, values in zip(readings, times, strict=True)], home)
        if not apart[one.reading]
    ]
    top = best(found)
    if top is None or top[1] < 1.5:
        return None
    known = sum(actor.known for actor in counting(readings[0]))
    return top[0] if people < 2 or (known < 2 and _in_headline(readings[0], top[0])) else None


def _timed(reading: Reading, values: Sequence[Edtf]) -> bool:
    return bool(values) or not WEEKDAYS.isdisjoint(reading.unit.folded)


def _in_headline(headline: Reading, body: Body) -> bool:
    return set(body.key) <= set(headline.unit.folded) and bool(body.key)


def _named(chosen: Sequence[Actor], body: Body | None) -> tuple[Participant, ...]:
    if body:
        return (Participant(slug(body.name), body.name),)
    return tuple(Participant(actor.id, actor.name) for actor in sorted(chosen, key=lambda a: (not a.known, a.id)))


# --- where -------------------------------------------------------------------------------------------


def _share(reading: Reading, present: frozenset[str], body: Body | None) -> float:
    """How much a sentence is about the meeting: its cues, and how many of those who meet it names."""
    named = {actor.id for actor in counting(reading)}
    ids = named & present
    if named - present and len(ids) < 2 and present:
        return 0.1  # somebody else's business, most likely
    if body and set(body.key) & set(reading.unit.folded):
        ids |= {"body"}
    return (1.0 if reading.unit.cues else 0.3) * (0.4 + 0.6 * min(2, len(ids)))


def _place(
    readings: Sequence[Reading], core: Sequence[float], names: Names, article: Article, body: Body | None
) -> str | None:
    first = next((text for text in article.body if text), "")
    town = places.dateline_town(first)
    found = places.choose(readings, core, names, town, 0.5 if body else 0.0)
    if found or not body:
        return found
    return town
