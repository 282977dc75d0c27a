"""The words by which news texts speak of what a body does when it sits: votes, decisions on rates, sessions."""

import re
from functools import cache

from site_builder.values.occasions import Cue

# They report an occasion, as cues of meetings do, but say nothing of two people who are named beside them.
_WHO = (
    r"(?:council|senate|board|committee|commission|parliament|assembly|congress|synod|trustees|directors|shareholders|"
    r"councill?ors|commissioners|supervisors|aldermen|delegates|legislators|lawmakers|members|leaders|district|body|bank)"
)
_DID = (
    r"(?:vot(?:e[sd]?|ing)|approv(?:es|ed)|adopt(?:s|ed)|reject(?:s|ed)|pass(?:es|ed)|agree[sd]|decide[sd]|elect(?:s|ed)|"
    r"chose|chooses|ratif(?:ies|ied)|endorse[sd]|demand(?:s|ed)|oust(?:s|ed)|drop(?:s|ped)|ended|tabled|deferred|"
    r"postpone[sd]|refused|resolved|split|met|sat)"
)
_NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)"
_RATE = r"(?:interest|deposit|policy|repo|key|benchmark|borrowing|refinancing|lending|cash)"
_TABLE: tuple[tuple[str, str], ...] = (
    ("council", rf"{_WHO} (?:on \w+ |late \w+ |\w+ly )?{_DID}"),
    ("council", rf"vote[sd]? {_NUMBER}(?:[-–]| to |-to-){_NUMBER}|{_NUMBER}(?:[-–]|-to-){_NUMBER} votes?"),
    ("council", rf"vote was (?:{_NUMBER}[-–]{_NUMBER}|unanimous)|by {_NUMBER} votes? to {_NUMBER}|by a single vote"),
    ("council", rf"(?:passed|approved|adopted|failed|rejected|carried|defeated|splits?) {_NUMBER}[-–]{_NUMBER}"),
    ("council", r"unanimous(?:ly)? (?:vote[sd]?|approv\w+|adopt\w+|pass\w+)|voted unanimously"),
    ("council", r"show of hands|(?:go-ahead|green light) (?:by|from)"),
    ("council", r"resolution \d{3,4}|adopted (?:a |the )?resolution|abstained|abstention|roll call"),
    (
        "board",
        r"(?:put|puts|push|pushed|bring|brought|raises?|raised|raising|lifts?|lifted|cuts?|cutting|lowers?|lowered|hikes?|"
        rf"hiked|keeps?|kept|holds?|held|leaves?|left|takes?|took) (?:up |down )?(?:[\w']+ ){{0,3}}?{_RATE} (?:\w+ )?"
        r"(?:rates?|costs)",
    ),
    ("board", r"(?:put|puts|putting) (?:up|down) (?:its |the )?(?:\w+ )?rates|(?:raised|lifted|cut) (?:its )?rates"),
    ("board", r"(?:quarter|half)[- ](?:of a )?(?:percentage )?point|\d+ basis points|rate (?:rise|hike|cut|increase)"),
    ("board", r"Hauptversammlung|Aufsichtsrat\w*|Verwaltungsrat\w*|conseil d['’]administration|assemblée générale"),
    ("council", r"Sitzung\w*|Gemeinderat\w*|Stadtrat\w*|Parteitag\w*|conseil municipal|séance|adopt(?:ée?|ent)|sesión"),
    ("summit", r"COP ?\d{1,2}|climate (?:summit|conference|talks)"),
)  # fmt: skip
# Judges vote and rule as well, and a ruling is no meeting.
_COURT = re.compile(
    r"\b(?:(?:supreme|appeals?|high|district|federal|county|crown|world|constitutional) court|"
    r"court (?:rul|order|of)\w*|judges?|jury|jurors|justices|verdict)\b",
    re.IGNORECASE,
)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<k{n}>\\b(?:{text})\\b)" for n, (_, text) in enumerate(_TABLE)), re.IGNORECASE)


def acts(text: str) -> tuple[Cue, ...]:
    """Every place of the text that tells what a body does when it sits, in order; none where judges decide."""
    if _COURT.search(text):
        return ()
    return tuple(
        Cue(match.start(), match.end(), match[0], _TABLE[int((match.lastgroup or "k0")[1:])][0])  # type: ignore[arg-type]
        for match in _pattern().finditer(text)
    )
