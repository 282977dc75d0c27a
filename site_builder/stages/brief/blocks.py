"""The generated blocks of a briefing: Markdown in which every sentence names its article and paragraph."""

import re
from collections.abc import Iterable

from site_builder.formats.document import Block
from site_builder.stages.brief import phrases
from site_builder.stages.brief.inline import escaped
from site_builder.stages.brief.quote import quotations
from site_builder.stages.brief.select import Passage, ahead, key_points, passages
from site_builder.stages.brief.sources import Source, Sources, giver, naming, origins, who_and_where
from site_builder.values.edtf import Edtf
from site_builder.values.edtf import words as date_words
from site_builder.values.model import Evidence, Placed
from site_builder.values.text import fold, unmarked

_SAID = re.compile(r"[“\"]([^“”\"]+)[”\"]")


def blocks(sources: Sources, titles: dict[str, str]) -> tuple[Block, ...]:
    """All blocks that have something to say, in order. `titles` are those of all articles of the meeting, by id."""
    found = passages(sources)
    points = key_points(found)
    made = (
        Block("summary", _summary(sources)),
        Block("key-points", _passages("Key points", points)),
        Block("quotations", _quotations(sources)),
        Block("dates", _dates(sources, titles)),
        Block("expected", _passages("What was still ahead", ahead(found, points, bool(sources.names)))),
        Block("unknown", _unknown(sources, titles)),
        Block("sources", _list(sources, titles)),
    )
    return tuple(block for block in made if block.markdown)


def _links(sources: Iterable[Source]) -> str:
    return ", ".join(source.link() for source in sources)


def _summary(sources: Sources) -> str:
    """Who met, where, when, whether; then how many reports stand behind it."""
    meeting, all_ = sources.meeting, sources.all
    places = []
    if found := who_and_where(sources):
        places.append(found[0].link(found[1]))
    for evidence in (*meeting.place_evidence[:1], *(meeting.date.evidence[-1:] if meeting.date else ())):
        if (given := giver(sources, evidence)) and given[1] is not None:
            places.append(given[0].link(given[1]))
    references = ", ".join(dict.fromkeys(places)) or _links(all_)
    first = f"{escaped(phrases.happening(meeting), start=True)} ({references})."
    inexact = phrases.exactness(meeting)
    second = f" {inexact} ({_links(all_)})." if inexact else ""
    second += f" {seated}." if (seated := phrases.seated(meeting)) else ""
    early = [source for source in all_ if source.placed.dated.status == "announced"]
    third = ""
    if early and meeting.status not in ("announced", None):
        were = (
            "The report was"
            if len(all_) == 1
            else f"{phrases.counted(len(early), 'report')} here {'was' if len(early) == 1 else 'were'}"
        )
        third = f" {were} written before it took place ({_links(early)})."
    return f"{first}{second}{third}\n\n{_count(sources)}"


def _count(sources: Sources) -> str:
    """How many articles this rests on, how many of them are copies, how many origins there are."""
    copies = [source for source in sources.all if source.placed.copy_of]
    number = origins(fact(source.placed) for source in sources.all) or 1
    if len(sources.all) == 1:
        one = (
            "1 article, a copy of another report, and so on no independent origin of its own" if copies else "1 article"
        )
        return f"This briefing rests on {one} ({_links(sources.all)})."
    copied = ""
    if copies:
        copied = f", {len(copies)} of them {'a copy' if len(copies) == 1 else 'copies'} of another report,"
    behind = phrases.counted(number, "independent origin")
    return (
        f"This briefing rests on {phrases.counted(len(sources.all), 'article')}{copied} from {behind} "
        f"({_links(sources.all)})."
    )


def fact(placed: Placed) -> tuple[str, str | None, str | None, str | None]:
    """What counts an article's origin."""
    article = placed.dated.article
    return article.id, article.origin, article.outlet, placed.copy_of


def _attribution(source: Source, paragraphs: Iterable[int | None], speaker: str = "") -> str:
    """The last line of a quotation: speaker, outlet, links."""
    links = ", named in ".join(source.link(index) for index in paragraphs)
    outlet = f"{escaped(source.article.outlet)}, " if source.article.outlet else "outlet not named, "
    return f"> — {speaker}{outlet}{links}"


def _passages(heading: str, passages: Iterable[Passage]) -> str:
    """Sentences of the articles as quotations under a heading."""
    parts = [
        f"> {escaped(unmarked(one.text), start=True)}\n>\n{_attribution(one.source, (one.paragraph,))}"
        for one in passages
    ]
    return "\n\n".join([f"## {heading}", *parts]) if parts else ""


