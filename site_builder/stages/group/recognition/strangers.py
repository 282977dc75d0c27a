"""People no registry knows: full names that stand beside a title or a cue, and their family names afterwards."""

from collections.abc import Iterator, Sequence

from site_builder.formats.letters import latin
from site_builder.stages.group.recognition.actors import Actor, actor, joined
from site_builder.stages.group.recognition.assemblies import BODY_NOUNS, COMPANY_NOUNS
from site_builder.stages.group.recognition.lexicon import COMMON, PAIRING, TITLES
from site_builder.stages.group.recognition.names import Hit
from site_builder.stages.group.recognition.words import Unit, possessive
from site_builder.values.permalink import slug

PARTICLES = frozenset("van von der den de da di del la al el bin ibn ben dos du le ter ten".split())
_NO_NAME = COMMON | TITLES
_APPOSITION = 90  # characters
_PLACE_BEFORE = frozenset("in at near outside from".split())


def _runs(unit: Unit, hits: Sequence[Hit]) -> Iterator[tuple[int, int]]:
    """Runs of capitalised tokens that no known form covers, as token bounds, with particles inside."""
    covered = {n for hit in hits for n in range(hit.start, hit.end)}
    people = {hit.end for hit in hits if hit.form.people or hit.form.ambiguous}
    high = [n for n, word in enumerate(unit.folded) if unit.capitals[n] and n not in covered and word not in _NO_NAME]
    parts, size, end = set(high), len(unit.words), 0
    for start in high:
        if start < end:
            continue
        end = start + 1
        while end < size and joined(unit, end - 1) and not possessive(unit.words[end - 1]):
            if end in parts:
                end += 1
            elif unit.folded[end] in PARTICLES and end + 1 in parts:
                end += 2
            else:
                break
        if not (start in people and joined(unit, start - 1)):  # the rest of a known name, spelled otherwise
            yield start, end


def _is_full_name(unit: Unit, start: int, end: int) -> bool:
    if not 2 <= end - start <= 4 or unit.headline_case:
        return False
    words = unit.words[start:end]
    if any(unit.folded[n] in BODY_NOUNS or unit.folded[n] in COMPANY_NOUNS for n in range(start, end)):
        return False
    if any((word.isupper() and len(word) > 1) or any(ch.isdigit() for ch in word) for word in words):
        return False
    before = unit.folded[start - 1] if start else ""
    after = unit.folded[end] if end < len(unit.words) else ""
    return before not in _PLACE_BEFORE and after not in BODY_NOUNS and before != "the"


def full_names(units: Sequence[Unit], hits: Sequence[Sequence[Hit]]) -> dict[tuple[str, ...], str]:
    """Names of strangers as found in full where they act (beside a title or a cue), by folded tokens; and, where only
    one of them has it, by the family name alone."""
    found: dict[tuple[str, ...], str] = {}
    for unit, known in zip(units, hits, strict=True):
        if not (unit.cues or unit.weight >= 2):
            continue
        for start, end in _runs(unit, known):
            if _is_full_name(unit, start, end) and _acts(unit, start, end):
                name = _written(unit, start, end)
                found.setdefault(tuple(unit.folded[start:end]), name)
    families: dict[str, set[str]] = {}
    for key, name in found.items():
        families.setdefault(key[-1], set()).add(name)
    return found | {(family,): next(iter(names)) for family, names in families.items() if len(names) == 1}


def _written(unit: Unit, start: int, end: int) -> str:
    """The name as printed, without a possessive."""
    text = unit.text[unit.starts[start] : unit.starts[end - 1] + len(unit.words[end - 1])]
    return text[:-2] if text.endswith(("'s", "’s")) else text


def _acts(unit: Unit, start: int, end: int) -> bool:
    """True beside a title, behind `with` or `between`, before a cue, or beside such a one by `and`."""
    before = unit.folded[start - 1] if start else ""
    if before in TITLES or before in PAIRING:
        return True
    if before == "and" and start > 1 and unit.capitals[start - 2]:
        return True
    close = unit.starts[end - 1] + len(unit.words[end - 1])
    if unit.text.startswith(",", close):  # `Ivar Moe, envoy of the bishop, met ...`
        comma = unit.text.find(",", close + 1, close + _APPOSITION)
        close = comma + 1 if comma > 0 else close
    return any(0 <= cue.start - close <= 12 for cue in unit.cues)


def strangers(unit: Unit, hits: Sequence[Hit], full: dict[tuple[str, ...], str]) -> Iterator[Actor]:
    """The strangers of a stretch, by the names that `full_names` found."""
    if {name[-1] for name in full}.isdisjoint(unit.folded):
        return
    for start, end in _runs(unit, hits):
        name = full.get(tuple(unit.folded[start:end]))
        if name:
            yield actor(unit, slug(latin(name)), name, start, end, known=False, firm=True)
