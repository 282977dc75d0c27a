"""Briefings and meetings read back from their files, with what editors changed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from site_builder.formats.document import Front, read
from site_builder.stages.brief import evidence
from site_builder.stages.brief.sources import origins
from site_builder.values.edtf import Edtf
from site_builder.values.errors import Problem
from site_builder.values.model import MODES, STATUSES, Evidence, Mode, Participant, Status
from site_builder.values.permalink import coverage
from site_builder.values.record import ArticleRecord, BriefingRecord, MeetingRecord


@dataclass(frozen=True, slots=True)
class BriefingFile:
    """What one briefing's file holds: the briefing, the facts of its meeting as they stand there, and for each fact
    a person changed its line."""

    path: str
    record: BriefingRecord
    title: str
    participants: tuple[Participant, ...]
    date: Edtf | None
    date_evidence: tuple[Evidence, ...]
    place: str | None
    place_evidence: tuple[Evidence, ...]
    mode: Mode | None
    status: Status | None
    edited: Mapping[str, int]
    articles_line: int = 0


_FACTS = ("meeting_title", "participants", "date", "date_evidence", "place", "place_evidence", "mode", "status")
_OWN = ("title", "articles")


def read_briefing(text: str, path: str, first_seen: str = "", changed: str = "") -> BriefingFile:
    """What a briefing's file holds, edits included; the two days are the ledger's. Raises BuildError at the line of
    each bad value."""
    document = read(text, path)
    front, place = Front(document), PurePosixPath(path)
    date, venue = front.date("date"), front.text("place")
    clues = _clues(document.edited, "date", date, evidence.read_evidence(front, "date_evidence"))
    place_clues = _clues(document.edited, "place", venue, evidence.read_evidence(front, "place_evidence"))
    for key, name in (("meeting", place.parent.name), ("coverage", place.stem)):
        if front.required(key) not in ("", name):
            front.bad((key,), f"`{key}` must be `{name}`, as the file's place says.", "Set it back, or delete it.")
    read_file = BriefingFile(
        path=path,
        record=BriefingRecord(
            meeting=place.parent.name,
            coverage=place.stem,
            title=front.required("title"),
            articles=front.texts("articles"),
            markdown=document.markdown,
            first_seen=first_seen,
            changed=changed,
            edited=tuple(name for name in document.edited if name in document.blocks or name in _FACTS + _OWN),
        ),
        title=front.required("meeting_title"),
        participants=evidence.read_participants(front, "participants"),
        date=date,
        date_evidence=clues,
        place=venue,
        place_evidence=place_clues,
        mode=front.choice(MODES, "mode"),
        status=front.choice(STATUSES, "status"),
        edited={key: document.yaml.line(key) for key in _FACTS if key in document.edited},
        articles_line=document.yaml.line("articles"),
    )
    front.done()
    return read_file


def _clues(edited: Sequence[str], key: str, value: object, chain: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """The evidence of a fact: an editor's word where a person changed the fact and not its evidence."""
    if key not in edited or f"{key}_evidence" in edited or chain[:1] == (evidence.EDITOR,):
        return chain
    return (evidence.EDITOR,) if value else ()


def meeting_records(
    files: Sequence[BriefingFile], articles: Mapping[str, ArticleRecord]
) -> tuple[tuple[MeetingRecord, ...], tuple[Problem, ...]]:
    """The meetings that briefings' files speak of, sorted by id. A fact that a person changed in any file of a meeting
    wins over unchanged ones; where two changes disagree the first holds and the other is a problem."""
    groups: dict[str, list[BriefingFile]] = {}
    for file in sorted(files, key=lambda file: (file.record.meeting, _order(file.record.coverage))):
        groups.setdefault(file.record.meeting, []).append(file)
    problems: list[Problem] = []
    return tuple(_meeting(group, articles, problems) for group in groups.values()), tuple(problems)


def _order(name: str) -> tuple[bool, str]:
    """Dated coverage first, in order of time."""
    return name == coverage(None, None), name


def _meeting(
    files: Sequence[BriefingFile], articles: Mapping[str, ArticleRecord], problems: list[Problem]
) -> MeetingRecord:
    """One meeting of its files."""
    members = tuple(dict.fromkeys(one for file in files for one in file.record.articles))
    for one in members:
        if one not in articles:
            at = next(file for file in files if one in file.record.articles)
            advice = "Take it out of `articles`, or delete that key to restore it."
            problems.append(Problem(at.path, at.articles_line, f"there is no article `{one}`.", advice))
    known = tuple(articles[one] for one in members if one in articles)
    chosen: dict[str, Any] = {}
    for key, value in _READERS.items():
        chosen[key] = _choose(files, key, value, problems)
    return MeetingRecord(
        id=files[0].record.meeting,
        articles=tuple(one.id for one in known),
        coverages=tuple(file.record.coverage for file in files),
        origins=origins((one.id, one.origin, one.outlet, one.copy_of) for one in known),
        edited=tuple(_NAMES.get(key, key) for key in _FACTS if any(key in file.edited for file in files)),
        **{_NAMES.get(key, key): value for key, value in chosen.items()},
        date_evidence=_evidence(files, "date", lambda file: file.date_evidence),
        place_evidence=_evidence(files, "place", lambda file: file.place_evidence),
    )


_NAMES = {"meeting_title": "title"}
_READERS: Mapping[str, Callable[[BriefingFile], Any]] = {
    "meeting_title": lambda file: file.title,
    "participants": lambda file: file.participants,
    "date": lambda file: file.date,
    "place": lambda file: file.place,
    "mode": lambda file: file.mode,
    "status": lambda file: file.status,
}


def _choose(
    files: Sequence[BriefingFile], key: str, value: Callable[[BriefingFile], Any], problems: list[Problem]
) -> Any:
    """A person's value of a fact where there is one, else the first file's."""
    changed = [file for file in files if key in file.edited] or list(files[:1])
    for other in changed[1:]:
        if value(other) != value(changed[0]):
            message = f"`{key}` is set otherwise in {changed[0].path}, line {changed[0].edited[key]}; that one holds."
            advice = "Make both the same, or delete one of them."
            problems.append(Problem(other.path, other.edited[key], message, advice))
    return value(changed[0])


def _evidence(
    files: Sequence[BriefingFile], key: str, value: Callable[[BriefingFile], tuple[Evidence, ...]]
) -> tuple[Evidence, ...]:
    """The evidence of the file whose fact holds, unless a person wrote evidence."""
    told = [file for file in files if f"{key}_evidence" in file.edited]
    changed = [file for file in files if key in file.edited]
    return value((told or changed or list(files))[0])
