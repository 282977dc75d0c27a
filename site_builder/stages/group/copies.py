"""Copies: the same report carried again, found by the word runs it shares with another; reworded and translated ones by
the quotations, numbers and names that both tell in one order."""

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from site_builder.stages.group.recognition.occasion import Occasion
from site_builder.stages.group.recognition.sketch import NUMBER, QUOTE, lead, runs
from site_builder.values.edtf import intersect
from site_builder.values.text import fold

SHARED = 0.5  # of the shorter text's runs
_NEARLY_ALL = 0.8
_ALL = 0.95
_FEWEST = 6  # runs in common: a shared sentence or two make no copy
_OPENING = 0.3  # of the opening of each text must stand in the other one
_HOLDERS = (
    100  # a mark in more articles than this is a phrase of the day: only the first few that hold it are looked at
)
_FIRST = 4
_FACT = 1 << 31  # above the marks that are runs stand those that are facts
_GLANCE = 0.2  # of the runs looked up must be in common
_SAMPLE = 16
_SMALLEST = 8
_TOLD = 0.6  # of the facts of both texts make a reworded or translated copy,
_IN_ORDER = 0.7  # if so many of these follow each other alike
_FACTS = 8
_HEAD = 4  # facts
_DAYS = 4  # between the days of publication of a report and of its reworded or translated copies


def marks(one: Occasion) -> list[int]:
    """What an article is looked up by: few enough of its runs, the same in every copy; its quotations; and its numbers
    three by three, as they follow each other. None of them depends on the article's length."""
    shingles = runs(one.shingles)
    told = array("I", one.told)
    numbers = [value for value in told if value & 3 == NUMBER]
    found = {run >> 1 for run in shingles if run % _SAMPLE == 0} | {run >> 1 for run in shingles[:_SMALLEST]}
    found |= {value >> 1 | _FACT for value in told if value & 3 == QUOTE}
    threes = zip(numbers, numbers[1:], numbers[2:], strict=False)
    found |= {(a * 31 ^ b * 8191 ^ c * 131071) & 0x7FFFFFFF | _FACT for a, b, c in threes}
    return sorted(found)


class Index:
    """Articles by their marks, so that one is compared with few others. All marks stand in one sorted array (mark, then
    article): a dictionary of them would take a gigabyte for a hundred thousand articles."""

    def __init__(self, occasions: Sequence[Occasion]) -> None:
        self.occasions = occasions
        self.looked = [array("I", marks(one)) for one in occasions]
        self.enough = [_enough(found) for found in self.looked]
        self.listed = array("Q", sorted(m << 32 | number for number, found in enumerate(self.looked) for m in found))

    def holders(self, mark: int) -> Sequence[int]:
        """The articles with this mark: of a phrase of the day the first few."""
        listed, end = self.listed, mark + 1 << 32
        start = bisect_left(listed, mark << 32)
        if start + 1 >= len(listed) or listed[start + 1] >= end:  # as it is with most marks
            return [value & 0xFFFFFFFF for value in listed[start : start + 1] if value < end]
        stop = min(len(listed), start + _HOLDERS + 1)
        stop = bisect_left(listed, end, start, stop)
        return [value & 0xFFFFFFFF for value in listed[start : stop if stop - start <= _HOLDERS else start + _FIRST]]

    def near(self, looked: Sequence[int]) -> set[int]:
        """The articles that share enough of these marks, at most a hundred for each: whether they stand in the index
        themselves or are to be added makes no difference."""
        runs: Counter[int] = Counter()
        told: set[int] = set()
        for mark in looked:
            others = self.holders(mark)
            if others:
                told.update(others) if mark & _FACT else runs.update(others)
        enough, each = _enough(looked), self.enough
        return {n for n, seen in runs.items() if seen > 1 and (seen >= enough or seen >= each[n])} | told

    def candidates(self, number: int) -> list[int]:
        """The articles to compare with one of the index."""
        return sorted(self.near(self.looked[number]) - {number})


def _enough(looked: Sequence[int]) -> float:
    """How many marks must be in common, from one side."""
    return max(2.0, _GLANCE * sum(mark < _FACT for mark in looked))


def find(occasions: Sequence[Occasion]) -> dict[str, str]:
    """Article id to the id of the original it copies: the one that the others credit, else published first, else the
    longest."""
    by_id = {one.id: one for one in occasions}
    parent: dict[str, str] = {}
    for one, other in sorted(_pairs(by_id)):
        parent[_root(parent, one)] = _root(parent, other)
    families: dict[str, list[Occasion]] = defaultdict(list)
    for name in {*parent, *parent.values()}:
        families[_root(parent, name)].append(by_id[name])
    found = {}
    for family in families.values():
        original = first(family)
        found.update({one.id: original.id for one in family if one is not original})
    return found


def first(family: Sequence[Occasion]) -> Occasion:
    """The original among copies of each other."""
    credited = {fold(one.dated.article.origin) for one in family if one.dated.article.origin}
    return min(family, key=lambda one: _rank(one, credited))


def _rank(one: Occasion, credited: Iterable[str]) -> tuple[bool, str, int, str]:
    """Sorts the original first: whose outlet the others credit, then by the last day on which it can have been
    published, unknown last; then by length."""
    article, published = one.dated.article, one.dated.published
    last = published.value.last if published else None
    itself = bool(article.outlet) and fold(article.outlet or "") in credited
    return (not itself, last.isoformat() if last else "9999", -len(one.shingles), article.id)


