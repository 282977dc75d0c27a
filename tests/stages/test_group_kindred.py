"""Reports that do not say who met: put with those that tell the same, within days, and asked about."""

from itertools import permutations

from group_cases import PEOPLE, known, occasion
from hypothesis import given
from hypothesis import strategies as st

from site_builder.stages.group import group
from site_builder.stages.group.recognition.occasion import Occasion
from site_builder.values.edtf import parse
from site_builder.values.model import ArticleDecision, Grouping, Registry

BASE = occasion(
    "Lind meets Sol in Lisbon",
    [
        "Ada Lind met Ivar Sol in Lisbon on Wednesday and offered to halve the toll on boats at the Tornby locks.",
        "The herring fleet of Skagnes has been tied up since the toll was doubled in spring; 214 crews are waiting.",
        "Skippers poured 30 tonnes of herring on the steps of the harbour office at Tornby last week.",
    ],
    "2031-06-04",
    published="2031-06-05",
)
COLOUR = occasion(
    "What halving the toll means in Skagnes",
    [
        "Nobody in Skagnes slept. At six the radio said that the toll at the Tornby locks will be halved, and 214 crews"
        " of the herring fleet went down to their boats.",
        "Ada Lind had promised it in spring, says Brede Hamre, who stood on the steps of the harbour office at Tornby"
        " when the skippers poured 30 tonnes of herring there. What Ivar Sol gets for it, the radio did not say.",
    ],
    published="2031-06-06",
)
PROFILE = occasion(
    "The woman who counts ferries",
    [
        "Every ferry that leaves Skagnes is in the notebooks of Tove Bakken, who began with them as a girl of nine.",
        "She has seen Ada Lind once, from far away, and a president of another country never.",
    ],
    published="2031-06-05",
)
STORM = occasion(
    "Storm takes roofs in Elmford",
    ["Gusts of 140 kilometres an hour took the roofs of forty houses in Elmford during the night to Thursday."],
    published="2031-06-05",
)
LATER = occasion(
    "Lind and Sol meet in Lisbon again",
    [
        "Ada Lind met Ivar Sol in Lisbon on Friday; the toll at the Tornby locks stays halved for the herring boats.",
        "The herring fleet of Skagnes sailed with 214 crews in June. Skippers had poured 30 tonnes of herring"
        " on the steps of the harbour office at Tornby before that.",
    ],
    "2031-09-12",
    published="2031-09-12",
)
ALL = (BASE, COLOUR, PROFILE, STORM, LATER)


def made(*occasions: Occasion, **registry: object) -> Grouping:
    return group(occasions, Registry(people=PEOPLE, **registry), {})  # type: ignore[arg-type]


def homes(grouping: Grouping) -> dict[str, str | None]:
    return {placed.dated.article.id: placed.meeting for placed in grouping.articles}


def test_a_report_that_tells_the_same_days_later_is_put_with_it_in_doubt() -> None:
    assert not COLOUR.participants, "it names nobody as somebody who met"
    grouping = made(*ALL)
    where = homes(grouping)
    assert where[COLOUR.id] == where[BASE.id] is not None
    (placed,) = (one for one in grouping.articles if one.dated.article.id == COLOUR.id)
    assert placed.grade == "doubtful"
    assert placed.reason == "the same story as “Lind meets Sol in Lisbon”"
    assert placed.event and placed.event.value == parse("2031-06-04")
    (asked,) = (doubt for doubt in grouping.doubts if doubt.article == COLOUR.id)
    assert "the two tell the same" in asked.says


def test_it_goes_to_the_meeting_of_its_days_and_what_tells_something_else_stays_out() -> None:
    where = homes(made(*ALL))
    assert where[LATER.id] not in (None, where[BASE.id])
    assert where[PROFILE.id] is where[STORM.id] is None


def test_the_meeting_learns_nothing_from_it() -> None:
    (alone,) = made(BASE, PROFILE, STORM).meetings
    (with_it,) = (one for one in made(BASE, COLOUR, PROFILE, STORM).meetings)
    assert (alone.title, alone.date, alone.participants) == (with_it.title, with_it.date, with_it.participants)


