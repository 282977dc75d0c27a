"""Every command that the documents show is run, and every link between them leads somewhere."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent, indent

import pytest
from digest import DAY, ROOT, DigestFolder

from site_builder import pipeline
from site_builder.pipeline import Folder
from site_builder.pipeline.desk import Desk, look
from site_builder.pipeline.desk import desk as opened

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
ENTRY = re.compile(r"^    (articles|meetings(?=:\n      - meeting)|people):\n((?:      .*\n)+)", re.M)
COMMAND = re.compile(r"^    (?:\.venv/bin/)?((?:site-builder|make|mkdir|cp) [^#\n]*?)\s*(?:#.*)?$", re.M)


def commands(page: Path) -> list[str]:
    return COMMAND.findall(page.read_text(encoding="utf-8"))


def test_the_documents_show_commands() -> None:
    shown = [command for page in PAGES for command in commands(page)]
    assert {"make site", "make test", "site-builder build my-digest"} <= set(shown)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of what a user has in his checkout, with some saved articles in his home."""
    names = (
        "seeds",
        "content",
        "site.yaml",
        "Makefile",
        "pyproject.toml",
        "requirements.lock",
        "requirements-test.lock",
        "requirements-bench.lock",
    )
    for name in names:
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, tmp_path / name)
    shutil.copytree(ROOT / "seeds" / "2022", tmp_path / "saved")
    return tmp_path


@pytest.mark.parametrize("page", [page for page in PAGES if commands(page)], ids=lambda page: page.name)
def test_every_command_of_a_page_runs_in_its_order(page: Path, checkout: Path) -> None:
    (checkout / "bin").mkdir()
    program = checkout / "bin" / "site-builder"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m site_builder "$@"\n')
    program.chmod(0o755)
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "HOME": str(checkout), "SITE_BUILDER_CACHE": "cache"}
    for command in commands(page):
        line = command.replace("make ", "make --dry-run ")  # make sets up an environment: its recipe is read, not run
        done = subprocess.run(
            ["sh", "-c", line], cwd=checkout, env=env, capture_output=True, text=True, stdin=subprocess.DEVNULL
        )
        assert done.returncode == 0, f"{page.name}: {command}\n{done.stdout[-1500:]}\n{done.stderr[-1500:]}"
        assert "Traceback" not in done.stderr


ENTRIES = [match for page in PAGES for match in ENTRY.finditer(page.read_text(encoding="utf-8"))]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """This repository's digest, with no decision made and its addresses published."""
    digest = DigestFolder(tmp_path_factory.mktemp("docs") / "d")
    (digest.content / "overrides.yaml").unlink()
    digest.build()
    parts = (Folder(path, path.name) for path in (digest.top, digest.seeds, digest.content))
    nothing = Folder(digest.top / "nothing", "nothing")
    sources = pipeline.Sources(*parts, nothing, nothing, nothing)
    return opened(sources, pipeline.Options(DAY, cache=digest.top / "cache"))


def test_the_documents_show_overrides_of_every_kind() -> None:
    shown = {key for match in ENTRIES for key in re.findall(r"^[ -]+(\w+):", match[2], re.M)}
    assert {"meeting", "copy_of", "publish", "ignore", "into", "split_from", "remove", "published", "variants"} <= shown


@pytest.mark.parametrize("match", ENTRIES, ids=lambda match: " ".join(match[2].split())[:60])
def test_every_override_of_a_page_does_something(match: re.Match[str], desk: Desk) -> None:
    file = "people.yaml" if match[1] == "people" else "overrides.yaml"
    text = f"version: 1\n{dedent(match[0])}"
    if file == "people.yaml":
        text = f"{desk.view.texts[file]}{indent(dedent(match[2]), '  ')}"
    after = look(desk.sources, desk.options, {**desk.view.texts, file: text})
    told = {problem.message for problem in after.problems if problem.severity != "note"}
    assert told <= {problem.message for problem in desk.view.problems}
    before = desk.view
    assert (after.state, after.cases) != (before.state, before.cases) or (
        after.understood.registry.people != before.understood.registry.people
    )


@pytest.mark.parametrize("page", [*PAGES, ROOT / "CHANGELOG.md"], ids=lambda page: page.name)
def test_links_between_documents_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8")):
        if not target.startswith("http"):
            assert (page.parent / target).exists(), target
