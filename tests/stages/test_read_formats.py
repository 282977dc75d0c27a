"""Formats: what each holds of the same article, what is wrong with a damaged one, what no file may do."""

import gzip
import io
import random
import struct
import zipfile
from pathlib import Path

import pytest

from site_builder.stages import read
from site_builder.stages.clean import clean
from site_builder.stages.read import Folder
from site_builder.stages.read.formats import FORMATS, room

DATA = Path(__file__).parent.parent / "data" / "read"
MIB = 2**20
SENTENCE = "agreed to reopen the lower canal before the spring floods arrive."
STORY = "Council defers bridge\n\nThe council met on Tuesday and put the bridge off until spring, members said.\n"


def captures(folder: Path):
    return read.captures(Folder(folder, "seeds"))


def read_one(folder: Path, name: str, data: bytes):
    """The captures and problems of one file beside a good one, which nothing may harm."""
    (folder / "a good one.txt").write_text(STORY)
    (folder / name).write_bytes(data)
    found, problems = captures(folder)
    assert "a good one.txt" in [capture.path for capture in found]
    return [capture for capture in found if capture.path != "a good one.txt"], problems


def fixture(name: str) -> bytes:
    return (DATA / name).read_bytes()


def facts(capture) -> dict[str, str]:
    """What is given, as text."""
    given = capture.given
    fields = ("at", "url", "title", "outlet", "published", "captured", "authors")
    return {name: str(getattr(given, name)) for name in fields if getattr(given, name)}


LETTER = {
    "at": "newsletter header",
    "url": "https://valley-ledger.example/letters/20240306",
    "title": "Canal to reopen: ministers agree in Lindenau – what it means",
    "outlet": "The Valley Ledger",
    "published": "2024-03-06",
}
ENTRY = {
    "at": "feed entry",
    "url": "http://valley-ledger.example/2024/03/orchard-treaty",
    "title": "Ministers agree to reopen the lower canal",
    "outlet": "The Valley Ledger",
    "published": "2024-03-05",
    "authors": "('Ida Moreau',)",
}


@pytest.mark.parametrize(
    ("name", "member", "kind", "known"),
    [
        (
            "page.mhtml",
            "",
            "html",
            {
                "at": "MHTML header",
                "url": "http://valley-ledger.example/2024/03/orchard-treaty",
                "captured": "2026-11-22",
            },
        ),
        ("newsletter.eml", "", "html", LETTER),
        ("personal.eml", "", "text", {"at": "mail header", "captured": "2026-11-22"}),
        ("forwarded.eml", "/canal-to-reopen-", "html", LETTER),
        ("letters.mbox", "/canal-to-reopen-", "html", LETTER),
        ("letters.mbox", "/fyi-", "text", {"at": "mail header", "captured": "2026-11-22"}),
        (
            "wget.warc",
            "/valley-ledger-example-2024-03-orchard-treaty-",
            "html",
            {
                "at": "WARC record",
                "url": "http://valley-ledger.example/2024/03/orchard-treaty",
                "captured": "2026-11-22",
            },
        ),
        (
            "browser.warc.gz",
            "/valley-ledger-example-plain-",
            "text",
            {"at": "WARC record", "url": "https://valley-ledger.example/plain", "captured": "2024-03-09"},
        ),
        ("feed.rss", "/ministers-agree-to-reopen-the-lower-canal-", "html", ENTRY),
        ("feed.atom", "/ministers-agree-to-reopen-the-lower-canal-", "html", ENTRY),
        ("saved.zip", "/canal.html", "html", {"at": "canal.meta.yaml", "captured": "2024-03-08"}),
        ("saved.zip", "/letter.eml", "html", LETTER),
    ],
)
def test_each_format_under_any_name_gives_the_article_and_what_it_knows(
    tmp_path: Path, name: str, member: str, kind: str, known: dict[str, str]
) -> None:
    found, problems = read_one(tmp_path, "download.bin", fixture(name))
    capture = next(c for c in found if c.path.startswith("download.bin" + member))
    assert (capture.kind, facts(capture)) == (kind, known)
    assert any(SENTENCE in paragraph for paragraph in clean(capture).body)
    assert [p for p in problems if p.severity != "note"] == []


