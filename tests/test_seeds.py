"""The captures the project started from (read in place, never copied) and our own: what a reader is promised."""

import datetime as dt
import re
from pathlib import Path

import pytest
import yaml
from digest import ROOT, DigestFolder

from site_builder.values import edtf

NEVER = (
    "BUY FC 24 COINS;You may also like;Leave a Comment;See also;Advertisements;Written by;Add a Comment;Jooble;"
    "March Madness;Connect with us"
).split(";")
TRUE_DAYS = {
    "000": ("2022-02-04", "2022-02-04"),
    "001": ("2021-12-15", "2021-12-15"),
    "002": ("2023-02-21", "2023-02-22"),
    "003": ("2023-03-20", "2023-03-22"),
    "004": ("2024-05-16", "2024-05-17"),
}
BOUNDS = {
    "000": ("2022-02-04", "2022-02-04"),
    "001": ("0001-01-01", "2022-01-31"),
    "002": ("2023-01-01", "2023-05-10"),
    "003": ("2023-03-01", "2023-03-31"),
    "004": ("2024-05-01", "2024-05-31"),
}
REGISTRY = """version: 1
meetings:
- {id: olympics-talks, title: A, participants: [xi-jinping, vladimir-putin], place: Beijing, mode: in person,
   date: 2022-02-04}
- {id: december-call, title: B, participants: [xi-jinping, vladimir-putin], mode: virtual, date: 2021-12-15}
- {id: wang-in-moscow, title: C, participants: [wang-yi, vladimir-putin], place: Moscow, mode: visit,
   date: 2023-02-21/2023-02-22}
- {id: xi-in-moscow, title: D, participants: [xi-jinping, vladimir-putin], place: Moscow, mode: visit,
   date: 2023-03-20/2023-03-22}
- {id: putin-in-china, title: E, participants: [vladimir-putin, xi-jinping], place: Beijing, mode: visit,
   date: 2024-05-16/2024-05-17}
- {id: year-end-call, title: F, participants: [xi-jinping, vladimir-putin], mode: virtual, date: 2022-12-30}
"""
ENTRIES = dict(
    zip(TRUE_DAYS, ("olympics-talks", "december-call", "wang-in-moscow", "xi-in-moscow", "putin-in-china"), strict=True)
)


@pytest.fixture(scope="module")
def exported(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict]:
    """The records of the five captures without any registry, by the number of the file."""
    digest = DigestFolder(tmp_path_factory.mktemp("seeds") / "d", shared / "seeds", bare=True)
    digest.build()
    data = digest.export()
    assert len(data["meetings"]) == 5
    return {article["capture"][:3]: article for article in data["articles"]}


def days(text: str) -> tuple[dt.date, dt.date]:
    value = edtf.parse(text)
    return value.first or dt.date.min, value.last or dt.date.max


def test_five_captures_are_five_articles_in_five_meetings(exported: dict[str, dict]) -> None:
    assert sorted(exported) == list(TRUE_DAYS)
    assert len({article["meeting"] for article in exported.values()} - {None}) == 5


@pytest.mark.parametrize("number", TRUE_DAYS)
def test_the_event_date_holds_the_true_one_within_what_the_text_gives(exported: dict[str, dict], number: str) -> None:
    first, last = days(exported[number]["event_date"])
    true_first, true_last = map(dt.date.fromisoformat, TRUE_DAYS[number])
    low, high = map(dt.date.fromisoformat, BOUNDS[number])
    assert low <= first <= true_last and true_first <= last <= high
    assert (first <= true_first and true_last <= last) or number == "002"
    assert exported[number]["event_evidence"]


def test_no_publication_day_is_claimed_and_the_header_date_is_the_day_of_capture(exported: dict[str, dict]) -> None:
    assert [article["published"] for article in exported.values()] == [None] * 5
    assert exported["002"]["captured"] == "2024-07-13"


@pytest.mark.parametrize("number", TRUE_DAYS)
def test_the_cleaned_text_is_the_story_and_nothing_else(shared: Path, exported: dict[str, dict], number: str) -> None:
    gold = yaml.safe_load((shared / "data/seeds_gold.yaml").read_text())["files"]
    name, labels = next((name, entry) for name, entry in gold.items() if name.startswith(number))
    blocks = re.split(r"\n[ \t]*\n", (shared / "seeds" / name).read_text().strip("\n"))
    article = exported[number]
    body = {" ".join(paragraph.split()) for paragraph in article["body"]}
    for part in labels["body"]:
        first, _, last = part.partition("-")
        for block in blocks[int(first) : int(last or first) + 1]:
            assert " ".join(block.split()) in body
    text = "\n".join(article["body"])
    assert [junk for junk in NEVER if junk in text] == []
    assert [n for n in labels["junk"] if " ".join(blocks[n].split()) in body] == []
    assert article["title"] == labels["title"]
    assert article["outlet"] == labels["outlet"]
    assert article["authors"] == labels["author"]


