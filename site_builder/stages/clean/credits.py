"""Who wrote it and whom it credits: bylines, agency credits, and the names in them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from site_builder.stages.clean.byline_words import CUT, FIRST, FIRST_WORDS, LABEL
from site_builder.stages.clean.days import days
from site_builder.values.text import fold

# A day, and then who wrote: `May 3, 2017 by Jane Doe`.
_AFTER_DAY = re.compile(r"^(?=.{0,60}\d).{6,70}?\s[Bb]y\s+(?=[^\W\d_])")
# Several who wrote, each with a place: `Jane Doe in Oslo and Richard Roe in Rome`.
_PLACED = r"(?:[A-ZÀ-Þ][\w.'’-]+ ){2,4}in [A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?"
_AT_PLACES = re.compile(rf"(?={_PLACED}(?:(?:, (?:and )?| and | & ){_PLACED})+$)")
_FROM = re.compile(r"^From (?=(?:[A-ZÀ-Þ][\w.'’-]+ ){1,3}[A-ZÀ-Þ])")  # `From Jane Doe in Oslo`
_MOST_BEFORE = 4  # words that may stand before it beside the day, as the hour and its zone do
_ON = re.compile(r"\s+(?:on|at|am|le|el|il|op|den)\s*$", re.IGNORECASE)  # what stands before a day
_PLACE = re.compile(r"\s+(?:in|at)\s+[A-Z][^,;&]*?(?=,| and |$)")
_BAR = re.compile(r"\s[|•·/–—-]\s")
_EMAIL = re.compile(r"\S+@\S+")
_SEPARATOR = re.compile(
    r"\s*(?:;|,|&|(?-i:(?<=[A-Za-zà-ÿ])/\s?(?=[A-ZÀ-Þ]))|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bи\b|\bwith\b)\s*",
    re.IGNORECASE,
)
_TITLES = re.compile(r"^(?:dr|prof|mr|mrs|ms|sir|rev)\.?\s+", re.IGNORECASE)
_ROLES = frozenset(
    "reporter editor correspondent writer staff columnist contributor producer bureau chief desk journalist team "
    "photographer "
    "analyst author senior political science business sports health digital news agencies agency special korrespondent "
    "redaktion redakteur rédaction redacción redazione журналист корреспондент редакция обозреватель newsroom "
    "admin envoyé envoyée spécial spéciale journaliste correspondant correspondante rédacteur rédactrice redakteurin "
    "korrespondentin reporterin volontär periodista corresponsal enviado enviada especial inviato inviata".split()
)
# What stands behind a name and is none of it: `Jane Doe QFA`, `Jane Doe, MBA`. Numbers of a dynasty stay.
_DEGREE = re.compile(r"(?<=[a-zà-ÿ])(?:,?\s(?!(?:II|III|IV|VI|VII)\b)[A-Z]{2,4}\b)+$")
_NOBODY = _ROLES | frozenset("report reports wire wires services contributed".split())
_ACCOUNTS = frozenset(("staff", "desk", "team", "newsroom"))
_OWN_ACCOUNTS = frozenset(("newsroom", "admin", "newsdesk", "webdesk"))  # that sign as people do
# What may stand before a role, with a capital letter, and is the end of no name.
_PARTS = frozenset(
    "north south east west northern southern eastern western central middle new united white downing upper lower "
    "foreign home city state".split()
)
_PARTICLES = frozenset(
    "van von der den de del della di da dos das du la le el al bin ibn ben ter ten af y e zu zum".split()
)
_GLUED = re.compile(r"[a-z]{3}[A-Z]")  # `Jane DoeTravel Editor`
_JOINTS = str.maketrans("", "", "-'’.")  # what stands between the letters of a name
# Words by which a name is an organisation's rather than a person's.
ORGANISATION = frozenset(
    "news times post herald gazette tribune journal chronicle standard observer guardian courier daily weekly press "
    "wire bulletin today telegraph examiner dispatch packet register sentinel mirror globe report online tv radio "
    "magazine agency network media service bureau broadcasting channel review digest monitor agencies newspaper watch "
    "insider world desk zeitung kurier tagblatt nachrichten anzeiger bote presse blatt rundschau diario periódico "
    "noticias jornal folha corriere gazzetta giornale notizie вестник газета новости известия правда ведомости "
    "агентство время курьер портал радио телеканал журнал телеграф newswire newsroom".split()
)

# News agencies: a byline that names one alone says where the story is from, not who wrote it.
_AGENCIES = frozenset(
    "associated press|ap|ap news|reuters|afp|agence france-presse|dpa|tass|upi|united press international|efe|ansa|"
    "press association|pa media|pti|ani|xinhua|interfax|kyodo".split("|")
)


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says: the people, and the organisation named beside them ("" for none)."""

    names: tuple[str, ...]
    organisation: str
    labelled: bool


