"""Mails: newsletters, mails sent on and answered keep their article and nothing else, and lose nothing unseen."""

import time
from pathlib import Path

import pytest

from site_builder.formats import html
from site_builder.formats.mail import sender
from site_builder.stages import read
from site_builder.stages.clean import clean
from site_builder.stages.clean.mail_frame import framed, is_address
from site_builder.stages.date import date, prepare
from site_builder.stages.read import Folder
from site_builder.values.model import Capture

DATA = Path(__file__).parent.parent / "data" / "mail"
WORLD = prepare((), ())
FOUND, _ = read.captures(Folder(DATA, "seeds"))
MAILS = {Path(capture.path).stem: capture for capture in FOUND}
HEADERS = (DATA.parent / "clean" / "mail.headers").read_text("utf-8").removeprefix("# ").split("\n# ")
FORWARDS = sorted(name for name in MAILS if name.startswith("forward-"))
OPENINGS = {
    "de": "Lindenau, 5. März",
    "fr": "LINDENAU, 5 mars",
    "es": "LINDENAU, 5 de marzo",
    "ru": "ЛИНДЕНАУ, 5 марта",
}
LAST = {"de": "veröffentlichen.", "fr": "chaque matin.", "es": "cada mañana.", "ru": "уровень воды."}
STORY = (
    "The water ministers of Orlavia and Tessen met in Lindenau on Tuesday and agreed to reopen the lower canal.",
    "Engineers from both countries will inspect the three locks next week, according to a statement read there.",
    "The canal had been closed since a dispute over dredging fees two years ago, and boatmen asked for nothing else.",
)


def letters(text: str) -> str:
    return "".join(ch for ch in text.casefold() if ch.isalnum())


def cleaned(*lines: str, kind: str = "letter") -> tuple[str, ...]:
    """The body of a text mail of these paragraphs."""
    return clean(Capture("a.eml", "0" * 64, "text", "\n\n".join(lines), mail=kind)).body  # type: ignore[arg-type]


@pytest.mark.parametrize("name", sorted(MAILS))
def test_the_article_of_a_mail_is_whole_and_alone(name: str) -> None:
    made = clean(MAILS[name])
    code = next((code for code in OPENINGS if name.endswith(f"-{code}")), "en")
    count = 3 if code != "en" or (name.startswith("reply") and name != "reply-to-letter") else 4
    assert len(made.body) == count, made.body
    assert made.body[0].startswith(OPENINGS.get(code, "LINDENAU, March 5 —"))
    assert made.body[-1].endswith(LAST.get(code, "asked for nothing else since."))
    assert set(made.roles) == {"text"} and made.language == code


@pytest.mark.parametrize("name", sorted(MAILS))
def test_nothing_of_a_mail_is_removed_unseen(name: str) -> None:
    capture = MAILS[name]
    made = clean(capture)
    lines = capture.text.split("\n") if capture.kind == "text" else [one.text for one in html.read(capture.text).flow]
    seen = letters(" ".join([made.title, *made.body, *(one.text for one in made.removed)]))
    assert [line for line in lines if letters(line) not in seen] == []


@pytest.mark.parametrize("name", FORWARDS)
def test_a_mail_sent_on_has_the_day_and_the_subject_of_its_sender(name: str) -> None:
    made = clean(MAILS[name])
    dated = date(made, WORLD)
    assert dated.captured and dated.captured.value.text == "2024-03-11"
    assert [one.value.text for one in made.dates if one.at.startswith("line ")] == ["2024-03-06"]
    if name == "forward-gmail-person":  # its day counts where the text agrees, as any above a text
        assert (made.outlet, made.found["title"]) == (None, "line 8")
        assert made.dates[-1].role == "header"
        return
    assert dated.published and dated.published.value.text == "2024-03-06"
    assert made.found["outlet"].startswith("sender of the forwarded mail, line ")
    assert not made.title.lower().startswith(("fw", "wg", "tr:", "rv", "re:"))
    rules = {one.rule for one in made.removed}
    assert "mail header" in rules and rules <= {
        *("mail header", "forwarder's note", "newsletter frame", "mail signature", "title")
    }


@pytest.mark.parametrize("case", HEADERS, ids=[one.partition("\n")[0] for one in HEADERS])
@pytest.mark.parametrize("quoted", [False, True])
def test_the_header_of_a_mail_sent_on_is_known_in_any_programs_words(case: str, quoted: bool) -> None:
    head = case.partition("\n")[2].rstrip()
    text = f"{head}\n\n" + "\n\n".join(STORY)
    text = "Hi Ida,\n\n" + (text.replace("\n", "\n> ") if quoted else text)
    made = clean(Capture("a.eml", "0" * 64, "text", text, mail="forward"))
    assert made.body == STORY
    assert [one.text for one in made.removed if one.rule == "mail header"] == [
        " ".join(line.split()) for line in head.split("\n") if line
    ]
    assert [(one.value.text, one.role) for one in made.dates] == [("2024-03-06", "published")]
    assert made.title in head and made.outlet and made.outlet in head