def test_with_a_registry_each_joins_its_entry_and_takes_its_date(shared: Path, tmp_path: Path) -> None:
    digest = DigestFolder(tmp_path / "d", shared / "seeds", bare=True)
    (digest.content / "meetings.yaml").write_text(REGISTRY)
    digest.build()
    data = digest.export()
    joined = {article["capture"][:3]: article for article in data["articles"]}
    assert {number: article["meeting"] for number, article in joined.items()} == ENTRIES
    dates = {entry["id"]: str(entry["date"]) for entry in yaml.load(REGISTRY, yaml.BaseLoader)["meetings"]}
    assert {a["event_date"] for a in joined.values()} == {dates[entry] for entry in ENTRIES.values()}
    assert all(a["event_date"] == dates[a["meeting"]] for a in joined.values())


OWN = {
    entry["file"]: entry
    for entry in yaml.load((ROOT / "tests/sites/own_seeds.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)[
        "captures"
    ]
}
NULL = ("null", "")


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict]:
    """Our own captures with our registry and decisions, by file."""
    digest = DigestFolder(tmp_path_factory.mktemp("own") / "d")
    digest.build()
    return {article["capture"]: article for article in digest.export()["articles"]}


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict]:
    """Our own captures without registry and decisions, by file."""
    digest = DigestFolder(tmp_path_factory.mktemp("alone") / "d", bare=True)
    digest.build()
    return {article["capture"]: article for article in digest.export()["articles"]}


def gold(name: str, key: str, edited: bool = True) -> object:
    """The gold of a capture, with null as None; as the editor put it unless `edited` is false."""
    entry = {**OWN[name], **(OWN[name].get("edited", {}) if edited else {})}
    value = entry.get(key)
    return None if value in NULL else value


def test_every_capture_of_ours_is_an_article(own: dict[str, dict]) -> None:
    assert sorted(own) == sorted(OWN)


@pytest.mark.parametrize("name", OWN)
def test_our_titles_outlets_origins_and_authors(own: dict[str, dict], name: str) -> None:
    article = own[name]
    assert article["title"].casefold() == gold(name, "title").casefold()
    assert article["outlet"] == gold(name, "outlet")
    assert (article["origin"] or "").startswith(gold(name, "origin") or "")
    assert (article["origin"] is None) == (gold(name, "origin") is None)
    assert article["authors"] == (gold(name, "authors") or [])


@pytest.mark.parametrize("name", OWN)
def test_our_stories_are_whole_and_without_junk(alone: dict[str, dict], name: str) -> None:
    body = alone[name]["body"]
    assert [p for p in body for junk in OWN[name]["junk"] if p.startswith(junk)] == []
    assert body[0].startswith(gold(name, "first")) and body[-1].startswith(gold(name, "last"))
    assert len(body) == int(gold(name, "paragraphs"))


@pytest.mark.parametrize("name", OWN)
def test_no_wrong_day_is_claimed_for_ours(alone: dict[str, dict], own: dict[str, dict], name: str) -> None:
    published, stated = own[name]["published"], gold(name, "published") or gold(name, "published_tolerated")
    if published and edtf.parse(published).is_day:
        assert stated == published, "a day that the capture does not state"
    elif published and stated:
        assert days(published)[0] <= days(stated)[1] and days(stated)[0] <= days(published)[1]
    assert published or not gold(name, "published"), "the day is stated"
    claimed = alone[name]["event_date"]
    truth, widest = gold(name, "event", edited=False), gold(name, "event_alone", edited=False)
    if truth and claimed and gold(name, "meeting", edited=False):
        assert days(claimed)[0] <= days(truth)[1] and days(truth)[0] <= days(claimed)[1], "the true day is excluded"
    if claimed and edtf.parse(claimed).is_day:
        assert widest and days(widest)[0] <= days(claimed)[0] <= days(widest)[1], "a day that the capture does not give"


def test_ours_are_grouped_by_meeting_with_the_copy_folded(own: dict[str, dict]) -> None:
    together: dict[str, set] = {}
    for name in OWN:
        if gold(name, "meeting") is None:
            assert own[name]["meeting"] is None, name
        else:
            together.setdefault(gold(name, "meeting"), set()).add(own[name]["meeting"])
    assert all(len(found) == 1 and None not in found for found in together.values()), together
    assert len(set.union(*together.values())) == len(together)
    ids = {article["id"]: name for name, article in own.items()}
    assert {n: ids[a["copy_of"]] for n, a in own.items() if a["copy_of"]} == {
        name: gold(name, "copy_of") for name in OWN if gold(name, "copy_of")
    }
