"""The words by which news texts speak of meetings: a table, so that a new kind of meeting is a line here, not code."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

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
    (
        "call",
        r"(?:telephone|phone) (?:call|conversation|talks?)|(?:speaks?|spoke|talked|spoken|conversation) (?:by|on|over) "
        r"(?:the )?(?:tele)?phone|(?:by|over|on the) (?:tele)?phone|telephone[sd]|phone[sd]|call with"
        r"|(?:llamada|conversación) telefónica|(?:habl\w+|conversa\w+) por teléfono|entretien téléphonique|au téléphone"
        r"|telefonier\w+|telefonat\w*"
        r"|rang(?: up)?(?= (?-i:[A-Z]))|rings up|telefonema|telefonou|rozmawia\w* telefoniczn\w*"
        r"|телефонн\w+ (?:разговор|переговор|бесед)\w*|по телефону|созвонил\w+",
    ),
    (
        "virtual",
        r"virtual(?:ly)?(?: \w+){0,2} (?:meeting|summit|talks)|(?:met|meets?|meeting|talked|talks) (?:virtually|online)"
        r"|video(?:[- ]?(?:conference|link|call|summit|meeting|talks))(?: call)?|by video"
        r"|online (?:meeting|summit|session|talks)"
        r"|videoconferencia|visioconférence|videokonferenz|videoschalte"
        r"|видеоконференц\w+|видеосвяз\w+|онлайн[- ](?:встреч|переговор|саммит)\w*",
    ),
    (
        "council",
        r"(?:city|town|county|village|municipal|parish|borough|regional) council|council (?:meeting|session|members?)"
        r"|councillors?|aldermen",
    ),
    (
        "board",
        r"(?:board of (?:directors|governors|trustees))|board meeting|(?:annual )?(?:general|shareholders'?) meeting"
        r"|(?:haupt|aktionärs|gesellschafter)versammlung|assemblée générale|(?:junta|asamblea) general"
        r"|governing council|rate[- ]setting|policy meeting|ministerial (?:meeting|committee)"
        r"|school board|directors met|annual meeting|open market committee|monetary policy committee|rate decision"
        r"|(?:rais|lower|lift|increas|reduc)(?:es|ed) (?:its|the|borrowing|interest|key|policy|target) (?:\w+ ){0,2}"
        r"(?:rates?|costs)"
        r"|(?:cuts?|keeps?|kept|holds?|held|leaves?|left) (?:its|the|borrowing|interest|key|policy) (?:\w+ ){0,2}"
        r"(?:rates?|policy)",
    ),
    (
        "summit",
        r"summits?|european council|(?:eu|nato|g7|g20) leaders|leaders of the european union"
        r"|heads of (?:\d+ )?states?(?: and governments?)?|leaders['’] meetings?"
        r"|cimeira|cúpula|vertice|toppmøte\w*|toppmöte\w*|topmøde\w*|huippukokou\w+|zirve\w*|szczy(?:t|cie)|саміт\w*"
        r"|cumbres?|sommet|gipfel(?:s|treffen)?|саммит\w*",
    ),
    (
        "visit",
        r"(?:state|official|working|two-day|three-day|four-day|surprise|first|planned) visit"
        r"|(?:first|foreign|overseas|bilateral) (?:trip|journey)|visits?|visited|visiting"
        r"|(?:two|three|four)-day (?:trip|tour)|trip to|arriv(?:es|ed|al) in|flew (?:to|in)|flies to"
        r"|lands in|landed in|heads? for|headed for|journey to"
        r"|travel(?:s|l?ed|l?ing)? to"
        r"|(?:end|begin|start|conclude)(?:s|ed)? (?:\w+ ){0,2}(?:trip|tour)|(?:two|three|four) days in"
        r"|visita(?:s|ba|n|ron)?|visitó|viaje a|llegó a|visites?|visité|besuch(?:s|e|t|te|en)?"
        r"|визит\w*|(?:прибыл|приехал|прилетел|прибудет|приедет)\w* в",
    ),
    (
        "in person",
        r"met (?:with|in|on|at|for)|meets? (?:with|in|on|at|for)|met|meetings?"
        r"|meets?(?! (?:the |its |their |all )?(?:target|demand|need|goal|deadline|criteria|standard|cost)\w*)"
        r"|talks|negotiations|sat down with|face[- ]to[- ]face|(?<=in )person|(?<!mid-)session"
        r"|(?<!news )(?<!press )conference|gather(?:ed|ing)|convened"
        r"|joint appearance|signed (?:in|an?|the)"
        r"|received (?:by|at the|in the|with (?:\w+ ){0,3}hono\w+|presidents?|prime ministers?|chancellors?"
        r"|(?:his|her|their) (?:\w+ ){0,2}(?:counterparts?|neighbou?rs?|colleagues?|guests?|visitors?))"
        r"|hosted|hosts?(?= to)|sits? down with|sat down"
        r"|(?:spoke|speaks?|spoken|talked|talks?) (?:with|for (?:\w+ ){1,3}(?:hours?|minutes?))"
        r"|at (?:the same|one) table|assembly(?! lines?)|congress"
        r"|dine[sd]?(?: together)? (?:with|at|in|together)|din(?:ing|ner) (?:together|with)|lunched|(?:lunch|breakfast|tea) with"
        r"|over (?:an? )?(?:working |late |long |private )?(?:lunch|dinner|breakfast|supper|tea)"
        r"|(?:receive|welcome|greet)(?:s|d|ed)?(?= (?:(?:the|his|her|president|prime minister|premier|chancellor|king|"
        r"queen|foreign minister) ){0,3}(?-i:[A-Z]))(?![\w -]{0,40}['’]s)"
        r"|(?:saw|sees|to see)(?= (?-i:[A-Z][a-z]+ (?:[A-Z][a-z]+ )?)(?:in|at|on|for))|call(?:s|ed)? on(?= (?-i:[A-Z]))"
        r"(?! (?:[\w.'’-]+,? ){1,4}?to)"
        r"|sh(?:ook|ake|akes|aking) hands|side by side|st(?:and|ands|ood|anding) (?:beside|next to|alongside)"
        r"|joint (?:press|news) (?:conference|briefing)|consultations|exchanged views|(?:private )?audience (?:with|by|at)"
        r"|given an audience|behind closed doors|one[- ]on[- ]one|tête-à-tête|(?:to|round|around|across) (?:one|the|a) table"
        r"|s[ia]t across|encounters?(?= (?:with|between|since|in|at|on|brought))|rendezvous|huddle[sd]?|confer(?:s|red) with"
        r"|inspected (?:[\w-]+ ){1,4}together|brought (?:their|the two|both) (?:\w+ ){1,3}?together"
        r"|further round|rounds? of (?:talks|bargaining|consultations)|(?:night|hours?|day|days|week) of (?:talking|bargaining|haggling)|inspected (?:an? |the )?(?:\w+ )?guard"
        r"|sign(?:s|ed|ing)? (?:[\w-]+ ){0,3}(?:agreements?|accords?|deals?|pacts?|treat(?:y|ies)|declarations?|memorandum|"
        r"protocols?|communiqué)|signing ceremony|initialled"
        r"|(?:treaty|agreement|accord|pact|declaration) (?:[\w-]+ ){0,4}was signed"
        r"|reuniram-se|reúnem-se|reuniu-se|reúne-se|encontr(?:ou|aram)-se|encontro|recebeu|receberam|conversou com"
        r"|incontr(?:o|i|ato|ati|ata|ano)|colloqui[o]?|ricevut[oa]|riunit[oi]|riunione"
        r"|ontmoet\w*|overleg\w*|gesprek\w*|ontving|sprak \w+ in \w+ met"
        r"|spotka[łln]\w*|rozmow[ya]|rozmawia[łl]\w*"
        r"|görüş(?:tü|tüler|me\w*)|bir araya gel\w+|buluştu\w*|toplantı\w*"
        r"|m[öø]tt?es?|møtte[s]?|mødte[s]?|m[öø]te|møde|samtal(?:e|er|ade)|tapasi\w*|tapaami\w+|kokou\w+"
        r"|s['’]est entretenue?|se sont (?:réuni|entretenu)\w*|réuni[es]*|accueilli\w*|empfangen|zusammengekommen"
        r"|kamen \w+ (?:\w+ )?zusammen|berieten|beratungen|unterredung|getroffen"
        r"|зустрі\w+|перемовин\w*|засіданн\w+"
        r"|reuni(?:ón|ones|ó|eron|rá|rán|rse)|se reúnen?|encuentro|entrevist(?:ó|aron)|conversaciones|recibió"
        r"|rencontr\w+|entretien\w*|pourparlers|reçu|traf(?:en)?|treffen|gespräch\w*|empfing"
        r"|встре(?:ч|т)\w+|переговор\w*|заседани\w+|совещани\w+",
    ),
)
# The first three letters of every word with which a pattern above begins: only there is the whole table tried.
_HEADS = (
    "to see",
    "one on",
    "night of",
    "hours of",
    "hour of",
    "days of",
    "day of",
    "week of",
    "to one",
    "to the t",
    "to a t",
    "se r",
    *"eur g7 g20 nat eu low lif inc red cut kee kep hol hel lea lef sig mon ope rai tel pho spo spe tal con ove on "
    "haupt aktion junta asamblea "
    "hos sit cal vir met mee vid by onl cit tow cou vil mun par bor reg ald boa ann gen sha gov rat pol min sch "
    "for bil dir sum sta off wor two thr fou sur fir pla vis tri arr fle fli lan tra hea jou rec at neg sat fac "
    "per ses gat joi ass тел по соз вид онл сам виз при вст пер зас сов "
    "rin ran cim cúp ver top huip hui zir szc сам din lun bre tea ove wel gre bro fur saw see to sho sha han sid sta sto exc aud "
    "giv beh one-on têt rou aro acr enc ren hud ins ini tre agr acc pac dec inc col ric riu ont ges spr spo roz gör "
    "bir bul mot möt møt mød sam tap kok s'e s’e réu zus kam ber unt get зус пер зас reu reú reun enco con "
    "tel roz саміт cal rec vis acc "
    "lla hab cum som gip end beg sta con lle bes reu reú enc rec ent ren pou reç tra tre ges emp".split(),
)


def trie(words: Iterable[str]) -> str:
    """A pattern of the words by their first letters, which is found many times faster than the bare alternatives."""
    rest: dict[str, set[str]] = {}
    for word in words:
        if word:
            rest.setdefault(word[0], set()).add(word[1:])
    branches = []
    for letter, tails in sorted(rest.items()):
        branches.append(letter + trie(tails) + ("?" if "" in tails and len(tails) > 1 else ""))
    return f"(?:{'|'.join(branches)})" if branches else ""


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Where to try the table, and the whole table. Made on first use: a build from memory reads no article."""
    table = "|".join(f"(?P<k{n}>(?:{pattern})\\b)" for n, (_, pattern) in enumerate(KINDS))
    return re.compile(r"\b" + trie(_HEADS)), re.compile(table, re.IGNORECASE)


def lowered(text: str) -> str:
    """The text in small letters, each at its offset: a few capitals have two small letters, and stay."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(low if len(low := ch.lower()) == 1 else ch for ch in text)


def cues(text: str) -> tuple[Cue, ...]:
    """Every place of the text that speaks of a meeting, in order."""
    heads, table = _patterns()
    found = []
    end = 0
    for head in heads.finditer(lowered(text)):
        start = head.start()
        match = table.match(text, start) if start >= end else None
        if match:
            end = match.end()
            row = int((match.lastgroup or "k0")[1:])
            found.append(Cue(start, end, match[0], KINDS[row][0]))
    return tuple(found)