@pytest.mark.parametrize("name", ["reply", "reply-html", "reply-mutt", "reply-ru", "reply-outlook-de"])
def test_a_mail_that_is_answered_is_no_part_of_the_answer(name: str) -> None:
    made = clean(MAILS[name])
    assert date(made, WORLD).published is None
    assert "quoted mail" in {one.rule for one in made.removed}


@pytest.mark.parametrize(
    "line",
    [
        "On Tuesday, after four hours of talks, the minister wrote:",
        "From: the sea, a report on salt and its price in the towns of the upper valley.",
        "Residents may opt out of the canal fee from next year, the council said.",
        "The office is at 12 Quay Street, Lindenau, and opens at nine on every working day.",
        "The newspaper told readers how to unsubscribe after a leak exposed the addresses of forty thousand people and "
        "the regulator opened an inquiry into the company that had kept them without asking anybody for consent.",
        "> We are not afraid of water, the oldest of the boatmen said to reporters on the quay.",
    ],
)
def test_what_only_looks_like_mail_stays(line: str) -> None:
    assert cleaned(*STORY[:2], line, STORY[2])[2].lstrip("> ") == line.lstrip("> ")


@pytest.mark.parametrize(
    "line",
    [
        "You can unsubscribe at any time by clicking here.",
        "No longer want to receive these emails? Unsubscribe",
        "You received this message because you are subscribed to the group “Canal”.",
        "Sie erhalten diesen Newsletter, weil Sie sich angemeldet haben.",
        "Wenn Sie keine weiteren E-Mails erhalten möchten, können Sie sich hier abmelden.",
        "Pour ne plus recevoir cette lettre, cliquez ici pour vous désabonner.",
        "Si no quieres recibir más correos, date de baja aquí.",
        "Вы получили это письмо, потому что подписаны на нашу рассылку.",
        "Ricevi questa email perché sei iscritto.",
        "This email was sent to reader@inbox.example.",
        "Having trouble viewing this email? View it in your browser.",
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_the_frame_of_a_newsletter_goes_at_either_end(line: str, above: bool) -> None:
    lines = (line, *STORY) if above else (*STORY, line, "Valley Ledger Media, 12 Quay Street, 40210 Lindenau")
    assert cleaned(*lines, kind="newsletter") == STORY


@pytest.mark.parametrize(
    ("line", "yes"),
    [
        ("Valley Ledger Media, 12 Quay Street, Lindenau 40210", True),
        ("Talbote Verlag GmbH · Uferstraße 12 · 40210 Lindenau", True),
        ("Courrier de la Vallée, 12 quai des Bateliers, 40210 Lindenau", True),
        ("Calle del Muelle 12, 28001 Lindenau", True),
        ("40210, Линденау, ул. Набережная, 12", True),
        ("PO Box 77, Lindenau, Orlavia", True),
        ("The council met in Quay Street on March 5, and the mayor stayed away.", False),
        ("Lindenau, March 5, 2024", False),
        ("Two killed on 12 Quay Street, police say after a night of fire and smoke in town", False),
    ],
)
def test_a_postal_address_is_known_by_street_number_and_place(line: str, yes: bool) -> None:
    assert is_address(line) is yes


def test_a_frame_in_the_middle_takes_no_story_with_it() -> None:
    texts = [STORY[0], "Was this forwarded to you? Sign up here.", STORY[1], STORY[2], *STORY]
    assert [n for n, rule in enumerate(framed(texts, True)) if rule] == [1]


@pytest.mark.parametrize(
    ("words", "outlet", "writer", "listed"),
    [
        ("The Valley Ledger <morning@valley-ledger.example>", "The Valley Ledger", None, True),
        ("Courrier de la Vallée <a@courriervallee.example>", "Courrier de la Vallée", None, True),
        ('"Ida Moreau from Canal Notes" [mailto:no-reply@letters.example]', "Canal Notes", "Ida Moreau", True),
        ("Jonas Weber <jonas@weber.example>", "Jonas Weber", None, False),
        ("<jonas@inbox.example>", None, None, False),
        ("", None, None, False),
    ],
)
def test_a_sender_is_an_outlet_or_a_person(words: str, outlet: str, writer: str, listed: bool) -> None:
    told = sender(words)
    assert (told.outlet, told.writer, told.is_listed) == (outlet, writer, listed)


def test_a_paragraph_broken_at_a_width_is_one(tmp_path: Path) -> None:
    made = clean(MAILS["plain"])
    assert made.body[1].count("after four hours of talks [1].") == 1 and made.lines[1] == 12


def test_a_mail_of_nothing_but_a_frame_keeps_a_body() -> None:
    assert cleaned("Unsubscribe here", "View in browser")


@pytest.mark.parametrize(
    "text",
    ["From: a\nTo: b\n" * 40_000, "> " * 300_000, "On " + "x " * 300_000 + "wrote:", "-" * 600_000, "a@b: <" * 100_000,
     "\n".join(f"> On day {n} Jane <j@x.example> wrote:" for n in range(15_000))],
)  # fmt: skip
def test_hostile_mails_cost_little(text: str) -> None:
    begun = time.perf_counter()
    clean(Capture("a.eml", "0" * 64, "text", text, mail="letter"))
    assert time.perf_counter() - begun < 20
