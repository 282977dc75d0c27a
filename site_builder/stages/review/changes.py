"""What a set of entries changes, told in sentences: meetings, articles, addresses."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.values import permalink
from site_builder.values.edtf import words
from site_builder.values.model import Meeting, Placed


@dataclass(frozen=True, slots=True)
class State:
    """What a digest says: meetings and articles by id, and addresses that lead elsewhere."""

    meetings: Mapping[str, Meeting]
    articles: Mapping[str, Placed]
    moved: Mapping[str, str]


def consequences(before: State, after: State) -> tuple[str, ...]:
    """What is otherwise in the second state, in sentences: meetings, then articles, then addresses."""
    return (*_meetings(before, after), *_articles(before, after), *_addresses(before, after))


def _meetings(before: State, after: State) -> Iterator[str]:
    for name in sorted(before.meetings.keys() | after.meetings.keys()):
        old, new = before.meetings.get(name), after.meetings.get(name)
        if old is None and new is not None:
            yield f"New meeting: {_shown(new)}, at {permalink.meeting(name)}"
        elif new is None and old is not None:
            yield f"No meeting any more: {_shown(old)}"
        elif old is not None and new is not None and _shown(old) != _shown(new):
            yield f"The meeting {_shown(old)} is now {_shown(new)}"


def _shown(meeting: Meeting) -> str:
    return f"{meeting.title} ({words(meeting.date.value) if meeting.date else 'undated'})"


def _articles(before: State, after: State) -> Iterator[str]:
    for name in sorted(before.articles.keys() & after.articles.keys()):
        old, new = before.articles[name], after.articles[name]
        title = new.dated.article.title
        if (old.meeting, old.also) != (new.meeting, new.also):
            yield f"“{title}” moves from {_homes(old, before)} to {_homes(new, after)}"
        days = [words(one.event.value) if one.event else "no known day" for one in (old, new)]
        if days[0] != days[1]:
            yield f"“{title}” reports on {days[1]}, before: {days[0]}"
        printed = [words(one.dated.published.value) if one.dated.published else "unknown" for one in (old, new)]
        if printed[0] != printed[1]:
            yield f"“{title}” was published: {printed[1]}, before: {printed[0]}"
        if old.copy_of != new.copy_of:
            yield f"“{title}” counts as {'a copy' if new.copy_of else 'a report of its own'}"


def _homes(placed: Placed, state: State) -> str:
    titles = [_shown(state.meetings[one]) for one in (placed.meeting, *placed.also) if one and one in state.meetings]
    return " and ".join(titles) or "no meeting"


def _addresses(before: State, after: State) -> Iterator[str]:
    for path in sorted(after.moved.keys() | before.moved.keys()):
        old, new = before.moved.get(path), after.moved.get(path)
        if old != new:
            yield f"{path} {'is a page again' if new is None else f'leads to {new}' if new else 'says that it is gone'}"
