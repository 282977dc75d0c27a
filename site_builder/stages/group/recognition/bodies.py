"""Bodies that meet: councils, boards, alliances, companies, found by the capitals around the words for them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from site_builder.stages.group.recognition.actors import Reading
from site_builder.stages.group.recognition.assemblies import (
    BANKS,
    BODY_NOUNS,
    ENDINGS,
)
from site_builder.stages.group.recognition.body import Body, Sitting, known_body, telling
from site_builder.stages.group.recognition.deciding import decides
from site_builder.stages.group.recognition.deliberation import deliberations
from site_builder.stages.group.recognition.ministers import councils, states
from site_builder.stages.group.recognition.modes import leaders_beside, other_time
from site_builder.stages.group.recognition.named import TELLING, from_run
from site_builder.stages.group.recognition.names import Hit
from site_builder.stages.group.recognition.retold import (
    GATHERED,
    at_their_congress,
    behind,
    closed,
    counted,
    days,
    decided_elsewhere,
    its_board,
    stayed_away,
)
from site_builder.stages.group.recognition.runs import adjacent, capital, runs
from site_builder.stages.group.recognition.short import banks, by_task, county_of, lone, resolved, short_names, town_of
from site_builder.stages.group.recognition.words import Unit, tokens
from site_builder.values.acts import acts

_ASKED = (["what"], ["who"])
_WAS = (["was"], ["were"], ["is"], ["are"])
_TRADE = frozenset("stocks futures yields nasdaq dow ftse dax nikkei traders stoxx".split())
# `Shareholders of the pump maker Halden`: what the company is stands before its name.
_OWNED = re.compile(
    r"\b(?:[Ss]hare|[Ss]tock)holders (?:of|in) (?:the |a )?(?:[A-Z][a-z]+ )?(?:[a-z][\w-]* ){1,4}"
    r"((?:[A-Z][\w&-]+)(?: [A-Z][\w&-]+){0,3})",
)
_HOUSES = (["museum"], ["headquarters"], ["building"], ["tower"], ["workers"], ["staff"])


def sittings(readings: Sequence[Reading], timed: Sequence[bool], home: str | None) -> list[Sitting]:
    """Every sentence of the first part in which a body sits. `timed` tells of each reading whether a day stands in it;
    `home` is the town of the dateline, which names the City Council of a local paper."""
    found = []
    assembled = any(cue.mode == "board" for r in readings if r.unit.weight >= 1.5 for cue in r.unit.cues)
    timed = days(readings, timed)
    unnamed = (*councils(readings), *states(readings))
    last: tuple[int, Body] | None = None
    spoken: tuple[int, Body] | None = None
    for number, reading in enumerate(readings):
        if reading.unit.weight < 1:
            continue
        if last and timed[number] and closed(readings, last[0], number):
            found.append(Sitting(last[1], number, reading.unit.weight))
        if spoken and (at_their_congress(readings, spoken[0], number) or its_board(readings, spoken[0], number)):
            found.append(Sitting(spoken[1], number, reading.unit.weight))
        named = tuple(_in_unit(reading))
        spoken = (number, named[0]) if len(named) == 1 and named[0].kind != "company" else None
        for body in (*named, *(body for n, body in unnamed if n == number)) if unnamed else named:
            if stayed_away(reading.unit, body):
                continue
            strength = _sits(reading.unit, body, timed[number], assembled)
            if strength:
                found.append(Sitting(body, number, reading.unit.weight * strength))
                last = (number, body)
            elif reading.unit.weight >= 3 and body.kind == "alliance" and leaders_beside(readings, number):
                found.append(Sitting(body, number, reading.unit.weight * 0.6))
            elif number == 0 and body.kind == "alliance" and _summit_told(readings, body):
                found.append(Sitting(body, number, reading.unit.weight * 0.5))
    return with_names(found, readings, home)


def deliberated(
    readings: Sequence[Reading], weights: Sequence[float], timed: Sequence[bool], home: str | None
) -> list[Sitting]:
    """The sittings told by nothing but weak evidence, under the names that the text has for the bodies."""
    return with_names(deliberations(readings, weights, timed, _in_unit), readings, home)


def _summit_told(readings: Sequence[Reading], body: Body) -> bool:
    """True when the text speaks of a summit or a meeting of leaders, wherever that is, and of no other body's."""
    if readings[0].unit.folded[:1] in _ASKED and readings[0].unit.folded[1:2] in _WAS:
        return False  # `What is the alliance, and who belongs to it?`
    own = (one for one in readings if not any(hit.form.body not in (None, body.name) for hit in one.hits))
    return any(cue.mode == "summit" for reading in own for cue in reading.unit.cues)


