"""The name of the site at the head of a page: which lines above the headline may be it."""

import re
from collections.abc import Iterator, Sequence

from site_builder.stages.clean.credits import is_organisation
from site_builder.stages.clean.days import days
from site_builder.stages.clean.reading import Reading
from site_builder.stages.clean.units import Unit
from site_builder.values.text import fold

GENERIC = frozenset(
    "home news world business politics sport sports opinion menu search search for subscribe log in sign in sign up "
    "more video "
    "videos latest breaking breaking news live trending local national international technology tech science health "
    "culture "
    "lifestyle entertainment weather jobs classifieds cookies privacy policy advertisement share print email comments "
    "share "
    "europe asia africa america americas middle east russia china india usa uk united states economy markets finance "
    "money "
    "magazine daily weekly features analysis editorial columns letters podcasts photos gallery newsletters newsletter "
    "archive about contact help now live today all "
    "top stories news world news us news uk news local news latest news главная новости мир политика экономика "
    "спорт".split()
)
# Words that a menu carries and a site's name does not.
_CHROME = frozenset(
    "menu open close skip content site search login sign log subscribe read more share about your our".split()
)
# Words that end the names of papers, and people's too: they count only in the head of a page.
_MASTHEAD = re.compile(
    r"\b(?:advertiser|advocate|argus|banner|beacon|bugle|bulletin|citizen|compass|courrier|dépêche|echo|écho|enquirer|"
    r"express|forum|independent|inquirer|intelligencer|lantern|leader|ledger|mail|mercury|messenger|nation|"
    r"patriot|pilot|post|progress|record|reporter|republican|signal|spectator|star|statesman|sun|tageblatt|voice|"
    r"volksblatt|merkur|allgemeine|morgenpost|abendblatt|mundo|país|heraldo)$|"
    r"^(?:le|la|el|il|l'|der|die|das|het|de) (?=[^\W\d_])",
    re.IGNORECASE,
)
_SMALL = frozenset("of the and for from in on at de du des la le les der die das und y del della di da van het".split())
_PLACE = re.compile(
    r"^((?:city|town|village|county|borough|township|parish|state) of [^,]{2,40}), [^,\d]{2,20}$", re.IGNORECASE
)
_SECTIONS = 3  # of them in a row are a menu
NAME = r"([^\W_a-zа-яё][^|:;!?\n]{1,45}?)"
_CONSENT = frozenset(
    "accept agree reject manage more all cookies options settings preferences ok decline refuse".split()
)
_BROWSER = re.compile(r"\b(?:in|with) your browser\b|\bonline version\b|\bweb version\b", re.IGNORECASE)
_SLOGAN = re.compile(r"(\S+(?: \S+){1,4}) [—–|-] (?=\w)")  # `Name — since 1911`
_KINDS = frozenset(
    ("press release", "media release", "news release", "breaking news", "top stories", "latest news", "guest post")
)  # of text, and lists: no site is called so
_NO_NAMES = GENERIC | _KINDS
_PIECES = re.compile(r"\s*(?:\||::|[»›>→·•])\s*|\s/\s")
_BELOW_NAME = ("menu", "breadcrumb", "date line", "label", "market ticker")
# What of a paper stands below its name: a part of it, and the number of an issue.
_PART = re.compile(r"^(?:.{2,20} )?(?:desk|edition|issue|bureau)$", re.IGNORECASE)
_ISSUE = re.compile(r"\b(?:issue|edition|ausgabe|numéro|número|volume|vol\.?|nr\.?|no\.?)(?: \w{1,6})?$", re.IGNORECASE)
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b", re.IGNORECASE)


def cased(name: str) -> str:
    """The name, in small letters where a header shouts it; short words may be initials and stay."""
    if not name.isupper() or " " not in name:
        return name
    words = name.lower().split()
    return " ".join(
        (low if n else low.capitalize()) if low in _SMALL else word if len(word) <= 3 else word.capitalize()
        for n, (low, word) in enumerate(zip(words, name.split(), strict=True))
    )


def header(above: Sequence[Unit]) -> Iterator[tuple[str, float, str]]:
    """Names in the lines above the headline."""
    real = _chrome(above)
    for place, unit in enumerate(real[:8]):
        where = f"header, line {unit.line}"
        if unit.rule == "date line":
            name = _before_date(unit.text)
            if name:
                yield name, 3.5, where
            continue
        name = _masthead(unit, place)
        if not name or (place and _PART.search(name)):
            continue
        points = 1.0 + (1.5 if (is_organisation(name) and unit.words > 1) or _is_masthead(name) else 0.0)
        points += 1.0 if place == 0 or (place == 1 and real[0].rule == "date line") else 0.0
        after = real[place + 1] if place + 1 < len(real) else None
        points += (
            1.0
            if _opens_menu(above, unit)
            or (after and (after.rule in _BELOW_NAME or _is_menu(after) or _tagline(after, unit)))
            else 0.0
        )
        siblings = sum(could_be_name(other.text) and other.words <= 2 for other in real[place : place + 5])
        points -= 1.5 if place > 1 and siblings >= 3 else 0.0
        yield name, points, where


