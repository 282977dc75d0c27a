"""Bodies by their names as printed: the run of capitals with the word for a body in it, before it or behind it."""

from collections.abc import Sequence

from site_builder.stages.group.recognition.assemblies import BODY_NOUNS, BODY_PAIRS, COMPANY_NOUNS, MEMBERS, SHORT
from site_builder.stages.group.recognition.body import Body, telling
from site_builder.stages.group.recognition.lexicon import TITLES
from site_builder.stages.group.recognition.resolving import ABROAD, MODIFIERS, STAFF, TASKS
from site_builder.stages.group.recognition.runs import adjacent
from site_builder.stages.group.recognition.words import Unit, possessive

_PARTS = frozenset("committee panel subcommittee".split())
_ARTICLES_BEFORE = frozenset("the el la los las der den dem die het il lo".split())
_ARTICLES = frozenset("der die das den dem le la les el los".split())
_OWN_MEETING = frozenset("meeting meetings board shareholders stockholders directors trustees".split())
# A name behind one of these is the name of such a body: `the dairy cooperative Halden`.
_NAMED = frozenset("cooperative co-operative union federation association society league regulator authority".split())
_FIRMS = frozenset("company firm club charity operator maker lender retailer insurer utility brewer trust".split())
# Behind the words of other languages only.
_IN = frozenset("in i w в у at en".split())
_WHAT = _NAMED | _FIRMS
_NO_NAME = frozenset(
    "association federation union league society authority organization organisation alliance cooperative regulator "
    "panel delegates planners bank reserve owners small large big angry minority retail two three four five six seven "
    "eight nine ten".split()
)
_NO_BANK = frozenset("injured nature game army naval wildlife forest marine".split())
_CHAIRS = frozenset("chairman chairwoman chair boss president directors shareholder".split())
_HEADS = frozenset("mayor vice deputy president chair chairman chairwoman councilor councillor commissioner".split())
_PERSONS = frozenset("councillors councilors councilmembers aldermen commissioners supervisors senators".split())
_MEMBERS = frozenset("members member leaders ministers delegates delegations".split())
# Behind the word for a body: where it sits, or a street that is called after it.
_HALLS = frozenset("rooms room hall halls house building chamber chambers street road square avenue station".split())
_OFFICERS = frozenset("chairman chairwoman chair ceo chief boss owners".split())
_OWNERS = frozenset(
    "shareholders stockholders investors owners aktionare aktionarinnen anteilseigner actionnaires accionistas "
    "acionistas azionisti aandeelhouders akcjonariusze".split()
)
_LINKS = frozenset("of the and for".split())
_FEW, _LONGEST = 3, 8  # words before the word for a body; as many where it is a committee
_OF = frozenset("of der des de du di da do van von af d del della dei dell".split())
# A sentence without one of these names no body, but for those of a table.
TELLING = frozenset((*BODY_NOUNS, *SHORT, *(second for _, second in BODY_PAIRS), "meeting", "agm")).union(
    _OWNERS, _OFFICERS, _OWN_MEETING, _WHAT
)


def from_run(unit: Unit, start: int, end: int) -> Body | None:
    """The body that the run names, with the small word behind it (`Halden council`) or before it."""
    folded = unit.folded
    parliament = folded[start : start + 2] == ["house", "of"]
    if folded[start:end] == ["european", "union"]:
        return None  # whose bodies have names of their own
    if (folded[start] in STAFF and not parliament) or (end - start == 1 and folded[start] in _NO_NAME):
        return None
    start += folded[start] in _ARTICLES and end - start > 1
    cut = next((n for n in range(start + 1, end) if _title(folded, n)), end)
    while cut > start + 1 and folded[cut - 1] in _LINKS:
        cut -= 1  # `the Commission of President Lind`
    owned = _owned_organ(unit, start, end) if cut == end else None
    inside = owned or _inside(unit, start, cut)
    if inside or cut < end or unit.headline_case:
        return inside
    return _behind(unit, start, end) or _before(unit, start, end)


def _owned_organ(unit: Unit, start: int, end: int) -> Body | None:
    """`the Assembly's public accounts committee`, `a Senate panel`."""
    own = possessive(unit.words[end - 1])
    if not own and unit.folded[end - 1] not in BODY_NOUNS:
        return None
    after = end + _modifiers(unit.folded[end : end + _LONGEST])
    noun = unit.folded[after] if after < len(unit.folded) else ""
    if noun not in BODY_NOUNS or (TASKS.isdisjoint(unit.folded[end:after]) and (own or noun not in _PARTS)):
        return None
    return _body(unit, start, end, BODY_NOUNS[noun], noun=" ".join(unit.folded[end : after + 1]))


