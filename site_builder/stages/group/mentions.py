"""Which of our meetings a sentence speaks of that is about another one than its article's."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from site_builder.stages.group.facts import Facts
from site_builder.stages.group.recognition import places
from site_builder.stages.group.recognition.names import Names
from site_builder.stages.group.recognition.occasion import Occasion, Other, remote
from site_builder.stages.group.spans import months
from site_builder.values.edtf import intersect
from site_builder.values.model import Mention

_BOTH = re.compile(
    r"\b(?:the two|both|they|their|them|two leaders|two men|leaders|council|board|it|its|he|she)\b", re.I
)


class Library:
    """The meetings of the digest and of the registry by who met and when, for looking up what is mentioned."""

    def __init__(self, meetings: Mapping[str, Facts], names: Names) -> None:
        self.meetings, self.names = meetings, names
        self.by: Mapping[tuple[str, str], list[str]] = defaultdict(list)
        for name in sorted(meetings):
            facts = meetings[name]
            when = (months(facts.date) if facts.date else None) or ()
            for who in sorted(facts.people) or [f"body {' '.join(facts.body.key)}" if facts.body else ""]:
                for month in when:
                    self.by[who, month].append(name)

    def mentions(self, occasion: Occasion, own: str | None) -> tuple[Mention, ...]:
        """The other occasions of an article, each with the id of its meeting where exactly one fits."""
        return tuple(
            Mention(self._find(other, occasion, own), other.paragraph, other.sentence, other.date)
            for other in occasion.others
        )

    def _find(self, other: Other, occasion: Occasion, own: str | None) -> str | None:
        if other.date is None:
            return None
        people = set(other.people)
        if len(people) < 2 and _BOTH.search(other.sentence) and (people <= occasion.people or not people):
            people |= {one.id for one in occasion.participants} if not occasion.body else set()
        keys = sorted(people)
        if occasion.body and not people:
            keys = [f"body {' '.join(occasion.body.key)}"]
        found = {
            name
            for key in keys
            for month in months(other.date) or ()
            for name in self.by.get((key, month), ())
            if name != own
        }
        fitting = [name for name in sorted(found) if self._fits(other, people, self.meetings[name])]
        return fitting[0] if len(fitting) == 1 else None

    def _fits(self, other: Other, people: set[str], facts: Facts) -> bool:
        if not other.date or not facts.date or intersect(other.date, facts.date) is None:
            return False
        wired, there = remote(other.mode), remote(facts.mode)
        where = places.agree(self.names, other.place, facts.place)
        if (wired is not None and there is not None and wired != there) or where is False:
            return False
        if facts.body:
            return True
        common = people & facts.people
        return len(common) > 1 or (len(common) == 1 and (where is True or len(facts.people) == 1))


def all_of(
    occasions: Sequence[Occasion], library: Library, homes: Mapping[str, str | None]
) -> dict[str, tuple[Mention, ...]]:
    """The mentions of each article, by its id."""
    return {one.id: library.mentions(one, homes.get(one.id)) for one in occasions}
