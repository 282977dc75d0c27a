"""What tells whether one text is carried again in another: the hashes of its word runs, and of its facts in order."""

import re
from array import array
from collections.abc import Sequence
from functools import lru_cache
from zlib import crc32

from site_builder.formats.letters import latin
from site_builder.stages.group.recognition.words import fold_word

_LEAD = 2  # paragraphs with which a report opens: who repeats only what stands behind them writes another report
_LONGEST_LEAD = 60  # runs
_QUOTE = 6  # words: a shorter quotation may be anybody's
_MOST_FACTS = 400
_MARKS = "“”‘’–—…«»„\u00a0"
_PLAIN = bytes(32 if chr(n) in '!"#$%&()*+,-./:;<=>?@[]^_`{|}~' else n for n in range(256))
_QUOTED = re.compile(r"[“\"«„]([^“”\"«»„\n]{24,600})[”\"»]")
_NUMBER = re.compile(r"\d+(?:[.,: \u00a0\u202f]\d+)*")  # 61,500 and 61 500 are one number
_NAME = re.compile(r" ([A-ZÀ-ÞА-Я][^\W\d_]{2,})")
_DIGITS = str.maketrans(dict.fromkeys(".,: \u00a0\u202f"))
_BONES = str.maketrans("wcz", "vks", "aeiouy'\"h")
_TWICE = re.compile(r"(.)\1+")
QUOTE, NUMBER, NAME = 0, 1, 2


def signature(body: Sequence[str]) -> bytes:
    """The hashes of runs of four words within the paragraphs as unsigned 32-bit integers: of those runs whose first
    word has an even hash, which are the same half in every text. First how many open the text, then these, then all,
    both sorted."""
    plain = "\n".join(" ".join(paragraph.splitlines()) for paragraph in body).lower()
    for mark in _MARKS:
        plain = plain.replace(mark, " ")
    found: set[int] = set()
    lead: list[int] = []
    for place, line in enumerate(plain.encode().translate(_PLAIN).split(b"\n")):
        hashes = list(map(crc32, line.split()))
        here = [
            (a * 31 ^ b * 8191 ^ c * 131071 ^ d * 524287) & 0xFFFFFFFF
            for a, b, c, d in zip(hashes, hashes[1:], hashes[2:], hashes[3:], strict=False)
            if not a & 1
        ]
        found.update(here)
        if place < _LEAD:
            lead += here
    lead = sorted(set(lead[:_LONGEST_LEAD]))
    return array("I", (len(lead), *lead, *sorted(found))).tobytes()


def runs(shingles: bytes) -> "array[int]":
    """The hashes of all runs of a signature, sorted."""
    whole = array("I", shingles)
    return whole[whole[0] + 1 :] if whole else whole


def lead(shingles: bytes) -> "array[int]":
    """The hashes of the runs with which the text opens."""
    whole = array("I", shingles)
    return whole[1 : whole[0] + 1] if whole else whole


def told(body: Sequence[str]) -> bytes:
    """The hashes of quotations, numbers and names, each where it stands first, as unsigned 32-bit integers. A hash
    modulo 4 tells what it is of. Names are told by their consonants, so that other scripts spell them alike."""
    found: dict[int, None] = {}
    for paragraph in body:
        for value in _told(paragraph):
            found.setdefault(value)
        if len(found) >= _MOST_FACTS:
            break
    return array("I", list(found)[:_MOST_FACTS]).tobytes()


def facts_told(told: bytes) -> dict[int, frozenset[int]]:
    """The hashes of what a text tells, apart by what they are of."""
    values = array("I", told)
    return {kind: frozenset(value for value in values if value & 3 == kind) for kind in (QUOTE, NUMBER, NAME)}


def _told(paragraph: str) -> list[int]:
    """The facts of a paragraph in the order in which they stand; a name that opens a sentence may be any word."""
    found = [
        (at, _bones(match[1]))
        for match in _NAME.finditer(paragraph)
        if (at := match.start()) and (paragraph[at - 1].isalpha() or paragraph[at - 1] == ",")
    ]
    found += [(match.start(), _number(match[0])) for match in _NUMBER.finditer(paragraph)]
    if any(mark in paragraph for mark in '“"«„'):
        found += [(match.start(), _quoted(match[1])) for match in _QUOTED.finditer(paragraph)]
    return [value for _, value in sorted(found) if value]


def _quoted(text: str) -> int:
    words = [fold_word(word) for word in text.translate(_NO_MARKS).split()]
    return _hash(" ".join(words), QUOTE) if len(words) >= _QUOTE else 0


_NO_MARKS = {ord(mark): " " for mark in _MARKS + '",.;:!?()'}


def _number(text: str) -> int:
    digits = text.translate(_DIGITS)
    return _hash(digits, NUMBER) if len(digits) > 1 else 0


@lru_cache(maxsize=65536)
def _bones(name: str) -> int:
    """The hash of a name's consonants in Latin letters: `vskv` for Vaskova and Васкову."""
    bones = _TWICE.sub(r"\1", latin(fold_word(name)).lower().translate(_BONES))
    return _hash(bones, NAME) if len(bones) > 1 else 0


def _hash(text: str, kind: int) -> int:
    return crc32(text.encode()) & 0xFFFFFFFC | kind
