"""Briefings say what their articles say, name the paragraph, and come back with what editors changed."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stages.brief_samples import article, dated, meeting, placed

from site_builder.formats.document import meeting_edits, merge, plain
from site_builder.stages.brief import article_record, briefing_drafts, meeting_records, prove, read_briefing
from site_builder.stages.brief.inline import escaped, shown
from site_builder.stages.brief.phrases import happening
from site_builder.stages.brief.pronoun import subject
from site_builder.stages.brief.quote import speaker
from site_builder.stages.brief.select import stands_alone
from site_builder.values.edtf import parse
from site_builder.values.errors import BuildError
from site_builder.values.model import Dated, Evidence, Participant

DATA = Path(__file__).resolve().parent.parent / "data" / "brief"
COPY = article("copy-89abcdef", outlet="The Wharf", title="Bridge: a deal at last", authors=())
TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=40)


def world():
    """An article and its undated copy, the meeting they are about, their records."""
    both = (placed(), placed(COPY, None, copy_of="bridge-01234567"))
    articles = {one.dated.article.id: article_record(one) for one in both}
    return meeting(articles=tuple(articles)), both, articles


def files(change=("", ""), where=0):
    about, both, articles = world()
    texts = [(plain(draft), draft.path) for draft in briefing_drafts(about, both)]
    texts[where] = (texts[where][0].replace(*change), texts[where][1])
    return [read_briefing(text, path, "2024-01-05", "2024-01-06") for text, path in texts], articles


def test_a_briefing_reads_as_it_should():
    about, both, _ = world()
    dated_draft, undated = briefing_drafts(about, both)
    assert undated.path == "content/briefings/eldham-bridge/undated.md"
    assert plain(dated_draft) == (DATA / "2022-02-05.md").read_text(encoding="utf-8")
    assert (
        "Carries the same report as [Eldham and the county agree on a bridge](../../articles/bridge-01234567.md)"
        in (plain(undated))
    )


def test_a_meeting_comes_back_from_its_briefings():
    about, _, _ = world()
    read, articles = files()
    (record,), problems = meeting_records(read[::-1], articles)
    assert not problems
    assert (record.title, record.participants, record.place) == (about.title, about.participants, about.place)
    assert (record.date, record.date_evidence, record.mode) == (about.date.value, about.date.evidence, about.mode)
    assert (record.articles, record.coverages) == (about.articles, ("2022-02-05", "undated"))
    assert (record.status, record.origins, record.edited) == ("held", 1, ())
    assert (read[0].record.first_seen, read[0].record.changed) == ("2024-01-05", "2024-01-06")
    assert "generated" not in read[0].record.markdown


@pytest.mark.parametrize("where", [0, 1])
def test_an_edit_in_any_briefing_holds_for_the_meeting(where):
    read, articles = files(("place: Eldham", "place: Marlow"), where)
    (record,), problems = meeting_records(read, articles)
    assert (record.place, record.edited, problems) == ("Marlow", ("place",), ())
    assert read[where].record.edited == ("place",)


def test_two_edits_that_disagree_are_a_problem():
    one, articles = files(("date: '2022-02-04'", "date: 2022-02-03"))
    other, _ = files(("date: '2022-02-04'", "date: 2022-02"), 1)
    (record,), problems = meeting_records([one[0], other[1]], articles)
    assert record.date.text == "2022-02-03"
    assert record.date_evidence[0].says == "set by the editor"
    assert [(problem.path, problem.line) for problem in problems] == [("content/briefings/eldham-bridge/undated.md", 5)]


def test_an_unknown_article_and_a_wrong_place_are_named():
    read, articles = files(("articles:\n  - bridge-01234567", "articles: [gone]"))
    _, problems = meeting_records(read, articles)
    assert "gone" in problems[0].message
    assert problems[0].line == 15
    with pytest.raises(BuildError, match="must be `eldham-bridge`"):
        files(("meeting: eldham-bridge", "meeting: other"))


def test_an_editors_meeting_is_a_decision_that_stays():
    about, both, _ = world()
    draft = briefing_drafts(about, both)[0]
    text = plain(draft).replace("mode: in person", "mode: summit").replace("status: held", "status: cancelled")
    decision = meeting_edits(text, draft.path)
    assert (decision.meeting, decision.mode, decision.status, decision.place) == (
        "eldham-bridge",
        "summit",
        "cancelled",
        None,
    )
    obeyed = briefing_drafts(replace(about, mode="summit", status="cancelled"), both)[0]
    merged = merge(obeyed, text).text
    assert meeting_edits(merged, draft.path) == decision
    assert "planned for 4 February 2022, was cancelled" in merged


# --- proof


def test_what_the_program_writes_is_proved():
    about, both, articles = world()
    for draft in briefing_drafts(about, both):
        assert prove(plain(draft), articles, draft.path) == ()


@given(st.lists(TEXT, min_size=1, max_size=4), TEXT)
def test_whatever_articles_say_the_program_quotes_it_rightly(body, name):
    one = placed(
        article(body=tuple(body), roles=("quote", "speaker", "text", "text")[: len(body)], outlet=name or None)
    )
    about = meeting(participants=(Participant("x", name or "X"),))
    (draft,) = briefing_drafts(about, [one])
    assert prove(plain(draft), {"bridge-01234567": article_record(one)}, draft.path) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("> We have waited ten years.\n>\n> — Echo, [1](../../articles/bridge-01234567.md#p1)", "do not stand"),
        ("> “We have waited nine years\n> for this bridge,”\n> — Echo, [1](a/articles/bridge-01234567.md#p1)", ""),
        ("> We have **waited** […] for this bridge\n>\n> -- [1](../../articles/bridge-01234567.md#p1)", ""),
        ("> for this [...] waited\n>\n> -- [1](../../articles/bridge-01234567.md#p1)", "do not stand"),
        ('Bly said "nine long years" ([1](../../articles/bridge-01234567.md#p1)).', "do not stand"),
        ("- Bly: “waited nine years,” ([1](../../articles/bridge-01234567.md#p1)).\n- “mine”", ""),
        ("See [1](../../articles/bridge-01234567.md#p7).", "no paragraph 7"),
        ("See [1](../../articles/none.md).", "no article"),
        ("My “own words” without a link, and [a title “so”](../../articles/bridge-01234567.md).", ""),
    ],
)
def test_a_false_quotation_is_found(text, words):
    _, _, articles = world()
    problems = prove(f"---\ntitle: x\n---\nA line.\n\n{text}\n", articles, "b.md")
    assert [problem.line for problem in problems] == ([6] if words else [])
    assert all(words in problem.message for problem in problems)


# --- words


@given(st.one_of(TEXT, st.text(st.sampled_from("_*\\`[]()<&#1.a~ "), max_size=12)))
def test_escaped_words_are_shown_as_they_are(text):
    assert shown(escaped(text, start=True)) == " ".join(text.split())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We will build it,” said Ana Bly.", "Ana Bly"),
        ("“We will build it,” county spokeswoman Ana Bly said.", ""),
        ("“We will build it,” said county spokeswoman Ana Bly on Friday.", "county spokeswoman Ana Bly"),
        ("“We will build it,” Bly said. She left.", "Bly"),
        ("“We will build it,” she said.", ""),
        ("“We will build it,” said a man on the quay.", ""),
        ("“We will build it,” Cray said, as Bly told reporters.", "Cray"),
        ("Bly told reporters: “We will build it.”", "Bly"),
        ("According to Bly, it is settled: “We will build it.”", "Bly"),
        ("Bly left. “We will build it.”", ""),
        ("Bly said “yes” and Cray said: “We will build it.”", "Cray"),
        ("“We will build it!” said Ana.", "Ana"),
        ("“We will build it,” the Wharf quoted Cray as saying.", "Cray"),
        ("“We will build it,” Cray was quoted by the Wharf as saying.", "Cray"),
    ],
)
def test_a_speaker_is_named_only_where_it_is_sure(text, name):
    start = text.index("“We")
    assert speaker(text, start, text.index("”", start) + 1) == name


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ana Bly, the county's engineer, had waited all day.", "Ana Bly"),
        ("Harbour master Ana Bly said on Monday that the mud was deep.", "Harbour master Ana Bly"),
        ("Ana Bly had met Bo Cray before.", ""),
        ("The bridge was closed by Ana Bly.", ""),
        ("Nobody spoke.", ""),
    ],
)
def test_he_or_she_is_the_one_person_named_before(text, who):
    assert subject(text) == who


@pytest.mark.parametrize(
    ("sentence", "alone"),
    [
        ("The council voted to close the ferry on Monday.", True),
        ("He called it the best news of the whole year.", False),
        ("the council voted to close the ferry on Monday.", False),
        ("The council voted “to close the ferry on Monday.", False),
        ("The council voted to close the ferry on", False),
        ("Did the council vote to close the ferry today?", False),
        ("It ends.", False),
    ],
)
def test_a_key_point_stands_alone(sentence, alone):
    assert stands_alone(sentence) is alone


PEOPLE = tuple(Participant(name.lower(), name) for name in ("Bly", "Cray", "Dorn", "Eck", "Fenn", "Gow"))


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({}, "Ana Bly and Bo Cray met in Eldham on 4 February 2022"),
        ({"mode": "call"}, "Ana Bly and Bo Cray spoke by telephone on 4 February 2022"),
        (
            {"mode": "visit", "date": dated("2022-02-04/2022-02-06")},
            "Ana Bly and Bo Cray met during a visit to Eldham some time from 4 to 6 February 2022",
        ),
        (
            {"mode": "visit", "date": Dated(parse("2022-02-04/2022-02-06"), (Evidence("registry", "", None, "x"),))},
            "Ana Bly and Bo Cray met during a visit to Eldham from 4 to 6 February 2022",
        ),
        (
            {"date": dated("2022-02/2022-05"), "place": None},
            "Ana Bly and Bo Cray met some time from February to May 2022",
        ),
        ({"date": dated("2022-21"), "place": None}, "Ana Bly and Bo Cray met in spring 2022"),
        ({"date": dated("2022-02~"), "place": None}, "Ana Bly and Bo Cray met about February 2022"),
        ({"date": dated("../2022-02-04"), "place": None}, "Ana Bly and Bo Cray met by 4 February 2022"),
        ({"date": None, "status": None}, "The reports speak of a meeting of Ana Bly and Bo Cray in Eldham"),
        ({"participants": (), "mode": "visit"}, "A visit took place in Eldham on 4 February 2022"),
        (
            {"participants": PEOPLE[:1], "mode": "visit", "status": "announced"},
            "Bly was to make a visit to Eldham on 4 February 2022; the reports were written before it",
        ),
        ({"participants": PEOPLE}, "Bly, Cray, Dorn, Eck and 2 others met in Eldham on 4 February 2022"),
        (
            {"status": "under way"},
            "A meeting of Ana Bly and Bo Cray in Eldham was under way on 4 February 2022 when the reports were written",
        ),
    ],
)
def test_a_summary_claims_what_is_known(changes, says):
    assert happening(meeting(**changes)) == says


def test_a_place_that_no_report_names_is_told_as_the_seat() -> None:
    about, both, _ = world()
    seat = Evidence("seat", "", None, "The report does not say where: Eldham is where the council has its seat (“x”)")
    one = replace(about, participants=about.participants[:1], place="Eldham", place_evidence=(seat,))
    first, _ = briefing_drafts(one, both)
    assert f"No report says where: Eldham is where {one.participants[0].name} has its seat." in plain(first)
    told = replace(one, place_evidence=(Evidence("place", "Eldham", 0, "The text names “Eldham”."), seat))
    assert "No report says where" not in plain(briefing_drafts(told, both)[0])


def test_the_clue_to_a_place_comes_back_and_gives_way_to_the_editor() -> None:
    about, both, _ = world()
    clue = Evidence("place", "Eldham", 0, "The text names “Eldham”.")
    one = replace(about, place="Eldham", place_evidence=(clue,))
    texts = [(plain(draft), draft.path) for draft in briefing_drafts(one, both)]
    read = [read_briefing(text, path, "2024-01-05", "2024-01-06") for text, path in texts]
    assert read[0].place_evidence == (clue,)
    moved = read_briefing(texts[0][0].replace("place: Eldham", "place: Wick"), texts[0][1], "2024-01-05", "2024-01-06")
    assert (moved.place, [one.rule for one in moved.place_evidence]) == ("Wick", ["editor"])
