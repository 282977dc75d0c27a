"""The day of the week that a report tells of its meeting: it may part two meetings where its year is not known."""

from datetime import timedelta

from site_builder.values.edtf import Edtf
from site_builder.values.model import Dated

_NAMES = (
    "monday lunes lundi montag понедельник",
    "tuesday martes mardi dienstag вторник",
    "wednesday miércoles mercredi mittwoch среду",
    "thursday jueves jeudi donnerstag четверг",
    "friday viernes vendredi freitag пятницу",
    "saturday sábado samedi samstag субботу",
    "sunday domingo dimanche sonntag воскресенье",
)
_NUMBER = {name: number for number, names in enumerate(_NAMES) for name in names.split()}
_KNOWN = 6  # days: a date as narrow tells its weekday by itself
_BESIDE = 1  # day: a visit is told by its first or its last


def weekday(event: Dated | None) -> int | None:
    """The weekday (Monday is 0) of an event of which little else is known; None where nothing tells it."""
    if event is None or not event.evidence or event.evidence[-1].rule != "weekday":
        return None
    if (event.value.days or _KNOWN + 1) <= _KNOWN:
        return None
    return next(
        (number for word in event.evidence[-1].words.lower().split() if (number := _NUMBER.get(word, -1)) >= 0), None
    )


def excluded(number: int | None, date: Edtf | None, several: bool) -> bool:
    """True where no day of a narrow date falls on the weekday; `several` allows for a day more at either end."""
    if number is None or date is None or date.first is None or (date.days or _KNOWN + 1) > _KNOWN:
        return False
    more = _BESIDE if several else 0
    days = range(-more, (date.days or 1) + more)
    return all((date.first + timedelta(days=n)).weekday() != number for n in days)
