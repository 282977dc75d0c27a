"""A whole digest in a temporary folder, built by the real program in a real process."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DAY = "2026-01-02"


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below the folder by its POSIX path."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


class DigestFolder:
    """A copy of this repository's seeds (or of `seeds`) as a digest of its own, with the registry unless `bare`."""

    def __init__(self, top: Path, seeds: Path | None = None, bare: bool = False) -> None:
        self.top, self.seeds, self.content, self.dist = top, top / "seeds", top / "content", top / "dist"
        shutil.copytree(seeds or ROOT / "seeds", self.seeds)
        self.content.mkdir()
        if not bare:
            for file in (ROOT / "content").glob("*.yaml"):
                shutil.copy(file, self.content)
            shutil.copytree(ROOT / "content" / "pages", self.content / "pages")
            shutil.copy(ROOT / "site.yaml", top)

    def copied(self, top: Path, *without: str) -> "DigestFolder":
        """A copy of the digest in another folder, as it stands now, without the parts named."""
        shutil.copytree(self.top, top, ignore=shutil.ignore_patterns(*without))
        other = object.__new__(DigestFolder)
        other.top, other.seeds, other.content, other.dist = top, top / "seeds", top / "content", top / "dist"
        return other

    def command(self, name: str, *arguments: str) -> list[str]:
        """The command line; the cache is the digest's own unless another is named."""
        cache = [] if name == "check" or "--cache" in arguments else ["--cache", str(self.top / "cache")]
        return [sys.executable, "-m", "site_builder", name, str(self.top), *cache, *arguments]

    def run(self, name: str, *arguments: str, exit: int | None = 0, **env: str) -> subprocess.CompletedProcess[str]:
        """Runs a command and checks its exit status; a traceback always fails."""
        done = subprocess.run(
            self.command(name, *arguments),
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": str(ROOT), **env},
        )
        assert "Traceback" not in done.stderr, done.stderr[-3000:]
        assert exit is None or done.returncode == exit, f"exit {done.returncode}\n{done.stdout}\n{done.stderr[-3000:]}"
        return done

    def build(self, *arguments: str, exit: int | None = 0, **env: str) -> subprocess.CompletedProcess[str]:
        """`build` as of a fixed day."""
        return self.run("build", "--as-of", DAY, *arguments, exit=exit, **env)

    def report(self, *arguments: str, exit: int | None = 0) -> dict:
        """What `build --json` reports."""
        return json.loads(self.build("--json", *arguments, exit=exit).stdout)

    def export(self) -> dict:
        """What `export` prints."""
        return json.loads(self.run("export").stdout)
