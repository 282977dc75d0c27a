"""The stage: a capture of any kind becomes an article."""

import re
from itertools import islice

from site_builder.formats.letters import latin
from site_builder.stages.clean import facts, title
from site_builder.stages.clean.blocks import plain, tidy
from site_builder.stages.clean.clipping import read_markdown
from site_builder.stages.clean.damage import damage, passages
from site_builder.stages.clean.draft import Draft
from site_builder.stages.clean.elsewhere import left_out
from site_builder.stages.clean.outlet import of_itself, outlet
from site_builder.stages.clean.page import draft_html
from site_builder.stages.clean.reading import Reading
from site_builder.stages.clean.repeated import NOTHING, Repeated
from site_builder.stages.clean.story import Choice
from site_builder.stages.clean.text import read_text
from site_builder.values import permalink
from site_builder.values.errors import Problem
from site_builder.values.model import Article, Capture, Damage, Removed, StatedDate
from site_builder.values.text import fold
from site_builder.values.vocabulary import KEPT, NOTHING_LEFT
from site_builder.values.wording import damaged, in_language

_ADDRESS = re.compile(r"https?://([\w.-]{4,100})")
_HOSTS = 50  # addresses looked at


def article(capture: Capture, repeated: Repeated = NOTHING) -> Article:
    """The article of a capture of any kind, of which these lines stand on the pages of other stories too."""
    if capture.mail:
        capture, draft = _of_mail(capture, repeated)
    elif capture.kind == "html":
        draft = draft_html(capture)
    elif capture.kind == "markdown":
        draft = draft_reading(left_out(read_markdown(capture), repeated), _hosts(capture))
    else:
        draft = draft_reading(read_text(capture, repeated), _hosts(capture))
    return _article(capture, draft)


def _of_mail(capture: Capture, repeated: Repeated) -> tuple[Capture, Draft]:
    """The capture that came by mail and its draft: of the article alone, with all else in the ledger."""
    # Here, not above: few captures come by mail, and the patterns of what stands around them take time to compile.
    from site_builder.stages.clean import mail

    if capture.kind == "html":
        return mail.draft_page(capture)
    made, around = mail.opened(capture)
    return made, mail.laid(draft_reading(read_text(made, repeated), _hosts(capture)), around)


def _hosts(capture: Capture) -> frozenset[str]:
    """The hosts of the addresses that the capture names, its own among them."""
    text = f"{capture.given.url or ''} {capture.text}"
    found = [match[1] for match in islice(_ADDRESS.finditer(text), _HOSTS)] if "://" in text else []
    return frozenset(host.lower() for host in found)


def draft_reading(reading: Reading, hosts: frozenset[str] = frozenset()) -> Draft:
    """The draft that a reading alone gives."""
    names, names_how, organisation = facts.authors(reading)
    origin, origin_how = facts.origin(reading, organisation)
    site, site_how = outlet(reading, origin, hosts)
    if origin and site and fold(origin) == fold(site):
        origin, origin_how = None, ""
    own = of_itself(reading, site) if site else frozenset()
    choices = [Choice("", "site description") if n in own else choice for n, choice in enumerate(reading.choices)]
    pairs = list(zip(reading.units, choices, strict=True))
    kept = [(unit, choice.role) for unit, choice in pairs if choice.role]
    how = {"title": reading.title_how, "authors": names_how, "origin": origin_how, "outlet": site_how}
    return Draft(
        title=title.of(reading),
        outlet=site,
        origin=origin,
        authors=names,
        language=reading.language,
        body=tuple(unit.text for unit, _ in kept),
        roles=tuple(role for _, role in kept),
        lines=tuple(unit.line for unit, _ in kept),
        removed=tuple(
            Removed(unit.text, _rule(unit.text, choice.rule, names), unit.line)
            for unit, choice in pairs
            if not choice.role
        ),
        dates=facts.dates(reading),
        found={field: words for field, words in how.items() if words},
    )


def _rule(text: str, rule: str, names: tuple[str, ...]) -> str:
    """The rule, or `byline` for a bare line above the story that the authors were read from."""
    return "byline" if rule == "above the story" and any(text.startswith(name) for name in names) else rule


def _article(capture: Capture, draft: Draft) -> Article:
    """The draft with what the collector gave above what the text says."""
    given, found = capture.given, dict(draft.found)
    for field in ("title", "outlet", "authors", "url"):
        if getattr(given, field):
            found[field] = f"given in {given.at or 'the capture'}"
    dates = draft.dates
    for role, value in (("captured", given.captured), ("published", given.published)):
        if value:
            dates = (StatedDate(value.text, value, role, given.at or "front matter", 1), *dates)  # type: ignore[arg-type]
    title = tidy(plain(given.title or "")) or draft.title or "Untitled"
    harm, languages, notes = _noted(capture, draft)
    return Article(
        id=permalink.article_id(latin(title), capture.digest),
        capture=capture.path,
        digest=capture.digest,
        kind=capture.kind,
        url=given.url or draft.url,
        title=title,
        outlet=given.outlet or draft.outlet,
        origin=draft.origin,
        authors=given.authors or draft.authors,
        language=draft.language,
        body=draft.body,
        roles=draft.roles,
        removed=draft.removed,
        dates=dates,
        given=given,
        found=found,
        problems=(*draft.problems, *notes),
        lines=draft.lines,
        damage=harm,
        languages=languages,
    )


def _noted(
    capture: Capture, draft: Draft
) -> tuple[tuple[Damage, ...], tuple[tuple[int, str], ...], tuple[Problem, ...]]:
    """The damage of a body, its passages in other languages, and a note on each; a problem where nothing is left."""
    if not draft.body:
        advice = "Look at what was removed, or put the article's text into the capture."
        return (), (), (Problem(capture.path, 0, NOTHING_LEFT, advice),)
    found, foreign = damage(draft.body, draft.roles, draft.language), passages(draft.body, draft.language)
    says = [(one.paragraph, damaged(one)) for one in found] + [(n, in_language(code)) for n, code in foreign]
    notes = [Problem(capture.path, draft.lines[n], words, KEPT, "note") for n, words in sorted(says)]
    return found, foreign, tuple(notes)
