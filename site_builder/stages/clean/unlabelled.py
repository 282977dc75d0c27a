"""Names of authors that stand without a label: below the headline, below a letter, on an account's picture."""

import re

from site_builder.stages.clean.credits import byline, has_role, is_person, with_day
from site_builder.stages.clean.reading import Reading
from site_builder.stages.clean.story import about_author

Found = tuple[tuple[str, ...], str, str]
_AVATAR = re.compile(r"^avatar (?:of|for)\s+(.{2,40})$", re.IGNORECASE)
_LISTENED = 40  # units of the story in which words are looked up
# A name with an account glued to it, or with its day: `Jane Doe @jane`, `Jane Doe|Published 4 months ago`.
_SIGNED = re.compile(
    r"(?:[^\W\d_a-zа-яё][\w.'’-]+ ?){2,4}(?:\s?@\w+|\s?[|•·]\s?(?:[Pp]ublished|[Uu]pdated|[Pp]osted|\d)|"
    r"\s?\d{1,2} (?:minute|hour|day|week|month)s?\b|/(?:[^\W\d_a-zа-яё][\w.'’-]+ ?){2,4}$)"
)
_PICTURES = re.compile(r"\b(?:Images|Getty|Publishing|Pictures|Photos?|Shutterstock|Alamy|Stock|Pool)\b")
_TO_EDITOR = re.compile(
    r"^(?:to the editors?|dear (?:sirs?|madam|editors?)|sirs?|editor)\b[^.]{0,30}[:,—–-]", re.IGNORECASE
)
_PLACE = re.compile(r"\b(?:street|road|avenue|lane|drive|square|county|city|park|hill|court)$", re.IGNORECASE)
_INTRODUCED = re.compile(
    r"((?:[A-ZÀ-Þ][\w.'’-]+ ){1,3}[A-ZÀ-Þ][\w.'’-]+),? (?:is|was|has|writes|covers|reports|reported|teaches|works)\b"
)
# Words of links and of places: a name that holds one is no person's.
_STRANGE = frozenset(
    "via more read about latest related recent popular trending top next previous privacy policy contact share "
    "follow our "
    "your stories posts comments archive archives terms asia pacific africa america europe east west north south "
    "middle central united kingdom republic states city county world day week".split()
)
_SIGNATURE = 4  # units before and after the end of a letter in which its signature stands


def bare_name(reading: Reading, top: range) -> tuple[tuple[str, ...], str, str] | None:
    """A name without a label below the headline: beside a date or a photo credit, with its account or its day, or the
    first line there."""
    for index in top:
        unit = reading.units[index]
        if index in (reading.headline, 0) or reading.choices[index].role or unit.words > 16:
            continue  # the first line of a page is its site
        marks = ("date line", "photo credit", "time stamp")
        beside = any(
            reading.units[other].rule in marks for other in (index - 1, index + 1) if top.start <= other < top.stop
        )
        own = bool(_SIGNED.match(unit.text)) or with_day(unit.text)
        if unit.rule not in (None, *marks, "menu") or (unit.rule in (*marks[1:], "menu") and not own):
            continue
        first = _first_below(reading, index)
        first = first or _is_lone_name(reading, index, top)
        if not (beside or own or unit.rule == "date line" or has_role(unit.text) or first):
            continue
        found = byline(unit.text, alone=True)
        if found and found.names and not (told_small(reading, found.names) or _PICTURES.search(unit.text)):
            return found.names, f"name below the headline, line {unit.line}", found.organisation
    return None


def told_small(reading: Reading, names: tuple[str, ...]) -> bool:
    """True where the story has most words of the names in small letters too: they are words, not names."""
    words = [word for name in names for word in name.split() if len(word) > 3]
    story = _story(reading)
    return sum(f" {word.lower()}" in story for word in words) * 2 >= max(1, len(words))


