"""Small closed lists of words: titles, verbs of speech, prepositions, nouns for bodies. Data, no code."""

from site_builder.stages.group.recognition.words import fold_word

TITLES = frozenset(
    "president presidents premier chancellor minister ministers mayor governor king queen prince princess sultan emir "
    "secretary ambassador envoy chairman chairwoman chair chief commissioner senator councillor councilor alderman "
    "speaker general admiral mr mrs ms dr sir pope patriarch leader director ceo taoiseach sheikh shah ayatollah "
    "counterpart diplomat treasurer delegate captain colonel judge bishop dame lord lady first "
    "archbishop cardinal imam rabbi "
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
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag "
    "north south east west northern southern eastern western central".split()
)
# Two of these where strangers meet: it is a match.
SPORT = frozenset(
    "match cup finals semifinal quarterfinal league season coach scored scorer striker goalkeeper midfielder "
    "quarterback innings wicket wickets touchdown tournament championship derby playoff playoffs halftime referee "
    "stadium kickoff tennis football soccer basketball baseball hockey cricket rugby матч финал гол тренер".split()
)
WEEKDAYS = frozenset(
    fold_word(word)
    for word in (
        "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight afternoon evening morning "
        "night "
        "lunes martes miercoles jueves viernes sabado domingo ayer hoy lundi mardi mercredi jeudi vendredi samedi "
        "dimanche "
        "hier montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend aujourd'hui montagabend "
        "dienstagabend mittwochabend "
        "donnerstagabend gestern heute lunedi martedi mercoledi giovedi venerdi sabato domenica ieri oggi segunda "
        "terca "
        "quarta quinta sexta feira ontem hoje maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren "
        "vandaag "
        "poniedziałek wtorek srode czwartek piatek sobote niedziele wczoraj dzis pazartesi salı carsamba persembe cuma "
        "cumartesi pazar dun bugun mandag tirsdag onsdag torsdag fredag lørdag lordag søndag sondag mandagen tisdag "
        "tisdagen "
        "onsdagen torsdagen fredagen lordagen sondagen igar igår maanantaina tiistaina keskiviikkona torstaina "
        "perjantaina "
        "lauantaina sunnuntaina понедельник вторник среду четверг пятницу субботу воскресенье вчера сегодня понеділок "
        "вівторок середу четвер пятницю суботу неділю вчора сьогодні"
    ).split()
)
HOSTILE = frozenset(
    "attacks attacked slams slammed blames blamed accuses accused mocks mocked rips blasts criticises criticizes "
    "criticised criticized sues warns versus vs beats leads trails threatens replaces succeeds".split()
)
# Words for journeys: whoever goes there, and what leads there.
TRAVELS = frozenset(
    "visit visits visited visiting travel travels travelled traveled travelling traveling head heads headed "
    "heading fly flies flew flying flown go goes going went gone come comes came coming arrive arrives arrived "
    "arriving trip trips journey journeys return returns returned returning invite invites invited invitation "
    "bring brings brought welcome welcomes welcomed drive drives drove ride rides lands landed due back tour "
    "tours pilgrimage delegation host hosts leave leaves left depart departs departed".split()
)
