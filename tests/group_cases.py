"""Articles of invented people for the tests of grouping, as dating would hand them over."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from site_builder.stages.group import Names, Occasion, prepare, recognise
from site_builder.values.edtf import parse
from site_builder.values.lasting import LENGTH
from site_builder.values.model import (
    Article,
    Dated,
    DatedArticle,
    Evidence,
    Given,
    KnownMeeting,
    Office,
    Person,
    TimeExpression,
)
from site_builder.values.permalink import article_id

DATA = Path(__file__).parent / "data" / "group"


def load(name: str) -> Any:
    return yaml.load((DATA / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def _date(text: str | None) -> Any:
    return parse(text) if text and text != "null" else None


def _person(data: dict[str, Any]) -> Person:
    offices = tuple(
        Office(o["title"], tuple(o["short"]), _date(o["from"]), _date(o.get("to"))) for o in data["offices"]
    )
    return Person(
        data["id"],
        data["name"],
        tuple(data["variants"]),
        tuple(data.get("ambiguous", ())),
        data.get("country"),
        None,
        offices,
    )


PEOPLE = tuple(_person(data) for data in load("people.yaml"))
NAMES: Names = prepare(PEOPLE)


def dated(
    title: str,
    body: Sequence[str],
    event: str | None = None,
    *,
    published: str | None = None,
    times: Mapping[str, str] | None = None,
    meeting: str | None = None,
    language: str = "en",
    lasting: str | None = None,
) -> DatedArticle:
    """The article with these dates; `times` are words of the body with the days they mean; `lasting` tells that the
    meeting took all days of the event."""
    digest = sha256("\n".join((title, *body)).encode()).hexdigest()
    article = Article(
        article_id(title, digest), f"{digest[:6]}.txt", digest, "text", None, title, None, None, (), language,
        tuple(body), ("text",) * len(body), (), (), Given(at="front matter", meeting=meeting),
    )  # fmt: skip
    spoken = tuple(
        TimeExpression(n, text.index(words), text.index(words) + len(words), words, parse(value), "test")
        for words, value in (times or {}).items()
        for n, text in enumerate(body)
        if words in text
    )
    return DatedArticle(
        article, _known(published), None, None, _known(event, LENGTH if lasting else "test"), None, spoken
    )


def _known(text: str | None, rule: str = "test") -> Dated | None:
    value = _date(text)
    return Dated(value, (Evidence(rule, "", None, "the test says so"),)) if value else None


def occasion(title: str, body: Sequence[str], event: str | None = None, **more: Any) -> Occasion:
    return recognise(dated(title, body, event, **more), NAMES)


def known(id: str, who: Sequence[str], date: str | None, place: str | None, mode: Any, **more: Any) -> KnownMeeting:
    aliases = more.get("aliases", ())
    return KnownMeeting(id, f"Title of {id}", tuple(who), _date(date), place, mode, None, aliases, 1)


LONG = [
    "Ada Lind met Ivar Sol in Vienna on Tuesday and spoke with him for three hours about the price of herring.",
    "The chancellor had brought a list of nineteen questions, of which the president answered all but two.",
    "Outside the hotel a small crowd waited in the rain, most of them journalists who had missed lunch that day.",
]


def pool() -> tuple[Occasion, ...]:
    """Reports of many meetings, copies and vague ones among them: what laws are tried on."""
    cases = [article for case in load("meetings.yaml") for article in case["articles"].values()]
    found = [occasion(article["title"], article["body"], article["event"]) for article in cases]
    found += [
        occasion("Lind and Sol hold virtual meeting", ["They spoke on screens."], "2030-12-20"),
        occasion("The lamp turns again", ["A lamp on a cliff turns again after a year."]),
        occasion("Nineteen questions in Vienna", LONG, "2031-03-04", published="2031-03-05"),
        occasion("A wet afternoon", LONG[:2], None, published="2031-03-04"),
        occasion("Lind and Sol in Vienna this spring", ["They met."], "2031-03/2031-05"),
        occasion("Lind, Sol and Tan Mei meet in Vienna", ["They met."], "2031-03-04"),
        occasion("Lind and Sol meet", ["They met, some say in Vienna, others in Lisbon."], "2031-03"),
        occasion("Sol visits Vienna", ["He walked about."], "2031-03-03/2031-03-05"),
    ]
    return tuple({one.id: one for one in found}.values())
