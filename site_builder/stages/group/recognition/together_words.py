"""Weak evidence that two who hold offices were together, and that they were not: what each counts. A table, no code.

No row says by itself that somebody met: a meeting is told where enough of them come together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from site_builder.values.occasions import lowered

_PEOPLE = (
    r"(?:men|women|leaders?|presidents?|premiers?|prime ministers?|chancellors?|ministers?|sides?|delegations?|"
    r"heads of (?:state|government)|neighbou?rs|capitals|governments|countries)"
)
_NUMBER = (
    r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|"
    r"ninety|several|few)"
)
Row = tuple[float | str, ...]
# Each row: what it counts once, what another phrase of it adds, and its phrases.
_FOR = (
    (  # they are spoken of as two
        0.6,
        0.6,
        rf"the (?:two|pair)(?! countries)|both (?:of them|{_PEOPLE})|(?:n?either|each) (?:of them|{_PEOPLE})",
        r"each other|one another|the other (?:man|woman|leader|president|side)|between them|the two of them",
        r"les deux (?:hommes|dirigeants|présidents)|die beiden|los dos|ambos",
    ),
    (  # how long it went on; not how long after something else
        1.0,
        0.0,
        rf"(?<!for )(?:{_NUMBER}(?:[ -]and[ -]a[ -]half)?|half an)[ -](?:hours?|minutes?)(?: and a half)?"
        r"(?! (?:after|before|later|earlier|ago|away|from|by (?:car|train|road)|drive|flight|speech|address|interview"
        r"|train|late))",
        r"(?:heures?|stunden|horas)(?: et demie)? (?:de discussions?|lang|de conversa\w+)",
    ),
    (  # where such people are together, and with whom around them
        0.6,
        0.6,
        r"villa|palace|lectern|podiums|library|terrace|veranda|guest ?house|dacha|castle|lodge|lake|hotel|chalet",
        r"conference room|in the room|sofa|armchairs?|fireplace|anthems?|red carpet|guard of honou?r|motorcades?",
        r"convoys?|folders|flags|interpreters?|translators?|note[- ]?takers|photographers|screens?",
        r"(?:secure|video) (?:line|link|connection)|connection between",
    ),
    (  # one of them is the other's guest
        1.0,
        0.0,
        r"(?:his|her|their) (?:\w+ )?(?:guests?|hosts?|visitors?|interlocutor|opposite number)",
        r"(?:was|be|as) (?:the )?(?:host|guest)|(?:son|leur) (?:hôte|invité)",
    ),
    (  # what only two who are in one place do, or sign
        1.0,
        0.5,
        r"hand-?shakes?|shook|shak(?:e|es|ing) (?:his|her|the) hand|embraced?|hugged|toast(?:ed|s)?|lunche?[ds]?",
        r"dine[ds]?|dinner|breakfast(?:ed)?|stroll(?:ed)?|walk(?:ed)? (?:together|along|through|in)|parted",
        r"(?:joint|common) (?:statement|declaration|communiqu[eé])|communiqu[eé]|promised each other",
        r"facing (?:a|the) (?:man|woman)|come face to face|same (?:room|table|roof)",
        r"déclaration commune|poignée de main|se serrer la main",
    ),
)
_AGAINST = (
    (  # one answers the other from afar, or speaks about the other to somebody else
        1.0,
        1.0,
        r"respon(?:ds?|ded|ding|se)|react(?:s|ed|ing|ions?)|answer(?:s|ed) (?:him|her|from|(?-i:[A-Z])\w+)",
        r"reject(?:s|ed)|rebuff(?:s|ed)|dismiss(?:es|ed)|rebuke[ds]?|accus(?:es|ed)|blam(?:es|ed)|insult(?:s|ed)?",
        r"slam(?:s|med)|condemn(?:s|ed)|den(?:ies|ied)|mock(?:s|ed)|urge[sd]?|urging|barbs",
        r"called (?:on|for|him|her|(?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)? a)|letters?|telegrams?",
        r"congratulat\w+|condolences|tweet(?:s|ed)?|interview|speech|remarks|a statement|spokes(?:man|woman|person)",
        r"tariffs|retaliat\w+|sanctions|trade war|quarrel|rift|at odds|standoff|stalemate",
    ),
    (  # they are compared, or somebody thinks about them
        1.0,
        1.0,
        r"versus|vs|unlike|like (?:his|her)|alike|comparisons?|more different|different (?:styles|ways|worlds)|rivals?",
        r"polls?|elections?|majority|book|film|memoirs?|analysts|columnist|successor|predecessor|biograph\w+|dies|died",
        r"obituary|taught|learned|lessons?|funeral|quake|earthquake",
    ),
    (  # they have not met, or will not
        2.0,
        0.0,
        r"no (?:question|plans?|hope|chance) of|(?:would|will|did|does|do|could) not (?:meet|see|come|attend)",
        r"refus\w+ to|(?:call(?:ed|s) off|cancel\w*) (?:\w+ ){0,3}(?:meeting|visit|trip|summit|talks)",
        r"hope of meeting|not on the same day|stay(?:s|ed)? away|turned down|instead of meeting",
        r"invit(?:es?|ed|ation) \w+ to",
    ),
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Phrases of one kind: what the first of them counts, and what it adds where there is another."""

    once: float
    more: float
    phrases: re.Pattern[str]
    cased: bool

    def counted(self, texts: Sequence[str]) -> float:
        """What the texts say of it."""
        read = texts if self.cased else map(lowered, texts)
        found = {match[0].lower() for text in read for match in self.phrases.finditer(text)}
        return self.once * (len(found) > 0) + self.more * (len(found) > 1)


@cache
def evidence() -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
    """What speaks for two having been together, and what against. Made on first use: most articles name no two."""
    return tuple(made(row) for row in _FOR), tuple(made(row) for row in _AGAINST)


def made(row: Row) -> Evidence:
    """The evidence of a row of a table. Small letters are looked for in small letters, three times as fast, unless it
    matters where a capital stands."""
    once, more = (number for number in row if isinstance(number, float))
    phrases = "|".join(text for text in row if isinstance(text, str))
    cased = "(?-i:" in phrases
    flags = re.IGNORECASE if cased else re.NOFLAG
    return Evidence(once, more, re.compile(rf"\b(?:{phrases})\b", flags), cased)
