"""Where accounts stand so that others find them: by who met, and by the month, or without a date by the place."""

from collections.abc import Sequence
from itertools import combinations

from site_builder.stages.group.facts import Facts
from site_builder.stages.group.spans import months
from site_builder.values.edtf import day

ANYWHERE = "*"  # no month ends so: where an account without date and place looks, for somebody to be asked
Where = tuple[str, ...]


def looks(facts: Facts) -> list[Where]:
    """Under which an account looks: its body or its people two by two, with the months, else with the place. One person
    in common is enough where one side names nobody else: so two people look for those who are alone."""
    people = sorted(facts.people)
    if facts.body:
        who: list[Where] = [("body", *key) for key in facts.body.shelves()]
    elif len(people) == 1:
        who = [("with", people[0])]
    else:
        who = [*combinations(people, 2), *(("alone", one) for one in people)]
    open_ended = facts.date is None or months(facts.date) is None
    places = (ANYWHERE,) if open_ended and (facts.body or facts.place) else ()
    return [(*one, at) for one in who for at in dict.fromkeys((*_when(facts), *places))]


def shelved(facts: Facts) -> set[Where]:
    """Where accounts find a meeting: by month, and those without a date by place or anywhere."""
    people = sorted(facts.people)
    if facts.body:
        who: list[Where] = [("body", *key) for key in facts.body.shelves()]
    else:
        who = [*combinations(people, 2), *(("with", one) for one in people)]
        who += [("alone", people[0])] if len(people) == 1 else []
    places = {ANYWHERE, facts.place or ANYWHERE}
    return {(*one, at) for one in who for at in {*_when(facts), *places}}


def _when(facts: Facts) -> Sequence[str]:
    """The months of an account; of one without a date the place."""
    known = months(facts.date) if facts.date else None
    if known is None and facts.date and (edge := facts.date.first if facts.date.last is None else None):
        return (*(months(day(edge)) or ()), facts.place or ANYWHERE)
    return known or (facts.place or ANYWHERE,)