def test_every_format_has_a_fixture() -> None:
    heads = [path.read_bytes()[:65536] for path in sorted(DATA.iterdir())]
    opened = {next(one.name for one in FORMATS if one.matches(head)) for head in heads}
    assert opened == {one.name for one in FORMATS} - {"text, Markdown or HTML"}


def test_the_same_content_in_any_container_is_one_capture(tmp_path: Path) -> None:
    """RSS and Atom of one feed; a page in a zip, in a WARC, and by itself."""
    with zipfile.ZipFile(DATA / "saved.zip") as archive:
        (tmp_path / "page.html").write_bytes(archive.read("canal.html"))
    for name in ("feed.rss", "feed.atom", "wget.warc", "saved.zip"):
        (tmp_path / name).write_bytes(fixture(name))
    found, problems = captures(tmp_path)
    assert [c.path.split("/")[0] for c in found] == ["feed.atom"] * 2 + ["page.html"] + ["saved.zip"] * 2
    assert sum("has the same bytes as seeds/page.html" in p.message for p in problems) == 2
    assert all(c.path.isprintable() and ".." not in c.path for c in found)


def shuffled_zip(seed: int) -> bytes:
    out = io.BytesIO()
    members = [(f"{n % 5}/story {n}.txt", f"{STORY}{n}") for n in range(20)] + [
        ("twice.txt", "one"),
        ("twice.txt", "two"),
    ]
    random.Random(seed).shuffle(members)
    with pytest.warns(UserWarning), zipfile.ZipFile(out, "w") as archive:
        for name, text in members:
            archive.writestr(name, text)
    return out.getvalue()


def shuffled_feed(seed: int) -> bytes:
    items = [f"<item><title>Same title</title><description>Text {n} of a day.</description></item>" for n in range(9)]
    random.Random(seed).shuffle(items)
    return f'<rss version="2.0"><channel><title>T</title>{"".join(items)}</channel></rss>'.encode()


@pytest.mark.parametrize("make", [shuffled_zip, shuffled_feed])
def test_the_order_of_members_changes_nothing(tmp_path: Path, make) -> None:
    first, second = (read_one(tmp_path, "many", make(seed))[0] for seed in (1, 2))
    assert first == second
    assert len({capture.path for capture in first}) == len(first) == (22 if make is shuffled_zip else 9)


def test_an_entry_keeps_its_path_and_digest_when_the_feed_goes_on(tmp_path: Path) -> None:
    before, _ = read_one(tmp_path, "feed", fixture("feed.rss"))
    newer = fixture("feed.rss").replace(
        b"<item>", b"<item><title>A new one</title><description>Fresh words.</description></item><item>", 1
    )
    after, _ = read_one(tmp_path, "feed", newer)
    assert {(c.path, c.digest) for c in before} < {(c.path, c.digest) for c in after}


# --- what headers are worth ------------------------------------------------------------------------------------------


def mail(**headers: str) -> bytes:
    given = {
        "From": "The Valley Ledger <a@ledger.example>",
        "Subject": "Canal to reopen in spring",
        "Date": "Wed, 6 Mar 2024 23:30:00 -0500",
        "Message-ID": "<1@ledger.example>",
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }
    return ("".join(f"{name}: {value}\n" for name, value in given.items() if value) + "\n" + STORY).encode()


LISTED = {"List_Id": "<x.ledger.example>"}


