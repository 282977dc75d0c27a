"""Several holders of like offices in one phrase: `the prime ministers of X and Y`, `the X and Y presidents`."""

from collections.abc import Sequence

from site_builder.stages.group.recognition.names import Hit, Names, holders
from site_builder.stages.group.recognition.words import Unit

_POSTS = {
    ("prime", "ministers"): "Prime Minister",
    ("foreign", "ministers"): "Minister of Foreign Affairs",
    ("defence", "ministers"): "Minister of Defence",
    ("defense", "ministers"): "Minister of Defence",
}
_HEADS = frozenset("presidents leaders premiers".split())
_PRESIDENT = "President"
_BETWEEN = frozenset("and the as well".split())
_REACH = 16  # tokens


def of_several(unit: Unit, hit: Hit, hits: Sequence[Hit], names: Names, window: tuple[int, int]) -> set[int]:
    """Those who held the office of the country at the time, where several countries share the word for it."""
    country = hit.form.people_of
    post = _behind(unit, hit, hits) or _ahead(unit, hit, hits) if country else None
    if post is None:
        return set()
    if not post:
        return holders(names.heads.get(country or "", ()), window)
    key = f"{country} {post}"
    if post == _PRESIDENT and key not in names.posts:
        return holders(names.heads.get(country or "", ()), window)
    terms = [term for name, found in names.posts.items() if name.startswith(key) for term in found]
    return holders(terms, window)


def _behind(unit: Unit, hit: Hit, hits: Sequence[Hit]) -> str | None:
    """The office of `prime ministers of X, Y and Z`, for each of the countries."""
    n, several = _past(unit, hit.start - 1, -1, hits)
    if n < 1 or unit.folded[n] not in ("of", "from") or not (several or _past(unit, hit.end, 1, hits)[1]):
        return None
    return _office(unit.folded, n - 1)


def _ahead(unit: Unit, hit: Hit, hits: Sequence[Hit]) -> str | None:
    """The office of `the X and Y prime ministers`, for each of the countries."""
    n, several = _past(unit, hit.end, 1, hits)
    if not (several or _past(unit, hit.start - 1, -1, hits)[1]):
        return None
    plural = next((m for m in (n, n + 1) if m < len(unit.folded) and unit.folded[m] in (*_HEADS, "ministers")), None)
    return _office(unit.folded, plural) if plural is not None else None


def _past(unit: Unit, n: int, step: int, hits: Sequence[Hit]) -> tuple[int, bool]:
    """The first token in that direction that belongs to no country and is no `and`; whether countries were passed."""
    countries = {m for one in hits if one.form.people_of for m in range(one.start, one.end)}
    several, end = False, n + step * _REACH
    while 0 <= n < len(unit.folded) and n != end and (n in countries or unit.folded[n] in _BETWEEN):
        several = several or n in countries
        n += step
    return n, several


def _office(folded: Sequence[str], n: int) -> str | None:
    """The post that the plural at a token names; "" for those who lead a country."""
    if folded[n] == "presidents":
        return _PRESIDENT
    if folded[n] in _HEADS:
        return ""
    return _POSTS.get((folded[n - 1], folded[n])) if n else None