def _inside(unit: Unit, start: int, cut: int) -> Body | None:
    """The body whose word stands in the run itself."""
    folded = unit.folded
    nouns = [n for n in range(start, cut) if folded[n] in BODY_NOUNS]
    if nouns == [cut - 1] and folded[cut - 1] == "reserve" and folded[start] in _NO_BANK:
        return None
    if nouns == [cut - 2] and folded[cut - 1] in _HALLS:
        return None
    if folded[start] in _HEADS and not _PERSONS.isdisjoint(folded[start + 1 : cut]):
        return None  # `Mayor Ada Lind and Councilors Ivar Sol`
    if nouns[:1] == [start] and folded[start] in _PERSONS and cut - start > 1 and len(nouns) == 1:
        at = start + 1
        if folded[at] not in _OF and folded[at] not in BODY_NOUNS:
            return None  # `Councillors Ada Lind and Ivar Sol`
    pairs = [n for n in range(start, cut - 1) if (folded[n], folded[n + 1]) in BODY_PAIRS]
    if cut - start > 2 and folded[start] in _OWNERS and folded[start + 1] in _OF:
        kind = next((BODY_NOUNS[folded[n]] for n in nouns if folded[n] in _NAMED), "company")
        return _body(unit, start + 2, cut, kind)
    if nouns and folded[cut - 1] in _OWNERS and cut - start > 1:
        return _body(unit, start, cut - 1, "company")
    if nouns:
        main = folded[nouns[0 if folded[nouns[-1]] in ABROAD else -1]]  # `Asamblea de la Federación`, `Union Council`
        first = _past_members(unit, _past_meeting(unit, start, cut), cut)
        return _body(unit, first, cut, BODY_NOUNS[main])
    if pairs:
        return _body(unit, _past_members(unit, start, cut), cut, BODY_PAIRS[folded[pairs[-1]], folded[pairs[-1] + 1]])
    return None


def _behind(unit: Unit, start: int, end: int) -> Body | None:
    """The body whose word stands before the name: `the board of Halden`, `the dairy cooperative Halden`."""
    folded = unit.folded
    first = start - (start > 2 and folded[start - 1] in _ARTICLES_BEFORE)
    before = folded[max(0, first - 2) : first]
    if len(before) == 2 and (before[1] in _OF or before[1] == "in") and before[0] in _OWNERS:
        return _body(unit, start, end, "company")
    if len(before) == 2 and before[1] == "of" and before[0] in ("meeting", "agm") and _assembles(unit):
        return _body(unit, start, end, "company")
    after = folded[end] if end < len(folded) else ""
    ends = after not in MODIFIERS and after not in BODY_NOUNS
    if len(before) == 2 and before[1] == "of" and before[0] in _CHAIRS and ends and _assembles(unit):
        return _body(unit, start, end, "company")
    if before == ["members", "of"] and start > 2 and folded[start - 3] in BODY_NOUNS:
        return _body(unit, start, end, BODY_NOUNS[folded[start - 3]], noun=folded[start - 3])
    organ = _organ(folded, first)
    if organ:
        return _body(unit, start, end, organ[1], noun=organ[0])
    if before[-1:] and before[-1] in _WHAT and not unit.capitals[first - 1]:
        return _body(unit, start, end, BODY_NOUNS.get(before[-1], "company"))
    return None


def _before(unit: Unit, start: int, end: int) -> Body | None:
    """The body whose word stands behind the name: `Halden council`, `Halden shareholders`."""
    folded = unit.folded
    after = folded[end : end + _LONGEST]
    offset = _modifiers(after)
    if len(after) > offset and (after[offset] in BODY_NOUNS or after[offset] in _OWNERS) and adjacent(unit, end - 1):
        noun = " ".join([*after[:offset], MEMBERS.get(after[offset], after[offset])])
        kind = "company" if after[offset] in _OWNERS else BODY_NOUNS.get(after[offset], "board")
        return _body(unit, start, end, kind, noun="" if kind == "company" or noun == "delegates" else noun)
    if after[:1] and after[0] in _OFFICERS and _assembles(unit):
        return _body(unit, start, end, "company")
    own = possessive(unit.words[end - 1]) or any(folded[n] in COMPANY_NOUNS for n in range(start, end))
    if own and any(word in _OWN_MEETING for word in after[:4]) and any(cue.mode == "board" for cue in unit.cues):
        return _body(unit, start, end, "company")
    return None


def _modifiers(folded: Sequence[str]) -> int:
    """How many words stand before the word for the body: `culture, media and sport` before `committee`."""
    count = 0
    while count < len(folded) and (
        folded[count] in MODIFIERS or folded[count] == "annual" or (count and folded[count] == "and")
    ):
        count += 1
    return count if count <= _FEW or folded[count : count + 1] == ["committee"] else 0


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


def _past_members(unit: Unit, start: int, end: int) -> int:
    """Where the name of the body begins in `Members of the Herring Exporting Countries Forum`."""
    if unit.folded[start] not in _MEMBERS or unit.folded[start + 1] != "of":
        return start
    return min(start + 2 + (unit.folded[start + 2] == "the"), end - 1)


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
