"""A pasted page without markup: which of its paragraphs are the story, and what the rest says about it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, partial

from site_builder.stages.clean import elsewhere, extent, story, title, weigh
from site_builder.stages.clean.blocks import Block, split
from site_builder.stages.clean.languages import detect, script
from site_builder.stages.clean.reading import Reading
from site_builder.stages.clean.repeated import NOTHING, Repeated
from site_builder.stages.clean.story import Choice
from site_builder.stages.clean.units import Unit, measure
from site_builder.values.model import Capture
from site_builder.values.text import fold

_ROUNDS = 4  # readings of what is left; the first nearly always takes nothing
_TITLE = 32  # words of the longest headline
_PLAIN, _HEAD = 5, 4  # words of a headline that is one wherever it stands; paragraphs among which another may be
_OFTEN = 3  # a bare line that stands so often on a page is a label of the site, no subhead


def read_text(capture: Capture, repeated: Repeated = NOTHING) -> Reading:
    """The reading of a text capture, of which these lines stand on the pages of other stories too."""
    return read_blocks(split(capture.text, capture.first_line), repeated)


def read_blocks(blocks: Sequence[Block], repeated: Repeated = NOTHING) -> Reading:
    """The reading of blocks in their order, by place, neighbours and words."""
    units, language = measured(blocks)
    reading = by_rules(units, language)
    while named_anew := elsewhere.unnamed(reading.units, reading.headline, language, repeated):
        reading = by_rules(named_anew, language)
    shapes = cache(lambda: weigh.shapes(units))
    return _settled(elsewhere.left_out(weigh.weighed(reading, shapes), repeated), shapes)


def by_rules(units: tuple[Unit, ...], language: str) -> Reading:
    """The reading of measured blocks by rules alone."""
    units = _labelled(units)
    first, end = extent.core(units)
    if first == end:
        return _loose(units, language)
    first = _below_headline(units, first, end)
    headline, how = title.find(units, first, end, language)
    name = units[headline].text if headline is not None else ""
    if headline is None:
        name, how = title.from_sentence(units[first].text), f"the first sentence (line {units[first].line})"
        headline = _cut_title(units, first, name)
        if headline is None and name == units[first].text and units[first].words <= _TITLE and first + 1 < end:
            headline, first = first, first + 1  # a line that is no sentence opens the text: it is its title
    titles = frozenset((units[headline].key, fold(title.site_at_end(name)[0])) if headline is not None else ())
    if headline is not None and units[headline].rule == "newsletter call":  # `Letters: ...` is a headline too
        units = tuple(replace(unit, rule=None) if n == headline else unit for n, unit in enumerate(units))
    choices = _above(units, first, headline, titles)
    choices += story.inside(units, first, end, titles)
    choices += [Choice("", unit.rule or _below(unit, titles)) for unit in units[end:]]
    if headline is not None:
        choices[headline] = Choice("", "title")
    return Reading(units, tuple(choices), first, end, headline, name, how, language)


def _below_headline(units: Sequence[Unit], first: int, end: int) -> int:
    """Where the sentences begin: past long lines without a full stop at the head of a story, headline or standfirst,
    and past one that is the beginning of the next, as an earlier cleaning makes a title."""
    if first + 1 < end and units[first + 1].text.startswith(units[first].text.rstrip("…")):
        return first + 1
    at = first
    while at + 1 < end and at < first + 2 and units[at].prose and not (units[at].stop or units[at].inner):
        if units[at].words > _TITLE:
            return first
        at += 1
    return at if units[at].sentence else first


def _settled(reading: Reading, shapes: weigh.Shapes) -> Reading:
    """The reading once more without what it left out, until nothing else goes: so that cleaning a cleaned text takes
    nothing from it. A headline that comes out better among less is the headline."""
    if _is_plain(reading):
        return reading
    standfirst = next((n for n, choice in enumerate(reading.choices) if choice.role == "standfirst"), None)
    vouched = reading.headline is not None and ", " in reading.title_how  # by repetition or a breadcrumb
    for _ in range(_ROUNDS):
        kept = [index for index, choice in enumerate(reading.choices) if choice.role]
        if reading.headline is not None:
            kept.insert(0, reading.headline)
        again = by_rules(tuple(reading.units[index] for index in kept), reading.language)
        again = weigh.weighed(again, partial(_of_some, shapes, tuple(kept)))
        fresh = dict(zip(kept, again.choices, strict=True))
        gone = {index: choice for index, choice in fresh.items() if reading.choices[index].role and not choice.role}
        if not any(choice.role for choice in again.choices):
            break
        if not vouched and again.headline is None and _is_whole(reading) and again.title != reading.title:
            gone[kept[0]] = again.choices[0]  # no headline, but the first paragraph of the story
            reading = replace(reading, headline=None, title=again.title, title_how=again.title_how)
        elif not gone:
            break
        elif vouched:
            gone = {index: choice for index, choice in gone.items() if choice.rule != "title"}
        elif again.headline is not None and kept[again.headline] not in (reading.headline, standfirst):
            moved = {} if reading.headline is None else {reading.headline: Choice("", "site header")}
            gone = moved | gone
            reading = replace(reading, headline=kept[again.headline], title=again.title, title_how=again.title_how)
        choices = tuple(gone.get(index, choice) for index, choice in enumerate(reading.choices))
        reading = replace(reading, choices=choices)
    return _named(reading)


def _of_some(shapes: weigh.Shapes, kept: Sequence[int]) -> Sequence[list[float]]:
    """The shapes of these units, nothing where there are none."""
    numbers = shapes()
    return [numbers[index] for index in kept] if numbers else []


def _is_whole(reading: Reading) -> bool:
    """True where the title is the headline as it stands."""
    return reading.headline is not None and title.of(reading) == reading.units[reading.headline].text


def _named(reading: Reading) -> Reading:
    """The reading of a text without a headline, with a title made of its first sentence; of one that stands above the
    text and is no part of it, where the rules found such a one."""
    kept = [unit for unit, choice in zip(reading.units, reading.choices, strict=True) if choice.role]
    unit = next((unit for unit in kept if unit.sentence), None)
    if reading.headline is not None or unit is None or not reading.choices[reading.first].role:
        return reading
    return replace(reading, title=title.from_sentence(unit.text), title_how=f"the first sentence (line {unit.line})")


def _is_plain(reading: Reading) -> bool:
    """True for a headline of several words above nothing but different sentences, of which those that `title` looks at
    are no headlines: the rules find nothing to leave out of it, so that there is no need to ask them."""
    headline = reading.units[reading.headline] if reading.headline is not None else None
    kept = [unit for unit, choice in zip(reading.units, reading.choices, strict=True) if choice.role]
    if headline is None or headline.rule or headline.foreign or headline.sentence or headline.words < _PLAIN:
        return False
    if len(kept) < 2 or not all(unit.sentence and not (unit.rule or unit.foreign) for unit in kept):
        return False
    if not all(unit.text[-1] == "." or unit.words > 2 * _TITLE for unit in kept[:_HEAD]):
        return False
    keys = {unit.key for unit in kept}
    titles = (headline.key, fold(title.site_at_end(headline.text)[0]))
    cut = kept[1].text.startswith(kept[0].text.rstrip("…"))  # as a title that was made of a sentence
    return not (len(keys) < len(kept) or keys.intersection(titles) or cut or story.about_author(kept[-1]))


def measured(blocks: Sequence[Block]) -> tuple[tuple[Unit, ...], str]:
    """The blocks with their measures, and the language of the text."""
    long = [block.text for block in blocks if len(block.text) > 80]
    language = detect(long or [block.text for block in blocks])
    main = script(" ".join(long or [block.text for block in blocks])[:3000])
    units = [measure(block, language, main) for block in blocks]
    return tuple(units), language


def _labelled(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """The units, with a rule for bare lines that stand so often that they are labels of the site."""
    below = (False, *[unit.quotelike for unit in units])  # whether a quotation stands above
    pairs = zip(units, below, strict=False)
    counts = Counter([unit.key for unit, named in pairs if unit.words <= 8 and not (unit.sentence or named)])
    often = {key for key, count in counts.items() if count >= _OFTEN}
    if not often:
        return units
    return tuple(
        [replace(unit, rule="repeated label") if unit.key in often and not unit.rule else unit for unit in units]
    )


def _cut_title(units: Sequence[Unit], first: int, name: str) -> int | None:
    """The line above the story that is its own first sentence cut short, as an earlier cleaning made it."""
    before = first - 1
    return before if before >= 0 and units[before].text in (name, name.rstrip("…")) else None


def _above(units: Sequence[Unit], first: int, headline: int | None, titles: frozenset[str]) -> list[Choice]:
    """The choices for what stands above the story: the headline, a standfirst, and the page's header."""
    choices: list[Choice] = []
    standfirst = headline is not None
    for index, unit in enumerate(units[:first]):
        if index == headline:
            choices.append(Choice("", "title"))
        elif unit.key in titles:
            choices.append(Choice("", "repeated title"))
        elif unit.rule:
            choices.append(Choice("", unit.rule))
        elif headline is None or index < headline:
            choices.append(Choice("", "site header"))
        elif unit.foreign:
            choices.append(Choice("", "line in another language"))
        elif standfirst and _is_standfirst(unit):
            standfirst = False
            choices.append(Choice("standfirst", ""))
        else:
            choices.append(Choice("", "above the story"))
    return choices


def _is_standfirst(unit: Unit) -> bool:
    """True for a line of words below the headline that sums the story up."""
    return unit.prose or unit.quotelike or (unit.stop and unit.words >= 6)


def _below(unit: Unit, titles: frozenset[str]) -> str:
    """The rule for what stands below the story without a rule of its own."""
    if unit.key in titles:
        return "repeated title"
    if unit.foreign:
        return "line in another language"
    return "after the story" if unit.sentence else "link list"


def _loose(units: tuple[Unit, ...], language: str) -> Reading:
    """The reading of a page without prose: every line that no rule takes is kept."""
    free = [index for index, unit in enumerate(units) if not unit.rule]
    headline = free[0] if len(free) > 1 and not units[free[0]].stop else None
    choices = [
        Choice("", unit.rule) if unit.rule else Choice("", "title") if index == headline else Choice("text", "")
        for index, unit in enumerate(units)
    ]
    name = units[free[0]].text if free else ""
    if headline is None and name:
        name = title.from_sentence(name)
    how = f"line {units[free[0]].line}, the first of a page without running text" if free else ""
    return Reading(units, tuple(choices), 0, len(units), headline, name, how, language)
