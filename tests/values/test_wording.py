"""One vocabulary: whatever the program notes in short has plain words for a reader."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.stages.clean import clean, phrases
from site_builder.stages.read import Folder, captures
from site_builder.values import vocabulary, wording
from site_builder.values.model import Removed

CLEAN = Path(phrases.__file__).parent
# Functions of the room whose results, where they are text, are rules.
NAMING = {"_shape", "_out", "_below", "_rule", "known_junk"}


def strings(node: ast.AST) -> Iterator[str]:
    """The texts an expression can be: both arms of a choice, none of its conditions."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*strings(node.body), *strings(node.orelse))
    elif isinstance(node, ast.BoolOp):
        yield from (text for value in node.values for text in strings(value))
    elif isinstance(node, ast.Tuple):
        yield from (text for value in node.elts[:1] for text in strings(value))


def named(node: ast.AST) -> Iterator[str]:
    """The rules that a piece of code names."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        at = {"Choice": 1, "Removed": 1}.get(node.func.id)
        if at is not None and len(node.args) > at:
            yield from strings(node.args[at])
    if isinstance(node, ast.keyword) and node.arg == "rule":
        yield from strings(node.value)
    if isinstance(node, ast.FunctionDef) and node.name in NAMING:
        for inner in ast.walk(node):
            if isinstance(inner, ast.Return) and inner.value:
                yield from strings(inner.value)


def rules() -> set[str]:
    """Every rule that cleaning can name, from its tables and its code."""
    found = {phrase.rule for phrase in phrases.PHRASES}
    for path in CLEAN.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            found.update(named(node))
    return found - {""}


def test_every_rule_of_cleaning_has_plain_words() -> None:
    known = rules()
    assert {"share bar", "link list", "title", "breadcrumb", "line in another language", "outside the story"} <= known
    assert sorted(known - vocabulary.RULES.keys()) == []


def test_a_rule_without_words_is_told_by_its_name() -> None:
    assert wording.rule_words("tide table") == "no part of the story (tide table)"


def test_lines_left_out_are_grouped_by_what_they_are() -> None:
    removed = (Removed("8:40", "time stamp", 9), Removed("Share", "share bar", 4), Removed("3 May", "date line", 2))
    groups = wording.grouped(removed)
    assert [(group.says, [one.line for one in group.lines]) for group in groups] == [
        ("a line with a date or time", [2, 9]),
        ("a share bar", [4]),
    ]


@pytest.mark.parametrize(
    ("how", "says"),
    [
        ("line 5, repeated in line 17", "It stands in line 5 and is repeated in line 17."),
        ("line 3, ends the breadcrumb", "It stands in line 3 and the path to the page ends in it."),
        ("byline, lines 13 and 15", "A byline names the author (lines 13 and 15)."),
        ("avatar, line 7, line 69", "The account beside the story has this name (line 7) and it stands in line 69."),
        ("JSON-LD author", "The page says so in the part meant for search engines (JSON-LD author)."),
        ("element marked as the author, line 9", "The page marks it as the author's name (line 9)."),
        ("given in a.meta.yaml", "The person who saved the page wrote it down (a.meta.yaml)."),
        ("a lantern, held up", "A lantern, held up."),
        ("", ""),
    ],
)
def test_how_a_fact_was_found_is_one_sentence(how: str, says: str) -> None:
    assert wording.how_found(how) == says


def test_what_cleaning_notes_of_the_shared_captures_is_all_known(shared: Path) -> None:
    made = [clean(capture) for capture in captures(Folder(shared / "seeds", "seeds"))[0]]
    made += [clean(capture) for capture in captures(Folder(shared / "data" / "meetings" / "captures", "m"))[0]]
    notes = {how for article in made for how in article.found.values()}
    assert len(notes) > 10
    for how in sorted(notes):
        assert wording.how_found(how) != wording.sentence(how), how


@pytest.mark.parametrize(
    ("reason", "says"),
    [
        (
            "fits the known meeting: Ada Lind, Halden, 2031-02-03/2031-02-05",
            "It agrees with a meeting that is known beforehand: Ada Lind, Halden, 3 to 5 February 2031.",
        ),
        ("Ada Lind, Ivar Sol, ../2031-02", "It agrees with the other reports of the meeting: Ada Lind, Ivar Sol, by"),
        ("no meeting found in the text", "The text tells of no meeting that could be made out."),
        ("a copy of “Ferry talks”", "It repeats a report of the meeting: “Ferry talks”"),
        ("set by the editor", "Set by the editor."),
        ("", ""),
    ],
)
def test_why_a_meeting_is_told_with_dates_in_words(reason: str, says: str) -> None:
    assert wording.meeting_found(reason).startswith(says)


def test_a_beginning_is_cut_at_a_word_and_still_names_its_paragraph() -> None:
    text = "The board of the ferry, which had met on three evenings in a row, put off its vote until the spring."
    short = wording.beginning(text)
    assert text.startswith(short) and len(short) <= 60 and text[len(short)] == " "
    assert wording.named([text, "The board of"], [short]) == (True, False)


def test_a_beginning_that_is_the_whole_of_a_line_names_that_line_alone() -> None:
    assert wording.named(["Advertisement", "Advertisements of the day"], ["advertisement"]) == (True, False)
    assert wording.named(["“Don’t go”,  she said"], ['"don\'t go", she']) == (True,)


def test_languages_of_passages_have_names() -> None:
    assert wording.language_name("ru") == "Russian"
    assert wording.language_name("pt-BR") == "Portuguese"
    assert "xx" in wording.language_name("xx")
