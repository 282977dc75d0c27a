"""Title and body as one text, with the way back to paragraphs and sentences, and the tense there."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from site_builder.stages.date import lexicon
from site_builder.values.model import Article
from site_builder.values.notes import is_note
from site_builder.values.text import sentences

Direction = Literal[-1, 0, 1]
Mark = tuple[int, int, Direction]  # where a word of time begins and ends, and of what it speaks

LIMIT = 60_000  # characters: what stands beyond is no news text, and is not read


@dataclass(frozen=True, slots=True)
class Story:
    """`text` is the title and every paragraph, a line each; `low` the same in small letters; `starts` are the offsets
    of those lines. Line 0 is the title, line n + 1 paragraph n. `notes` are the lines added later (an editor's note, a
    correction)."""

    text: str
    low: str
    starts: tuple[int, ...]
    language: str
    notes: frozenset[int]

    def line(self, offset: int) -> int:
        """The line of an offset."""
        return bisect_right(self.starts, offset) - 1

    def paragraph(self, offset: int) -> int | None:
        """The body paragraph of an offset; None for the title."""
        line = self.line(offset)
        return line - 1 if line else None

    def line_span(self, line: int) -> tuple[int, int]:
        """Where a line begins and ends."""
        end = self.starts[line + 1] - 1 if line + 1 < len(self.starts) else len(self.text)
        return self.starts[line], end

    def sentence(self, offset: int) -> tuple[int, int]:
        """Where the sentence around an offset begins and ends."""
        low, high = self.line_span(self.line(offset))
        spans = sentences(self.text[low:high])
        place = bisect_right(spans, (offset - low, high)) - 1
        if place >= 0 and offset < low + spans[place][1]:
            return low + spans[place][0], low + spans[place][1]
        return low, high

    def quoted(self, offset: int) -> bool:
        """True inside quotation marks, where `today` is the day of speaking."""
        low, _ = self.line_span(self.line(offset))
        before = self.text[max(low, offset - 3000) : offset]
        opened = before.count("“") + before.count("«") + before.count("„")
        closed = before.count("”") + before.count("»")
        return opened > closed or before.count('"') % 2 == 1


def story(article: Article) -> Story:
    """The story of an article."""
    lines, starts, at = [], [], 0
    for whole in (article.title, *article.body):
        line = whole[: max(0, LIMIT - at)].replace("\n", " ")
        lines.append(line)
        starts.append(at)
        at += len(line) + 1
    notes = frozenset(n for n, line in enumerate(lines) if n and is_note(line))
    text = "\n".join(lines)
    return Story(text, lower(text), tuple(starts), article.language, notes)


def lower(text: str) -> str:
    """The text in small letters, offsets unchanged, typographic quotation marks plain."""
    low = text.lower()
    low = low if len(low) == len(text) else "".join(ch.lower() if len(ch.lower()) == 1 else ch for ch in text)
    return plain(low)


def plain(text: str) -> str:
    """The text with plain quotation marks, offsets unchanged."""
    return text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')


@lru_cache(maxsize=8)
def _markers(language: str) -> re.Pattern[str]:
    key = language if language in lexicon.AHEAD else "en"
    return re.compile(rf"\b(?:(?P<ahead>{lexicon.AHEAD[key]})|(?:{lexicon.PAST[key]}))\b")


@lru_cache(maxsize=4096)
def _marks(language: str, sentence: str) -> tuple[Mark, ...]:
    """Where a sentence speaks of what is ahead (1), is over (-1), or is so at all times: start, end and which."""
    marks: list[Mark] = []
    for match in _markers(language).finditer(sentence):
        said: Direction = 1 if match["ahead"] else -1
        if said == -1 and marks and marks[-1][2] == 1 and _TO_BE.search(sentence, marks[-1][0], marks[-1][1]):
            said = 1 if _AND.fullmatch(sentence, marks[-1][1], match.start()) else -1  # `will be built and launched`
        elif said == -1 and _IS.search(sentence, max(0, match.start() - 28), match.start()):
            said = 0
        marks.append((match.start(), match.end(), said))
    return tuple(marks)


_TO_DO = re.compile(
    r"[A-Za-z'] to (?:see|meet|visit|bring|unite|leave|depart|arrive|go|land|take|make|give|stage|pay|tour|inaugurate|"
    r"sit|come|testify|appear|receive|call on|set off|set out|embark|dine|host|hold|welcome|discuss|decide|vote|sign|"
    r"begin|start|resume|return|attend|reopen|join|speak|address|travel|fly|head|chair|announce|convene|gather|"
    r"unveil|launch|debate|brief|talk|shake|greet|face|press|push|urge|seek|mark|open|lead|hear|consider|weigh|"
    r"review)\b[^.;]*$"
)
_TO_BE = re.compile(r"\b(?:will|shall|to|would|should|must) be \w+$")
# Before a participle, the present tense: `the pact is renewed in March`.
_IS = re.compile(r"\b(?:is|are|(?<!\bto )(?<!\bhave )be)(?: (?:\w+ly|also|now|again|not|then|still))? $")
_UNLESS = re.compile(r",? unless\b")
_PLEDGE = re.compile(
    r"(?:agreed|pledged|promised|vowed|invited|postponed|put off|delayed|deferred|moved)\b"
)  # itself over: `On Monday they agreed to meet again`
_AND = re.compile(r"(?:(?! (?:who|which|that|said|he|she|it|they)\b)[^,;:])*(?:\band|\bor|, then)(?: \w+ly)? ")
_MODAL = re.compile(r"(?:would|could|should|might|(?:was|were) to)\b")
_NEW_CLAUSE = re.compile(r"[,;] (?:and|but|so|yet|while)\b")
_WAS = re.compile(
    r"(?:would|could|should|might|was|were|agreed|pledged|promised|vowed|planned|scheduled|"
    r"postponed|put off|delayed|deferred|moved)\b"
)
_TOLD = re.compile(r"\b(?:was|were|been) (?:told|asked|ordered|urged|advised|meant|supposed|due|bound) $")
_SAID = re.compile(r"(?:said|says|told|announced|added|explained|stated|hoped|insisted|argued|warned|confirmed)\b")
_OWN_CLAUSE = re.compile(
    r"\bthat\b|\b(?:is|are|has|have|can|cannot)\b|[,:\"]"
)  # between: what was said has a verb of its own
_UNREAL = re.compile(rf"\b(?:{lexicon.UNREAL})\b")
BEFORE, AFTER = 240, 160  # so far from a place its verb stands


def direction(tale: Story, start: int, end: int) -> Direction:
    """Whether a clause speaks of a place in the text as over (-1) or ahead (1); 0 where it does not tell.

    The nearest verb or phrase before the place decides, else the first one after it."""
    low, high = tale.sentence(start)
    low, high = max(low, start - 2000), min(high, end + 2000)
    before: Direction | None = None
    after: Direction | None = None
    for first, last, said in _marks(tale.language, tale.low[low:high]):
        if low + last <= start:
            before = said if start - low - last <= BEFORE else None
        elif low + first >= end:
            pledged = said == 1 and _PLEDGE.match(tale.low, low + first)
            after = None if low + first - end > AFTER else -1 if pledged else said
            break
    told = after if before is None else before
    if told == 0 and _UNLESS.match(tale.low, end):  # `The lease is renewed in May unless somebody objects`
        return 1
    if (
        told is None
        and _TO_DO.search(tale.low, max(low, start - 90), start)
        and not tale.text[:high].rstrip().endswith(".")
    ):
        return 1  # a headline: `Leader to see envoys on Monday`
    return told or 0


def in_doubt(tale: Story, start: int, end: int) -> bool:
    """True where nothing but a modal behind a place makes it ahead: `Monday's talks would look like a failure` and
    `in May, when nobody could travel, they met` may as well be over, for so is reported what was thought."""
    low, sentence, before, after = _around(tale, start, end)
    if before and before[-1][2] == 1 and after and after[0][2] != 1 and _MODAL.match(sentence, before[-1][0]):
        return bool(_NEW_CLAUSE.search(sentence, before[-1][1], start - low))
    if before or not after or not _MODAL.match(sentence, after[0][0]):
        return False
    told = next((mark for mark in after[1:] if not _MODAL.match(sentence, mark[0])), None)
    return told is None or told[2] != 1


def seen_from_then(tale: Story, start: int, end: int) -> bool:
    """True where a place was ahead of a time that is over: `it was to open in May 2022` may be told after that."""
    _, sentence, before, after = _around(tale, start, end)
    mark = before[-1] if before else after[0] if after else None
    was = (
        mark is not None and mark[2] == 1 and bool(_WAS.match(sentence, mark[0]) or _TOLD.search(sentence, 0, mark[0]))
    )
    return was or in_doubt(tale, start, end)


def reported(tale: Story, start: int, end: int) -> bool:
    """True where the only verb that makes a place past is one of saying, and not right beside it: `officials told us
    that from 2031`. What somebody says may be of any time."""
    low, sentence, before, after = _around(tale, start, end)
    mark = before[-1] if before else after[0] if after else None
    if mark is None or mark[2] != -1 or not _SAID.match(sentence, mark[0]):
        return False
    return not before or bool(_OWN_CLAUSE.search(sentence, mark[1], start - low))


def _around(tale: Story, start: int, end: int) -> tuple[int, str, list[Mark], list[Mark]]:
    """Where the sentence of a place begins, the sentence, and its words of time near before and behind the place."""
    low, high = tale.sentence(start)
    low, high = max(low, start - 2000), min(high, end + 2000)
    sentence = tale.low[low:high]
    marks = _marks(tale.language, sentence)
    before = [mark for mark in marks if low + mark[1] <= start and start - low - mark[1] <= BEFORE]
    return low, sentence, before, [mark for mark in marks if low + mark[0] >= end]


def unreal(tale: Story, start: int) -> bool:
    """True where the words before a place make what follows a fear, a plan or a denial rather than a fact."""
    low, _ = tale.sentence(start)
    return bool(_UNREAL.search(tale.low, max(low, start - 70), start))