def _sits(unit: Unit, body: Body, timed: bool, assembled: bool) -> float:
    """How firmly the sentence reports a session: 1 where a word for it stands, 0.8 or 0.7 where a body votes or decides
    on a day or in a headline, 0.6 where an opening tells of its vote. The owners of a company do not decide every day:
    somewhere their meeting must be spoken of (`assembled`)."""
    if body.kind == "states":
        return float(any(not other_time(unit.text, cue) for cue in unit.cues))
    if body.kind == "company":
        return 1.0 if any(cue.mode == "board" for cue in unit.cues) else 0.8 if assembled else 0.0
    for cue in unit.cues:
        if other_time(unit.text, cue) or (unit.paragraph is not None and _behind_market(unit, body)):
            continue
        if cue.mode == "summit" or GATHERED & set(cue.words.lower().split()):
            return 1.0
    if timed and counted(unit.text):
        return 1.0
    if unit.paragraph is not None and _behind_market(unit, body):
        return 0.0
    if behind(unit.text, body.name):
        return 0.0
    voted = any(act.mode == "council" and not _of_another(act.words, body) for act in acts(unit.text))
    if unit.paragraph is None and body.name in BANKS and decided_elsewhere(unit, body):
        return 0.0
    if timed or unit.paragraph is None:
        return 0.8 if voted else 0.7 if decides(unit, body) else 0.0
    return 0.6 if voted and unit.weight >= 3 else 0.0


def _of_another(words: str, body: Body) -> bool:
    """True for `passed by the parliament` beside a bank or an alliance: the act of a body of another kind."""
    kinds = {BODY_NOUNS[word] for word in tokens(words) if word in BODY_NOUNS}
    if not kinds or body.kind in kinds:
        return False
    return " by " in words if body.kind == "alliance" else BODY_NOUNS.get(tokens(body.name)[-1]) == body.kind == "board"


def _behind_market(unit: Unit, body: Body) -> bool:
    """True where stocks rise or fall before the body is named."""
    at = unit.text.find(body.name)
    return at > 0 and not _TRADE.isdisjoint(tokens(unit.text[:at]))


def _in_unit(reading: Reading) -> Iterator[Body]:
    unit = reading.unit
    taken: set[int] = set()
    for hit in reading.hits:
        if hit.form.body and not _end_of_longer(unit, hit):
            taken.update(range(hit.start, hit.end))
            if unit.folded[hit.end : hit.end + 1] not in _HOUSES:
                yield known_body(hit.form.body)
    owned = _OWNED.search(unit.text) if "holders " in unit.text else None
    named = owned is not None
    if owned:
        taken.update(n for n, at in enumerate(unit.starts) if owned.start() <= at < owned.end())
        yield Body(owned[1], "company", telling(tokens(owned[1])))
    if TELLING.isdisjoint(unit.folded):
        return  # as most
    for start, end in runs(unit, taken):
        organ = end - start == 1 and start - 1 in taken and adjacent(unit, start - 1)  # `FIFA Congress`
        joint = start - 1 in taken and unit.text[unit.starts[start] - 1] == "-"  # `NATO-Norland Council`
        body = None if joint or (organ and unit.folded[start] in BODY_NOUNS) else from_run(unit, start, end)
        if body and _nations(reading, start, end) and unit.folded[end : end + 1] in (["committee"], ["commission"]):
            body = Body(unit.folded[end].title(), body.kind, ())
        elif body and _nations(reading, start, end) and unit.folded[end : end + 1] == ["bank"]:
            body = None  # `German bank`: any
        if body:
            named = named or body.kind != "company"
            yield body
    if not named and not taken:
        yield from short_names(reading)


def _nations(reading: Reading, start: int, end: int) -> bool:
    """True for the `Irish` of `tells Irish committee`: whose it is, not what it is called."""
    return any(hit.form.people_of and (hit.start, hit.end) == (start, end) for hit in reading.hits)


def _end_of_longer(unit: Unit, hit: Hit) -> bool:
    """True for the `Security Council` of `National Security Council`."""
    before = hit.start - 1
    if hit.form.key[0] not in ENDINGS or before < 0 or unit.headline_case:
        return False
    return capital(unit, before) and adjacent(unit, before) and unit.folded[before] not in ("un", "nations")


def with_names(found: Sequence[Sitting], readings: Sequence[Reading], home: str | None) -> list[Sitting]:
    """The sittings with `the City Council` given the name that the text or its dateline has for it."""
    found = banks(found)
    if all(one.body.key and not lone(one.body) for one in found):
        return list(found)
    full = [one.body for one in found if one.body.key and not lone(one.body)]
    full += [body for reading in readings for body in _in_unit(reading) if body.key and not lone(body)]
    home = home or town_of(readings)
    county = county_of(readings)
    whole = [
        one if one.body.key else replace(one, body=resolved(one.body, full, _seat(one.body, county, home)))
        for one in found
    ]
    full += [one.body for one in whole if one.body.key and not lone(one.body)]
    whole = [replace(one, body=resolved(one.body, full, county)) if lone(one.body) else one for one in whole]
    named = (one if one.body.key else replace(one, body=by_task(one.body)) for one in whole)
    return [one for one in named if one.body.key]


def _seat(body: Body, county: str | None, home: str | None) -> str | None:
    """Where the body of that short name has its seat: a county's is not the town's of the dateline."""
    return county or home if "County" in body.name or "Commission" in body.name else home
