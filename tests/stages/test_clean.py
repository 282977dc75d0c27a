"""Cleaning: cases in tests/data/clean, the shared captures with their gold, and the laws that hold for any text."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.stages.clean import clean
from site_builder.values import edtf
from site_builder.values.model import Article, Capture, Given

DATA = Path(__file__).parent.parent / "data" / "clean"
CASES = sorted(path.stem for path in DATA.glob("*.txt"))
NEVER = (
    "BUY FC 24 COINS", "You may also like", "Leave a Comment", "See also", "Advertisements", "Written by",
    "Add a Comment", "Jooble", "March Madness", "Connect with us",
)  # fmt: skip


def article(text: str, kind: str = "text", given: Given | None = None, first_line: int = 1) -> Article:
    return clean(Capture("some/capture", "0" * 64, kind, text, given or Given(), first_line))  # type: ignore[arg-type]


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", CASES)
def test_cases(name: str) -> None:
    text = (DATA / f"{name}.txt").read_text(encoding="utf-8")
    want = yaml.safe_load((DATA / f"{name}.yaml").read_text(encoding="utf-8"))
    lines, made = text.split("\n"), article(text)
    got = {
        "title": made.title,
        "outlet": made.outlet,
        "origin": made.origin,
        "authors": list(made.authors),
        "language": made.language,
        "body": [f"{role} {lines.index(body) + 1}" for body, role in zip(made.body, made.roles, strict=True)],
        "removed": {one.line: one.rule for one in made.removed},
        "dates": {one.value.text: one.role for one in made.dates},
    }
    assert got == want


def test_seeds_keep_every_paragraph_and_no_junk(shared: Path) -> None:
    gold = yaml.safe_load((shared / "data" / "seeds_gold.yaml").read_text(encoding="utf-8"))["files"]
    for name, want in gold.items():
        text = (shared / "seeds" / name).read_text(encoding="utf-8")
        made = article(text)
        blocks = [block for block in text.strip().split("\n\n") if block.strip()]
        kept = {n for part in want["body"] for n in range(int(part.split("-")[0]), int(part.split("-")[-1]) + 1)}
        body = set(made.body)
        assert [n for n in sorted(kept) if squeezed(blocks[n]) not in body] == [], name
        assert [n for n in want["junk"] if any(squeezed(line) in body for line in blocks[n].split("\n"))] == [], name
        assert not any(words in paragraph for words in NEVER for paragraph in made.body)
        assert (made.title, made.outlet, made.origin) == (want["title"], want["outlet"], want["agency"])
        assert list(made.authors) == want["author"]
        assert not any(one.role == "published" for one in made.dates)


def test_meetings_are_read_as_their_gold_says(shared: Path) -> None:
    folder = shared / "data" / "meetings"
    for want in yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))["captures"]:
        path = folder / "captures" / want["file"]
        text = path.read_text(encoding="utf-8")
        made = article(text, "html" if path.suffix == ".html" else "text")
        assert (made.title, made.outlet) == (want["title"], want["outlet"]), path.name
        assert list(made.authors) == want["authors"], path.name
        if path.suffix == ".txt":
            blocks = [squeezed(block) for block in text.strip().split("\n\n") if block.strip()]
            assert set(want["body"]) <= {blocks.index(body) for body in made.body} <= {*want["body"], *want["optional"]}
        else:
            body = [squeezed(paragraph) for paragraph in made.body]
            assert [start for start in want["body"] if not any(one.startswith(start) for one in body)] == [], path.name
            assert len(body) <= len(want["body"]) + len(want["optional"]), path.name


WORDS = st.sampled_from(
    "the of and in to a council harbour boat vote said Monday Rosa river, rain. bridge was is on for with Leave "
    "Comment Read: Advertisement By Photo: © 2031 | » Related".split()
)
PARAGRAPHS = st.lists(WORDS, min_size=1, max_size=40).map(" ".join)
PAGES = st.lists(PARAGRAPHS, min_size=1, max_size=14).map("\n\n".join)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.one_of(PAGES, st.text(max_size=400)), st.sampled_from(["text", "markdown"]))
def test_any_text_gives_a_tidy_article(text: str, kind: str) -> None:
    made = article(text, kind)
    assert len(made.roles) == len(made.body)
    assert all(
        part and part == squeezed(part) for part in (made.title, *made.body, *(one.text for one in made.removed))
    )
    assert all(1 <= one.line <= text.count("\n") + 1 and one.rule for one in made.removed)
    assert made.body or any(problem.severity == "problem" for problem in made.problems)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(PAGES)
def test_every_word_is_in_the_body_or_in_the_ledger(text: str) -> None:
    made = article(text)
    got = [word for part in (*made.body, *(one.text for one in made.removed)) for word in part.split()]
    assert sorted(got) == sorted(text.split())


SENTENCES = st.sampled_from(
    (
        "The council of the bay met on Monday to speak of the night boats, and it did not come to an end.",
        "Nobody had asked the two crews, who have been on the water for as long as there has been a ferry.",
        "It rained.",
        "\u201cI do not vote on a number that I have not seen,\u201d said Rosa Lindqvist, the oldest of the members.",
        "A second report will say what it would cost to paint the old boat and to mend the pier.",
        "What the boats would cost",
        "A town that sleeps by the water has to be able to go home over it",
        "Rosa Lindqvist member of the board",
    )
)
CHROME = st.sampled_from(
    ("Advertisement", "Read: Ten walks along the canal", "Photo: Tom Vale", "Share on Facebook", "By Ines Okafor")
)
FOOTERS = st.sampled_from(
    ("Leave a Comment", "You may also like", "Gulls: a survey", "© 2031 Ledger Media", "Tags: bay")
)
STORIES = st.builds(
    lambda head, story, foot: "\n\n".join((*head, "Council puts off its vote on boats at night", *story, *foot)),
    st.lists(CHROME, max_size=3),
    st.lists(st.one_of(SENTENCES, SENTENCES, CHROME), min_size=2, max_size=12),
    st.lists(FOOTERS, max_size=4),
)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(STORIES)
def test_cleaning_what_is_clean_changes_nothing(text: str) -> None:
    once = article(text)
    again = article("\n\n".join((once.title, *once.body)))
    assert [paragraph for paragraph in once.body if paragraph not in again.body] == []


@pytest.mark.parametrize("kind", ["text", "markdown", "html"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "\0\x01",
        "a" * 1_000_000,
        "word and the " * 80_000,
        "share\n" * 50_000,
        "1/" * 300_000,
        "![" * 100_000,
    ],
    ids=["empty", "blank", "controls", "one word", "one line", "labels", "digits", "brackets"],
)
def test_hostile_text_passes(kind: str, text: str) -> None:
    made = article(text, kind)
    assert made.body or [problem.advice for problem in made.problems if problem.severity == "problem"]


def test_characters_that_xml_forbids_go() -> None:
    made = article("Boats\u202e and\0 bridges are what the town has, and it keeps\u2066 them well, they say.")
    assert made.body == ("Boats and bridges are what the town has, and it keeps them well, they say.",)


def test_markdown_stays_as_written() -> None:
    made = article((DATA / "clipping.md").read_text(encoding="utf-8"), "markdown", first_line=5)
    assert made.title == "Mill wheel turns for the first time since the flood"
    assert made.authors == ("Jana Ort",)
    assert made.roles == ("text", "subhead", "text", "text", "quote", "text")
    assert made.body[0].startswith("The wheel of the [old mill](https://mill.example/) turned **four times**")
    assert made.body[5].startswith('<script>alert("kept as text")</script>')
    assert {one.line: one.rule for one in made.removed} == {
        5: "title", 7: "byline", 20: "related link", 22: "comment form",
    }  # fmt: skip


@pytest.mark.parametrize("text", ["Leave a Comment", "# Title\n\nRead also: one\n\nShare on Facebook"])
def test_markdown_is_never_all_junk(text: str) -> None:
    assert article(text, "markdown").body


def test_html_keeps_published_and_modified_apart() -> None:
    made = article((DATA / "page.html").read_text(encoding="utf-8"), "html")
    assert (made.title, made.outlet, made.authors) == (
        "Night train gets its whistle back",
        "The Branch Line",
        ("Lev Marek",),
    )
    assert made.url == "https://branchline.example/2031/whistle"
    assert [(one.role, one.value.text, one.at) for one in made.dates] == [
        ("published", "2031-04-18", "JSON-LD datePublished"),
        ("modified", "2031-04-20", "JSON-LD dateModified"),
    ]
    assert made.roles == ("text", "text", "subhead", "text", "quote", "text")
    assert "Advertisement" in {one.text for one in made.removed}


def test_what_the_collector_gave_wins_and_says_so() -> None:
    facts = Given(
        at="front matter",
        title="Another title",
        outlet="The Mill",
        authors=("A. Ort",),
        published=edtf.parse("2031-05"),
    )
    made = article((DATA / "portal.txt").read_text(encoding="utf-8"), given=facts)
    assert (made.title, made.outlet, made.authors) == ("Another title", "The Mill", ("A. Ort",))
    assert made.found["outlet"] == "given in front matter"
    first = made.dates[0]
    assert (first.role, first.value.text, first.at) == ("published", "2031-05", "front matter")


def test_without_a_headline_the_first_sentence_cut_at_a_word() -> None:
    start = (
        "The ferry board of the bay put off its decision on night boats because the cost report came late that very day"
    )
    made = article(f"{start}. It will meet again.\n\nThe members were not pleased with that, and said so.")
    assert made.title.endswith("…") and start.startswith(made.title[:-1]) and len(made.title) <= 101
    assert len(made.body) == 2


def test_a_broken_sentence_is_kept_and_noted() -> None:
    made = article("The council met on Monday to speak of boats. It decided that the boats should be painted in the\n\n"
                   "The painters were told, and they bought the paint on the same day.")  # fmt: skip
    assert len(made.body) == 2
    assert [problem.severity for problem in made.problems] == ["note"]
