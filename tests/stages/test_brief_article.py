"""An article comes back from its file as it was, and an editor's values come back as the editor's."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stages.brief_samples import article, dated, placed

from site_builder.formats.document import article_edits, merge, plain
from site_builder.stages.brief import article_draft, article_record, read_article
from site_builder.values import edtf
from site_builder.values.errors import BuildError
from site_builder.values.model import DAMAGES, Damage, Evidence, Mention, Removed

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30)
MAYBE = st.one_of(st.none(), TEXT)
DATE = st.sampled_from(
    ["2022", "2021-12", "2022-02-04", "../2022-01-26", "2023-21", "[2022-01-01,2022-03-04]", "2023?"]
)
EVIDENCE = st.builds(Evidence, TEXT, TEXT, st.one_of(st.none(), st.integers(0, 99)), TEXT)
MENTION = st.builds(
    Mention, st.sampled_from([None, "a-b"]), st.integers(0, 9), TEXT, st.one_of(st.none(), DATE.map(edtf.parse))
)
DAMAGE = st.builds(Damage, st.sampled_from(DAMAGES), st.integers(0, 9), TEXT, TEXT)
PATH = "content/articles/bridge-01234567.md"


@st.composite
def placements(draw):
    made = article(
        title=draw(TEXT),
        outlet=draw(MAYBE),
        origin=draw(MAYBE),
        url=draw(MAYBE),
        authors=tuple(draw(st.lists(TEXT, max_size=2))),
        body=tuple(draw(st.lists(TEXT, max_size=4))),
        removed=tuple(draw(st.lists(st.builds(Removed, TEXT, TEXT, st.integers(1, 99)), max_size=2))),
        found=draw(st.dictionaries(TEXT, TEXT, max_size=2)),
        languages=tuple(draw(st.lists(st.tuples(st.integers(0, 9), TEXT), max_size=2))),
        damage=tuple(draw(st.lists(DAMAGE, max_size=2))),
    )
    one = placed(made, draw(st.one_of(st.none(), DATE)), copy_of=draw(MAYBE), reason=draw(TEXT))
    when = replace(dated(draw(DATE)), evidence=tuple(draw(st.lists(EVIDENCE, max_size=2))))
    return replace(one, event=when, mentions=tuple(draw(st.lists(MENTION, max_size=2))))


@given(placements())
def test_an_unedited_article_comes_back_equal(one):
    assert read_article(plain(article_draft(one)), PATH) == article_record(one)


def test_an_editors_values_come_back_as_decisions_and_with_their_mark():
    draft = article_draft(placed(published=None))
    text = plain(draft).replace("published: null", "published: 2022-02-06").replace("Eldham Echo", "The Echo")
    text = text.replace("two spoke for three hours", "two spoke for four hours")
    decision = article_edits(text, PATH)
    assert (decision.article, decision.published.text, decision.outlet, decision.title) == (
        "bridge-01234567",
        "2022-02-06",
        "The Echo",
        None,
    )
    obeyed = placed(article(outlet="The Echo"), "2022-02-06")
    merged = merge(article_draft(obeyed), text).text
    record = read_article(merged, PATH)
    assert record.edited == ("outlet", "published", "body")
    assert record.published_evidence[0].says == "set by the editor"
    assert record.body[1].endswith("four hours.")
    assert article_edits(merged, PATH) == decision
    assert article_edits(plain(draft), PATH) is None


@pytest.mark.parametrize(
    ("change", "line", "words"),
    [
        (("published: '2022-02-05'", "published: last week"), 8, "EDTF"),
        (("meeting: eldham-bridge", "meeting: Eldham Bridge"), 10, "no id"),
        (("title: Eldham", "title:\n  x: Eldham"), 2, "must be a text"),
        (("authors:\n  - Cy Dorn", "authors: {a: b}"), 5, "list of texts"),
    ],
)
def test_a_bad_value_is_named_with_its_line(change, line, words):
    text = plain(article_draft(placed())).replace(*change)
    for reader in (article_edits, read_article):
        with pytest.raises(BuildError, match=words) as caught:
            reader(text, PATH)
        assert [problem.line for problem in caught.value.problems] == [line]


def test_about_no_meeting_is_a_decision():
    text = plain(article_draft(placed())).replace("meeting: eldham-bridge", "meeting: null")
    assert article_edits(text, PATH).meeting == ""
