"""The header `From` of a mail: the name of an outlet, of somebody who writes there, or of any person."""

import re
from dataclasses import dataclass

from site_builder.formats.letters import latin

_ADDRESS = re.compile(r"[^\s<>\[\]():;,]{1,64}@[^\s<>\[\]():;,]{1,200}")
_PERSON_OF = re.compile(r"((?:[^\W\d_a-z][\w.'’-]*\s){1,3}[^\W\d_a-z][\w.'’-]*)\s+(?:from|at)\s+(\S.*)")
_MACHINE = re.compile(
    r"(?:.*[._+-])?(?:news\w*|no-?reply|do-?not-?reply|editors?|editorial|redaktion|redaction|redaccion|alerts?|"
    r"briefing\w*|digest|mailing\w*|updates?|bulletin|boletin|infolettre|daily|weekly|letters?|lettres?|rassylka)(?:[._+-].*)?@",
    re.I,
)
_SMALL = re.compile(r"\b(?:the|der|die|das|le|la|les|l|el|los|las|il|lo|de|du|des|del|d|of|and|und|et|y)\b")
_MOST = 0.6  # of the letters of a name that its domain must spell


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sent a mail: the `outlet` by name, and the person who writes for it where the name says so. `is_listed`
    tells that the address is that of an outlet, which writes to many readers at once."""

    outlet: str | None
    writer: str | None
    is_listed: bool


def sender(text: str) -> Sender:
    """The sender whom the words of a header name."""
    address = match[0] if (match := _ADDRESS.search(text[:500])) else ""
    name = re.split(r"[<\[(]|mailto:", text[:500].replace(address, "") if address else text[:500])[0].strip(" \t\"'*,;")
    writer, outlet = named(name)
    return Sender(outlet, writer, bool(_MACHINE.match(address)) or _spelt(outlet or "", address))


def named(name: str) -> tuple[str | None, str | None]:
    """The writer and the outlet that a sender's name tells of: `Jane Doe from The Ledger` tells of both."""
    person = _PERSON_OF.fullmatch(name)
    return (person[1], person[2]) if person else (None, name or None)


def _spelt(name: str, address: str) -> bool:
    """True where the domain of the address spells the name: it is that of an outlet, not of a person."""
    labels = [re.sub(r"[\W_]", "", label) for label in address.lower().rpartition("@")[2].split(".")[:-1]]
    letters = re.sub(r"[\W_]", "", _SMALL.sub("", latin(name).lower()))
    return any(
        min(len(label), len(letters)) >= 4
        and (letters in label or (label in letters and len(label) >= _MOST * len(letters)))
        for label in labels
    )
