"""Bodies that sat, told by much weak evidence together where no sentence says by itself that one did."""

from collections.abc import Callable, Iterable, Sequence

from site_builder.stages.group.recognition.actors import Reading
from site_builder.stages.group.recognition.assemblies import BODY_NOUNS, SHORT
from site_builder.stages.group.recognition.body import Body, Sitting
from site_builder.stages.group.recognition.deliberation_words import evidence, hearing, session
from site_builder.stages.group.recognition.lexicon import WEEKDAYS
from site_builder.stages.group.recognition.resolving import STAFF
from site_builder.stages.group.recognition.words import Unit

_ENOUGH = 2.25
_OPENING = 1.5  # what a sentence of the third paragraph weighs
_FAR = 8  # words between `governors of` and their verb
_SUBJECT, _DAY = 0.75, 0.5
_KINDS = frozenset(("council", "board", "alliance", "assembly"))
_MEMBERS = BODY_NOUNS.keys() | SHORT.keys() | frozenset(("members", "mps", "delegates"))
# Verbs that are no act of a body that sits.
_SAYS = frozenset(
    "said announced warned published reported opened launched noted added explained confirmed denied called fined sued "
    "based named owned".split()
)
_DID = frozenset(
    "took gave sent had saw went made left put kept cut chose found stood sat threw drew told held let broke fell "
    "heard has could would did brought struck swept shot tore".split()
)
_BE = frozenset(("was", "were", "is", "are"))
_STATE = frozenset("not told warned asked urged split divided persuaded unmoved deadlocked unanimous shown".split())


def deliberations(
    readings: Sequence[Reading],
    weights: Sequence[float],
    timed: Sequence[bool],
    bodies: Callable[[Reading], Iterable[Body]],
) -> list[Sitting]:
    """The body of which the opening, taken together, tells that it sat on a day: the sentences that name it; none where
    the evidence is thin or speaks against it."""
    opening = [n for n, one in enumerate(readings) if weights[n] >= _OPENING]
    texts = [readings[n].unit.text for n in opening]
    if not any(timed[n] for n in opening):
        return []
    named = [(n, body) for n in opening for body in bodies(readings[n]) if body.kind in _KINDS]
    if not named or not (any(_acting(readings[n].unit) for n in opening) or session().counted(texts)):
        return []
    if _score([readings[n] for n in opening]) < _ENOUGH:
        return []
    sat = [(n, body) for n, body in named if _acting(readings[n].unit) or _heard(readings[n].unit)]
    alone = len({body.name for _, body in named}) == 1
    return [Sitting(body, n, weights[n]) for n, body in (sat or (named if alone else ()))]


def _heard(unit: Unit) -> bool:
    """True where somebody answers to the body, or its session is named."""
    return bool(session().counted((unit.text,)) or hearing().counted((unit.text,)))


def _score(opening: Sequence[Reading]) -> float:
    texts = [one.unit.text for one in opening]
    told, denied = evidence()
    score = sum(one.counted(texts) for one in told) - sum(one.counted(texts) for one in denied)
    score += _SUBJECT * any(_acting(one.unit) for one in opening)
    return score + _DAY * any(not WEEKDAYS.isdisjoint(one.unit.folded) for one in opening)


def _acting(unit: Unit) -> bool:
    """True where a body or its members are the subject of something other than what offices do every day."""
    for n, word in enumerate(unit.folded[:-1]):
        if word in _MEMBERS and (after := _behind(unit, n + 1)) is not None and _act(unit.folded, after):
            return True
    return False


def _behind(unit: Unit, n: int) -> int | None:
    """Where the verb stands behind a body's word: behind an apposition, behind `in Halden`, `of the union`."""
    folded = unit.folded
    close = unit.starts[n - 1] + len(unit.words[n - 1])
    if unit.text.startswith(",", close):
        end = unit.text.find(",", close + 1)
        return next((m for m in range(n, len(folded)) if unit.starts[m] > end), None) if end > 0 else None
    if folded[n] in ("in", "of", "at", "for"):
        end = unit.text.find(",", close)
        return next(
            (m for m in range(n + 1, min(n + _FAR, len(folded))) if _act(folded, m) and not 0 < end < unit.starts[m]),
            None,
        )
    return n if folded[n] not in STAFF else None


def _act(folded: Sequence[str], n: int) -> bool:
    word = folded[n]
    if word in _BE:
        return not _STATE.isdisjoint(folded[n + 1 : n + 3])
    return word not in _SAYS and (word in _DID or (len(word) > 4 and word.endswith("ed")))
