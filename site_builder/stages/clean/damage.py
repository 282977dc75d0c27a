"""What a text has suffered on its way: sentences that break off, names spelt in two ways, passages in another
language. It is found and told, never mended: a quotation stands as it was found."""

from collections import Counter
from collections.abc import Iterator, Sequence

from site_builder.stages.clean.languages import FUNCTION_WORDS, INFLECTED, UNSPACED, detect, script
from site_builder.stages.clean.spelling import variants
from site_builder.values.model import Damage

_MOST = 20  # findings told of one kind; a text with more is damaged as a whole
_TAIL = 400  # characters at the end of a paragraph that are looked at
_SHOWN = 40  # characters shown of a sentence that breaks off
_SENTENCE = 7  # words of the shortest line that can break off: find someone to talk to
_NUMBER = 4  # characters of the number before an item of a list
_HEAD = 200  # characters at the head of a paragraph by which its language is asked
_SHORT = 16  # characters of the shortest passage whose language is asked; in words:
_PASSAGE = 8  # words of the shortest passage whose language is asked
_SURE = 4  # different function words of the other language that prove it
_AROUND = ".,;:!?\"'“”«»()"  # what may stand around a word
_SPOKEN = frozenset[str]().union(*FUNCTION_WORDS.values())  # the function words of all languages
# Languages near enough that a paragraph of one may look like the other.
_KIN = (frozenset(("da", "no", "sv")), frozenset(("es", "pt", "it")), frozenset(("ru", "uk", "bg")))
# Words after which a sentence goes on: articles, conjunctions, and prepositions that are no part of a verb.
DANGLING: dict[str, frozenset[str]] = {
    code: frozenset(line.split())
    for code, line in {
        "en": "a an the and or but nor of from than that which who whose because although whether if his their our "
        "your my its as between among toward towards during until upon amid to in into at by for with",
        "de": "der die das dem den des ein eine einem einen einer eines und oder aber von vom zum zur für mit dass "
        "weil deren dessen zwischen durch im am beim wenn ob",
        "fr": "le la les un une des du de d l et ou mais que qui dont à au aux avec pour par sur dans entre chez "
        "leur leurs son sa ses ce cette",
        "es": "el la los las un una unos unas del de y o pero que cuyo cuya a al con para por en entre sobre su sus",
        "it": "il lo la gli le un una di del della dei delle degli e o ma che cui a al alla ai alle con per da dal "
        "dalla nel nella tra fra su sul sulla",
        "pt": "o os as um uma do da dos das de e ou mas que cujo ao à aos às com para por em no na nos nas entre "
        "seu sua",
        "nl": "de het een en of maar van dat die met voor door aan op tussen hun zijn haar",
        "ru": "и а но или что который которая которое которые в во на с со к ко из от до для по о об при без между "
        "под над через у за",
        "uk": "і й та а але або що який яка яке які в у на з із до від для по про при без між під над через за",
    }.items()
}


_PARTICLES = frozenset("to in into at by for with".split())  # they may belong to a verb: clothes to change into


def damage(body: Sequence[str], roles: Sequence[str], language: str) -> tuple[Damage, ...]:
    """The damage of a body, in the order of its paragraphs."""
    found = [*_broken(body, roles, language)[:_MOST], *variants(body, language)[:_MOST]]
    return tuple(sorted(found, key=lambda one: (one.paragraph, one.kind, one.words)))


def _broken(body: Sequence[str], roles: Sequence[str], language: str) -> list[Damage]:
    """The paragraphs whose last sentence has no end."""
    found = []
    for index, (text, role) in enumerate(zip(body, roles, strict=True)):
        opening = index == 0 and ". " not in text  # a standfirst, as a headline, has no full stop
        if role == "text" and not opening and breaks_off(text, language):
            found.append(Damage("breaks off", index, _last(text)))
    return found


def _last(text: str) -> str:
    """The last words of the last sentence."""
    tail = text[-_SHOWN:].rpartition(". ")[2]
    return tail if len(tail) < min(len(text), _SHOWN) else tail.partition(" ")[2] or tail


def breaks_off(text: str, language: str) -> bool:
    """True for a paragraph whose last word needs another after it. Many a sentence lacks its full stop, and headlines
    and items of lists have none: that alone proves nothing."""
    if not (text[-1:].isalpha() and text[-1:].islower()):
        return False
    words = text[-_TAIL:].split()
    if words[-1] not in DANGLING.get(language, ()):
        return False
    return ". " in text[_NUMBER:] or (len(words) >= _SENTENCE and words[-1] not in _PARTICLES)


def passages(body: Sequence[str], language: str) -> tuple[tuple[int, str], ...]:
    """The paragraphs in another language than the text's, each with its language."""
    return tuple(_passages(body, language)) if language != "und" else ()


def _passages(body: Sequence[str], language: str) -> Iterator[tuple[int, str]]:
    known, need = FUNCTION_WORDS.get(language), 20 if language in INFLECTED else 8
    for index, text in enumerate(body):
        if len(text) < _SHORT:
            continue
        words = text[:_HEAD].lower().split()
        if len(words) < _PASSAGE:
            if not text.isascii() and language not in UNSPACED and script(text[:_HEAD]) in ("Hani", "Kana", "Thai"):
                yield index, detect([text])
            continue
        if known is None:
            suspect = text.isascii()  # every language without a list has a script of its own
        else:
            suspect = len(known.intersection(words)) * need < len(words)
        if suspect and (other := _other(words, language)):
            yield index, other


def _other(words: Sequence[str], language: str) -> str:
    """The language of these words where it is another and beyond doubt, else ""."""
    text, counts = " ".join(words), Counter([word.strip(_AROUND) for word in words])
    ours = FUNCTION_WORDS.get(language, frozenset())
    if text.isascii() and len((counts.keys() & _SPOKEN) - ours) < _SURE:
        return ""  # whichever language is written so
    other = detect([text])
    if other in ("und", language) or any({other, language} <= kin for kin in _KIN):
        return ""
    theirs = FUNCTION_WORDS.get(other)
    if theirs is None:
        return other
    hits = {word: count for word, count in counts.items() if word in theirs}
    need = 10 if other in INFLECTED else 5
    alone = sum(word not in ours for word in hits)
    return other if alone >= _SURE and sum(hits.values()) * need >= len(words) else ""
