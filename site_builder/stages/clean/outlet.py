"""The name of the site a page comes from, where its own chrome says it: header, footer, self-description."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from site_builder.stages.clean.credits import is_agency, is_organisation
from site_builder.stages.clean.masthead import GENERIC, NAME, cased, could_be_name, header, in_small_letters, is_paper
from site_builder.stages.clean.reading import Reading
from site_builder.stages.clean.title import site_at_end
from site_builder.stages.clean.units import Unit
from site_builder.values.text import fold

_OF_ITSELF = re.compile(
    r"\b(?:news(?:paper)?s?|web ?site|site|network|magazine|portal|cover(?:s|age|ing)|bring(?:s|ing)|media|daily|"
    r"weekly|information|"
    r"headlines|independent|edited|read by|subsidiary|publish(?:er|ed|es|ing)?|live|leading|source|reprint|trading "
    r"name|owned|новост\w+|издани\w+|портал|"
    r"сайт)\b",
    re.IGNORECASE,
)
_ENOUGH = 3.0
_HEAD = 400  # characters of a line in which a name is looked for
_BETWEEN = b" '.&-"  # what may stand between its words, but for the typographic apostrophe
_MAXIMUM = 100  # names weighed; no page has so many names
_COPYRIGHT = re.compile(
    r"(?:^(?P<before>[^\W\d_][^©|.,;:]{2,40}?)\s(?:©|\(c\))\s?(?:19|20)\d\d|"
    r"(?:©|\(c\)|copyright)[\s©:]*(?:\(c\)\s*)?(?:(?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)?\d\d)?)?[\s,:]*(?:by )?"
    r"(?P<name>.{2,60}?)(?=[.,|]|\s(?:19|20)\d\d|\s[-–—]\s|\sall rights|$))",
    re.IGNORECASE,
)
_BRIEF = 8  # words of a copyright notice that names the site alone
_COMPANY = re.compile(
    r"\s(?:media(?: group)?|ltd|limited|llc|inc|gmbh|ag|plc|corp(?:oration)?|publishing|company|co|group|"
    r"holdings?)\.?$",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(
    rf"^{NAME}(?:;\s|,\s(?:(?:19|20)\d\d)|\s(?:is|are) (?:an?|the|your|part of|published by|owned by|read by)\s|"
    r"\s(?:reports on|covers|brings|writes about)\s|\s[-–—]\s(?=\w+ing\b|\w+est\b|your\b|the\b))"
)
# One of these stands in whatever it matches.
_TELLS = tuple(";|, 1|, 2| - | – | — | is | are | reports | covers | brings | writes ".split("|"))
_ON_SITE = re.compile(
    r"\b(?i:also (?:on|in|from)|more (?:from|on|news from)|follow|subscribe to|welcome to|download|get|join|support|"
    rf"the|on|try)\s+(?i:the )?{NAME}(?i:\s+(?:app|newsletter|desk|channel|on (?:facebook|twitter|x|google|telegram|"
    r"whatsapp)|website|podcast|staff|team))?[\s.:»→]*$"
)
_CALLS = frozenset(
    "also more follow subscribe welcome download get join support the on try".split()
)  # one of them in it
_CREDIT = re.compile(r"^\W*(?:photos?|images?|pictures?|фото|foto)\s*:\s*([^/|,;]{3,40}?)\s*/", re.IGNORECASE)
_AVATAR = re.compile(r"^avatar (?:of|for)\s+(.{2,40})$", re.IGNORECASE)
_OFFER, _WORD = 10, 4  # words of a line that offers something, letters of a word by which a site is known
_BY_POST = (
    r"(?:in print|by (?:post|mail|e-?mail)|in your \w+|on paper|alerts?|app|plus|club|shop|store|newsletters?|"
    r"podcasts?|events?)\b"
)
_LIVES = (
    r"(?:(?:lives|depends|relies|runs) on (?:its|our|your|readers|subscri|donations|members|gifts|you)|(?:asks|needs) "
    r"(?:you|its readers)|is (?:run by|made by|funded by|paid for|kept going|supported by|free (?:to read|because)))\b"
)
_APP = re.compile(rf"^{NAME} (?i:app|newsletters?|podcasts?)$")
_ABOUT = re.compile(rf"^About (?:the (?=[A-Z]))?{NAME}$")
_APPS = ("app", "newsletter", "newsletters", "podcast", "podcasts")


def outlet(reading: Reading, origin: str | None, hosts: Collection[str] = ()) -> tuple[str | None, str]:
    """The outlet's name and how it was found; (None, "") where the page does not say. The agency that the story
    credits is no evidence for itself; `hosts` are those of the page's addresses."""
    scores: dict[str, float] = {}
    names: dict[str, str] = {}
    seen: set[tuple[str, str]] = set()
    how: dict[str, list[str]] = {}
    for name, points, where in (*_evidence(reading), *_from_hosts(reading, hosts)):
        key = _key(name)
        if not key or key in GENERIC or len(key) < 3 or (origin and key == _key(origin) and points < 2):
            continue
        kind = where.partition(",")[0].rstrip("0123456789")
        if (key, kind) in seen:
            continue
        seen.add((key, kind))
        if key not in scores and len(scores) >= _MAXIMUM:
            break
        scores[key] = scores.get(key, 0.0) + points
        names.setdefault(key, name)
        how.setdefault(key, []).append(where)
    for key in scores:
        for other in scores:
            if other != key and (other.startswith(key + " ")):
                scores[key] += 0.9 * scores[other] if len(key.split()) > 1 else 0.0
    best = max(scores, key=lambda one: (scores[one], -len(one), one), default="")
    if not best or scores[best] < _ENOUGH:
        return None, ""
    return cased(names[best]), ", ".join(dict.fromkeys(how[best]))


