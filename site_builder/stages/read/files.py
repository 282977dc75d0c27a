"""Files below a folder, in one order on every machine, without following links or opening what is no file."""

import os
import stat
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from site_builder.values.errors import BuildError, Problem, error

MAX_BYTES = 4 * 1024 * 1024
HEAD = 64 * 1024  # bytes that tell what a file is
Room = Callable[[bytes], int]
_BACKUPS = ("~", ".bak", ".orig", ".swp", ".tmp")


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder on disk: `path` to open it, `shown` as the user would type it in messages."""

    path: Path
    shown: str

    def name(self, relative: str) -> str:
        """The path of a file below, as messages show it."""
        return f"{self.shown.rstrip('/')}/{relative}" if self.shown not in ("", ".") else relative


@dataclass(frozen=True, slots=True)
class Found:
    """A file: its POSIX path below the folder, its bytes, or why it could not be had."""

    path: str
    data: bytes
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A name below a folder or in an archive, and how to have its bytes: at most as many as there is room for a file
    that opens so."""

    path: str
    read: Callable[[Room], Found]


def walk(folder: Folder, limit: int = MAX_BYTES) -> Iterator[Found]:
    """Every file that `listing` names, read: those of more bytes than `limit` come with a problem instead."""
    return (one.read(lambda _: limit) for one in listing(folder))


def listing(folder: Folder) -> tuple[Listed, ...]:
    """Every regular file below the folder, sorted by path; hidden files, hidden folders and editors' backups are
    passed over; links, special files and unreadable ones give a problem instead of bytes. The path of the folder
    itself, where it cannot be read, is ""."""
    return tuple(sorted(_walk(folder, ""), key=lambda one: one.path))


def _walk(folder: Folder, below: str) -> Iterator[Listed]:
    try:
        entries = list(os.scandir(folder.path / below))
    except OSError as failure:
        yield _refused(folder, below, f"the folder cannot be read: {_reason(failure)}.", "Check its permissions.")
        return
    for entry in entries:
        path = f"{below}/{entry.name}" if below else entry.name
        if entry.name.startswith(".") or entry.name.endswith(_BACKUPS):
            continue
        if not entry.name.isprintable():
            yield _refused(folder, path, "the file's name holds characters that no address can show.", "Rename it.")
        elif entry.is_symlink():
            yield _refused(folder, path, "a link is not followed.", "Put the file itself here.")
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(folder, path)
        else:
            yield Listed(path, partial(_file, folder, path, entry))


def _file(folder: Folder, path: str, entry: "os.DirEntry[str]", room: Room) -> Found:
    try:
        status = entry.stat(follow_symlinks=False)
        if not stat.S_ISREG(status.st_mode):
            return _unread(folder, path, "this is not a regular file.", "Remove it from the folder.")
        if status.st_size > MAX_BYTES:
            with Path(entry.path).open("rb") as file:
                limit = room(file.read(HEAD))
            if status.st_size > limit:
                return Found(path, b"", too_large(folder.name(path), status.st_size, limit))
        return Found(path, Path(entry.path).read_bytes())
    except OSError as failure:
        return _unread(folder, path, f"the file cannot be read: {_reason(failure)}.", "Check its permissions.")


def too_large(shown: str, size: int | None, limit: int) -> Problem:
    """The problem of a file, or of a text in one, that has more bytes than are read; `size` None: nobody counted."""
    has = f"the file has {size / 2**20:.1f} MiB, more" if size is not None else "this unpacks to more"
    message = f"{has} than the {limit // 2**20} MiB that are read."
    return Problem(shown, 0, message, "Save the article alone, or split the file.")


def _unread(folder: Folder, path: str, message: str, advice: str) -> Found:
    return Found(path, b"", Problem(folder.name(path) if path else folder.shown, 0, message, advice))


def _refused(folder: Folder, path: str, message: str, advice: str) -> Listed:
    return Listed(path, lambda _: _unread(folder, path, message, advice))


def _reason(failure: OSError) -> str:
    return (failure.strerror or str(failure)).lower()


def optional_text(folder: Folder, name: str) -> str | None:
    """The text of a file that a person may have written; None where there is none. Raises BuildError where it cannot
    be read as UTF-8."""
    path = folder.path / name
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise error(folder.name(name), "this is not a regular file.", "Remove it, or put a text file in its place.")
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as failure:
        raise error(
            folder.name(name), f"the file cannot be read: {_reason(failure)}.", "Check its permissions."
        ) from None
    except UnicodeDecodeError as failure:
        raise error(folder.name(name), f"byte {failure.start} is not UTF-8.", "Save the file as UTF-8.") from None


def templates(*folders: Folder) -> Mapping[str, str]:
    """Templates by path below their folder, `assets/` left out; a later folder is laid over an earlier one.

    Raises BuildError where a template cannot be read or is not UTF-8."""
    merged = {}
    for folder in folders:
        for path, data in _own(folder).items():
            if path.startswith("assets/"):
                continue
            try:
                merged[path] = data.decode("utf-8")
            except UnicodeDecodeError:
                raise error(folder.name(path), "the template is not UTF-8.", "Save it as UTF-8.") from None
    return merged


def assets(*folders: Folder) -> Mapping[str, bytes]:
    """The bytes of every file below the folders by path; a later folder is laid over an earlier one. Raises BuildError
    with all that cannot be read."""
    return {path: data for folder in folders for path, data in _own(folder).items()}


def _own(folder: Folder) -> Mapping[str, bytes]:
    """The files of a folder that need not be there. Nothing in it is left out silently: people put it there for the
    site."""
    if not folder.path.exists():
        return {}
    found = tuple(walk(folder, sys.maxsize))
    if problems := [replace(one.problem, severity="error") for one in found if one.problem]:
        raise BuildError(*problems)
    return {one.path: one.data for one in found}
