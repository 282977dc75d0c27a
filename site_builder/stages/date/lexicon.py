"""The words of time by language: tables, so that a new word is an entry here and not code."""

from typing import Final

MONTHS: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "en": (
        ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
        ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"),
        ("december", "dec"),
    ),
    "ru": (
        ("января", "январе", "январь"), ("февраля", "феврале", "февраль"), ("марта", "марте", "март"),
        ("апреля", "апреле", "апрель"), ("мая", "мае", "май"), ("июня", "июне", "июнь"), ("июля", "июле", "июль"),
        ("августа", "августе", "август"), ("сентября", "сентябре", "сентябрь"), ("октября", "октябре", "октябрь"),
        ("ноября", "ноябре", "ноябрь"), ("декабря", "декабре", "декабрь"),
    ),
    "de": (
        ("januar", "jänner"), ("februar",), ("märz",), ("april",), ("mai",), ("juni",), ("juli",), ("august",),
        ("september",), ("oktober",), ("november",), ("dezember",),
    ),
    "fr": (
        ("janvier",), ("février",), ("mars",), ("avril",), ("mai",), ("juin",), ("juillet",), ("août",),
        ("septembre",), ("octobre",), ("novembre",), ("décembre",),
    ),
    "es": (
        ("enero",), ("febrero",), ("marzo",), ("abril",), ("mayo",), ("junio",), ("julio",), ("agosto",),
        ("septiembre", "setiembre"), ("octubre",), ("noviembre",), ("diciembre",),
    ),
}  # fmt: skip

WEEKDAYS: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "en": (
        ("monday", "mondays"), ("tuesday", "tuesdays"), ("wednesday", "wednesdays"), ("thursday", "thursdays"),
        ("friday", "fridays"), ("saturday", "saturdays"), ("sunday", "sundays"),
    ),
    "ru": (
        ("понедельник", "понедельника"), ("вторник", "вторника"), ("среду", "среда", "среды"),
        ("четверг", "четверга"), ("пятницу", "пятница", "пятницы"), ("субботу", "суббота", "субботы"),
        ("воскресенье", "воскресенья"),
    ),
    "de": (
        ("montag",), ("dienstag",), ("mittwoch",), ("donnerstag",), ("freitag",), ("samstag", "sonnabend"),
        ("sonntag",),
    ),
    "fr": (("lundi",), ("mardi",), ("mercredi",), ("jeudi",), ("vendredi",), ("samedi",), ("dimanche",)),
    "es": (
        ("lunes",), ("martes",), ("miércoles", "miercoles"), ("jueves",), ("viernes",), ("sábado", "sabado"),
        ("domingo",),
    ),
}  # fmt: skip
# Short names count only right before a month or a comma: "Tue, Mar 5" (and "sun", "sat", "wed" are words).
SHORT_WEEKDAYS: Final[dict[str, int]] = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip

SEASONS: Final[dict[str, tuple[tuple[tuple[str, ...], int, int], ...]]] = {
    "en": ((("spring",), 3, 5), (("summer",), 6, 8), (("autumn", "fall"), 9, 11), (("winter",), 12, 2)),
    "ru": ((("весной", "весны"), 3, 5), (("летом", "лета"), 6, 8), (("осенью", "осени"), 9, 11),
           (("зимой", "зимы"), 12, 2)),
    "de": ((("frühjahr", "frühling"), 3, 5), (("sommer",), 6, 8), (("herbst",), 9, 11), (("winter",), 12, 2)),
    "fr": ((("printemps",), 3, 5), (("été",), 6, 8), (("automne",), 9, 11), (("hiver",), 12, 2)),
    "es": ((("primavera",), 3, 5), (("verano",), 6, 8), (("otoño",), 9, 11), (("invierno",), 12, 2)),
}  # fmt: skip

