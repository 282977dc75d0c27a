"""Copies that say everything in other words: the same facts in the same order, among the reports of one meeting."""

from group_cases import PEOPLE, occasion

from site_builder.stages.group import group
from site_builder.stages.group.copies import find
from site_builder.stages.group.recognition.occasion import Occasion
from site_builder.values.model import ArticleDecision, Registry

REPORT = (
    "Norland's president, Ada Lind, flew to Vienna on Tuesday to see Ivar Sol for the second time since March.",
    "At the Hofburg the pair spoke for an hour about herring, the ferries from Skagnes and the bridge at Tornby.",
    "Farther east, crews from Brackholm want the quarrel with Elmford ended before the boats of Kessel sail.",
    "A spokeswoman, Petra Vaskova, said a group led by Dario Conti would sit down before summer in Geneva.",
)
SPUN = (
    "The head of state of Norland, Ada Lind, came to Vienna on Tuesday; there Ivar Sol waited, as in March.",
    "Inside the Hofburg they discussed fish, boats out of Skagnes as well as a crossing planned near Tornby.",
    "Sailors of Brackholm hope that a dispute with Elmford is settled once and for all when ships leave Kessel.",
    "Petra Vaskova, speaking for one side, told reporters that under Dario Conti a panel was to gather in Geneva.",
)
OTHER = (
    "In Vienna they call it the Geneva way: Petra Vaskova and Dario Conti, of Kessel and of Elmford, talk first.",
    "Only then, on Tuesday, did Ada Lind receive Ivar Sol, and Brackholm heard of it before Tornby or Skagnes.",
    "The Hofburg was cold, as it had been in March. A cook from Norland brought soup from Skagnes.",
)


def copies(*occasions: Occasion, **decided: str | None) -> dict[str, str | None]:
    """The copies that grouping finds."""
    registry = Registry(people=PEOPLE)
    if decided:
        one = ArticleDecision(occasions[1].id, 1, path="overrides.yaml", **decided)  # type: ignore[arg-type]
        registry = Registry(people=PEOPLE, article_decisions=(one,))
    return {p.dated.article.id: p.copy_of for p in group(occasions, registry, {}).articles if p.copy_of}


def report(title: str, body: tuple[str, ...], published: str) -> Occasion:
    return occasion(title, list(body), "2031-03-04", published=published)


BASE = report("Lind sees Sol in Vienna", REPORT, "2031-03-04")
AGAIN = report("Sol meets Lind in Vienna", SPUN, "2031-03-05")
ELSE = report("Lind and Sol meet in Vienna after experts", OTHER, "2031-03-05")


def test_the_same_facts_in_the_same_order_are_a_copy() -> None:
    assert not find([BASE, AGAIN]), "word runs and quotations do not tell"
    assert copies(BASE, AGAIN) == {AGAIN.id: BASE.id} == copies(AGAIN, BASE, ELSE)


def test_in_another_order_they_are_a_report_of_its_own() -> None:
    assert copies(BASE, ELSE) == {}


def test_an_editor_who_says_it_is_no_copy_is_obeyed() -> None:
    assert copies(BASE, AGAIN, copy_of="") == {}
