"""Words as inline Markdown that shows them as they are, Markdown as the words a reader sees, links to paragraphs."""

import html
import re

_MARKS = re.compile(r"[\\`*\[\]<]|&(?=#?\w{1,31};)|~(?=~)|(?<![^\W_])_|_(?![^\W_])")
_START = re.compile(r"[#>+\-=|:~](?=.)")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?= |$)")
_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\([^()\s]*\)")
# An entity needs its semicolon here, other than in HTML (CommonMark 0.31, §2.5); behind a backslash it is none.
_EMPHASIS = re.compile(r"\\([!-/:-@\[-`{-~])|(&#?\w{1,31};)|\*+|`+|(?<![^\W_])_|_(?![^\W_])")


def escaped(text: str, start: bool = False) -> str:
    """The text on one line with every mark of Markdown made plain; `start`: it begins a line."""
    made = _MARKS.sub(r"\\\g<0>", " ".join(text.split()))
    if start and (number := _NUMBER.match(made)):
        return number[1] + "\\" + made[number.end(1) :]
    return "\\" + made if start and _START.match(made) else made


def shown(markdown: str) -> str:
    """The words that a reader of the Markdown sees: without emphasis, escapes and the addresses of links."""
    bare = _LINK.sub(r"\1", markdown)
    return _EMPHASIS.sub(lambda match: match[1] or html.unescape(match[2] or ""), bare)


def link(number: int, article: str, paragraph: int | None = None) -> str:
    """The number of a source as a link to its article, or to a paragraph of it, from a briefing's file."""
    return f"[{number}](../../articles/{article}.md{'' if paragraph is None else f'#p{paragraph}'})"
