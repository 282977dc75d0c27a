"""Days that the words beside them part from the meeting: one compared with it, one that never came, one before it."""

import re

from site_builder.stages.date.scan import Found
from site_builder.stages.date.story import Story
from site_builder.values.occasions import Cue

NEAR = 90  # characters between a day and the words that part it
# `It stands below 74, less than before the meeting`: the meeting is what the day is compared with.
_COMPARED = re.compile(
    r"\b(?:(?:than|as|like) (?:it |they |prices? )?(?:was |were |did |had been |stood )?(?:just |right |shortly )?"
    r"(?:before|after|at|ahead of|until)|(?:than|where|what) (?:[\w']+ ){0,4}?(?:before|ahead of|until)) "
    r"(?:the|their|its|that|this|they|he|she|it) (?:[\w-]+ ){0,2}$",
    re.IGNORECASE,
)
# `It was to have been on Sunday`, `had been set for Sunday`: that day it was not.
_NEVER = re.compile(
    r"\b(?:(?:was|were) (?:originally |first |meant |supposed )?to have (?:been|begun|met|taken|started|come|gathered|"
    r"opened|convened|happened|sat)|(?:was|were) (?:originally|first) (?:set|scheduled|planned|due|called|meant)|"
    r"had (?:originally |first )?been (?:originally |first )?(?:set|scheduled|planned|due|called|meant|slated))"
    r"\b[^.;,]{0,40}$"
)
_OFF = re.compile(r"\b(?:call\w* off|cancel|postpon|scrap|put off|abandon|delay|suspend|will not take place)")
# `The two had already dined on Tuesday`: the news is of a later day.
_ALREADY = re.compile(
    r"\b(?:had|hatten?|avai(?:t|ent)) (?:already|earlier|bereits|schon|déjà) \w+[^.;]*$", re.IGNORECASE
)
# A journey home, and work taken up again.
_HOME = re.compile(
    r"\b(?:land(?:s|ed)|touch(?:es|ed) down|arriv(?:es|ed)|was|were|is|are|got) (?:safely )?"
    r"(?:back|home)(?: (?:home|at work|in|at)\b[^.;,]{0,30}?)? (?:late |early )?(?:on )?$"
)

# What two say together they say when they meet: `the presidents of Norrland and Ostria declared in Vallby on Monday`.
# A story that counts its days from the meeting as it begins: `It is eight days since the ministers met`.
SINCE = re.compile(r"(?:It is|It has been|It['’]s)(?: now)? (?P<n>\d{1,2}|[a-z]+) days since ")
_RULER = r"(?:king|queen|president|premier|chancellor|prime minister|leader)"
_JOINTLY = re.compile(
    r"\b(?:(?:presidents|leaders|premiers|ministers|chancellors|heads|rulers|monarchs|kings) of (?:the )?[A-Z][\w-]+"
    r"(?: [A-Z][\w-]+)? and (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?|[Bb]oth (?:leaders|presidents|ministers)|"
    r"[Tt]he two (?:leaders|presidents|ministers|men|women)|jointly) (?:jointly |together )?"
    r"(?:said|declared|stated|warned)\b[^.;,]{0,40}$"
    rf"|\b(?:[Tt]he (?:\w+ )?{_RULER} of [A-Z][\w-]+|[A-Z][\w-]+) and (?:the (?:\w+ )?{_RULER} of )?"
    r"[A-Z][\w-]+(?: [A-Z][\w-]+)? (?:jointly |together )?declared\b[^.;,]{0,40}$"
)


def compared(sentence: str, marks: tuple[Cue, ...]) -> bool:
    """True where a sentence names the meeting only to compare something with the time before or after it."""
    return bool(marks) and all(_COMPARED.search(sentence, max(0, one.start - NEAR), one.start) for one in marks)


def never(tale: Story, one: Found) -> bool:
    """True for a day that something was planned for and did not come: `it was to have been on Sunday`. The day of what
    is called off stays its own."""
    low, high = tale.sentence(one.start)
    planned = _NEVER.search(tale.low, max(low, one.start - NEAR), one.start)
    return planned is not None and not _OFF.search(tale.low, low, high)


def parted(tale: Story, one: Found, low: int) -> bool:
    """True for a day that the words before it put before the news, after it, or where it never came."""
    at = max(low, one.start - NEAR)
    return (
        never(tale, one)
        or bool(_HOME.search(tale.low, at, one.start))
        or (tale.line(one.start) > 1 and bool(_ALREADY.search(tale.low, max(low, one.start - 2 * NEAR), one.start)))
    )


def said_jointly(before: str) -> bool:
    """True where the words before a day tell what two said together."""
    return bool(_JOINTLY.search(before))
