"""What speaks against a place that a sentence names: another meeting, another time, whoever has an office there."""

from collections.abc import Sequence

from site_builder.stages.group.recognition.clauses import aside
from site_builder.stages.group.recognition.elsewhen import VAGUE
from site_builder.stages.group.recognition.lexicon import TRAVELS
from site_builder.stages.group.recognition.words import Unit, fold_word
from site_builder.values.edtf import Edtf

_HAD = frozenset("had hatte hatten avait avaient había habían".split()) | {fold_word("había"), fold_word("habían")}
_DONE = frozenset(
    "met agreed talked seen gathered hosted visited held sat spoken signed decided received convened assembled guest "
    "getroffen rencontré rencontrés reunido encontrado".split()
)
_SINCE = frozenset("since unlike until till seit depuis desde".split())
_MONTHS = tuple("january february march april may june july august september october november december".split())
_ANOTHER = frozenset(
    "last previous earlier next future further subsequent preceding spring summer autumn winter".split()
) | frozenset(_MONTHS)
_MEETINGS = frozenset(
    "meeting meetings summit summits talks round session conference encounter visit gathering trip congress g7 g20 "
    "sommet rencontre cumbre reunion gipfel treffen vertice cupula".split()
)
# What comes after the meeting: `days before a summit in Halden`.
_AHEAD = frozenset(
    "ahead before until prior avant antes vor naechste nachste nachsten kommende kommenden prochain".split()
)
# Whoever sits there without a meeting: `diplomats in Halden`.
_OFFICES = frozenset(
    "diplomat diplomats official officials source sources government governments ministry ministries spokesman "
    "spokeswoman embassy ambassador ambassadors nobody anybody people aides markets analysts observers commentators "
    "press newspapers newspaper lawmakers politicians voters residents critics circles parliament office offices court "
    "chemists factories factory unrest protests elections election born living lives professor consulate".split()
)
_WIRED = frozenset(
    "telephones telephoned telephone phones phoned phone calls called call letter letters message messages wrote "
    "writes write sent send sends aid weapons arms deliver deliveries exports sales sale threat".split()
)
_OFF = frozenset("postpones postponed postpone postponing cancels cancelled canceled cancel scraps scrapped".split())
_OF = frozenset("of about on against over for".split())
_GO = frozenset("go come travel attend fly".split())
_PUT = frozenset("puts put calls called".split())
_AGO = frozenset("ago earlier before later".split())
_NEXT = frozenset("next last following previous".split())
_SPAN = frozenset("time day days week month year years months weeks spring summer autumn winter fall".split())
_WIDE = 12  # tokens before a place that may tell of another time
_CLAUSE = 18
_NEAR = 6


def own_months(event: Edtf | None) -> frozenset[str]:
    """The words for the months in which the meeting may be."""
    first, last = (event.first, event.last) if event else (None, None)
    if first is None or last is None or (last - first).days > VAGUE:
        return frozenset()
    return frozenset((_MONTHS[first.month - 1], _MONTHS[last.month - 1]))


def speaks_against(unit: Unit, start: int, end: int, own: frozenset[str]) -> float:
    """What is left of a place at these tokens: 1 where nothing speaks against it, 0 where it is none of the meeting.
    `own` are the words for the months of the meeting itself."""
    folded = unit.folded
    before = folded[max(0, start - _WIDE) : start]
    near = before[-_NEAR:]
    if _elsewhere(unit, start, near) or _off(before) or _stayed_away(folded[max(0, start - _CLAUSE) : start]):
        return 0.0
    left = 1.0
    if not _HAD.isdisjoint(before) and _pluperfect(before):
        left = 0.1
    if not _SINCE.isdisjoint(folded[max(0, start - _CLAUSE) : start]) and _since(unit, start):
        left = min(left, 0.1)
    if _last_met(before) or _another(before, folded[end : end + 1], own) or _another_time(folded[end : end + _NEAR]):
        left = min(left, 0.1)
    if not _AHEAD.isdisjoint(before) and _before_another(before):
        left = min(left, 0.3)
    if _counted(before) or aside(unit, unit.starts[start]):
        left = min(left, 0.1)
    if "to" in near[-2:] and unit.paragraph is not None and TRAVELS.isdisjoint(before):
        left *= 0.4
    if near[-1:] and near[-1] in ("near", "outside"):
        left *= 0.6
    return left