@lru_cache(4096)  # the same line is asked for its rule, for the authors and for the dates of the page
def byline(text: str, alone: bool = False) -> Byline | None:
    """The byline a line is, or None. `alone` admits a bare name without a label such as "By"."""
    if len(text) > 200:
        return None
    label = _label(text) or (_after_day(text) if "by" in text or "By" in text else None)
    label = label or (_AT_PLACES.match(text) if " in " in text else None)
    if not label and not alone:
        return None
    rest = text[label.end() :] if label else _FROM.sub("", text)
    if text.isupper():
        rest = rest.title()
    for day in days(rest)[:1]:
        rest = _ON.sub("", rest[: rest.index(day.words)]) or rest[day.end :].lstrip(" ,|•·–—-")
    rest = _bare(CUT.sub("", _PLACE.sub("", _EMAIL.sub("", rest))), " ,.:;-–—|/")
    if not rest or len(rest.split()) > 16:
        return None
    return _names(rest, bool(label))


def _bare(text: str, marks: str) -> str:
    """The text without these marks around it; the full stop of a last initial stays: `Jane D.`."""
    bare = text.strip(marks)
    initial = bare[-2:-1] == " " and bare[-1].isupper() and text.lstrip(marks).startswith(f"{bare}.")
    return f"{bare}." if initial else bare


def _label(text: str) -> re.Match[str] | None:
    """The words before names at the beginning of a line."""
    first = FIRST.match(text)
    word = first[1].lower() if first else ""
    return LABEL.match(text) if word in FIRST_WORDS or word.startswith("by") else None


def _after_day(text: str) -> re.Match[str] | None:
    """The words before a name that are a day and `by`; None where other words stand there."""
    match = _AFTER_DAY.match(text)
    found = days(match[0]) if match else []
    if not match or not found:
        return None
    rest = match[0].replace(found[0].words, " ", 1).split()
    return match if len(rest) - 1 <= _MOST_BEFORE else None


def _names(rest: str, labelled: bool) -> Byline | None:
    """The names in the words after the label; None where they are no names."""
    people: list[str] = []
    organisation = ""
    shouted = False  # the people stand in capitals, and what does not is none of them
    for part in _SEPARATOR.split(rest):
        name = _DEGREE.sub("", _TITLES.sub("", _bare(part, " .,:;")))
        tokens = name.split()
        if labelled and name in _OWN_ACCOUNTS and rest.strip() == name:
            return Byline((name,), "", labelled)
        if not tokens or (people and has_role(name)) or all(token.lower().strip(".") in _NOBODY for token in tokens):
            continue
        if len(tokens) > 3 and has_role(name) and (before := before_role(tokens)):
            tokens, name = before, " ".join(before)
        if is_organisation(name):
            person, _, name = name.rpartition(" of ")  # `Jane Doe of Somewhere News`
            organisation = organisation or name
            people += [person] if is_person(person.split()) else []
        elif shouted and not name.isupper() and len(tokens) > 2:
            organisation = organisation or name  # "By JANE DOE, Somewhere Ledger"
        elif is_person(tokens) or (labelled and len(tokens) == 1 and _SEPARATOR.split(rest) == [part]):
            shouted = shouted or (not people and _is_loud(tokens))
            people.append(" ".join([_calm(token) for token in tokens]) if shouted else name)
        elif people and tokens[0][:1].isupper() and len(tokens) <= (4 if labelled or tokens[0] == "The" else 1):
            continue  # a role or a place after the name
        elif not people and len(tokens) <= 4 and tokens[0][0].isupper() and tokens[-1].lower() in _ACCOUNTS:
            people.append(name)
        elif labelled and not people and len(tokens) <= 4 and all(token[:1].isupper() for token in tokens):
            people.append(name)  # an account such as "ABC Staff"
        else:
            return None
    if len(people) > 1 and len(people[-1].split()) == 1 and len(people[0].split()) > 1:
        organisation = organisation or people.pop()  # "By Jane Doe, Reuters"
    if not people and not organisation:
        return None
    return Byline(tuple(dict.fromkeys(people)) or ((organisation,) if labelled else ()), organisation, labelled)