def _story(reading: Reading) -> str:
    """The beginning of the story in one piece."""
    span = slice(reading.first, reading.end)
    pairs = zip(reading.units[span], reading.choices[span], strict=True)
    return " ".join([unit.text for unit, choice in pairs if choice.role][:_LISTENED])


def _first_below(reading: Reading, index: int) -> bool:
    """True for the line right below the headline (and standfirst) whose words the story never says."""
    above = index - 1
    while above > (reading.headline or 0) and reading.choices[above].role:
        above -= 1
    if above != reading.headline or reading.units[index].words > 3:
        return False
    return reading.units[index].text not in _story(reading)


def _is_lone_name(reading: Reading, index: int, top: range) -> bool:
    """True for the one line between headline and story that is nothing but a person's name, or names, or one with a
    role or a place behind it, of which the story says nothing."""

    def names(at: int) -> tuple[str, ...]:
        unit = reading.units[at]
        bare = at != reading.headline and unit.rule is None and not reading.choices[at].role and unit.words <= 8
        found = byline(unit.text, alone=True) if bare else None
        return found.names if found and all(is_person(name.split()) for name in found.names) else ()

    own = names(index)
    if not own or any(names(at) for at in top if at != index):
        return False
    story = _story(reading)
    return not any(name in story for name in own)


def signed(reading: Reading) -> tuple[tuple[str, ...], str, str] | None:
    """Who signed a letter to the editor: the name alone on a line at its end."""
    opening = reading.units[max(0, reading.first - 2) : reading.first + 2]
    if not any(_TO_EDITOR.match(unit.text) for unit in opening):
        return None
    for unit in reading.units[max(reading.first + 1, reading.end - _SIGNATURE) : reading.end + _SIGNATURE]:
        bare = 2 <= unit.words <= 4 and not (unit.stop or unit.rule or unit.text.isupper())
        if bare and is_person(unit.text.split()) and not _PLACE.search(unit.text):
            return (unit.text,), f"signature, line {unit.line}", ""
    return None


def below_story(reading: Reading) -> tuple[tuple[str, ...], str, str] | None:
    """The name of a person alone on a line right below the story, of whom it says nothing; lists of links follow their
    headings, and come in several lines."""
    at = reading.end
    while at > reading.first and not reading.choices[at - 1].role:
        at -= 1
    if reading.headline is None or not reading.first < at < len(reading.units):
        return None
    unit, above, after = reading.units[at], reading.units[at - 1], reading.units[at + 1 : at + 2]
    alone = unit.block.group != above.block.group and all(one.block.group != unit.block.group for one in after)
    if not (alone and unit.rule is None and 2 <= unit.words <= 3 and above.prose and is_person(unit.text.split())):
        return None
    if unit.text.isupper() or not all(word.strip(".").replace("-", "").isalpha() for word in unit.text.split()):
        return None
    if _PLACE.search(unit.text) or not _STRANGE.isdisjoint(unit.tokens):
        return None
    told = f" {reading.title} {_story(reading)} ".lower()
    if any(word in told for word in unit.tokens) or any(is_person(one.text.split()) for one in after):
        return None
    return (unit.text,), f"name below the story, line {unit.line}", ""


def introduced(reading: Reading) -> tuple[tuple[str, ...], str, str] | None:
    """Whom the words below the story introduce as its writer, as `Jane Doe covers schools` does."""
    for n in range(max(reading.first + 1, reading.end - _SIGNATURE), min(reading.end + _SIGNATURE, len(reading.units))):
        unit = reading.units[n]
        name = _INTRODUCED.match(unit.text) if not reading.choices[n].role and about_author(unit) else None
        if name and is_person(name[1].split()):
            return (name[1],), f"introduced below the story, line {unit.line}", ""
    return None


def avatar(reading: Reading) -> tuple[tuple[str, ...], str, str] | None:
    """The account whose picture stands by the story."""
    for unit in reading.units[: reading.first]:
        if match := _AVATAR.match(unit.text):
            return (match[1].strip(),), f"avatar, line {unit.line}", ""
    return None
