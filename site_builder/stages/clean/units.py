"""What can be told of one block by itself: its size, its sentences, and the rule that knows it as junk."""

import re
from dataclasses import dataclass
from functools import lru_cache

from site_builder.stages.clean import phrases
from site_builder.stages.clean.blocks import Block
from site_builder.stages.clean.credits import byline, is_person
from site_builder.stages.clean.days import days, issue, month, yearless
from site_builder.stages.clean.languages import FUNCTION_WORDS, INFLECTED, UNSPACED, flat, script, words
from site_builder.stages.clean.share import SHARE_CORE, SHARE_WORDS
from site_builder.values.text import fold

_STOPS = frozenset(".!?…。！？।۔؟")
_CLOSERS = "\"'”’»)]›」』 ♦■*"
_KEYED = 30  # words up to which a line is compared whole
_LONG = 2500  # characters of a paragraph that are looked at: enough to tell prose, and bounded on hostile input
_SCRIPT = 400  # likewise, enough to know the script
_LINE = 200  # characters of a line that may stand on many pages
_INNER = re.compile(r"[.?!…][\"”’»)]? \S")
_CRUMB = re.compile(
    r"^\W{0,3}(?:(?:home|main page|home ?page|главная|start(?:seite)?|accueil|inicio|início|portada|news)\s?[»›>→/|·•]|"
    r"(?:you are (?:here|in|reading)|sie (?:sind|befinden sich) hier|vous êtes ici|estás? (?:aquí|en)|вы "
    r"здесь)\s?[:»›>/])|"
    r"^[^\W\d_][\w '&-]{1,20}? ?[»›>] ?[^\W\d_][\w '&-]{1,20}$"
)
_BARS = re.compile(r"[»›>→|·•:/-]")
_BAR = re.compile(r"\s*(?:[»›>→|·•]|::|\s/\s|\s-\s)\s*")
_AGENCY = (
    r"(?:AP|AFP|EPA|UPI|ANI|PTI|DPA|dpa|TASS|Reuters|REUTERS|Associated Press|ASSOCIATED PRESS|Getty(?: Images)?|Pool|"
    r"Bloomberg)"
)
_CREDIT = re.compile(
    rf"\([^()]{{2,50}} / [^()]{{2,50}}\)|\(?[^\W\d_][^,()]{{2,50}}[,/] ?{_AGENCY}(?:/[\w ]+|via [\w ]+)?\)?|"
    rf"{_AGENCY}/.{{2,60}}"
)
_MONTH = re.compile(r"[^\W\d_]{3,12}\.? (?:19|20)\d\d\b(?! [^\W\d_])")  # of an issue: `June 2019`
_DIGIT = re.compile(r"\d")
_NAMED = 16  # words of a line that says who spoke
_ISSUE = 6  # words of a line that gives it
_DATED, _PER_DAY = 10, 6  # words of a line that gives nothing but days, and those of each
_AVATAR = re.compile(r"^(?:avatar(?: (?:of|for|photo of))?|profile (?:photo|picture) of|(?:фото|аватар) автора)\b")
_AVATARS = ("avatar", "profile ", "фото", "аватар")


@dataclass(slots=True)  # as blocks are
class Unit:
    """A block and its measures. `words` counts words (two characters of Chinese or Japanese count as one);
    `function` is the share of function words; `stop` tells of a full stop or its like at the end, `inner` of one
    inside; `sentence` of prose and of a short line that ends as a sentence does, `quotelike` of words that run on as
    speech does without a full stop (a pull quote, a standfirst), `broken` of a sentence whose last word is one that
    ends neither sentence nor headline, `named` of a short line that opens with a name; `rule` names the phrase rule
    that takes it, `ends` that the rule stands after a story."""

    block: Block
    text: str
    key: str
    tokens: tuple[str, ...]
    words: int
    function: float
    stop: bool
    inner: bool
    prose: bool
    foreign: bool
    rule: str | None
    ends: bool
    sentence: bool
    quotelike: bool
    broken: bool
    named: bool

    @property
    def line(self) -> int:
        """The block's line."""
        return self.block.line


def measure(block: Block, language: str, main_script: str) -> Unit:
    """The block's measures in a text of this language and script."""
    taken = _line if len(block.text) <= _LINE else _measures
    return Unit(block, block.text, *taken(block.text, block.wide, language, main_script))


