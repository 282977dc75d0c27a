"""Editors' decisions on paragraphs: they hold whatever cleaning makes of the capture now."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.stages.clean import clean
from site_builder.stages.decide import correct, redate
from site_builder.values import edtf
from site_builder.values.model import Article, ArticleDecision, Capture, Damage, Dated, DatedArticle, Evidence
from site_builder.values.vocabulary import BY_EDITOR
from site_builder.values.wording import beginning

TEXT = """The Tamsin Gazette

Ferry board puts off its vote on boats at night

By Ines Okafor

The ferry board of the bay met on Monday to speak of night boats, and it did not come to an end.

Read: Ten walks along the canal

“I do not vote on a number that I have not seen,” said Rosa Lindqvist, the oldest of the members.

Share on Facebook

The board’s second report will say what it would cost to paint the old boat and to mend the pier.

Leave a Comment

© 2031 Ledger Media
"""
WALKS, SHARE, QUOTE, REPORT = 9, 13, 11, 15  # lines


def capture(text: str = TEXT) -> Capture:
    return Capture("a.txt", "0" * 64, "text", text)


def decision(restore: tuple[str, ...] = (), remove: tuple[str, ...] = ()) -> ArticleDecision:
    return ArticleDecision("a.txt", 4, restore=restore, remove=remove, path="content/overrides.yaml")


def decided(text: str = TEXT, **lists: tuple[str, ...]) -> Article:
    return correct(clean(capture(text)), decision(**lists), "content/overrides.yaml")


def test_a_restored_line_stands_where_it_stood_as_plain_text() -> None:
    made = decided(restore=("Read: Ten walks",))
    assert made.lines == (7, WALKS, QUOTE, REPORT)
    assert made.body[1] == "Read: Ten walks along the canal" and made.roles[1] == "text"
    assert WALKS not in [one.line for one in made.removed] and made.problems == ()


def test_a_removed_paragraph_keeps_its_line_in_the_ledger() -> None:
    made = decided(remove=("The board's second REPORT",))
    assert made.lines == (7, QUOTE)
    assert [(one.line, one.rule) for one in made.removed if one.rule == BY_EDITOR] == [(REPORT, BY_EDITOR)]
    assert [one.line for one in made.removed] == sorted(one.line for one in made.removed)


@pytest.mark.parametrize("typed", ['"I do not vote', "“I do not vote", "  “i  DO not"])
def test_quotation_marks_may_be_typed_as_they_come(typed: str) -> None:
    assert QUOTE not in decided(remove=(typed,)).lines


def test_a_wish_that_the_program_fulfils_by_itself_is_no_problem() -> None:
    kept = decided(restore=("The ferry board of the bay",))
    assert kept.problems == () and kept.body == clean(capture()).body
    gone = decided(remove=("Share on Facebook",))
    assert gone.problems == () and gone.body == kept.body
    assert [one.rule for one in gone.removed if one.line == SHARE] == [BY_EDITOR]


def test_a_paragraph_that_stands_twice_goes_twice_and_comes_back_twice() -> None:
    line = "Read: Ten walks along the canal\n\n"
    twice = TEXT.replace("Share on Facebook\n\n", line)
    assert len([text for text in decided(twice, restore=("Read: Ten walks",)).body if text.startswith("Read")]) == 2
    story = "The board’s second report"
    assert not any(text.startswith(story) for text in decided(remove=(story,)).body)


def test_a_beginning_without_a_paragraph_and_a_contradiction_are_problems() -> None:
    (dead,) = decided(restore=("No such words",)).problems
    assert (dead.path, dead.line, dead.severity) == ("content/overrides.yaml", 4, "problem")
    (both,) = decided(restore=("Share on",), remove=("share on",)).problems
    assert "both restored and removed" in both.message


def test_a_restored_text_is_no_empty_text() -> None:
    made = clean(capture("Leave a Comment\n"))
    assert [one.severity for one in made.problems] == ["problem"]
    back = correct(made, decision(restore=("Leave a Comment",)), "content/overrides.yaml")
    assert back.body == ("Leave a Comment",) and back.problems == ()


def test_what_was_found_in_a_paragraph_follows_it_and_goes_with_it() -> None:
    text = TEXT.replace("and it did not come to an end.", "and it did not. It spoke of the")
    made = decided(text, restore=("By Ines Okafor",))
    assert made.damage == (Damage("breaks off", 1, "It spoke of the"),)
    assert [problem.line for problem in made.problems] == [7]
    gone = decided(text, remove=("The ferry board",))
    assert gone.damage == () and gone.problems == ()
    marked = replace(clean(capture()), languages=((2, "nl"),))
    assert correct(marked, decision(remove=("“I do",)), "x").languages == ((1, "nl"),)


LINES = st.lists(st.sampled_from(TEXT.split("\n\n")), min_size=1, max_size=12)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(LINES, st.data())
def test_one_entry_settles_every_paragraph_for_good(lines: list[str], data: st.DataObject) -> None:
    text = "\n\n".join(lines)
    made = clean(capture(text))
    parts = [(one, True) for one in made.body] + [(one.text, False) for one in made.removed]
    picked, _ = data.draw(st.sampled_from(parts))
    back = correct(made, decision(restore=(beginning(picked),)), "x")
    gone = correct(made, decision(remove=(beginning(picked),)), "x")
    assert picked in back.body and picked not in [one.text for one in back.removed]
    assert picked not in gone.body and {one.rule for one in gone.removed if one.text == picked} == {BY_EDITOR}
    words = sorted(word for part in parts for word in part[0].split())
    for one in (back, gone):
        assert len(one.body) == len(one.roles) == len(one.lines)
        assert [p for p in one.problems if p.path == "x"] == []
        assert sorted(w for part in (*one.body, *(r.text for r in one.removed)) for w in part.split()) == words
    assert list(back.lines) == sorted(back.lines)


def dated(**more: str) -> DatedArticle:
    """The article with these dates, as the text gave them."""
    values = dict.fromkeys(("published", "captured", "written", "event"))
    for name, value in more.items():
        values[name] = Dated(edtf.parse(value), (Evidence("stated", "x", None, f"The text gives its {name} day."),))
    return DatedArticle(clean(capture()), **values, status="held", expressions=())


@pytest.mark.parametrize(
    ("found", "decided", "noted"),
    [
        ({"published": "2031-05-06"}, {"published": "2031-05-07"}, "6 May 2031"),
        ({"published": "2031-05-06"}, {"published": "2031-05"}, ""),
        ({"written": "2031-05-06/.."}, {"published": "2031-05-05"}, "6 May 2031 or later"),
        ({"written": "2031-05-06/.."}, {"published": "2031-05-06"}, ""),
        ({"event": "2031-05-01/2031-05-04"}, {"event_date": "2031-05-05"}, "1 to 4 May 2031"),
        ({"event": "2031-05-01/2031-05-04"}, {"event_date": "2031-05-02"}, ""),
        ({"written": "../2031-05-06"}, {"event_date": "2031-05-08"}, "by 6 May 2031"),
        ({}, {"event_date": "2031-05-08", "published": "2031-05-09"}, ""),
    ],
)
def test_a_date_of_the_editor_stands_and_a_text_that_excludes_it_is_noted_at_its_line(
    found: dict[str, str], decided: dict[str, str], noted: str
) -> None:
    words = {key: edtf.parse(value) for key, value in decided.items()}
    decision = ArticleDecision("a.txt", 7, path="content/overrides.yaml", **words)
    made = redate(dated(**found), decision)
    assert {"published": made.published, "event_date": made.event}[next(iter(decided))].value == next(
        iter(words.values())
    )
    assert [one.severity for one in made.problems] == (["note"] if noted else [])
    for one in made.problems:
        assert (one.path, one.line) == ("content/overrides.yaml", 7)
        assert noted in one.message
        assert "day." in one.message
