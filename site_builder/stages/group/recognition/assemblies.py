"""The words for bodies that meet and for what they do together: tables to add a line to. Data, no code."""

import re

from site_builder.stages.group.recognition.councils import CENTRAL_BANKS, CONFERENCES, COUNCILS
from site_builder.stages.group.recognition.resolving import ABROAD
from site_builder.stages.group.recognition.words import fold_word

# The noun that makes a run of capitals the name of a body, with the kind of occasion it holds.
BODY_NOUNS = {
    "council": "council",
    "councils": "council",
    "parliament": "council",
    "assembly": "council",
    "senate": "council",
    "congress": "council",
    "cabinet": "council",
    "board": "board",
    "committee": "board",
    "subcommittee": "board",
    "commission": "board",
    "bank": "board",
    "authority": "board",
    "reserve": "board",
    "trustees": "board",
    "directors": "board",
    "governors": "board",
    "shareholders": "board",
    "stockholders": "board",
    **dict.fromkeys("aktionare aktionarinnen anteilseigner actionnaires accionistas".split(), "board"),
    "association": "board",
    "federation": "board",
    "cooperative": "board",
    "co-operative": "board",
    "society": "board",
    "union": "board",
    "league": "board",
    "organization": "board",
    "organisation": "board",
    "alliance": "board",
    "совет": "council",
    "дума": "council",
    "synod": "council",
    "senat": "council",
    "soviet": "council",
    "stadtrat": "council",
    "gemeinderat": "council",
    "kreistag": "council",
    "landtag": "council",
    "bundestag": "council",
    "bundesrat": "council",
    **dict.fromkeys(
        "parteitag landesparteitag bundesparteitag verbandstag gewerkschaftstag bundeskongress delegiertenversammlung "
        "mitgliederversammlung asamblea congreso".split(),
        "council",
    ),
    "conseil": "council",
    "ayuntamiento": "council",
    "aufsichtsrat": "board",
    "verwaltungsrat": "board",
    "commissioners": "board",
    "supervisors": "board",
    "selectmen": "council",
    "aldermen": "council",
    **dict.fromkeys("councillors councilors legislature knesset duma politburo".split(), "council"),
    **dict.fromkeys("panel regulator delegates coop tribunal planners senators".split(), "board"),
    **ABROAD,
}
# Two words that together name a body where the second alone does not.
BODY_PAIRS = {
    ("municipal", "district"): "council",
    ("school", "district"): "board",
    ("governing", "body"): "alliance",
    ("town", "meeting"): "council",
    ("select", "board"): "council",
    ("junta", "general"): "board",
    ("junta", "directiva"): "board",
    ("students", "union"): "board",
    ("student", "union"): "board",
    ("bishops", "conference"): "council",
    ("bishops'", "conference"): "council",
    ("students'", "union"): "board",
    **{
        (members, noun): "alliance"
        for members in ("countries", "nations", "states", "islands", "producers", "exporters")
        for noun in ("forum", "conference", "dialogue", "group", "initiative", "community", "organisation")
    },
}
# Bodies whose whole work is to decide together: for them many more verbs tell of a session than for a bank or a union.
DELIBERATIVE = (
    frozenset(
        "council councils parliament assembly senate congress cabinet board committee commission trustees directors "
        "governors shareholders stockholders synod senat stadtrat gemeinderat kreistag landtag bundestag bundesrat "
        "parteitag conseil ayuntamiento aufsichtsrat verwaltungsrat commissioners supervisors selectmen aldermen "
        "district совет дума councillors councilors legislature knesset politburo panel regulator delegates conference "
        "planners senators".split()
    )
    | ABROAD.keys()
)
# The words by which a text speaks of its body without the name, with the kind and with what may stand before them.
SHORT = {
    "council": "council",
    "councillors": "council",
    "councilors": "council",
    "councilmembers": "council",
    "aldermen": "council",
    "senate": "council",
    "synod": "council",
    "assembly": "council",
    "board": "board",
    "trustees": "board",
    "directors": "board",
    "commissioners": "board",
    "supervisors": "board",
    "committee": "board",
    "subcommittee": "board",
    "panel": "board",
    "planners": "board",
    "body": "alliance",
    "conference": "alliance",
    "summit": "alliance",
    "aufsichtsrat": "board",
    "gemeinderat": "council",
    "stadtrat": "council",
}
# Members who stand for the whole body.
MEMBERS = dict.fromkeys(("councillors", "councilors", "councilmembers", "aldermen"), "council")
# The word that the name of the body has for its members.
SAME = {"commissioners": "commission", "directors": "board", "trustees": "board", "supervisors": "board"}
# Of these a text needs no more than the town to tell which one is meant.
OF_TOWNS = frozenset(
    "council councillors councilors councilmembers aldermen commissioners supervisors gemeinderat stadtrat".split()
)
# Words that mean a body only behind one of the words below; of the known bodies, those that they may mean.
WITH_WORD = {
    "panel": re.compile("$^"),
    "body": re.compile("FIFA|UEFA|IOC|World"),
    "conference": re.compile(r"COP\d"),
    "summit": re.compile(r"COP\d"),
}
# Companies and clubs: bodies only where their own meeting is spoken of.
COMPANY_NOUNS = frozenset(
    "inc corp corporation ltd limited plc llc ag se sa nv group holdings holding company co industries partners "
    "airlines motors energy foods pharma shipping trust foundation university college hospital club".split()
)
# What a body does when it sits: with the day beside it, the sentence reports a session though no word for it stands.
DECISIONS = frozenset(
    "voted votes vote approved approves adopted adopts agreed agrees decided decides rejected rejects passed passes "
    "sent tabled postponed raised raises cut cuts kept keeps left held holds lowered lowers ratified endorsed "
    "elected lifted lifts sold sells bought buys made makes refused refuses named names appointed appoints chose "
    "chooses granted grants banned bans hiked hikes trimmed trims blocked blocks dismissed dismisses "
    "splits split deadlocked deferred delayed backed backs delays defers".split()
)
# What only a body that decides together says of itself in the news of a day.
RESOLVES = frozenset(
    fold_word(word)
    for word in (
        "drops dropped ends ended demands demanded ousts ousted fires fired hires hired removes removed chooses "
        "endorses ratifies scraps scrapped revokes revoked repeals repealed bars barred amends amended renews "
        "renewed extends extended imposes imposed shelves shelved clears cleared overturns overturned accepts "
        "accepted declines declined reverses reversed suspends suspended expels expelled upholds upheld awards "
        "awarded picks picked resolves resolved censures censured confirms confirmed authorizes authorized "
        "authorises authorised pauses paused enacts enacted abolishes abolished moves moved settles settled condemns "
        "condemned ejects reelected beschließt beschloss beschlossen beruft berufen abberufen stimmte stimmten "
        "gestimmt billigt billigte gebilligt wählt wählte gewählt verabschiedet bestellt adopte adoptent adopté "
        "adoptée vote voté votent approuve approuvé approuvent décide décidé rejette rejeté aprueba aprobó rechaza "
        "rechazó acuerda acordó принял приняла одобрил одобрила утвердил утвердила проголосовал проголосовала"
    ).split()
)
# Verbs that tell of a session still to come behind one of the words that look ahead.
TO_DECIDE = frozenset(
    "vote decide raise lift cut lower keep hold leave adopt approve consider debate meet convene elect choose".split()
)
AHEAD = frozenset("expected likely sure certain set due will poised scheduled to".split())
# Words in names of bodies that tell one from the other no more than "the" does.
GENERIC = frozenset(
    "the of and for city town county village municipal parish borough regional district state national council "
    "councils board committee commission assembly directors governors trustees shareholders stockholders members "
    "ministers leaders bank meeting executive governing general school annual a an "
    "nhs hospital hospitals mps msps meps peers lawmakers senators "
    "central on aktionare aktionarinnen anteilseigner actionnaires accionistas "
    "supervisory aufsichtsrat verwaltungsrat stadtrat gemeinderat conseil der des du de la le von".split()
)
# Names of bodies that hold meetings, by the words news prints for them.
BODIES = {
    "OPEC+": ("opec+", "opec plus", "opec and non-opec", "opec", "опек+", "опек"),
    "NATO": ("nato", "north atlantic council", "north atlantic treaty organization", "otan", "нато"),
    "G7": ("g7", "group of seven", "g-7", "grupo de los siete", "группа семи"),
    "G20": ("g20", "group of twenty", "g-20", "group of 20", "grupo de los veinte", "группа двадцати"),
    "BRICS": ("brics", "брикс"),
    "SCO": ("sco", "shanghai cooperation organization", "shanghai cooperation organisation", "шос"),
    "ASEAN": ("asean", "association of southeast asian nations", "асеан"),
    "APEC": ("apec", "asia-pacific economic cooperation"),
    "African Union": tuple(
        "african union/union africaine/unión africana/união africana/unione africana/afrikanische union/"
        "afrikanischen union/африканский союз".split("/")
    ),
    "Arab League": tuple(
        "arab league/league of arab states/ligue arabe/liga árabe/lega araba/arabische liga".split("/")
    ),
    "EU-Western Balkans summit": (
        "eu western balkans",
        "eu and western balkans",
        "eu and the western balkans",
        "eu and balkan",
        "european union and the western balkans",
        "european union and western balkans",
    ),
    "EU-China summit": ("eu china", "china eu"),
    "EU-Ukraine summit": ("eu ukraine", "ukraine eu"),
    "EU-CELAC summit": ("eu celac", "celac eu"),
    "European Political Community": ("european political community",),
    "Bucharest Nine": ("bucharest nine", "b9"),
    "Council of Europe": ("council of europe",),
    "Pacific Islands Forum": ("pacific islands forum",),
    "CELAC": ("celac", "community of latin american and caribbean states"),
    "European Council": (
        "european council",
        "consejo europeo",
        "conseil européen",
        "europäischer rat",
        "eu summit",
        "eu leaders",
        "leaders of the european union",
        "summit of the european union",
        "summits of the european union",
        "leaders of the eu",
        "european union leaders",
    ),
    "UN Security Council": (
        "security council",
        "un security council",
        "united nations security council",
        "u.n. security council",
    ),
    "UN General Assembly": ("un general assembly", "united nations general assembly", "u.n. general assembly"),
    "International Monetary Fund": ("international monetary fund", "imf"),
    "World Bank": ("world bank",),
    "CSTO": ("csto", "collective security treaty organization", "одкб"),
    "CIS": ("commonwealth of independent states",),
    "Eurasian Economic Union": ("eurasian economic union", "eaeu"),
    "Quad": ("quad",),
    "IAEA": ("iaea", "international atomic energy agency"),
    "WTO": ("wto", "world trade organization"),
    "ECOWAS": ("ecowas", "economic community of west african states"),
    "Mercosur": ("mercosur",),
    "FIFA": ("fifa",),
    "UEFA": ("uefa",),
    "IOC": ("international olympic committee", "ioc"),
    "World Health Assembly": ("world health assembly",),
    "GCC": ("gcc", "gulf cooperation council"),
}
BODIES |= {f"COP{n}": (f"cop{n}", f"cop {n}", f"cop-{n}") for n in range(1, 51)}
BODIES |= COUNCILS | CONFERENCES | CENTRAL_BANKS
# Known bodies whose short name may be the end of another one's: `National Security Council`.
ENDINGS = frozenset(("security", "general"))
# Banks whose committee is meant where a text speaks of its committee.
BANKS = frozenset(CENTRAL_BANKS)