def test_published_long_after_or_before_it_is_of_no_meeting() -> None:
    for day in ("2031-06-01", "2031-08-20"):
        late = occasion(COLOUR.dated.article.title, COLOUR.dated.article.body, published=day)
        assert homes(made(BASE, late, PROFILE, STORM))[late.id] is None


def test_a_meeting_of_the_registry_takes_it() -> None:
    entry = known("tolls", ["Ada Lind", "Ivar Sol"], "2031-06-04", "Lisbon", None)
    where = homes(made(BASE, COLOUR, PROFILE, STORM, meetings=(entry,)))
    assert where[COLOUR.id] == where[BASE.id] == "tolls"


def test_an_editor_who_says_that_it_is_about_none_is_obeyed() -> None:
    none = ArticleDecision(COLOUR.id, 1, path="overrides.yaml", meeting="")
    assert homes(made(*ALL, article_decisions=(none,)))[COLOUR.id] is None


def test_a_report_that_errs_on_the_place_alone_is_put_with_the_one_that_tells_the_same() -> None:
    erring = occasion(
        "Toll on herring boats halved",
        [
            "Ada Lind met Ivar Sol in Vienna on Wednesday. The toll on boats at the Tornby locks is to be halved.",
            "The fleet of Skagnes has been tied up since spring, when the toll was doubled; 214 crews are waiting."
            " Skippers had poured 30 tonnes of herring on the steps of the harbour office at Tornby.",
        ],
        "2031-06-04",
        published="2031-06-05",
    )
    elsewhere = occasion(
        "Lind and Sol on orchards",
        [
            "Ada Lind met Ivar Sol in Vienna on Wednesday. They spoke of orchards, of late frost and of a fund of 8"
            " million for growers of plums in Kessel and Brackholm, who lost their blossom in the second week of May."
        ],
        "2031-06-04",
        published="2031-06-05",
    )
    where = homes(made(BASE, erring, PROFILE, STORM))
    assert erring.place == "Vienna" and where[erring.id] == where[BASE.id]
    where = homes(made(BASE, elsewhere, PROFILE, STORM))
    assert elsewhere.place == "Vienna" and where[elsewhere.id] != where[BASE.id]


def test_states_and_those_whom_they_sent_met_once_on_a_day() -> None:
    story = (
        "Trawlers from Skagnes may fish for herring off Tornby until 14 August, and 30 licences go to Kessel.",
        "The quarrel over the Brackholm bank had kept 214 boats in port, and Elmford feared for the season.",
    )
    sent = occasion(
        "Akerlund and Honkala settle herring row",
        ["Tove Akerlund met Pekka Honkala in Lisbon on Wednesday.", *story], "2031-06-04", published="2031-06-05",
    )  # fmt: skip
    states = occasion(
        "Sweden and Finland settle herring row",
        ["Negotiators of Sweden and Finland held talks in Vienna on Wednesday.", *reversed(story)], "2031-06-04",
        published="2031-06-06",
    )  # fmt: skip
    assert states.body and states.body.kind == "states" and states.place != sent.place
    where = homes(made(sent, states, PROFILE, STORM))
    assert where[sent.id] == where[states.id] is not None


def test_a_report_that_tells_no_day_joins_the_meeting_with_a_day_that_tells_nearly_all_it_tells() -> None:
    undated = occasion("Toll on herring boats halved at last", BASE.dated.article.body[:1] + COLOUR.dated.article.body)
    assert undated.participants and undated.dated.event is None
    where = homes(made(BASE, undated, PROFILE, STORM))
    assert where[undated.id] == where[BASE.id]


@given(st.permutations(ALL))
def test_the_order_of_the_articles_changes_nothing(order: list[Occasion]) -> None:
    assert made(*order) == made(*ALL)


def test_any_part_of_the_folder_keeps_to_the_same_rules() -> None:
    for part in permutations(ALL, 3):
        where = homes(made(*part))
        assert where.get(COLOUR.id) in (None, where.get(BASE.id))
