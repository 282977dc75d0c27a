"""Bodies that meet: councils, boards, alliances, companies, found by the capitals around the words for them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.stages.group.actors import Reading
from site_builder.stages.group.lexicon import BODY_NOUNS, COMMON, COMPANY_NOUNS, DECISIONS, GENERIC, TITLES
from site_builder.stages.group.modes import leaders_beside, other_time
from site_builder.stages.group.words import Unit, possessive, tokens

_CONNECTORS = frozenset("of the and for &".split())
_OWN_MEETING = frozenset("meeting meetings board shareholders stockholders directors trustees".split())
_OWNERS = frozenset(("shareholders", "stockholders", "investors"))
_OFFICERS = frozenset("chairman chairwoman chair ceo chief boss owners".split())
_GATHERED = frozenset(
    "met meet meets meeting meetings session talks gathered gathering convened conference summit summits".split()
)


@dataclass(frozen=True, slots=True)
class Body:
    """A body as named in the texts. `key` are the folded words that tell it from others of its `kind` ("" where a
    text says only "the City Council")."""

    name: str
    kind: str
    key: tuple[str, ...]

    def same(self, other: "Body") -> bool:
        """True when both are names of one body: of one kind, and told from others by the same words."""
        return bool(self.key) and self.kind == other.kind and self.key == other.key


@dataclass(frozen=True, slots=True)
class Sitting:
    """A sentence that reports a session of a body: its place among the readings, and how firmly it says so."""

    body: Body
    reading: int
    weight: float


def telling(folded: Sequence[str]) -> tuple[str, ...]:
    """The words of a body's name that tell it from others, sorted."""
    return tuple(sorted(set(folded) - GENERIC - COMPANY_NOUNS))


def named_body(name: str) -> Body:
    """The body a registry entry or a text names by this name."""
    folded = tokens(name)
    kind = next((BODY_NOUNS[word] for word in folded if word in BODY_NOUNS), "company")
    return Body(name, kind, telling(folded))


def known_body(name: str) -> Body:
    """A body of the table: it is an alliance where its name holds no word for a council or board."""
    folded = tokens(name)
    kind = next((BODY_NOUNS[word] for word in folded if word in BODY_NOUNS), "alliance")
    return Body(name, kind, folded)


def sittings(readings: Sequence[Reading], timed: Sequence[bool], home: str | None) -> list[Sitting]:
    """Every sentence of the first part in which a body sits. `timed` tells of each reading whether a day stands in it;
    `home` is the town of the dateline, which names the City Council of a local paper."""
    found = []
    assembled = any(cue.mode == "board" for r in readings if r.unit.weight >= 1.5 for cue in r.unit.cues)
    for number, reading in enumerate(readings):
        if reading.unit.weight < 1:
            continue
        for body in _in_unit(reading):
            strength = _sits(reading.unit, body, timed[number], assembled)
            if strength:
                found.append(Sitting(body, number, reading.unit.weight * strength))
            elif reading.unit.weight >= 3 and body.kind == "alliance" and leaders_beside(readings, number):
                found.append(Sitting(body, number, reading.unit.weight * 0.6))
            elif number == 0 and body.kind == "alliance" and _summit_told(readings):
                found.append(Sitting(body, number, reading.unit.weight * 0.5))
    return _with_home([*found], readings, home)


def home_town(headline: Reading) -> str | None:
    """`Halden` of `Halden votes to keep the ferry`: the name with which a headline begins, before what was decided."""
    unit = headline.unit
    for start, end in _runs(unit, set()):
        if start == 0 and end < len(unit.words) and unit.folded[end] in DECISIONS and not unit.headline_case:
            return unit.text[: unit.starts[end - 1] + len(unit.words[end - 1])]
    return None


def _summit_told(readings: Sequence[Reading]) -> bool:
    """True when the text speaks of a summit or a meeting of leaders, wherever that is."""
    return any(cue.mode == "summit" for reading in readings for cue in reading.unit.cues)


def _sits(unit: Unit, body: Body, timed: bool, assembled: bool) -> float:
    """How firmly the sentence reports a session: 1 where a word for it stands, 0.7 where a body decides on a day. The
    owners of a company do not decide every day: somewhere their meeting must be spoken of (`assembled`)."""
    if body.kind == "company":
        return 1.0 if any(cue.mode == "board" for cue in unit.cues) else 0.8 if assembled else 0.0
    for cue in unit.cues:
        if other_time(unit.text, cue):
            continue
        if cue.mode == "summit" or _GATHERED & set(cue.words.lower().split()):
            return 1.0
    decides = any(word in DECISIONS for word in unit.folded)
    return 0.7 if decides and (timed or unit.paragraph is None) else 0.0


def _in_unit(reading: Reading) -> Iterator[Body]:
    unit = reading.unit
    taken: set[int] = set()
    for hit in reading.hits:
        if hit.form.body:
            taken.update(range(hit.start, hit.end))
            yield known_body(hit.form.body)
    named = False
    for start, end in _runs(unit, taken):
        body = _from_run(unit, start, end)
        if body:
            named = True
            yield body
    for cue in unit.cues if not named else ():
        if cue.mode == "council" and cue.words.lower().endswith("council"):
            yield Body(cue.words.title(), "council", ())


