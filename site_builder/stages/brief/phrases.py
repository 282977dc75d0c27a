"""Who met, where, when and whether, as plain English sentences that claim no more than is known."""

from collections.abc import Sequence

from site_builder.values.edtf import Edtf
from site_builder.values.edtf import parse as parse_date
from site_builder.values.edtf import words as date_words
from site_builder.values.lasting import lasts
from site_builder.values.model import Meeting, Mode

# mode: the noun, the past, the infinitive
_MODES: dict[Mode | None, tuple[str, str, str]] = {
    None: ("meeting", "met", "meet"),
    "in person": ("meeting", "met", "meet"),
    "virtual": ("virtual meeting", "met by video link", "meet by video link"),
    "call": ("call", "spoke by telephone", "speak by telephone"),
    "visit": ("visit", "met during a visit", "meet during a visit"),
    "summit": ("summit", "met at a summit", "meet at a summit"),
    "council": ("council meeting", "met", "meet"),
    "board": ("board meeting", "met", "meet"),
}
_ALONE: dict[Mode | None, tuple[str, str]] = {
    "visit": ("made a visit", "make a visit"),
    "call": ("held a telephone call", "hold a telephone call"),
    "virtual": ("held a virtual meeting", "hold a virtual meeting"),
    "summit": ("took part in a summit", "take part in a summit"),
    "in person": ("held a meeting", "hold a meeting"),
    None: ("held a meeting", "hold a meeting"),
}
_NAMED = 4


def listed(names: Sequence[str]) -> str:
    """The names as a sentence lists them."""
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)


def counted(number: int, one: str, many: str = "") -> str:
    """`1 article`, `2 articles`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def who(meeting: Meeting) -> str:
    """The participants, the first few by name; "" where none is known."""
    names = [one.name for one in meeting.participants]
    if len(names) > _NAMED + 1:
        return f"{', '.join(names[:_NAMED])} and {len(names) - _NAMED} others"
    return listed(names)


def when(value: Edtf, lasting: bool = False) -> str:
    """The date as the adverbial of a sentence: `on 4 February 2022`, `in spring 2023`, `some time from ...`; with
    `lasting`, an interval is the days that the meeting took."""
    said = date_words(value)
    if value.text.startswith("["):
        return f"on {said}"
    if value.first is None or value.last is None:
        return said if value.first is None else f"on {said}"
    if "/" in value.text:
        return f"from {said}" if lasting else f"some time from {said}"
    bare = value.text.rstrip("?~%")
    plain = date_words(parse_date(bare))
    doubt = said.removesuffix(plain)
    return said if doubt.endswith("about ") else f"{doubt}{'on' if len(bare) == 10 else 'in'} {plain}"


def lasted(meeting: Meeting) -> bool:
    """True where the meeting's date is days in a row that it took."""
    return meeting.date is not None and lasts(meeting.date.value, meeting.date.evidence)


def where(meeting: Meeting) -> str:
    """` in Geneva`, ` to Geneva` for a visit; "" where no place is known or none matters."""
    if not meeting.place or meeting.mode in ("call", "virtual"):
        return ""
    return f" {'to' if meeting.mode == 'visit' else 'in'} {meeting.place}"


def seated(meeting: Meeting) -> str:
    """A sentence, without its full stop, where no report tells the place and only the seat of who met does; else ""."""
    told = where(meeting) and [one.rule for one in meeting.place_evidence] == ["seat"]
    verb = "have their" if len(meeting.participants) > 1 else "has its"
    return f"No report says where: {meeting.place} is where {who(meeting)} {verb} seat" if told else ""


def happening(meeting: Meeting) -> str:
    """The sentence that says who met, where, when, and whether it has happened, without its full stop."""
    noun, past, infinitive = _MODES[meeting.mode]
    names, place = who(meeting), where(meeting)
    date = f" {when(meeting.date.value, lasted(meeting))}" if meeting.date else ""
    if len(meeting.participants) == 1 and meeting.mode in _ALONE:
        past, infinitive = _ALONE[meeting.mode]
    were = "was" if len(meeting.participants) == 1 else "were"
    if meeting.status == "held":
        return f"{names} {past}{place}{date}" if names else f"A {noun} took place{_at(place)}{date}"
    if meeting.status == "announced":
        start = f"{names} {were} to {infinitive}" if names else f"A {noun} was to take place"
        return f"{start}{place if names else _at(place)}{date}; the reports were written before it"
    of = f"{noun} of {names}" if names else noun
    if meeting.status == "cancelled":
        planned = f", planned for {date_words(meeting.date.value)}," if meeting.date else ""
        return f"A {of}{place}{planned} was cancelled"
    if meeting.status == "under way":
        return f"A {of}{place} was under way{date} when the reports were written"
    return f"The reports speak of a {of}{place}{date}"


def _at(place: str) -> str:
    """The place of something that takes place: never `to`."""
    return place.replace(" to ", " in ", 1) if place.startswith(" to ") else place


def exactness(meeting: Meeting) -> str:
    """A clause on how exactly the date is known; "" where it is known to the day, or to the days that it took."""
    if meeting.date is None:
        return "When it was cannot be told from the reports"
    return "" if meeting.date.value.is_day or lasted(meeting) else "The exact day is not known"
