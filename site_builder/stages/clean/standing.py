"""Where each text of an HTML page stands, in numbers: its tags, its links, and what trafilatura makes of the page."""

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from site_builder.formats.html import PLACES, Text

STANDING = (*"links head item quote caption".split(), *PLACES, *"holder outer best holder_size".split())
AMONG = (
    "hit",
    *STANDING[:-1],
    *"main_words main_share within from_first from_last holder_hits".split(),
    STANDING[-1],
    *"hits_before hits_after".split(),
)
_MARKS = ("head", "item", "quote", "caption")
_BITS = range(len(PLACES))
_PROSE = 80  # characters of a text that counts as prose
_LINKED = 0.5  # the share of links from which it does not
_LONG = 30  # characters of a text that may be part of one of the main texts
_MUCH = 3000  # words; more is as much


def standing(flow: Sequence[Text]) -> list[list[float]]:
    """A row of the numbers of `STANDING` for each text of a page."""
    sizes = _sizes(flow)
    total = sum(sizes) or 1
    held: Counter[int] = Counter()
    around: Counter[int] = Counter()
    for text, size in zip(flow, sizes, strict=True):
        held[text.holder] += size
        around[text.outer] += size
    members = Counter(text.holder for text in flow)
    return [
        [
            text.links,
            *[text.mark == mark for mark in _MARKS],
            *[text.inside >> bit & 1 for bit in _BITS],
            held[text.holder] / total,
            around[text.outer] / total,
            max(held[text.holder], around[text.holder], held[text.outer]) / total,
            members[text.holder],
        ]
        for text in flow
    ]


def among(flow: Sequence[Text], main: Sequence[Text]) -> list[list[float]]:
    """A row of the numbers of `AMONG`, those of `STANDING` among them, for each text of a page; `main` is what
    trafilatura takes for the story."""
    sizes = _sizes(flow)
    hits = _hits(flow, main)
    places = [n for n, hit in enumerate(hits) if hit]
    first, last = (places[0], places[-1]) if places else (len(flow), -1)
    main_words = float(min(sum(text.text.count(" ") + 1 for text in main), _MUCH))
    main_share = sum(size for size, hit in zip(sizes, hits, strict=True) if hit) / (sum(sizes) or 1)
    members = Counter(text.holder for text in flow)
    hit_members = Counter(text.holder for text, hit in zip(flow, hits, strict=True) if hit)
    sums = list(accumulate(hits, initial=0))
    return [
        [
            hits[n],
            *own[:-1],
            main_words,
            main_share,
            first <= n <= last,
            n - first,
            n - last,
            hit_members[text.holder] / members[text.holder],
            own[-1],
            sums[n] - sums[max(0, n - 3)],
            sums[min(len(flow), n + 4)] - sums[n + 1],
        ]
        for n, (text, own) in enumerate(zip(flow, standing(flow), strict=True))
    ]


def _sizes(flow: Sequence[Text]) -> list[int]:
    """The words of each text that is prose; 0 for the others."""
    return [text.text.count(" ") + 1 if len(text.text) >= _PROSE and text.links < _LINKED else 0 for text in flow]


def _hits(flow: Sequence[Text], main: Sequence[Text]) -> list[bool]:
    """For each text whether it is one of the main texts, or a longer one that stands in one of them."""
    whole = {text.text for text in main}
    joined = "\n".join(text.text for text in main)
    return [text.text in whole or (len(text.text) > _LONG and text.text in joined) for text in flow]