def _from_hosts(reading: Reading, hosts: Collection[str]) -> Iterator[tuple[str, float, str]]:
    """The words of the page that its address runs together: `dailybugle.example` and `Daily Bugle`."""
    lines = [unit.text[:_HEAD] for unit in reading.units] if hosts else []
    plain = "\n".join(lines).lower().replace("’", "").encode()
    run_together = plain.translate(None, _BETWEEN).decode().split("\n")
    for label in sorted({max(host.split("."), key=len) for host in hosts})[:10]:
        letters = [ch for ch in label if ch.isalnum()]
        if not 6 <= len(letters) <= 40:
            continue
        name = "".join(letters).lower()
        places = [n for n, line in enumerate(run_together) if name in line]
        if not places:
            continue
        pattern = re.compile(r"\b" + r"(?: & |[\s'’.-])?".join(map(re.escape, letters)) + r"\b", re.IGNORECASE)
        for place in places:
            match = pattern.search(lines[place])
            if match and match[0][0].isupper() and " " in match[0]:
                yield match[0], 3.0, f"the address and line {reading.units[place].line}"
                break


def _key(name: str) -> str:
    return fold(name).removeprefix("the ").strip(" .,'\"")


def _evidence(reading: Reading) -> Iterator[tuple[str, float, str]]:
    """Names that may be the outlet's, with points and place."""
    above = reading.units[: reading.headline if reading.headline is not None else reading.first]
    yield from header(above)
    yield from in_small_letters(reading, above)
    yield from _behind_headline(reading, above)
    for index, unit in enumerate(reading.units):
        if not reading.choices[index].role and unit.words <= 60:
            yield from _line(unit, index >= reading.end)
    for unit in [one for one, choice in zip(reading.units, reading.choices, strict=True) if choice.role][-2:]:
        match = _DESCRIBED.match(unit.text.strip("*_ "))
        if match and unit.words <= 60 and _names_itself(match[1], unit.text):
            yield match[1], 1.5, f"last line, line {unit.line}"
        elif (match := _ABOUT.match(unit.text)) and could_be_name(match[1]):
            yield match[1], 1.5, f"self-description, line {unit.line}"


def _behind_headline(reading: Reading, above: Sequence[Unit]) -> Iterator[tuple[str, float, str]]:
    """The name behind the headline where a line above it repeats it so, as a browser's title does."""
    for unit in above:
        head, tail = site_at_end(unit.text)
        if tail and fold(head) == fold(reading.title) and could_be_name(tail):
            yield tail, 3.0, f"header, line {unit.line}"


def _names_itself(name: str, rest: str) -> bool:
    return could_be_name(name) and not any(ch.isdigit() for ch in name) and bool(_OF_ITSELF.search(rest))


def _is_marked(text: str) -> bool:
    return "©" in text or text.startswith("Copyright ")


