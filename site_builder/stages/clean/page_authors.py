"""The authors of an HTML page: JSON-LD, microdata, `<meta>`, the elements marked as the author, then its text.

A name that a page's markup states is taken as it stands, an agency's or a pen name too; but where all it states is an
account's name, the person shown beside the headline comes first."""

import re
from collections.abc import Iterator

from site_builder.formats.html import Mark, Page
from site_builder.stages.clean import facts
from site_builder.stages.clean.claim import Claim
from site_builder.stages.clean.credits import byline, has_role, is_organisation, is_person
from site_builder.stages.clean.days import days
from site_builder.stages.clean.page_names import in_title, lone, with_role
from site_builder.stages.clean.page_title import key, same, where
from site_builder.stages.clean.reading import Reading

_NOBODY = frozenset(
    "admin administrator editor editors redaction redaktion redacción webmaster guest author authors user unknown "
    "anonymous none null undefined default root super by posted".split()
)
_LABEL = re.compile(
    r"^(?:(?:written|posted|published|words?|text|story|article|report(?:ed|ing)?|recipe|this post was written|author|"
    r"contributed|created) +by|by|authors?|von|verfasst von|geschrieben von|autor(?:in)?|par|por|escrito por|di|door|"
    r"автор|read more about|about|view all posts by|more (?:posts )?(?:by|from))(?:\s*:\s*|\s+|$)",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?:(?:written|words|text|story|report|posted|published|article written) +by|by|von|par|por|escrito por|автор|"
    r"texte?)(?:\s*:\s*|\s+|$)",
    re.IGNORECASE,
)
_PARTICLES = ("von", "di", "par", "por", "door")  # labels that may be part of a name: `Von Miller`
_AND = re.compile(r"\s*(?:;|\||\s&\s|\band\b|\bund\b|\bwith\b|\n)\s*")
_DEGREE = re.compile(
    r"^(?:(?:[A-Z]\.?){2,6}(?:-[A-Z]{1,3})?|Ph\.?\s?D\.?|[A-Z][a-z]?\.[A-Z][a-z]{0,2}\.?|M\.?Sc\.?|Jr\.?|Sr\.?)$"
)
_COMPANY = re.compile(
    r"\b(?:inc|llc|ltd|limited|gmbh|ag|plc|corp|company|co|team|staff|association|society|institute|university|group|"
    r"foundation|council|center|centre|agency|department|twitter|facebook|instagram|linkedin|youtube|email)\b|\.\w{2,4}$",
    re.IGNORECASE,
)
_TIMES = re.compile(r"\d+\s*min|^\W*\d+\W*$|\bread\b", re.IGNORECASE)
_LOOSE = ("meta author", "meta article:author", "meta og:article:author")
_INVERTED = ("meta citation_author", "meta dc.creator", "meta dcterms.creator")
# Elements by label that are about other writers, or about more than who wrote.
_OTHERS = re.compile(
    r"comment|testimonial|quote|related|teaser|recommend|recirc|promo|popular|trending|review|editor|edited|footer|"
    r"share|social|tweet|breadcrumb|copyright|sidebar|fact-?check|image|photo|caption|card-contributor|heading h-|"
    r"authori[sz]|nav\b|menu|carousel|slider"
)
_BEYOND = re.compile(r"bio\b|desc|job|title|date|time|label|avatar|notes|count|link-list|url$|social")
_CALLS = re.compile(
    r"\b(?:all posts|more|see|view|follow|contact|subscribe|about|is|was|has|i|we|twitter|facebook|"
    r"instagram|linkedin)\b|\.com\b",
    re.IGNORECASE,
)
_NEAR = (-60, 90)  # elements before and after the headline in which its byline stands
_LONG = 120  # characters of a byline at most
_TOP = 4  # runs of text below it in which a byline may name an organisation
_SHORT = 4  # words of an organisation's name in a byline
_LINES = 10  # runs of text below the headline in which its byline stands
_INSIDE = 6  # elements from a byline to the name alone within it
_BESIDE = 40  # elements between the names of one byline
Found = tuple[tuple[str, ...], str, str]


