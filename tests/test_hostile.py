"""Whatever stands in the folders: an exit status, and for each error a path and what to do; never a traceback."""

import os
import random
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from digest import ROOT
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.cli import main

STORY = """Ferry pact signed

ARDMOOR, March 2, 2024 — Mayor Tilda Ronsen of Ardmoor met Mayor Petr Hollas of Belvane on Saturday in Ardmoor.

“The boats will sail from May,” Ronsen said, and Hollas agreed.
"""
PAGE = "<html><head><title>Talks end</title></head><body><article><h1>Talks end</h1><p>{}</p></article></body></html>"
BITS = ["\0", "\u202e", "\u2028", "---\n", "<!--", "-->", "{{", "]]", "|", "# ", "> ", "\n\n", "\r", "&#xD800;", "null"]
BITS += ["</article>", "9999-12-31", "0001-01-01", "since 1949", "yesterday", "²", "ﬁ", "met", "¿", "\ufeff", "\u00ad"]
DATES = [
    "9999-12-31",
    "0001-01-01",
    "-0044",
    "2024-02-30",
    "156X",
    "../..",
    "1950-01-01",
    "2059-12-31",
    "1e400",
    "~",
    "[]",
]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A digest of two captures, built once; tests take copies."""
    top = tmp_path_factory.mktemp("hostile") / "d"
    (top / "seeds").mkdir(parents=True)
    (top / "seeds/a.txt").write_text(STORY)
    (top / "seeds/b.html").write_text(PAGE.format("Premiers Ada Kell and Rolf Varn met in Kelm on 6 May 2024."))
    assert build(top) == 0
    return top


@pytest.fixture
def copy(built: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of the built digest."""
    yield shutil.copytree(built, tmp_path / "d")
    for path in (tmp_path, *tmp_path.rglob("*")):
        path.is_dir() and not path.is_symlink() and path.chmod(0o755)


def build(top: Path, *arguments: object) -> int:
    return main(["build", str(top), "--no-cache", "--as-of", "2026-01-01", *map(str, arguments)])


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def judged(top: Path, capsys: pytest.CaptureFixture[str]) -> int:
    """Builds; an error must name a place and leave everything as it was, and a second build must change nothing."""
    before = tree(top)
    capsys.readouterr()
    status = build(top)
    said = capsys.readouterr().err
    if status:
        assert status == 1 and re.search(r"^error: \S+: \S.+\. \S.+\.$", said, re.M), said
        assert tree(top) == before
    else:
        after = tree(top)
        assert build(top) == 0 and tree(top) == after
    return status


text = st.lists(st.one_of(st.text(max_size=12), st.sampled_from(BITS)), max_size=40).map("".join)
fields = st.sampled_from(["title", "date", "captured", "url", "author", "outlet", "meeting", "language"])
values = st.one_of(st.sampled_from(DATES), st.text(max_size=20))
captures = st.one_of(
    st.binary(max_size=400),
    text.map(lambda t: t.encode("utf-8", "surrogatepass")),
    text.map(lambda t: (STORY + t).encode("utf-8", "surrogatepass")),
    text.map(lambda t: PAGE.format(t).encode("utf-8", "surrogatepass")),
    st.dictionaries(fields, values, max_size=4).map(
        lambda d: ("---\n" + "".join(f"{k}: {v}\n" for k, v in d.items()) + "---\n" + STORY + "x").encode()
    ),
    st.sampled_from(["utf-16", "latin-1", "cp1251", "cp037"]).map(lambda code: STORY.encode(code, "replace")),
)
many = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))


ends = st.sampled_from(["txt", "md", "html", "txt.meta.yaml"])
few = settings(many, max_examples=10)


@few
@given(found=st.lists(st.tuples(captures, ends), min_size=3, max_size=6))
def test_no_capture_stops_a_build_or_harms_another(
    built: Path, tmp_path_factory, capsys, found: list[tuple[bytes, str]]
) -> None:
    top = shutil.copytree(built, tmp_path_factory.mktemp("capture") / "d")
    for number, (data, end) in enumerate(found):
        (top / "seeds" / f"x{number}.{end}").write_bytes(data)
    assert judged(top, capsys) == 0
    assert "Tilda Ronsen" in "".join(path.read_text() for path in (top / "content/articles").iterdir())


@many
@given(st.randoms(use_true_random=False))
def test_no_edit_of_a_written_file_gives_a_traceback(
    built: Path, tmp_path_factory, capsys, dice: random.Random
) -> None:
    top = shutil.copytree(built, tmp_path_factory.mktemp("edit") / "d")
    path = dice.choice(sorted(path for path in (top / "content").rglob("*") if path.is_file()))
    path.write_text(damaged(path.read_text(), dice), newline="")
    judged(top, capsys)


