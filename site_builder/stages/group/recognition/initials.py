"""Known people whose name stands with initials: `Ada V. Lind`, `A. Lind`, `Adeline Lind Jr.` for Ada Lind."""

from collections.abc import Sequence
from dataclasses import replace

from site_builder.stages.group.recognition.actors import joined
from site_builder.stages.group.recognition.lexicon import COMMON, TITLES
from site_builder.stages.group.recognition.names import Hit, Names
from site_builder.stages.group.recognition.words import Unit, tokens

_MOST = 3  # initials in a row
_BEHIND = frozenset("jr sr ii iii".split())
_SAME = 2  # letters in which a given name and its short form begin alike
# Short forms that do not begin like their names.
_CALLED = {"bill": "william", "bob": "robert", "dick": "richard", "ted": "edward", "jim": "james", "jack": "john"}


def with_initials(unit: Unit, hits: Sequence[Hit], names: Names) -> Sequence[Hit]:
    """The hits, where a family name stands behind initials with these and the given name before them, if it is that of
    somebody so called; where it is another's, without the hit."""
    if not any(hit.form.people or hit.form.ambiguous for hit in hits):
        return hits
    whole = (_whole(unit, hit, names) if hit.form.people or hit.form.ambiguous else hit for hit in hits)
    return [hit for hit in whole if hit]


def _whole(unit: Unit, hit: Hit, names: Names) -> Hit | None:
    start = hit.start
    while start and hit.start - start < _MOST and _initial(unit, start - 1):
        start -= 1
    if start == hit.start or len(hit.form.key) > 1:
        return hit
    options, first = hit.form.people or hit.form.ambiguous, start
    if start and unit.capitals[start - 1] and joined(unit, start - 1) and unit.folded[start - 1] not in TITLES | COMMON:
        first = start - 1
        meant = [n for n in options if _called(names, n, unit.folded[first])]
    else:
        meant = [n for n in options if _begins(names, n, unit.folded[first])]
    if len(meant) != 1:
        return None if first < start else hit
    end = hit.end + (unit.folded[hit.end : hit.end + 1] != [] and unit.folded[hit.end] in _BEHIND)
    form = replace(hit.form, key=tuple(unit.folded[first : hit.end]), people=(meant[0],), ambiguous=())
    return Hit(first, end, form)


def _initial(unit: Unit, n: int) -> bool:
    return len(unit.words[n]) == 1 and unit.capitals[n] and joined(unit, n)


def _called(names: Names, number: int, given: str) -> bool:
    """True where the person goes by this given name, or a longer or shorter form of it."""
    return any(_forms_of_one(given, own) for own in given_names(names, number))


def _forms_of_one(one: str, other: str) -> bool:
    if one == other or _CALLED.get(one) == other or _CALLED.get(other) == one:
        return True
    return len(one) > _SAME and len(other) > _SAME and one[:_SAME] == other[:_SAME]


def _begins(names: Names, number: int, initial: str) -> bool:
    return len(initial) == 1 and any(own.startswith(initial) for own in given_names(names, number))


def given_names(names: Names, number: int) -> set[str]:
    """The first words of the names of two words or more under which the person is known."""
    person = names.people[number]
    found = (tokens(name) for name in (person.name, *person.variants))
    return {name[0] for name in found if len(name) > 1}
