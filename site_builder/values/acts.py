"""The words by which news texts speak of what a body does when it sits: votes, decisions on rates, sessions."""

import re
from functools import cache, lru_cache

from site_builder.values.model import Mode
from site_builder.values.occasions import Cue, lowered, trie

# They report an occasion, as cues of meetings do, but say nothing of two people who are named beside them.
_WHO = (
    r"(?:council|senate|board|committee|commission|parliament|assembly|congress|synod|trustees|directors|shareholders|"
    r"councill?ors|commissioners|supervisors|aldermen|delegates|legislators|lawmakers|members|leaders|district|body"
    r"|bank|"
    r"panel|regulator|authority|governors|planners|senators|peers|bishops|investors|owners|cabinet|federation|union|"
    r"association|society|cooperative|league|club)"
)
_DID = (
    r"(?:vot(?:e[sd]?|ing)|approv(?:es|ed)|adopt(?:s|ed)|reject(?:s|ed)|pass(?:es|ed)|agree[sd]|decide[sd]|elect(?:s"
    r"|ed)|"
    r"chose|chooses|ratif(?:ies|ied)|endorse[sd]|demand(?:s|ed)|oust(?:s|ed)|drop(?:s|ped)|ended|tabled|deferred|"
    r"postpone[sd]|refused|resolved|split|met|sat|turn(?:s|ed) down|thr(?:ows|ew) out|puts? off|sign(?:s|ed) off|"
    r"wave[sd]? through|nod(?:s|ded) through|hold(?:s)? off|held off|back(?:s|ed)|overr(?:ode|ides|uled?)|shelve[sd]|"
    r"say(?:s)? (?:no|yes)|said (?:no|yes)|(?:took|takes|reached|made|put off|delayed) (?:its|their|a|the|no) "
    r"(?:final )?(?:decision|vote)|(?:gave|gives|granted|withheld) (?:its|their|final|the) (?:\w+ )?"
    r"(?:approval|backing|blessing|consent|go-ahead|nod|verdict)|went home|broke up|ended its (?:\w+ )?"
    r"(?:session|assembly|meeting|congress|conference|sitting)|readmitted|expelled|struck down|let through|rebelled|"
    r"c[ao]mes? together)"
)
_HEARD = r"(?:heard|hears|paused|(?:w(?:as|ere) |have been |has been )?(?:told|warned|briefed|asked to|urged to))"
_NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)"
_RATE = r"(?:interest|base|bank|deposit|policy|repo|key|benchmark|borrowing|refinancing|lending|cash)"
# A story that counts its day from an act: `Two days after the council voted ...`.
COUNTED_FROM = re.compile(
    r"(?P<n>\d{1,2}|a|one|two|three|four|five|six) (?P<unit>day)s? after (?=[^.;,]{0,90}?"
    r"\b(?:vot|lower|rais|cut\b|paus|approv|reject|adopt|agree|decid|pass|elect|hik|trim|h[eo]ld\b|left\b|kept\b))",
    re.IGNORECASE,
)
_TABLE: tuple[tuple[Mode, str], ...] = (
    ("council", rf"(?:council|board|committee|trustees|directors|members) of [^.;,]{{3,70}}? (?:{_DID}|{_HEARD})"),
    ("council", rf"(?:board members|directors|trustees|governors|members|committee|board) {_HEARD}"),
    (
        "council",
        r"(?:appear(?:s|ed|ing) before|g[ai]v(?:e|es|ing) evidence (?:to|before)|"
        r"testif(?:y|ied|ies|ying) (?:before|to)) (?:the|its|a)",
    ),
    (
        "council",
        r"(?:members of parliament|mps|lawmakers|deputies|senators|legislators|councill?ors) (?:heard|were told)",
    ),
    (
        "council",
        r"(?=before )(?:(?<=back )|(?<=goes )|(?<=comes )|(?<=come )|(?<= be )|(?<= is )|(?<=again )|(?<=brought ))"
        rf"before (?:the|its) (?:[\w-]+ ){{0,3}}?{_WHO}(?! (?:{_DID}|{_HEARD}|could|can|has|had|meets|votes?|begins?))",
    ),
    (
        "council",
        rf"(?:laid|lays?|puts?|brings?|presents?|takes?) (?:before|to) the (?:[\w-]+ ){{0,3}}?{_WHO}",
    ),
    (
        "council",
        rf"{_WHO} (?:(?:is |are )?(?:to|will|due to|set to|expected to) (?:take up|consider|discuss|debate|vote|decide|"
        r"hear|revisit|weigh|review|rule)|returns? to|takes? up|took up|revisits?)",
    ),
    (
        "council",
        r"(?:told|tells|telling) (?:the |a )?(?:[\w-]+ ){0,5}?committee(?! (?:chair|head|boss|member|of a)\w*)"
        r"|question(?:s|ed) (?:by )?(?:mps|lawmakers|senators)",
    ),
    (
        "council",
        r"(?:approved|rejected|refused|granted|denied|turned down|thrown out|voted down|put off|shelved|deferred"
        r"|blocked|"
        r"signed off|waved through|backed|adopted|passed|cleared|agreed) (?:\w+ ){0,2}?by (?:the )?(?:[\w'’]+ ){0,4}?"
        rf"{_WHO}",
    ),
    (
        "council",
        r"(?:took|takes) (?:the )?(?:[\w-]+ ){0,2}(?:ministers|leaders|delegates|negotiators|envoys|governments|members"
        r"|councill?ors|commissioners|diplomats)\b[^.;:]{0,80}? to (?:agree|decide|settle|arrive at|reach|find|choose"
        r"|elect)",
    ),
    (
        "council",
        r"(?:ministers|leaders) of (?:the )?(?:[\w+-]+ ){1,3}?(?:(?:had )?(?:finished|agree[sd]|decide[sd]|rose)|"
        r"(?:may|might|will|could|are (?:due |expected |likely )?to) (?:agree|decide))",
    ),
    ("council", r"sitting of (?:\w+ )?hours?|(?:at|after) (?:its|the|a) (?:\w+ )?sitting|public hearing|"
        r"vote was taken"),
    ("council", r"(?:town|public board) meeting"),
    ("council", r"(?:voters|residents|townspeople) (?:\w+ ){0,6}?(?:approved|rejected|adopted)"),
    ("council", r"received (?:its |their )?(?:last|final) approval|hands? in favou?r|qualified majority"),
    ("council", rf"{_WHO} (?:on \w+ |late \w+ |\w+ly )?{_DID}"),
    ("council", rf"vote[sd]? {_NUMBER}(?:[-–]| to |-to-){_NUMBER}|{_NUMBER}(?:[-–]|-to-){_NUMBER} votes?"),
    ("council", rf"vote was (?:{_NUMBER}[-–]{_NUMBER}|unanimous)|by {_NUMBER} votes? to {_NUMBER}|by a single vote"),
    ("council", rf"(?:passed|approved|adopted|failed|rejected|carried|defeated|splits?) {_NUMBER}[-–]{_NUMBER}"),
    ("council", r"unanimous(?:ly)? (?:vote[sd]?|approv\w+|adopt\w+|pass\w+)|voted unanimously"),
    ("council", r"show of hands|(?:go-ahead|green light) (?:by|from)"),
    ("council", r"resolution \d{3,4}|adopted (?:a |the )?resolution|abstained|abstention|roll call"),
    (
        "board",
        r"(?:put|puts|push|pushed|bring|brought|raises?|raised|raising|lifts?|lifted|cuts?|cutting|lowers?|lowered"
        r"|hikes?|"
        rf"hiked|keeps?|kept|holds?|held|leaves?|left|takes?|took) (?:up |down )?(?:[\w']+ ){{0,3}}?{_RATE} (?:\w+ )?"
        r"(?:rates?|costs)",
    ),
    ("board", r"(?:put|puts|putting) (?:up|down) (?:its |the )?(?:\w+ )?rates|(?:raised|lifted|cut) (?:its )?rates"),
    ("board", r"(?:quarter|half)[- ](?:of a )?(?:percentage )?point|\d+ basis points|rate (?:rise|hike|cut|increase)"),
    ("board", r"Hauptversammlung|Aufsichtsrat\w*|Verwaltungsrat\w*|conseil d['’]administration|assemblée générale"),
    (
        "council",
        r"Gewerkschaftstag\w*|Verbandstag\w*|Bundeskongress\w*|Delegierten?(?:versammlung|konferenz)?\w*"
        r"|Mitgliederversammlung|(?:asamblea|congreso) [^.;]{0,90}? ?(?:aprobó|eligió|acordó|rechazó|ratificó|decidió)",
    ),
    ("board", r"(?:stimmten?|gestimmt|zugestimmt|billigten?|gebilligt|beschlossen|abgelehnt|entlastet)(?=[ .,;])"),
    ("council", r"Sitzung\w*|Gemeinderat\w*|Stadtrat\w*|Parteitag\w*|conseil municipal|séance|adopt(?:ée?|ent)|sesión"),
    ("summit", r"COP ?\d{1,2}|climate (?:summit|conference|talks)"),
)  # fmt: skip
# Judges vote and rule as well, and a ruling is no meeting.
_COURT = re.compile(
    r"\b(?:(?:supreme|appeals?|high|district|federal|county|crown|world|constitutional) court|"
    r"court (?:rul|order|of)\w*|judges?|jury|jurors|justices|verdict)\b",
    re.IGNORECASE,
)


