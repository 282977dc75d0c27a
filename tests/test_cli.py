"""The command line: what is printed where, and the exit status."""

import json
from pathlib import Path

import pytest

from site_builder import __version__
from site_builder.cli import main

STORY = "Port council meets\n\nPORT ELM, 3 May 2024 - The Port Elm City Council met on Friday and closed a quay.\n"


@pytest.fixture
def digest(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(STORY)
    return tmp_path


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


def test_a_build_says_what_it_did_and_where_to_look(digest: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("build", digest, "--no-cache", "--as-of", "2026-01-01") == 0
    out = capsys.readouterr().out
    assert out.startswith("1 article, 1 meeting; ")
    assert f"Open {digest}/dist/index.html" in out


def test_json_has_a_version_the_exit_status_and_problems_as_data(digest: Path, capsys) -> None:
    (digest / "seeds/empty.txt").write_bytes(b"")
    assert run("build", digest, "--no-cache", "--json", "--strict") == 1
    report = json.loads(capsys.readouterr().out)
    assert (report["version"], report["exit"], report["articles"]) == (1, 1, 1)
    (problem,) = [p for p in report["problems"] if p["severity"] == "problem"]
    assert problem["path"].endswith("seeds/empty.txt") and problem["line"] == 0 and problem["advice"]


def test_an_error_in_what_people_wrote_exits_1_even_without_strict(digest: Path, capsys) -> None:
    (digest / "content").mkdir()
    (digest / "content/meetings.yaml").write_text("version: 1\nmeetings:\n- id: a\n  titel: x\n")
    assert run("build", digest, "--no-cache") == 1
    error = capsys.readouterr().err
    assert "content/meetings.yaml:4: the key `titel` is not known. Did you mean `title`?" in error
    assert not (digest / "dist").exists()


@pytest.mark.parametrize("arguments", [["build", "/no/such/folder"], ["build", ".", "--as-of", "32 May"]])
def test_wrong_usage_exits_2_with_one_sentence(arguments: list[str], capsys) -> None:
    assert run(*arguments) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_an_unknown_flag_exits_2(capsys) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["build", "--colour"])
    assert caught.value.code == 2


def test_the_flags_work_without_a_digest_folder(digest: Path, tmp_path: Path, capsys) -> None:
    flags = ["--seeds", digest / "seeds", "--content", tmp_path / "c", "--out", tmp_path / "o", "--no-cache"]
    assert run("build", tmp_path, *flags) == 0
    assert (tmp_path / "o/index.html").is_file() and (tmp_path / "c/ledger.jsonl").is_file()
    capsys.readouterr()
    assert run("export", tmp_path, *flags) == 0
    assert len(json.loads(capsys.readouterr().out)["articles"]) == 1
    assert run("check", tmp_path, "--out", tmp_path / "o") == 0


def test_an_export_writes_nothing(digest: Path, capsys) -> None:
    before = sorted(digest.rglob("*"))
    assert run("export", digest, "--no-cache") == 0
    assert sorted(digest.rglob("*")) == before


def test_an_empty_folder_of_seeds_gives_a_site_with_an_empty_feed(tmp_path: Path, capsys) -> None:
    (tmp_path / "seeds").mkdir()
    assert run("build", tmp_path, "--no-cache") == 0
    assert run("check", tmp_path) == 0


def test_a_missing_folder_of_seeds_is_an_error_with_what_to_do(tmp_path: Path, capsys) -> None:
    assert run("build", tmp_path, "--no-cache") == 1
    assert "there is no such folder. Put captures into it" in capsys.readouterr().err


def test_the_version_is_printed(capsys) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert __version__ in capsys.readouterr().out
