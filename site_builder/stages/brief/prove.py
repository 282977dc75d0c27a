"""The proof that what a briefing quotes stands in the paragraph it links, typography and white space aside."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.formats import frontmatter
from site_builder.stages.brief.inline import shown
from site_builder.values.errors import Problem
from site_builder.values.record import ArticleRecord
from site_builder.values.text import fold, unmarked

_LINK = re.compile(r"\]\((?:[^()\s#]*/)?articles/([a-z0-9-]+)\.md(?:#([^()\s]*))?\)")
_PARAGRAPH = re.compile(r"p(\d{1,6})")
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])\s")
_SAID = re.compile(r"“([^“”]+)”|\"([^\"]+)\"|«([^«»]+)»")
_GAP = re.compile(r"\s*[\[(](?:\.\.\.)[\])]\s*")
_SOURCE = re.compile(r"—|–|--")
_EDGE = " .,;:!?\"'-"
_ADVICE = "Quote it as it stands there, or link the paragraph that has it."


@dataclass(slots=True)
class _Stretch:
    """Lines that belong together: a block quotation (`quote`), a paragraph or an entry of a list."""

    line: int
    quote: bool
    lines: list[str]


def prove(text: str, articles: Mapping[str, ArticleRecord], path: str = "") -> tuple[Problem, ...]:
    """A problem for each quotation that does not stand in the paragraph its stretch of text links, and for each link to
    an article or paragraph that does not exist. `text` is a briefing's whole file, or Markdown alone."""
    _, body, first = frontmatter.split(text)
    found: list[Problem] = []
    folded: dict[tuple[str, int], str] = {}
    for stretch in _stretches(body.split("\n"), first):
        joined = "\n".join(stretch.lines)
        links = _LINK.findall(joined)
        if links:
            found.extend(_judged(stretch, joined, links, articles, path, folded))
    return tuple(found)


def _stretches(lines: list[str], first: int) -> Iterator[_Stretch]:
    """The stretches of a Markdown text."""
    now: _Stretch | None = None
    for number, line in enumerate(lines, first):
        bare = line.strip()
        quote = bare.startswith(">")
        ends = not bare or bare.startswith(("<!--", "#"))
        if now and (ends or quote != now.quote or (not quote and _ITEM.match(bare))):
            yield now
            now = None
        if ends:
            continue
        if now is None:
            now = _Stretch(number, quote, [])
        now.lines.append(bare.lstrip("> ") if quote else bare)
    if now:
        yield now


def _judged(
    stretch: _Stretch,
    joined: str,
    links: list[tuple[str, str]],
    articles: Mapping[str, ArticleRecord],
    path: str,
    folded: dict[tuple[str, int], str],
) -> Iterator[Problem]:
    """What is wrong with one stretch that links articles."""
    texts = []
    for name, fragment in dict.fromkeys(links):
        number = _PARAGRAPH.fullmatch(fragment)
        if name not in articles:
            yield Problem(path, stretch.line, f"there is no article `{name}`.", "Mend the link.")
        elif number and int(number[1]) >= len(articles[name].body):
            size = len(articles[name].body)
            message = f"`{name}` has no paragraph {number[1]}: its {size} are counted from 0."
            yield Problem(path, stretch.line, message, "Mend the link.")
        elif number:
            place = (name, int(number[1]))
            if place not in folded:
                body = articles[name].body[place[1]]
                bare = unmarked(body)
                folded[place] = fold(body) if bare == body else f"{fold(body)}\n{fold(bare)}"
            texts.append((f"{name}#{fragment}", folded[place]))
    if not texts:
        return
    for said in _quoted(stretch, joined):
        if not any(_stands(said, text) for _, text in texts):
            where = " nor in ".join(name for name, _ in texts)
            message = f"these quoted words do not stand in {where}: “{_short(said)}”."
            yield Problem(path, stretch.line, message, _ADVICE)


def _quoted(stretch: _Stretch, joined: str) -> Iterator[str]:
    """The words that a stretch quotes: all of a block quotation before the line of its source, or what stands between
    quotation marks."""
    if stretch.quote:
        ends = next((n for n, line in enumerate(stretch.lines) if _SOURCE.match(line) and _LINK.search(line)), None)
        words = shown(" ".join(" ".join(stretch.lines[:ends]).split()))
        if fold(words).strip(_EDGE):
            yield words
    else:
        for match in _SAID.finditer(shown(joined)):
            yield match[1] or match[2] or match[3]


def _stands(said: str, text: str) -> bool:
    """True when the words stand in the folded text; `[...]` skips some of it."""
    at = 0
    for part in _GAP.split(fold(said)):
        bare = part.strip(_EDGE)
        found = text.find(bare, at)
        if found < 0:
            return False
        at = found + len(bare)
    return True


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= 120 else plain[:119] + "…"