# With what every pattern above begins: only there is the whole table tried. Of common words more letters are given,
# with `_` for a space.
_WORDS = (
    "congreso gav giv testif mps deputies approved rejected refused granted denied turned thrown shelved deferred "
    "blocked signed waved backed adopt passed cleared agreed sitting residents qualified failed carried defeated "
    "split unanim go-a resol abst hauptv aufsichtsr verwaltungsr conseil gewerk verband bundesk mitglied asamblea "
    "stimmt gestimmt zugestimmt billigt gebilligt beschlossen abgelehnt entlastet sitzung gemeinder stadtr parteit "
    "séance sesión cop climate council_ councill councilo senate_ senators_ board_ committee_ commission_ "
    "commissioners_ parliament_ assembly_ assemblée congress_ synod_ trustees_ directors_ shareholders_ "
    "supervisors_ aldermen_ delegates_ delegier legislators_ lawmakers_ members_ leaders_ district_ body_ bank_ "
    "panel_ regulator_ authority_ governors_ planners_ peers_ bishops_ investors_ owners_ cabinet_ federation_ "
    "union_ association_ society_ cooperative_ club_ league_ appears_ appeared_ appearing_ told_ tells_ telling_ "
    "questions_ questioned_ put_ puts_ putting_ public_h public_b vote_ votes_ voted_ voters_ town_m townspeople "
    "received_i received_t received_l received_f hand_in hands_in green_l roll_c push_ pushed_ bring_ brings_ "
    "brought_ raise_ raises_ raised_ raising_ lift_ lifts_ lifted_ cut_ cuts_ cutting_ lower_ lowers_ lowered_ "
    "hike_ hikes_ hiked_ keep_ keeps_ kept_ hold_ holds_ held_ leave_ leaves_ left_ take_ takes_ took_ lay_b lay_t "
    "lays_b lays_t laid_b laid_t present_b present_t presents_b presents_t quarter_p quarter-p quarter_of "
    "quarter-of half_p half-p half_of half-of ministers_of rate_r rate_h rate_c rate_i"
)
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_PHRASES = (
    *(phrase for one in _NUMBERS.split() for phrase in (f"by {one}", f"{one}-", f"{one}–")),
    *("by a single", "before the", "before its", "show of hands"),
)
_HEADS = (*(word.replace("_", " ") for word in _WORDS.split()), *_PHRASES)
_FIGURES = r"|by (?=\d{1,3} votes?)|\d{1,3}(?=[-–]| basis| votes?)"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Where to try the table, and the whole table. Made on first use: a build from memory reads no article."""
    table = "|".join(f"(?P<k{n}>(?:{text})\\b)" for n, (_, text) in enumerate(_TABLE))
    return re.compile(rf"\b(?=(?:{trie(_HEADS)}{_FIGURES}))"), re.compile(table, re.IGNORECASE)


@lru_cache(maxsize=256)  # several rules ask for the acts of one sentence
def acts(text: str) -> tuple[Cue, ...]:
    """Every place of the text that tells what a body does when it sits, in order; none where judges decide."""
    heads, table = _patterns()
    found: list[Cue] = []
    for head in heads.finditer(lowered(text)):
        start = head.start()
        match = table.match(text, start) if not found or start >= found[-1].end else None
        if match:
            found.append(Cue(start, match.end(), match[0], _TABLE[int((match.lastgroup or "k0")[1:])][0]))
    return tuple(found) if found and not _COURT.search(text) else ()
