"""Sessions told by other sentences than the one that names the body: by the opening's day, by days counted from it."""

import re
from collections.abc import Sequence

from site_builder.stages.group.recognition.actors import Reading
from site_builder.stages.group.recognition.assemblies import BODIES
from site_builder.stages.group.recognition.body import Body
from site_builder.stages.group.recognition.words import Unit, tokens
from site_builder.values.acts import COUNTED_FROM, acts

# `at the 74th Halden Congress`: a gathering that is counted sits.
_COUNTED = re.compile(
    r"\bat (?:the|its|their) (?:\d{1,3}(?:st|nd|rd|th)|annual) (?:\w+ )?"
    r"(?:[A-Z][\w'’-]+,? (?:and |of )?){1,6}?(?:Congress|Assembly|Conference|Convention)\b"
)
_MARKET = frozenset(
    "stocks stock shares market markets futures yields bonds index nasdaq dow ftse dax traders gold oil".split()
)
_PICKED = frozenset("picked chosen chose elected awarded voted approved adopted agreed decided rejected".split())
# `Delegates elected her on the second day of their congress`: of the body of the sentence before.
_THEIR = re.compile(
    r"\b[Dd]elegates\b[^.;]{0,90}?\b(?:elected|voted|approved|adopted|chose|rejected|re-elected|backed|agreed)\b"
    r"[^.;]{0,120}?\b(?:their|its|the) (?:\w+ )?(?:congress|assembly|convention|conference)\b"
)
_OPENING = 3.0
_BOARDS = frozenset("board committee council trustees directors governors".split())
_ITS = ("The decision", "The vote", "The move", "The announcement")
_AWAY = re.compile(
    r"\b(?:(?:did|does|do|will|would|could|has|have)(?: not|n['’]t) (?:go|gone|come|travel|attend\w*|appear\w*)|"
    r"skip(?:s|ped|ping)?|miss(?:es|ed|ing)|stay(?:s|ed)? away from|absent from|instead of)\b[^.;,]{0,50}$"
)
_COMPARED = re.compile(
    r"\b(?:ahead of|unlike|sooner than|faster than|slower than|later than|earlier than|as did|like) "
    r"(?:both |either )?(?:the )?(?:[A-Z][\w.’'-]*(?: (?:of |the )?[A-Z][\w.’'-]*)*(?:,| and| or) (?:the )?)*$"
)
_PUTS = frozenset("puts leaves forces pushes heaps piles adds gives presses tests raises pressure".split())
GATHERED = frozenset(
    "met meet meets meeting meetings session talks discussion discussions gathered gathering convened conference "
    "summit summits".split()
)


_AFTER = re.compile(r"[\w,] \w+ (?:hour|day|week|month)s? (?:after|before|since) [^.;,]*$")


def behind(text: str, name: str) -> bool:
    """True where the sentence tells of something else and dates it by the body: `..., two days after the council`."""
    at = text.find(name)
    return at > 0 and bool(_AFTER.search(text, max(0, at - 120), at))


def counted(text: str) -> bool:
    """True where the sentence tells of what was done at a congress or assembly that has a number."""
    return bool(_COUNTED.search(text))


def days(readings: Sequence[Reading], timed: Sequence[bool]) -> list[bool]:
    """Which readings tell of a day: those with one; the opening that counts its days from an act which the text then
    tells, unless it is about markets; what follows an opening that has day and act and leaves open whose."""
    found = list(timed)
    opening = [n for n, one in enumerate(readings) if one.unit.paragraph is not None and one.unit.weight >= _OPENING]
    for n in opening:
        found[n] = found[n] or (bool(COUNTED_FROM.match(readings[n].unit.text)) and _retold(readings, n))
    if any(timed[n] and acts(readings[n].unit.text) for n in opening):
        found = [one or readings[n].unit.weight >= 2 for n, one in enumerate(found)]
    if any(timed[n] and not _PICKED.isdisjoint(readings[n].unit.folded) for n in opening):
        found = [one or counted(readings[n].unit.text) for n, one in enumerate(found)]
    return found


def _retold(readings: Sequence[Reading], opening: int) -> bool:
    """True where headline or another paragraph speak of the act as well."""
    first = readings[opening].unit
    if not _MARKET.isdisjoint({*readings[0].unit.folded, *first.folded}):
        return False
    return any(one.unit.cues or acts(one.unit.text) for one in readings if one.unit.paragraph != first.paragraph)


def closed(readings: Sequence[Reading], before: int, number: int) -> bool:
    """True for `The decision came at the end of a two-day meeting`, right behind the sentence that tells whose."""
    one, other = readings[before].unit, readings[number].unit
    follows = before == number - 1 and one.paragraph == other.paragraph is not None
    return follows and other.text.startswith(_ITS) and any(word in GATHERED for word in other.folded)


def its_board(readings: Sequence[Reading], before: int, number: int) -> bool:
    """True for `Its executive board, which met on Tuesday`, right behind the sentence that names whose it is."""
    one, other = readings[before].unit, readings[number].unit
    follows = before == number - 1 and one.paragraph == other.paragraph is not None
    board = other.folded[:1] == ["its"] and not _BOARDS.isdisjoint(other.folded[1:5])
    return follows and board and not GATHERED.isdisjoint(other.folded)


def at_their_congress(readings: Sequence[Reading], before: int, number: int) -> bool:
    """True for `Delegates elected her at their congress`, right behind the sentence that names the federation."""
    one, other = readings[before].unit, readings[number].unit
    follows = before == number - 1 and one.paragraph == other.paragraph is not None
    return follows and "elegates" in other.text and bool(_THEIR.search(other.text))


def stayed_away(unit: Unit, body: Body) -> bool:
    """True for `He did not go to the G20 in Halden`, and for `it moved ahead of both the Bank of Halden and ...`: the
    body is no more than compared with."""
    at = unit.text.find(body.name)
    if at <= 0:
        return False
    return _COMPARED.search(unit.text, 0, at) is not None or (
        body.kind == "alliance" and _AWAY.search(unit.text, 0, at) is not None
    )


def decided_elsewhere(unit: Unit, body: Body) -> bool:
    """True for the bank of `Cut in Washington puts the Bank of Halden in a spot`: it is told what others decided."""
    verb = next((n for n, word in enumerate(unit.folded) if word in _PUTS), len(unit.folded))
    names = [tokens(phrase) for phrase in BODIES[body.name]]
    before = any(tuple(unit.folded[n : n + len(name)]) == name for n in range(verb) for name in names)
    return verb < len(unit.folded) and not before
