"""`why`: the account of a capture, as a person asks for it from anywhere."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import yaml
from digest import ROOT, DigestFolder

from site_builder.cli import main
from site_builder.values.vocabulary import RULES

STORY = """The Tamsin Gazette

Port Elm council closes a quay

By Ines Okafor

PORT ELM, 3 May 2024 - The Port Elm City Council met on Friday to speak of the old quay, and it closed it at once.

Read: Ten walks along the canal

“I do not vote on a number that I have not seen,” said Rosa Lindqvist, the oldest of the members of the

Share on Facebook

The council’s second report will say what it would cost to mend the quay and to paint the pier beside it.

Leave a Comment
"""
FACTS = [
    "title",
    "outlet",
    "origin",
    "authors",
    "language",
    "published",
    "captured",
    "written",
    "event_date",
    "meeting",
]


@pytest.fixture
def digest(tmp_path: Path) -> Path:
    (tmp_path / "d/seeds/2024").mkdir(parents=True)
    (tmp_path / "d/seeds/2024/quay.txt").write_text(STORY)
    return tmp_path / "d"


def why(capsys: pytest.CaptureFixture[str], *arguments: object, exit: int = 0) -> str:
    status = main(["why", *map(str, arguments), "--no-cache"])
    said = capsys.readouterr()
    assert status == exit, said.err
    return said.out if exit == 0 else said.err


def data(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict[str, Any]:
    return json.loads(why(capsys, *arguments, "--json"))


def test_a_capture_is_named_in_any_way_and_the_account_is_the_same(digest: Path, capsys, monkeypatch) -> None:
    def told(*names: object) -> dict[str, Any]:
        return {key: value for key, value in data(capsys, *names).items() if key not in ("capture", "notes")}

    whole = told("2024/quay.txt", digest)
    monkeypatch.chdir(digest)
    names = ["2024/quay.txt", "seeds/2024/quay.txt", str(digest / "seeds/2024/quay.txt"), whole["article"]]
    names += [f"content/articles/{whole['article']}.md", f"articles/{whole['article']}/index.html"]
    for name in names:
        assert told(name) == whole, name
    monkeypatch.chdir(digest.parent)
    assert told("d/seeds/2024/quay.txt") == whole


def test_a_file_of_its_own_needs_no_digest(digest: Path, capsys) -> None:
    page = digest.parent / "page.html"
    page.write_text("<html><body><h1>Quay closed</h1>" + "".join(f"<p>{p}</p>" for p in STORY.split("\n\n")[4:9]))
    (digest.parent / "page.meta.yaml").write_text("outlet: The Tamsin Gazette\n")
    before = sorted(digest.parent.rglob("*"))
    out = why(capsys, page, digest.parent)
    assert "The Tamsin Gazette\n" in out and "wrote it down (page.meta.yaml)" in " ".join(out.split())
    assert "overrides.yaml" not in out
    assert sorted(digest.parent.rglob("*")) == before


def test_a_file_of_several_captures_names_them(tmp_path: Path, capsys) -> None:
    box = tmp_path / "saved.zip"
    with ZipFile(box, "w") as made:
        made.writestr("a.txt", STORY)
        made.writestr("b.txt", STORY.replace("quay", "pier"))
    assert "saved.zip holds 2 articles" in why(capsys, box, exit=2)
    assert "Port Elm council closes a pier\n" in why(capsys, box / "b.txt")
    assert "Did you mean saved.zip/b.txt" in why(capsys, box / "bb.txt", exit=2)


def test_the_account_in_words(digest: Path, capsys) -> None:
    out = why(capsys, "2024/quay.txt", digest)
    flat = " ".join(out.split())
    for said in (
        "3 paragraphs kept, 6 lines left out.",
        "Outlet The Tamsin Gazette It stands in the head of the page (line 1).",
        "Byline Ines Okafor A byline names the author (line 5).",
        "Credited source none The story credits no agency or other outlet.",
        "A share bar line 13 Share on Facebook",
        "A link to another story line 9 Read: Ten walks along the canal",
        "Line 11: a sentence breaks off: “…",
    ):
        assert said in flat, said
    entry = yaml.safe_load(out[out.index("    articles:") : out.index("TO LOOK AT")])
    assert entry == {"articles": [{"article": "2024/quay.txt", "restore": ["Read: Ten walks along the canal"]}]}


@pytest.mark.parametrize("width", [40, 80, 200])
def test_it_wraps_to_the_terminal(digest: Path, capsys, monkeypatch, width: int) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    lines = why(capsys, "2024/quay.txt", digest).splitlines()
    loose = [line for line in lines if len(line) > width and not line.startswith("        ")]
    assert loose == [] and max(map(len, lines)) > min(width, 100) - 25


def test_what_an_editor_decided_is_said(digest: Path, capsys) -> None:
    (digest / "content").mkdir()
    entry = {
        "article": "2024/quay.txt", "outlet": "The Quay", "event_date": "2024-05-03", "meeting": "none",
        "restore": ["Share on"], "remove": ["The council's second"], "publish": False,
    }  # fmt: skip
    (digest / "content/overrides.yaml").write_text(yaml.safe_dump({"version": 1, "articles": [entry]}))
    found = data(capsys, "2024/quay.txt", digest)
    facts = {fact["name"]: fact for fact in found["facts"]}
    assert [name for name, fact in facts.items() if fact["edited"]] == ["outlet", "event_date", "meeting"]
    assert facts["outlet"]["value"] == "The Quay" and facts["outlet"]["says"] == ["Set by the editor."]
    assert [(one["line"], one["says"]) for one in found["kept"]] == [(7, []), (11, []), (13, ["set by the editor"])]
    (taken,) = [group for group in found["left_out"] if group["says"] == "taken out by the editor"]
    assert [one["line"] for one in taken["lines"]] == [15]
    assert found["notes"][0]["message"] == "the editor keeps this article off the site."
    assert "[set by the editor] Share on Facebook" in why(capsys, "2024/quay.txt", digest)


def test_an_edited_file_of_the_article_is_what_is_told(digest: Path, capsys) -> None:
    assert main(["build", str(digest), "--no-cache", "--as-of", "2026-01-01"]) == 0
    capsys.readouterr()
    (file,) = (digest / "content/articles").glob("*.md")
    file.write_text(file.read_text().replace("outlet: The Tamsin Gazette", "outlet: Tamsin Evening Post"))
    file.write_text(file.read_text().replace("and it closed it at once", "and closed it"))
    found = data(capsys, "2024/quay.txt", digest)
    facts = {fact["name"]: fact for fact in found["facts"]}
    assert (facts["outlet"]["value"], facts["outlet"]["edited"]) == ("Tamsin Evening Post", True)
    assert found["kept"][0]["text"].endswith("and closed it.")
    assert {one["line"] for one in found["kept"]} == {0}


@pytest.mark.parametrize("name", ["2024/quai.txt", "quay.text", "seeds/2024/qua.txt", "port-elm-council-closes-a-quey"])
def test_a_wrong_name_gets_a_hint(digest: Path, capsys, name: str) -> None:
    error = why(capsys, name, digest, exit=2)
    assert "Did you mean 2024/quay.txt" in error or "Did you mean port-elm-council-closes-a-quay-" in error
    assert error.count("\n") == 1


def test_names_that_mean_nothing_and_folders_are_wrong_usage(digest: Path, capsys) -> None:
    assert "no capture" in why(capsys, "zzzz", digest, exit=2)
    assert "is a folder" in why(capsys, digest / "seeds", digest, exit=2)
    assert "no folder" in why(capsys, "zzzz", digest / "seeds", exit=2)


def test_a_capture_that_cannot_be_read_says_why(digest: Path, capsys) -> None:
    (digest / "seeds/empty.txt").write_bytes(b"")
    (digest / "seeds/again.txt").write_text(STORY)
    (digest / "seeds/.hidden.txt").write_text(STORY)
    assert "seeds/empty.txt: the file is empty." in why(capsys, "empty.txt", digest, exit=1)
    assert "has the same bytes as" in why(capsys, "again.txt", digest, exit=1)
    assert "passed over" in why(capsys, ".hidden.txt", digest, exit=2)


def test_control_characters_reach_no_terminal(digest: Path, capsys) -> None:
    (digest / "seeds/evil.txt").write_text(STORY.replace("Share on", "\x1b]0;owned\x07Share \x9b31m on"))
    out = why(capsys, "evil.txt", digest)
    assert not [ch for ch in out if not ch.isprintable() and ch != "\n"]


def test_it_says_what_the_build_says(tmp_path: Path) -> None:
    digest = DigestFolder(tmp_path / "d")
    digest.build()
    for record in digest.export()["articles"][::7]:
        done = subprocess.run(
            [
                *digest.command("why")[:4],
                record["capture"],
                str(digest.top),
                "--json",
                "--cache",
                str(digest.top / "cache"),
            ],
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            check=True,
        )
        found = json.loads(done.stdout)
        facts = {fact["name"]: fact for fact in found["facts"]}
        assert found["article"] == record["id"]
        assert [one["text"] for one in found["kept"]] == record["body"]
        taken = {(line["line"], line["rule"], line["text"]) for group in found["left_out"] for line in group["lines"]}
        assert taken == {(one["line"], one["rule"], one["text"]) for one in record["removed"]}
        assert facts["title"]["value"] == record["title"]
        assert facts["event_date"]["notation"] == (record["event_date"] or "")
        assert facts["meeting"]["notation"] == (record["meeting"] or "")


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_each_shared_seed_is_explained(shared: Path, capsys, number: str) -> None:
    (seed,) = (shared / "seeds").glob(f"{number}_*.txt")
    found = data(capsys, seed)
    assert [fact["name"] for fact in found["facts"] if fact["name"] != "url"] == FACTS
    assert all(fact["says"] and all(says.strip()[-1] in ".”)" for says in fact["says"]) for fact in found["facts"])
    lines = [squeezed(line) for line in seed.read_text(encoding="utf-8").split("\n")]
    for group in found["left_out"]:
        assert group["says"] == RULES[group["rule"]]
        assert all(lines[one["line"] - 1].startswith(one["text"][:20]) for one in group["lines"])
    assert all(lines[one["line"] - 1] == one["text"] for one in found["kept"])
    told = {one["line"] for group in found["left_out"] for one in group["lines"]} | {o["line"] for o in found["kept"]}
    assert told == {number for number, line in enumerate(lines, 1) if line}
    out = why(capsys, seed)
    assert all(f"line {one['line']:>2}  " in out for group in found["left_out"] for one in group["lines"])
    assert all(fact["label"] in out for fact in found["facts"])


def squeezed(text: str) -> str:
    return " ".join(text.split())
