"""Values as YAML that a person can read and edit: one line each however long, no aliases, strings quoted only where
this or another YAML reader would take them for something else.

PyYAML's own writer folds long lines, leaves U+2028 raw and takes three times as long."""

import re
from collections.abc import Mapping
from functools import lru_cache

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
    lines: list[str] = []
    _entry(lines, _head(key), value, "")
    return "".join(lines)


@lru_cache(1024)
def _head(key: str) -> str:
    return scalar(key) + ":"


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


def _entry(lines: list[str], head: str, value: Value, indent: str) -> None:
    """Adds the lines of one entry of a mapping or list, `head` being `key:` or `-`."""
    if value is None or isinstance(value, (str, int)):
        lines.append(f"{indent}{head} {scalar(value)}\n")
    elif not value:
        lines.append(f"{indent}{head} {'{}' if isinstance(value, Mapping) else '[]'}\n")
    elif isinstance(value, (dict, Mapping)):  # a dictionary is told without the slower question
        if head != "-":
            lines.append(f"{indent}{head}\n")
        at, deeper = len(lines), indent + "  "
        for key in value:
            _entry(lines, _head(key), value[key], deeper)
        if head == "-":
            lines[at] = f"{indent}- {lines[at][len(deeper) :]}"
    else:
        lines.append(f"{indent}{head}\n")
        for item in value:
            _entry(lines, "-", item, indent + "  ")
