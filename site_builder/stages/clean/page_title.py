"""The headline of an HTML page: what its headings, its markup and its title element agree on."""

import re

from site_builder.formats.html import Page
from site_builder.stages.clean.blocks import tidy
from site_builder.stages.clean.claim import Claim
from site_builder.stages.clean.credits import is_organisation
from site_builder.stages.clean.reading import Reading
from site_builder.values.text import fold

SEPARATOR = re.compile(r"\s+(?:[|–—»•·:]|-)\s+|\s*\|\s*")
_BAR = re.compile(r"\s*[|•»]\s*")
_HEADLINE = ("JSON-LD headline", "itemprop headline")
_MAXIMUM = 400  # characters of a headline
_SITE_WORDS = 5
_CUT = 20  # characters from which a beginning stands for the whole, as markup that limits a headline has it


def page_title(page: Page, said: list[Claim], whole: Reading | None) -> tuple[str, str]:
    """The headline and where it stands. The page's visible headline comes first; where the headline of the markup and
    the page's title agree on another, and the one for social media is different again, those two have it."""
    stated = [one for one in said if one.field == "title" and 0 < len(one.value) <= _MAXIMUM]
    markup = next((one for one in stated if one.at in _HEADLINE), None)
    shared = next((one for one in stated if one.at.startswith("meta")), None)
    of_page = without_site(page.title, page, said)
    others = [without_site(one.value, page, said) for one in (markup, shared) if one] + ([of_page] if of_page else [])
    heading = _heading(page, said, others)
    if heading and markup and _is_official(markup, heading, of_page, stated, page, said):
        return tidy(without_site(markup.value, page, said)), markup.at
    if heading:
        return tidy(without_site(heading, page, said, named=True)), "h1"
    for one in (markup, shared, *stated):
        if one:
            return tidy(without_site(one.value, page, said)), one.at
    if of_page and len(of_page) <= _MAXIMUM:
        return tidy(of_page), "title element"
    return (whole.title, whole.title_how) if whole else ("", "")


def _is_official(markup: Claim, heading: str, of_page: str, stated: list[Claim], page: Page, said: list[Claim]) -> bool:
    """True where the markup's headline is no other than the page's title, the visible one stands nowhere else in the
    JSON-LD, and social media get yet another: a page whose fields are all one text was filled in from one field."""
    own = without_site(markup.value, page, said)
    if same(own, heading) or not same(own, of_page):
        return False
    if any(one.at.startswith("JSON") and same(one.value, heading) for one in stated):
        return False
    shared = next((one.value for one in stated if one.at.startswith("meta")), page.title)
    return not same(shared, own) and not same(shared, page.title)


def _heading(page: Page, said: list[Claim], others: list[str]) -> str:
    """The `<h1>` that is the story's: the one that another place repeats, else a lone one that shares its words."""
    found = [one.text for one in page.headings if 0 < len(one.text) <= _MAXIMUM and not _is_site(one.text, page, said)]
    for text in found:
        if any(same(text, other) for other in others):
            return text
    if not others:
        return found[0] if found else ""
    known = {word for other in others for word in key(other).split() if len(word) > 3}
    shared = [(len(known.intersection(key(text).split())), -n, text) for n, text in enumerate(found)]
    points, _, text = max(shared, default=(0, 0, ""))
    return text if points > (len(found) > 1) else ""


def _is_site(text: str, page: Page, said: list[Claim]) -> bool:
    """True for a heading that is the site's name: the markup says so, or the title ends in it, or begins with it and
    goes on to what the markup has for a headline."""
    if key(text) in _sites(said):
        return True
    pieces = SEPARATOR.split(page.title)
    if len(pieces) > 1 and key(pieces[-1]) == key(text):
        return not _is_longer(pieces[-1], pieces[:-1])
    rest = key(page.title).removeprefix(key(text)).strip()
    return rest != key(page.title) and any(key(one.value) == rest for one in said if one.field == "title")


def _is_longer(last: str, others: list[str]) -> bool:
    """True for words too many for a site's name, and more than the others have."""
    return len(last.split()) > max(_SITE_WORDS, sum(len(one.split()) for one in others))


def without_site(value: str, page: Page, said: list[Claim], named: bool = False) -> str:
    """The headline without the site's name at its end (or start); `named`: only where the markup names the site."""
    pieces = SEPARATOR.split(value)
    if len(pieces) < 2:
        return value
    sites, last = _sites(said), pieces[-1]
    if len(pieces) == 2 and _is_longer(last, pieces[:1]) and any(key(one.text) == key(last) for one in page.headings):
        return last  # `Site : Headline`
    if key(pieces[0]) in sites and len(pieces) == 2:
        return value[value.index(pieces[0]) + len(pieces[0]) :].lstrip(" |–—»•·:-")
    short = len(last.split()) <= _SITE_WORDS
    host = re.sub(r"\W", "", _host(said))
    named_so = (
        key(last) in sites
        or any(key(one.text) == key(last) for one in page.headings)
        or (short and len(key(last)) > 3 and key(last).replace(" ", "") in host)
    )
    barred = len(_BAR.split(value)) > 1 and key(_BAR.split(value)[-1]) == key(last)
    if named_so or (not named and short and (is_organisation(last) or barred)):
        head = value[: value.rindex(last)].rstrip(" |–—»•·:-")
        return without_site(head, page, said, named) if len(pieces) > 2 and not named else head
    return value


def _sites(said: list[Claim]) -> set[str]:
    return {key(one.value) for one in said if one.field == "outlet"} - {""}


def _host(said: list[Claim]) -> str:
    """The host of the page's address."""
    url = next((one.value for one in said if one.field == "url" and "//" in one.value), "")
    return url.partition("//")[2].partition("/")[0].lower()


def key(text: str) -> str:
    """The text for comparison: folded, without punctuation."""
    return " ".join(re.findall(r"\w+", fold(text)))


def same(one: str, other: str) -> bool:
    """True for the same headline, also where one of the two is cut short."""
    left, right = sorted((key(one), key(other)), key=len)
    return left == right or (len(left) > _CUT and right.startswith(left) and len(left) * 2 > len(right))


def where(page: Page, title: str) -> list[int]:
    """The runs of the page's text that are the headline, by their place, three at most."""
    most = 2 * len(title) + _CUT  # to fold every run of a page would take longer than all else here
    near = (n for n, one in enumerate(page.flow) if len(title) < 2 * len(one.text) + _CUT and len(one.text) < most)
    return [n for n in near if same(page.flow[n].text, title)][:3] if title else []
