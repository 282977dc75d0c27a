"""The seeds folder: each file a capture, or many, or a problem that says why it is none."""

from dataclasses import replace

from site_builder.stages.read.files import Folder, Listed, listing
from site_builder.stages.read.formats import read, room
from site_builder.stages.read.raw import Raw, Read
from site_builder.stages.read.sides import SIDE, sides
from site_builder.values.errors import BuildError, Problem
from site_builder.values.model import Capture, Given


def captures(folder: Folder) -> tuple[tuple[Capture, ...], tuple[Problem, ...]]:
    """Every capture below the folder, sorted by path, and what could not be read. Raises BuildError where the folder
    itself cannot be: a digest without captures would take its place."""
    files = listing(folder)
    beside, problems = sides(files, folder.name)
    found: list[Capture] = []
    for file in files:
        if file.path.endswith(SIDE):
            continue
        for one in _opened(folder, file, beside.get(file.path)):
            if isinstance(one, Problem):
                problems.append(one)
            else:
                found.append(one)
    kept, notes = _once(folder, sorted(found, key=lambda capture: (capture.path, capture.digest)))
    return tuple(kept), (*problems, *notes)


def _opened(folder: Folder, listed: Listed, side: Given | None) -> Read:
    file = listed.read(room)
    if file.problem and not file.path:
        raise BuildError(replace(file.problem, severity="error"))
    if file.problem:
        yield file.problem
        return
    yield from read(Raw(file.path, folder.name(file.path), file.data, side=side))


def _once(folder: Folder, found: list[Capture]) -> tuple[list[Capture], list[Problem]]:
    """The captures without those whose bytes an earlier one has, in whatever container either lies."""
    kept: dict[str, Capture] = {}
    notes: list[Problem] = []
    for capture in found:
        first = kept.setdefault(capture.digest, capture)
        if first is not capture:
            message = f"the file has the same bytes as {folder.name(first.path)} and is left out."
            if first.path == capture.path:
                message = "the file holds this capture twice; one of the two is left out."
            notes.append(Problem(folder.name(capture.path), 0, message, "Delete one of the two.", "note"))
    return list(kept.values()), notes
