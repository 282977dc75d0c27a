"""One build at a time on one folder: a lock that the system lifts when its holder dies, and that leaves no file."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from site_builder.values.errors import error


@contextmanager
def locked(*folders: Path) -> Iterator[None]:
    """Holds an exclusive lock on each folder, made where it is missing; waits for a build that holds one.

    The folders are locked in the order of their identity, so two builds never wait for each other. `flock(2)` locks
    the open folder itself: after kill -9 nothing has to be cleaned up. Raises BuildError where a folder cannot be."""
    held: dict[tuple[int, int], int] = {}
    try:
        _lock(folders, held)
        yield
    finally:
        for handle in held.values():
            os.close(handle)


def _lock(folders: tuple[Path, ...], held: dict[tuple[int, int], int]) -> None:
    folder = folders[0]
    try:
        for folder in folders:
            folder.mkdir(parents=True, exist_ok=True)
        for identity, folder in sorted({_identity(folder): folder for folder in folders}.items()):
            held[identity] = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            fcntl.flock(held[identity], fcntl.LOCK_EX)
    except OSError as failure:
        reason = (failure.strerror or str(failure)).lower()
        raise error(
            str(folder), f"the folder cannot be used: {reason}.", "Name another, or check its permissions."
        ) from None


def _identity(folder: Path) -> tuple[int, int]:
    status = folder.stat()
    return status.st_dev, status.st_ino