def in_small_letters(reading: Reading, above: Sequence[Unit]) -> Iterator[tuple[str, float, str]]:
    """The name at the head of a page in small letters, as its chrome writes it elsewhere."""
    first = above[0] if above else None
    if not first or first.rule or not first.text.islower() or not 1 < first.words <= 4:
        return
    pattern = re.compile(rf"(?<!\w){re.escape(first.text)}(?!\w)", re.IGNORECASE)
    for index, unit in enumerate(reading.units):
        match = pattern.search(unit.text) if not reading.choices[index].role and unit.words <= 60 else None
        if match and match[0][0].isupper() and match[0].split()[-1][0].isupper():
            yield match[0], 3.5, f"header, line {first.line}, line {unit.line}"
            return


def _chrome(above: Sequence[Unit]) -> list[Unit]:
    """The lines above the headline without what may stand above a site's name: calls, consent and its buttons."""
    asked = {unit.block.group for unit in above if unit.rule == "privacy notice"}
    calls = ("site navigation", "newsletter call", "advertisement", "privacy notice")
    return [unit for unit in above if not (unit.rule in calls or unit.block.group in asked or _asks(unit))]


def _asks(unit: Unit) -> bool:
    """True for the buttons of a consent form, and for a mail's link to itself on the web."""
    return _CONSENT.issuperset(unit.tokens) or bool(_BROWSER.search(unit.text))


def _masthead(unit: Unit, place: int) -> str:
    """The site's name that a line may be; "" for none. At the very top a menu may begin with it."""
    text = unit.text
    if match := _PLACE.match(text):
        return match[1]
    if place == 0 and not unit.rule and (match := _SLOGAN.match(text)) and could_be_name(match[1]):
        return match[1]
    column, pieces = unit.block.column, _PIECES.split(text)
    if place == 0 and (unit.rule in ("menu", "breadcrumb") or column or len(pieces) > _SECTIONS - 1):
        text = column or ("" if unit.block.wide else pieces[0])
        return text if len(text.split()) > 1 and could_be_name(text) and not _is_section(text) else ""
    return text if not unit.rule and could_be_name(text) else ""


def _is_masthead(name: str) -> bool:
    """True for a name as papers have it, of two words at least."""
    return 1 < len(name.split()) <= 5 and bool(_MASTHEAD.search(name))


def is_paper(word: str) -> bool:
    """True for a word that papers are called by."""
    return bool(_MASTHEAD.search(word))


def _is_section(text: str) -> bool:
    """True for words of menus; a name that ends as papers' do may hold one of them."""
    words = fold(text).split()
    own = [word for word in words if word not in GENERIC and word not in _SMALL]
    return len(own) < len(words) and not (own and is_organisation(text))


def _is_menu(unit: Unit) -> bool:
    """True for a line of capitalised words that sections are called by."""
    words = unit.text.split()
    return len(words) >= _SECTIONS and sum(fold(word) in GENERIC for word in words) >= _SECTIONS and not unit.stop


def _before_date(text: str) -> str:
    """The name in `Name — June 12, 2018`, or ""."""
    match = re.match(rf"^{NAME}\s*(?:[—–|·•]|\s-\s)\s*\S*\d|^{NAME}\s*[—–|·•]\s", text)
    name = (match[1] or match[2]) if match else ""
    known = name and could_be_name(name) and not (days(name) or _WEEKDAY.match(name) or _ISSUE.search(name))
    return name if known else ""


def _tagline(after: Unit, unit: Unit) -> bool:
    """True for a line of several words below a name: what the site says of itself."""
    if after.rule or after.stop or after.text == unit.text:
        return False
    return 3 <= after.words <= 12 or (after.words > 1 and after.tokens[-1] == "desk")


def _opens_menu(above: Sequence[Unit], unit: Unit) -> bool:
    """True for the first line of a page, of several words and no section of one, right above the button of its menu."""
    button = len(above) > 1 and unit is above[0] and above[1].rule == "site navigation"
    if not button or "menu" not in above[1].tokens or unit.words < _SECTIONS or _WEEKDAY.match(unit.text):
        return False
    own = [word for word in unit.tokens if word not in GENERIC and word not in _SMALL]
    return len(own) > 1 and not _PART.search(unit.text)


def could_be_name(text: str) -> bool:
    """True for a few words in capitals, or one of three, that no menu has."""
    words = text.split()
    if (
        not 1 <= len(words) <= 6
        or not text[0].isupper()
        or text.endswith((".", "!", "?", ":"))
        or fold(text) in _NO_NAMES
    ):
        return False
    if any(word.lower() in _CHROME for word in words):
        return False
    capitals = sum(
        word[0].isupper() or word[0].isdigit() or word in "&-" or (0 < n < len(words) - 1 and word in _SMALL)
        for n, word in enumerate(words)
    )
    return capitals == len(words) or (capitals >= 1 and len(words) <= 3 and not any(ch.isdigit() for ch in text))
