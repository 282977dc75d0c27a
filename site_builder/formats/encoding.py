"""The door to character sets: bytes of unknown encoding to text, or a sentence that says why not."""

import codecs
import re
from dataclasses import dataclass

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# One bad byte in a thousand is damage in a text that can still be read; more is another encoding or no text at all.
_TOLERATED = 1000
_LEGACY = ("cp1251", "koi8_r", "iso8859_5", "cp866", "cp1252", "iso8859_2", "cp1250", "gb18030", "shift_jis", "big5")
# What windows-1252 adds for English (curly quotes, dashes) and the accented letters that windows-1250 has in the same
# places; the other Western letters count only in a text whose small words are French, Spanish, Italian or Portuguese.
_TYPOGRAPHIC = frozenset((0x80, 0x85, 0xA0, 0xA3, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xBB, *range(0x91, 0x98)))
_SHARED = frozenset("éáíóúýäëöüôâçßÉÁÓÖÜÄÇ".encode("cp1252"))
_ROMANCE = frozenset("àèìòùêîûñãõïœÀÈÊÑ".encode("cp1252"))
_ROMANCE_WORDS = re.compile(rb"\b(?:les?|la|des|que|qui|et|el|los|di|che|il|del|para|uma?)\b")
_CONTROLS = bytes(sorted(set(range(32)) - {9, 10, 12, 13, 27}))
# As browsers read them (WHATWG Encoding, 4.2): pages that announce Latin-1 hold curly quotes of windows-1252.
_ALIASES = {"iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030", "ascii": "cp1252"}
# A name that cannot mislead: each of these writes other letters in ASCII's own bytes.
_SHIFTED = re.compile(r"iso2022|hz$")
# UTF-8 found by chance: two letters of an East Asian set can be one of its, many letters cannot.
_CHANCE = 16
_META = re.compile(
    rb"<(?:meta\b[^>]{0,300}?\bcharset|\?xml\b[^>]{0,100}?\bencoding)\s{0,9}=\s{0,9}[\"']?([\w.:-]{2,40})", re.I
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with plain line ends; `encoding` names what it was; `bad_bytes` holds the offsets replaced by U+FFFD."""

    text: str
    encoding: str
    bad_bytes: tuple[int, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded | str:
    """The text of the bytes; or, where they are no text that can be trusted, a sentence that says so. `declared` is
    the character set that a header names: a hint, for headers are often wrong."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strict(data[len(bom) :], encoding)
    if declared and (told := _told(data, declared)) is not None:
        return told
    if b"\x00" * 8 not in data[:65536] and (wide := _wide(data)) is not None:
        return _strict(data, wide)
    if _is_binary(data):
        return "the file is binary, not text."
    try:
        return Decoded(_lines(data.decode("utf-8")), "utf-8")
    except UnicodeDecodeError as problem:
        return _not_utf8(data, problem)


def announced(data: bytes) -> str | None:
    """The character set that an HTML or XML document names in its first lines; None where it names none."""
    match = _META.search(data[:4096])
    return match[1].decode("ascii") if match else None


def _told(data: bytes, declared: str) -> Decoded | None:
    """The text in the declared set, where it fits; bytes that are UTF-8 are so whatever set of single bytes is named,
    for no text in one of those happens to be."""
    try:
        name = codecs.lookup(declared).name
        encoding = _ALIASES.get(name, name)
        if encoding == "utf-8" or (_is_binary(data) and not encoding.startswith("utf-")):
            return None
        text = data.decode(encoding)
    except (LookupError, UnicodeError, ValueError):  # no such set, not of text, or not in it
        return None
    if encoding == "utf-7" or (not _SHIFTED.match(encoding) and _is_utf8(data)):
        return None
    return Decoded(_lines(text.removeprefix("\ufeff")), encoding)


def _is_utf8(data: bytes) -> bool:
    """True for enough bytes beyond ASCII that are all UTF-8; UTF-16 has zero bytes, which this text has not."""
    if b"\x00" in data[:4096] or data.isascii() or len(data) - len(data.decode("ascii", "ignore")) < _CHANCE:
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _strict(data: bytes, encoding: str) -> Decoded | str:
    try:
        return Decoded(_lines(data.decode(encoding)), encoding)
    except UnicodeDecodeError as problem:
        return f"byte {problem.start} is not {encoding.upper()}, which the start of the file announces."


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in text, the high bytes of most characters are alike and line ends have a zero byte."""
    head = data[: 4096 - 4096 % 2]
    if len(head) < 4 or len(data) % 2 or 0 not in head:
        return None
    for encoding, line_end, high in (("utf-16-le", b"\n\x00", head[1::2]), ("utf-16-be", b"\x00\n", head[0::2])):
        common = max(high.count(0), high.count(4))
        if (line_end in head or high.count(0) > len(high) // 3) and common > len(high) // 3 and 0 in high:
            return encoding
    return None


def _is_binary(data: bytes) -> bool:
    """NUL bytes, or more control characters than damage explains."""
    head = data[:65536]
    return b"\x00" * 8 in head or len(head) - len(head.translate(None, _CONTROLS)) > max(8, len(head) // 50)


def _not_utf8(data: bytes, problem: UnicodeDecodeError) -> Decoded | str:
    """Bytes that are nearly UTF-8, or in one of the older encodings of a language."""
    text = data.decode("utf-8", "replace")
    bad = _bad_offsets(data)
    if len(bad) * _TOLERATED <= len(data):
        return Decoded(_lines(text), "utf-8", bad)
    line = data[: problem.start].count(b"\n") + 1
    sentence = f"byte {problem.start} (line {line}) is not UTF-8, and no other encoding fits."
    if _is_western(data):
        return Decoded(_lines(data.decode("cp1252", "replace")), "cp1252")
    if sum(byte >= 128 for byte in data[:65536]) * 5 < len(data[:65536]):
        return sentence
    # Imported here: only files of older encodings need it, and every start of the program would pay for it.
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=list(_LEGACY), threshold=0.25).best()
    return Decoded(_lines(str(best)), best.encoding) if best and _reads_as_words(str(best)) else sentence


def _reads_as_words(text: str) -> bool:
    """True when what lies beyond ASCII forms words: stray bytes make single letters in any encoding."""
    foreign = re.findall(r"[^\W\d_a-zA-Z]+", text[:65536])
    return bool(foreign) and sum(map(len, foreign)) >= 3 * len(foreign)


def _is_western(data: bytes) -> bool:
    """True when each byte beyond ASCII is a typographic mark, or a Western letter beside another letter."""
    romance = len(_ROMANCE_WORDS.findall(data[:65536])) > 2
    letters = _SHARED | _ROMANCE if romance else _SHARED
    for match in re.finditer(rb"[\x80-\xff]", data):
        at = match.start()
        if data[at] in _TYPOGRAPHIC or (romance and data[at : at + 1] == b"\xe0"):  # "a" with a grave is a word
            continue
        beside = data[max(at - 1, 0) : at] + data[at + 1 : at + 2]
        if data[at] not in letters or not any(chr(byte).isalpha() for byte in beside):
            return False
    return True


def _bad_offsets(data: bytes) -> tuple[int, ...]:
    """Where decoding as UTF-8 fails, up to the first hundred places."""
    offsets: list[int] = []
    start = 0
    while len(offsets) < 100:
        try:
            data[start:].decode("utf-8")
            break
        except UnicodeDecodeError as problem:
            offsets.append(start + problem.start)
            start += problem.end
    return tuple(offsets)
