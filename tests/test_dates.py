"""`dates`: the time expressions of a file, as a person and as a program ask for them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from digest import ROOT

from site_builder.cli import main

STORY = "Port Elm closes a quay\n\nIts council met on Tuesday. It will meet again next month, after 14 May 2024.\n"
PAGE = """<html><head><title>Port Elm closes a quay</title></head><body><article><h1>Port Elm closes a quay</h1>
<p>{}</p><p>The quay will open again in July, said the oldest member of the council of the town on Monday.</p>
</article></body></html>"""


def dates(capsys: pytest.CaptureFixture[str], *arguments: object, exit: int = 0) -> str:
    status = main(["dates", *map(str, arguments)])
    said = capsys.readouterr()
    assert status == exit, said.err
    return said.out if exit == 0 else said.err


def file(folder: Path, text: str, name: str = "quay.txt") -> Path:
    (folder / name).write_bytes(text.encode())
    return folder / name


@pytest.mark.parametrize(
    "text", [STORY, STORY.replace("\n", "\r\n"), "\u2028“Über” – " + STORY, "Ada.\n" * 400 + STORY]
)
def test_offsets_index_the_characters_of_a_plain_text_file(tmp_path: Path, capsys, text: str) -> None:
    found = json.loads(dates(capsys, file(tmp_path, text), "--published", "2024-04-18", "--json"))
    assert [list(one) for one in found] == [["start", "end", "text", "value", "rule"]] * 3
    assert [(one["text"], one["value"]) for one in found] == [
        ("Tuesday", "2024-04-16"),
        ("next month", "2024-05"),
        ("14 May 2024", "2024-05-14"),
    ]
    assert all(text[one["start"] : one["end"]] == one["text"] for one in found)


def test_nothing_of_a_plain_text_file_is_cleaned_away(tmp_path: Path, capsys) -> None:
    text = "Home | News\n\nPublished: 18 April 2024\n\n" + STORY + "\nCopyright 2019 Port Elm Post\n"
    found = json.loads(dates(capsys, file(tmp_path, text), "--json"))
    assert [one["text"] for one in found] == ["18 April 2024", "Tuesday", "next month", "14 May 2024", "2019"]
    assert found[1]["value"] == "2024-04-16"  # the file tells its day


def test_a_table_tells_a_person_what_is_meant(tmp_path: Path, capsys) -> None:
    shown = dates(capsys, file(tmp_path, STORY), "--published", "2024-04-18")
    assert shown.startswith("Counted from 18 April 2024, as given.")
    row = next(line for line in shown.splitlines() if line.startswith("Tuesday"))
    assert "16 April 2024" in row and "2024-04-16" in row and "day of the week" in row


def test_without_a_day_relative_words_have_no_value(tmp_path: Path, capsys) -> None:
    text = "Some lines\n\nThe bridge was opened on Friday by the mayor of the town, and the river below it froze."
    assert "Nothing tells when" in dates(capsys, file(tmp_path, text))
    (one,) = json.loads(dates(capsys, file(tmp_path, text), "--json"))
    assert one["value"] is None


def test_of_a_saved_page_the_cleaned_text_is_read_and_that_is_said(tmp_path: Path, capsys) -> None:
    page = file(
        tmp_path, PAGE.format("The council of Port Elm met on Tuesday to speak of the old quay there."), "q.html"
    )
    assert "once cleaned" in dates(capsys, page, "--published", "2024-04-18")
    found = json.loads(dates(capsys, page, "--published", "2024-04-18", "--json"))
    assert [(one["text"], one["value"]) for one in found] == [
        ("Tuesday", "2024-04-16"),
        ("July", "2024-07"),
        ("Monday", "2024-04-15"),
    ]


def test_what_is_no_day_or_no_file_is_wrong_usage(tmp_path: Path, capsys) -> None:
    for day in ("2024", "2024-02-30", "yesterday", "2024-05-01/2024-05-02", ""):
        assert "is not a day" in dates(capsys, file(tmp_path, STORY), "--published", day, exit=2)
    assert "there is no file" in dates(capsys, tmp_path / "absent.txt", exit=2)
    assert "is a folder" in dates(capsys, tmp_path, exit=2)


@pytest.mark.parametrize("name", ["noise.txt", "noise.html", "noise"])
@pytest.mark.parametrize("options", [(), ("--published", "2024-04-18")])
def test_a_file_without_text_says_what_to_do(tmp_path: Path, capsys, name: str, options: tuple[str, ...]) -> None:
    (tmp_path / name).write_bytes(bytes(range(256)) * 40)
    said = dates(capsys, tmp_path / name, *options, exit=1)
    assert str(tmp_path / name) in said and "binary" in said


@pytest.mark.parametrize("text", ["", "\n", "No time at all.\n"])
def test_a_file_without_words_of_time_gives_an_empty_list(tmp_path: Path, capsys, text: str) -> None:
    assert json.loads(dates(capsys, file(tmp_path, text), "--published", "2024-04-18", "--json")) == []
    assert "No words of time" in dates(capsys, file(tmp_path, text), "--published", "2024-04-18")


def test_it_is_a_command_of_the_program(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "site_builder", "dates", str(file(tmp_path, STORY)), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0 and json.loads(done.stdout)[-1]["value"] == "2024-05-14"
