"""Briefings as files of `content/briefings/`: one for each date of coverage of a meeting."""

from collections.abc import Sequence

from site_builder.formats.document import MEETING_KEYS, Draft, Value
from site_builder.stages.brief import evidence
from site_builder.stages.brief.blocks import blocks
from site_builder.stages.brief.sources import number
from site_builder.values.edtf import parse as parse_date
from site_builder.values.edtf import words as date_words
from site_builder.values.model import Meeting, Placed
from site_builder.values.permalink import coverage


def briefing_drafts(meeting: Meeting, placed: Sequence[Placed], folder: str = "content") -> tuple[Draft, ...]:
    """The files `briefings/MEETING/COVERAGE.md` as the program would write them, sorted by coverage. `placed` are the
    articles about the meeting; `folder` names the content folder in problems."""
    groups: dict[str, list[Placed]] = {}
    order = {id_: n for n, id_ in enumerate(meeting.articles)}
    for one in sorted(placed, key=lambda one: (order.get(_id(one), len(order)), _id(one))):
        groups.setdefault(coverage_of(one), []).append(one)
    titles = {_id(one): one.dated.article.title for one in placed}
    return tuple(_draft(meeting, name, groups[name], titles, folder) for name in sorted(groups))


def coverage_of(placed: Placed) -> str:
    """The name of the date of coverage that an article belongs to."""
    published = placed.dated.published
    if published is None or published.value.first is None or published.value.last is None:
        return coverage(None, None)
    length = 10 if published.value.text[-1].isdigit() else 7  # a day in doubt is no known day; its month is
    return coverage(published.value.first.isoformat()[:length], published.value.last.isoformat()[:length])


def _id(placed: Placed) -> str:
    return placed.dated.article.id


def _draft(meeting: Meeting, name: str, placed: Sequence[Placed], titles: dict[str, str], folder: str) -> Draft:
    """One briefing."""
    front: dict[str, Value] = {
        "title": _title(meeting, name),
        "meeting": meeting.id,
        "meeting_title": meeting.title,
        "date": meeting.date.value.text if meeting.date else None,
        "place": meeting.place,
        "mode": meeting.mode,
        "status": meeting.status,
        "participants": evidence.participants_value(meeting.participants),
        "coverage": name,
        "articles": [_id(one) for one in placed],
    }
    if meeting.date and meeting.date.evidence:
        front["date_evidence"] = evidence.evidence_value(meeting.date.evidence)
    if meeting.place and meeting.place_evidence:
        front["place_evidence"] = evidence.evidence_value(meeting.place_evidence)
    path = f"{folder}/briefings/{meeting.id}/{name}.md"
    return Draft(path, front, blocks(number(meeting, placed), titles), MEETING_KEYS)


def _title(meeting: Meeting, name: str) -> str:
    """The meeting's title and the date of coverage."""
    if name == coverage(None, None):
        return f"{meeting.title}: undated reports"
    return f"{meeting.title}: reports of {date_words(parse_date(name))}"
