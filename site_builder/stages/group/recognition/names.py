"""Who and where: one table of token runs for people, offices, bodies and places, and the reading of a text with it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from site_builder.stages.group.recognition.assemblies import BODIES
from site_builder.stages.group.recognition.forms import Form, Table, by_second
from site_builder.stages.group.recognition.gazetteer import COUNTRIES, CYRILLIC, EXONYMS, LANDMARKS
from site_builder.stages.group.recognition.posts import heads, posts, sounds, term
from site_builder.stages.group.recognition.words import tokens
from site_builder.values.model import Office, Person


@dataclass(frozen=True, slots=True)
class Names:
    """Everything that can be recognised by its words: forms by their first token, the longest first; where each town
    lies; who led each country when, for `the presidents of X and Y`; who held which post of it, for `his French
    counterpart`; whom a family name means that is spelled otherwise; forms by their first two tokens, behind "" those
    of one. Plain data, so it can go to another process."""

    people: tuple[Person, ...]
    index: Mapping[str, tuple[Form, ...]]
    country_of: Mapping[str, str]
    numbers: Mapping[str, int] = field(default_factory=dict)
    heads: Mapping[str, tuple[tuple[int, int, int], ...]] = field(default_factory=dict)
    posts: Mapping[str, tuple[tuple[int, int, int], ...]] = field(default_factory=dict)
    sounds: Mapping[str, int] = field(default_factory=dict)
    pairs: Mapping[str, Mapping[str, tuple[Form, ...]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Hit:
    """A form found in a stretch: tokens `start` to `end`."""

    start: int
    end: int
    form: Form


_CROWNS = {
    "King": ("König", "Koning", "Roi", "Rey", "Rei", "Re", "Kung", "Kong", "Król", "Король"),
    "Queen": ("Königin", "Koningin", "Reine", "Reina", "Rainha", "Regina", "Drottning", "Dronning", "Королева"),
}


@lru_cache(maxsize=2)
def prepare(people: tuple[Person, ...]) -> Names:
    """The tables for these people: made once, used for every article and once more to group them all."""
    people = tuple(sorted(people, key=lambda person: person.id))
    table = Table()
    country_of: dict[str, str] = {}
    adjectives: dict[str, tuple[str, ...]] = {}
    for code, names, adjective, towns in _countries():
        adjectives.setdefault(code, (*adjective, *names))
        _add_country(table, country_of, code, names, adjective, towns)
    for landmark, town in LANDMARKS.items():
        table.add(landmark, "place", town)
    for phrase, town in (CYRILLIC | EXONYMS).items():
        table.add(phrase, "place", town)
    for body, phrases in BODIES.items():
        for phrase in phrases:
            table.add(phrase, "body", body)
    for number, person in enumerate(people):
        _add_person(table, number, person, adjectives)
    table.shared_are_ambiguous()
    numbers = {person.id: n for n, person in enumerate(people)}
    index = table.index()
    pairs = {first: by_second(forms) for first, forms in index.items()}
    return Names(people, index, country_of, numbers, heads(people), posts(people), sounds(people), pairs)


def _countries() -> Iterator[tuple[str, list[str], list[str], list[list[str]]]]:
    for line in COUNTRIES.strip().splitlines():
        code, names, adjective, towns = line.split("|")
        yield (
            code,
            names.split("/"),
            [a for a in adjective.split("/") if a],
            [t.split("/") for t in towns.split(",") if t],
        )


def _add_country(
    table: Table, country_of: dict[str, str], code: str, names: list[str], adjective: list[str], towns: list[list[str]]
) -> None:
    if names[0]:
        country_of[names[0]] = code
    for town in towns:
        country_of.setdefault(town[0], code)
        for spelling in town:
            table.add(spelling, "place", town[0])
    for word in adjective if names[0] and towns else ():  # the first line of a country begins with its capital
        table.add(f"{word} capital", "place", towns[0][0])
    for name in names:
        table.add(name, "place", names[0])
        table.add(name, "people_of", code)
    for word in adjective:
        table.add(word, "people_of", code)


def _add_person(table: Table, number: int, person: Person, adjectives: Mapping[str, tuple[str, ...]]) -> None:
    flagged = set(person.ambiguous)
    for variant in sorted({person.name, *person.variants, *person.ambiguous}):
        table.add(variant, "ambiguous" if variant in flagged else "people", number)
    crown, _, own = person.name.partition(" ")
    for word in _CROWNS.get(crown, ()):
        for called in (own, own.rpartition(" ")[0]):  # `König Harald V.`, `König Harald`
            if called and f"{crown} {called}" in {person.name, *person.variants} - flagged:
                table.add(f"{word} {called}", "people", number)
    for office in person.offices:
        first, last = term(office)
        for phrase in _phrases(office, adjectives.get(person.country or "", ())):
            table.add(phrase, "offices", (number, first, last))


def _phrases(office: Office, words: Sequence[str]) -> set[str]:
    """The ways news print an office: its short forms, its title, and for the head of a body or state the general ones
    (`the Chinese leader`, `head of the European Commission`)."""
    found = {*office.short, office.title} if len(office.title.split()) > 1 else set(office.short)
    head, _, of = office.title.partition(" of ")
    if of and head in ("President", "Secretary General", "Secretary-General", "Director-General", "Chair", "Chairman"):
        bare = of.removeprefix("the ")
        found |= {
            f"head of the {bare}",
            f"{bare} chief",
            f"{bare} head",
            f"leader of {bare}",
            f"president of the {bare}",
        }
    found |= {
        f"{other} {rest}"
        for phrase in tuple(found)
        for word in words
        if phrase.lower().startswith(f"{word.lower()} ") and (rest := phrase[len(word) + 1 :])
        for other in words
    }
    if head in ("President", "Supreme Leader", "Chancellor", "State Affairs Commission Chairman") or "leader" in head:
        found |= {f"{word} leader" for word in words}
    return found


def scan(names: Names, folded: Sequence[str], capitals: Sequence[bool]) -> list[Hit]:
    """The known forms of a stretch, left to right, the longest first, none over another."""
    pairs, hits, free = names.pairs, [], 0
    for start, token in enumerate(folded):
        if token not in pairs or start < free:
            continue
        forms = pairs[token]
        for form in forms.get(folded[start + 1], forms[""]) if start + 1 < len(folded) else forms[""]:
            size = len(form.key)
            if size > 2 and tuple(folded[start : start + size]) != form.key:
                continue
            if not form.offices and not capitals[start] and not capitals[start + size - 1]:
                continue
            hits.append(Hit(start, start + size, form))
            free = start + size
            break
    return hits


def holders(terms: Sequence[tuple[int, int, int]], window: tuple[int, int]) -> set[int]:
    """The people whose term has a day of the window."""
    return {number for number, first, last in terms if first <= window[1] and last >= window[0]}


def find_people(names: Names, phrase: str) -> set[int]:
    """The people a written name or id may mean, without an article around it."""
    if phrase in names.numbers:
        return {names.numbers[phrase]}
    key = tokens(phrase)
    for form in names.index.get(key[0], ()) if key else ():
        if form.key == key and (form.people or form.ambiguous):
            return set(form.people or form.ambiguous)
    return set()


def find_place(names: Names, phrase: str) -> str | None:
    """The town (else the country) that a written place names: `Moscow` for `The Kremlin, Moscow, Russia`."""
    folded = tokens(phrase)
    found = [hit.form.place for hit in scan(names, folded, [True] * len(folded)) if hit.form.place]
    towns = [place for place in found if not is_country(names, place)]
    return next(iter(towns or found), None)


def country_code(names: Names, phrase: str) -> str | None:
    """The code of the country of that name; None for anything else."""
    place = find_place(names, phrase)
    return names.country_of[place] if place and is_country(names, place) and len(tokens(phrase)) < 4 else None


def is_country(names: Names, place: str) -> bool:
    """True when the gazetteer knows the place as a country that is no town too."""
    return place in names.country_of and place in _COUNTRY_NAMES and place not in _TOWNS


def _names_of(kind: int) -> Iterable[str]:
    for _, names, _, towns in _countries():
        yield from (names[:1] if kind == 0 else [town[0] for town in towns])


_COUNTRY_NAMES = frozenset(_names_of(0))
_TOWNS = frozenset(_names_of(1))
