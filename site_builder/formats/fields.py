"""Typed reading of a YAML mapping: unknown keys and bad values become errors with line and nearest valid key."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, TypeVar

from site_builder.formats.frontmatter import Place, Yaml
from site_builder.values import edtf
from site_builder.values.errors import BuildError, Problem

T = TypeVar("T")
_TRUE, _FALSE = frozenset(("yes", "true", "on")), frozenset(("no", "false", "off"))


@dataclass(slots=True)
class Fields:
    """One mapping of a file being read. Each reader returns the typed value, or None (an empty tuple for lists) where
    the key is absent or bad; what is bad is noted in `problems`, shared by all mappings of the file."""

    source: Yaml
    path: str
    place: Place = ()
    problems: list[Problem] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)

    @property
    def data(self) -> dict[str, Any]:
        """The mapping itself; empty where the file holds something else."""
        value = self.source.data
        for step in self.place:
            value = value[step]
        return value if isinstance(value, dict) else {}

    @property
    def line(self) -> int:
        """The line on which the mapping starts."""
        return self.source.line(*self.place)

    def bad(self, key: str, message: str, advice: str = "") -> None:
        """Notes an error at a key's line."""
        self.problems.append(Problem(self.path, self.source.line(*self.place, key), message, advice, "error"))

    def text(self, key: str) -> str | None:
        """A word or sentence, trimmed; None where the key is absent or empty."""
        self.asked.add(key)
        value = self.data.get(key)
        if value is not None and not isinstance(value, str):
            self.bad(key, f"`{key}` must be a text.", f"Write `{key}: words`, in quotes where a colon stands in them.")
            return None
        return (value.strip() or None) if value else None

    def required(self, key: str) -> str:
        """A text that must be there; "" (and an error) where it is not."""
        value = self.text(key)
        if value is None and not any(p.line == self.source.line(*self.place, key) for p in self.problems):
            self.bad(key, f"`{key}` is missing.", f"Add `{key}: ...`.")
        return value or ""

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; a single text counts as a list of one."""
        self.asked.add(key)
        value = self.data.get(key)
        if value is None:
            return ()
        items = [value] if isinstance(value, str) else value
        if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
            self.bad(key, f"`{key}` must be a list of texts.", f"Write `{key}: [one, two]`.")
            return ()
        return tuple(item.strip() for item in items if item.strip())

    def date(self, key: str) -> edtf.Edtf | None:
        """An EDTF date."""
        value = self.text(key)
        return (
            None
            if value is None
            else self._read(key, value, edtf.parse, "2024-05-16, 2024-05 or 2024-05-16/2024-05-17")
        )

    def pattern(self, key: str) -> tuple[str, ...]:
        """A list of regular expressions, each tried."""
        return tuple(text for text in self.texts(key) if self._read(key, text, re.compile, "a regular expression"))

    def choice(self, key: str, options: Sequence[T]) -> T | None:
        """One of the options."""
        value = self.text(key)
        if value is None or value in options:
            return value  # type: ignore[return-value]
        self.bad(
            key,
            f"`{key}: {value}` is not known.{nearest(value, [str(o) for o in options])}",
            f"One of: {listed(options)}.",
        )
        return None

    def choices(self, key: str, options: Sequence[T]) -> tuple[T, ...]:
        """Some of the options."""
        values = self.texts(key)
        for value in values:
            if value not in options:
                near = nearest(value, [str(o) for o in options])
                self.bad(key, f"`{value}` is not known in `{key}`.{near}", f"Any of: {listed(options)}.")
        return values  # type: ignore[return-value]

    def flag(self, key: str) -> bool | None:
        """Yes or no."""
        value = self.text(key)
        if value is None:
            return None
        if value.lower() in _TRUE | _FALSE:
            return value.lower() in _TRUE
        self.bad(key, f"`{key}: {value}` is neither yes nor no.", "Write yes or no.")
        return None

    def number(self, key: str, low: int, high: int) -> int | None:
        """A whole number within bounds, both included."""
        value = self.text(key)
        if value is None:
            return None
        if re.fullmatch(r"\d{1,9}", value) and low <= int(value) <= high:
            return int(value)
        self.bad(key, f"`{key}: {value}` is not a whole number from {low} to {high}.", "Write such a number.")
        return None

    def each(self, key: str) -> Iterator["Fields"]:
        """The mappings of a list."""
        self.asked.add(key)
        value = self.data.get(key)
        if value is not None and not isinstance(value, list):
            self.bad(key, f"`{key}` must be a list.", "Start each entry with `- `.")
            return
        for number, item in enumerate(value or []):
            entry = Fields(self.source, self.path, (*self.place, key, number), self.problems)
            if isinstance(item, dict):
                yield entry
            else:
                self.problems.append(
                    Problem(
                        self.path, entry.line, f"an entry of `{key}` must be a mapping.", "Write `- id: ...`.", "error"
                    )
                )

    def done(self) -> None:
        """Notes every key that nobody asked for, with the nearest one that exists."""
        for key in self.data:
            if key not in self.asked:
                advice = f"Keys here: {listed(sorted(self.asked))}."
                self.bad(key, f"the key `{key}` is not known.{nearest(key, sorted(self.asked))}", advice)

    def close(self) -> None:
        """Ends the reading of a file: raises BuildError with everything that was found in it, unknown keys too."""
        self.done()
        if self.problems:
            raise BuildError(*sorted(self.problems))

    def _read(self, key: str, value: str, reader: Callable[[str], T], example: str) -> T | None:
        try:
            return reader(value)
        except (ValueError, re.error, OverflowError, RecursionError) as problem:
            self.bad(key, f"`{key}: {value}` cannot be read: {problem}.", f"Write for instance {example}.")
            return None


def nearest(word: str, options: Sequence[str]) -> str:
    """` Did you mean ...?` where an option resembles the word, else nothing."""
    close = get_close_matches(word, options, 1, 0.6)
    return f" Did you mean `{close[0]}`?" if close else ""


def listed(options: Sequence[object]) -> str:
    """The options as a sentence lists them."""
    return ", ".join(f"`{option}`" for option in options)