@pytest.mark.parametrize(
    ("headers", "published", "captured", "title"),
    [
        ({}, None, "2024-03-06", "Canal to reopen in spring"),
        ({"Subject": "fyi"}, None, "2024-03-06", None),
        (LISTED, "2024-03-06", None, "Canal to reopen in spring"),
        ({**LISTED, "Subject": "Fwd: Canal to reopen"}, None, "2024-03-06", "Canal to reopen"),
        ({**LISTED, "List_Post": "<mailto:x@ledger.example>"}, None, "2024-03-06", "Canal to reopen in spring"),
        ({**LISTED, "In_Reply_To": "<0@inbox.example>"}, None, "2024-03-06", "Canal to reopen in spring"),
        ({**LISTED, "Date": "Thu, 1 Jan 1970 00:00:00 +0000"}, None, None, "Canal to reopen in spring"),
        ({**LISTED, "Date": "the sixth of March"}, None, None, "Canal to reopen in spring"),
        ({"Subject": "=?koi8-r?B?7s/X2cogzc/T1CDexdLF2iDSxcvV?="}, None, "2024-03-06", "Новый мост через реку"),
    ],
)
def test_only_a_newsletters_day_is_one_of_publication(tmp_path: Path, headers, published, captured, title) -> None:
    (capture,), _ = read_one(tmp_path, "mail", mail(**headers))
    known = facts(capture)
    assert (known.get("published"), known.get("captured"), known.get("title")) == (published, captured, title)


def test_a_writer_of_an_outlet_is_told_from_it(tmp_path: Path) -> None:
    (capture,), _ = read_one(tmp_path, "mail", mail(From="Ida Moreau from The Valley Ledger <a@x.example>", **LISTED))
    assert (capture.given.authors, capture.given.outlet) == (("Ida Moreau",), "The Valley Ledger")


@pytest.mark.parametrize(
    "text",
    [
        "Date: 6 March 2024\nSource: The Valley Ledger\n\n" + STORY,
        "From: The Ledger\nSubject: Canal\n\n" + STORY,
        "Title: Canal\nAuthor: Ida Moreau\n\n" + STORY,
        "From the canal in 2024\n\n" + STORY,
        "<p>About <rss> and <feed> in text</p>" + STORY,
        "WARC/1.0 is a format\n" + STORY,
        "PK is short for park.\n" + STORY,
    ],
)
def test_a_note_above_pasted_text_makes_no_mail_of_it(tmp_path: Path, text: str) -> None:
    (capture,), problems = read_one(tmp_path, "note.eml", text.encode())
    assert (capture.kind, capture.text, problems) == ("text", text, ())


def test_a_day_of_change_is_no_day_of_publication(tmp_path: Path) -> None:
    data = fixture("feed.atom").replace(b"published>", b"issued-not>")
    found, _ = read_one(tmp_path, "feed", data)
    assert [c.given.published for c in found] == [None, None]


def test_flowed_text_is_whole_paragraphs(tmp_path: Path) -> None:
    data = (
        mail(Content_Type="text/plain; format=flowed; charset=utf-8")
        + b"\nThe canal \nis \nopen.\n\n> It was \n> shut.\n"
    )
    (capture,), _ = read_one(tmp_path, "mail", data)
    assert "\nThe canal is open.\n\n> It was shut.\n" in capture.text


@pytest.mark.parametrize(
    ("charset", "encoding"), [("windows-1251", "cp1251"), ("utf-8", "cp1251"), ("koi8-r", "utf-8")]
)
def test_a_named_character_set_is_a_hint(tmp_path: Path, charset: str, encoding: str) -> None:
    text = "Городской совет во вторник собрался на заседание и отложил решение о мосте до весны.\n"
    data = mail(Content_Type=f"text/plain; charset={charset}", Content_Transfer_Encoding="8bit")
    (capture,), _ = read_one(tmp_path, "mail", data.removesuffix(STORY.encode()) + text.encode(encoding))
    assert capture.text == text


def test_a_side_file_beside_a_container_says_what_holds_for_all(tmp_path: Path) -> None:
    (tmp_path / "feed.meta.yaml").write_text("outlet: The Other Ledger\npolicy: link\ntitle: One\npublished: 2020\n")
    found, (problem,) = read_one(tmp_path, "feed", fixture("feed.rss"))
    assert {(c.given.outlet, c.given.policy) for c in found} == {("The Other Ledger", "link")}
    assert {str(c.given.published) for c in found} == {"2024-03-05", "2024-03-12"}
    assert found[0].given.at == "feed.meta.yaml with the feed entry"
    assert "side file" in problem.message and "`title`" in problem.message


