"""What a page claims of its day of publication, and which of its claims outrank others."""

import re
from datetime import date

from site_builder.stages.date import days as d
from site_builder.values.edtf import Edtf, words
from site_builder.values.edtf import day as day_value
from site_builder.values.model import Article, Evidence, StatedDate

_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/-]|$)")
_HEAD = re.compile(r"JSON-LD|meta |itemprop")
_SHOWN = re.compile(r"time element|element |beside ")
_ELEMENT = re.compile(r"(?:time element|element “[^”]*”)(?:, )?")
_BELOW = re.compile(r"\bbelow the headline\b")
_WEAK = re.compile(r"\b(?:beside the headline|chosen by)\b")
_GIVERS = (("forwarded mail", "The mail"), ("newsletter header", "The mail"), ("feed entry", "The feed"))
_UNIVERSAL = re.compile(r"T(\d\d):\d\d(?::\d\d(?:\.\d+)?)?(?:Z|\+00:?00)$")
_NOON = 12  # zones reach twelve hours both ways, and a little more
Claim = tuple[Edtf, Evidence, str]  # the day, how a reader is told of it, and the place that states it


def is_weak(one: StatedDate) -> bool:
    """True for a day that no label calls that of publication."""
    return bool(_WEAK.search(one.at))


def is_below(one: StatedDate) -> bool:
    """True for a day printed between headline and story."""
    return bool(_BELOW.search(one.at))


def claim_of(one: StatedDate) -> Claim:
    """What a page states of its publication, in words that ask for no knowledge of markup."""
    day = words(one.value)
    if _HEAD.match(one.at):
        says = f"The page tells search engines that it was published on {day}, written “{one.words}”."
    elif one.at.startswith("chosen by"):
        says = f"The page shows the date “{one.words}” and no other that may be its day of publication."
    else:
        place = _ELEMENT.sub("", one.at)
        giver = next((name for sign, name in _GIVERS if place.endswith(sign)), "The page")
        says = f"{giver} gives {day} as its day of publication, written “{one.words}”{f' ({place})' if place else ''}."
    return (one.value, Evidence("stated", one.words, None, says), one.at)


def place_of(claim: Claim) -> str:
    """The kind of place that makes a claim: the markup's head, an element that shows the day, the address, a line."""
    if _HEAD.match(claim[2]):
        return "head"
    return "shown" if _SHOWN.match(claim[2]) else claim[1].rule


def in_its_zone(claims: list[Claim], address: list[Claim]) -> list[Claim]:
    """The claims without those in universal time that another place, or the page's address, puts on the next day or
    the one before: at that hour it was that day where the page is written."""
    stamps = [(claim, match) for claim in claims if (match := _UNIVERSAL.search(claim[1].words))]
    own = [claim for claim in (*claims, *address) if not _UNIVERSAL.search(claim[1].words) and claim[0].is_day]
    away: list[Claim] = []
    for claim, match in stamps:
        least, most = (-1 if int(match[1]) <= _NOON else 0), (1 if int(match[1]) >= _NOON - 2 else 0)
        day = d.of_edtf(claim[0])
        if claim[0].is_day and any(d.of_edtf(one[0]) & d.later(day, least, most) & ~day for one in own):
            away.append(claim)
    if not away:
        return claims
    days = {claim[0].text for claim in away}
    local = [
        one
        for one in own
        if any(abs((one[0].first - c[0].first).days) == 1 for c in away if one[0].first and c[0].first)
    ]
    return [local[0], *(claim for claim in claims if claim[0].text not in days and claim != local[0])]


def settled(article: Article, claims: list[Claim]) -> list[Claim]:
    """The claims without those that another place of the page outranks.

    A day that the page also gives as one of change is not its first, where it names another; what the page says of
    itself in its head outranks an element somewhere in it, which may belong to another story."""
    changed = {one.value.text for one in article.dates if one.role == "modified"}
    kept = [claim for claim in claims if claim[0].text not in changed]
    near = d.later(d.of_edtf(claims[0][0]), -1, 1)
    kept = kept if kept and not d.of_edtf(kept[0][0]) & near else claims
    heads = [claim for claim in kept if _HEAD.match(claim[2])]
    return heads[:1] + [claim for claim in heads[1:] if claim[0] == heads[0][0]] if heads else kept


def of_address(article: Article) -> list[Claim]:
    """The day in the article's address, as many systems write it."""
    match = _URL_DAY.search(article.url or "")
    if not match:
        return []
    try:
        value = day_value(date(int(match[1]), int(match[2]), int(match[3])))
    except ValueError:
        return []
    return [
        (
            value,
            Evidence("address", match[0].strip("/"), None, f"The article's address holds the day {words(value)}."),
            "address",
        )
    ]