def _pairs(by_id: Mapping[str, Occasion]) -> Iterator[tuple[str, str]]:
    """The pairs of articles of which one copies the other: looked for among those that share marks."""
    index = Index([by_id[name] for name in sorted(by_id)])
    looked_at: set[tuple[int, int]] = set()
    for number in range(len(index.occasions)):
        for other in index.candidates(number):
            pair = min(number, other), max(number, other)
            if pair not in looked_at:
                looked_at.add(pair)
                if same(index.occasions[pair[0]], index.occasions[pair[1]]):
                    yield index.occasions[pair[0]].id, index.occasions[pair[1]].id


def same(one: Occasion, other: Occasion) -> bool:
    """True when one of the two carries the report of the other again."""
    return _carried(one, other) or _retold(one, other)


def _carried(one: Occasion, other: Occasion) -> bool:
    mine, theirs = set(runs(one.shingles)), set(runs(other.shingles))
    common = len(mine & theirs)
    if common < _FEWEST or common < SHARED * min(len(mine), len(theirs)) or _another_day(one, other):
        return False
    longer = max(len(mine), len(theirs))
    if common < _ALL * longer and _another_body(one, other):
        return False
    return common >= _NEARLY_ALL * longer or (_opens(one, theirs) and _opens(other, mine))


def _opens(one: Occasion, runs: set[int]) -> bool:
    """True when enough of the opening of a text stands in another one: a follow-up repeats what lies behind it."""
    opening = lead(one.shingles)
    return not opening or sum(run in runs for run in opening) >= _OPENING * len(opening)


def _another_day(one: Occasion, other: Occasion) -> bool:
    """True for the same words about two occasions, as a body's press office sends them out: other figures."""
    mine, theirs = (_of(one, NUMBER), _of(other, NUMBER))
    few = min(len(mine), len(theirs))
    common = len(mine & theirs)
    if few >= 4 and common < 0.5 * few:
        return True
    return _apart(one, other) and (common < 0.8 * few or few == 0)


def _another_body(one: Occasion, other: Occasion) -> bool:
    """True for the same words about two bodies, or about two pairs of people: one has nobody of the other's."""
    if one.body and other.body:
        return not set(one.body.key) & set(other.body.key)
    return bool(one.people and other.people) and not one.people & other.people


def _of(one: Occasion, kind: int) -> frozenset[int]:
    return frozenset(value for value in array("I", one.told) if value & 3 == kind)


def _apart(one: Occasion, other: Occasion) -> bool:
    """True when both tell days and have none in common."""
    mine, theirs = one.dated.event, other.dated.event
    return bool(mine and theirs) and intersect(mine.value, theirs.value) is None  # type: ignore[union-attr]


def _retold(one: Occasion, other: Occasion) -> bool:
    """True when most of what one tells stands in the other in the same order: a report reworded, or translated.

    Two reporters of one meeting share a quotation or two; their other facts, and the order of them, differ."""
    if not near_in_time(one, other):
        return False
    mine, theirs = sorted((array("I", one.told), array("I", other.told)), key=len)
    translated = one.dated.article.language != other.dated.article.language
    if translated:
        mine, theirs = (array("I", (v for v in values if v & 3 != QUOTE)) for values in (mine, theirs))
    at = {value: n for n, value in enumerate(theirs)}
    common = [at[value] for value in mine if value in at]
    if len(common) < max(_FACTS, _TOLD * max(len(mine), len(theirs))):
        return False
    if sum(value in at for value in mine[:_HEAD]) < 2 or sum(place < _HEAD for place in common) < 2:
        return False  # a later report repeats what stands behind the opening
    kinds = Counter(theirs[n] & 3 for n in common)
    if (kinds[NUMBER] < 4) if translated else (kinds[QUOTE] < 2 or kinds[NUMBER] + kinds[QUOTE] < 4):
        return False
    return _rising(common) >= _IN_ORDER * len(common)


def near_in_time(one: Occasion, other: Occasion) -> bool:
    """True unless two texts tell of different days, or were published too many days apart to retell each other."""
    return not _apart(one, other) and _days_between(one, other) <= _DAYS


def in_order(one: Sequence[int], other: Sequence[int]) -> float:
    """How much of what both tell stands in the same order in both."""
    at = {value: n for n, value in enumerate(other)}
    common = [at[value] for value in one if value in at]
    return _rising(common) / len(common) if common else 0.0


def _rising(places: Sequence[int]) -> int:
    """The length of the longest rising part."""
    tops: list[int] = []
    for place in places:
        at = bisect_left(tops, place)
        tops[at : at + 1] = [place]
    return len(tops)


def _days_between(one: Occasion, other: Occasion) -> int:
    """Between the days of publication, as far as both are known."""
    mine, theirs = one.dated.published, other.dated.published
    if not mine or not theirs or not mine.value.last or not theirs.value.last:
        return 0
    return abs((mine.value.last - theirs.value.last).days)


def _root(parent: dict[str, str], name: str) -> str:
    while parent.get(name, name) != name:
        name = parent[name]
    return name
