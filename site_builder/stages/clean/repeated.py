"""Lines that stand on the pages of several stories: furniture of a site, as no page by itself can tell."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from site_builder.stages.clean.blocks import plain, tidy
from site_builder.values.model import Capture

_SOME = 3  # stories on whose pages a line stands from which it is furniture
_MANY = 5  # likewise, for a line that could be part of a story
_LINE = 200  # characters of the longest line that is looked at
_LONG = 60  # characters of the shortest sentence that two stories do not share by chance
_SHORT = 20  # likewise, where a text has few of them
_FEW = 3


@dataclass(frozen=True, slots=True)
class Repeated:
    """The lines of one capture that other stories have too, tidied and sorted: those of three stories and more, and
    among them those of five and more."""

    some: tuple[str, ...] = ()
    many: tuple[str, ...] = ()


NOTHING = Repeated()


def repeated(captures: Sequence[Capture]) -> Mapping[str, Repeated]:
    """The repeated lines of each capture that has any, by its path, whatever the order of the captures. Copies of one
    story count once. Saved pages (HTML) are not looked at: to take their lines from the markup takes too long."""
    texts = [one for one in captures if one.kind != "html"]
    texts.sort(key=lambda one: (-len(one.text), one.digest, one.path))
    lines = [one.text.split("\n") for one in texts]
    counts = Counter[str](chain.from_iterable(lines))
    often = {line for line, count in counts.items() if count >= _SOME and len(line) <= _LINE and line.strip()}
    shared = list(map(often.intersection, lines))
    held = defaultdict[str, list[int]](list)
    for n, own in enumerate(shared):
        for line in own:
            held[line].append(n)
    sentences = cache(lambda n: _sentences(texts[n].text))
    same = cache(lambda one, other: _same(sentences(one), sentences(other)))
    stories = {line: _stories(numbers, same) for line, numbers in held.items()}
    some = {line: tidy(plain(line)) for line, count in stories.items() if count >= _SOME}
    many = {line: tidy(plain(line)) for line, count in stories.items() if count >= _MANY}
    return {
        one.path: Repeated(_among(own, some), _among(own, many))
        for one, own in zip(texts, shared, strict=True)
        if not some.keys().isdisjoint(own)
    }


def _among(own: set[str], known: Mapping[str, str]) -> tuple[str, ...]:
    """Those lines of a capture that are known, as they are written."""
    return tuple(sorted({known[line] for line in own if line in known}))


def _stories(numbers: Iterable[int], same: Callable[[int, int], bool]) -> int:
    """How many different stories the captures with these numbers tell, counted up to the most that matters.

    Long captures come first: a short one that is a part of several makes no one story of them."""
    found: list[int] = []
    for number in numbers:
        if not any(same(other, number) for other in found):
            found.append(number)
            if len(found) == _MANY:
                break
    return len(found)


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    """True for captures of one story: they share half of the long sentences of the one that has fewer."""
    return 2 * len(one & other) >= min(len(one), len(other))


def _sentences(text: str) -> frozenset[str]:
    """What a story is known by: its long sentences, cut plainly and wherever its lines break; of a text with few, the
    short ones too."""
    pieces = text.replace("\n", " ").split(". ")
    long = frozenset(piece for piece in pieces if len(piece) >= _LONG)
    if len(long) >= _FEW:
        return long
    return frozenset(line for line in (*text.split("\n"), *pieces) if len(line) >= _SHORT) or frozenset((text,))
