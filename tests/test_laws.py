"""The laws of the house, each on whole digests built by real processes."""

import json
import os
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path
from xml.etree import ElementTree

import pytest
from digest import DAY, ROOT, DigestFolder, tree

from site_builder.pipeline.items import Task, Worker
from site_builder.values.errors import Problem
from site_builder.values.model import Capture


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> DigestFolder:
    """This repository's digest, built once; a test that changes it takes a copy."""
    digest = DigestFolder(tmp_path_factory.mktemp("digest") / "d")
    digest.build()
    return digest


@pytest.fixture
def copy(built: DigestFolder, tmp_path: Path) -> DigestFolder:
    """A copy of the built digest that a test may change."""
    return built.copied(tmp_path / "copy")


def lengthened(digest: DigestFolder) -> None:
    """One capture gets a sentence more."""
    victim = sorted(digest.seeds.rglob("*.txt"))[0]
    victim.write_bytes(victim.read_bytes() + b"\n\nOne more sentence closes the report on the talks.\n")


def test_1_cold_warm_and_no_cache_give_the_same_bytes(built: DigestFolder, tmp_path: Path) -> None:
    for name, arguments in (("none", ["--no-cache"]), ("warm", ["--cache", str(built.top / "cache")])):
        other = DigestFolder(tmp_path / name)
        other.build(*arguments)
        assert tree(other.dist) == tree(built.dist) and tree(other.content) == tree(built.content)


def test_1_an_incremental_build_gives_what_a_build_from_nothing_gives(copy: DigestFolder, tmp_path: Path) -> None:
    before = tree(copy.dist)
    lengthened(copy)
    anew = copy.copied(tmp_path / "anew", "dist", "cache")
    copy.build()
    anew.build("--no-cache")
    assert tree(copy.dist) != before
    assert tree(copy.dist) == tree(anew.dist) and tree(copy.content) == tree(anew.content)


def test_2_zone_locale_hash_seed_order_folder_and_workers_change_nothing(built: DigestFolder, tmp_path: Path) -> None:
    reverse = tmp_path / "in another place" / "überall"
    reverse.mkdir(parents=True)
    other = DigestFolder(reverse / "d")
    shutil.rmtree(other.seeds)
    for path in sorted((ROOT / "seeds").rglob("*"), reverse=True):
        if path.is_file():
            target = other.seeds / path.relative_to(ROOT / "seeds")
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
            os.utime(target, (1_000_000_000, 1_000_000_000))
    surroundings = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "4242", "SOURCE_DATE_EPOCH": "1"}
    other.build("--workers", "2", "--no-cache", **surroundings)
    assert tree(other.dist) == tree(built.dist)
    assert tree(other.content) == tree(built.content)


def test_3_kill_9_leaves_one_whole_site_and_whole_content(copy: DigestFolder, tmp_path: Path) -> None:
    old = tree(copy.dist)
    lengthened(copy)
    rehearsal = copy.copied(tmp_path / "rehearsal")
    start = time.monotonic()
    rehearsal.build("--no-cache")
    length, new = time.monotonic() - start, tree(rehearsal.dist)
    assert new != old
    killed = 0
    for step in range(10):
        process = subprocess.Popen(copy.command("build", "--as-of", DAY, "--no-cache"), stderr=subprocess.DEVNULL)
        time.sleep(length * (0.25 + 0.08 * step))
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        assert tree(copy.dist) in (old, new)
        assert all(text.endswith(b"\n") for name, text in tree(copy.content).items() if ".making-" not in name)
    assert killed
    copy.build()
    assert tree(copy.dist) == new and tree(copy.content) == tree(rehearsal.content)
    assert [p for p in copy.top.rglob("*") if ".making-" in p.name] == []


def a_briefing(digest: DigestFolder) -> Path:
    return sorted((digest.content / "briefings").rglob("*.md"))[0]


def test_4_edits_win_and_the_rest_follows_the_sources(copy: DigestFolder) -> None:
    path = a_briefing(copy)
    text = path.read_text()
    block = re.search(r"<!-- generated ([a-z-]+) [0-9a-f]+ -->\n(.+?)\n", text)
    edited = text.replace(block[2], "An editor wrote this paragraph.", 1)
    edited = re.sub(r"^title: .*$", "title: A title by the editor  # why not", edited, count=1, flags=re.M)
    edited += "\nA line of an editor, outside all markers.\n"
    path.write_text(edited)
    report = copy.report()
    assert path.read_text() == edited
    shown = path.relative_to(copy.top).as_posix()
    kept = [p for p in report["problems"] if p["severity"] == "note" and p["path"].endswith(shown)]
    assert len(kept) == 2 and any(block[2][:30] in p["detail"] for p in kept)
    page = (copy.dist / "meetings" / path.parent.name / path.stem / "index.html").read_text()
    assert "An editor wrote this paragraph." in page and "A title by the editor" in page
    assert "A line of an editor, outside all markers." in page
    source = copy.export()["articles"][0]["capture"]
    capture = copy.seeds / source
    capture.write_bytes(capture.read_bytes() + b"\n\nThe report ends with one sentence more than before.\n")
    copy.build()
    assert path.read_text().count("An editor wrote this paragraph.") == 1
    copy.build("--strict", exit=None)
    assert "A title by the editor" in path.read_text()


