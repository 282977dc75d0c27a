"""The benchmark of cleaning as users run it, on a few pages of the shared folder: what it says and when it fails."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from digest import ROOT

PAGES = {"text.recall": 6, "html.fundus_news_en": 4}
SETS = ",".join(PAGES)


@pytest.fixture
def few(shared: Path, tmp_path: Path) -> Path:
    """A shared folder with the scripts of the real one and the first pages of two of its sets."""
    real, folder = shared / "data" / "extraction", tmp_path / "shared" / "data" / "extraction"
    folder.mkdir(parents=True)
    for name in ("common.py", "score_extract.py", "baselines.json"):
        shutil.copyfile(real / name, folder / name)
    for name, number in PAGES.items():
        lines = (real / name / "gold.jsonl").read_text("utf-8").splitlines()[:number]
        (folder / name / "pages").mkdir(parents=True)
        (folder / name / "gold.jsonl").write_text("".join(f"{line}\n" for line in lines), "utf-8")
        for line in lines:
            file = json.loads(line)["file"]
            shutil.copyfile(real / name / file, folder / name / file)
    return tmp_path / "shared"


def benchmark(shared: Path, *arguments: str, ci: str = "") -> subprocess.CompletedProcess[str]:
    """The benchmark, run on the small part in the folder above the shared one."""
    env = {**os.environ, "DIGEST_SHARED": str(shared), "CI": ci, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(ROOT / "benchmarks" / "cleaning.py"), "--part", "small", *arguments]
    return subprocess.run(command, env=env, cwd=shared.parent, capture_output=True, text=True)


@pytest.fixture
def floor(few: Path) -> Path:
    """The floor that a run on these pages writes."""
    done = benchmark(few, "--sets", SETS, "--write-floor", "floor.json")
    assert done.returncode == 0, done.stderr
    return few.parent / "floor.json"


def test_a_table_for_each_set_names_every_extractor_and_says_what_flatters_us(few: Path) -> None:
    done = benchmark(few, "--sets", SETS)
    assert done.returncode == 0, done.stderr
    assert "trained on these same pages" in done.stdout and "tools/train_paragraphs.py ../shared --cross" in done.stdout
    tables = done.stdout.split("\n\n")[-2:]
    for table, name in zip(tables, PAGES, strict=True):
        assert table.startswith(name)
        for system in ("site-builder ", "trafilatura", "readability-lxml", "jusText", "Resiliparse", "newspaper4k"):
            assert f"\n{system}" in table
    assert max(map(len, done.stdout.splitlines())) <= 120


def test_the_figures_are_those_of_the_shared_metrics(few: Path) -> None:
    """A body that is nearly the gold's has figures near 1, and the three shares of the day make a whole."""
    done = benchmark(few, "--sets", "html.fundus_news_en", "--json")
    (one,) = json.loads(done.stdout)["sets"]
    ours, *others = one["systems"]
    assert one["pages"] == ours["pages"] == 2  # every third of four
    assert 0.8 < ours["figures"]["tok_f1"] <= 1
    assert sum(ours["figures"][name] for name in ("day_right", "day_wrong", "day_none")) == pytest.approx(1)
    assert ours["pages_per_second"] > 0 and ours["pages_per_cpu_second"] > 0
    assert {other["source"] for other in others} <= {"measured", "stored", "not installed"}
    stored = [other for other in others if other["source"] == "stored"]
    assert all(other["name"].endswith("(stored)") and other["pages"] == 41 for other in stored)


def test_a_floor_is_kept_by_the_run_that_made_it_and_by_no_worse_one(few: Path, floor: Path) -> None:
    kept = benchmark(few, "--sets", SETS, "--floor", str(floor))
    assert kept.returncode == 0 and "keeps its floor" in kept.stderr, kept.stderr
    known = json.loads(floor.read_text())
    known["parts"]["small"]["text.recall"]["floor"]["tok_f1"] = 1.001
    known["parts"]["small"]["html.fundus_news_en"]["floor"]["day_wrong"] = -0.001
    floor.write_text(json.dumps(known))
    fallen = benchmark(few, "--sets", SETS, "--floor", str(floor))
    assert fallen.returncode == 1
    assert "text.recall: token F1: " in fallen.stderr and "1.001 is the least" in fallen.stderr
    assert "html.fundus_news_en: wrong days of publication: " in fallen.stderr and "the most" in fallen.stderr
    assert len(fallen.stderr.splitlines()) == 2


def test_other_data_make_the_floor_void(few: Path, floor: Path) -> None:
    page = next((few / "data" / "extraction" / "text.recall" / "pages").iterdir())
    page.write_bytes(page.read_bytes() + b"\n")
    done = benchmark(few, "--sets", SETS, "--floor", str(floor))
    assert done.returncode == 1
    assert "text.recall: the floor is void" in done.stderr and "fundus" not in done.stderr


def test_a_set_or_a_file_without_floor_is_a_failure(few: Path, floor: Path) -> None:
    (few.parent / "empty.json").write_text("{}")
    for name in ("empty.json", "absent.json"):
        done = benchmark(few, "--sets", "text.recall", "--floor", name)
        assert done.returncode == 1 and "text.recall: there is no floor" in done.stderr


def test_writing_a_floor_leaves_the_other_sets_and_the_other_part(few: Path, floor: Path) -> None:
    before = json.loads(floor.read_text())
    before["parts"]["all"] = {"text.traf": {"digest": "0", "floor": {}, "pages": 0}}
    floor.write_text(json.dumps(before, indent=1, sort_keys=True) + "\n")
    assert benchmark(few, "--sets", "text.recall", "--write-floor", "floor.json").returncode == 0
    assert json.loads(floor.read_text()) == before


@pytest.mark.parametrize(("ci", "status"), [("", 0), ("true", 1)])
def test_absent_data_are_told_and_fail_in_ci(tmp_path: Path, few: Path, ci: str, status: int) -> None:
    nowhere = benchmark(tmp_path / "nowhere", ci=ci)
    assert nowhere.returncode == status
    assert nowhere.stdout.startswith("not run: 9 (") and "DIGEST_SHARED" in nowhere.stdout
    part = benchmark(few, "--sets", "text.recall,text.traf", ci=ci)
    assert part.returncode == status and "not run: 2 (" in part.stdout and "text.traf is missing" in part.stdout


def test_a_page_that_gives_no_article_is_named_and_fails(few: Path) -> None:
    page = few / "data" / "extraction" / "html.fundus_news_en" / "pages" / "0000.html"
    page.write_bytes(b"")
    done = benchmark(few, "--sets", "html.fundus_news_en")
    assert done.returncode == 1
    assert "pages/0000.html" in done.stderr and "site-builder failed on pages/0000.html" in done.stdout


def test_the_time_of_each_stage_is_told() -> None:
    """The benchmark builds as the pipeline does: every stage has its line."""
    command = [sys.executable, str(ROOT / "benchmarks" / "stages.py"), str(ROOT / "seeds"), "--rounds", "1"]
    said = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout
    for stage in ("read", "clean", "date", "group", "brief", "render", "feeds", "export", "publish"):
        assert f"\n  {stage} " in said, said
