"""Lines that many pages of a folder have: what counts as repeated, and what cleaning does about it."""

import json
from hashlib import sha256
from pathlib import Path

import pytest
from digest import DigestFolder, tree
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.cli import main
from site_builder.stages.clean import NOTHING, Repeated, clean, repeated
from site_builder.values.model import Article, Capture
from site_builder.values.vocabulary import RULES

RULE = "repeated on other pages"
PLACES = ("Port Elm", "Westhaven", "Old Tamsin", "Kestrel Bay", "Marrow Hill", "Lower Finch", "Saltmarsh")
SLOGAN = "The valley in plain words"
TRENDING = ("Ferry fares to rise in autumn", "Museum finds a lost atlas", "Baker wins the long race")
SUBHEAD = "How the vote went"
BACKGROUND = "The two towns have quarrelled about the bridge since the flood of 1987, and no council has settled it."


def story(place: str) -> list[str]:
    """The paragraphs of a story of this place, which no other place shares."""
    river, office = f"the river at {place}", f"the harbour office of {place}"
    return [
        f"{place} council votes to mend its bridge",
        f"{place.upper()}, 3 May - The council of {place} voted on Tuesday to mend the old bridge across {river}.",
        f"The work will take two years, said the mayor of {place}, who had asked for it since the winter before last.",
        f"“We in {place} have waited long enough for a road that holds,” she told the meeting in {office}.",
        f"Two members of {place} voted against it, because nobody had shown them what a new bridge would cost them.",
        f"The first stones for {place} will be set in June, when the water of {river} is at its lowest of the year.",
    ]


def capture(lines: list[str], path: str) -> Capture:
    text = "\n\n".join(lines) + "\n"
    return Capture(path, sha256(text.encode()).hexdigest(), "text", text)


def folder(pages: list[list[str]]) -> list[Capture]:
    return [capture(lines, f"{n}.txt") for n, lines in enumerate(pages)]


def cleaned(captures: list[Capture]) -> list[Article]:
    known = repeated(captures)
    return [clean(one, known.get(one.path, NOTHING)) for one in captures]


def test_a_slogan_and_a_list_of_headlines_on_five_stories_go() -> None:
    pages = []
    for place in PLACES[:5]:
        lines = story(place)
        pages.append([SLOGAN, *lines[:3], *TRENDING[:2], *lines[3:], TRENDING[2]])
    for place, made in zip(PLACES, cleaned(folder(pages)), strict=False):
        assert made.title == story(place)[0]
        assert list(made.body) == story(place)[1:]
        assert {SLOGAN, *TRENDING} <= {one.text for one in made.removed}
    alone = clean(folder(pages)[0])
    assert set(TRENDING[:2]) <= set(alone.body), "a page by itself cannot tell, or the test shows nothing"
    among = cleaned(folder(pages))[0]
    assert {(one.text, one.rule) for one in among.removed if one.text in TRENDING[:2]} == {
        (line, RULE) for line in TRENDING[:2]
    }


def test_a_slogan_is_no_headline() -> None:
    slogan = "What the mayor reads before breakfast"
    pages = [[slogan, *story(place)[1:]] for place in PLACES[:3]]
    assert clean(folder(pages)[0]).title == slogan, "a page by itself cannot tell, or the test shows nothing"
    for place, made in zip(PLACES, cleaned(folder(pages)), strict=False):
        assert made.title.startswith(place.upper())
        assert list(made.body) == story(place)[1:]
        assert [(one.text, one.rule) for one in made.removed] == [(slogan, RULE)]


def test_a_headline_that_other_pages_list_stays_the_headline() -> None:
    own = story(PLACES[0])
    pages = [own, *([*story(place), "Most read", own[0]] for place in PLACES[1:6])]
    captures = folder(pages)
    assert own[0] in repeated(captures)["0.txt"].many
    assert [one.title for one in cleaned(captures)] == [story(place)[0] for place in PLACES[:6]]


@pytest.mark.parametrize("count", [2, 3, 4])
def test_a_subhead_of_a_few_stories_stays(count: int) -> None:
    pages = [[*story(place)[:3], SUBHEAD, *story(place)[3:]] for place in PLACES[:count]]
    assert all(SUBHEAD in made.body for made in cleaned(folder(pages)))


@pytest.mark.parametrize(("count", "place"), [(3, 6), (4, 6), (3, 4), (7, 4)])
def test_a_paragraph_of_background_stays(count: int, place: int) -> None:
    """At the end of up to four stories, and between the paragraphs of any number."""
    pages = [[*story(name)[:place], BACKGROUND, *story(name)[place:]] for name in PLACES[:count]]
    captures = folder(pages)
    assert BACKGROUND in repeated(captures)["0.txt"].some
    assert all(BACKGROUND in made.body for made in cleaned(captures))