def _runs(unit: Unit, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Runs of capitals with small connectors inside: `Board of Trustees of Halden College`."""
    n, size = 0, len(unit.words)
    while n < size:
        if n in taken or not _capital(unit, n):
            n += 1
            continue
        end = n + 1
        while end < size and end not in taken and _adjacent(unit, end - 1) and not possessive(unit.words[end - 1]):
            if _capital(unit, end):
                end += 1
                continue
            jump = end
            while jump < size and jump - end < 2 and unit.folded[jump] in _CONNECTORS and _adjacent(unit, jump):
                jump += 1
            if jump == end or jump >= size or not _capital(unit, jump):
                break
            end = jump + 1
        yield n, end
        n = end


def _capital(unit: Unit, n: int) -> bool:
    return unit.capitals[n] and unit.folded[n] not in COMMON


def _adjacent(unit: Unit, n: int) -> bool:
    if n + 1 >= len(unit.words):
        return False
    gap = unit.text[unit.starts[n] + len(unit.words[n]) : unit.starts[n + 1]]
    return gap in (" ", "\u00a0", " & ", "-")


def _from_run(unit: Unit, start: int, end: int) -> Body | None:
    """The body that the run names, with the small word behind it (`Halden council`) or before it."""
    folded = unit.folded
    cut = next((n for n in range(start + 1, end) if folded[n] in TITLES and folded[n] not in BODY_NOUNS), end)
    nouns = [n for n in range(start, cut) if folded[n] in BODY_NOUNS]
    if folded[start] in _OWNERS and folded[start + 1 : start + 2] == ["of"] and cut - start > 2:
        return _body(unit, start + 2, cut, "company")
    if nouns and folded[cut - 1] in _OWNERS and cut - start > 1:
        return _body(unit, start, cut - 1, "company")
    if nouns:
        return _body(unit, start, cut, BODY_NOUNS[folded[nouns[-1]]])
    if cut < end or unit.headline_case:
        return None
    after = folded[end : end + 4]
    before = folded[max(0, start - 2) : start]
    if len(before) == 2 and before[1] in ("of", "in") and before[0] in _OWNERS:
        return _body(unit, start, end, "company")
    if len(before) == 2 and before[1] == "of" and before[0] in ("meeting", "agm") and _assembles(unit):
        return _body(unit, start, end, "company")
    if len(before) == 2 and before[1] == "of" and before[0] in BODY_NOUNS:
        return _body(unit, start, end, BODY_NOUNS[before[0]], noun=before[0])
    offset = 1 if after[:1] and after[0] in ("city", "town", "school", "executive", "county", "annual") else 0
    if len(after) > offset and (after[offset] in BODY_NOUNS or after[offset] in _OWNERS) and _adjacent(unit, end - 1):
        noun = " ".join(after[: offset + 1])
        kind = "company" if after[offset] in _OWNERS else BODY_NOUNS.get(after[offset], "board")
        return _body(unit, start, end, kind, noun="" if kind == "company" else noun)
    if after[:1] and after[0] in _OFFICERS and _assembles(unit):
        return _body(unit, start, end, "company")
    own = possessive(unit.words[end - 1]) or any(folded[n] in COMPANY_NOUNS for n in range(start, end))
    if own and any(word in _OWN_MEETING for word in after) and any(cue.mode == "board" for cue in unit.cues):
        return _body(unit, start, end, "company")
    return None


def _assembles(unit: Unit) -> bool:
    """True where the sentence speaks of a board's or the owners' meeting."""
    return any(cue.mode == "board" for cue in unit.cues)


def _body(unit: Unit, start: int, end: int, kind: str, noun: str = "") -> Body | None:
    text = unit.text[unit.starts[start] : unit.starts[end - 1] + len(unit.words[end - 1])]
    text = text[:-2] if text.endswith(("'s", "’s")) else text
    key = telling(unit.folded[start:end])
    if noun:
        text = f"{text} {noun.title()}"
    return Body(text, kind, key)


def _with_home(found: list[Sitting], readings: Sequence[Reading], home: str | None) -> list[Sitting]:
    """The sittings with `the City Council` given the name that the text or its dateline has for it."""
    full = [sitting.body for sitting in found if sitting.body.key]
    resolved = []
    for sitting in found:
        body = sitting.body
        if not body.key:
            whole = next((other for other in full if other.kind == body.kind), None)
            if whole:
                body = Body(_richer(whole.name, body.name), body.kind, whole.key)
            elif home:
                body = Body(f"{home} {body.name}", body.kind, telling(tokens(home)))
        if body.key:
            resolved.append(Sitting(body, sitting.reading, sitting.weight))
    return resolved


def _richer(whole: str, generic: str) -> str:
    """`Port Halden Council` with `City Council`: the town and the longer word for the body."""
    words = whole.split()
    if len(words) > 1 and generic.split()[-1:] == words[-1:] and generic not in whole:
        return " ".join([*words[:-1], *generic.split()])
    return whole


def best(found: Sequence[Sitting]) -> tuple[Body, float] | None:
    """The body that the article is most about, under its fullest name, with its weight; None: none sits."""
    groups: list[tuple[Body, float]] = []
    for sitting in sorted(found, key=lambda s: (-len(s.body.key), s.body.name)):
        for n, (body, weight) in enumerate(groups):
            if body.same(sitting.body):
                longer = max(body, sitting.body, key=lambda b: (len(b.name), b.name))
                groups[n] = (Body(longer.name, body.kind, body.key), weight + sitting.weight)
                break
        else:
            groups.append((sitting.body, sitting.weight))
    return max(groups, key=lambda g: (g[1], g[0].name)) if groups else None
