"""Plain words for what the program did: why a line was left out, how a fact was found, what a text has suffered.

One vocabulary for the pages, the command line and the messages: whoever reads them need know nothing of the program."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.values.edtf import EdtfError, parse, words
from site_builder.values.model import Damage, Removed
from site_builder.values.text import fold
from site_builder.values.vocabulary import FOUND, GRADE, LANGUAGES, MEETING, RULES, TIMES, UNKNOWN

_DAY = r"\d{4}(?:-\d{2}){0,2}[?~%]?"
_EDTF = re.compile(rf"(?<![\w/-])(?:{_DAY}/(?:{_DAY}|\.\.)|\.\./{_DAY}|\d{{4}}(?:-\d{{2}}){{1,2}}[?~%]?)(?![\w/-])")
_BEGINNING = 60  # characters by which a paragraph is known


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The lines that one rule took, in their order, with what they are in plain words."""

    rule: str
    says: str
    lines: tuple[Removed, ...]


def rule_words(rule: str) -> str:
    """What a line is that this rule took: it ends the sentence `Line 12 was left out: ...`."""
    return RULES.get(rule.replace("-", " ")) or f"no part of the story ({rule})"


def read_as(rule: str) -> str:
    """What words of time are that this rule of dating read; the rule's own name where there are no words for it."""
    return TIMES.get(rule, rule)


def grouped(removed: Iterable[Removed]) -> tuple[LeftOut, ...]:
    """The lines left out by what they are, in the order of the first line of each group."""
    groups: dict[str, list[Removed]] = {}
    for one in sorted(removed, key=lambda one: (one.line, one.rule, one.text)):
        groups.setdefault(rule_words(one.rule), []).append(one)
    return tuple(LeftOut(lines[0].rule, says, tuple(lines)) for says, lines in groups.items())


def how_found(how: str) -> str:
    """One sentence on how a fact was found, from the stage's short note; the note itself where nothing of it is
    known here."""
    pieces, clauses, known = how.split(", "), [], False
    while pieces:
        taken, clause = _clause(pieces)
        clauses.append(clause or pieces[0])
        known = known or bool(clause)
        del pieces[:taken]
    if not known:
        return sentence(how) if how else ""
    clauses = list(dict.fromkeys(clauses))
    return sentence(", ".join(clauses[:-1]) + " and " + clauses[-1] if len(clauses) > 1 else clauses[0])


def _clause(pieces: list[str]) -> tuple[int, str]:
    """How many of the pieces, from the first on, make one note of a known kind, and its clause ("": they make none)."""
    for count in range(min(len(pieces), 3), 0, -1):
        note = ", ".join(pieces[:count])
        for pattern, clause in FOUND:
            if match := pattern.fullmatch(note):
                return count, clause.format(**match.groupdict())
    return 1, ""


def not_found(field: str) -> str:
    """The sentence for a fact that is not known."""
    return UNKNOWN.get(field, "It is not known.")


def meeting_found(reason: str) -> str:
    """Why an article is about its meeting (or none), as a sentence with dates in words."""
    for head, clause in MEETING:
        if reason.startswith(head):
            reason = clause + reason[len(head) :]
            break
    else:
        reason = f"it agrees with the other reports of the meeting: {reason}" if reason else ""
    return sentence(_EDTF.sub(lambda match: _in_words(match[0]), reason))


def trusted(grade: str | None) -> str:
    """How far the place of an article may be trusted, as a sentence; "" where there is nothing to say."""
    return GRADE.get(grade or "", "")


def _in_words(notation: str) -> str:
    try:
        return words(parse(notation))
    except EdtfError:
        return notation


def damaged(damage: Damage) -> str:
    """The sentence that tells of damage."""
    if damage.kind == "spelling":
        return f"the name “{damage.words}” is spelt “{damage.other}” elsewhere in the text."
    return f"a sentence breaks off: “…{damage.words}”."


def in_language(code: str) -> str:
    """The sentence that tells of a passage in another language."""
    return f"this passage is in {language_name(code)}, unlike the text around it."


def language_name(code: str) -> str:
    """The English name of a language; its code where it has none here."""
    return LANGUAGES.get(code.split("-")[0].lower(), f"the language with the code {code}")


def beginning(text: str) -> str:
    """As much of a paragraph as an entry of `overrides.yaml` needs to name it: its first words."""
    if len(text) <= _BEGINNING:
        return text
    return text[: _BEGINNING + 1].rpartition(" ")[0] or text[:_BEGINNING]


def named(texts: Iterable[str], beginnings: Iterable[str]) -> tuple[bool, ...]:
    """For each text whether one of the beginnings names it. Typographic marks, case and white space count for
    nothing; a beginning that is the whole of some text names those alone."""
    folded = [fold(text) for text in texts]
    whole = set(folded)
    wanted = [fold(one) for one in beginnings]
    return tuple(any(text == one or (one not in whole and text.startswith(one)) for one in wanted) for text in folded)


def sentence(text: str) -> str:
    """The text with a capital letter and a full stop."""
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?", "”")) else ".")
