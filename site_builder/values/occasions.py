"""The words by which news texts speak of meetings: a table, so that a new kind of meeting is a line here, not code."""

import re
from dataclasses import dataclass

from site_builder.values.model import Mode


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that speak of a meeting: where they stand in the text, and the mode they name (None: none)."""

    start: int
    end: int
    words: str
    mode: Mode | None


# Most telling first: where two patterns overlap, the earlier row of the table gives the mode.
KINDS: tuple[tuple[Mode | None, str], ...] = (
    ("call", r"(?:telephone|phone) (?:call|conversation|talks?)|(?:spoke|talked|conversation) by (?:tele)?phone"),
    (
        "virtual",
        r"virtual(?:ly)?(?: \w+){0,2} (?:meeting|summit|talks)|(?:met|meet|meeting|talked|talks) virtually"
        r"|video(?:[- ]?(?:conference|link|call))(?: call)?|by video|online (?:meeting|summit|session|talks)",
    ),
    (
        "council",
        r"(?:city|town|county|village|municipal|parish|borough|regional) council|council (?:meeting|session|members?)"
        r"|councillors?|aldermen",
    ),
    (
        "board",
        r"(?:board of (?:directors|governors|trustees))|board meeting|(?:annual )?(?:general|shareholders'?) meeting"
        r"|governing council|rate[- ]setting|policy meeting|ministerial (?:meeting|committee)"
        r"|school board|directors met",
    ),
    ("summit", r"summits?"),
    (
        "visit",
        r"(?:state|official|working|two-day|three-day|four-day|surprise|first|planned) visit|visits?|visited|visiting"
        r"|(?:two|three|four)-day (?:trip|tour)|trip to|arriv(?:es|ed|al) in|flew to|travel(?:s|l?ed|l?ing)? to",
    ),
    (
        "in person",
        r"met (?:with|in|on|at|for)|meets? (?:with|in|on|at|for)|met|meetings?|talks|negotiations|sat down with"
        r"|face[- ]to[- ]face|session|conference|gather(?:ed|ing)|convened|assembly|congress",
    ),
)
_ANY = re.compile("|".join(f"(?P<k{n}>\\b(?:{pattern})\\b)" for n, (_, pattern) in enumerate(KINDS)), re.IGNORECASE)


def cues(text: str) -> tuple[Cue, ...]:
    """Every place of the text that speaks of a meeting, in order."""
    found = []
    for match in _ANY.finditer(text):
        row = int((match.lastgroup or "k0")[1:])
        found.append(Cue(match.start(), match.end(), match[0], KINDS[row][0]))
    return tuple(found)
