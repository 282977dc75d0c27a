"""What articles on any kind of event share: their words, the names and numbers among them, and words side by side."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from site_builder.values.model import Article

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_TITLE = 2  # a word of the headline counts as so many of the text
_HEAD = 40  # telling words from the headline on: who did what to whom, told first
_MOST = 1500  # words of an article that are looked at: what comes later has left the event
_ENDINGS = ("ings", "ing", "edly", "ed", "es", "s")
_LEAST = 4  # letters that stay of a word
_BETWEEN = frozenset(("of", "the", "de"))  # words over which two neighbours still stand side by side
STOP = frozenset(
    "a about above across after afterwards again against all almost along already also although always am among an "
    "and another any are around as at be became because become been before behind being below between both but by "
    "can cannot could did do does doing done down during each either else enough even ever every few first for "
    "former from further get give go had has have having he hence her here hers herself him himself his how however "
    "i if in into is it its itself just last latter least less made make many may me meanwhile might mine more "
    "moreover most much must my myself neither never nevertheless next no nobody none nor not nothing now of off "
    "often on once one only onto or other others our ours out over own per perhaps please put rather re said same "
    "say says see seem seemed several she should since so some somebody something sometimes still such take ten "
    "than that the their them themselves then there therefore these they third this those though three through thus "
    "to together too toward towards twelve twenty two under until up upon us very via was we well were what "
    "whatever when where whether which while who whole whom whose why will with within without would yet you your "
    "yours".split()
)


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of one article with how often each stands there, those of the headline more: `words` without endings,
    `names` (what is printed with a capital alone), `pairs` of neighbours; `hard` are the names and numbers, `head` is
    what the headline and the first lines tell."""

    words: Mapping[str, int]
    names: Mapping[str, int]
    pairs: Mapping[str, int]
    hard: frozenset[str]
    head: frozenset[str]


def terms(article: Article) -> Terms:
    """The terms of an article."""
    texts = [_WORD.findall(article.title)]
    left = _MOST
    for paragraph in article.body:
        found = _WORD.findall(paragraph, 0, 16 * left)
        texts.append(found[:left])
        left -= len(found)
        if left <= 0:
            break
    small = {word for text in texts for word in text if word[0].islower()}
    words: Counter[str] = Counter()
    names: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    hard: set[str] = set()
    head: set[str] = set()
    told = 0
    for number, text in enumerate(texts):
        weight = 1 if number else _TITLE
        for term, name, pair in _read(text, small):
            words[term] += weight
            told += 1
            if told <= _HEAD:
                head.add(term)
            if name:
                names[term] += weight
            if name or term[0].isdigit():
                hard.add(term)
            if pair:
                pairs[pair] += weight
    return Terms(words, names, pairs, frozenset(hard), frozenset(head))


def _read(text: Iterable[str], small: set[str]) -> Iterable[tuple[str, bool, str]]:
    """Each telling word without its ending, whether it is a name, and with the word before it as a pair."""
    before = ""
    for word in text:
        plain = _plain(word)
        if plain in STOP or (len(plain) < 2 and not plain.isdigit()):
            before = before if plain in _BETWEEN else ""
            continue
        term = stemmed(plain)
        yield term, word[0].isupper() and plain not in small, f"{before} {term}" if before else ""
        before = term


def _plain(word: str) -> str:
    plain = word.lower().replace("’", "'")
    return plain[:-2] if plain.endswith("'s") else plain


@lru_cache(maxsize=65536)
def stemmed(word: str) -> str:
    """A word without the ending of its number or tense; a number without the commas in it."""
    if word[0].isdigit():
        return word.replace(",", "")
    if len(word) <= _LEAST:
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            word = word[: -len(ending)]
            break
    return word[:-1] if word.endswith("e") and len(word) > _LEAST else word
