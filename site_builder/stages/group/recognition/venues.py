"""Where an article puts its meeting: every place it names, weighed by the words around it, the dateline beside them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from site_builder.stages.group.recognition.actors import Reading
from site_builder.stages.group.recognition.against import called_off, own_months, speaks_against
from site_builder.stages.group.recognition.body import Body
from site_builder.stages.group.recognition.lexicon import TRAVELS
from site_builder.stages.group.recognition.names import Hit, Names, is_country
from site_builder.stages.group.recognition.places import folded, led
from site_builder.stages.group.recognition.seats import seat
from site_builder.stages.group.recognition.towns import corroborated, dateline, unknown
from site_builder.stages.group.recognition.words import Unit, tokens
from site_builder.values.edtf import Edtf, intersect
from site_builder.values.model import Article, Mode

Spoken = Mapping[int | None, Sequence[tuple[int, Edtf]]]

_ENOUGH = 0.5  # a town named once, far down, is no place of the meeting
_HEADLINE = 1.2  # what a town counts at least to which the headline leads
_LEAD = 0.5  # and the first paragraph, where a body decides or people meet
_DATELINE = 0.9
_AWAY = 0.3  # a session elsewhere than at the seat: told beside a cue
_NOWHERE = 0.6  # a town in no table
_OPENING = 12  # sentences
_REACH = 40  # characters between a place and the day told of it; twice as many where the sentence begins with it
_FIRST = 4
_NEXT = re.compile(r"\b(?:to|for)\s(?:the\s)?$", re.IGNORECASE)  # a headline's place ahead: `to send Moe to Halden`
_MEETINGS = frozenset("talks round vote summit meeting congress conference session hosts welcomes receives".split())
# Nobody goes anywhere: the places named are those where each one sits.
_WIRED = frozenset(
    "screen screens video videolink videoconference virtual virtually online zoom webex remotely teleconference camera "
    "videoconferencia videokonferenz videoconference visioconference".split()
)
_GOING = TRAVELS - frozenset(
    "invites invited host hosts welcome welcomes welcomed brings brought bring due come comes came return returned "
    "returns back invitation invite".split()
)
_BACK = re.compile(r"\b(?:[Bb]ack (?:home )?from|[Hh]ome from|[Rr]eturn(?:s|ed|ing) (?:home )?from)\b")
_HALLS = frozenset("hall palace hotel venue castle villa residence chateau arena stadium".split())


def venue(
    readings: Sequence[Reading],
    core: Sequence[float],
    names: Names,
    article: Article,
    body: Body | None,
    mode: Mode | None,
    event: Edtf | None,
    spoken: Spoken,
) -> str | None:
    """The place of the meeting; None where the article tells of none. `core` is how far each
    stretch is about the meeting; a body with one seat is there unless the text puts its session elsewhere."""
    own = home(body, article, names)
    wired = any(not _WIRED.isdisjoint(r.unit.folded) for r in readings if r.unit.weight >= 3)
    votes, firm, late = _votes(readings, core, names, body, event, spoken, wired)
    if own:
        away = {p: votes[p] for p in firm if p != own and votes[p] >= _AWAY and not is_country(names, p)}
        return _best(away, names) if away else own
    origin = (
        None
        if wired or mode is None or called_off(readings[0].unit) or _home_again(readings)
        else folded(names, dateline(article, readings, names))
    )
    if origin and not _leaves(readings, names, origin):
        votes[origin] = votes.get(origin, 0) + _DATELINE
    known = origin is None or origin in names.country_of
    for town in () if known and _outdone(votes) else corroborated(readings, article.language, origin):
        if body is None or not set(tokens(town)) <= set(tokens(body.name)):
            votes[town] = votes.get(town, 0) + _NOWHERE
    votes = {place: vote for place, vote in votes.items() if vote >= _ENOUGH}
    if not votes and late:
        return _best(late, names)
    if not votes:
        return next((town for r, c in zip(readings[:_OPENING], core, strict=False) if c for town in unknown(r)), None)
    return _best(votes, names)


def home(body: Body | None, article: Article, names: Names) -> str | None:
    """The town where the body has its seat, under the gazetteer's name; None where it has none or nobody sits."""
    return folded(names, seat(body, article.body)) if body else None


def _home_again(readings: Sequence[Reading]) -> bool:
    """True where the story begins behind the journey: `Back from a week in Halden, Lind had to explain`."""
    return any(_BACK.search(r.unit.text) for r in readings if r.unit.weight >= 3 and r.unit.paragraph is not None)


def _outdone(votes: Mapping[str, float]) -> bool:
    """True where a known place counts more than one in no table can."""
    return max(votes.values(), default=0.0) > _NOWHERE


def _best(votes: Mapping[str, float], names: Names) -> str:
    """The place with most for it: a town before the country around it."""
    ranked = sorted(votes, key=lambda place: (-votes[place], place))
    top = ranked[0]
    if not is_country(names, top):
        return top
    inside = [p for p in ranked if not is_country(names, p) and names.country_of.get(p) == names.country_of[top]]
    return inside[0] if inside else top