def test_4_an_edited_date_moves_the_article_and_says_by_whom(copy: DigestFolder) -> None:
    article = next(a for a in copy.export()["articles"] if a["meeting"] and not a["copy_of"])
    path = copy.content / "articles" / f"{article['id']}.md"
    lines = path.read_text().split("\n")
    at = next(n for n, line in enumerate(lines) if line.startswith("published:"))
    lines[at] = "published: 2019-03-04"
    path.write_text("\n".join(lines))
    copy.build()
    changed = next(a for a in copy.export()["articles"] if a["id"] == article["id"])
    assert changed["published"] == "2019-03-04"
    assert changed["published_evidence"][0]["says"] == "set by the editor"
    assert (copy.dist / "meetings" / changed["meeting"] / "2019-03-04" / "index.html").is_file()


def test_4_a_lost_ledger_line_and_a_merge_marker_are_errors(copy: DigestFolder) -> None:
    ledger = copy.content / "ledger.jsonl"
    lines = ledger.read_text().splitlines(keepends=True)
    gone = next(line for line in lines if '"article"' in line)
    ledger.write_text("".join(line for line in lines if line != gone))
    failed = copy.build(exit=1)
    assert json.loads(gone)["article"] in failed.stderr and "the ledger has no line" in failed.stderr
    ledger.write_text("<<<<<<< HEAD\n" + "".join(lines))
    failed = copy.build(exit=1)
    assert "ledger.jsonl:1: a merge was left unfinished" in failed.stderr


def guids(folder: Path) -> dict[str, str]:
    """The id of each feed entry, by the last part of its link."""
    channel = ElementTree.parse(folder / "rss.xml").getroot().find("channel")
    return {i.findtext("link").split("/meetings/")[1]: i.findtext("guid") for i in channel.findall("item")}


def test_5_ids_outlive_a_new_title_host_and_name(copy: DigestFolder) -> None:
    before, pages = guids(copy.dist), {p for p in tree(copy.dist) if p.endswith("index.html")}
    path = sorted(copy.seeds.rglob("*.txt"))[0]
    path.rename(path.with_name("renamed.txt"))
    other = sorted(copy.seeds.rglob("*.txt"))[1]
    other.write_bytes(other.read_bytes().replace(b"the", b"this", 1))
    copy.build("--base-url", "https://other.example/sub/path/")
    assert guids(copy.dist) == before
    assert pages <= set(tree(copy.dist))


def test_5_an_address_once_published_stays_when_its_capture_goes(copy: DigestFolder) -> None:
    pages = {p for p in tree(copy.dist) if p.endswith("index.html")}
    for path in sorted(copy.seeds.rglob("*.txt"))[:3]:
        path.unlink()
    report = copy.report()
    assert report["articles"] < 20
    assert pages <= set(tree(copy.dist))
    assert copy.run("check", exit=0)


def test_5_two_builds_from_nothing_agree_on_every_address(built: DigestFolder, tmp_path: Path) -> None:
    other = DigestFolder(tmp_path / "other")
    other.build("--base-url", "https://other.example/")
    assert tree(other.dist).keys() == tree(built.dist).keys()


def test_6_a_planted_quotation_is_found_and_strict_fails(copy: DigestFolder) -> None:
    path = next(p for p in sorted((copy.content / "briefings").rglob("*.md")) if re.search(r"^> ", p.read_text(), re.M))
    text = path.read_text()
    planted = re.sub(
        r"^> (.+)$", r"> The moon is made of green cheese, officials confirmed.", text, count=1, flags=re.M
    )
    path.write_text(planted)
    report = copy.report("--strict", exit=1)
    assert any("green cheese" in p["message"] + p["detail"] for p in report["problems"] if p["severity"] == "problem")


def test_6_every_date_of_the_export_has_evidence(built: DigestFolder) -> None:
    data = built.export()
    for article in data["articles"]:
        for date, chain in (("published", "published_evidence"), ("event_date", "event_evidence")):
            assert (article[date] is None) or article[chain], f"{article['id']}: {date}"
    for meeting in data["meetings"]:
        assert meeting["date"] is None or meeting["date_evidence"], meeting["id"]


