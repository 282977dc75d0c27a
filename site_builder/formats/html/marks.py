"""The parts of an HTML page that speak of themselves: `<meta>`, microdata, elements marked as a date or author."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any

_DATED = "date time publi posted datum fecha stamp byline created updated modified dtm".split()
_DATED_ENDS = re.compile(r"meta\b|info\b")
_WRITER = "author byline writer auteur autor creator contributor".split()
_WRITER_WORDS = frozenset(("by", "fn"))
_HOLDERS = frozenset(
    "a abbr address b cite dd div em footer h2 h3 h4 h5 h6 header i li p small span strong td time".split()
)
_UNMARKED = frozenset("html head body script style link meta img svg path br main article section ul ol iframe".split())
_SHORT = 200  # characters of the longest date line, byline or headline
_LABEL = 200  # characters of a class or id that are read
_AROUND = 8  # elements around a mark that tell where it stands
_MARKS_AT_MOST = 60


@dataclass(frozen=True, slots=True)
class Item:
    """A microdata property: its name, value, and the type of the thing it belongs to."""

    name: str
    value: str
    of: str


@dataclass(frozen=True, slots=True)
class Mark:
    """An element that may say who, when or what: its tag, words, `stamp` (the value an attribute gives), `label` (its
    class, id and item property in small letters), the tags and labels of the elements `around` it, innermost first,
    its `place` among the page's elements and its line."""

    tag: str
    text: str
    stamp: str
    label: str
    around: tuple[str, ...]
    place: int
    line: int


def metas(elements: list[Any]) -> Iterator[tuple[str, str]]:
    """The names and values of `<meta>` elements in order."""
    for element in elements:
        content = words(element.get("content"))
        for attribute in ("property", "name", "itemprop"):
            name = element.get(attribute)
            if name and content:
                yield name.strip().lower(), content
                break


def items(elements: list[Any]) -> Iterator[Item]:
    """The microdata properties of the page in order; an author or publisher by its inner name."""
    for element in elements:
        name = element.get("itemprop")
        if not name:
            continue
        if element.get("itemscope") is not None:
            inner = next((e for e in element.iterdescendants() if e.get("itemprop") == "name"), element)
        else:
            inner = element
        value = inner.get("content") or inner.get("datetime") or words("".join(inner.itertext())[:2000])[:500]
        scope = next((e for e in element.iterancestors() if e.get("itemscope") is not None), None)
        of = (scope.get("itemtype") or "") if scope is not None else ""
        for one in name.split()[:4]:
            yield Item(one, words(value), of)


def marks(elements: list[Any]) -> tuple[tuple[Mark, ...], tuple[Mark, ...], tuple[Mark, ...]]:
    """The elements that speak of a time, of a writer, and the headlines, each in order and short."""
    found: tuple[list[Mark], ...] = ([], [], [])
    for place, element in enumerate(elements):
        tag = element.tag
        if tag in _UNMARKED:
            continue
        get = element.get
        label, dated, writer = _kind(get("class", ""), get("id", ""), get("itemprop", ""))
        holder = tag in _HOLDERS
        told = (
            tag == "time" or (dated and holder),
            holder and (writer or "author" in get("rel", "").split()),
            tag == "h1",
        )
        if True not in told:
            continue
        said = _short(element)
        stamp = (get("datetime") or get("content") or get("title") or "")[:_SHORT]
        around = tuple(_label(one) for one in islice(element.iterancestors(), _AROUND))
        mark = Mark(str(tag), said, stamp.strip(), label, around, place, element.sourceline or 1)
        for into, yes in zip(found, told, strict=True):
            if yes and (said or (stamp and tag == "time")) and len(into) < _MARKS_AT_MOST:
                into.append(mark)
    return tuple(found[0]), tuple(found[1]), tuple(found[2])


def _kind(kind: str, name: str, item: str) -> tuple[str, bool, bool]:
    """The label of an element's class, id and item property, and whether it speaks of a date, and of a writer."""
    return _told(kind[:_LABEL], name[:_LABEL], item[:_LABEL]) if kind or name or item else ("", False, False)


@lru_cache(16384)
def _told(kind: str, name: str, item: str) -> tuple[str, bool, bool]:
    """The same; a page repeats few of them."""
    label = words(f"{kind} {name} {item}").lower()
    held = label.__contains__  # one word after another: several times as fast as a pattern of them all
    dated = any(map(held, _DATED)) or bool(_DATED_ENDS.search(label))
    return label, dated, any(map(held, _WRITER)) or not _WRITER_WORDS.isdisjoint(label.split(" "))


def _label(element: Any) -> str:
    """An element's tag, class and id."""
    return words(f"{element.tag} {element.get('class', '')[:_LABEL]} {element.get('id', '')[:_LABEL]}").lower()


def _short(element: Any) -> str:
    """The words of an element, a space between its parts; "" where they are too many for a date or a name."""
    parts: list[str] = []
    length = 0
    for part in element.itertext():
        parts.append(part)
        length += len(part.strip())
        if length > _SHORT:
            return ""
    return words(" ".join(parts))


def words(text: str | None) -> str:
    """The text with every run of white space as one space."""
    return " ".join((text or "").split())
