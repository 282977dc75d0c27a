"""Plain functions on text that more than one stage needs: sentences, folding for comparison, words."""

import re
import unicodedata
from functools import lru_cache

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen col sen rep gov st jr sr no vs etc inc ltd co corp u.s u.k u.n e.g i.e a.m p.m jan feb mar "
    "apr jun jul aug sep sept oct nov dec".split()
)
_END = re.compile(r"[.!?…]+[\"”’»)\]]*(?=\s+[\"“‘«(\[]*[^\W\d_a-zа-яё]|\s+[\"“‘«(\[]*\d|\s*$)|[。！？]+[」』”]*")
# `am 30. Juni`, `der 75. Jahrestag`: a German ordinal.
_ORDINAL = re.compile(
    r"\b(?:(?i:der|das|dem|den|des|am|beim|zum|zur|vom|im|seit|ab|bis) \d{1,3}\. [A-ZÄÖÜ]|"
    r"\d{1,2}\. (?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)"
)
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
STRONG = re.compile(r"\*\*(?=[^\s*])([^*<>]{1,300})(?<!\s)\*\*")
_LINKED = re.compile(r"(?<![!\\])\[([^\[\]\n]{1,200})\]\(https?://[^()\s]{1,800}\)")
_FOLDS = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"))


@lru_cache(maxsize=65536)
def sentences(paragraph: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a paragraph as (start, end) offsets, in order; abbreviations, initials and German ordinals
    end none."""
    spans, start = [], 0
    for match in _END.finditer(paragraph):
        before = paragraph[start : match.start()].rsplit(None, 1)
        last = before[-1].lstrip("(\"“'‘") if before else ""
        if match[0][0] == "." and (last.lower() in _ABBREVIATIONS or re.fullmatch(r"(?:[A-Z]\.)*[A-Z]", last)):
            continue
        if last.isdigit() and _ORDINAL.search(paragraph, max(start, match.start() - 12), match.end() + 12):
            continue
        spans.append((start, match.end()))
        start = match.end() + len(paragraph[match.end() :]) - len(paragraph[match.end() :].lstrip())
    if paragraph[start:].strip():
        spans.append((start, len(paragraph)))
    return tuple(spans)


def fold(text: str) -> str:
    """The text for comparison: compatibility forms composed, case folded, typographic marks and white space plain."""
    if text.isascii():
        return " ".join(text.lower().split())
    flat = unicodedata.normalize("NFKC", text)  # plain spaces and dots, too
    for mark, plain in _FOLDS:
        flat = flat.replace(mark, plain)
    return " ".join(flat.casefold().split())


def unmarked(text: str) -> str:
    """The text without Markdown's marks of strong type and the addresses of its links, as a reader sees it."""
    if "](" in text:
        text = _LINKED.sub(r"\1", text)
    return STRONG.sub(r"\1", text) if "**" in text else text


def unaccent(text: str) -> str:
    """The text without combining marks (é to e), case kept."""
    return "".join(ch for ch in unicodedata.normalize("NFKD", text) if not unicodedata.combining(ch))


def words(text: str) -> list[str]:
    """The words of a text in order, with inner apostrophes and hyphens."""
    return _WORD.findall(text)
