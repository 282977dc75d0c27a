"""The headline of a page: the line above the story that shares its words, or that the page repeats."""

from collections import Counter
from collections.abc import Sequence

from site_builder.stages.clean.credits import byline
from site_builder.stages.clean.languages import FUNCTION_WORDS
from site_builder.stages.clean.units import Unit
from site_builder.values.text import sentences

_WINDOW = 40  # units above the story that may hold its headline
_OPENING = 3  # lines above the story at most where its headline opens the text
_HEADER = 8  # lines above the story in a page that is nearly clean
_ENOUGH = 1.8  # points that make a headline
_LIMIT = 100  # characters of a headline made from the first sentence


def find(units: Sequence[Unit], first: int, end: int, language: str) -> tuple[int | None, str]:
    """The index of the headline among the units above the story, and how it was found; (None, "") for none."""
    counts = Counter(unit.key for unit in units)
    lead = {token for unit in units[first : first + 8] for token in unit.tokens if len(token) > 2}
    lead -= FUNCTION_WORDS.get(language, frozenset())
    crumbs = [unit.key for unit in units[:end] if unit.rule == "breadcrumb"]
    start = max(0, first - _WINDOW)
    near = units[start:first]
    best: tuple[float, int] | None = None
    if _opens(near, lead, counts, crumbs):
        return 0, _how(units, units[0], crumbs)
    for index, unit in enumerate(near, start):
        if not _may_be(unit) or unit.words < 2:
            continue
        longer = any(other.key.endswith(unit.key) and other.key != unit.key for other in near) and unit.words >= 4
        score = _score(unit, lead, counts[unit.key], crumbs, language) + (2.0 if longer else 0.0)
        score += 1.2 if index + 1 < len(units) and _credits(units[index + 1]) else 0.0
        if index == 0 and not unit.text.isupper():
            telling = len(lead.intersection(unit.tokens)) >= 2 or first <= _OPENING
            score += 1.6 if telling and unit.words >= 4 else 0.6
        score -= 0.05 * min(first - index, 20)
        if score >= _ENOUGH and (best is None or score > best[0]):
            best = (score, index)
    if best is None and first <= _HEADER:
        best = max(((unit.words, n) for n, unit in enumerate(near) if _may_be(unit) and _alone(unit)), default=None)
    return (best[1], _how(units, units[best[1]], crumbs)) if best else (None, "")


def _credits(unit: Unit) -> bool:
    """True for a line that says who wrote or when."""
    if unit.rule in ("byline", "date line", "avatar"):
        return True
    named = byline(unit.text, alone=True) if not unit.rule and unit.words <= 6 else None
    return bool(named and (named.names or named.organisation))


def _alone(unit: Unit) -> bool:
    """True for a line that is a headline if anything above the story is: several words without a full stop."""
    return 5 <= unit.words <= 25 and not unit.text.endswith((".", ":")) and not unit.text.isupper()


def _may_be(unit: Unit) -> bool:
    return not unit.rule and not unit.foreign and unit.words <= 40


def _opens(near: Sequence[Unit], lead: set[str], counts: Counter[str], crumbs: list[str]) -> bool:
    """True where the text opens with its headline: the first line, right above the story, shares its words."""
    if not near or len(near) > _OPENING or not _may_be(near[0]) or near[0].stop:
        return False
    if crumbs or any(counts[unit.key] > 1 for unit in near[1:] if _may_be(unit)):
        return False
    shared = [len(lead.intersection(unit.tokens)) if _may_be(unit) else 0 for unit in near]
    return shared[0] == max(shared) and (shared[0] > 0 or near[0].words >= 4)


def _score(unit: Unit, lead: set[str], repeated: int, crumbs: list[str], language: str) -> float:
    """How much the line looks like the headline of a story with these words in its lead."""
    known = FUNCTION_WORDS.get(language, frozenset())
    content = [token for token in unit.tokens if len(token) > 2 and token not in known]
    score = 4.0 * sum(token in lead for token in content) / len(content) if content else 0.0
    if len(content) <= 1:
        score *= 0.3
    score += 1.0 if 4 <= unit.words <= 22 else -0.5
    score += 2.0 if repeated > 1 and unit.words >= 4 else 0.0
    score += 3.0 if unit.words >= 3 and any(crumb.endswith(unit.key) for crumb in crumbs) else 0.0
    score -= 1.5 if unit.stop and unit.text.endswith(".") else 0.0
    score -= 1.0 if unit.text[:1].islower() else 0.0
    score -= 2.0 if unit.text.endswith(":") else 0.0
    return score


def _how(units: Sequence[Unit], unit: Unit, crumbs: list[str]) -> str:
    """The plain words that say where the headline stands."""
    others = [str(other.line) for other in units if other.key == unit.key and other.line != unit.line]
    how = f"line {unit.line}"
    if others:
        how += f", repeated in line {others[0]}"
    if any(crumb.endswith(unit.key) for crumb in crumbs):
        how += ", ends the breadcrumb"
    return how


def from_sentence(paragraph: str) -> str:
    """A headline from a story without one: its first sentence, cut at a word."""
    head = paragraph[:1000]
    spans = sentences(head)
    text = head[spans[0][0] : spans[0][1]] if spans else head
    if len(text) <= _LIMIT:
        return text.rstrip(" .")
    return (text[: _LIMIT + 1].rpartition(" ")[0] or text[:_LIMIT]).rstrip(" ,;:–—-") + "…"
