"""Towns that stand in no table: before the first sentence, behind `in` or `at`, behind the word for a meeting."""

import re
from collections.abc import Iterator, Sequence

from site_builder.stages.group.recognition.actors import Reading
from site_builder.stages.group.recognition.assemblies import BODY_NOUNS
from site_builder.stages.group.recognition.lexicon import COMMON
from site_builder.stages.group.recognition.names import Names
from site_builder.stages.group.recognition.places import dateline_town, folded, onward
from site_builder.stages.group.recognition.words import Unit, possessive, tokens
from site_builder.values.model import Article

_BEHIND = re.compile(r" ?(?:in|to) ((?:[A-ZÀ-Þ][\w'’-]+)(?: [A-ZÀ-Þ][\w'’-]+){0,2})(?![\w'’])")
_NAMED = re.compile(
    r"\b(?:in|at|en|à|em|na|no|w|i) (?P<town>[A-ZÀ-Þ][a-zß-ÿ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]+){0,2})(?![\w'’])"
)
_TOWNS = 20  # an opening names fewer
_NO_TOWN = frozenset("europe africa asia america parliament internet web twitter facebook".split())
_DAYS = frozenset("day night week month year festival games cup award prize".split())  # `at Republic Day`
_NO_DATELINE = frozenset(
    "update updated premium exclusive analysis breaking photos photo watch video live opinion comment preview factbox "
    "explainer timeline correction news wrap exclusively subscriber advertisement".split()
)
# What names of towns begin and end with.
_SUFFIX = re.compile(
    r"^(?:San|Santa|Sankt|Saint|St|Port|Bad) |"
    r"[a-zß-ÿ](?:stadt|burg|berg|feld|hausen|heim|dorf|hafen|furt|bach|ingen|kirchen|brück|brücken|grad|abad)$"
)
_SMALL = re.compile(r"(?P<town>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2})(?: [-–—]|[.:]) (?=[A-ZÀ-Þ\"„«“‘'])")


def dateline(article: Article, readings: Sequence[Reading], names: Names) -> str | None:
    """The town before the first sentence, behind a caption or a standfirst: in capitals, or one that the text names."""
    for number, text in enumerate(article.body[:4]):
        town = dateline_town(text)
        if town and _NO_DATELINE.isdisjoint(tokens(town)) and (not number or text[:3].isupper()):
            return town
        match = _SMALL.match(text)
        if match and _NO_DATELINE.isdisjoint(tokens(match["town"])):
            town = match["town"]
            if folded(names, town) in names.country_of or _spoken_of(readings, town) or _SUFFIX.search(town):
                return town
    return None


def _spoken_of(readings: Sequence[Reading], town: str) -> bool:
    """True where a stretch leads to the town: `in Halden`."""
    return any(match["town"] == town for r in readings for match in _NAMED.finditer(r.unit.text))


def corroborated(readings: Sequence[Reading], language: str, home: str | None) -> set[str]:
    """Towns in no table to which the opening leads and that are named once more there; German nouns are no towns."""
    opening = [r for r in readings if r.unit.weight >= 2]
    found: set[str] = set()
    passed: set[str] = set()
    for number, reading in enumerate(opening):
        unit = reading.unit
        if unit.headline_case or (number and not unit.cues and unit.weight < 3):
            continue
        for match in _NAMED.finditer(unit.text):
            town, at = match["town"], match.start("town")
            if town in passed or _taken(reading, at) or not _may_be_town(town) or onward(unit.text, at):
                continue
            passed.add(town)
            if len(passed) > _TOWNS:
                return found
            times = sum(_count(other.unit, town) for other in opening)
            if town == home or (times > 1 and language != "de"):
                found.add(town)
    return found


def _taken(reading: Reading, at: int) -> bool:
    """True where something known, or somebody, is named at the offset."""
    starts = reading.unit.starts
    return any(starts[hit.start] <= at <= starts[hit.end - 1] for hit in reading.hits) or any(
        starts[actor.start] == at for actor in reading.actors
    )


def _count(unit: Unit, town: str) -> int:
    """How often the stretch names the town."""
    first, size = town.split()[0], len(tokens(town))
    return sum(1 for n, word in enumerate(unit.words) if word == first and " ".join(unit.words[n : n + size]) == town)


def _may_be_town(town: str) -> bool:
    """True unless a word of it is one of grammar, of a body or of a part of the world."""
    words = set(tokens(town))
    if words & COMMON or words & BODY_NOUNS.keys() or words & _NO_TOWN or possessive(town):
        return False
    return tokens(town)[-1] not in _DAYS


def unknown(reading: Reading) -> Iterator[str]:
    """Places in no table, as printed right behind a cue: `met in Halden`, `visit to Halden Bay`."""
    unit = reading.unit
    known = {unit.starts[hit.start] for hit in reading.hits}
    for cue in unit.cues:
        match = _BEHIND.match(unit.text, cue.end) or _BEHIND.match(unit.text, cue.end - 3)
        if match and match.start(1) not in known and not onward(unit.text, match.start(1)) and _may_be_town(match[1]):
            yield match[1]
