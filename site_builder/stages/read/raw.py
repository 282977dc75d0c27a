"""Bytes on their way to a capture, wherever they lie: in a folder, an archive, a feed."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from site_builder.stages.read.sides import over
from site_builder.values import edtf
from site_builder.values.edtf import Edtf
from site_builder.values.errors import Problem
from site_builder.values.model import Capture, Given, MailKind

Read = Iterator[Capture | Problem]
_NOTHING = Given()
_FIRST_YEAR = 1990
_OF_ONE = ("url", "title", "published")


@dataclass(frozen=True, slots=True)
class Raw:
    """A file or a member of one: its path below the seeds folder and as messages show it, what its container says of
    it (`facts`) and its collector (`side`), the character set that a header names, whether an archive holds it, and
    the kind of mail that it came by."""

    path: str
    shown: str
    data: bytes
    facts: Given = _NOTHING
    side: Given | None = None
    charset: str | None = None
    packed: bool = False
    mail: MailKind = ""

    def told(self, problem: Problem) -> Problem:
        """The problem of a door, whose path is that of a member or "", under the path that the user knows."""
        return replace(problem, path=f"{self.shown}/{problem.path}" if problem.path else self.shown)

    def says(self, message: str, advice: str) -> Problem:
        """A problem of the file as a whole."""
        return Problem(self.shown, 0, message, advice)

    def member(self, name: str, data: bytes, facts: Given = _NOTHING, charset: str | None = None) -> "Raw":
        """What lies in this file under the name."""
        return replace(
            self, path=f"{self.path}/{name}", shown=f"{self.shown}/{name}", data=data, facts=facts, charset=charset
        )

    def of_many(self) -> tuple["Raw", list[Problem]]:
        """The file as one of many captures: what its side file says of a single one cannot hold for all."""
        if self.side is None or not any(getattr(self.side, name) for name in _OF_ONE):
            return self, []
        side = replace(self.side, url=None, title=None, published=None)
        message = "`url`, `title` and `published` of the side file are left out: this file holds many captures."
        advice = "Keep what holds for all of them: outlet, captured, authors, meeting, policy, tags."
        return replace(self, side=side), [self.says(message, advice)]

    def given(self, header: Given = _NOTHING) -> Given:
        """What is known of the capture: the side file above its own header above what its container says."""
        facts = self.facts if header is _NOTHING else over(self.facts, header)
        return over(facts, self.side) if self.side else facts


def day(value: date | None) -> Edtf | None:
    """The day that a header states; None for those that a machine without a clock writes."""
    return edtf.day(value) if value and value.year >= _FIRST_YEAR else None


def digest(*parts: bytes) -> str:
    """SHA-256 in hex of the parts, each ended, so that no two lists of parts give the same."""
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def apart(members: Iterable[Raw]) -> list[Raw]:
    """The members, where several have one name each with the head of its digest behind it: so the order in which
    they stand decides nothing."""
    by_path: dict[str, list[Raw]] = {}
    for one in members:
        by_path.setdefault(one.path, []).append(one)
    named: list[Raw] = []
    for same in by_path.values():
        several = len({one.data for one in same}) > 1
        named.extend(marked(one) if several else one for one in same)
    return named


def marked(raw: Raw) -> Raw:
    """The file under a name that its bytes tell from others of that name."""
    mark = digest(raw.data)[:8]
    return replace(raw, path=f"{raw.path}-{mark}", shown=f"{raw.shown}-{mark}")
