"""What becomes of the lines of a page that stand on the pages of other stories too."""

from collections.abc import Sequence
from dataclasses import replace

from site_builder.stages.clean.languages import FUNCTION_WORDS
from site_builder.stages.clean.reading import Reading
from site_builder.stages.clean.repeated import Repeated
from site_builder.stages.clean.story import Choice
from site_builder.stages.clean.units import Unit

RULE = "repeated on other pages"
_QUOTES = "\"'“‘«„‹»「『"
_SITE = 2  # lines of the site above prose that make it the site's too: a subhead is one
_STEM = 6  # letters by which words are compared, so that endings do not part them
_CONTENT = 3  # letters of the shortest word that is compared


def left_out(reading: Reading, repeated: Repeated) -> Reading:
    """The reading without the lines that other stories have too, but for those that may be the story's own: its
    headline and standfirst, quotations, prose between its paragraphs; and, unless many stories have them, other lines
    between its paragraphs, and prose that does not stand below lines of the site."""
    some, many = set(repeated.some), set(repeated.many)
    if not some:
        return reading
    pairs = list(zip(reading.units, reading.choices, strict=True))
    own = [n for n, (unit, choice) in enumerate(pairs) if choice.role and unit.prose and unit.text not in some]
    choices = list(reading.choices)
    above = 0  # lines of the site right above
    for n, (unit, choice) in enumerate(pairs):
        if unit.text not in some:
            above = 0
            continue
        above += not unit.prose
        if choice.role in ("", "standfirst") or unit.text[0] in _QUOTES:
            continue
        if own and own[0] < n < own[-1]:
            goes = unit.text in many and not unit.prose
        else:
            goes = unit.text in many or not unit.prose or above >= _SITE
        if goes:
            choices[n] = Choice("", RULE)
    return replace(reading, choices=tuple(choices)) if any(choice.role for choice in choices) else reading


def unnamed(units: Sequence[Unit], headline: int | None, language: str, repeated: Repeated) -> tuple[Unit, ...] | None:
    """The units with a rule for the line that was taken for the headline, where it is one of the site: other stories
    have it, and few of its words are in this one. None where the headline may stand."""
    if headline is None or units[headline].text not in repeated.some:
        return None
    line = units[headline]
    known = FUNCTION_WORDS.get(language, frozenset())
    content = {token[:_STEM] for token in line.tokens if len(token) >= _CONTENT and token not in known}
    story = {token[:_STEM] for unit in units if unit.prose and unit.key != line.key for token in unit.tokens}
    if 2 * len(content & story) >= max(1, len(content)):
        return None
    return tuple(replace(unit, rule=RULE) if unit.key == line.key else unit for unit in units)