def _line(unit: Unit, below: bool) -> Iterator[tuple[str, float, str]]:
    """Names in one line of the page's chrome."""
    text = unit.text
    if match := _AVATAR.match(text) if unit.rule == "avatar" else None:
        if is_organisation(match[1]):
            yield match[1], 2.0, f"avatar, line {unit.line}"
    elif match := _COPYRIGHT.search(text) if unit.rule == "copyright" or _is_marked(text) else None:
        name, where = (match["before"] or match["name"]).strip(), f"copyright, line {unit.line}"
        known = is_organisation(name) and not is_agency(name)
        own = below and known and could_be_name(name) and not _COMPANY.search(name) and unit.words <= _BRIEF
        yield name, 3.0 if own else 2.0 if is_organisation(name) else 1.5, where
        shorter = _COMPANY.sub("", _COMPANY.sub("", name))
        if shorter != name:
            yield shorter, 2.0 if is_organisation(shorter) else 1.5, where
    elif text.lower().endswith(_APPS) and (match := _APP.match(text)):
        yield match[1], 3.0 if is_organisation(match[1]) else 1.2, f"line {unit.line}"
    elif match := _CREDIT.match(text) if unit.rule == "photo credit" else None:
        yield match[1].strip(), 1.2 if is_organisation(match[1]) else 0.5, f"line {unit.line}"
    elif below and (match := _ABOUT.match(text)) and could_be_name(match[1]):
        yield match[1], 1.5, f"self-description, line {unit.line}"
    elif (
        below
        and any(map(text.__contains__, _TELLS))
        and (match := _DESCRIBED.match(text))
        and _names_itself(match[1], text[match.end() :])
    ):
        yield match[1], 3.0, f"self-description, line {unit.line}"
    elif (
        unit.rule
        and not _CALLS.isdisjoint(unit.tokens)
        and (match := _ON_SITE.search(text))
        and could_be_name(match[1])
    ):
        yield match[1], 1.2, f"line {unit.line}"


def of_itself(reading: Reading, site: str) -> frozenset[int]:
    """The units of the body in which the site speaks of itself: `Name PLUS: ...`, and a last line about the name."""
    body = [index for index, choice in enumerate(reading.choices) if choice.role]
    short = rf"(?:{re.escape(site)}|{re.escape(site.split()[-1])})" if len(site.split()[-1]) >= 5 else re.escape(site)
    offer = re.compile(rf"{re.escape(site)}\s*(?:plus|premium|pro|\+|club)?\s*[:;]\s", re.IGNORECASE)
    about = re.compile(rf"(?:the )?{short}(?:;| is | are | reports on | covers | brings | has been )", re.IGNORECASE)
    found = {index for index in body if reading.units[index].words <= 25 and offer.match(_bare(reading, index))}
    found |= _offered(reading, site, body)
    named = [n for n, after in pairwise(body) if reading.units[n].key == fold(site) == _head(reading, after, site)]
    lives = re.compile(rf"(?:the )?{short} {_LIVES}", re.IGNORECASE)
    found |= {n for n in body if reading.units[n].words <= 25 and lives.match(_bare(reading, n))}.union(named)
    while body and reading.units[body[-1]].words <= 60:
        if body[-1] not in found and not about.match(_bare(reading, body[-1])):
            break
        found.add(body.pop())
    return frozenset(found) if body else frozenset()


def _offered(reading: Reading, site: str, body: Sequence[int]) -> set[int]:
    """The short lines between paragraphs in which the site offers what bears its name: `Name Weekend: ...`, `The Name
    by post`, `Letters from Name`. A name among the words of the story is the story's."""
    lines = [n for n in body[1:] if not reading.units[n].stop and reading.units[n].words <= _OFFER]
    if not lines:
        return set()
    words = [word for word in site.split() if len(word) >= _WORD and word[0].isupper() and fold(word) not in GENERIC]
    told = " ".join([reading.title, *[reading.units[n].text for n in body if n not in lines]])
    names = [site, *words]
    own = [name for name in names if name == site or not re.search(rf"\b{re.escape(name)}\b", told)]
    rare = [name for name in own if name == site or not (is_organisation(name) or is_paper(name))]
    patterns = [
        rf"(?:the )?(?:{_any(names)})\W+{_BY_POST}",
        rf"(?-i:(?:The )?(?:{_any(own)})(?: [A-Z]\w+){{1,2}}(?:, [^:]{{1,20}})?: \S)",
        rf"(?:the )?(?:{_any(rare)})(?: \w+){{0,2}}: \S",
        rf"(?:\w+ ){{1,3}}(?:by|from) (?:{_any(rare)})[,:] ",
    ]
    offer = re.compile("|".join(patterns), re.IGNORECASE)
    return {n for n in lines if offer.match(_bare(reading, n))}


def _head(reading: Reading, index: int, site: str) -> str:
    """The beginning of a unit, as long as the site's name."""
    return fold(_bare(reading, index)[: len(site)])


def _any(names: Sequence[str]) -> str:
    return "|".join(map(re.escape, names))


def _bare(reading: Reading, index: int) -> str:
    return reading.units[index].text[:300].strip("*_ ")
