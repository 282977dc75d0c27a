"""Entries added to a person's file: nothing else in it changes, by however strange a hand it was written."""

import pytest

from site_builder.formats.frontmatter import parse
from site_builder.formats.overrides import added
from site_builder.values.errors import BuildError

ENTRY = {"article": "2031/talks: one.txt", "event_date": "2031-02-04", "ignore": ["undated", "near copy"]}
LINES = """  # “Talks”: when was it?
  - article: '2031/talks: one.txt'
    event_date: 2031-02-04
    ignore: [undated, near copy]
"""
FILES = {
    "nothing": "",
    "words alone": "# what we decided\n",
    "an empty list": "version: 1\narticles: []  # none yet\nmeetings:\n  - meeting: a\n    into: b\n",
    "a key without value": "version: 1\narticles:\nmeetings:\n",
    "a block at its end": "version: 1\narticles:\n  - article: a.txt\n    why: |\n      # no comment\n      but text\n",
    "no line end": "version: 1\narticles:\n  - article: a.txt\n    meeting: none",
    "dashes at the margin": "version: 1\narticles:\n- article: a.txt  # one\n\n# of meetings\nmeetings: []\n",
    "wide indents": "version: 1\narticles:\n    -   article: a.txt\n        meeting: none\n",
    "line ends of another system": "version: 1\r\narticles:\r\n  - article: a.txt\r\n    meeting: none\r\n",
    "a byte order mark": "\ufeffversion: 1\narticles:\n  - article: a.txt\n    meeting: none\n",
    "an entry put aside": "version: 1\narticles:\n  - article: a.txt\n    meeting: none\n  # - article: b.txt\n",
    "brackets": "version: 1\narticles: [{article: a.txt, meeting: none}]\n",
    "another order": "articles:\n  - {article: a.txt,   meeting: none}\n\n# last\nversion: 1\n",
    "the end of a document": "---\nversion: 1\narticles:\n  - article: a.txt\n    meeting: none\n...\n",
}


@pytest.mark.parametrize("text", FILES.values(), ids=FILES)
def test_every_byte_of_the_file_stays(text: str) -> None:
    made = added(text, "articles", ENTRY, "“Talks”: when was it?", "overrides.yaml")
    before, after = parse(text, "x").data or {"version": "1"}, parse(made, "x").data
    assert after == {**before, "articles": [*(before.get("articles") or []), ENTRY]}
    rest = iter(made)
    lost = [letter for letter in text.replace(" []", "").rstrip("]\n") if letter not in rest]
    assert lost == []
    assert ("\r\n" in made) == ("\r\n" in text) and made.count("\r") == (made.count("\n") if "\r" in text else 0)


def test_the_entry_is_written_as_a_person_would() -> None:
    assert added("", "articles", ENTRY, "“Talks”: when was it?", "x") == f"version: 1\narticles:\n{LINES}"
    assert added(FILES["no line end"], "articles", ENTRY, "“Talks”: when was it?", "x").endswith(f"none\n\n{LINES}")


def test_two_entries_stand_in_their_order() -> None:
    once = added("", "articles", {"article": "a"}, "", "x")
    assert added(once, "articles", {"article": "b"}, "", "x").endswith("  - article: a\n\n  - article: b\n")


@pytest.mark.parametrize("text", ["version: 1\narticles: {a: b}\n", "- a\n", "a: [\n"])
def test_a_file_that_leaves_no_sure_place_is_refused_with_the_entry(text: str) -> None:
    with pytest.raises(BuildError):
        added(text, "articles", ENTRY, "", "overrides.yaml")
