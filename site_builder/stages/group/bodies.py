"""Bodies that meet: councils, boards, alliances, companies, found by the capitals around the words for them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from site_builder.stages.group.actors import Reading
from site_builder.stages.group.assemblies import (
    AHEAD,
    BANKS,
    BODY_NOUNS,
    BODY_PAIRS,
    COMPANY_NOUNS,
    DECISIONS,
    DELIBERATIVE,
    ENDINGS,
    MODIFIERS,
    RESOLVES,
    SAME,
    TASKS,
    TO_DECIDE,
)
from site_builder.stages.group.body import Body, Sitting, known_body, telling
from site_builder.stages.group.lexicon import TITLES
from site_builder.stages.group.ministers import councils, states
from site_builder.stages.group.modes import leaders_beside, other_time
from site_builder.stages.group.names import Hit
from site_builder.stages.group.resolving import ABROAD, RESOLVED, STAFF
from site_builder.stages.group.retold import GATHERED, behind, closed, counted, days, decided_elsewhere
from site_builder.stages.group.runs import adjacent, capital, runs
from site_builder.stages.group.short import banks, by_task, county_of, lone, resolved, short_names, town_of
from site_builder.stages.group.words import Unit, possessive, tokens
from site_builder.values.acts import acts

_ARTICLES_BEFORE = frozenset("the el la los las der den dem die het il lo".split())
_ARTICLES = frozenset("der die das den dem le la les el los".split())
_BY = frozenset("by at before von durch por par door przez da del".split())
_TRADE = frozenset("stocks futures yields nasdaq dow ftse dax nikkei traders stoxx".split())
_REACH = 15  # words behind its name in which a body's verb stands
_OWN_MEETING = frozenset("meeting meetings board shareholders stockholders directors trustees".split())
_OWNERS = frozenset(
    "shareholders stockholders investors owners aktionare aktionarinnen anteilseigner actionnaires accionistas "
    "acionistas azionisti aandeelhouders akcjonariusze".split()
)
# A name behind one of these is the name of such a body: `the dairy cooperative Halden`.
_NAMED = frozenset("cooperative co-operative union federation association society league regulator authority".split())
_FIRMS = frozenset("company firm club charity operator maker lender retailer insurer utility brewer trust".split())
_IN = frozenset("in i w в у at en".split())  # behind the words of other languages only
_NO_NAME = frozenset(
    "association federation union league society authority organization organisation alliance cooperative regulator "
    "panel delegates planners bank reserve owners".split()
)
_CENTRAL = frozenset("central national reserve state riksbank".split())
_OF = frozenset("of der des de du di da do van von af d del della dei dell".split())
# `Shareholders of the pump maker Halden`: what the company is stands before its name.
_OWNED = re.compile(
    r"\b(?:[Ss]hare|[Ss]tock)holders (?:of|in) (?:the |a )?(?:[A-Z][a-z]+ )?(?:[a-z][\w-]* ){1,4}"
    r"((?:[A-Z][\w&-]+)(?: [A-Z][\w&-]+){0,3})",
)
_HOUSES = (["museum"], ["headquarters"], ["building"], ["tower"], ["workers"], ["staff"])
_OFFICERS = frozenset("chairman chairwoman chair ceo chief boss owners".split())


def sittings(readings: Sequence[Reading], timed: Sequence[bool], home: str | None) -> list[Sitting]:
    """Every sentence of the first part in which a body sits. `timed` tells of each reading whether a day stands in it;
    `home` is the town of the dateline, which names the City Council of a local paper."""
    found = []
    assembled = any(cue.mode == "board" for r in readings if r.unit.weight >= 1.5 for cue in r.unit.cues)
    timed = days(readings, timed)
    unnamed = (*councils(readings), *states(readings))
    last: tuple[int, Body] | None = None
    for number, reading in enumerate(readings):
        if reading.unit.weight < 1:
            continue
        if last and timed[number] and closed(readings, last[0], number):
            found.append(Sitting(last[1], number, reading.unit.weight))
        named = _in_unit(reading)
        for body in (*named, *(body for n, body in unnamed if n == number)) if unnamed else named:
            strength = _sits(reading.unit, body, timed[number], assembled)
            if strength:
                found.append(Sitting(body, number, reading.unit.weight * strength))
                last = (number, body)
            elif reading.unit.weight >= 3 and body.kind == "alliance" and leaders_beside(readings, number):
                found.append(Sitting(body, number, reading.unit.weight * 0.6))
            elif number == 0 and body.kind == "alliance" and _summit_told(readings):
                found.append(Sitting(body, number, reading.unit.weight * 0.5))
    return with_names(found, readings, home)


def _summit_told(readings: Sequence[Reading]) -> bool:
    """True when the text speaks of a summit or a meeting of leaders, wherever that is."""
    return any(cue.mode == "summit" for reading in readings for cue in reading.unit.cues)


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
    voted = any(act.mode == "council" for act in acts(unit.text))
    if unit.paragraph is None and body.name in BANKS and decided_elsewhere(unit, body):
        return 0.0
    if timed or unit.paragraph is None:
        return 0.8 if voted else 0.7 if _decides(unit, body) else 0.0
    return 0.6 if voted and unit.weight >= 3 else 0.0


def _behind_market(unit: Unit, body: Body) -> bool:
    """True where stocks rise or fall before the body is named."""
    at = unit.text.find(body.name)
    return at > 0 and not _TRADE.isdisjoint(tokens(unit.text[:at]))


def _decides(unit: Unit, body: Body) -> bool:
    """True where the sentence tells what bodies do together: for those that are there to decide, in many more words."""
    words = frozenset(unit.folded)
    if acts(unit.text):
        return True
    if words & DECISIONS:
        return "Bank" not in body.name or body.name in BANKS or not _CENTRAL.isdisjoint(tokens(body.name))
    name = tokens(body.name)
    if DELIBERATIVE.isdisjoint(name) and body.kind != "alliance" and body.name not in BANKS:
        return bool(words & RESOLVED) and name[-1] != "bank" and _resolves(unit.folded, name[-1])
    if words & RESOLVES or (words & AHEAD and words & TO_DECIDE):
        return True
    return bool(words & RESOLVED) and _resolves(unit.folded, tokens(body.name)[-1])


def _resolves(folded: Sequence[str], noun: str) -> bool:
    """True where one of the rarer verbs has the body as its subject, or stands before `by the council`."""
    for n, word in enumerate(folded):
        if SAME.get(word, word) != noun and word != noun:
            continue
        if n + 1 < len(folded) and folded[n + 1] not in STAFF and not RESOLVED.isdisjoint(folded[n + 1 : n + _REACH]):
            return True
        before = folded[max(0, n - 8) : n]
        if not RESOLVED.isdisjoint(before) and not _BY.isdisjoint(before):
            return True
    return False


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
    for start, end in runs(unit, taken):
        organ = end - start == 1 and start - 1 in taken and adjacent(unit, start - 1)  # `FIFA Congress`
        body = None if organ and unit.folded[start] in BODY_NOUNS else _from_run(unit, start, end)
        if body and _nations(reading, start, end) and unit.folded[end : end + 1] in (["committee"], ["commission"]):
            body = Body(unit.folded[end].title(), body.kind, ())
        elif body and _nations(reading, start, end) and unit.folded[end : end + 1] == ["bank"]:
            body = None  # `German bank`: any
        if body:
            named = True
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


def _from_run(unit: Unit, start: int, end: int) -> Body | None:
    """The body that the run names, with the small word behind it (`Halden council`) or before it."""
    folded = unit.folded
    if folded[start] in STAFF or (end - start == 1 and folded[start] in _NO_NAME):
        return None
    start += folded[start] in _ARTICLES and end - start > 1
    cut = next((n for n in range(start + 1, end) if _title(folded, n)), end)
    nouns = [n for n in range(start, cut) if folded[n] in BODY_NOUNS]
    pairs = [n for n in range(start, cut - 1) if (folded[n], folded[n + 1]) in BODY_PAIRS]
    if cut - start > 2 and folded[start] in _OWNERS and folded[start + 1] in _OF:
        return _body(unit, start + 2, cut, "company")
    if nouns and folded[cut - 1] in _OWNERS and cut - start > 1:
        return _body(unit, start, cut - 1, "company")
    if nouns:
        return _body(unit, _past_meeting(unit, start, cut), cut, BODY_NOUNS[folded[nouns[-1]]])
    if pairs:
        return _body(unit, start, cut, BODY_PAIRS[folded[pairs[-1]], folded[pairs[-1] + 1]])
    if cut < end or unit.headline_case:
        return None
    after = folded[end : end + 4]
    start_of = start - (start > 2 and folded[start - 1] in _ARTICLES_BEFORE)
    before = folded[max(0, start_of - 2) : start_of]
    if len(before) == 2 and (before[1] in _OF or before[1] == "in") and before[0] in _OWNERS:
        return _body(unit, start, end, "company")
    if len(before) == 2 and before[1] == "of" and before[0] in ("meeting", "agm") and _assembles(unit):
        return _body(unit, start, end, "company")
    if before == ["members", "of"] and start > 2 and folded[start - 3] in BODY_NOUNS:
        return _body(unit, start, end, BODY_NOUNS[folded[start - 3]], noun=folded[start - 3])
    organ = _organ(folded, start_of)
    if organ:
        return _body(unit, start, end, organ[1], noun=organ[0])
    if before[-1:] and before[-1] in _NAMED | _FIRMS and not unit.capitals[start_of - 1]:
        return _body(unit, start, end, BODY_NOUNS.get(before[-1], "company"))
    offset = 0
    while offset < 3 and offset < len(after) and (after[offset] in MODIFIERS or after[offset] == "annual"):
        offset += 1
    if len(after) > offset and (after[offset] in BODY_NOUNS or after[offset] in _OWNERS) and adjacent(unit, end - 1):
        noun = " ".join(after[: offset + 1])
        kind = "company" if after[offset] in _OWNERS else BODY_NOUNS.get(after[offset], "board")
        return _body(unit, start, end, kind, noun="" if kind == "company" else noun)
    if after[:1] and after[0] in _OFFICERS and _assembles(unit):
        return _body(unit, start, end, "company")
    own = possessive(unit.words[end - 1]) or any(folded[n] in COMPANY_NOUNS for n in range(start, end))
    if own and any(word in _OWN_MEETING for word in after) and any(cue.mode == "board" for cue in unit.cues):
        return _body(unit, start, end, "company")
    return None


def _organ(folded: Sequence[str], end: int) -> tuple[str, str] | None:
    """The word for a body that stands before `of Halden`, an adjective between them or not, with its kind."""
    link = folded[end - 1] if end else ""
    for back in (2, 3):
        word = folded[end - back] if end >= back else ""
        kind = BODY_NOUNS.get(word)
        pair = (folded[end - back - 1], word) if end > back else ("", word)
        if back == 3 and word not in ABROAD and word not in ("council", "conseil"):
            kind = None
        if kind and (link in _OF or (link in _IN and word in ABROAD)):
            return word, kind
        if back == 2 and pair in BODY_PAIRS and link in _OF:
            return " ".join(pair), BODY_PAIRS[pair]
    return None


def _title(folded: Sequence[str], n: int) -> bool:
    """True where a person's title begins; `general` behind the word for a body is the body's."""
    word = folded[n]
    return word in TITLES and word not in BODY_NOUNS and not (word == "general" and folded[n - 1] in BODY_NOUNS)


def _past_meeting(unit: Unit, start: int, end: int) -> int:
    """Where the name of the body begins in `Annual Meeting of Great Halden Parish Council`."""
    at = next((n for n in range(start, end - 2) if unit.folded[n] == "meeting" and unit.folded[n + 1] == "of"), None)
    return start if at is None else at + 2


def _assembles(unit: Unit) -> bool:
    """True where the sentence speaks of a board's or the owners' meeting."""
    return any(cue.mode == "board" for cue in unit.cues)


def _body(unit: Unit, start: int, end: int, kind: str, noun: str = "") -> Body | None:
    start += unit.folded[start] in _ARTICLES and end - start > 1
    text = unit.text[unit.starts[start] : unit.starts[end - 1] + len(unit.words[end - 1])]
    text = text[:-2] if text.endswith(("'s", "’s")) else text
    key = telling(unit.folded[start:end])
    if noun:
        text = f"{text} {noun.title()}"
        key = telling((*key, *TASKS.intersection(noun.split())))
    return Body(text, kind, key)


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
