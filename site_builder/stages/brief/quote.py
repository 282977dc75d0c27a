"""Direct quotations, verbatim, with the speaker only where the words around leave no doubt."""

import re
from dataclasses import dataclass

from site_builder.stages.brief.pronoun import subject
from site_builder.stages.brief.sources import Source, Sources
from site_builder.stages.brief.words import NO_SPEAKER, SAYING
from site_builder.values.text import fold, sentences, words

_QUOTED = re.compile(r"“[^“”]{2,1500}”|«[^«»]{2,1500}»|(?<!\w)\"[^\"]{2,1500}\"(?!\w)")
_CAPITAL = r"[^\W\d_a-zа-яё][\w'’-]*"
_NAME = rf"{_CAPITAL}(?: (?:(?:al|bin|bint|da|de|del|der|di|dos|du|el|ibn|la|le|van|von) )?{_CAPITAL}){{0,4}}"
_ROLE = r"(?:[a-z][\w'’-]* ){0,4}?"  # "foreign ministry spokesman"
_STOP = r"(?=[,.;:!?)]|$| (?:in|on|at|after|before|during|to|as|while|when|who|and|with|from|last|this|of)\b)"
_AFTER = re.compile(rf"[,.]?\s+(?:{SAYING}) (?P<role>(?:{_CAPITAL} )?{_ROLE})(?P<name>{_NAME}){_STOP}")
_AFTER_NAME = re.compile(rf"[,.]?\s+(?P<name>{_NAME}) (?:{SAYING})\b")
_BEFORE = re.compile(rf"(?:^|[,;] |\b(?:and|but) )(?P<name>{_NAME}) (?:{SAYING})\b[^“”\".;]{{0,60}}$")
_ACCORDING = re.compile(rf"\b[Aa]ccording to (?P<name>{_NAME}),[^“”\".;]{{0,120}}$")
_ATTRIBUTION = re.compile(
    rf"[,.]?\s+(?:(?:{SAYING}) [^.“”\"]{{1,60}}|(?:{_NAME}|he|she) (?:{SAYING})\b[^.“”\"]{{0,40}})\.\s+"
)
_QUOTED_AS = re.compile(rf"[,.]?\s+[^.“”\"]{{0,60}}?\bquoted (?P<name>{_NAME}) as saying\b")
_WAS_QUOTED = re.compile(rf"[,.]?\s+(?P<name>{_NAME}) was quoted [^.“”\"]{{0,80}}?\bas saying\b")
_PRONOUN = re.compile(rf"[,.]?\s+(?:[Hh]e|[Ss]he) (?:{SAYING})\b")
_NOBODY = re.compile(rf"(?:{NO_SPEAKER})", re.IGNORECASE)
_FEWEST_WORDS, _MOST = 5, 12


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words somebody said, as the article prints them, quotation marks included where it has them; the speaker as the
    article names him, "" where it is not clear; the paragraphs of the words and of the speaker's line."""

    source: Source
    paragraph: int
    words: str
    speaker: str
    speaker_paragraph: int | None = None


def quotations(sources: Sources) -> tuple[Quotation, ...]:
    """The quotations of the articles that are no copies, in order, each once."""
    found: list[Quotation] = []
    seen: set[str] = set()
    for source in sources.originals:
        for quotation in (*_in_text(source), *_pulled(source)):
            key = fold(quotation.words).strip("\"' .,")
            if not any(key in other or other in key for other in seen):
                found.append(quotation)
                seen.add(key)
    found.sort(key=lambda one: (one.source.number, one.paragraph))
    return tuple(found[:_MOST])