def test_7_nothing_is_removed_unseen(built: DigestFolder) -> None:
    def words(text: str) -> str:
        return "".join(ch for ch in text.casefold() if ch.isalnum())

    for article in built.export()["articles"]:
        capture = built.seeds / article["capture"]
        if capture.suffix != ".txt" or capture.read_bytes()[:2] == b"\xff\xfe":
            continue
        try:
            lines = capture.read_bytes().decode().splitlines()
        except UnicodeDecodeError:
            continue
        seen = words(" ".join([article["title"], *article["body"], *(r["text"] for r in article["removed"])]))
        for line in lines:
            assert words(line) in seen, f"{article['capture']}: {line!r} is nowhere"


def test_8_bad_files_are_named_and_cost_nothing_else(copy: DigestFolder) -> None:
    good = copy.report()["articles"]
    (copy.seeds / "empty.txt").write_bytes(b"")
    (copy.seeds / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9)
    (copy.seeds / "line.txt").write_bytes(b"word " * 2_097_152)
    (copy.seeds / "link.txt").symlink_to("/etc/passwd")
    report = copy.report("--strict", exit=1)
    assert report["articles"] == good
    named = {Path(p["path"]).name: p for p in report["problems"] if p["severity"] == "problem"}
    assert {"empty.txt", "picture.txt", "line.txt", "link.txt"} <= named.keys()
    assert all(p["advice"] for p in named.values())
    copy.build(exit=0)


def test_8_a_capture_that_cannot_be_read_now_keeps_what_it_gave_before(copy: DigestFolder) -> None:
    before = copy.export()
    victim = next(a for a in before["articles"] if a["meeting"])
    (copy.seeds / victim["capture"]).write_bytes(b"")
    report = copy.report()
    assert report["articles"] == len(before["articles"])
    assert (copy.dist / "articles" / victim["id"] / "index.html").is_file()
    assert [p["path"] for p in report["problems"] if p["severity"] == "problem"] == [
        f"{copy.seeds}/{victim['capture']}"
    ]
    (copy.seeds / victim["capture"]).unlink()
    assert copy.report()["articles"] == len(before["articles"]) - 1


def test_8_a_failure_of_the_program_on_one_capture_is_a_problem_that_names_it() -> None:
    broken = Capture("odd.txt", "0" * 64, "text", None)  # type: ignore[arg-type]  # nothing that is read is so
    found = Worker(None, None, "content/overrides.yaml").tried(Task(broken, None, None))
    assert isinstance(found, Problem)
    assert found.path == "odd.txt" and "the program failed on this capture" in found.message and found.advice


def test_9_links_between_pages_are_relative(built: DigestFolder) -> None:
    for path, data in tree(built.dist).items():
        if path.endswith(".html") and path != "404.html":
            links = re.findall(r'<(?:a|script|img)\b[^>]*?\s(?:href|src)="([^"]*)"', data.decode())
            own = [link for link in links if link.startswith(("/", "https://example.org/digest"))]
            assert own == [], path


def test_a_second_build_writes_nothing(copy: DigestFolder) -> None:
    def times() -> dict[Path, int]:
        return {p: p.stat().st_mtime_ns for folder in (copy.content, copy.dist) for p in folder.rglob("*")}

    before = times()
    report = copy.report("--as-of", "2027-07-07")
    assert report["content"]["changed"] == []
    assert times() == before


def test_locked_passes_on_what_is_committed_and_names_what_would_change(copy: DigestFolder) -> None:
    copy.build("--locked")
    (copy.seeds / "new.txt").write_text("Port council meets\n\nThe port council met on 3 May 2024 and closed a quay.\n")
    before = tree(copy.content), tree(copy.dist)
    failed = copy.build("--locked", exit=1)
    assert re.search(r"content/articles/port-council-meets-\w+\.md: the file would change", failed.stderr)
    assert (tree(copy.content), tree(copy.dist)) == before


def test_a_site_of_another_is_refused(copy: DigestFolder, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/thesis.txt").write_text("years of work")
    failed = copy.build("--out", str(tmp_path / "mine"), exit=1)
    assert "holds no site of this program" in failed.stderr
    assert tree(tmp_path / "mine") == {"thesis.txt": b"years of work"}
    failed = copy.build("--out", str(copy.seeds), exit=1)
    assert "overlap" in failed.stderr


@pytest.mark.parametrize("arguments", [["--as-of", "soon"], ["--base-url", "example.org"], ["--workers", "0"]])
def test_wrong_usage_exits_2(copy: DigestFolder, arguments: list[str]) -> None:
    assert copy.build(*arguments, exit=2).stderr
