"""`review`: what is in doubt is asked, what an answer changes is shown first, and the editors' files stay theirs."""

import json
import os
import pty
import select
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from digest import ROOT, DigestFolder, tree

REGISTRY = """version: 1
meetings:
  - id: ferry-talks-2031
    title: The ferry talks
    participants: [Tuva Lindgaard, Ivar Solheim-Brandt]
    date: 2031-02-04
    place: Geneva
    mode: in person
"""
OVERRIDES = """# Decided by hand.
version: 1
articles:
  - article: lamp.txt   # not ours
    meeting: none
meetings: []
"""
CAPTURES = {
    "first.txt": "Lindgaard and Solheim-Brandt meet in Geneva\n\nKestrel Daily\n\nPublished 5 February 2031\n\n"
    "GENEVA — Chancellor Tuva Lindgaard met President Ivar Solheim-Brandt in Geneva on 4 February 2031 and spoke with "
    "him for three hours about the ferry.\n\nThe chancellor brought nineteen questions and left with two answers.\n",
    "vague.txt": "Lindgaard and Solheim-Brandt talk of herring in Geneva\n\nLantern Quay Times\n\n"
    "GENEVA — Chancellor Tuva Lindgaard met President Ivar Solheim-Brandt in Geneva and spoke with him about the "
    "price of herring.\n\nNobody in the hotel could say what had been agreed, and nobody was asked to wait.\n",
    "council.txt": "Brackwater town council elects a chair\n\nBrackwater Gazette\n\n"
    "Brackwater Town Council elected Ingrid Ashdown as its chair by nine votes to four at its meeting in the old corn "
    "exchange.\n\n"
    "The defeated candidate shook her hand and left before the tea was poured.\n",
    "lamp.txt": "The lamp on the cliff turns again\n\nKestrel Daily\n\n"
    "A lamp on a cliff turns again after a year in which nobody could find the key to its tower.\n",
}
VAGUE = "known-meeting/lindgaard-and-solheim-brandt-talk-of-herring-in"


@pytest.fixture
def digest(tmp_path: Path) -> DigestFolder:
    """A small digest with two things in doubt, built once."""
    seeds = tmp_path / "captures"
    seeds.mkdir()
    for name, text in CAPTURES.items():
        (seeds / name).write_text(text, encoding="utf-8")
    made = DigestFolder(tmp_path / "d", seeds, bare=True)
    (made.content / "meetings.yaml").write_text(REGISTRY, encoding="utf-8")
    (made.content / "overrides.yaml").write_text(OVERRIDES, encoding="utf-8")
    made.build()
    return made


def review(digest: DigestFolder, *answers: str) -> str:
    """What `review` shows where these lines are typed."""
    done = subprocess.run(
        digest.command("review"),
        input="".join(f"{answer}\n" for answer in answers),
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100"},
    )
    assert done.returncode == 0 and "Traceback" not in done.stderr, done.stderr
    return done.stdout


def overrides(digest: DigestFolder) -> str:
    return (digest.content / "overrides.yaml").read_text(encoding="utf-8")


def cases(digest: DigestFolder) -> list[dict]:
    return json.loads(digest.run("review", "--json").stdout)["cases"]


def homes(digest: DigestFolder) -> dict[str, str | None]:
    return {article["capture"]: article["meeting"] for article in digest.export()["articles"]}


def test_the_questions_as_data_change_nothing(digest: DigestFolder) -> None:
    before = tree(digest.content)
    found = cases(digest)
    assert [case["kind"] for case in found] == ["known meeting", "undated"]
    case = found[0]
    assert case["id"].startswith(VAGUE) and case["capture"] == "vague.txt" and case["grade"] == "doubtful"
    assert [one["id"] for one in case["candidates"]] == ["ferry-talks-2031"]
    assert "herring" in case["sentence"] and case["line"] == 5 and len(case["reasons"]) == 2
    move = next(choice for choice in case["choices"] if choice["key"] == "1")
    assert move["entry"] == {"article": "vague.txt", "meeting": "ferry-talks-2031"}
    assert move["yaml"] == "articles:\n  - article: vague.txt\n    meeting: ferry-talks-2031\n"
    assert {choice["key"]: choice["needs"] for choice in case["choices"]} == {
        "a": None, "1": None, "m": "meeting", "g": "meeting", "n": None, "d": "date", "i": None,
    }  # fmt: skip
    assert tree(digest.content) == before


def test_without_answers_nothing_is_written(digest: DigestFolder) -> None:
    before = tree(digest.content)
    assert "Nothing was written. 2 open." in review(digest)
    assert "Nothing was written." in review(digest, "1")  # no yes: the end of the input is none
    assert "Nothing was written. 2 open." in review(digest, "?", "s", "s")
    assert tree(digest.content) == before


def test_an_answer_shows_what_it_changes_and_keeps_the_file(digest: DigestFolder) -> None:
    old = homes(digest)["vague.txt"]
    shown = review(digest, "w The envoys confirmed it.", "1", "y", "q")
    assert "moves from" in shown and f"meetings/{old}/ leads to meetings/ferry-talks-2031/" in shown
    entry = (
        "\n  # “Lindgaard and Solheim-Brandt talk of herring in Geneva”: is it about a meeting that is known?"
        "\n  - article: vague.txt\n    meeting: ferry-talks-2031\n    why: The envoys confirmed it.\n"
    )
    assert overrides(digest) == OVERRIDES.replace("meetings: []", entry + "meetings: []")
    assert [case["kind"] for case in cases(digest)] == ["undated"]  # the next walk begins where this one ended
    digest.build("--strict")
    assert homes(digest)["vague.txt"] == "ferry-talks-2031"
    assert (digest.dist / "meetings" / str(old) / "index.html").read_text().count("ferry-talks-2031")
    assert not digest.run("check", exit=0).stderr


