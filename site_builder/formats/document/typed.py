"""Typed reading of a document's front matter: exactly what stands there, and every bad value with its line.

Unlike the files that people alone write, unknown keys are theirs to add, and white space inside quotes counts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from site_builder.formats.document.model import Document
from site_builder.formats.frontmatter import Place
from site_builder.values.edtf import Edtf, EdtfError
from site_builder.values.edtf import parse as parse_date
from site_builder.values.errors import BuildError, Problem

T = TypeVar("T", bound=str)
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DATES = "Write a date in EDTF notation: 2024-05-16, 2024-05, 2024, ../2024-05-16 or 2024-05-16/2024-05-17; or null."
_RESTORE = "Delete the key to have it written anew."


@dataclass(slots=True)
class Front:
    """The front matter being read; what is bad is noted, and `done` raises it all at once."""

    document: Document
    problems: list[Problem] = field(default_factory=list)

    def bad(self, place: Place, message: str, advice: str = _RESTORE) -> None:
        """Notes an error at the line of a place."""
        line = self.document.yaml.line(*place)
        self.problems.append(Problem(self.document.path, line, message, advice, "error"))

    def done(self) -> None:
        """Raises BuildError with everything that was bad."""
        if self.problems:
            raise BuildError(*sorted(self.problems))

    def at(self, *place: str | int) -> Any:
        """What stands at a place; None where nothing does."""
        value = self.document.yaml.data
        for step in place:
            value = value.get(step) if isinstance(value, dict) else value[step]
        return value

    def text(self, *place: str | int) -> str | None:
        """A text, or None."""
        value = self.at(*place)
        if value is None or isinstance(value, str):
            return value
        self.bad(place, f"`{place[-1]}` must be a text.", f"Write `{place[-1]}: words`, in quotes where needed.")
        return None

    def required(self, *place: str | int) -> str:
        """A text that must be there."""
        value = self.text(*place)
        if value is None and self.at(*place) is None:
            self.bad(place, f"`{place[-1]}` is missing.", f"Write `{place[-1]}: ...`, or delete the key to restore it.")
        return value or ""

    def texts(self, *place: str | int) -> tuple[str, ...]:
        """A list of texts; one text counts as a list of one."""
        value = self.at(*place)
        items = [value] if isinstance(value, str) else value or []
        if isinstance(items, list) and all(isinstance(item, str) for item in items):
            return tuple(items)
        self.bad(place, f"`{place[-1]}` must be a list of texts.", f"Write `{place[-1]}: [one, two]`.")
        return ()

    def date(self, *place: str | int) -> Edtf | None:
        """A date in EDTF notation, or None."""
        value = self.text(*place)
        if value is None:
            return None
        try:
            return parse_date(value)
        except EdtfError as failure:
            self.bad(place, f"`{place[-1]}`: {failure}.", _DATES)
            return None

    def choice(self, options: Sequence[T], *place: str | int) -> T | None:
        """One of the options, or None."""
        value = self.text(*place)
        for option in options:
            if value == option:
                return option
        if value is not None:
            self.bad(place, f"`{place[-1]}: {value}` is not known.", f"Write one of: {', '.join(options)}; or null.")
        return None

    def number(self, *place: str | int) -> int | None:
        """A whole number, or None."""
        value = self.text(*place)
        if value is None or re.fullmatch(r"\d{1,9}", value):
            return None if value is None else int(value)
        self.bad(place, f"`{place[-1]}: {value}` is not a whole number.")
        return None

    def slug(self, *place: str | int) -> str | None:
        """An id, or None."""
        value = self.text(*place)
        if value is None or SLUG.fullmatch(value):
            return value
        self.bad(place, f"`{place[-1]}: {value}` is no id.", "Write an id of a-z, 0-9 and hyphens, or null for none.")
        return None

    def each(self, *place: str | int) -> Iterator[Place]:
        """The places of the mappings in a list."""
        items = self.at(*place)
        if items is not None and not isinstance(items, list):
            self.bad(place, f"`{place[-1]}` must be a list.")
            return
        for number, item in enumerate(items or []):
            if isinstance(item, dict):
                yield (*place, number)
            else:
                self.bad((*place, number), f"an entry of `{place[-1]}` must be a mapping.")
