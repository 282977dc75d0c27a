"""What a newsletter says about itself above and below its text: why it was sent, how to leave it, who sent it."""

import re
from collections.abc import Sequence

from site_builder.stages.clean.mail_words import BROWSER, LEAVE, NUMBER, RIGHTS, STREET, WHY

_RULE = "newsletter frame"
_FOOTNOTE = re.compile(
    r"(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.:]|[*•-])?:?\s*[(<\[]{0,2}\s?(?:https?://|www\.)\S{3,2000}\s?[)>\]]{0,2}"
)
_LINKS = re.compile(
    r"(?:links?|references|verweise|quellen|liens|références|enlaces|ссылки|links? in this .{2,20}):?", re.I
)
_ADDRESS_IN = re.compile(r"[(<\[]?\s?https?://\S+\s?[)>\]]?")
SEPARATOR = re.compile(r"(?:[-=*_~#+.·•—–]\s?){3,200}")
_SENTENCE = re.compile(r"[.!?…][\"”»’')\]]*$")
_LONG = 60  # words of the longest line of a frame
_BARE = 14  # words of the longest that is known by any of its words; longer ones open with them
_BRIEF, _TOLD = 8, 25  # words of a line on how to see the mail: by itself, and where it names the mail
_OF_MAIL = re.compile(
    r"e-?mail|newsletter|message|\bmail\b|nachricht|brief\b|courriel|lettre|correo|mensaje|boletín|mensagem|письм|"
    r"рассылк|сообщени|browser|navigateur|navegador|браузер|messaggio|bericht|wiadomoś|лист"
)
_YOU = re.compile(  # whoever tells how to leave speaks to the reader
    r"\b(?:you|your|click|here|sie|ihre?n?|hier|klick\w*|vous|votre|vos|cliquez|ici|puedes|puede|aquí|haz|haga|tu|вы|"
    r"вам|ваш\w*|здесь|нажмите|ti|tua|clicca|qui|uw|je|você|clique|aqui|ви)\b"
)
_HEAD = 90  # characters in which a long one says what it is
_STORY = 18  # words from which a line below the frame's first is story, if it is a sentence
_AFTER = 60  # words of story below a line with which the frame at the end cannot begin
_NEAR = 6  # lines above that, which may be of the frame too: address, rights, names


def framed(texts: Sequence[str], newsletter: bool) -> list[str]:
    """The rule that takes each of these lines, "" for none. `newsletter` tells that the mail is one by its header."""
    marks = [_mark(text) for text in texts]
    rules = [_RULE if mark else "" for mark in marks]
    for n, text in enumerate(texts):
        if not rules[n] and _FOOTNOTE.fullmatch(text.strip()):
            rules[n] = "bare address"
            above = _above(texts, n)
            if above is not None and _LINKS.fullmatch(texts[above].strip()):
                rules[above] = "bare address"
    if True not in marks and not newsletter:
        return rules
    tail = _tail(texts, marks)
    for n in range(tail, len(texts)):
        rules[n] = rules[n] or (_RULE if texts[n].strip() else "")
    _address_at_end(texts, rules)
    return rules


def is_framed(texts: Sequence[str]) -> bool:
    """True where a line tells how to leave a list of readers, or why its mail was sent."""
    return any(_mark(text, leaving=True) for text in texts)


def _mark(text: str, leaving: bool = False) -> bool:
    """True for a line that speaks of the mail itself."""
    low = _ADDRESS_IN.sub(" ", text[:2000]).strip().lower().replace("’", "'")
    count = len(low.split())
    if not low or count > _LONG:
        return False
    if count > _BARE:
        if not (_YOU.search(low) or WHY.search(low)):
            return False
        low = low[:_HEAD]
    if leaving:
        return bool(LEAVE.search(low) or WHY.search(low))
    shown = count <= _BRIEF or (count <= _TOLD and _OF_MAIL.search(low))
    return bool(LEAVE.search(low) or WHY.search(low) or (shown and BROWSER.search(low)))


def _tail(texts: Sequence[str], marks: Sequence[bool]) -> int:
    """Where the frame at the end begins: at its first line that speaks of the mail, and above it at addresses, rights
    and names."""
    after, first = 0, len(texts)
    for n in range(len(texts) - 1, -1, -1):
        if marks[n]:
            first = n
        elif _is_story(texts[n]):
            after += len(texts[n].split())
            if after >= _AFTER or first == len(texts):
                break
    if first == len(texts) or not any(_is_story(text) for text in texts[:first]):
        return len(texts)
    for n in range(first - 1, max(-1, first - 1 - 2 * _NEAR), -1):
        text = texts[n].strip()
        around = SEPARATOR.fullmatch(text) or _FOOTNOTE.fullmatch(text)
        if text and not (around or is_address(text) or _is_rights(text)):
            break
        first = n
    return first


def _address_at_end(texts: Sequence[str], rules: list[str]) -> None:
    """Marks a postal address or a line of rights that ends what is left."""
    left = [n for n, text in enumerate(texts) if text.strip() and not rules[n]]
    while len(left) > 1 and (is_address(texts[left[-1]]) or _is_rights(texts[left[-1]])):
        rules[left.pop()] = _RULE


def is_address(text: str) -> bool:
    """True for a line that is a postal address: street and number, with a place or its code."""
    words = text.split()
    if not 3 <= len(words) <= 24 or len(text) > 200 or _SENTENCE.search(text.rstrip(".")) or "@" in words[0]:
        return False
    numbers = NUMBER.findall(text)
    small = sum(word[:1].islower() and len(word) > 3 for word in words)
    most = 1 if text.rstrip().endswith(".") else 0.3 * len(words)
    if not numbers or small > most:
        return False
    parted = sum(text.count(sign) for sign in ",·•|\u2014–") >= 1
    return bool(STREET.search(text)) and parted


def _is_rights(text: str) -> bool:
    return len(text.split()) <= 24 and bool(RIGHTS.search(text[:200].lower()))


def _is_story(text: str) -> bool:
    return len(text.split()) >= _STORY and bool(_SENTENCE.search(text.strip()))


def _above(texts: Sequence[str], n: int) -> int | None:
    """The line with words right above this one."""
    near = range(n - 1, max(-1, n - 4), -1)
    return next((m for m in near if texts[m].strip() and not SEPARATOR.fullmatch(texts[m].strip())), None)
