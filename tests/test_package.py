"""The wheel: it carries the theme and the defaults, and works away from any checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

from digest import ROOT, tree


def test_the_wheel_builds_a_digest_away_from_the_checkout(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", str(tmp_path), "."]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert {"site_builder/templates/base.html", "site_builder/defaults/people.jsonl", "site_builder/py.typed"} <= {
        *names
    }
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
    (tmp_path / "d/seeds").mkdir(parents=True)
    (tmp_path / "d/seeds/a.txt").write_text("Port council meets\n\nThe Port Elm City Council met on 3 May 2024.\n")
    run = [sys.executable, "-m", "site_builder", "build", "d", "--no-cache"]
    env = {**os.environ, "PYTHONPATH": str(tmp_path / "installed")}
    done = subprocess.run(run, cwd=tmp_path, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    assert "assets/style.css" in tree(tmp_path / "d/dist")
