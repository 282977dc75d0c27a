"""What was published stands: captures that come and go move nothing, and what would be better is proposed."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import pytest
from digest import DigestFolder
from group_cases import PEOPLE, known, occasion, pool
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.stages.group import Occasion, group
from site_builder.values.model import ArticleDecision, Grouping, MeetingDecision, Registry

BARE = Registry(people=PEOPLE)
VIENNA = occasion("Lind and Sol meet in Vienna", ["They spoke for three hours."], "2031-03-04")
SECOND = occasion("Lind and Sol meet in Vienna again", ["Once more."], "2031-03-04")
SCREEN = occasion("Lind and Sol hold virtual meeting", ["They spoke on screens."], "2030-12-20")
LAMP = occasion("The lamp turns again", ["A lamp on a cliff turns again after a year."])
POOL = pool()


@dataclass
class Ledger:
    """What a ledger keeps of one build for the next."""

    minted: dict[str, frozenset[str]] = field(default_factory=dict)
    homes: dict[str, str] = field(default_factory=dict)

    def build(self, occasions: Iterable[Occasion], registry: Registry = BARE) -> Grouping:
        made = group(list(occasions), registry, self.minted, self.homes)
        self.minted |= {meeting.id: frozenset(meeting.articles) for meeting in made.meetings}
        self.homes |= homes(made)
        return made


def homes(made: Grouping) -> dict[str, str]:
    return {placed.dated.article.id: placed.meeting for placed in made.articles if placed.meeting}


def proposals(made: Grouping) -> list[str]:
    return [f"{one.message} {one.advice}" for one in made.problems if " now" in one.message and one.severity == "note"]


def parts(made: Grouping) -> set[frozenset[str]]:
    return {frozenset(meeting.articles) for meeting in made.meetings}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sets(st.sampled_from(range(len(POOL))), min_size=1), min_size=2, max_size=5))
def test_captures_that_come_and_go_move_nothing(builds: list[set[int]]) -> None:
    ledger = Ledger()
    for numbers in builds:
        before, ids = dict(ledger.homes), set(ledger.minted)
        made = ledger.build(POOL[n] for n in sorted(numbers))
        now = homes(made)
        assert {article: now.get(article) for article in before if article in {POOL[n].id for n in numbers}} == {
            article: home for article, home in before.items() if article in {POOL[n].id for n in numbers}
        }
        assert ids <= set(ledger.minted)
        natural = group([POOL[n] for n in sorted(numbers)], BARE, {})
        assert parts(made) == parts(natural) or proposals(made)


@settings(max_examples=30, deadline=None)
@given(st.permutations(POOL), st.integers(1, len(POOL) - 1))
def test_the_order_within_two_halves_changes_nothing(shuffled: list[Occasion], cut: int) -> None:
    one, other = Ledger(), Ledger()
    one.build(shuffled[:cut])
    other.build(sorted(shuffled[:cut], key=lambda occasion: occasion.id))
    assert one.build(shuffled) == other.build(POOL)


def test_the_same_captures_once_more_change_nothing_and_nothing_is_proposed() -> None:
    ledger = Ledger()
    first = ledger.build(POOL)
    assert ledger.build(POOL) == first and proposals(first) == []


def test_two_meetings_that_look_like_one_stay_and_the_merge_is_proposed() -> None:
    ledger = Ledger({"one": frozenset((VIENNA.id,)), "two": frozenset((SECOND.id,))},
                    {VIENNA.id: "one", SECOND.id: "two"})  # fmt: skip
    made = ledger.build([VIENNA, SECOND])
    assert homes(made) == {VIENNA.id: "one", SECOND.id: "two"}
    (said,) = proposals(made)
    assert "`meeting: two`, `into: one`" in said
    word = MeetingDecision("two", 3, into="one", path="o.yaml")
    merged = ledger.build([VIENNA, SECOND], replace(BARE, meeting_decisions=(word,)))
    assert set(homes(merged).values()) == {"one"} and proposals(merged) == []


def test_one_meeting_that_looks_like_two_stays_and_the_split_is_proposed() -> None:
    ledger = Ledger({"both": frozenset((VIENNA.id, SECOND.id, SCREEN.id))},
                    dict.fromkeys((VIENNA.id, SECOND.id, SCREEN.id), "both"))  # fmt: skip
    made = ledger.build([VIENNA, SECOND, SCREEN])
    assert set(homes(made).values()) == {"both"}
    (said,) = proposals(made)
    assert f"`split_from: both`, `articles: [{SCREEN.id}]`" in said
    word = MeetingDecision("screens", 3, split_from="both", articles=(SCREEN.id,), path="o.yaml")
    split = ledger.build([VIENNA, SECOND, SCREEN], replace(BARE, meeting_decisions=(word,)))
    assert homes(split)[SCREEN.id] == "screens" and proposals(split) == []


def test_an_article_that_looks_like_a_report_of_another_meeting_stays_and_the_move_is_proposed() -> None:
    third = occasion("Lind and Sol meet in Vienna, a third report", ["They met."], "2031-03-04")
    ledger = Ledger({"vienna": frozenset((VIENNA.id, SECOND.id)), "screen": frozenset((SCREEN.id, third.id))},
                    {VIENNA.id: "vienna", SECOND.id: "vienna", SCREEN.id: "screen", third.id: "screen"})  # fmt: skip
    made = ledger.build([VIENNA, SECOND, SCREEN, third])
    assert homes(made)[third.id] == "screen"
    (said,) = proposals(made)
    assert f"`article: {third.id}`, `meeting: vienna`" in said
    word = ArticleDecision(third.id, 3, meeting="screen", path="o.yaml")
    assert proposals(ledger.build([VIENNA, SECOND, SCREEN, third], replace(BARE, article_decisions=(word,)))) == []


def test_an_article_that_tells_of_no_meeting_now_stays_and_is_named() -> None:
    ledger = Ledger({"lamp": frozenset((LAMP.id,))}, {LAMP.id: "lamp"})
    made = ledger.build([LAMP])
    assert homes(made) == {LAMP.id: "lamp"} and "`meeting: none`" in proposals(made)[0]


def test_a_copy_published_in_another_meeting_than_its_original_stays_there() -> None:
    original, copy = (
        one for one in POOL if one.dated.article.title in ("Nineteen questions in Vienna", "A wet afternoon")
    )
    ledger = Ledger({"a": frozenset((original.id,)), "b": frozenset((copy.id,))}, {original.id: "a", copy.id: "b"})
    made = ledger.build([original, copy])
    assert homes(made) == {original.id: "a", copy.id: "b"}
    (said,) = proposals(made)
    assert "`meeting: b`, `into: a`" in said
    entry = known("spring-talks", ["Ada Lind", "Ivar Sol"], "2031-03-04", "Vienna", None)
    made = ledger.build([original, copy], replace(BARE, meetings=(entry,)))
    assert homes(made) == {original.id: "spring-talks", copy.id: "b"}  # it tells no day
    (said,) = proposals(made)
    assert f"`article: {copy.id}`, `meeting: spring-talks`" in said


def test_a_person_s_registry_and_a_collector_s_word_move_what_was_published() -> None:
    entry = known("spring-talks", ["Ada Lind", "Ivar Sol"], "2031-03-04", "Vienna", None)
    ledger = Ledger()
    ledger.build([VIENNA, SECOND])
    made = ledger.build([VIENNA, SECOND], replace(BARE, meetings=(entry,)))
    assert set(homes(made).values()) == {"spring-talks"}


@pytest.mark.parametrize("taken_back", [False, True])
def test_the_ledger_keeps_the_place_that_the_program_found(tmp_path: "object", taken_back: bool) -> None:
    digest = folder(tmp_path)
    digest.build()
    first = {a["id"]: a["meeting"] for a in digest.export()["articles"]}
    (elm, ash) = sorted(first)
    words = f"version: 1\narticles:\n  - article: {elm}\n    meeting: {first[ash]}\n"
    (digest.content / "overrides.yaml").write_text(words)
    digest.build()
    assert {a["meeting"] for a in digest.export()["articles"]} == {first[ash]}
    if taken_back:
        (digest.content / "overrides.yaml").unlink()
        digest.build()
        assert {a["id"]: a["meeting"] for a in digest.export()["articles"]} == first


def folder(top) -> DigestFolder:
    seeds = top / "seeds-of-two"
    seeds.mkdir()
    for name in ("Elm", "Ash"):
        text = (
            f"{name} council meets\n\n{name}, 3 May 2024 - The {name} City Council met on Friday and closed a quay.\n"
        )
        (seeds / f"{name}.txt").write_text(text)
    return DigestFolder(top / "d", seeds=seeds, bare=True)