def _in_text(source: Source) -> list[Quotation]:
    """Quotations inside paragraphs, long enough to be a statement; a mere part of one only with its speaker."""
    found: list[Quotation] = []
    for paragraph, text in source.paragraphs():
        if "“" not in text and '"' not in text and "«" not in text:
            continue
        for match in _QUOTED.finditer(text):
            if len(words(match[0])) >= _FEWEST_WORDS:
                said_by, at = speaker(text, match.start(), match.end()), None
                if not said_by:
                    said_by, at = _same(found, paragraph, text, match.start())
                if not said_by and _PRONOUN.match(text, match.end()):
                    said_by, at = _meant(source, paragraph, text, match.start())
                if said_by or not match[0][1:].lstrip()[:1].islower():
                    found.append(Quotation(source, paragraph, _bare(match[0]), said_by, at))
    return found


def _bare(quoted: str) -> str:
    """The quotation without the comma that only leads on to its speaker."""
    return quoted[:-2] + quoted[-1] if quoted[-2] == "," else quoted


def _same(found: list[Quotation], paragraph: int, text: str, start: int) -> tuple[str, int | None]:
    """The speaker of the quotation before and his paragraph, where nothing but his attribution stands between."""
    if not found or found[-1].paragraph != paragraph:
        return "", None
    _, _, between = text[:start].rpartition(found[-1].words[:-1])
    told = _ATTRIBUTION.fullmatch(between.lstrip(",")[1:])
    return (found[-1].speaker, found[-1].speaker_paragraph) if told else ("", None)


def _meant(source: Source, paragraph: int, text: str, start: int) -> tuple[str, int | None]:
    """Whom `he said` means: the only one named before it in the paragraph, or in the last sentence of the one before;
    with that paragraph."""
    first = next((left for left, right in sentences(text) if left <= start < right), 0)
    if text[:first].strip():
        return subject(text[:first]), None
    roles, before = source.article.roles, paragraph - 1
    if before < 0 or roles[before : before + 1] not in ((), ("text",)):
        return "", None
    earlier = source.article.body[before]
    spans = sentences(earlier)
    named = subject(earlier[slice(*spans[-1])]) if spans else ""
    return named, before if named else None


def _pulled(source: Source) -> list[Quotation]:
    """Pull quotes, each with the line behind it that names the speaker."""
    body, roles = source.article.body, source.article.roles
    found = []
    for index, (text, role) in enumerate(zip(body, roles, strict=False)):
        if role == "quote" and "\n" not in text:
            named = index + 1 < len(body) and roles[index + 1 : index + 2] == ("speaker",)
            found.append(Quotation(source, index, text, body[index + 1] if named else "", index + 1 if named else None))
    return found


def speaker(text: str, start: int, end: int) -> str:
    """Who says the words at `text[start:end]`, as the text names him; "" where the words around give nobody, only a
    pronoun, or more than one."""
    first, last = _sentence(text, start, end)
    after, before = text[end:last], text[first:start]
    names = set()
    for pattern in (_AFTER, _AFTER_NAME, _QUOTED_AS, _WAS_QUOTED):
        if match := pattern.match(after):
            names.add(_whole(match))
    for pattern in (_BEFORE, _ACCORDING):
        if match := pattern.search(before[-240:]):
            names.add(_whole(match))
    sure = {name for name in names if name}
    return sure.pop() if len(names) == 1 and sure else ""


def _whole(match: re.Match[str]) -> str:
    """The speaker with the words before the name that say who it is; "" for a pronoun or a preposition."""
    role = (match.groupdict().get("role") or "").strip()
    name = match["name"]
    if _NOBODY.fullmatch(name.split()[0]) or any(_NOBODY.fullmatch(word) for word in role.split()):
        return ""
    return f"{role.removeprefix('the ').strip()} {name}".strip()


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentence (or sentences) that the quotation stands in; a sentence that ends inside it goes on
    with `said ...` behind it."""
    first, last = 0, len(text)
    for left, right in sentences(text):
        if left <= start < right:
            first = left
        if right >= end and left < end:
            last = right
            break
    tail = re.match(r"\s+[a-z][^“”\"]{0,160}?(?:\.|$)", text[last:]) if last == end else None
    return first, last + (tail.end() if tail else 0)