def page_authors(page: Page, said: list[Claim], whole: Reading | None, site: str | None, title: str) -> Found:
    """The authors, where they stand, and the organisation that a byline names beside them."""
    own = key(site or "")
    stated = _stated(said, own)
    if stated and any(_is_whole_name(name) and key(name) != own for name in stated[0]):
        return *stated, ""
    shown = _shown(page, title)
    if shown and any(_is_whole_name(name) and key(name) != own for name in shown[0]):
        return *shown, ""
    written = _written(page, title)
    if written:
        return *written, ""
    if stated and _is_confirmed(stated, said, shown):
        return *stated, ""
    if shown:
        return *shown, ""
    if not stated and (beside := with_role(page, title) or in_title(page, title) or lone(page, title)):
        return *beside, ""
    if whole and not stated:
        names, how, organisation = facts.authors(whole, bare=False)
        kept = tuple(name for name in names if _is_whole_name(name) and key(name) != own)
        return kept, how if kept else "", organisation
    return (), "", ""


def _written(page: Page, title: str) -> tuple[tuple[str, ...], str] | None:
    """The names of a labelled byline in the text right by the headline; a label may stand on a line of its own."""
    for index in where(page, title):
        for at in range(max(0, index - 2), min(index + _LINES, len(page.flow))):
            text, label = page.flow[at].text, _BY.match(page.flow[at].text)
            if not label or len(text) > _LONG:
                continue
            if label.end() == len(text) and at + 1 < len(page.flow):
                text = f"By {page.flow[at + 1].text}"[:_LONG]
            names = _names(text)
            found = [name for name in names if _is_whole_name(name)]
            if not found and index < at <= index + _TOP:
                found = [name for name in names[:1] if len(name.split()) <= _SHORT and name[:1].upper() == name[:1]]
            if found:
                return tuple(found), f"byline beside the headline, line {page.flow[at].line}"
    return None


def _stated(said: list[Claim], own: str) -> tuple[tuple[str, ...], str] | None:
    """The names of the first place in the markup that states any."""
    for place in ("JSON-LD", "itemprop", "meta"):
        names: dict[str, str] = {}
        for one in said:
            if one.field == "author" and one.at.startswith(place):
                for name in _names(_turned(one)):
                    names.setdefault(name, one.at)
            if names and place == "meta":
                last = next(iter(names.values()))
                if one.at != last:
                    names = {name: at for name, at in names.items() if at == last}
                    break
        if len(names) > 1:
            names = {name: at for name, at in names.items() if key(name) != own}
        if names:
            return tuple(names), next(iter(names.values()))
    return None


def _turned(claim: Claim) -> str:
    """The claim's value, with `Family, Given` put in order where that kind of markup writes it so."""
    parts = [part.strip() for part in claim.value.split(",")]
    if claim.at in _INVERTED and len(parts) == 2 and all(part and len(part.split()) <= 3 for part in parts):
        return f"{parts[1]} {parts[0]}"
    return claim.value


def _names(value: str) -> list[str]:
    """The names in a claim or byline, without label, date, role or place; degrees stay with their name."""
    if "//" in value or "www." in value or len(value) > 300:
        return []
    text = re.sub(r"\(?\S+@\S+\)?", "", value)
    while (match := _LABEL.match(text)) and len(text[match.end() :].split()) > (match[0].strip().lower() in _PARTICLES):
        text = text[match.end() :].strip(" :-")
    for day in days(text)[:1]:
        text = text[: day.start]
    text = re.split(
        r"\s[|·•●⋅∙◦–—]\s|\s-\s|\s-$|\b(?:Updated|Published|Posted|Aktualisiert)\b|\s(?:on|am|at|in)\s*$", text
    )[0]
    names: list[str] = []
    rest = False  # what follows a role may be more of it
    parts = _AND.split(text)
    if len(parts) > 1 and all(len(part.split()) == 1 for part in parts):
        parts = [text]  # `Smith & Sons` is one name
    for part in parts:
        for index, piece in enumerate(part.split(",")):
            name = " ".join(piece.split()).strip(" .:;-–—/*•·") if not _DEGREE.match(piece.strip()) else piece.strip()
            if names and index and _DEGREE.match(name):
                names[-1] += f", {name}"
            elif (
                _is_name(name) and not ((index or rest) and not is_person(name.split())) and not (rest and "&" in text)
            ):
                names.append(name)
            else:
                rest = bool(names)
    return list(dict.fromkeys(names))


