"""What a reader of one kind of capture makes of it, before the collector's own facts are laid above."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from site_builder.values.errors import Problem
from site_builder.values.model import Removed, StatedDate


@dataclass(frozen=True, slots=True)
class Draft:
    """The parts of an article as the capture alone tells them; `lines` are the body paragraphs' lines."""

    title: str
    outlet: str | None
    origin: str | None
    authors: tuple[str, ...]
    language: str
    body: tuple[str, ...]
    roles: tuple[str, ...]
    lines: tuple[int, ...]
    removed: tuple[Removed, ...]
    dates: tuple[StatedDate, ...]
    found: Mapping[str, str] = field(default_factory=dict)
    url: str | None = None
    problems: tuple[Problem, ...] = ()