def _measures(
    text: str, wide: bool, language: str, main_script: str
) -> tuple[str, tuple[str, ...], int, float, bool, bool, bool, bool, str | None, bool, bool, bool, bool, bool]:
    """The fields of a unit that follow from its text."""
    sample = text[:_LONG]
    bare = flat(sample)
    tokens = tuple(words(bare))
    own = script(bare[:_SCRIPT])
    foreign = bool(tokens) and own not in (main_script, "")
    unspaced = language in UNSPACED or own in ("Hani", "Kana", "Thai")
    spaced = sample.count(" ") + (sample[-1:] not in ("", " "))  # of tidied text: one space between two words
    count = len("".join(tokens)) // 2 if unspaced and len(sample) > 20 else spaced
    if len(text) > _LONG:
        count = count * len(text) // _LONG
    known = FUNCTION_WORDS.get(language)
    share = len([*filter(known.__contains__, tokens)]) / len(tokens) if known and tokens else 0.0
    stop = text[-1:] in _STOPS or text.rstrip(_CLOSERS)[-1:] in _STOPS
    inner = bool(_INNER.search(sample)) or "。" in sample[:-1]
    need = 0.07 if language in INFLECTED else 0.2
    prose = _is_prose(count, share, stop, inner, need if known else 0.0, "," in sample)
    rule, ends = known_junk(text, wide, tokens, count, prose) if len(text) <= _LONG else (None, False)
    key = fold(sample) if count <= _KEYED else f"{sample[:200].casefold()} {len(text)}"
    sentence, quotelike = prose or (stop and count >= 3), not stop and count >= 8 and share >= need
    broken = count >= 5 and not stop and text[-1:].isalpha() and not (known or frozenset()).isdisjoint(tokens[-1:])
    named = not stop and count <= _NAMED and not foreign and is_person(text.split(None, 2)[:2])
    return key, tokens, count, share, stop, inner, prose, foreign, rule, ends, sentence, quotelike, broken, named


# The lines around a story are the same on every page of an outlet: most are measured once a build.
_line = lru_cache(8192)(_measures)


def _is_prose(count: int, share: float, stop: bool, inner: bool, need: float, comma: bool) -> bool:
    """True for running sentences: enough words, enough of them function words, stops where sentences have them; `need`
    is 0 where the function words are not known."""
    if not need:
        return count >= 8 and (stop or inner)
    if count >= 8 and stop and share >= need:
        return True
    if count >= 16 and share >= need and (inner or comma or count >= 25):
        return True
    return count >= 14 and stop and (comma or inner) and share >= need / 2


def known_junk(text: str, wide: bool, tokens: tuple[str, ...], count: int, prose: bool) -> tuple[str | None, bool]:
    """The rule that takes this line by itself, and whether it stands after a story; (None, False) for none."""
    if (count <= 40 and not prose) or (count <= 30 and text[-1:] not in _STOPS and _CRUMB.match(text[:40].lower())):
        rule = _shape(text, wide, tokens, count)
        if rule == "menu":  # prices of the day stand in columns, as menus do
            named = phrases.match(text, tokens, count, prose)
            return named if named[0] else (rule, False)
        if rule:
            return rule, False
    if not tokens:
        return ("stray number" if any(ch.isalnum() for ch in text) else "stray mark"), False
    if count > 120:
        return None, False
    return phrases.match(text, tokens, count, prose)


def _is_dated(text: str, tokens: tuple[str, ...], count: int) -> bool:
    """True for a line that gives nothing but days, or the month of an issue."""
    found = days(text)
    if found and count <= _DATED + _PER_DAY * len(found) and "(@" not in text:
        rest = text
        for day in found:
            rest = rest.replace(day.words, " ", 1)
        if sum(word.isalpha() and len(word) > 2 for word in rest.replace(":", " ").split()) <= 3:
            return True
    if count > _ISSUE:
        return False
    if not found and yearless(text):
        return True
    return bool(tokens and text[:1].isupper() and month(tokens[0]) and (_MONTH.match(text) or issue(text)))


def _shape(text: str, wide: bool, tokens: tuple[str, ...], count: int) -> str | None:
    """The rule for lines that are known by their make: dates, bylines, share bars, menus, breadcrumbs, avatars."""
    low = text[:40].lower()
    if low.startswith(_AVATARS) and _AVATAR.match(low):
        return "avatar"
    if _DIGIT.search(text) and _is_dated(text, tokens, count):
        return "date line"
    named = byline(text)
    if named and named.labelled:
        return "byline"
    if len(tokens) <= 14 and tokens and SHARE_WORDS.issuperset(tokens) and not SHARE_CORE.isdisjoint(tokens):
        return "share bar"
    if _CRUMB.match(low):
        return "breadcrumb"
    if ("," in text or "/" in text) and _CREDIT.fullmatch(text):
        return "photo credit"
    half = len(text) // 2
    if len(text) > 24 and len(text) % 2 and text[:half] == text[half + 1 :]:
        return "related link"
    if wide:
        return "menu"
    pieces = [piece for piece in _BAR.split(text) if piece] if len(_BARS.findall(text)) > 1 else []
    return "menu" if len(pieces) >= 3 and all(len(piece.split()) <= 3 for piece in pieces) else None
