"""Who held which post of which country when, and whom a family name means that is spelled otherwise: by its sound."""

import re
from collections.abc import Sequence

from site_builder.stages.group.recognition.words import tokens
from site_builder.values.model import Office, Person

FOREVER = (0, 4_000_000)
# Parliamentary republics: their `leader` is the head of government, not the president.
_GOVERNED = frozenset("AT BE BG CZ DE EE ET GR HR HU IE IL IN IQ IT LB LU LV MT PK PT SI SK".split())
SPELLED = 5  # letters: a shorter name in another spelling is another name
_SHORT, _LONG = 4, 7
_VOWELS = str.maketrans("", "", "aeiou")
_ALIKE = str.maketrans("rvwyjzcqg", "lbbiiskkh")
_TWICE = re.compile(r"(.)\1+")


def term(office: Office) -> tuple[int, int]:
    """The first and last day of an office, as ordinals."""
    first = office.first.first if office.first else None
    last = office.last.last if office.last else None
    return (first.toordinal() if first else FOREVER[0], last.toordinal() if last else FOREVER[1])


def heads(people: Sequence[Person]) -> dict[str, tuple[tuple[int, int, int], ...]]:
    """Country code to those who led it, each with the first and last day: presidents, but the heads of government where
    there is none, or where a president only represents."""
    found: dict[str, dict[str, list[tuple[int, int, int]]]] = {}
    for number, person in enumerate(people):
        for office in person.offices:
            head = office.title.partition(" of ")[0]
            if person.country and head in ("President", "Supreme Leader", "Chancellor", "Prime Minister"):
                ranks = found.setdefault(person.country, {})
                rank = "president" if head == "President" else "other"
                ranks.setdefault(rank, []).append((number, *term(office)))
    return {
        code: tuple(
            ranks.get("other", ())
            if code in _GOVERNED and "other" in ranks
            else ranks.get("president") or ranks["other"]
        )
        for code, ranks in found.items()
    }


def post(country: str, title: str) -> str:
    """The key of a country's post: `FR Minister of Foreign Affairs`."""
    return f"{country} {title.partition(' of the ')[0].rpartition(' of ')[0] or title}"


def posts(people: Sequence[Person]) -> dict[str, tuple[tuple[int, int, int], ...]]:
    """The holders of each post, each with the first and last day."""
    found: dict[str, list[tuple[int, int, int]]] = {}
    for number, person in enumerate(people):
        for office in person.offices if person.country else ():
            found.setdefault(post(person.country or "", office.title), []).append((number, *term(office)))
    return {key: tuple(terms) for key, terms in found.items()}


def sound(word: str) -> str:
    """A folded name by its sound, as far as scripts and machines confuse letters: `Kureba` and `Kuleva` as `Kuleba`."""
    return _TWICE.sub(r"\1", word.replace("kh", "h").replace("ck", "k").translate(_ALIKE))


def alike(one: str, other: str) -> bool:
    """True for two spellings of a family name, where the given name is the same: by its sound without `h`, of a long
    one by its consonants."""
    first, second = (sound(_french(name)).replace("h", "") for name in (one, other))
    if first == second:
        return min(len(one), len(other)) >= _SHORT
    long = min(len(one), len(other)) >= _LONG and first[:1] == second[:1]
    return long and first.translate(_VOWELS) == second.translate(_VOWELS)


def _french(name: str) -> str:
    """`Poutine` as `Putin`."""
    return name.replace("ou", "u").removesuffix("e") if "ou" in name else name


def sounds(people: Sequence[Person]) -> dict[str, int]:
    """The family names of which only one person has the sound."""
    found: dict[str, set[int]] = {}
    for number, person in enumerate(people):
        for variant in person.variants:
            key = tokens(variant)
            if len(key) == 1 and len(key[0]) >= SPELLED and key[0].isascii():
                found.setdefault(sound(key[0]), set()).add(number)
    return {key: next(iter(numbers)) for key, numbers in found.items() if len(numbers) == 1}
