"""Ids outlive everything: a capture keeps its id through a rename or an edit, an address leads on after its page."""

from dataclasses import replace

from site_builder.stages import mint
from site_builder.values.ledger import Entry, Ledger
from site_builder.values.model import Capture
from site_builder.values.record import BriefingRecord, Digest, Moved, Site

BOOK = Ledger({}).with_entries(
    [
        Entry("article", "bridge-aaaaaaaa", "2024-01-01", capture="a.txt", digest="a" * 64),
        Entry("article", "tunnel-bbbbbbbb", "2024-01-01", capture="b.txt", digest="b" * 64),
        Entry("meeting", "old-meeting", "2024-01-01", articles=("bridge-aaaaaaaa", "tunnel-bbbbbbbb")),
        Entry("briefing", "old-meeting/2024-01", "2024-01-01"),
        Entry("page", "people/jo-berg/", "2024-01-01"),
    ]
)
SITE = Site("t", "d", "https://example.org/", "en", 10, "full")


def capture(path: str, digit: str) -> Capture:
    return Capture(path, digit * 64, "text", "")


def test_a_renamed_or_edited_capture_keeps_its_id() -> None:
    assert mint.known_ids([capture("renamed.txt", "a")], BOOK) == {"renamed.txt": "bridge-aaaaaaaa"}
    assert mint.known_ids([capture("a.txt", "c")], BOOK) == {"a.txt": "bridge-aaaaaaaa"}
    assert mint.known_ids([capture("new.txt", "c")], BOOK) == {}


def test_two_captures_that_changed_names_are_told_apart_by_their_bytes() -> None:
    swapped = [capture("a.txt", "b"), capture("b.txt", "a")]
    assert mint.known_ids(swapped, BOOK) == {"a.txt": "tunnel-bbbbbbbb", "b.txt": "bridge-aaaaaaaa"}


def test_old_bytes_under_a_new_name_do_not_take_the_id_of_the_edited_original() -> None:
    book = BOOK.with_entries([replace(BOOK.get("article", "bridge-aaaaaaaa"), digest="c" * 64)])
    ids = mint.known_ids([capture("a.txt", "c"), capture("copy.txt", "a")], book)
    assert ids["a.txt"] == "bridge-aaaaaaaa"
    assert ids["copy.txt"] == "bridge-aaaaaaaa-aaaa"


def test_an_address_that_lost_its_page_leads_on_or_says_so() -> None:
    empty = Digest(SITE, (), (), ())
    assert mint.moved(BOOK, empty) == (
        Moved("articles/bridge-aaaaaaaa/", ""),
        Moved("articles/bridge-aaaaaaaa/source/", ""),
        Moved("articles/tunnel-bbbbbbbb/", ""),
        Moved("articles/tunnel-bbbbbbbb/source/", ""),
        Moved("meetings/old-meeting/", ""),
        Moved("meetings/old-meeting/2024-01/", ""),
    )
    assert mint.moved_pages(BOOK, []) == (Moved("people/jo-berg/", "people/"),)
    assert mint.moved_pages(BOOK, ["people/jo-berg/"]) == ()


def test_a_briefing_that_moved_keeps_its_feed_id_and_first_day_and_its_old_address_leads_there() -> None:
    def digest(coverage: str) -> Digest:
        briefing = BriefingRecord("m", coverage, "t", ("bridge-aaaaaaaa",), "", "", "")
        return Digest(SITE, (), (), (briefing,))

    before, after = digest("undated"), digest("2024-05-16")
    book = mint.settle(Ledger({}), "2026-01-01", before, {"briefings/m/undated.md": "text"})
    moved = mint.settle(book, "2026-02-02", after, {"briefings/m/2024-05-16.md": "text"})
    line = moved.get("briefing", "m/2024-05-16")
    assert (line.entry, line.first_seen, line.changed) == ("m/undated", "2026-01-01", "2026-02-02")
    assert Moved("meetings/m/undated/", "meetings/m/2024-05-16/") in mint.moved(moved, after)
    again = mint.settle(moved, "2026-03-03", after, {"briefings/m/2024-05-16.md": "text"})
    assert again == moved
