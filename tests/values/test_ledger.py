"""The ledger: damage is named by line, merges by union settle, nothing is forgotten."""

import pytest

from site_builder.values import ledger
from site_builder.values.errors import BuildError
from site_builder.values.ledger import Entry

ARTICLE = Entry("article", "a-1", "2024-01-02", "2024-01-05", "cafe", "a.txt", "d1")
MEETING = Entry("meeting", "m", "2024-01-02", articles=("a-1", "b-2"))


def made(*entries: Entry) -> ledger.Ledger:
    return ledger.Ledger({}).with_entries(entries)


def test_what_is_written_is_read_back() -> None:
    text = ledger.write(made(MEETING, ARTICLE))
    assert text.count("\n") == 2
    assert ledger.write(ledger.read(text, "ledger.jsonl")) == text
    assert ledger.read(text, "ledger.jsonl").minted() == {"m": frozenset(("a-1", "b-2"))}


def test_two_lines_after_a_union_merge_become_one() -> None:
    mine = ledger.write(made(ARTICLE, MEETING))
    theirs = mine.replace("2024-01-02", "2023-12-31").replace("b-2", "c-3")
    merged = ledger.read(mine + theirs, "ledger.jsonl")
    assert merged.get("article", "a-1").first_seen == "2023-12-31"
    assert merged.get("meeting", "m").articles == ("a-1", "b-2", "c-3")
    assert ledger.write(merged).count("\n") == 2


@pytest.mark.parametrize(
    ("damage", "line", "says"),
    [
        ("<<<<<<< HEAD\n", 1, "a merge was left unfinished here."),
        ('{"article": "x"\n', 1, "not a line of the ledger"),
        ('{"article": "x", "first_seen": "yesterday"}\n', 1, "not a line of the ledger"),
        ('{"article": "x", "first_seen": "2024-01-01", "colour": "red"}\n', 1, "not a line of the ledger"),
        ('{"article": null, "first_seen": "2024-01-01"}\n', 1, "not a line of the ledger"),
        ('{"meeting": "m", "first_seen": "2024-01-01", "articles": [7]}\n', 1, "not a line of the ledger"),
        ('{"meeting": "m", "first_seen": "2024-01-01", "changed": null}\n', 1, "not a line of the ledger"),
        ('{"meeting": "../../m", "first_seen": "2024-01-01"}\n', 1, "not a line of the ledger"),
        ('{"page": "/etc/", "first_seen": "2024-01-01"}\n', 1, "not a line of the ledger"),
        ('{"meeting": "m", "first_seen": "2024-01-01", "articles": "abc"}\n', 1, "not a line of the ledger"),
        ('{"article": "a", "first_seen": "2024-01-01", "capture": "\\ud800"}\n', 1, "not a line of the ledger"),
        ("[" * 100_000 + "\n", 1, "not a line of the ledger"),
        ('{"article": "x", "first_seen": "2024-01-01"}', 1, "cut off"),
    ],
)
def test_damage_is_named_by_its_line(damage: str, line: int, says: str) -> None:
    with pytest.raises(BuildError) as caught:
        ledger.read(damage, "content/ledger.jsonl")
    problem = caught.value.problems[0]
    assert (problem.path, problem.line) == ("content/ledger.jsonl", line)
    assert says in problem.message and problem.advice


def test_a_day_moves_only_when_the_content_does() -> None:
    book = made(ARTICLE)
    assert book.seen(ARTICLE, "2025-09-09") == ARTICLE
    other = Entry("article", "a-1", "", "", "beef", "a.txt", "d1")
    assert book.seen(other, "2025-09-09").changed == "2025-09-09"
    assert book.seen(other, "2025-09-09").first_seen == "2024-01-02"
