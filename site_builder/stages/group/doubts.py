"""What is open after grouping, as questions with their candidates: the notes of the build and the cases of `review`."""

from collections.abc import Iterator, Mapping

from site_builder.stages.group.material import Material, Open, Plan
from site_builder.values.doubts import Candidate, Doubt, DoubtKind, date_text, named
from site_builder.values.edtf import words
from site_builder.values.model import Meeting, Placed

_SAYS: Mapping[DoubtKind, str] = {
    "known meeting": "it may be about the known meeting {which}, but that is not sure.",
    "same meeting": "it may report the same meeting as {which}, but that is not sure.",
    "join": "it was put with the reports that it resembles most, and might as well belong to {which}.",
}


def questions(
    material: Material, made: Plan, meetings: Mapping[str, Meeting], articles: Mapping[str, Placed]
) -> tuple[Doubt, ...]:
    """Every open question that no editor has settled, sorted."""
    found = {*_of_places(material, made, meetings, articles), *_of_dates(articles)}
    return tuple(sorted(one for one in found if not _settled(one, material)))


def _settled(doubt: Doubt, material: Material) -> bool:
    """True where an editor answered, or does not want to be asked."""
    decision = material.decided.get(doubt.article)
    return decision is not None and doubt.kind in decision.ignore


def _of_places(
    material: Material, made: Plan, meetings: Mapping[str, Meeting], articles: Mapping[str, Placed]
) -> Iterator[Doubt]:
    for one in made.open:
        home = articles[one.article].meeting
        candidates = tuple(
            candidate
            for candidate in (
                *(_meeting(material.rulings.merged.get(name, name), material, meetings) for name in one.meetings),
                *(_report(name, articles, meetings) for name in one.reports),
            )
            if candidate.id != home
        )
        if candidates:
            occasion = material.occasions[one.article]
            yield Doubt(
                one.kind,
                one.article,
                occasion.dated.article.capture,
                _says(one, candidates),
                candidates,
                occasion.sentence,
                -1 if occasion.paragraph is None else occasion.paragraph,
            )


def _says(one: Open, candidates: tuple[Candidate, ...]) -> str:
    which = " or ".join(f"`{name}`" for name in one.reports) if one.kind == "same meeting" else named(candidates)
    return _SAYS[one.kind].format(which=which)


def _meeting(id: str, material: Material, meetings: Mapping[str, Meeting]) -> Candidate:
    """A meeting of the digest, else of the registry."""
    if id in meetings:
        return _candidate(meetings[id], "")
    known = next((entry.meeting for entry in material.entries if entry.meeting.id == id), None)
    return Candidate(id, known.title if known else id, date_text(known.date if known else None))


def _report(article: str, articles: Mapping[str, Placed], meetings: Mapping[str, Meeting]) -> Candidate:
    """The meeting of another report; the report itself where it has none."""
    other = articles[article]
    title = other.dated.article.title
    meeting = meetings.get(other.meeting or "")
    return _candidate(meeting, f"“{title}” is about it") if meeting else Candidate(article, title)


def _candidate(meeting: Meeting, says: str) -> Candidate:
    return Candidate(meeting.id, meeting.title, date_text(meeting.date.value if meeting.date else None), says)


def _of_dates(articles: Mapping[str, Placed]) -> Iterator[Doubt]:
    """Articles about a meeting of which nobody knows the day, not even the year; and clues that exclude each other."""
    for name, placed in articles.items():
        yield from (one for one in placed.dated.doubts if one.article == name)
        if placed.meeting and placed.event is None:
            says = "nothing tells when the meeting that it reports took place."
            written = placed.dated.written
            if written:
                says = f"nothing tells when the meeting took place; the text was written {words(written.value)}."
            capture = placed.dated.article.capture
            yield Doubt("undated", name, capture, says, about="event_date", candidates=())