def _quotations(sources: Sources) -> str:
    """What people said, each with the speaker where that is clear."""
    parts = []
    for one in quotations(sources):
        speaker = f"**{escaped(one.speaker)}**, " if one.speaker else "speaker not clear, "
        places = [one.paragraph] + ([one.speaker_paragraph] if one.speaker_paragraph is not None else [])
        parts.append(f"> {escaped(unmarked(one.words), start=True)}\n>\n{_attribution(one.source, places, speaker)}")
    return "\n\n".join(["## Quotations", *parts]) if parts else ""


def _dates(sources: Sources, titles: dict[str, str]) -> str:
    """The chain of clues that gave the date, in order."""
    if not sources.meeting.date:
        return ""
    value = sources.meeting.date.value
    steps = [f"{n}. {_step(sources, titles, one)}" for n, one in enumerate(sources.meeting.date.evidence, 1)]
    found = f"The meeting is dated {date_words(value)}, in EDTF notation `{value.text}` ({_links(sources.all)})."
    return "\n\n".join(["## How the date was found", found] + (["\n".join(steps)] if steps else []))


def _step(sources: Sources, titles: dict[str, str], evidence: Evidence) -> str:
    """One clue, with the paragraph it stands in; without the paragraph where the sentence quotes more than that."""
    says = evidence.says.strip() or evidence.rule
    named = next((one for one, title in titles.items() if says.endswith(naming(title))), None)
    if named:
        says = says.removesuffix(naming(titles[named]))
    words = escaped(says[:1].upper() + says[1:]).rstrip(".")
    given = giver(sources, evidence)
    if given is None:
        return f"{words} ([{escaped(titles[named])}](../../articles/{named}.md))." if named else f"{words}."
    source, paragraph = given
    if paragraph is not None:
        body = fold(source.article.body[paragraph])
        if any(fold(said).strip(" .,") not in body for said in _SAID.findall(says)):
            paragraph = None
    return f"{words} ({source.link(paragraph)})."


def _unknown(sources: Sources, titles: dict[str, str]) -> str:
    """What the articles leave open."""
    meeting, all_ = sources.meeting, sources.all
    everywhere = _links(all_)
    lines = []
    if not meeting.participants:
        lines.append(f"Who took part ({everywhere}).")
    if meeting.date is None:
        lines.append(f"When it was ({everywhere}).")
    elif not meeting.date.value.is_day and not phrases.lasted(meeting):
        lines.append(f"The exact day; the clues allow {date_words(meeting.date.value)} ({everywhere}).")
    if not meeting.place and meeting.mode not in ("call", "virtual"):
        lines.append(f"Where it was ({everywhere}).")
    if meeting.status == "announced":
        lines.append(f"Whether it took place as planned ({everywhere}).")
    elif meeting.status is None:
        lines.append(f"Whether it has taken place ({everywhere}).")
    undated = [source for source in all_ if not source.placed.dated.published]
    if undated:
        lines.append(f"The day of publication of {phrases.listed([one.link() for one in undated])}.")
    unnamed = [source for source in all_ if not source.article.outlet]
    if unnamed:
        lines.append(f"The outlet of {phrases.listed([one.link() for one in unnamed])}.")
    whole = len(titles) == len(all_)  # other briefings may have what this one lacks
    if whole and origins(fact(source.placed) for source in all_) == 1:
        lines.append(f"Whether a second, independent origin confirms it ({everywhere}).")
    return "## What is not known\n\n" + "\n".join(f"- {line}" for line in lines) if lines else ""


def _list(sources: Sources, titles: dict[str, str]) -> str:
    """The articles, numbered, each with what is known of it."""
    numbers = {source.article.id: source for source in sources.all}
    lines = ["## Sources", ""]
    for source in sources.all:
        article, dated = source.article, source.placed.dated
        outlet = escaped(article.outlet) if article.outlet else "outlet not named"
        parts = [f"[{escaped(article.title)}](../../articles/{article.id}.md), {outlet}."]
        authors = [author for author in article.authors if author != article.outlet]
        if authors:
            parts.append(f"By {escaped(phrases.listed(authors))}.")
        if article.origin and article.origin != article.outlet:
            parts.append(f"Credits {escaped(article.origin)}.")
        parts.append(_published(dated.published.value if dated.published else None))
        if copy := source.placed.copy_of:
            of = numbers[copy].link() if copy in numbers else f"[{escaped(titles.get(copy, 'another article'))}]"
            target = "" if copy in numbers else f"(../../articles/{copy}.md)"
            parts.append(f"Carries the same report as {of}{target}.")
        lines.append(f"{source.number}. {' '.join(parts)}")
    return "\n".join(lines)


def _published(value: Edtf | None) -> str:
    return f"Published {phrases.when(value)}." if value else "Day of publication not stated."