# Words relative to the day of writing: the unit and how many of them on.
RELATIVE: Final[dict[str, dict[str, tuple[str, int]]]] = {
    "en": {
        "today": ("day", 0), "tonight": ("day", 0), "yesterday": ("day", -1), "tomorrow": ("day", 1),
        "overnight": ("day", 0), "last night": ("day", -1), "this morning": ("day", 0),
        "this afternoon": ("day", 0), "this evening": ("day", 0), "day before yesterday": ("day", -2),
        "day after tomorrow": ("day", 2),
    },
    "ru": {
        "сегодня": ("day", 0), "вчера": ("day", -1), "завтра": ("day", 1), "позавчера": ("day", -2),
        "послезавтра": ("day", 2), "на прошлой неделе": ("week", -1), "на этой неделе": ("week", 0),
        "на следующей неделе": ("week", 1), "в прошлом месяце": ("month", -1), "в этом месяце": ("month", 0),
        "в следующем месяце": ("month", 1), "в прошлом году": ("year", -1), "в этом году": ("year", 0),
        "в следующем году": ("year", 1),
    },
    "de": {
        "heute": ("day", 0), "gestern": ("day", -1), "morgen": ("day", 1), "vorgestern": ("day", -2),
        "vergangene woche": ("week", -1), "letzte woche": ("week", -1), "nächste woche": ("week", 1),
        "im vergangenen monat": ("month", -1), "im vergangenen jahr": ("year", -1), "im kommenden jahr": ("year", 1),
    },
    "fr": {
        "aujourd'hui": ("day", 0), "aujourd’hui": ("day", 0), "hier": ("day", -1), "demain": ("day", 1),
        "la semaine dernière": ("week", -1), "la semaine prochaine": ("week", 1), "le mois dernier": ("month", -1),
        "l'an dernier": ("year", -1), "l’an dernier": ("year", -1), "l'année dernière": ("year", -1),
    },
    "es": {
        "hoy": ("day", 0), "ayer": ("day", -1), "mañana": ("day", 1), "anteayer": ("day", -2),
        "la semana pasada": ("week", -1), "la próxima semana": ("week", 1), "el mes pasado": ("month", -1),
        "el año pasado": ("year", -1), "el próximo año": ("year", 1),
    },
}  # fmt: skip

NUMBERS: Final[dict[str, int]] = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100,
}  # fmt: skip
ORDINALS: Final[dict[str, int]] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip


def number(word: str) -> int | None:
    """The number a word or a run of digits (`13`, `13th`, `thirteen`, `seventy-fifth`) stands for; None for another."""
    low = word.lower()
    digits = low.rstrip("stndrh-")
    if digits.isascii() and digits.isdigit():
        return int(digits[:6])
    tens, _, ones = low.partition("-")
    if ones and tens in NUMBERS:
        return NUMBERS[tens] + (NUMBERS.get(ones) or ORDINALS.get(ones) or 0)
    return NUMBERS.get(low) or ORDINALS.get(low)


