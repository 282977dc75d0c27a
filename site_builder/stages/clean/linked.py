"""JSON-LD: what the scripts of a page claim about the story the page is about, not about others it lists."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import Any

from site_builder.stages.clean.claim import Claim, Field
from site_builder.values.text import fold

_STORIES = ("article", "report", "blogposting", "liveblogposting", "reportage", "advertisercontentarticle")
_PAGES = ("webpage", "recipe", "howto", "itempage", "faqpage", "aboutpage", "discussionforumposting")
_SITES = ("website", "newsmediaorganization")
_DEPTH = 12
_MOST = 200
_COMMA = re.compile(r",(?=\s*[}\]])")
_WRAPPED = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")
_STATED = re.compile(r'"(datePublished|dateModified)"\s*:\s*"([^"]{8,40})"')
_KEYS: tuple[tuple[str, Field], ...] = (
    ("headline", "title"),
    ("name", "title"),
    ("datePublished", "published"),
    ("dateModified", "modified"),
    ("inLanguage", "language"),
    ("url", "url"),
)
_DATES = _KEYS[2:4]
Thing = dict[str, Any]


def linked(scripts: Sequence[str], address: str, headlines: frozenset[str]) -> Iterator[Claim]:
    """The claims of the article the page is about, known by the page's address or one of its headlines, else of the
    first one; then those of the page itself, and the site's name. What has the page's headline is the article whatever
    it calls itself: a review, an episode."""
    things: list[Thing] = []
    for script in scripts:
        data = _loaded(script)
        if data is not None:
            things += _things(data, 0)
        else:
            yield from _salvaged(script)
    names = {one["@id"]: one for one in things if isinstance(one.get("@id"), str) and one.get("name")}
    stories = [one for one in things if any(kind.endswith(_STORIES) for kind in _types(one))]
    own = [one for one in stories if _is_own(one, address, headlines)]
    own = own or [one for one in things if isinstance(one.get("headline"), str) and _is_own(one, "", headlines)]
    for story in own or stories[:1]:
        yield from _story(story, _KEYS, "JSON-LD", names)
    for page in [one for one in things if any(kind.endswith(_PAGES) for kind in _types(one))][:3]:
        kind = _types(page)[0]
        yield from _story(page, _DATES, f"JSON-LD {'page' if kind.endswith('page') else kind}", names)
    for site in things:
        if any(kind in _SITES for kind in _types(site)):
            yield Claim("outlet", _name(site), "JSON-LD WebSite")


def _loaded(script: str) -> Any:
    """The value of a script, however it is wrapped; None where it is no JSON."""
    text = _WRAPPED.sub("", script).strip().removesuffix(";")
    for form in (text, _COMMA.sub("", text), unescape(text)):
        try:
            return json.loads(form, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _salvaged(script: str) -> Iterator[Claim]:
    """The dates of a script that is broken somewhere, where it names one only."""
    found: dict[str, set[str]] = {}
    for key, value in _STATED.findall(script[:200_000]):
        found.setdefault(key, set()).add(value)
    for key, field in _DATES:
        if len(found.get(key, ())) == 1:
            yield Claim(field, found[key].pop(), f"JSON-LD {key}, in a broken script")


def _things(data: Any, depth: int) -> Iterator[Thing]:
    """The objects at the top of a JSON-LD document, those in `@graph` and `mainEntity` too."""
    if depth > _DEPTH:
        return
    if isinstance(data, list):
        for one in data[:_MOST]:
            yield from _things(one, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement" if not _types(data) else "@graph"):
            if isinstance(data.get(key), list | dict):
                yield from _things(data[key], depth + 1)


def _types(thing: Thing) -> list[str]:
    kind = thing.get("@type")
    return [str(one).lower().rpartition("/")[2] for one in (kind if isinstance(kind, list) else [kind]) if one]


def _is_own(story: Thing, address: str, headlines: frozenset[str]) -> bool:
    """True for an article with the page's address or one of its headlines."""
    page = story.get("mainEntityOfPage")
    places = [story.get("url"), story.get("@id"), page, page.get("@id") if isinstance(page, dict) else None]
    if address and any(isinstance(one, str) and bare(one) == address for one in places):
        return True
    head = fold(str(story.get("headline") or story.get("name") or ""))
    return bool(head) and any(one == head or (len(head) > 20 and one.startswith(head)) for one in headlines)


def bare(address: str) -> str:
    """An address without its scheme, query, fragment and last slash, to compare."""
    return re.split(r"[?#]", address.partition("//")[2] or address)[0].rstrip("/").lower().removeprefix("www.")


def _story(
    thing: Thing, keys: tuple[tuple[str, Field], ...], place: str, names: Mapping[str, Thing]
) -> Iterator[Claim]:
    """The claims of one object."""
    for key, field in keys:
        if isinstance(thing.get(key), str):
            yield Claim(field, thing[key], f"{place} {key}")
    for who in _listed(thing.get("author")) or _listed(thing.get("creator")):
        known = names.get(str(who.get("@id")), who) if isinstance(who, dict) and not who.get("name") else who
        yield from (Claim("author", name, f"{place} author") for name in _all_names(known))
    if keys is _KEYS:
        for who in _listed(thing.get("publisher")):
            known = names.get(str(who.get("@id")), who) if isinstance(who, dict) and not who.get("name") else who
            yield Claim("outlet", _name(known), f"{place} publisher")


def _listed(value: Any) -> list[Any]:
    return [] if value is None else value[:20] if isinstance(value, list) else [value]


def _all_names(value: Any) -> list[str]:
    """The names of an author, who may be several in one list."""
    name = value.get("name") if isinstance(value, dict) else value
    return [one for one in _listed(name) if isinstance(one, str)]


def _name(value: Any) -> str:
    return next(iter(_all_names(value)), "")
