"""Files of the content folder, each written whole or not at all."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from site_builder.values.errors import error

_MAKING = ".making-"


def write_files(folder: Path, files: Mapping[str, str], gone: Iterable[str] = ()) -> tuple[str, ...]:
    """Writes each text whose file has other bytes, beside it and then renamed into place, in the order given; then
    removes the files of `gone` and folders left empty. Returns the paths written or removed.

    The caller puts the ledger first: a build killed in between leaves every file whole and no document without its
    line. Raises BuildError where the disk refuses."""
    changed = []
    path = folder
    try:
        for name, text in files.items():
            path = folder / name
            if _write(path, text.encode()):
                changed.append(name)
        for name in gone:
            path = folder / name
            path.unlink(missing_ok=True)
            changed.append(name)
            _remove_empty(path.parent, folder)
    except OSError as failure:
        reason = (failure.strerror or str(failure)).lower()
        raise error(str(path), f"the file cannot be written: {reason}.", "Make room, or check permissions.") from None
    return tuple(changed)


def _write(path: Path, data: bytes) -> bool:
    try:
        if path.read_bytes() == data:
            return False
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    making = path.with_name(_MAKING + path.name[:200])
    try:
        making.write_bytes(data)
        making.replace(path)
    except OSError:
        making.unlink(missing_ok=True)
        raise
    return True


def _remove_empty(folder: Path, top: Path) -> None:
    while folder != top and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def sweep(folder: Path) -> None:
    """Removes what a killed build left half-made below the folder."""
    if folder.is_dir():
        for litter in sorted(folder.rglob(_MAKING + "*")):
            litter.unlink(missing_ok=True)
