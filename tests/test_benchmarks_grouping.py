"""The benchmark of grouping as users run it, on a few captures: what it says and when it fails."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from digest import ROOT

EVENTS = 30


@pytest.fixture
def few(shared: Path, tmp_path: Path) -> Path:
    """A shared folder with the scripts and meetings of the real one and the first captures of its events."""
    real, data = shared / "data", tmp_path / "shared" / "data"
    shutil.copytree(real / "meetings", data / "meetings")
    (data / "events" / "ecbplus" / "docs").mkdir(parents=True)
    shutil.copyfile(real / "events" / "metrics.py", data / "events" / "metrics.py")
    gold = json.loads((real / "events" / "ecbplus" / "gold.json").read_text())
    gold["docs"] = dict(sorted(gold["docs"].items(), key=lambda pair: (pair[1]["topic"], pair[0]))[:EVENTS])
    (data / "events" / "ecbplus" / "gold.json").write_text(json.dumps(gold))
    for name in gold["docs"]:
        shutil.copyfile(real / "events/ecbplus/docs" / f"{name}.txt", data / "events/ecbplus/docs" / f"{name}.txt")
    return tmp_path / "shared"


def benchmark(shared: Path, *arguments: str, ci: str = "") -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "DIGEST_SHARED": str(shared), "CI": ci, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(ROOT / "benchmarks" / "grouping.py"), *arguments]
    return subprocess.run(command, env=env, cwd=shared.parent, capture_output=True, text=True)


def test_each_set_has_its_table_and_events_are_grouped_by_the_setting(few: Path) -> None:
    done = benchmark(few)
    assert done.returncode == 0, done.stderr
    assert "tools/train_events.py ../shared --cross" in done.stdout
    tables = done.stdout.split("\n\n")[-3:]
    for table, name in zip(tables, ("meetings, 12", "seeds, ", f"ecbplus, {EVENTS}"), strict=True):
        assert table.startswith(name) and "\nsite-builder " in table
    assert max(map(len, done.stdout.splitlines())) <= 120
    found = json.loads(benchmark(few, "--sets", "ecbplus", "--json").stdout)["sets"][0]["systems"][0]["figures"]
    assert found["b3_f1"] > 0.6 and found["system_clusters"] < EVENTS / 2


def test_a_floor_is_kept_by_the_run_that_made_it_and_by_no_worse_one(few: Path) -> None:
    assert benchmark(few, "--sets", "meetings", "--write-floor", "floor.json").returncode == 0
    floor = few.parent / "floor.json"
    kept = benchmark(few, "--sets", "meetings", "--floor", "floor.json")
    assert kept.returncode == 0 and "keeps its floor" in kept.stderr
    known = json.loads(floor.read_text())
    known["sets"]["meetings"]["floor"] |= {"b3_f1": 1.001, "wrong_joins": -0.001}
    floor.write_text(json.dumps(known))
    fallen = benchmark(few, "--sets", "meetings", "--floor", "floor.json")
    assert fallen.returncode == 1 and len(fallen.stderr.splitlines()) == 2
    assert "meetings: B-cubed F1: " in fallen.stderr and "the most" in fallen.stderr
    page = next((few / "data" / "meetings" / "captures").iterdir())
    page.write_bytes(page.read_bytes() + b"\n")
    void = benchmark(few, "--sets", "meetings,seeds", "--floor", "floor.json")
    assert void.returncode == 1 and "meetings: the floor is void" in void.stderr
    assert "seeds: there is no floor" in void.stderr


@pytest.mark.parametrize(("ci", "status"), [("", 0), ("true", 1)])
def test_absent_data_are_told_and_fail_in_ci(tmp_path: Path, ci: str, status: int) -> None:
    nowhere = benchmark(tmp_path / "nowhere", ci=ci)
    assert nowhere.returncode == status
    assert nowhere.stdout.startswith("not run: 3 (") and "DIGEST_SHARED" in nowhere.stdout
