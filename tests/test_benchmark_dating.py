"""The benchmark of dating as users run it, on a few texts of the shared folder: what it says and when it fails."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from digest import ROOT

TEXTS = 5


@pytest.fixture
def few(shared: Path, tmp_path: Path) -> Path:
    """A shared folder with the metric of the real one, its first texts of news, and its captures."""
    real, folder = shared / "data", tmp_path / "shared" / "data"
    (folder / "timex" / "meantime" / "docs").mkdir(parents=True)
    shutil.copy(real / "timex" / "score_timex.py", folder / "timex")
    gold = json.loads((real / "timex" / "meantime" / "gold.json").read_text("utf-8"))
    names = sorted(gold["timex"])[:TEXTS]
    part = {key: {name: gold[key][name] for name in names} for key in ("docs", "timex")}
    (folder / "timex" / "meantime" / "gold.json").write_text(json.dumps(part))
    for name in names:
        shutil.copy(real / "timex" / "meantime" / "docs" / f"{name}.txt", folder / "timex" / "meantime" / "docs")
    shutil.copy(real / "seeds_gold.yaml", folder)
    shutil.copytree(shared / "seeds", tmp_path / "shared" / "seeds")
    return tmp_path / "shared"


def benchmark(shared: Path, *arguments: str, ci: str = "") -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "DIGEST_SHARED": str(shared), "CI": ci, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(ROOT / "benchmarks" / "dating.py"), "--sets", "meantime,seeds", *arguments]
    return subprocess.run(command, env=env, cwd=shared.parent, capture_output=True, text=True)


def test_it_tells_our_figures_beside_those_of_others(few: Path) -> None:
    done = benchmark(few, "--json")
    assert done.returncode == 0, done.stderr
    news, captures = json.loads(done.stdout)["sets"]
    ours, *others = news["systems"]
    assert news["texts"] == TEXTS and captures["texts"] == 5
    assert sum(ours["figures"].values()) == pytest.approx(1)
    assert captures["systems"][0]["figures"]["published_wrong"] == 0
    assert all(one["name"].startswith("dateparser ") for one in others)
    assert "site-builder" in benchmark(few).stdout


def test_a_floor_is_kept_by_the_run_that_made_it_and_by_no_worse_one(few: Path) -> None:
    assert benchmark(few, "--write-floor", "floor.json").returncode == 0
    kept = benchmark(few, "--floor", "floor.json")
    assert kept.returncode == 0 and "keeps its floor" in kept.stderr, kept.stderr
    file = few.parent / "floor.json"
    known = json.loads(file.read_text())
    known["meantime"]["floor"]["right"] = 1.001
    known["seeds"]["floor"]["event_wrong"] = -0.001
    file.write_text(json.dumps(known))
    fallen = benchmark(few, "--floor", "floor.json")
    assert fallen.returncode == 1 and len(fallen.stderr.splitlines()) == 2
    assert "1.0010 is the least" in fallen.stderr and "-0.0010 is the most" in fallen.stderr


def test_other_data_make_the_floor_void_and_none_is_a_failure(few: Path) -> None:
    assert benchmark(few, "--write-floor", "floor.json").returncode == 0
    text = next((few / "data" / "timex" / "meantime" / "docs").iterdir())
    text.write_bytes(text.read_bytes() + b"\n")
    done = benchmark(few, "--floor", "floor.json")
    assert done.returncode == 1 and "meantime: the floor is void" in done.stderr and "seeds" not in done.stderr
    assert "there is no floor" in benchmark(few, "--floor", "absent.json").stderr


@pytest.mark.parametrize(("ci", "status"), [("", 0), ("true", 1)])
def test_absent_data_are_told_and_fail_in_ci(tmp_path: Path, ci: str, status: int) -> None:
    nowhere = benchmark(tmp_path / "nowhere", ci=ci)
    assert nowhere.returncode == status and nowhere.stdout.startswith("not run: 2 (")