def _votes(
    readings: Sequence[Reading],
    core: Sequence[float],
    names: Names,
    body: Body | None,
    event: Edtf | None,
    spoken: Spoken,
    wired: bool,
) -> tuple[dict[str, float], set[str], dict[str, float]]:
    """What each known place counts, and the places at which a sentence puts the meeting outright; those, too, that the
    first paragraph tells with another day: the day of the meeting may be mistaken."""
    votes: dict[str, float] = {}
    firm: set[str] = set()
    late: dict[str, float] = {}
    own = own_months(event)
    told = _told(readings, body)
    for reading, weight in zip(readings, core, strict=True):
        if not weight:
            continue
        unit = reading.unit
        title = unit.paragraph is None
        for place, hit in _named(reading):
            left = speaks_against(unit, hit.start, hit.end, own)
            if not left:
                continue
            if not title and unit.folded[hit.end : hit.end + 1] and unit.folded[hit.end] in _MEETINGS:
                left *= 0.4  # `at the Halden meeting`: of another one, as often as not
            near = _nearness(unit, unit.starts[hit.start])
            value = weight * (near or _bare(unit, hit, told))
            if not is_country(names, place) and not wired and unit.weight >= 3:
                value = max(value, (_HEADLINE if title else _LEAD if told else 0.0))
            if _another_day(unit, hit, event, spoken):
                if unit.weight >= 3 and left == 1 and value >= 2 * _ENOUGH:
                    late[place] = late.get(place, 0) + value
                left *= 0.1
            votes[place] = votes.get(place, 0) + value * left
            if left == 1 and near >= 0.8:
                firm.add(place)
    return votes, firm, late


def _named(reading: Reading) -> Iterator[tuple[str, Hit]]:
    """The places to which the stretch leads; in a headline also those of `Halden talks`, `Halden hosts`."""
    found = set()
    for place, hit in led(reading):
        found.add(hit.start)
        yield place, hit
    if reading.unit.paragraph is None:
        for hit in reading.hits:
            after = reading.unit.folded[hit.end : hit.end + 1]
            if hit.form.place and hit.start not in found and not hit.form.people_of and after and after[0] in _MEETINGS:
                yield hit.form.place, hit


def _told(readings: Sequence[Reading], body: Body | None) -> float:
    """What a place counts in a first sentence without a cue: something where the paragraph tells of a meeting, or
    where a body decides."""
    lead = (r for r in readings if r.unit.paragraph is not None and r.unit.weight >= 3)
    return 0.6 if any(r.unit.cues for r in lead) else 0.5 if body else 0.0


def _bare(unit: Unit, hit: Hit, told: float) -> float:
    """What a place counts where no cue stands in the sentence."""
    if unit.weight >= 2 and not _HALLS.isdisjoint(unit.folded[max(0, hit.start - 3) : hit.start]):
        return 1.0
    if unit.weight < 3 or not told:
        return 0.0
    if unit.paragraph is not None:
        return told
    return 0.0 if _NEXT.search(unit.text, 0, unit.starts[hit.start]) else 0.5


def _nearness(unit: Unit, offset: int) -> float:
    """1 beside a cue, less the farther away from it, nothing where there is none."""
    gaps = [max(offset - cue.end, cue.start - offset, 0) for cue in unit.cues]
    return 1 / (1 + max(0, min(gaps) - 25) / 25) if gaps else 0.0


def _another_day(unit: Unit, hit: Hit, event: Edtf | None, spoken: Spoken) -> bool:
    """True where the day told nearest to the place is none of the meeting's: `met in Halden in May last year`."""
    told = spoken.get(unit.paragraph, ()) if event is not None and unit.paragraph is not None else ()
    first, last = unit.starts[hit.start], unit.starts[hit.end - 1] + len(unit.words[hit.end - 1])
    nearest: tuple[int, Edtf] | None = None
    for start, value in told:
        at = start - unit.start
        gap = at - last if at >= last else first - at
        inside = unit.text[last:at] if at >= last else unit.text[max(0, at) : first]
        reach = _REACH if at > _FIRST else 2 * _REACH
        if 0 <= at < len(unit.text) and gap <= reach and ";" not in inside and (not nearest or gap < nearest[0]):
            nearest = gap, value
    return nearest is not None and event is not None and intersect(nearest[1], event) is None


def _leaves(readings: Sequence[Reading], names: Names, town: str) -> bool:
    """True where the opening tells that somebody of the town's country is on the way elsewhere."""
    country = names.country_of.get(town)
    if country is None:
        return False
    for reading in readings:
        if reading.unit.weight < 2:
            continue
        for actor in reading.actors:
            number = names.numbers.get(actor.id)
            if number is None or names.people[number].country != country:
                continue
            if not _GOING.isdisjoint(reading.unit.folded[actor.end : actor.end + 4]):
                return True
    return False
