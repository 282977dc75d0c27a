"""Values as YAML that a person can read and edit: one line each however long, no aliases, strings quoted only where
this or another YAML reader would take them for something else.

PyYAML's own writer folds long lines, leaves U+2028 raw and takes three times as long."""

import re
from collections.abc import Iterator, Mapping

from site_builder.formats.document.model import Value

# YAML 1.1 calls all others printable; a class of the few compiles many times faster.
_HIDDEN = "\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
_PLAIN = re.compile(rf"[^\W_](?:[^:#{_HIDDEN}]|:(?=[^\s:#])|(?<=\S)#)*(?<!\s)")
_QUOTABLE = re.compile(rf"[^{_HIDDEN}]*")
_UNPRINTABLE = re.compile(rf"[{_HIDDEN}\"\\]")
_SIMPLE = re.compile(r"[A-Za-z][A-Za-z ,.'-]*[A-Za-z.]", re.ASCII)
# Words of YAML 1.1 that are no strings there; numbers, days, instants and base sixty are matched by their letters.
_TAKEN = re.compile(r"y|n|yes|no|on|off|true|false|null|\d[\d_a-fxotz.,:+ -]*", re.IGNORECASE)


def emit(key: str, value: Value) -> str:
    """`key: value` as lines of a header, each with its line end."""
    return "".join(line + "\n" for line in _entry(scalar(key) + ":", value, ""))


def scalar(value: str | int | None) -> str:
    """One value on one line."""
    if value is None:
        return "null"
    if isinstance(value, int):
        return str(value)
    if (_SIMPLE.fullmatch(value) or _PLAIN.fullmatch(value)) and not _TAKEN.fullmatch(value):
        return value
    if _QUOTABLE.fullmatch(value):
        return "'" + value.replace("'", "''") + "'"
    return '"' + _UNPRINTABLE.sub(_escape, value) + '"'


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if match[0] in '"\\':
        return "\\" + match[0]
    if match[0] == "\n":
        return "\\n"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def _entry(head: str, value: Value, indent: str) -> Iterator[str]:
    """The lines of one entry of a mapping or list, `head` being `key:` or `-`."""
    if value is None or isinstance(value, (str, int)):
        yield f"{indent}{head} {scalar(value)}"
    elif not value:
        yield f"{indent}{head} {'{}' if isinstance(value, Mapping) else '[]'}"
    elif isinstance(value, Mapping):
        lines = [line for key in value for line in _entry(scalar(key) + ":", value[key], indent + "  ")]
        if head == "-":
            lines[0] = f"{indent}- {lines[0][len(indent) + 2 :]}"
        else:
            yield indent + head
        yield from lines
    else:
        yield indent + head
        for item in value:
            yield from _entry("-", item, indent + "  ")
