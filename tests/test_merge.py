"""Two branches that both added captures merge without a conflict, and the next build settles the ledger."""

import os
import shutil
import subprocess
from pathlib import Path

from digest import ROOT, DigestFolder

STORY = (
    "{name} council meets\n\n{name}, 3 May 2024 - The {name} City Council met on Friday and voted to close a quay.\n"
)


def git(folder: Path, *arguments: str) -> str:
    who = {f"GIT_{role}_{what}": "a@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    env = {**os.environ, **who, "GIT_CONFIG_GLOBAL": os.devnull}
    done = subprocess.run(["git", *arguments], cwd=folder, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def add(digest: DigestFolder, name: str) -> None:
    (digest.seeds / f"{name}.txt").write_text(STORY.format(name=name))
    digest.build()
    git(digest.top, "add", "seeds", "content")
    git(digest.top, "commit", "-qm", name)


def test_two_branches_merge_by_union(tmp_path: Path) -> None:
    empty = tmp_path / "none"
    empty.mkdir()
    digest = DigestFolder(tmp_path / "d", seeds=empty, bare=True)
    shutil.copy(ROOT / ".gitattributes", digest.top)
    git(digest.top, "init", "-qb", "main")
    git(digest.top, "add", ".gitattributes")
    add(digest, "Elm")
    git(digest.top, "checkout", "-qb", "other")
    add(digest, "Ash")
    git(digest.top, "checkout", "-q", "main")
    add(digest, "Oak")
    git(digest.top, "merge", "-q", "other")
    lines = set((digest.content / "ledger.jsonl").read_text().splitlines())
    digest.build()
    assert set((digest.content / "ledger.jsonl").read_text().splitlines()) == lines
    assert len(digest.export()["articles"]) == 3
    assert git(digest.top, "status", "--porcelain", "content/articles", "content/briefings") == ""
