"""Remembers results of pure functions by the digest of code and input; may be deleted at any time, or shared.

An entry is one JSON file named by the SHA-256 of (version of the program's own sources, name of the stage, input).
Nothing here knows what a stage does, and no stage knows that it is remembered."""

import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Generic, TypeVar

from site_builder.formats.codec import decode, encode

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Memo(Generic[T]):
    """The memory of one stage: `folder` (None: remembers nothing), the stage's name, the type of its results, and
    the digest of everything but the item that its results depend on."""

    folder: Path | None
    stage: str
    kind: type[T]
    world: str = ""

    def key(self, item: Any) -> str:
        """The name of the entry for an item."""
        parts = (sources_digest(), self.stage, self.world)
        return sha256("\0".join(parts).encode() + b"\0" + encode(item)).hexdigest()

    def get(self, key: str) -> T | None:
        """The remembered result; None where there is none that can be read."""
        if self.folder is None:
            return None
        try:
            return decode(self._path(key).read_bytes(), self.kind)
        except OSError:
            return None

    def put(self, key: str, result: T) -> None:
        """Remembers a result, whole or not at all. A cache that cannot be written is no reason to stop."""
        if self.folder is None:
            return
        path = self._path(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, making = tempfile.mkstemp(dir=path.parent, prefix=".making-")
            with os.fdopen(handle, "wb") as file:
                file.write(encode(result))
            Path(making).replace(path)
        except OSError:
            return

    def _path(self, key: str) -> Path:
        assert self.folder is not None
        return self.folder / key[:2] / f"{key[2:]}.json"


def remember(memo: Memo[T], items: list[Any], compute: Callable[[list[Any]], Iterator[T]]) -> Iterator[tuple[int, T]]:
    """(position, result) for every item: the remembered ones first, then what `compute` gives for the others."""
    missing: list[tuple[int, str]] = []
    for position, item in enumerate(items):
        key = memo.key(item) if memo.folder else ""
        if (known := memo.get(key)) is not None:
            yield position, known
        else:
            missing.append((position, key))
    for (position, key), result in zip(missing, compute([items[p] for p, _ in missing]), strict=True):
        memo.put(key, result)
        yield position, result


@lru_cache(maxsize=1)
def sources_digest() -> str:
    """The digest of the program's own files: another version of the program remembers nothing of this one."""
    top = Path(__file__).parent
    made = sha256()
    for path in sorted(top.rglob("*")):
        if path.suffix in (".py", ".jsonl"):
            made.update(path.relative_to(top).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return made.hexdigest()
