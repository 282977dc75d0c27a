"""Reading: every encoding captures come in, and everything that is no capture named with what to do."""

import os
import socket
from pathlib import Path

import pytest

from site_builder.stages import read
from site_builder.stages.read import Folder
from site_builder.values.errors import BuildError

STORY = "Council defers bridge\n\nThe council met on Tuesday and put the bridge off until spring, members said.\n"
RUSSIAN = "Совет отложил мост\n\nГородской совет во вторник собрался на заседание и отложил решение о мосте до весны.\n"


def captures(folder: Path):
    return read.captures(Folder(folder, "seeds"))


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        ("a.txt", STORY.encode(), STORY),
        ("a.txt", b"\xef\xbb\xbf" + STORY.encode(), STORY),
        ("a.txt", b"\xff\xfe" + RUSSIAN.encode("utf-16-le"), RUSSIAN),
        ("a.txt", RUSSIAN.encode("utf-16-be"), RUSSIAN),
        ("a.txt", RUSSIAN.encode("cp1251"), RUSSIAN),
        ("a.txt", RUSSIAN.encode("koi8-r"), RUSSIAN),
        ("a.txt", "“Later,” the mayor said – twice.".encode("cp1252"), "“Later,” the mayor said – twice."),
        ("a.txt", STORY.replace("\n", "\r\n").encode(), STORY),
        ("noextension", STORY.encode(), STORY),
    ],
)
def test_text_is_read_as_it_comes(tmp_path: Path, name: str, data: bytes, text: str) -> None:
    (tmp_path / name).write_bytes(data)
    (capture,), problems = captures(tmp_path)
    assert (capture.text, capture.kind, problems) == (text, "text", ())


def test_a_few_bad_bytes_are_shown_and_reported_many_are_refused(tmp_path: Path) -> None:
    (tmp_path / "few.txt").write_bytes((STORY * 20).encode() + b"\xff end.")
    (tmp_path / "many.txt").write_bytes(b"ok \xff\xfe\xc3( \x80 end of it")
    (few,), problems = captures(tmp_path)
    assert "\ufffd end." in few.text
    assert [(p.path, p.advice != "") for p in problems] == [("seeds/few.txt", True), ("seeds/many.txt", True)]
    assert "byte 3 (line 1)" in problems[1].message


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.md", b"  \n\n\t\n", "empty"),
        ("photo.jpg", b"\xff\xd8\xff\xe0" + bytes(range(256)) * 4, "binary"),
        ("zeros.txt", bytes(5000), "binary"),
        ("huge.txt", b"word " * 2_100_000, "more than the 4 MiB"),
        ("open.md", b"---\ntitle: x\n", "never ends"),
        ("list.md", b"---\n- a\n- b: c\n---\ntext\n", "`key: value`"),
        ("date.md", b"---\ntitle: x\ndate: tomorrow\n---\ntext\n", "`date: tomorrow`"),
        ("bomb.md", b"---\na: &a [x]\nb: [*a, *a]\n---\ntext\n", "aliases"),
        ("orphan.meta.yaml", b"url: https://example.org/\n", "no capture stands beside"),
        ("bell\x07.txt", STORY.encode(), "name holds characters"),
    ],
)
def test_what_cannot_be_read_is_named_and_harms_no_other(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    (tmp_path / "good.txt").write_text(STORY)
    (tmp_path / name).write_bytes(data)
    (good,), (problem,) = captures(tmp_path)
    assert good.path == "good.txt"
    assert says in f"{problem.message} {problem.advice}" and problem.advice and problem.severity == "problem"
    assert name.split("\x07")[0] in str(problem) and "\x07" not in str(problem)


def test_links_and_special_files_are_named_and_never_opened(tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text(STORY)
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    os.symlink("../outside.txt", seeds / "link.txt")
    os.symlink(".", seeds / "loop")
    os.mkfifo(seeds / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as unix:
        here = Path.cwd()
        os.chdir(seeds)
        unix.bind("socket.txt")
        os.chdir(here)
    found, problems = captures(seeds)
    assert found == ()
    assert [p.path for p in problems] == [f"seeds/{name}" for name in ("link.txt", "loop", "pipe.txt", "socket.txt")]


def test_hidden_files_and_backups_are_passed_over_and_folders_entered(tmp_path: Path) -> None:
    for name in (".hidden.txt", "draft.txt~", "a/.b/c.txt", "2024/may/visit.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(STORY + name)
    found, problems = captures(tmp_path)
    assert ([c.path for c in found], problems) == (["2024/may/visit.txt"], ())


def test_the_same_bytes_twice_are_one_capture_and_a_note(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(STORY)
    found, (note,) = captures(tmp_path)
    assert [c.path for c in found] == ["a.txt"]
    assert note.severity == "note" and "seeds/a.txt" in note.message


def test_a_side_file_wins_over_front_matter_key_by_key(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: Old\nauthor: A. Writer\n---\n\nBody.\n")
    (tmp_path / "a.meta.yaml").write_text("title: New\ncaptured: 2024-07-13\n")
    (capture,), _ = captures(tmp_path)
    assert (capture.kind, capture.first_line, capture.text) == ("markdown", 5, "\nBody.\n")
    facts = capture.given
    assert (facts.title, facts.authors, str(facts.captured)) == ("New", ("A. Writer",), "2024-07-13")
    assert facts.at == "a.meta.yaml with the front matter"


@pytest.mark.parametrize("start", ["<!DOCTYPE html><html>", "\n<html lang=en>", "<!-- saved -->\n<html>"])
def test_a_page_is_known_by_its_content(tmp_path: Path, start: str) -> None:
    (tmp_path / "page.txt").write_text(start + "<body><p>Text.</p></body></html>")
    (capture,), _ = captures(tmp_path)
    assert capture.kind == "html"


def content(folder: Path):
    return read.content(Folder(folder, "content"))


def test_a_document_whose_ledger_line_is_lost_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/a-1.md").write_text("---\ntitle: x\ngenerated:\n  title: abc\n---\ntext\n")
    with pytest.raises(BuildError, match="the ledger has no line for this article"):
        content(tmp_path)
    (tmp_path / "ledger.jsonl").write_text('{"article": "a-1", "first_seen": "2024-01-01"}\n')
    assert list(content(tmp_path).documents) == ["articles/a-1.md"]


def test_an_unfinished_merge_is_an_error_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/about.md").write_text("About\n=======\n<<<<<<< HEAD\nmine\n=======\ntheirs\n>>>>>>> branch\n")
    with pytest.raises(BuildError, match=r"content/pages/about.md:3: a merge was left unfinished"):
        content(tmp_path)


def test_an_underlined_heading_is_no_merge_marker(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/about.md").write_text("Heading\n=======\n\ntext\n")
    assert content(tmp_path).pages[0].title == "About"


def test_an_empty_or_missing_folder_is_empty_content(tmp_path: Path) -> None:
    assert content(tmp_path / "none").documents == {}
    assert content(tmp_path / "none").ledger_text is None
