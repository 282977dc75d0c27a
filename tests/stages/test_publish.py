"""Publishing: the whole tree or nothing, only over a site of ours, nothing written where nothing changed."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from site_builder.stages.publish import locked, publish, refuse_foreign, write_files
from site_builder.stages.publish.site import Published
from site_builder.values.errors import BuildError
from site_builder.values.model import Output

PAGES = (Output("index.html", b"home"), Output("meetings/m/index.html", b"meeting"))


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_second_time_writes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "dist"
    assert publish(PAGES, out, "dist") == Published(added=3, changed=0, removed=0, same=0)
    before = {path: path.stat().st_mtime_ns for path in (out, *out.rglob("*"))}
    assert publish(PAGES, out, "dist") == Published(0, 0, 0, 3)
    assert {path: path.stat().st_mtime_ns for path in (out, *out.rglob("*"))} == before


def test_an_unchanged_file_keeps_its_time_and_a_removed_one_goes(tmp_path: Path) -> None:
    out = tmp_path / "dist"
    publish(PAGES, out, "dist")
    time_before = (out / "index.html").stat().st_mtime_ns
    publish((PAGES[0], Output("new.html", b"new")), out, "dist")
    assert sorted(tree(out)) == ["index.html", "manifest.json", "new.html"]
    assert (out / "index.html").stat().st_mtime_ns == time_before
    assert sorted(os.listdir(tmp_path)) == ["dist"]


@pytest.mark.parametrize("manifest", [None, "{}", "not json", "[]"])
def test_a_folder_that_is_not_ours_is_refused_and_untouched(tmp_path: Path, manifest: str | None) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    if manifest is not None:
        (tmp_path / "manifest.json").write_text(manifest)
    before = tree(tmp_path)
    with pytest.raises(BuildError, match="holds no site of this program"):
        publish(PAGES, tmp_path, "dist")
    assert tree(tmp_path) == before


@pytest.mark.parametrize("out", [".", "..", "below"])
def test_an_output_that_overlaps_its_sources_is_refused(tmp_path: Path, out: str) -> None:
    seeds = tmp_path / "a" / "seeds"
    seeds.mkdir(parents=True)
    with pytest.raises(BuildError, match="overlap"):
        refuse_foreign(seeds / out, "dist", [seeds])


@pytest.mark.parametrize("path", ["../escape.html", "/absolute", "a//b", "index.html", "manifest.json"])
def test_a_place_outside_or_taken_twice_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(BuildError, match="want this place"):
        publish((*PAGES, Output(path, b"x")), tmp_path / "dist", "dist")
    assert not (tmp_path / "dist").exists()


def test_an_unwritable_place_is_an_error_not_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(BuildError, match="file"):
        publish(PAGES, tmp_path / "file" / "dist", "file/dist")


PUBLISHER = """
import sys
from pathlib import Path
from site_builder.stages.publish import locked, publish
from site_builder.values.model import Output
out, mark = Path(sys.argv[1]), sys.argv[2].encode()
pages = [Output(f"{n:04d}/index.html", mark * 2000) for n in range(400)] + [Output("index.html", mark)]
print("ready", flush=True)
with locked(out.parent):
    publish(pages, out, "dist")
"""


def start(out: Path, mark: str) -> subprocess.Popen:
    command = [sys.executable, "-c", textwrap.dedent(PUBLISHER), str(out), mark]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parent.parent.parent)
    process.stdout.readline()
    return process


def test_kill_9_leaves_the_old_site_or_the_new_one_and_the_next_build_mends_the_rest(tmp_path: Path) -> None:
    out = tmp_path / "dist"
    assert start(out, "old").wait() == 0
    old = tree(out)
    killed = 0
    for step in range(12):
        process = start(out, "new")
        time.sleep(0.004 * step)
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        now = tree(out)
        if now != old:
            assert set(now) == set(old) and {now[p][:3] for p in now if p != "manifest.json"} == {b"new"}
        assert start(out, "old").wait() == 0
        assert tree(out) == old
        assert os.listdir(tmp_path) == ["dist"]
    assert killed


def test_the_lock_makes_a_second_build_wait(tmp_path: Path) -> None:
    with locked(tmp_path):
        process = start(tmp_path / "dist", "one")
        time.sleep(0.3)
        assert process.poll() is None and not (tmp_path / "dist").exists()
    assert process.wait() == 0


def test_content_is_written_file_by_file_and_only_where_it_changed(tmp_path: Path) -> None:
    files = {"ledger.jsonl": "{}\n", "articles/a.md": "text\n"}
    assert write_files(tmp_path, files) == ("ledger.jsonl", "articles/a.md")
    assert write_files(tmp_path, files) == ()
    assert write_files(tmp_path, {}, ["articles/a.md"]) == ("articles/a.md",)
    assert [p.name for p in tmp_path.iterdir()] == ["ledger.jsonl"]
