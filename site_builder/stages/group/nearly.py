"""What comes near to being known: unknown names beside those of known people, reports that share much without being
copies. Nothing is decided here; a person is asked."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from site_builder.stages.group.recognition.names import Names
from site_builder.stages.group.recognition.occasion import Occasion
from site_builder.stages.group.recognition.sketch import runs
from site_builder.stages.group.recognition.words import tokens
from site_builder.values.model import Person

_LONG = 5  # letters: shorter names are near to many others
_SAMPLE = 8
_SHARED = 0.3  # of the shorter text's runs: more than two reports of one press conference have in common
_FEWEST = 6
_MOST = 200  # reports of one meeting that are compared


class Spellings:
    """The family names of known people by themselves with one letter left out: two that share such a rest differ in one
    letter, or in two that changed places (deletion neighbourhood, Garbe's SymSpell)."""

    def __init__(self, names: Names) -> None:
        self.by: Mapping[str, list[Person]] = defaultdict(list)
        for person in names.people:
            for family in {tokens(form)[-1] for form in (person.name, *person.variants) if tokens(form)}:
                for rest in _rests(family):
                    self.by[rest].append(person)

    def near(self, name: str) -> tuple[Person, ...]:
        """The known people whose name is nearly this one: family name but for a letter, given name by its first."""
        parts = tokens(name)
        if not parts:
            return ()
        found = {person.id: person for rest in _rests(parts[-1]) for person in self.by.get(rest, ())}
        given = parts[0][:1] if len(parts) > 1 else ""
        return tuple(found[key] for key in sorted(found) if not given or tokens(found[key].name)[0].startswith(given))


def _rests(name: str) -> set[str]:
    if len(name) < _LONG or not name.isalpha():
        return set()
    return {name, *(name[:n] + name[n + 1 :] for n in range(len(name)))}


def copies(reports: Sequence[Occasion]) -> Iterator[tuple[Occasion, Occasion]]:
    """The pairs of reports that share much of their wording, the later by id first."""
    whole = [frozenset(runs(one.shingles)) for one in reports[:_MOST]]
    holders: dict[int, list[int]] = defaultdict(list)
    for number, found in enumerate(whole):
        for run in found:
            if run % _SAMPLE == 0:
                holders[run].append(number)
    pairs: dict[tuple[int, int], int] = defaultdict(int)
    for numbers in holders.values():
        for n, one in enumerate(numbers):
            for other in numbers[n + 1 :]:
                pairs[one, other] += 1
    for (one, other), sampled in sorted(pairs.items()):
        if sampled > 1:
            common, few = len(whole[one] & whole[other]), min(len(whole[one]), len(whole[other]))
            if common >= _FEWEST and common >= _SHARED * few:
                yield reports[other], reports[one]
