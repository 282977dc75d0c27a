"""The published folder: built beside as a whole tree, then exchanged for the old one in a single step."""

import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath

from site_builder.formats.exchange import exchange
from site_builder.values.errors import BuildError, error
from site_builder.values.model import Output

MANIFEST = "manifest.json"
_FORMAT = "site-builder manifest 1"


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing changed: how many files were added, changed, removed, and how many stayed as they were."""

    added: int
    changed: int
    removed: int
    same: int


def publish(outputs: Iterable[Output], folder: Path, shown: str) -> Published:
    """Makes the folder hold exactly these outputs and their manifest; writes nothing where it does already.

    A folder that holds anything but a site of this program is refused. Raises BuildError; the old site is then still
    there, whole."""
    files = _with_manifest(outputs, shown)
    try:
        refuse_foreign(folder, shown)
        folder = folder.resolve()
        _sweep(folder)
        old = _listed(folder)
        same = {path for path in old & files.keys() if (folder / path).read_bytes() == files[path]}
        if not (len(same) == len(files) == len(old)):
            _replace(folder, files, same)
    except OSError as failure:
        reason = (failure.strerror or str(failure)).lower()
        advice = "Make room, or check the permissions of the folder and the one above it."
        raise error(shown, f"the site cannot be published: {reason}.", advice) from None
    both = len(old & files.keys())
    return Published(len(files) - both, both - len(same), len(old) - both, len(same))


def _with_manifest(outputs: Iterable[Output], shown: str) -> dict[str, bytes]:
    """The files by path, and a manifest that lists each with its SHA-256. Two outputs for one path are an error."""
    files: dict[str, bytes] = {}
    taken = []
    for output in outputs:
        if output.path in files or output.path == MANIFEST or _unsafe(output.path):
            taken.append(error(f"{shown}/{output.path}", "two pages want this place.", "Rename one.").problems[0])
        files[output.path] = output.data
    if taken:
        raise BuildError(*taken)
    listed = {path: sha256(files[path]).hexdigest() for path in sorted(files)}
    files[MANIFEST] = (json.dumps({"format": _FORMAT, "files": listed}, indent=1, ensure_ascii=False) + "\n").encode()
    return files


def _unsafe(path: str) -> bool:
    return path.startswith("/") or any(part in ("", ".", "..") for part in path.split("/"))


def refuse_foreign(folder: Path, shown: str, sources: Iterable[Path] = ()) -> None:
    """Raises BuildError unless the folder is missing, empty or a site of ours, and apart from the sources.

    The commonest loss of data is a wrong output folder."""
    real = folder.resolve()
    for source in sources:
        other = source.resolve()
        if real == other or real in other.parents or other in real.parents:
            raise error(shown, f"the output folder and {source} overlap.", "Choose a folder of its own with --out.")
    if folder.exists() and not folder.is_dir():
        raise error(shown, "the output is not a folder.", "Choose another with --out.")
    if folder.is_dir() and any(folder.iterdir()) and not _is_ours(folder / MANIFEST):
        message = "the folder is not empty and holds no site of this program; nothing in it was touched."
        raise error(shown, message, "Choose another folder with --out, or empty this one.")


def _is_ours(manifest: Path) -> bool:
    try:
        return bool(json.loads(manifest.read_bytes())["format"] == _FORMAT)
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _listed(folder: Path) -> set[str]:
    """The POSIX path of every file below the folder; empty where there is no folder."""
    return {Path(top, name).relative_to(folder).as_posix() for top, _, names in os.walk(folder) for name in names}


def _beside(folder: Path) -> str:
    return f".{folder.name}.making-"


def _sweep(folder: Path) -> None:
    """Removes what a killed build left beside the folder; the caller holds the lock, so nobody is still at work."""
    if folder.parent.is_dir():
        for litter in folder.parent.glob(_beside(folder) + "*"):
            shutil.rmtree(litter)


def _replace(folder: Path, files: Mapping[str, bytes], same: Set[str]) -> None:
    """Writes the new tree beside the old one and puts it in its place. Unchanged files are hard links to the old
    ones: their times stay, and nothing is copied."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=_beside(folder), dir=folder.parent))
    try:
        _folders(new, files)
        for path, data in files.items():
            _put(new / path, data, folder / path if path in same else None)
        if not folder.exists():
            new.rename(folder)
        elif not exchange(new, folder):
            _exchange_in_two_steps(new, folder)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _folders(new: Path, files: Iterable[str]) -> None:
    """Every folder of the tree, readable by all whatever the umask: a web server is another user."""
    new.chmod(0o755)
    needed = {parent for path in files for parent in PurePosixPath(path).parents}
    for folder in sorted(needed - {PurePosixPath(".")}):
        (new / folder).mkdir()
        (new / folder).chmod(0o755)


def _put(path: Path, data: bytes, same: Path | None) -> None:
    if same is not None:
        try:
            path.hardlink_to(same)
            return
        except OSError:
            pass  # another file system, or one without links: write the bytes instead
    path.write_bytes(data)
    path.chmod(0o644)


def _exchange_in_two_steps(new: Path, folder: Path) -> None:
    """For file systems without an atomic exchange: a reader may meet no site for an instant, never a mixed one."""
    aside = Path(tempfile.mkdtemp(prefix=_beside(folder), dir=folder.parent)) / "old"
    folder.rename(aside)
    try:
        new.rename(folder)
    except OSError:
        aside.rename(folder)
        raise
    shutil.rmtree(aside.parent)
