"""`review`: the open questions of a digest, what an answer would change, and its entry written into the editors' files.

What would change is found by building with the new text in the place of the file, nothing being written."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches, unified_diff
from pathlib import Path
from typing import Any

from site_builder.formats.overrides import added, written
from site_builder.pipeline.compose import compose
from site_builder.pipeline.sources import Options, Sources
from site_builder.pipeline.understand import Understanding, understand
from site_builder.stages import publish
from site_builder.stages import review as asked
from site_builder.stages.review import Case, Choice, Entry
from site_builder.values.edtf import EdtfError, parse
from site_builder.values.errors import Problem, error
from site_builder.values.permalink import slug


@dataclass(frozen=True, slots=True)
class View:
    """The digest as it would be with these texts of the editors' files (None: there is no file)."""

    texts: Mapping[str, str | None]
    understood: Understanding
    state: asked.State
    problems: tuple[Problem, ...]

    @property
    def cases(self) -> tuple[Case, ...]:
        """The questions that are open."""
        return asked.cases(self.understood.grouping, self.understood.placed)


@dataclass(frozen=True, slots=True)
class Preview:
    """What an answer would do: the change of the file as a diff, what follows from it, and findings that are new."""

    file: str
    diff: tuple[str, ...]
    changes: tuple[str, ...]
    problems: tuple[Problem, ...]
    view: View


@dataclass(slots=True)
class Desk:
    """An editor's desk: the digest as it stands, and what was answered so far, for `undo`."""

    sources: Sources
    options: Options
    view: View
    done: list[tuple[str, str | None, str]] = field(default_factory=list)

    def preview(self, case: Case, choice: Choice, value: str, why: str) -> Preview:
        """What the answer would change. Raises BuildError where the entry cannot be added to the file."""
        entry = choice.with_value(value)
        if choice.needs == "name" and any(person.id == value for person in self.view.understood.registry.people):
            entry = Entry(entry.list, {"id": value, "variants": entry.data["variants"]})
        entry = asked.with_why(entry, why)
        file = entry.file
        old = _text(self.sources, file)
        shown = self.sources.content.name(file)
        new = added(old or "", entry.list, entry.data, asked.remark(case), shown)
        view = self._look({**self.view.texts, file: new})
        diff = unified_diff((old or "").splitlines(), new.splitlines(), shown, shown, lineterm="", n=2)
        known = {(problem.path, problem.message) for problem in self.view.problems}
        fresh = tuple(p for p in view.problems if (p.path, p.message) not in known and p.path == shown)
        return Preview(file, tuple(diff), asked.consequences(self.view.state, view.state), fresh, view)

    def write(self, preview: Preview) -> None:
        """Writes the file. Raises BuildError where somebody changed it since the preview."""
        old, new = self.view.texts[preview.file], preview.view.texts[preview.file]
        assert new is not None
        self._exchange(preview.file, old, new)
        self.done.append((preview.file, old, new))
        self.view = preview.view

    def undo(self) -> str:
        """Takes the last entry back; the file, "" where nothing is left to undo."""
        if not self.done:
            return ""
        file, old, new = self.done[-1]
        self._exchange(file, new, old)
        self.done.pop()
        self.view = self._look({**self.view.texts, file: old})
        return self.sources.content.name(file)

    def _look(self, texts: Mapping[str, str | None]) -> View:
        return look(self.sources, replace(self.options, progress=lambda *_: None), texts)

    def _exchange(self, file: str, old: str | None, new: str | None) -> None:
        folder = self.sources.content
        with publish.locked(folder.path):
            if _text(self.sources, file) != old:
                message = "the file was changed by somebody else meanwhile; nothing was written."
                raise error(folder.name(file), message, "Start `review` again.")
            publish.write_files(folder.path, {file: new} if new is not None else {}, [file] if new is None else ())

    def as_data(self) -> list[dict[str, Any]]:
        """The open questions as plain data, with the entry that each answer would write."""
        return [
            asked.as_data(case, [written(one.entry.list, one.entry.data) for one in case.choices])
            for case in self.view.cases
        ]

    def refused(self, choice: Choice, value: str) -> str:
        """Why what was told is no answer; "" where it is one."""
        if choice.needs == "date":
            try:
                parse(value)
            except EdtfError:
                return f"{value} is no date. Write for instance 2031-02-04, 2031-02 or 2031-02-04/2031-02-06."
        known = {*self.view.state.meetings, *(one.id for one in self.view.understood.registry.meetings)}
        if choice.needs == "meeting" and value not in known:
            near = get_close_matches(value, sorted(known), 3, 0.3)
            return f"There is no meeting {value}." + (f" Did you mean {' or '.join(near)}?" if near else "")
        if choice.needs == "new id" and (value in known or value != slug(value, 100)):
            return f"{value} is taken, or no address: use a-z, 0-9 and single hyphens."
        return ""


def desk(sources: Sources, options: Options) -> Desk:
    """The desk with everything read."""
    texts = {file: _text(sources, file) for file in ("overrides.yaml", "people.yaml")}
    return Desk(sources, options, look(sources, options, texts))


def look(sources: Sources, options: Options, texts: Mapping[str, str | None]) -> View:
    """The digest with these texts in the place of the files."""
    drafts = {file: (text or "").removeprefix("\ufeff").replace("\r\n", "\n") for file, text in texts.items()}
    understood = understand(sources, replace(options, drafts=drafts))
    composed = compose(understood, sources, options)
    state = asked.State(
        meetings={meeting.id: meeting for meeting in understood.grouping.meetings},
        articles=understood.placed,
        moved={one.path: one.target for one in composed.digest.moved},
    )
    return View(texts, understood, state, tuple(sorted({*understood.problems, *composed.problems})))


def _text(sources: Sources, file: str) -> str | None:
    """A file of the content folder with every byte of it, as text; None where there is none."""
    path: Path = sources.content.path / file
    try:
        return path.read_bytes().decode("utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except UnicodeDecodeError as failure:
        name = sources.content.name(file)
        raise error(name, f"byte {failure.start} is not UTF-8.", "Save the file as UTF-8.") from None


__all__ = ["Case", "Choice", "Desk", "Preview", "View", "desk", "look"]
