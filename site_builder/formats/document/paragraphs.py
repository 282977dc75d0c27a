r"""The body of an article as Markdown that a person can edit, and back: every text returns as it was.

Paragraphs stand between blank lines. `## x` is a subhead, `**x**` a standfirst, `> x` a pull quote and `> -- x` the
line that names its speaker; anything else is text. A backslash takes its meaning from the ASCII mark behind it; at the
end of a line it keeps the line's end, which otherwise reads as a space. White space at the edge of a line and control
characters stand as `&#N;`, an empty paragraph as `&#0;`. All of this is CommonMark but for the last."""

import re

_ROLES = frozenset(("text", "subhead", "standfirst", "quote", "speaker"))
_BACKSLASH_OR_ENTITY = re.compile(r"\\|&(?=#\d{1,7};)")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_EDGE = re.compile(r"^ +|(?<! ) +$", re.MULTILINE)
_LEAD = re.compile(r"^(?=[#>*\-+=~`|<_:])", re.MULTILINE)
_NUMBERED = re.compile(r"^(\d{1,9})(?=[.)](?: |$))", re.MULTILINE)
_SPECIAL = re.compile(r"[\\\n\x00-\x1f\x7f-\x9f\u2028\u2029]|&#|\A[#>*\-+=~`|<_:\d ]| \Z")
_STAR, _ESCAPED = re.compile(r"(?<!\\)\*"), r"\\*"
_DECODE = re.compile(r"\\([!-/:-@\[-`{-~\n])|&#(\d{1,7});|\n")
_BLANK = re.compile(r"\n[ \t]*\n[ \t\n]*")
_HEADING = re.compile(r"#{1,6}(?:[ \t]+|$)")


def write(body: tuple[str, ...], roles: tuple[str, ...]) -> str:
    """The paragraphs as Markdown, each marked by its role."""
    return "\n\n".join(_written(text, role) for text, role in zip(body, fitted(body, roles), strict=True))


def fitted(body: tuple[str, ...], roles: tuple[str, ...]) -> tuple[str, ...]:
    """One known role for each paragraph: `text` where there is none."""
    padded = (*roles, *("text",) * (len(body) - len(roles)))[: len(body)]
    return tuple(role if role in _ROLES else "text" for role in padded)


def _written(text: str, role: str) -> str:
    inside = encode(text)
    if role == "subhead":
        return "## " + inside
    if role == "standfirst":
        return f"**{_STAR.sub(_ESCAPED, inside)}**"
    if role == "quote":
        return "> " + inside.replace("\n", "\n> ")
    if role == "speaker":
        return "> -- " + inside.replace("\n", "\n> ")
    return inside


def encode(text: str) -> str:
    """The text of one paragraph with what Markdown would read as a mark made plain."""
    if not text:
        return "&#0;"
    if not _SPECIAL.search(text):
        return text
    made = _BACKSLASH_OR_ENTITY.sub(r"\\\g<0>", text)
    made = _EDGE.sub(lambda match: "&#32;" * len(match[0]), made)
    made = _CONTROL.sub(lambda match: f"&#{ord(match[0])};" if match[0] != "\x00" else "", made)
    made = _NUMBERED.sub(r"\1\\", _LEAD.sub(r"\\", made))
    made = made.replace("\n", "\\\n")
    return made + "&#0;" if not made or made.endswith("\n") else made


def decode(markdown: str) -> str:
    """The text that one paragraph of Markdown means."""
    return _DECODE.sub(_meant, markdown)


def _meant(match: re.Match[str]) -> str:
    if match[1]:
        return match[1]
    if match[2]:
        code = int(match[2])
        return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
    return " "


def read(markdown: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The paragraphs that a Markdown text means, and the role of each."""
    body, roles = [], []
    text = markdown.replace("\r\n", "\n").strip("\n \t")
    for chunk in _chunks(text) if text else ():
        paragraph, role = _read(chunk)
        body.append(paragraph)
        roles.append(role)
    return tuple(body), tuple(roles)


def _chunks(text: str) -> list[str]:
    """The stretches between blank lines; a heading is one by itself also where a person left no blank line."""
    chunks = []
    for stretch in _BLANK.split(text):
        lines = [line.strip(" \t") for line in stretch.split("\n")]
        while len(lines) > 1 and _HEADING.match(lines[0]) and not _continues(lines[0]):
            chunks.append(lines.pop(0))
        chunks.append("\n".join(lines))
    return chunks


def _continues(line: str) -> bool:
    """True where a backslash takes what follows."""
    return (len(line) - len(line.rstrip("\\"))) % 2 == 1


def _read(chunk: str) -> tuple[str, str]:
    """The text and role of one stretch."""
    if heading := _HEADING.match(chunk):
        return decode(chunk[heading.end() :]), "subhead"
    if chunk.startswith(">"):
        inside = "\n".join(line[1:].strip(" \t") if line.startswith(">") else line for line in chunk.split("\n"))
        if inside.startswith("--"):
            return decode(inside[2:].lstrip(" \t-")), "speaker"
        return decode(inside), "quote"
    inside = chunk[2:-2]
    if inside and chunk == f"**{inside}**" and "**" not in inside and not _continues(inside):
        return decode(inside), "standfirst"
    return decode(chunk), "text"