def test_prose_below_lines_of_the_site_is_the_site_s_on_three_stories() -> None:
    offer = "Read the archive of the paper with an account, which opens every page since its first day in 1921."
    block = ["Our services", "Archive, opens in a new tab", offer, "Letters, opens in a new tab"]
    pages = [[*story(place), *block] for place in PLACES[:3]]
    captures = folder(pages)
    assert offer in repeated(captures)["0.txt"].some
    assert repeated(captures)["0.txt"].many == ()
    assert [list(made.body) for made in cleaned(captures)] == [story(place)[1:] for place in PLACES[:3]]


def test_a_quotation_stays() -> None:
    words = "“No bridge, no vote, no tax”"
    pages = [[*story(place), words] for place in PLACES]
    captures = folder(pages)
    assert words in repeated(captures)["0.txt"].many
    assert [words in made.body for made in cleaned(captures)] == [words in clean(one).body for one in captures]


def test_copies_of_one_story_lose_nothing() -> None:
    lines = [*story(PLACES[0])[:3], SUBHEAD, *story(PLACES[0])[3:]]
    wrapped = "\n\n".join(lines).replace(" of ", " of\n").replace(" a ", " a\n")
    pages = [
        lines,
        [*lines, "An addition of the second outlet, which asked the mayor once more and heard nothing new of her."],
        lines[:-1],
        ["From our wire service", *lines],
        [*lines[:3], *lines[4:]],
    ]
    captures = [*folder(pages), Capture("wrapped.txt", sha256(wrapped.encode()).hexdigest(), "text", wrapped)]
    assert repeated(captures) == {}


def test_many_copies_are_still_one_story() -> None:
    captures = folder([[f"Outlet number {n}", *story(PLACES[0])] for n in range(60)])
    assert repeated(captures) == {}


def test_captures_of_one_short_line_are_one_story() -> None:
    assert repeated(folder([["Nothing to see."]] * 5)) == {}
    assert repeated([]) == {}


def test_something_always_stays() -> None:
    one = capture(list(TRENDING), "list.txt")
    assert clean(one, Repeated(TRENDING, TRENDING)).body


LINES = st.sampled_from([SLOGAN, *TRENDING, SUBHEAD, BACKGROUND, *(line for p in PLACES for line in story(p))])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(LINES, max_size=12), max_size=9), st.randoms(use_true_random=False))
def test_neither_the_order_nor_the_names_of_captures_matter(pages: list[list[str]], chance) -> None:
    captures = folder(pages)
    known = repeated(captures)
    mixed = list(captures)
    chance.shuffle(mixed)
    assert repeated(mixed) == known
    renamed = [Capture(f"other/{100 - n}.txt", one.digest, one.kind, one.text) for n, one in enumerate(captures)]
    assert {int(path[6:-4]): lines for path, lines in repeated(renamed).items()} == {
        100 - int(path[:-4]): lines for path, lines in known.items()
    }
    for one in captures:
        lines = known.get(one.path, NOTHING)
        assert set(lines.many) <= set(lines.some) <= set(one.text.split("\n"))
        made, alone = clean(one, lines), clean(one)
        assert bool(made.body) == bool(alone.body)


def written(top: Path, pages: list[list[str]], names: range) -> Path:
    top.mkdir(exist_ok=True)
    for n in names:
        (top / f"{n}.txt").write_text("\n\n".join(pages[n]) + "\n", encoding="utf-8")
    return top


def test_two_halves_one_after_the_other_are_built_as_all_at_once(tmp_path: Path) -> None:
    pages = []
    for place in PLACES[:6]:
        lines = story(place)
        pages.append([SLOGAN, *lines[:3], TRENDING[0], *lines[3:]])
    whole = DigestFolder(tmp_path / "whole", written(tmp_path / "all", pages, range(6)), bare=True)
    whole.build("--no-cache", "--workers", "2")
    halves = DigestFolder(tmp_path / "halves", written(tmp_path / "half", pages, range(3)), bare=True)
    halves.build()
    assert all(TRENDING[0] in one["body"] for one in halves.export()["articles"])
    written(halves.seeds, pages, range(3, 6))
    halves.build()
    articles = halves.export()["articles"]
    assert len(articles) == 6 and not any(TRENDING[0] in one["body"] for one in articles)
    assert all({"text": TRENDING[0], "rule": RULE, "line": 9} in one["removed"] for one in articles)
    told = [(one["title"], one["body"], one["removed"]) for one in articles]
    assert told == [(one["title"], one["body"], one["removed"]) for one in whole.export()["articles"]]
    anew = halves.copied(tmp_path / "anew", "dist", "cache")
    anew.build("--no-cache", "--workers", "2")
    assert tree(anew.dist) == tree(halves.dist) and tree(anew.content) == tree(halves.content)


def test_why_knows_the_other_captures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pages = [[*story(place)[:3], TRENDING[0], *story(place)[3:]] for place in PLACES[:5]]
    written(tmp_path / "seeds", pages, range(5))
    assert main(["why", str(tmp_path / "seeds" / "2.txt"), "--no-cache", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    (group,) = [group for group in found["left_out"] if group["rule"] == RULE]
    assert [line["text"] for line in group["lines"]] == [TRENDING[0]]
    assert group["says"] == RULES[RULE]
