"""Copies: the same report carried again, found by the word runs it shares with another."""

from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from zlib import crc32

from site_builder.stages.group.occasion import Occasion
from site_builder.values.model import DatedArticle

SHARED = 0.5  # of the shorter text's runs
_FEWEST = 6  # runs in common: a shared sentence or two make no copy
_COMMON = 40  # a run in more articles than this is a phrase of the day
_SAMPLE = 3
_MARKS = "“”‘’–—…«»„\u00a0"
_PLAIN = bytes(32 if chr(n) in '!"#$%&()*+,-./:;<=>?@[]^_`{|}~' else n for n in range(256))


def signature(body: Sequence[str]) -> bytes:
    """The hashes of runs of four words within the paragraphs, sorted, as unsigned 32-bit integers: of those runs whose
    first word has an even hash, which are the same half in every text."""
    plain = "\n".join(" ".join(paragraph.splitlines()) for paragraph in body).lower()
    for mark in _MARKS:
        plain = plain.replace(mark, " ")
    found: set[int] = set()
    for line in plain.encode().translate(_PLAIN).split(b"\n"):
        hashes = [crc32(word) for word in line.split()]
        found.update(
            (a * 31 ^ b * 8191 ^ c * 131071 ^ d * 524287) & 0xFFFFFFFF
            for a, b, c, d in zip(hashes, hashes[1:], hashes[2:], hashes[3:], strict=False)
            if not a & 1
        )
    return array("I", sorted(found)).tobytes()


def runs(shingles: bytes) -> frozenset[int]:
    """The hashes of a signature as a set."""
    return frozenset(array("I", shingles))


def find(occasions: Sequence[Occasion]) -> dict[str, str]:
    """Article id to the id of the original it copies. The original is the one published first, else the longest."""
    sets = {one.id: runs(one.shingles) for one in occasions}
    parent: dict[str, str] = {}
    for one, other in sorted(_pairs(sets)):
        parent[_root(parent, one)] = _root(parent, other)
    families: dict[str, list[Occasion]] = defaultdict(list)
    for occasion in occasions:
        families[_root(parent, occasion.id)].append(occasion)
    found = {}
    for family in families.values():
        original = min(family, key=lambda one: _rank(one.dated, len(sets[one.id])))
        found.update({one.id: original.id for one in family if one.id != original.id})
    return found


def _pairs(sets: Mapping[str, frozenset[int]]) -> set[tuple[str, str]]:
    """The pairs of articles that share enough: looked for among those with a rare run in common."""
    holders: dict[int, list[str]] = defaultdict(list)
    for name in sorted(sets):
        for run in sets[name]:
            if run % _SAMPLE == 0:
                holders[run].append(name)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for names in holders.values():
        if 1 < len(names) <= _COMMON:
            for n, one in enumerate(names):
                for other in names[n + 1 :]:
                    shared[one, other] += 1
    return {pair for pair, seen in shared.items() if seen > 1 and _alike(sets[pair[0]], sets[pair[1]])}


def _alike(one: frozenset[int], other: frozenset[int]) -> bool:
    common = len(one & other)
    return common >= _FEWEST and common >= SHARED * min(len(one), len(other))


def _root(parent: dict[str, str], name: str) -> str:
    while parent.get(name, name) != name:
        name = parent[name]
    return name


def _rank(dated: DatedArticle, size: int) -> tuple[str, int, str]:
    """Sorts the original first: by the last day on which it can have been published, unknown last; then by length."""
    published = dated.published.value.last if dated.published else None
    return (published.isoformat() if published else "9999", -size, dated.article.id)