def _is_name(name: str) -> bool:
    """True for words that can be somebody's name, an account's or an organisation's too."""
    words = name.split()
    if not 1 <= len(words) <= 7 or not any(ch.isalpha() for ch in name) or len(name) < 2 or len(name) > 80:
        return False
    return not (set(key(name).split()) <= _NOBODY or _TIMES.search(name) or (len(words) > 1 and words[-1].isdigit()))


def _is_whole_name(name: str) -> bool:
    """True for a name of a person in full."""
    bare = re.sub(r"^(?:dr|prof|mr|mrs|ms|sir)\.?\s+", "", name.partition(",")[0], flags=re.IGNORECASE)
    words = re.sub(r"\([^)]*\)", " ", bare).split()
    if _COMPANY.search(bare) or _NOBODY.intersection(key(bare).split()):
        return False
    return is_person(words) or (len(words) == 2 and words[0][:1].isupper() and len(words[1].strip(".")) == 1)


def _is_confirmed(
    stated: tuple[tuple[str, ...], str], said: list[Claim], shown: tuple[tuple[str, ...], str] | None
) -> bool:
    """True for an account's or an organisation's name that is stated as the author of the article itself, or in a
    second place; `<meta name=author>` alone may name the site or its maker."""
    names, at = stated
    if not at.startswith(_LOOSE) or (shown and set(names) & set(shown[0])):
        return True
    return len({one.at for one in said if one.field == "author" and set(_names(one.value)) & set(names)}) > 1


def _shown(page: Page, title: str) -> tuple[tuple[str, ...], str] | None:
    """The names in the elements marked as the author's: those by the headline, else those of a box below."""
    places = [one.place for one in page.headings if same(one.text, title)] or [one.place for one in page.headings[:1]]
    head = places[0] if places else None
    near: list[tuple[Mark, list[str]]] = []
    far: list[tuple[Mark, list[str]]] = []
    for mark, names in _candidates(page):
        beside = head is None or _NEAR[0] <= mark.place - head <= _NEAR[1]
        (near if beside else far).append((mark, names))
    for group in (near, far):
        first = next((one for one in group if any(_is_whole_name(name) for name in one[1])), None)
        first = first or (next(iter(group), None) if group is near else None)
        if first:
            inner = (
                o for o in group if 0 < o[0].place - first[0].place <= _INSIDE and first[1][0].startswith(o[1][0] + " ")
            )
            first = next(inner, first)
            again = [
                one for one in group if one[0].label == first[0].label and 0 <= one[0].place - first[0].place <= _BESIDE
            ]
            names = [name for one in again for name in one[1] if _is_whole_name(name) or one is first]
            return tuple(dict.fromkeys(names)), f"element marked as the author, line {first[0].line}"
    return None


def _candidates(page: Page) -> Iterator[tuple[Mark, list[str]]]:
    """The marked elements that hold names and little else."""
    for mark in page.writers:
        around = [one for one in mark.around[:4] if not one.startswith(("body", "html"))]
        if any(_OTHERS.search(one) for one in (mark.label, *around)) or _BEYOND.search(mark.label.rpartition(" ")[2]):
            continue
        text = mark.text
        if not 2 <= len(text) <= _LONG:
            continue
        labelled = _LABEL.match(text)
        found = byline(text, alone=True)
        names = _names(text)
        if found and found.names and not (names and all(_is_whole_name(name) for name in names)):
            names = [name for name in found.names if _is_name(name)]
        if not names or (_CALLS.search(text) and not labelled):
            continue
        if any(has_role(name) or is_organisation(name) for name in names) and not labelled:
            names = [name for name in names if _is_whole_name(name)]
        if names and (labelled or all(_is_whole_name(n) or len(text.split()) <= 3 for n in names)):
            yield mark, names