def test_undo_takes_back_the_last_answer_and_a_skip(digest: DigestFolder) -> None:
    shown = review(digest, "n", "y", "u", "s", "u", "q")
    assert "Taken back" in shown and "Nothing was written. 2 open." in shown
    assert overrides(digest) == OVERRIDES
    (digest.content / "overrides.yaml").unlink()
    review(digest, "a", "y", "u")
    assert "Nothing was written" in review(digest, "s", "i", "y", "u", "u")  # the last one of all can be taken back
    assert not (digest.content / "overrides.yaml").exists()


def test_merge_dates_and_silence(digest: DigestFolder) -> None:
    old = homes(digest)["vague.txt"]
    council = homes(digest)["council.txt"]
    shown = review(digest, "g", "", "y", "d yesterday", "d 2031-03", "y")
    assert "yesterday is no date" in shown and "Nothing is open." in shown
    assert f"  - meeting: {old}\n    into: ferry-talks-2031\n" in overrides(digest)
    assert "  - article: council.txt\n    event_date: 2031-03\n" in overrides(digest)
    digest.build("--strict")
    assert homes(digest) == {
        "first.txt": "ferry-talks-2031", "vague.txt": "ferry-talks-2031", "council.txt": council, "lamp.txt": None,
    }  # fmt: skip
    assert cases(digest) == []


def test_what_cannot_be_is_said_and_asked_again(digest: DigestFolder) -> None:
    shown = review(digest, "m no-such-meeting", "m ferry-talks-2032", "1", "n", "i", "y", "q")
    assert "There is no meeting no-such-meeting" in shown and "Did you mean ferry-talks-2031" in shown
    assert "ignore: [known meeting]" in overrides(digest)
    assert [case["kind"] for case in cases(digest)] == ["undated"]


def test_a_name_that_is_nearly_known_can_be_fixed(digest: DigestFolder) -> None:
    people = "version: 1\npeople:\n  - id: tuva-lindgaard\n    name: Tuva Lindgaard  # chancellor\n"
    (digest.content / "people.yaml").write_text(people, encoding="utf-8")
    text = (
        CAPTURES["first.txt"]
        .replace("Tuva Lindgaard", "Tove Lindgard")
        .replace("Lindgaard", "Lindgard")
        .replace("4 February", "9 June")
        .replace("ferry", "salt")
    )
    (digest.seeds / "misspelt.txt").write_text(text, encoding="utf-8")
    asked = [case for case in cases(digest) if case["kind"] == "unknown name"]
    assert [(case["about"], case["candidates"][0]["id"]) for case in asked] == [("Tove Lindgard", "tuva-lindgaard")]
    answers = ["s"] * [case["kind"] for case in cases(digest)].index("unknown name")
    assert "content/people.yaml" in review(digest, *answers, "1", "y", "q")
    written = (digest.content / "people.yaml").read_text(encoding="utf-8")
    assert written.startswith(people) and written.endswith("  - id: tuva-lindgaard\n    variants: [Tove Lindgard]\n")
    assert "unknown name" not in {case["kind"] for case in cases(digest)}


@contextmanager
def bounded(walk: "subprocess.Popen") -> Iterator[None]:
    """Ends a walk that waits for an answer which nobody gives, as where another question is asked."""
    end = threading.Timer(120, walk.kill)
    end.start()
    try:
        yield
    finally:
        end.cancel()


def test_a_file_changed_meanwhile_is_left_alone(digest: DigestFolder) -> None:
    walk = subprocess.Popen(
        digest.command("review"),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert walk.stdin and walk.stdout
    walk.stdin.write("1\n")
    walk.stdin.flush()
    with bounded(walk):
        assert any(line.startswith("  +++") for line in walk.stdout)
    (digest.content / "overrides.yaml").write_text("version: 1\n", encoding="utf-8")
    shown, _ = walk.communicate("y\nq\n")
    assert "changed by somebody else" in shown and overrides(digest) == "version: 1\n"


def test_at_a_terminal(digest: DigestFolder) -> None:
    parent, child = pty.openpty()
    env = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "80"}
    walk = subprocess.Popen(digest.command("review"), stdin=child, stdout=child, stderr=child, env=env)
    os.close(child)
    shown, typed = "", iter(["1\n", "y\n", "\x04"])
    with bounded(walk):
        while walk.poll() is None or select.select([parent], [], [], 0)[0]:
            try:
                shown += os.read(parent, 4096).decode(errors="replace")
            except OSError:
                break
            if shown.endswith((": ", "] ")):
                os.write(parent, next(typed).encode())
                shown += "|"
    assert walk.wait() == 0
    assert "\x1b[1m" in shown and "1 answer written" in shown and "Traceback" not in shown
    assert "meeting: ferry-talks-2031" in overrides(digest)
