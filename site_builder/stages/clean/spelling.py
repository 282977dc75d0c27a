"""One name in two spellings within a text, as machine translation leaves them: Mirkova, Mirkoba.

Two spellings are one person's only where the text says so: both stand behind the same given name or the same office,
or one is introduced by a given name and the other, never introduced, is spoken of as a person all the same."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from site_builder.stages.clean.languages import FUNCTION_WORDS
from site_builder.values.model import Damage

# Languages in which a name has many endings, so that two spellings prove nothing.
_DECLINED = frozenset("ru uk bg pl cs sk hr sr sl fi hu et lv lt tr el la und".split())
_AROUND = ",.;:!?\"'“”‘’«»()[]"
_LONG = 8  # letters from which two neighbouring letters may differ
_ENDINGS = frozenset(map(frozenset, (("y", "i"), ("y", "iy"), ("i", "iy"), ("v", "ff"), ("v", "w"), ("v", "f"))))
_MOST = 400  # names compared; a text with more is a list
_BEFORE = re.compile(r"([\w.’'-]+)\s+$")
_GIVEN = re.compile(r"[A-ZÀ-Þ](?:[\w’'-]+|\.)")
_NO_GIVEN = FUNCTION_WORDS["en"] | frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)
_OFFICE = re.compile(
    r"(?:president|premier|minister|chancellor|secretary|general|ambassador|spokes(?:man|woman|person)|king|queen|prince|"
    r"princess|pope|senator|governor|mayor|judge|professor|captain|colonel|chairman|chairwoman|director|leader|advis[eo]r|"
    r"commissioner|mrs?|ms|dr|sir|lord|lady|herr|frau|señora?|monsieur|madame|signora?)\.?",
    re.IGNORECASE,
)
_SAYS = "said|says|told|added|noted|stressed|stated|wrote|declared|announced|insisted|explained|argued|warned|recalled"
_SPEAKS = re.compile(rf"\s+(?:\w+\s+)?(?:{_SAYS}|met|called|tweeted)\b")
_WHOLE = re.compile(r"(?![\w-])(?!\s+[A-ZÀ-Þ])")
_SPOKEN = re.compile(rf"\b(?:{_SAYS})\s+$")


@dataclass(slots=True)
class _Uses:
    """How a text uses a name: the given names and offices before it, whether it acts as a person, where it stands."""

    first: int
    count: int = 0
    given: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)
    person: bool = False


def variants(body: Sequence[str], language: str) -> list[Damage]:
    """The rarer spelling of each name that the text spells in two ways, where it first stands."""
    if language in _DECLINED:
        return []
    names = _names(body)
    pairs = [pair for pair in _pairs(names) if not any(map(_OFFICE.fullmatch, pair))] if len(names) <= _MOST else []
    if not pairs:
        return []
    uses = _uses(body, {name for pair in pairs for name in pair})
    found: dict[str, Damage] = {}
    ranked = [sorted(pair, key=lambda name: _rank(name, uses)) for pair in pairs if uses.keys() >= set(pair)]
    for common, rare in sorted(ranked, key=lambda pair: _rank(pair[0], uses)):
        if rare not in found and _same_person(uses[common], uses[rare]):
            found[rare] = Damage("spelling", uses[rare].first, rare, common)
    return sorted(found.values(), key=lambda one: (one.paragraph, one.words))


def _rank(name: str, uses: Mapping[str, _Uses]) -> tuple[int, int, str]:
    """The order of names, the one that the text uses most before the others."""
    return -uses[name].count, uses[name].first, name


def _names(body: Sequence[str]) -> set[str]:
    """The words that are written as names are; Iran and Iraq are too short to be two spellings."""
    bare = {word.strip(_AROUND) for word in set(filter(str.istitle, " ".join(body).split()))}
    return {name for name in bare if 5 <= len(name) <= 30 and name.isalpha()}


def _pairs(names: set[str]) -> Iterator[tuple[str, str]]:
    """The names that differ as spellings of one name do. They share their first letter and one end."""
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        alike[name[:3]].append(name)
        alike[name[0] + name[-2:]].append(name)
    seen = set()
    for group in alike.values():
        for pair in combinations(sorted(group), 2) if len(group) > 1 else ():
            if -2 <= len(pair[0]) - len(pair[1]) <= 2 and pair not in seen and near(*pair):
                seen.add(pair)
                yield pair


def near(one: str, other: str) -> bool:
    """True for two spellings that differ inside by a letter (two neighbouring ones in a long name), or at the end as
    transcriptions of one name do. A plural, a possessive and an adjective differ at the end too: Korea, Korean."""
    start, shorter = 0, min(len(one), len(other))
    while start < shorter and one[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    rest, rest2 = one[start : len(one) - end], other[start : len(other) - end]
    if not end:
        doubled = one[start - 1] in "iy" and {rest, rest2} < {"", "y", "i"}  # Zelensky, Zelenskyy
        return doubled or frozenset((rest, rest2)) in _ENDINGS
    longest = max(len(rest), len(rest2))
    return longest == 1 or (rest == rest2[::-1] and longest == 2) or (longest == 2 and shorter >= _LONG)


def _uses(body: Sequence[str], names: set[str]) -> dict[str, _Uses]:
    """How the text uses each of the names."""
    uses: dict[str, _Uses] = {}
    for index, text in enumerate(body):
        for start, name in _found(text, names):
            use = uses.setdefault(name, _Uses(index))
            use.count += 1
            before = text[max(0, start - 40) : start]
            word = _BEFORE.search(before)
            if word and _OFFICE.fullmatch(word[1]):
                use.offices.add(word[1].lower().rstrip("."))
                use.person = True
            elif word and _GIVEN.fullmatch(word[1]) and word[1].lower() not in _NO_GIVEN:
                use.given.add(word[1])
            use.person = use.person or bool(_SPEAKS.match(text, start + len(name)) or _SPOKEN.search(before))
    return uses


def _found(text: str, names: set[str]) -> list[tuple[int, str]]:
    """Where the names stand as whole words, and as the last of their names."""
    found = []
    for name in names:  # one by one, for a pattern of all of them would have to be compiled for each text
        start = text.find(name)
        while start >= 0:
            before = text[start - 1 : start] if start else ""
            if not (before.isalnum() or before in ("-", "_")) and _WHOLE.match(text, start + len(name)):
                found.append((start, name))
            start = text.find(name, start + len(name))
    return sorted(found)


def _same_person(one: _Uses, other: _Uses) -> bool:
    """True where the text says that two spellings are one person's."""
    if one.given and other.given:
        return bool(one.given & other.given)
    if one.given or other.given:
        bare = other if one.given else one
        return bare.person
    return bool((one.offices & other.offices) - {"mr", "mrs", "ms", "dr"})
