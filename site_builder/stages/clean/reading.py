"""A page as read: what every later question about it starts from."""

from dataclasses import dataclass

from site_builder.stages.clean.story import Choice
from site_builder.stages.clean.units import Unit


@dataclass(frozen=True, slots=True)
class Reading:
    """The units of a page, each with its choice, the extent of the story, and the headline with its evidence."""

    units: tuple[Unit, ...]
    choices: tuple[Choice, ...]
    first: int
    end: int
    headline: int | None
    title: str
    title_how: str
    language: str