def damaged(whole: str, dice: random.Random) -> str:
    """The text cut, shuffled, doubled, stripped of markers, of keys or of values, or with something put in."""
    lines, at = whole.split("\n"), dice.randrange(len(whole))
    match dice.randrange(8):
        case 0:
            return whole[:at]
        case 1:
            dice.shuffle(lines)
        case 2:
            lines.insert(dice.randrange(len(lines)), dice.choice(lines))
        case 3:
            return whole.replace("\n", "\r\n")
        case 4:
            lines = [line for line in lines if dice.random() > 0.15]
        case 5:
            lines = [re.sub(r":.*", ": " + dice.choice(DATES), line) if dice.random() < 0.2 else line for line in lines]
        case 6:
            return whole[:at] + dice.choice(BITS) + whole[at:]
        case _:
            return whole.replace(dice.choice(["-->", "<!--", "---"]), "", dice.randrange(1, 3))
    return "\n".join(lines)


@pytest.mark.parametrize("day", DATES)
def test_no_date_is_too_far_off(copy: Path, capsys, day: str) -> None:
    (copy / "seeds/x.md").write_text(f"---\ntitle: Far\ndate: {day}\n---\n{STORY}\nOne more line.\n")
    assert judged(copy, capsys) == 0


@pytest.mark.parametrize(
    "name", ["site.yaml", "content/overrides.yaml", "content/ledger.jsonl", "content/articles/p.md"]
)
def test_a_pipe_in_place_of_a_file_is_an_error_not_a_wait(copy: Path, capsys, name: str) -> None:
    (copy / name).unlink(missing_ok=True)
    os.mkfifo(copy / name)
    assert build(copy) == 1
    assert f"{name}: this is not a regular file." in capsys.readouterr().err


def test_captures_that_are_gone_all_at_once_empty_no_digest(copy: Path, capsys) -> None:
    for path in (copy / "seeds").iterdir():
        path.unlink()
    assert judged(copy, capsys) == 1


@pytest.mark.parametrize("name", ["seeds", "content", "content/articles", "dist", "."])
def test_a_folder_that_cannot_be_read_is_an_error(copy: Path, name: str) -> None:
    # Root reads everything; without these two capabilities it is a user like any other.
    mortal = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    (copy / name).chmod(0)
    command = [*mortal, sys.executable, "-m", "site_builder", "build", str(copy), "--no-cache"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 1, done.stderr
    assert re.search(r"^error: \S+: .*permission denied\. ", done.stderr, re.M), done.stderr


@pytest.mark.parametrize("arguments", [("--content", "seeds"), ("--content", "seeds/below"), ("--seeds", "content")])
def test_captures_and_content_never_share_a_folder(copy: Path, capsys, arguments: tuple[str, str]) -> None:
    before = tree(copy)
    assert build(copy, arguments[0], copy / arguments[1]) == 1
    assert "overlap" in capsys.readouterr().err and tree(copy) == before


def test_what_lies_in_static_is_published_or_named(copy: Path, capsys) -> None:
    (copy / "static").mkdir()
    (copy / "static/large.bin").write_bytes(b"\0" * 6_000_000)
    assert build(copy) == 0 and (copy / "dist/large.bin").stat().st_size == 6_000_000
    (copy / "static/link").symlink_to("large.bin")
    assert build(copy) == 1
    assert "static/link: a link is not followed." in capsys.readouterr().err
    shutil.copy(copy / "static/large.bin", copy / "static/rss.xml")
    (copy / "static/link").unlink()
    assert build(copy) == 1
    assert "static/rss.xml: the site has a file of this name." in capsys.readouterr().err


def test_a_reader_that_goes_away_is_no_traceback(copy: Path) -> None:
    command = [sys.executable, "-m", "site_builder", "export", str(copy), "--no-cache"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as run:
        run.stdout.close()
        assert b"Traceback" not in run.stderr.read() and run.stderr.closed is False


@pytest.mark.parametrize("after", [0.05, 0.15, 0.3, 0.5])
def test_ctrl_c_at_any_time_is_no_traceback(copy: Path, after: float) -> None:
    command = [sys.executable, "-c", "import site_builder.__main__ as m, sys; print(flush=True); sys.exit(m.main())"]
    command += ["build", str(copy), "--no-cache"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as run:
        run.stdout.readline()
        try:
            run.wait(after)
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGINT)
        assert b"Traceback" not in run.communicate()[1]
        assert run.returncode in (0, 130, -signal.SIGINT)
