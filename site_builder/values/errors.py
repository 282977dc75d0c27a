"""Problems as values, and the one exception that ends a build."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["note", "problem", "error"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A finding in somebody's material: where it is, what it is, and what to do about it.

    `path` is as the user would type it; `line` is 1-based, or 0 where a file as a whole is meant.
    A `note` tells of something done as wished (an edit kept); a `problem` leaves something out or in doubt and the
    build goes on; an `error` stops it. `detail` holds further lines, such as what an edited block hides.
    """

    path: str
    line: int
    message: str
    advice: str = ""
    severity: Severity = "problem"
    detail: str = ""

    def __str__(self) -> str:
        """`path:line: sentence. What to do.`, with control characters shown, never sent to a terminal."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        return printable(f"{place}: {self.message} {self.advice}".rstrip())


def printable(text: str) -> str:
    """The text with each character that could steer a terminal, or is no character at all, written as an escape."""
    return "".join(
        ch if ch.isprintable() else ch.encode("unicode_escape", "backslashreplace").decode("ascii") for ch in text
    )


class BuildError(Exception):
    """The build cannot go on. Carries every problem found so far that says why; `cli` prints them and exits 1."""

    def __init__(self, *problems: Problem) -> None:
        """At least one problem is expected: an error without a place and an advice helps nobody."""
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class UsageError(Exception):
    """The command line asks for something impossible; `cli` prints the sentence and exits 2."""


def error(path: str, message: str, advice: str = "", line: int = 0) -> BuildError:
    """A `BuildError` of one finding: the helper that every `raise` in the house goes through."""
    return BuildError(Problem(path, line, message, advice, "error"))


def unusable(failure: OSError, path: str) -> BuildError:
    """The `BuildError` of what the system refuses; `path` is named where the failure names none."""
    reason = (failure.strerror or str(failure)).lower()
    return error(str(failure.filename or path), f"{reason}.", "Check its permissions, and the space on its disk.")
