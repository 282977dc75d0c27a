"""Small closed lists of words: titles, verbs of speech, prepositions, nouns for bodies. Data, no code."""

TITLES = frozenset(
    "president presidents premier chancellor minister ministers mayor governor king queen prince princess sultan emir "
    "secretary ambassador envoy chairman chairwoman chair chief commissioner senator councillor councilor alderman "
    "speaker general admiral mr mrs ms dr sir pope patriarch leader director ceo taoiseach sheikh shah ayatollah "
    "counterpart diplomat treasurer delegate captain colonel judge bishop dame lord lady first "
    "президент премьер министр канцлер король мэр губернатор глава секретарь лидер посол".split()
)
SPEECH = frozenset(
    "said says say added noted stated stressed argued wrote tweeted explained claimed commented replied recalled "
    "remarked concluded insisted acknowledged "
    "сказал сказала заявил заявила сообщил сообщила отметил отметила добавил добавила подчеркнул пояснил".split()
)
# Words that make somebody a witness, not one who meets: before the name, or behind it in an apposition.
WITNESS = frozenset(
    "spokesman spokeswoman spokesperson spokespeople analyst analysts expert experts strategist professor commentator "
    "reporter reporters correspondent researcher columnist historian economist pollster author scholar journalist "
    "resident residents according fellow pundit "
    "пресс-секретарь представитель эксперт аналитик политолог журналист обозреватель".split()
)
# A name behind one of these is what is spoken about.
TOPIC = frozenset(
    "over about on against despite regarding concerning like than without under toward towards of".split()
)
PAIRING = frozenset("with between and host hosts hosted met meets meet receives received welcomes welcomed".split())
# Somebody "former" holds the office no more: the words name no present holder.
FORMER = frozenset("former ex late onetime late-serving deputy vice acting then бывший экс".split())
# Words with a capital that begin sentences or stand in headlines and are no part of a name.
COMMON = frozenset(
    "a an the in on at to for from by with of and or but as if when while after before during since until because "
    "although though however meanwhile also both its his her their our my this that these those there here it he she "
    "they we you i what why how who where which last next first second third new old more most many some several all "
    "no not yes now then later earlier today yesterday tomorrow tonight monday tuesday wednesday thursday friday "
    "saturday sunday january february march april may june july august september october november december spring "
    "summer autumn fall winter christmas easter ramadan news photo read source updated published about over under into "
    "against between among amid despite according asked speaking following ahead per via than so such even only just "
    "еще уже также после перед когда если как что это его ее их по на в во с со из к от до за при о об и но а "
    "north south east west northern southern eastern western central".split()
)
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
    "commission": "board",
    "bank": "board",
    "authority": "board",
    "reserve": "board",
    "trustees": "board",
    "directors": "board",
    "governors": "board",
    "shareholders": "board",
    "stockholders": "board",
    "association": "board",
    "federation": "board",
    "cooperative": "board",
    "society": "board",
    "union": "board",
    "league": "board",
    "organization": "board",
    "organisation": "board",
    "alliance": "board",
    "совет": "council",
    "дума": "council",
}
# Companies and clubs: bodies only where their own meeting is spoken of.
COMPANY_NOUNS = frozenset(
    "inc corp corporation ltd limited plc llc ag se sa nv group holdings holding company co industries partners "
    "airlines motors energy foods pharma shipping trust foundation university college hospital club".split()
)
# What a body does when it sits: with the day beside it, the sentence reports a session though no word for it stands.
DECISIONS = frozenset(
    "voted votes vote approved approves adopted adopts agreed agrees decided decides rejected rejects passed passes "
    "sent tabled postponed raised raises cut cuts kept keeps left held holds lowered lowers ratified endorsed elected "
    "lifted lifts sold sells bought buys made makes refused refuses named names appointed appoints chose chooses "
    "granted grants banned bans hiked hikes trimmed trims blocked blocks dismissed dismisses opened opens splits split "
    "deadlocked deferred delayed backed backs delays defers".split()
)
# Words in names of bodies that tell one from the other no more than "the" does.
GENERIC = frozenset(
    "the of and for city town county village municipal parish borough regional district state national council "
    "councils board committee commission assembly directors governors trustees shareholders stockholders members "
    "ministers leaders bank meeting executive governing general school annual a an".split()
)
# Names of bodies that hold meetings, by the words news prints for them.
BODIES = {
    "OPEC+": ("opec+", "opec plus", "opec and non-opec", "opec"),
    "NATO": ("nato", "north atlantic council", "north atlantic treaty organization"),
    "G7": ("g7", "group of seven", "g-7"),
    "G20": ("g20", "group of twenty", "g-20", "group of 20"),
    "BRICS": ("brics",),
    "SCO": ("sco", "shanghai cooperation organization", "shanghai cooperation organisation"),
    "ASEAN": ("asean", "association of southeast asian nations"),
    "APEC": ("apec", "asia-pacific economic cooperation"),
    "African Union": ("african union",),
    "Arab League": ("arab league", "league of arab states"),
    "European Council": (
        "european council",
        "eu summit",
        "eu leaders",
        "leaders of the european union",
        "leaders of the eu",
        "european union leaders",
    ),
    "European Central Bank": (
        "european central bank",
        "ecb",
        "ecb governing council",
        "governing council of the european central bank",
        "governing council of the ecb",
    ),
    "Federal Reserve": ("federal reserve", "fed", "federal open market committee", "fomc"),
    "Bank of England": ("bank of england", "boe", "monetary policy committee"),
    "Bank of Japan": ("bank of japan", "boj"),
    "UN Security Council": ("un security council", "united nations security council", "u.n. security council"),
    "UN General Assembly": ("un general assembly", "united nations general assembly", "u.n. general assembly"),
    "International Monetary Fund": ("international monetary fund", "imf"),
    "World Bank": ("world bank",),
    "CSTO": ("csto", "collective security treaty organization"),
    "CIS": ("commonwealth of independent states",),
    "Eurasian Economic Union": ("eurasian economic union", "eaeu"),
    "Quad": ("quad",),
    "IAEA": ("iaea", "international atomic energy agency"),
    "WTO": ("wto", "world trade organization"),
    "ECOWAS": ("ecowas", "economic community of west african states"),
    "Mercosur": ("mercosur",),
    "GCC": ("gcc", "gulf cooperation council"),
}
# Two of these where strangers meet: it is a match.
SPORT = frozenset(
    "match cup finals semifinal quarterfinal league season coach scored scorer striker goalkeeper midfielder "
    "quarterback innings wicket wickets touchdown tournament championship derby playoff playoffs halftime referee "
    "stadium kickoff tennis football soccer basketball baseball hockey cricket rugby матч финал гол тренер".split()
)
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday".split())
HOSTILE = frozenset(
    "attacks attacked slams slammed blames blamed accuses accused mocks mocked rips blasts criticises criticizes "
    "criticised criticized sues warns versus vs beats leads trails threatens replaces succeeds".split()
)
