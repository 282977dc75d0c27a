"""What runs of tokens may mean: people, offices, bodies, places, collected into one table."""

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.stages.group.recognition.words import tokens


@dataclass(frozen=True, slots=True)
class Form:
    """What a run of tokens may mean. People and offices are indices in `Names.people`; an office carries the first
    and last day of its holder as ordinals; `place` is a town or country, `people_of` the country of an adjective."""

    key: tuple[str, ...]
    people: tuple[int, ...] = ()
    ambiguous: tuple[int, ...] = ()
    offices: tuple[tuple[int, int, int], ...] = ()
    place: str | None = None
    people_of: str | None = None
    body: str | None = None


class Table:
    """Collects forms while the table of names is made."""

    def __init__(self) -> None:
        self.forms: dict[tuple[str, ...], dict[str, object]] = {}

    def add(self, phrase: str, kind: str, value: object) -> None:
        """One more meaning of the phrase."""
        key = tokens(phrase)
        if not key:
            return
        entry = self.forms.setdefault(key, {})
        if kind in ("people", "ambiguous", "offices"):
            listed = entry.setdefault(kind, [])
            assert isinstance(listed, list)
            if value not in listed:
                listed.append(value)
        else:
            entry.setdefault(kind, value)

    def index(self) -> dict[str, tuple[Form, ...]]:
        """The forms by their first token, the longest first."""
        found: dict[str, list[Form]] = {}
        for key in sorted(self.forms, key=lambda k: (-len(k), k)):
            entry = {k: tuple(sorted(v)) if isinstance(v, list) else v for k, v in self.forms[key].items()}
            found.setdefault(key[0], []).append(Form(key, **entry))  # type: ignore[arg-type]
        return {first: tuple(forms) for first, forms in found.items()}

    def shared_are_ambiguous(self) -> None:
        """Makes the forms of several people ambiguous ones."""
        for entry in self.forms.values():
            listed = entry.get("people")
            if isinstance(listed, list) and len(listed) > 1:
                already = entry.setdefault("ambiguous", [])
                assert isinstance(already, list)
                already.extend(n for n in listed if n not in already)
                del entry["people"]


def by_second(forms: Sequence[Form]) -> dict[str, tuple[Form, ...]]:
    """The forms that may stand before each second token, in their order: those of one token before any."""
    alone = tuple(form for form in forms if len(form.key) == 1)
    found: dict[str, tuple[Form, ...]] = {}
    for form in forms:
        if len(form.key) > 1:
            found[form.key[1]] = (*found.get(form.key[1], ()), form)
    return {second: (*several, *alone) for second, several in found.items()} | {"": alone}