def _is_loud(tokens: list[str]) -> bool:
    """True for a name in capitals; one of short words alone may be all initials."""
    return len(tokens) > 1 and max(map(len, tokens)) > 3 and " ".join(tokens).replace("Mc", "MC").isupper()


def _calm(token: str) -> str:
    """`McDONALD` and `MCDONALD` as `McDonald`, `O'NEIL-ROY` as `O'Neil-Roy`; `J.K.` stays."""
    if token[:2] in ("MC", "Mc") and len(token) > 4:
        return f"Mc{token[2:].title()}"
    return token.title() if token.isupper() else token


def is_person(tokens: list[str]) -> bool:
    """True for two to five words that are written as a person's name is; one word is too little to tell."""
    if len(tokens) > 5 or len(tokens) < 2 or not tokens[0][0].isupper() or tokens[0] == "The":
        return False
    for token in tokens:
        if token in _PARTICLES:
            continue
        if not token[0].isupper() or not (token.isalpha() or token.translate(_JOINTS).isalpha()):
            return False
        low = token.lower().strip(".")
        if low in ORGANISATION or low in _ROLES:
            return False
    return True


def before_role(tokens: list[str]) -> list[str]:
    """The name before a role that no comma parts from it, `Jane Doe Diplomatic editor`; [] where none stands there."""
    last = len(tokens)
    while last and (tokens[last - 1].islower() or tokens[last - 1].lower() in _ROLES):
        last -= 1
    whole = last < len(tokens) - 1 and (tokens[last][0].isupper() or tokens[last] in ("staff", "senior", "chief"))
    name = tokens[: last if whole else last - 1]  # else the word before the role says of what: `Diplomatic editor`
    known = 2 <= len(name) <= 4 and is_person(name) and not is_organisation(" ".join(name))
    known = known and not any(_GLUED.search(token) for token in name)
    return name if known and _PARTS.isdisjoint((name[0].lower(), name[-1].lower())) else []


def with_day(text: str) -> bool:
    """True for names with the day of their story: `Jane Doe and Richard Roe | May 3, 2017`."""
    found = byline(text, alone=True) if len(text) <= 120 and _BAR.search(text) and days(text) else None
    return found is not None and all(is_person(name.split()) for name in found.names)


def is_agency(name: str) -> bool:
    """True for the name of a news agency."""
    return fold(name).removeprefix("the ") in _AGENCIES


def has_role(text: str) -> bool:
    """True where the last word is one for somebody who writes: `diplomatic correspondent`."""
    return text.rpartition(" ")[2].lower().strip(".,") in _ROLES


def is_organisation(name: str) -> bool:
    """True where a word of the name is one that outlets and agencies carry, or the name is one word in capitals."""
    tokens = fold(name).split()
    acronym = len(tokens) == 1 and name.isupper() and 2 <= len(name) <= 6
    return acronym or any(token.strip(".,") in ORGANISATION for token in tokens)


_REPORTED = re.compile(
    r"\(?(?:additional )?(?:reporting|writing|written|text)(?: and writing)? by\s+([^;.)]{3,120})", re.IGNORECASE
)


def reporters(line: str) -> tuple[str, ...]:
    """The people whom an agency's last line names as its reporters or writers; editors are none."""
    match = _REPORTED.match(line)
    if not match or match[0].lower().startswith(("additional", "(additional")):
        return ()
    names = [part.strip() for part in _SEPARATOR.split(_PLACE.sub("", match[1])) if part.strip()]
    people = tuple(dict.fromkeys(name for name in names if is_person(name.split())))
    return people if len(people) == len(set(names)) else ()
