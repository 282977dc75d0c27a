"""What a text has suffered: told with its place, never mended, and seldom told where there is nothing."""

import pytest

from site_builder.stages.clean import clean
from site_builder.stages.clean.damage import breaks_off, damage, passages
from site_builder.stages.clean.spelling import near, variants
from site_builder.values.model import Capture

LEAD = "The council of Port Elm met on Monday to speak of the ferry, and it agreed on the price of a new boat."
DUTCH = "De raad van de stad heeft op maandag over de veerboot gesproken en het is niet tot een besluit gekomen."


def names(*body: str, language: str = "en") -> list[tuple[str, str]]:
    return [(one.words, one.other) for one in variants(body, language)]


def test_one_person_in_three_spellings_is_told_each_time() -> None:
    body = (
        "Harbour master Davor Mirkova spoke first. Mirkova said that the quay was safe.",
        "“I have seen it,” Mirkoba later said of the quay.",
        "In the evening Mirkosa met the crew, and Mirkova went home.",
    )
    assert names(*body) == [("Mirkoba", "Mirkova"), ("Mirkosa", "Mirkova")]
    made = clean(Capture("a.txt", "0" * 64, "text", "\n\n".join(("Quay is safe", LEAD, *body))))
    assert made.body[-3:] == body  # nobody's words are changed
    assert [(problem.line, problem.severity) for problem in made.problems] == [(7, "note"), (9, "note")]
    assert "“Mirkoba” is spelt “Mirkova”" in made.problems[0].message


@pytest.mark.parametrize(
    "text",
    [
        "Anna Johnson said yes. Peter Johnston said no. Johnson and Johnston left.",
        "Iran and Iraq met. President Iran said nothing.",
        "Korea said no. The Korean minister said yes. Koreans said nothing.",
        "Anna Keller said it was Keller's boat. The Kellers said so too. Keller-Marten said no.",
        "The Austria team met Australia. Slovakia met Slovenia. Niger met Nigeria.",
        "Majority leader Rosa Lind said yes. Minority leader Ivar Sol said no.",
        "The Advisor said yes; Ada Adviser said no.",
        "Martin Lind said yes. Marlin Bay is a harbour. They met at Marlin.",
        "On Monday Keller said yes. On Monday Kellar said no.",
        "Minister Harmon said yes. Mr Harlon said no.",
    ],
)
def test_two_people_and_two_countries_are_no_misspelling(text: str) -> None:
    assert names(text) == []


def test_where_names_have_endings_nothing_is_said() -> None:
    assert names("Davor Mirkova said no. Mirkovu said yes.", language="cs") == []


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Zelinsky", "Zelinskyy", True), ("Zelinski", "Zelinsky", True), ("Mirkov", "Mirkow", True),
        ("Kellar", "Kelelr", False), ("Keller", "Kelelr", True), ("Bergsten", "Bergston", True),
        ("Keller", "Kellers", False), ("Cuban", "Cuba", False), ("Lindqvist", "Lindkwist", True),
        ("Hungary", "Hungar", False), ("Pakistan", "Pakistani", False),
    ],
)  # fmt: skip
def test_spellings_of_one_name_differ_inside_or_as_transcriptions_do(one: str, other: str, alike: bool) -> None:
    assert near(one, other) is near(other, one) is alike


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The boats were painted on Monday. The crew was told of the", "en"),
        ("The harbour had been closed since the spring according to the council and", "en"),
        ("Der Rat der Stadt traf sich am Montag und sprach über die", "de"),
        ("Совет города собрался в понедельник. Речь шла о новой лодке и", "ru"),
    ],
)
def test_a_sentence_that_wants_another_word_breaks_off(text: str, language: str) -> None:
    assert breaks_off(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "12. Find someone to talk to",
        "• Clothes to change into",
        "The council sits in the town's oldest house. It has not been painted for years",
        "Rosa Lindqvist, member of the board",
        "The photograph is of the harbour. Picture by Tom Vale",
        "Write to the desk. The address is desk@gazette.example",
    ],
)
def test_a_missing_full_stop_alone_is_no_break(text: str) -> None:
    assert not breaks_off(text, "en")


def test_a_passage_in_another_language_is_marked() -> None:
    russian = "Совет города собрался в понедельник, чтобы поговорить о ночных лодках, и не пришёл к решению."
    made = clean(Capture("a.txt", "0" * 64, "text", "\n\n".join(("Vote on boats", LEAD, DUTCH, LEAD[4:], LEAD[:-9]))))
    assert (1, "nl") in made.languages and dict(made.languages).keys() == {1}
    assert [problem.line for problem in made.problems if "Dutch" in problem.message] == [5]
    assert passages((LEAD, russian, DUTCH), "en") == ((1, "ru"), (2, "nl"))
    chinese = "市议会星期一开会讨论夜间渡轮问题,但是没有作出任何决定。"
    assert passages((LEAD, chinese), "en") == ((1, "zh"),) and passages((chinese, LEAD), "zh") == ((1, "en"),)
    assert passages((russian, LEAD), "ru") == ((1, "en"),)


def test_names_titles_and_near_languages_are_no_foreign_passage() -> None:
    listed = "Ada Lind, Ivar Sol, Rosa Lindqvist, Tom Vale, Ines Okafor, Davor Mirkova, Jana Ort and Lev Marek"
    danish = "Rådet i byen mødtes mandag for at tale om færgen, og det er ikke kommet til en beslutning endnu."
    assert passages((LEAD, listed, "La Dolce Vita, Le Monde, El Cid, Das Boot"), "en") == ()
    assert passages((danish,), "sv") == ()
    assert passages((DUTCH, LEAD), "und") == ()


def test_the_last_words_shown_are_whole_and_stand_in_the_text() -> None:
    long = "The harbour had been closed since the spring according to the council and"
    (one,) = damage((long,), ("subhead",), "en") or damage(("Quay", long), ("text", "text"), "en")
    assert long.endswith(" " + one.words) and one.paragraph == 1


def test_hostile_text_costs_little_and_tells_little() -> None:
    body = ("Mirkova Mirkoba " * 30_000, "The council of the " * 20_000, "Aa" * 200_000)
    assert len(damage(body, ("text",) * 3, "en")) <= 40