def _elsewhere(unit: Unit, start: int, near: Sequence[str]) -> bool:
    """True where somebody's office is meant, where words are sent, or where nobody goes after all."""
    in_at = next((n for n in (-1, -2) if len(near) >= -n and near[n] in ("in", "at")), None)
    if in_at is not None:
        who = near[in_at - 1] if len(near) >= 1 - in_at else ""
        if who in _OFFICES and "at" not in near[:in_at][-4:] and "in" not in near[:in_at][-4:]:
            return True
    if "to" in near[-2:] and not _WIRED.isdisjoint(near):
        return True
    if near[-2:] == ["visits", "to"] and near[-3:-2] and near[-3] in _OF:  # `what they think of visits to`
        return True
    return "not" in near and not TRAVELS.isdisjoint(near)


def _pluperfect(before: Sequence[str]) -> bool:
    """True behind `had met`."""
    return any(word in _HAD and not _DONE.isdisjoint(before[n + 1 : n + 5]) for n, word in enumerate(before))


def _since(unit: Unit, start: int) -> bool:
    """True behind `since` in one stretch of text without a comma."""
    for n in range(start - 1, max(-1, start - _CLAUSE), -1):
        if unit.folded[n] in _SINCE:
            between = unit.text[unit.starts[n] : unit.starts[start]]
            return "," not in between.replace(", when ", " ")
    return False


def _another(before: Sequence[str], after: Sequence[str], own: frozenset[str]) -> bool:
    """True behind `the June meeting`, `their last talks`, and for `last year's Halden summit`."""
    for n, word in enumerate(before):
        behind = before[n + 1 : n + 3]  # `last week's talks` may be the own ones: days decide that
        if word in _ANOTHER and word not in own and not _MEETINGS.isdisjoint(behind) and behind[0] not in _SPAN:
            return True
    return bool(after) and after[0] in _MEETINGS and not _ANOTHER.isdisjoint(before[-3:])


def _counted(before: Sequence[str]) -> bool:
    """True behind `three weeks after her visit to`: this meeting is dated by another one there."""
    return any(
        word in _SPAN
        and before[n - 1 : n] not in ([], ["the"])
        and before[n + 1 : n + 2] in (["after"], ["before"])
        and not _MEETINGS.isdisjoint(before[n + 2 :])
        for n, word in enumerate(before)
    )


def _stayed_away(before: Sequence[str]) -> bool:
    """True behind `he did not go to the talks in Turin or to`."""
    for n, word in enumerate(before):
        if word == "not" and before[n + 1 : n + 2] and before[n + 1] in _GO and "but" not in before[n:]:
            return True
    return False


def _last_met(before: Sequence[str]) -> bool:
    """True behind `the two last met in September in`."""
    return any(word == "last" and not _DONE.isdisjoint(before[n + 1 : n + 2]) for n, word in enumerate(before))


def _before_another(before: Sequence[str]) -> bool:
    """True behind `ahead of next week's summit`, where the place stands right behind it."""
    return any(word in _AHEAD and not _MEETINGS.isdisjoint(before[n + 1 :][-4:]) for n, word in enumerate(before))


def called_off(unit: Unit) -> bool:
    """True where a meeting is put off or called off."""
    return _off(unit.folded)


def _off(folded: Sequence[str]) -> bool:
    """True for `cancels meeting`, `puts off his visit`; a ruling that is put off is put off in a meeting."""
    if "off" not in folded and _OFF.isdisjoint(folded):
        return False
    for n, word in enumerate(folded):
        if word in _OFF or (word in _PUT and folded[n + 1 : n + 2] == ["off"]):
            return not _MEETINGS.isdisjoint(folded[n + 1 : n + 8])
    return False


def _another_time(after: Sequence[str]) -> bool:
    """True before `next time`, `last month`, `two years ago`."""
    for n, word in enumerate(after[:3]):
        behind = after[n + 1] if n + 1 < len(after) else ""
        if (n < 2 and word in _NEXT and behind in _SPAN) or (word in _SPAN and behind in _AGO):
            return True
    return False