# By what verbs and phrases a clause speaks of what is ahead, and of what is over.
AHEAD: Final[dict[str, str]] = {
    "en": (
        r"(?:will|shall|should|would|could|might|may)"
        r"(?! (?:(?:hardly|never|scarcely|easily) )?have)(?: not| also)?(?: be \w+)?|to be(?: \w+ed| held)?|"
        r"won't|(?:is|are|was|were) "
        r"(?:now |also )?(?:to(?: be \w+)?|due|set|about|slated|scheduled|expected|planned|likely|"
        r"going)(?! (?:for )?(?:years|decades))"
        r"|(?:was|were)(?: also)? planning|(?:is|are)(?: also)? (?:planning|preparing|hoping|travell?ing|heading|"
        r"arriving|hosting)|scheduled|upcoming|forthcoming|plans?(?: to)?|planned|expects?|set for|due (?:on|in|to)|"
        r"ahead of|meets? again|takes? place|hopes?(?: that)?\b[^.;,]{1,50}? can(?: be \w+)?"
        r"|(?:postponed|put off|delayed|deferred|moved)\b[^.;]{0,40}? (?:to (?:a |the )?(?:day|date|later)|until)"
        r"|invit(?:ed|es|ation)\b[^.;]{0,40}? to|by the end of|(?:next|coming|following) (?:week|month|year|"
        r"meeting|session|summit|"
        r"round|visit|election|one|days|weeks|months|years)s?"
        r"|(?:agreed|pledged|promised|vowed|intends?|hopes?|wants?|ready) to(?! (?:in|on|at|by|during|last)\b)"
        # The present tense with a day is of what is arranged: "flies to Jeddah on Friday".
        r"|(?:flies|travels|heads|leaves|departs|goes|arrives|returns|visits|hosts|receives|welcomes|meets|convenes|"
        r"gathers|sits down|opens|begins|starts)(?=[^.;:]{0,60} (?:on|from) "
        r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day"
        r"|(?:the )?\d\d?(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b(?! \d{4})"
        r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d\d?\b(?!,? \d{4})))"
        r"|(?<!not )(?<!did )(?<!to )(?<!left )(?<!kept )(?<!ed )(?<!was )(?<!were )(?<!be )(?<!been )"
        r"(?<!have )(?<!has )(?<!had )"
        r"(?:meet|gather|convene|assemble|begin|start|open|fly|travel|arrive|leave|return|come|go)"
        r"(?=[^.;:]{0,40} (?:on|from) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b)"
    ),
    "ru": r"буд(?:ет|ут)|состоится|состоятся|планиру\w+|намерен\w*|ожида\w+|предстоя\w+|запланирован\w*|"
        r"пройд(?:ет|ёт|ут)",
    "de": r"wird|werden|soll(?:en)?|plant|geplant|kommende[nrms]?|nächste[nrms]?",
    "fr": r"ser(?:a|ont)|aur(?:a|ont)|doi(?:t|vent)|prévue?s?|prochaine?s?|\w{3,}er(?:a|ont)",
    "es": r"será[n]?|tendrá[n]?|prevé|previst[oa]s?|próxim[oa]s?|\w{3,}rá[n]?",
}  # fmt: skip
PAST: Final[dict[str, str]] = {
    "en": (
        r"was|were|had|has been|have been|did|met|said|says|held|told|began|begun|took|went|came|made|gave|saw|"
        r"flew|spoke"
        r"|left|won|became|sent|lost|struck|hit|fell|rose|led|brought|thought|found|put|shook|since|ago|previous(?:ly)?"
        r"|recent(?:ly)?|tore|stole|rode|wore|bore|fled|fought|bought|caught|taught|sought|slid|spent|built|dealt|felt|heard|lay|"
        r"meant|rang|rose|sang|sank|shot|slept|sold|swam|swept|swung|threw|woke|blew|bound|dug|drank|drove|ate|forbade|forgot|"
        r"froze|hid|hung|knew|laid|lent|shrank|swore|understood|withdrew|withheld|undertook|overthrew|overcame|wrote|sat|drew|grew|got|paid|ran|broke|chose|kept|stood|taken|given|seen|(?!need|speed|"
        r"feed|seed|deed|indeed|hundred|exceed|proceed|succeed|embed|united)[a-z]{2,}ed"
    ),
    "ru": r"\w+(?:л|ла|ло|ли|лся|лась|лось|лись)|прошл\w+",
    "de": r"hat|haben|war|waren|wurde[n]?|sagte[n]?|traf(?:en)?|hatte[n]?|\w{2,}te[n]?|ge\w{3,}(?:t|en)",
    "fr": r"ont?|était|étaient|été|avai(?:t|ent)|a|\w{2,}é(?:e?s?)?",
    "es": r"ha[n]?|fue(?:ron)?|era[n]?|había[n]?|\w{2,}(?:ó|aron|ieron)",
}  # fmt: skip
# What might be, is feared, denied or wished: no fact to date a text by.
UNREAL: Final = (
    r"prepar\w+|plan\w*|threat\w*|possibl\w+|potential\w*|fear\w*|prevent\w*|den(?:y|ies|ied)|would|could|might|may|if|"
    r"suggest\w*|risk\w*|imminent|avoid\w*|deter\w*|avert\w*|not|never|without|warn\w*|allegedly|predict\w*"
)
SPEECH: Final = (
    r"said|says|told|reported|declared|tweeted|wrote|stated|added|noted|warned|confirmed|explain(?:s|ed)?|insist(?:s|ed)|argu(?:es|ed)|"
    r"according to|statement|posted|сообщил\w*|заявил\w*|рассказал\w*|отметил\w*"
)
