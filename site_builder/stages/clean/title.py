"""The headline of a page: the line above the story that shares its words, or that the page repeats."""

import re
from collections.abc import Sequence
from operator import mul

from site_builder.stages.clean.credits import is_organisation
from site_builder.stages.clean.headline import NAMES, NONE, candidates, none_of
from site_builder.stages.clean.headline_place import above_standfirst, below_flash, credited, leads
from site_builder.stages.clean.headline_weights import WEIGHTS
from site_builder.stages.clean.languages import FUNCTION_WORDS
from site_builder.stages.clean.reading import Reading
from site_builder.stages.clean.units import Unit
from site_builder.values.text import fold, sentences

_OF_LINE = tuple(WEIGHTS[name] for name in NAMES)
_OF_NONE = tuple(WEIGHTS[f"none: {name}"] for name in NONE)
_DARING = 1.2  # log-odds by which a line above the story may be less likely than none: there it takes nothing from it
_LIMIT = 100  # characters of a headline made from the first sentence
_HEAD = 4  # paragraphs of the story whose words its headline shares
_FEW, _SEVERAL = 3, 5  # words of a line that is no name of a site: with one in small letters, in any case
_TAIL = re.compile(r"[|–—»•·-](?:(?<=\|)|(?<=\s.)(?=\s))")  # a bar, or a dash between spaces
_GOES_ON = re.compile(
    r"(?:and|but|or|und|aber|oder|et|mais|ou|y|pero|e|ma|и|но|а)\b", re.IGNORECASE
)  # no name of a site
_SITE_WORDS = 4  # of a site's name at the end of a headline
_HEAD_WORDS = 3  # of a headline before it


def find(units: Sequence[Unit], first: int, end: int, language: str) -> tuple[int | None, str]:
    """The index of the headline of the story units[first:end], and how it was found; (None, "") for none."""
    none = sum(map(mul, none_of(units, first), _OF_NONE))
    best: tuple[float, int] | None = None
    for index, numbers in candidates(units, first, end, language):
        score = sum(map(mul, numbers, _OF_LINE)) + (_DARING if index < first else 0.0)
        if score > none and (best is None or score > best[0]):
            best = (score, index)
    found = (
        above_standfirst(units, below_flash(units, best[1], first), first) if best else opening(units, first, language)
    )
    if found is None or (found == 0 and units[0].words <= _SITE_WORDS):
        below = credited(units, first)
        below = leads(units, first, language) if below is None else below
        found = found if below is None else below
    return (found, _how(units, units[found])) if found is not None else (None, "")


def opening(units: Sequence[Unit], first: int, language: str) -> int | None:
    """0 where the text opens with its headline and nothing else that no rule knows stands above the story: a bare line
    of several words, or one that shares a word with the story; else None."""
    head = units[0]
    if not first or head.rule or head.foreign or head.stop or any(not unit.rule for unit in units[1:first]):
        return None
    content = {word for word in head.tokens if len(word) > 3} - FUNCTION_WORDS.get(language, frozenset())
    shared = any(content.intersection(unit.tokens) for unit in units[first : first + _HEAD])
    phrase = head.words >= _FEW and any(
        word[0].islower() for word in head.text.split()
    )  # a site's name is all capitals
    return 0 if head.words >= _SEVERAL or phrase or (head.words > 1 and shared) else None


def _how(units: Sequence[Unit], unit: Unit) -> str:
    """The plain words that say where the headline stands."""
    others = [str(other.line) for other in units if other.key == unit.key and other.line != unit.line]
    how = f"line {unit.line}"
    if others:
        how += f", repeated in line {others[0]}"
    if any(other.rule == "breadcrumb" and other.key.endswith(unit.key) for other in units):
        how += ", ends the breadcrumb"
    return how


def of(reading: Reading) -> str:
    """The title of a reading: its headline without the site's name at the end, as `<title>` elements have it."""
    if reading.headline is None:
        return reading.title
    head, tail = site_at_end(reading.title)
    if not tail:
        return reading.title
    names = fold(tail)
    known = is_organisation(tail) or any(unit.key == names or unit.key == fold(head) for unit in reading.units)
    top = reading.headline == 0 and all(word[0].isupper() for word in tail.split()) and not _GOES_ON.match(tail)
    return head if known or top else reading.title


def site_at_end(title: str) -> tuple[str, str]:
    """A headline's words before its last bar or dash, and the few after it; (title, "") where there is no such end."""
    marks = list(_TAIL.finditer(title))
    if not marks:
        return title, ""
    head, tail = title[: marks[-1].start()].rstrip(), title[marks[-1].end() :].strip()
    if not tail or len(tail.split()) > _SITE_WORDS or len(head.split()) < _HEAD_WORDS:
        return title, ""
    return head, tail


def from_sentence(paragraph: str) -> str:
    """A headline from a story without one: its first sentence, cut at a word."""
    head = paragraph[:1000]
    spans = sentences(head)
    text = head[spans[0][0] : spans[0][1]] if spans else head
    if len(text) <= _LIMIT:
        return text.rstrip(" .")
    return (text[: _LIMIT + 1].rpartition(" ")[0] or text[:_LIMIT]).rstrip(" ,;:–—-") + "…"
