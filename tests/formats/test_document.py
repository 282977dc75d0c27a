"""Law 4: what a person wrote stays, the rest follows, and merging twice is merging once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats.document import Block, Draft, digest, merge, paragraphs, plain, read, touched
from site_builder.formats.document.emit import emit
from site_builder.formats.document.header import untouched
from site_builder.formats.frontmatter import parse
from site_builder.values.errors import BuildError

PATH = "content/articles/pact.md"
WORD = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
AWKWARD = ["no", "2022-02-04", "1e3", "a: b", "a #b", "- x", "'", "x:", "null", "~", "0x1F", "=", "<<"]
TEXT = st.one_of(WORD, st.sampled_from(AWKWARD))
VALUE = st.recursive(
    st.one_of(TEXT, st.none(), st.integers(0, 99)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXT, inner, max_size=3)),
    max_leaves=6,
)
KEY = st.sampled_from(["title", "outlet", "published", "meeting", "status", "authors"])
BLOCK = st.sampled_from(["summary", "dates", "sources", "body"])
LOOKS = ["<!-- generated body 012345678901 -->", " <!-- /generated body -->", "=======", "a\n\nb", "<<<<<<< x"]
MARKDOWN = st.one_of(WORD, st.sampled_from(LOOKS))


@st.composite
def drafts(draw):
    front = draw(st.dictionaries(KEY, VALUE, max_size=5))
    blocks = draw(st.lists(BLOCK, unique=True, max_size=4))
    decided = tuple(draw(st.lists(KEY, max_size=2)))
    return Draft(PATH, front, tuple(Block(name, draw(MARKDOWN)) for name in blocks), decided)


def draft(**changes):
    front = {"title": "Pact signed", "outlet": None, "published": "2022-02-04", "authors": ["Ana Bly"]} | changes
    return Draft(PATH, front, (Block("summary", "They met."), Block("sources", "1. One")))


@given(st.dictionaries(TEXT, VALUE, max_size=4))
def test_emitted_yaml_reads_back(data):
    text = "".join(emit(key, value) for key, value in data.items())
    assert digest(parse(text, "x").data or {}) == digest(data)


@given(drafts(), drafts())
def test_an_unedited_file_follows_the_draft(old, new):
    merged = merge(new, plain(old))
    assert not merged.notes
    document = read(merged.text, PATH)
    assert not document.edited
    assert {key: digest(value) for key, value in document.yaml.data.items() if key != "generated"} == {
        key: digest(value) for key, value in new.front.items()
    }
    assert set(document.blocks) == {block.name for block in new.blocks}
    assert merge(new, merged.text) == merged


@given(drafts(), drafts(), drafts(), st.data())
def test_edits_stay_through_any_number_of_builds(one, two, three, data):
    text = plain(one)
    lines = text.split("\n")
    at = data.draw(st.integers(0, len(lines)))
    own = data.draw(st.sampled_from(["# mine", "note: mine", "A line of mine.", "title: mine", "outlet: # mine"]))
    edited = "\n".join([*lines[:at], own, *lines[at:]])
    try:
        first = merge(two, edited)
    except BuildError as failure:
        assert failure.problems[0].path == PATH
        assert failure.problems[0].line
        return
    assert merge(two, first.text).text == first.text
    second = merge(three, first.text)
    assert own in first.text
    assert own in second.text
    assert merge(three, second.text).text == second.text


@given(drafts(), st.text(max_size=200))
def test_whatever_stands_in_the_file_merging_settles_it_or_says_why(one, text):
    try:
        merged = merge(one, text)
    except BuildError as failure:
        assert failure.problems[0].advice
    else:
        assert merge(one, merged.text).text == merged.text


def test_an_edit_stays_when_the_source_changes_and_goes_when_its_line_goes():
    edited = plain(draft()).replace("outlet: null", "outlet: 'Eldham Echo'   # as on the masthead")
    merged = merge(draft(outlet="The Echo"), edited)
    assert "outlet: 'Eldham Echo'   # as on the masthead\n" in merged.text
    note = merged.notes[0]
    assert (note.severity, note.line, note.detail) == ("note", 3, "outlet: The Echo")
    assert read(merged.text, PATH).edited == ("outlet",)
    again = merge(draft(outlet="Echo Two"), merged.text)
    assert again.text == merged.text
    restored = merge(draft(outlet="Echo Two"), again.text.replace("outlet: 'Eldham Echo'   # as on the masthead\n", ""))
    assert restored.text == plain(draft(outlet="Echo Two"))


def test_setting_a_value_back_or_agreeing_with_the_program_ends_the_edit():
    edited = plain(draft()).replace("title: Pact signed", "title: Pact sealed")
    kept = merge(draft(title="New"), edited).text
    assert merge(draft(title="New"), kept.replace("Pact sealed", "Pact signed")).text == plain(draft(title="New"))
    agreed = merge(draft(title="Pact sealed"), kept)
    assert agreed.text == plain(draft(title="Pact sealed"))


def test_a_value_the_program_took_from_the_editor_stays_the_editors():
    def decided(title):
        made = draft(title=title)
        return Draft(made.path, made.front, made.blocks, ("title",))

    edited = plain(decided("Pact signed")).replace("title: Pact signed", "title: Pact sealed")
    merged = merge(decided("Pact sealed"), edited)
    assert merged.text == edited
    assert merged.notes[0].detail == ""
    assert read(merge(decided("Pact sealed"), merged.text).text, PATH).edited == ("title",)


def test_comments_survive_a_value_that_is_exchanged():
    edited = plain(draft()).replace("  - Ana Bly\n", "  # from the desk\n  - Ana Bly  # chief\n# below\n")
    text = merge(draft(authors=["Bo Cray"]), edited).text
    assert "# from the desk\n# chief\nauthors:\n  - Bo Cray\n# below\n" in text


def test_an_edited_block_stays_and_says_what_is_new():
    edited = plain(draft()).replace("They met.", "They met at noon.") + "\nMy own words.\n"
    fresh = Draft(PATH, draft().front, (Block("summary", "They talked."), Block("sources", "1. Two")))
    merged = merge(fresh, edited)
    assert "They met at noon.\n" in merged.text
    assert "1. Two\n" in merged.text
    assert merged.text.endswith("\nMy own words.\n")
    assert [(note.line, note.detail) for note in merged.notes] == [(11, "They talked.")]


def test_an_emptied_block_stays_empty_and_a_deleted_one_returns_to_its_place():
    text = plain(draft())
    emptied = text.replace("They met.\n", "")
    assert merge(draft(), emptied).text == emptied
    start, end = text.index("<!-- generated summary"), text.index("<!-- generated sources")
    assert merge(draft(), text[:start] + text[end:]).text == text


@pytest.mark.parametrize(
    ("change", "line", "words"),
    [
        (("<!-- /generated summary -->\n", ""), 14, "begins inside"),
        (("<!-- generated sources", "<!-- generated  sources"), 15, "damaged"),
        (("<!-- /generated sources -->", ""), 15, "no end"),
        (("They met.", "<!-- /generated sources -->"), 12, "damaged|ends here"),
        (("sources", "summary"), 15, "second time"),
        (("They met.", "<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs"), 12, "left unfinished"),
        (("title: Pact signed\n", "<<<<<<< ours\ntitle: a\n=======\ntitle: b\n>>>>>>> theirs\n"), 2, "left unfinished"),
        (("title: Pact signed", "title: [Pact"), 3, "not YAML"),
        (("---\n<!--", "<!--"), 1, "no end"),
        (("title: Pact signed", " title: Pact signed"), 3, "not YAML"),
        (("title: Pact signed\noutlet", "? title\n: Pact signed\noutlet"), 2, "start a line"),
    ],
)
def test_damage_is_named_with_its_line(change, line, words):
    broken = plain(draft()).replace(*change)
    with pytest.raises(BuildError, match=words) as caught:
        merge(draft(), broken)
    assert caught.value.problems[0].line == line
    assert caught.value.problems[0].advice


@given(drafts(), drafts(), st.data())
def test_whoever_changes_a_value_is_noticed_without_parsing(one, two, data):
    text = merge(two, plain(one)).text
    assert untouched(text)
    lines = text.split("\n")
    record = next(n for n, line in enumerate(lines) if line.startswith("generated:"))
    at = data.draw(st.one_of(st.integers(1, record), st.just(lines.index("---", 1))))
    assert not untouched("\n".join([*lines[:at], "note: mine", *lines[at:]]))


@pytest.mark.parametrize("text", [" ", "_", "<!--", "\\", "a:", "[", "&#"])
def test_a_long_line_takes_no_long_time(text):
    made = Draft(PATH, {"title": "x" + text * 200_000 + "y"}, (Block("body", "x" + text * 200_000 + "y"),))
    assert merge(made, plain(made)[:-1]).text.rstrip("\n") == plain(made).rstrip("\n")
    body = ("x" + text * 200_000 + "y",)
    assert paragraphs.read(paragraphs.write(body, ())) == (body, ("text",))


@pytest.mark.parametrize(
    "change", [("They met.", "We met."), ("---\n<!--", "---\nMine.\n<!--"), ("outlet:", "# x\noutlet:")]
)
def test_a_file_with_anything_of_a_person_is_told_from_one_without(change):
    assert not touched(plain(draft()), PATH)
    assert touched(plain(draft()).replace(*change), PATH)
