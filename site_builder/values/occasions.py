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


# Whom a German sentence says somebody welcomed: `den britischen König`, `seinen Amtskollegen`.
_GUEST = (
    r"(?:den|seinen|ihren|ihre|seine|die) (?:\w{1,24}en )?"
    r"\w{0,24}(?:präsident|könig|kanzler|minister|premier|amtskolleg)"
)
# Before the lawmakers of a country, who are no gathering: `told Congress`; but `at the party's Congress`.
_BEFORE = "in by to from told informs informed asks asked only before with US"
_LAWMAKERS = "".join(rf"(?<!\b{word} (?=(?-i:C)))" for word in _BEFORE.split())
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
        r"|heads of (?:\d+ )?states?(?: and governments?)?|chefs d['’]états?|jefes de estado|chefes de estado"
        r"|capi di stato|staats- und regierungschefs|leaders['’] meetings?"
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
        r"|(?:staats|antritts|arbeits|gegen|freundschafts|abschieds|blitz|kurz|überraschungs)besuch(?:s|e|es|en)?"
        r"|militärischen ehren|honneurs militaires|honores militares|honras militares|onori militari"
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
        r"|at (?:the same|one) table|assembly(?! lines?)|" + rf"{_LAWMAKERS}congress"
        r"|dine[sd]?(?: together)? (?:with|at|in|together)|din(?:ing|ner) (?:together|with)|lunched|(?:lunch"
        r"|breakfast|tea) with"
        r"|over (?:an? )?(?:working |late |long |private )?(?:lunch|dinner|breakfast|supper|tea)"
        r"|(?:receive|welcome|greet)(?:s|d|ed)?(?= (?:(?:the|his|her|president|prime minister|premier|chancellor|king|"
        r"queen|foreign minister) ){0,3}(?-i:[A-Z]))(?![\w -]{0,40}['’]s)"
        r"|(?:greeted|welcomed) by(?= (?:(?:the|president|prime minister|chancellor|king) ){0,2}(?-i:[A-Z]))"
        r"|begrüßt(?= von (?:(?:de[mr] )?\w+ )?(?-i:[A-ZÀ-Þ]))"
        r"|(?:saw|sees|to see)(?= (?-i:[A-Z][a-z]+ (?:[A-Z][a-z]+ )?)(?:in|at|on|for))|call(?:s|ed)? on(?= (?-i:[A-Z]))"
        r"(?! (?:[\w.'’-]+,? ){1,4}?to)"
        r"|sh(?:ook|ake|akes|aking) (?:hands|the hand of)"
        r"|had (?:the (?:morning|afternoon|evening)|an (?:hour|afternoon|evening)) with"
        r"|side by side|st(?:and|ands|ood|anding) (?:beside|next to|alongside)"
        r"|joint (?:press|news) (?:conference|briefing)|consultations|exchanged views|(?:private )?audience (?:with"
        r"|by|at)"
        r"|given an audience|behind closed doors|one[- ]on[- ]one|tête-à-tête|(?:to (?:one|the same)|(?:round|around"
        r"|across) (?:one|the|a)) table"
        r"|s[ia]t across|encounters?(?= (?:with|between|since|in|at|on|brought))|rendezvous|huddle[sd]?|confer(?:s"
        r"|red) with"
        r"|inspected (?:[\w-]+ ){1,4}together|brought (?:their|the two|both) (?:\w+ ){1,3}?together"
        r"|further round|rounds? of (?:talks|bargaining|consultations)|(?:night|hours?|day|days|week) of (?:talking"
        r"|talks|discussions?|debates?|bargaining|haggling)|inspected (?:an? |the )?(?:\w+ )?guard"
        r"|sign(?:s|ed|ing)? (?:[\w-]+ ){0,3}(?:agreements?|accords?|deals?|pacts?|treat(?:y|ies)|declarations?"
        r"|memorandum|"
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
        r"|recibid[oa]s?(?= [^.;]{0,60}?\bpor\b)|conversaron|dialog(?:ó con|aron)"
        r"|recebid[oa]s?(?= [^.;]{0,60}?\b(?:por|pel[oa])\b)|conversaram|dialogaram|reçue?s(?= [^.;]{0,60}?\bpar\b)"
        rf"|ha(?:t|ben) (?:[^ .;]{{1,30}} ){{0,9}}?{_GUEST}[^ .;]{{0,9}}(?: [^ .;]{{1,30}}){{0,6}}? "
        r"(?:begrüßt|empfangen|verabschiedet)(?=[ .,])"
        rf"|(?:begrüßte|empfing)n?(?= (?:\w{{1,20}} ){{0,3}}?{_GUEST})"
        r"|rencontr\w+|entretien\w*|pourparlers|reçu|traf(?:en)?|treffen|gespräch\w*|empfing"
        r"|встре(?:ч|т)\w+|переговор\w*|заседани\w+|совещани\w+",
    ),
)
# With what every pattern above begins: only there is the whole table tried. Of common words more letters are given,
# with `_` for a space.
_OF = ("its", "the", "borrowing", "interest", "key", "policy", "target")  # whose rates, or which
_WORDS = (
    "telepho phone talk telefon habl llam entretie rozm телефон созв virtual met meet video visioc видео онлайн "
    "alderm shareholder haupt aktion gesellschafter assembl junta asamblea governing monetary summit cimeira cúpula "
    "vertice toppm topm huippuk zirve szcz саміт cumbre sommet gipfel саммит visit arriv flew flies journey travel "
    "conclude viaje llegó visit besuch staatsb antrittsb arbeitsb gegenb freundschaftsb abschiedsb blitzb kurzb "
    "überraschungsb militärischen honneurs honores honras onori chefs chefes jefes staats визит прие прилет "
    "negotiation person session conferen gather joint receive host congress dine dining dinner lunch breakfast "
    "welcome greet shook shak consultation exchanged one-on tête sia encounter rendezvous huddle confer inspected "
    "brought initial reuni reún encontr receb dialog begrüßt incontr colloqui ricevut riun ontmoet overleg gesprek "
    "ontving sprak spotka görü buluş toplant mött möte møtt møte mødt møde mötes møtes samtal tapas tapaam kokou "
    "réuni accueil empf zusammen kamen beriet beratung unterred getroffen зустр перемов засід encuentro entrevist "
    "conversa recibi rencontr pourparl reçu traf treff gespräch встре перегов заседан совещан speak_ speaks_ spoke_ "
    "spoken_ convened conversou rang_ rings_up online_m online_s online_t city_c town_c county_c village_c "
    "municipal_c parish_c borough_c regional_c council_m council_s councill board_of board_m annual_m annual_g "
    "annual_s general_m rate_s rate-s rate_d policy_m ministerial directors_m open_m european_c eu_l nato_l g7_l "
    "g20_l leaders_of_the_e leaders'_m leaders’_m head_ heads_ headed_ state_v official_v working_v surprise_v "
    "planned_v first_v first_t first_j foreign_t foreign_j overseas_t overseas_j bilateral_t bilateral_j two-day "
    "two_days three-day three_days four-day four_days trip_ lands_in landed_in end_ ends_ ended_ begin start_ "
    "starts_ started_ capi_di face_t face-t sat_ sit_ sits_ sign_ signs_ signed_ signing_ call_w call_o calls_o "
    "called_o saw_ sees_ side_b stand_ stands_ standing_ stood_ private_a audience_ given_an_a behind_c round_ "
    "rounds_of further_r night_of treaty_ agreement_ accord_ pact_ declaration_ hat_ haben_ приб"
)
_PHRASES = (
    *(f"{one} {some}" for one in ("by", "on") for some in ("phone", "telephone", "the phone", "the telephone")),
    *("by video", "on the tele", "au téléphone", "по телефону", "at the same", "at one", "one on", "tea with"),
    *("had the morn", "had the aft", "had the eve", "had an ho", "had an aft", "had an eve"),
    *("to see", "to one t", "to the same t", "bir araya", "s'est", "s’est", "se sont", "se reú", "school b"),
    *(f"over {meal}" for meal in ("a ", "an ", "w", "la", "lo", "pr", "lu", "d", "br", "su", "te", "ph")),
    *(f"{one} {some} t" for one in ("around", "across") for some in ("one", "the", "a")),
    *(f"{one} of" for one in ("hours", "hour", "day", "days", "week")),
    *(
        f"{one}{end} {of}"
        for one in ("rais", "lower", "lift", "increas", "reduc")
        for end in ("es", "ed")
        for of in _OF
    ),
    *(f"{one} {of}" for one in "cut cuts keep keeps kept hold holds held leave leaves left".split() for of in _OF),
)
_HEADS = (*(word.replace("_", " ") for word in _WORDS.split()), *_PHRASES)


def trie(words: Iterable[str]) -> str:
    """A pattern of what begins with one of the words, letter by letter: many times faster than bare alternatives."""
    rest: dict[str, set[str]] = {}
    for word in words:
        rest.setdefault(word[:1], set()).add(word[1:])
    if "" in rest:
        return ""  # one of them ends here
    branches = [letter + trie(tails) for letter, tails in sorted(rest.items())]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Where to try the table, and the whole table. Made on first use: a build from memory reads no article."""
    table = "|".join(f"(?P<k{n}>(?:{pattern})\\b)" for n, (_, pattern) in enumerate(KINDS))
    return re.compile(rf"\b(?={trie(_HEADS)})"), re.compile(table, re.IGNORECASE)


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