# --- damaged, oversized, hostile -------------------------------------------------------------------------------------


def packed(*members: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


def encrypted() -> bytes:
    data = bytearray(packed(("secret.txt", b"words"), ("open.txt", STORY.encode() + b"more")))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    return bytes(data)


def lying() -> bytes:
    """A member whose headers say that it is small."""
    data = bytearray(packed(("big.txt", b"word " * MIB)))
    struct.pack_into("<I", data, data.index(b"PK\x01\x02") + 24, 100)
    return bytes(data)


def deep_mail(levels: int) -> bytes:
    start = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(levels))
    return b"MIME-Version: 1.0\nFrom: a@b.example\n" + start.encode() + b"Content-Type: text/plain\n\nwords\n"


BOMB = b"word " * (2 * MIB)
LAUGHS = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 30))
CASES = {
    "cut zip": (fixture("saved.zip")[:-400], "damaged or cut off; what could be read of it is kept", 3),
    "no zip": (b"PK\x03\x04" + b"\xff" * 900, "nothing in it could be read", 0),
    "damaged member": (
        packed(("a.txt", STORY.encode() * 9)).replace(b"\x4b", b"\x4b", 1)[:45]
        + b"\xff\xff\xff"
        + packed(("a.txt", STORY.encode() * 9))[48:],
        "/a.txt: the file is damaged inside the archive",
        0,
    ),
    "encrypted": (encrypted(), "/secret.txt: the file is encrypted", 1),
    "bomb": (packed(("a.txt", BOMB), ("b.txt", b"One word.")), "/a.txt: this unpacks to more than the 4 MiB", 1),
    "lying size": (lying(), "/big.txt: the file is damaged", 0),
    "zip in zip": (packed(("in.zip", packed(("x", b"y")))), "/in.zip: an archive lies in an archive", 0),
    "out of the archive": (packed(("../../up.txt", b"words")), "leads out of the archive", 0),
    "absolute": (packed(("/etc/up.txt", b"words")), "leads out of the archive", 0),
    "absurd name": (packed(("bell\x07.txt", b"words"), ("x" * 300, b"words")), "that no address can show", 0),
    "office": (packed(("[Content_Types].xml", b"<x/>"), ("word/a.xml", b"<x/>")), "office program", 0),
    "cut WARC": (fixture("browser.warc.gz")[:1100], "damaged or cut off", None),
    "damaged WARC": (fixture("wget.warc").replace(b"Content-Length: 309", b"Content-Length: 999999"), None, 1),
    "no length": (fixture("wget.warc").replace(b"Length: 309", b"Longth: 309"), "damaged records are left out", 1),
    "cut page": (fixture("wget.warc")[: fixture("wget.warc").index(b"</article>")], "the page is cut off", 1),
    "gzip": (gzip.compress(STORY.encode()), "no WARC file lies in it", 0),
    "cut gzip": (gzip.compress(b"WARC/1.0\r\n")[:9], "damaged or cut off", 0),
    "cut MHTML": (fixture("page.mhtml")[:2000], "cut off", 1),
    "no page": (fixture("page.mhtml").replace(b"Type: text/html", b"Type: image/png"), "holds no page", 0),
    "no pages": (fixture("wget.warc").replace(b"200 OK", b"500 No"), "nothing to read in this WARC file", 0),
    "empty zip": (packed(), "nothing to read in this zip archive", 0),
    "cut mail": (fixture("newsletter.eml")[:-300], "cut off", 1),
    "no boundary": (fixture("newsletter.eml").replace(b"boundary=", b"bundary="), "was found in the text", 1),
    "no parts": (mail(MIME_Version="1.0", Content_Type="multipart/mixed"), "none can be found", 1),
    "deep mail": (deep_mail(400), "levels", 0),
    "no text": (mail(Content_Type="image/png", Content_Transfer_Encoding="base64"), "holds no text", 0),
    "unknown set": (mail(Content_Type="text/plain; charset=klingon"), None, 1),
    "cut feed": (fixture("feed.rss")[:-500], "no well-formed XML", None),
    "teasers": (b"<rss><channel><item><title>a</title></item></channel></rss>", "no entry of the feed has a text", 0),
    "laughs": (b'<!DOCTYPE rss [<!ENTITY a0 "ha">' + LAUGHS + b"]><rss>&a29;</rss>", "entities", 0),
    "entity": (
        b'<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss><channel><item><description>&x;</description>'
        b"</item></channel></rss>",
        "entities",
        0,
    ),
    "deep feed": (b"<rss><channel><item><description>" + b"<b>" * 50_000, "no well-formed XML", None),
    "mailbox of one": (b"From a@b.example Wed Mar  6 23:30:00 2024\n" + mail(), None, 1),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_what_is_damaged_is_named_and_the_rest_kept(tmp_path: Path, case: str) -> None:
    data, says, count = CASES[case]
    found, problems = read_one(tmp_path, "x.bin", data)
    assert says is None or any(says in str(p) for p in problems), problems
    assert count is None or len(found) == count
    assert all(p.path.startswith("seeds/x.bin") and p.advice for p in problems if p.severity == "problem")
    assert not any("\x07" in str(problem) for problem in problems)


@pytest.mark.parametrize("name", ["page.mhtml", "newsletter.eml", "wget.warc", "feed.rss", "saved.zip"])
def test_what_lies_before_a_cut_is_kept(tmp_path: Path, name: str) -> None:
    data = fixture(name)
    whole = [c.path for c in read_one(tmp_path, "x", data)[0]]
    cut = [c.path for c in read_one(tmp_path, "x", data[: len(data) * 9 // 10])[0]]
    assert cut
    assert [path[:28] for path in cut] == [path[:28] for path in whole][: len(cut)]


@pytest.mark.parametrize("name", sorted(path.name for path in DATA.iterdir()))
def test_no_damage_ends_the_reading(tmp_path: Path, name: str) -> None:
    """Bytes changed, cut out and doubled at random, a fixed seed each: there is always an answer, never a failure."""
    data = fixture(name)
    chance = random.Random(name)
    for _ in range(60):
        damaged = bytearray(data)
        for _ in range(chance.randint(1, 12)):
            at = chance.randrange(len(damaged) - 40)
            how = chance.randrange(3)
            if how == 0:
                damaged[at] = chance.randrange(256)
            elif how == 1:
                del damaged[at : at + chance.randrange(40)]
            else:
                damaged[at:at] = damaged[at : at + 40]
        found, problems = read_one(tmp_path, "x", bytes(damaged))
        assert found or problems, "a file that gives nothing says why"
        assert not any("the program failed" in problem.message for problem in problems)


@pytest.mark.parametrize("name", ["page.mhtml", "newsletter.eml", "wget.warc", "feed.rss", "saved.zip"])
def test_a_file_beyond_the_limit_of_its_format_is_named(tmp_path: Path, name: str) -> None:
    head = fixture(name)
    limit = room(head[:65536])
    assert limit > 4 * MIB
    with (tmp_path / "huge").open("wb") as file:
        file.write(head)
        file.truncate(limit + 1)
    (tmp_path / "good.txt").write_text(STORY)
    (good,), (problem,) = captures(tmp_path)
    assert good.path == "good.txt"
    assert problem.path == "seeds/huge" and f"more than the {limit // MIB} MiB" in problem.message


@pytest.mark.parametrize(
    ("name", "mark"),
    [("page.mhtml", b"</article>"), ("newsletter.eml", b"Nobody gains"), ("feed.atom", b"&lt;p&gt;LIND")],
)
def test_a_text_beyond_the_limit_of_captures_is_named(tmp_path: Path, name: str, mark: bytes) -> None:
    filler = b"and on and on it went, line by line, day by day\n" * (5 * MIB // 47)
    data = fixture(name).replace(mark, filler + mark, 1)
    found, problems = read_one(tmp_path, "x", data)
    assert any("this unpacks to more than the 4 MiB" in p.message for p in problems)
    assert len(found) == (1 if name == "feed.atom" else 0)
