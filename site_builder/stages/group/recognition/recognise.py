"""One article: who takes part, where, how, and which other occasions it speaks of."""

import re
from collections.abc import Mapping, Sequence

from site_builder.stages.group.recognition.actors import Actor, Reading, counting
from site_builder.stages.group.recognition.body import Body
from site_builder.stages.group.recognition.elsewhen import elsewhen
from site_builder.stages.group.recognition.guests import with_guests
from site_builder.stages.group.recognition.hollow import without_hollow
from site_builder.stages.group.recognition.lexicon import SPORT
from site_builder.stages.group.recognition.modes import choose as choose_mode
from site_builder.stages.group.recognition.modes import later
from site_builder.stages.group.recognition.names import Names
from site_builder.stages.group.recognition.occasion import Occasion, remote
from site_builder.stages.group.recognition.others import Own, other_occasions
from site_builder.stages.group.recognition.posts import FOREVER
from site_builder.stages.group.recognition.reading import read
from site_builder.stages.group.recognition.sitting import deliberating_body, sitting_body
from site_builder.stages.group.recognition.sketch import signature, told
from site_builder.stages.group.recognition.stretches import stretches
from site_builder.stages.group.recognition.together import spoken_apart, together
from site_builder.stages.group.recognition.venues import home, venue
from site_builder.stages.group.recognition.whereabouts import evidence_of
from site_builder.stages.group.recognition.who import around_them, leading, participants
from site_builder.stages.group.recognition.words import Unit
from site_builder.values.acts import acts
from site_builder.values.edtf import Edtf, intersect
from site_builder.values.model import DatedArticle, Participant, TimeExpression
from site_builder.values.permalink import slug

_SINCE = re.compile(
    r"\b(?:first|primer\w*|primeir\w*|premi\w+|erste\w*|prim[oa]) [^.;]{0,60}?\b(?:since|desde|depuis|seit"
    r"|dal\w*) [^.;]{0,60}|\b(?:not|never|n['’]t) [^.;,]{0,40}?\bsince [^.;]{0,100}",
    re.IGNORECASE,
)


def recognise(dated: DatedArticle, names: Names) -> Occasion:
    """The occasion of one article, and the others it mentions. Pure: it depends on nothing but its arguments."""
    article = dated.article
    event = dated.event.value if dated.event else None
    spoken = _spoken(dated.expressions)
    units = stretches(article, _marks(spoken, event))
    readings = read(units, names, _window(dated))
    times = [_times(one, spoken.get(one.paragraph, ())) for one in units]
    named = [
        _times(one, spoken.get(one.paragraph, ()), _since(one)) if own else own
        for one, own in zip(units, times, strict=True)
    ]
    apart = [
        (_apart(values, event) and not _tells(dated, one)) or any(later(one.text, cue) for cue in one.cues)
        for one, values in zip(units, named, strict=True)
    ]
    weights = [one.weight * _doubtful(one) if away else one.weight for one, away in zip(units, apart, strict=True)]
    telling = without_hollow(readings)
    chosen = participants(telling, weights)
    chosen = leading(with_guests(chosen, telling, weights, names, _window(dated)), names, _window(dated))
    plays = _plays(chosen, readings)
    chosen = () if plays or spoken_apart(telling, weights, chosen, names) else chosen
    chosen = chosen if chosen or plays else together(telling, weights, names, _window(dated))
    body = sitting_body(readings, times, apart, article, chosen)
    body = body if body or chosen or plays else deliberating_body(readings, times, weights, article)
    if body:
        chosen = ()
    present = frozenset(actor.id for actor in chosen)
    core = [w * _share(r, present, body) for r, w in zip(readings, weights, strict=True)]
    about = bool(present or body)
    mode = choose_mode(readings if body else telling, core, body.kind if body else None) if about else None
    there = about and not remote(mode)
    place = venue(readings, core, names, article, body, mode, event, spoken) if there else None
    main = max(range(len(units)), key=lambda n: (core[n], -n)) if about else None
    around = around_them(readings, weights, present)
    members = {actor.id for r in readings if body and acts(r.unit.text) for actor in r.actors}
    own = Own(place, mode, event, bool(body))
    return Occasion(
        dated,
        _named(chosen, body),
        body,
        around,
        place,
        mode,
        units[main].paragraph if main is not None else None,
        units[main].text if main is not None else "",
        () if plays else other_occasions(readings, times, present | set(around) | members, own, names),
        signature(article.body),
        _states(readings, names),
        told(article.body),
        elsewhen(dated) if about else (),
        evidence_of(place, readings, body, seated=place == home(body, article, names)) if place else None,
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


def _times(one: Unit, spoken: Sequence[tuple[int, Edtf]], but: Sequence[tuple[int, int]] = ()) -> list[Edtf]:
    """The days named in a sentence, without those in some stretches of it."""
    if not spoken:
        return []
    end = one.start + len(one.text)
    inside = [(start, value) for start, value in spoken if one.start <= start < end]
    return [value for start, value in inside if not any(low <= start - one.start < high for low, high in but)]


def _since(one: Unit) -> list[tuple[int, int]]:
    """Where a sentence speaks of an earlier time from which on something was: `the first since that of May 2018`."""
    return [match.span() for match in _SINCE.finditer(one.text)] if one.cues else []


def _apart(values: Sequence[Edtf], event: Edtf | None) -> bool:
    """True when the sentence names days and none of them can be a day of the event."""
    return bool(values) and event is not None and all(intersect(value, event) is None for value in values)


def _tells(dated: DatedArticle, one: Unit) -> bool:
    """True for the sentence whose words are those by which the event is dated."""
    last = dated.event.evidence[-1] if dated.event and dated.event.evidence else None
    return last is not None and one.paragraph == last.paragraph is not None and last.words in one.text


def _doubtful(one: Unit) -> float:
    """What a sentence still weighs that names only days of another time: the first paragraph may look ahead or back
    and be about its own meeting all the same."""
    return 0.5 if one.weight >= 3 else 0.0


# --- who -------------------------------------------------------------------------------------------------------------


def _plays(chosen: Sequence[Actor], readings: Sequence[Reading]) -> bool:
    """True for teams and players: strangers who meet in a match."""
    if any(actor.known for actor in chosen):
        return False
    opening = {word for reading in readings if reading.unit.weight >= 1.5 for word in reading.unit.folded}
    return len(opening & SPORT) > 1


def _named(chosen: Sequence[Actor], body: Body | None) -> tuple[Participant, ...]:
    if body:
        return (Participant(slug(body.name), body.name),)
    return tuple(Participant(actor.id, actor.name) for actor in sorted(chosen, key=lambda a: (not a.known, a.id)))


def _share(reading: Reading, present: frozenset[str], body: Body | None) -> float:
    """How much a sentence is about the meeting: its cues, and how many of those who meet it names."""
    named = {actor.id for actor in counting(reading)}
    ids = named & present
    if named - present and len(ids) < 2 and present:
        return 0.1  # somebody else's business, most likely
    if body and not set(body.key).isdisjoint(reading.unit.folded):
        ids |= {"body"}
    return (1.0 if reading.unit.cues else 0.3) * (0.4 + 0.6 * min(2, len(ids)))


def _states(readings: Sequence[Reading], names: Names) -> tuple[str, ...]:
    """The codes of the countries that the headline and first paragraph name, their people and towns included."""
    opening = [r for r in readings if r.unit.weight >= 3]
    codes = {hit.form.people_of or names.country_of.get(hit.form.place or "") for r in opening for hit in r.hits}
    return tuple(sorted(code for code in codes if code))
