"""What is open after grouping, as questions with their candidates: the notes of the build and the cases of `review`."""

from collections.abc import Iterator, Mapping

from site_builder.stages.group.material import Material, Open, Plan
from site_builder.stages.group.nearly import Spellings, copies
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
    found = {
        *_of_places(material, made, meetings, articles),
        *_of_dates(articles, frozenset(one.article for one in made.open if not one.says)),
        *_of_names(material, articles),
        *_of_copies(material, made),
    }
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
        if candidates or one.says:
            occasion = material.occasions[one.article]
            yield Doubt(
                one.kind,
                one.article,
                occasion.dated.article.capture,
                one.says or _says(one, candidates),
                candidates,
                occasion.sentence,
                -1 if occasion.paragraph is None else occasion.paragraph,
                advice=one.advice,
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


def _of_dates(articles: Mapping[str, Placed], asked: frozenset[str]) -> Iterator[Doubt]:
    """Articles whose clues exclude each other, which dating tells as a problem; and those about a meeting of which
    nobody knows the day, not even the year, unless it is `asked` already which meeting it is."""
    for name, placed in articles.items():
        capture = placed.dated.article.capture
        for problem in placed.dated.problems:
            if problem.severity == "problem" and problem.path == capture:
                yield Doubt("contradiction", name, capture, problem.message, about="published")
        if placed.meeting and placed.event is None and name not in asked:
            says = "nothing tells when the meeting that it reports took place."
            written = placed.dated.written
            if written:
                says = f"nothing tells when the meeting took place; the text was written {words(written.value)}."
            yield Doubt("undated", name, capture, says, about="event_date")


def _of_names(material: Material, articles: Mapping[str, Placed]) -> Iterator[Doubt]:
    """People who take part, whom nobody knows, and whose name is nearly that of somebody known."""
    unknown = {
        name: [one for one in occasion.participants if one.id not in material.names.numbers]
        for name, occasion in material.occasions.items()
        if occasion.body is None and articles[name].meeting
    }
    spellings = Spellings(material.names) if any(unknown.values()) else None
    for name, people in unknown.items():
        for one in people:
            near = spellings.near(one.name) if spellings else ()
            if near:
                occasion = material.occasions[name]
                says = f"nobody is known as “{one.name}”, and the name is nearly that of {near[0].name}."
                known = tuple(Candidate(person.id, person.name) for person in near[:3])
                capture = occasion.dated.article.capture
                place = -1 if occasion.paragraph is None else occasion.paragraph
                yield Doubt("unknown name", name, capture, says, known, occasion.sentence, place, one.name)


def _of_copies(material: Material, made: Plan) -> Iterator[Doubt]:
    """Reports of one meeting that count as independent and share much of their wording."""
    for cluster in made.clusters.values():
        originals = sorted((account.occasions[0] for account in cluster.accounts), key=lambda one: one.id)
        for one, other in copies(originals) if len(originals) > 1 else ():
            if material.copies.get(one.id, one.id) != material.copies.get(other.id, other.id):
                title = other.dated.article.title
                says = f"it shares much of its wording with “{title}”, and counts as a second origin."
                candidate = Candidate(other.dated.article.capture, title)
                yield Doubt("near copy", one.id, one.dated.article.capture, says, (candidate,), about=other.id)
