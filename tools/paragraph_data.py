"""The labelled pages that the weighing of paragraphs learns from: texts and saved pages with their gold bodies."""

import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

import yaml

TEXTS = ("text.full", "text.column", "text.recall", "text.traf")
PAGES = ("html.aeb", "html.fundus_eval", "html.fundus_news_en", "html.wcxb")
_TOKEN = re.compile(r"\w+")
_BY_HAND = 3.0  # what a page labelled by hand counts: it looks like what people capture


@dataclass(frozen=True)
class Page:
    """A page's paragraphs with a label each: 1 story, 0 not, None where the gold leaves it open. `site` keeps pages of
    one site on one side of a split; `weight` counts the page against others."""

    name: str
    site: str
    kind: str
    paragraphs: tuple[str, ...]
    labels: tuple[int | None, ...]
    body: tuple[str, ...]
    weight: float = 1.0


def digest(data: Path) -> str:
    """SHA-256 over the names and bytes of everything that is learned from."""
    made = sha256()
    for name in (*TEXTS, *PAGES):
        for path in sorted((data / "extraction" / name).rglob("*")):
            if path.is_file():
                made.update(path.relative_to(data).as_posix().encode() + b"\0" + path.read_bytes())
    for path in (data / "seeds_gold.yaml", data / "meetings" / "gold.yaml"):
        made.update(path.read_bytes())
    return made.hexdigest()


def rows(data: Path, name: str) -> Iterator[dict]:
    """The gold records of a data set's development half."""
    with (data / "extraction" / name / "gold.jsonl").open(encoding="utf-8") as lines:
        yield from (row for row in map(json.loads, lines) if row["split"] == "dev")


def texts(data: Path) -> Iterator[Page]:
    """The text captures with the labels of their gold."""
    for kind in TEXTS:
        for row in rows(data, kind):
            text = (data / "extraction" / kind / row["file"]).read_text("utf-8")
            paragraphs = split(text)
            yield Page(row["id"], site(row), kind, tuple(paragraphs), tuple(row["labels"]), tuple(row["body"]))


def seeds(data: Path, folder: Path) -> Iterator[Page]:
    """The captures that were labelled by hand, whole; each counts as several."""
    gold = yaml.safe_load((data / "seeds_gold.yaml").read_text("utf-8"))["files"]
    for name, one in gold.items():
        paragraphs = split((folder / name).read_text("utf-8"))
        kept: set[int] = set()
        for part in one["body"]:
            first, _, last = str(part).partition("-")
            kept.update(range(int(first), int(last or first) + 1))
        junk = {int(index) for index in one["junk"]}
        labels = tuple(1 if n in kept else 0 if n in junk else None for n in range(len(paragraphs)))
        yield Page(name, name, "seeds", tuple(paragraphs), labels, (), _BY_HAND)


def meetings(data: Path) -> Iterator[tuple[dict, str]]:
    """The gold records and texts of the captures that were written and labelled by hand."""
    for want in yaml.safe_load((data / "meetings" / "gold.yaml").read_text("utf-8"))["captures"]:
        yield want, (data / "meetings" / "captures" / want["file"]).read_text("utf-8")


def written(want: dict, paragraphs: Sequence[str]) -> Page:
    """The page of such a capture; its gold names paragraphs by their number, or by their beginning."""
    numbers = [n for n in (*want["body"], *want["optional"]) if isinstance(n, int)]
    starts = tuple(start for start in want["body"] if isinstance(start, str))
    found: list[int | None] = []
    for n, text in enumerate(paragraphs):
        kept = n in numbers or bool(starts and " ".join(text.split()).startswith(starts))
        found.append(None if n in want["optional"] else int(kept))
    return Page(want["file"], want["file"], "meetings", tuple(paragraphs), tuple(found), (), _BY_HAND)


def cropped(page: Page, around: int) -> Page | None:
    """The page as a hasty selection would copy it: its story with up to `around` paragraphs on each side, and half of
    the short lines that are none of it. None for a page without a story."""
    chance = random.Random(f"{page.name} {around}")  # noqa: S311
    story = [n for n, label in enumerate(page.labels) if label]
    if not story:
        return None
    first = max(0, story[0] - chance.randint(0, around))
    last = story[-1] + 1 + chance.randint(0, around)
    pairs = [
        (text, label)
        for text, label in zip(page.paragraphs[first:last], page.labels[first:last], strict=True)
        if label != 0 or len(text.split()) >= 6 or chance.random() >= 0.5
    ]
    paragraphs, labels = zip(*pairs, strict=True)
    return Page(page.name, page.site, f"{page.kind} cut {around}", paragraphs, labels, page.body)


def labelled(row: dict, kind: str, paragraphs: Sequence[str]) -> Page:
    """The paragraphs of a saved page with a label each."""
    body = tuple(row["body"])
    return Page(row["id"], site(row), kind, tuple(paragraphs), labels(paragraphs, body), body)


def labels(paragraphs: Sequence[str], body: Sequence[str]) -> tuple[int | None, ...]:
    """A label for each paragraph of a page with this gold body: 1 where the body holds it as a line or holds three
    quarters of its runs of four words, None from three tenths on, else 0."""
    lines = {tuple(tokens(line)) for part in body for line in part.split("\n")}
    words = tokens("\n".join(body))
    grams = {tuple(words[n : n + 4]) for n in range(max(1, len(words) - 3))}
    found: list[int | None] = []
    for text in paragraphs:
        own = tokens(text)
        if tuple(own) in lines and own:
            found.append(1)
        elif len(own) < 4:
            found.append(0)
        else:
            hit = [tuple(own[n : n + 4]) in grams for n in range(len(own) - 3)]
            share = sum(any(hit[max(0, n - 3) : n + 1]) for n in range(len(own))) / len(own)
            found.append(1 if share >= 0.75 else None if share >= 0.3 else 0)
    long = [n for n, label in enumerate(found) if label and len(paragraphs[n].split()) >= 8]
    if long:  # a short line far from the story that reads like one of it is there by chance
        for n, label in enumerate(found):
            if label and len(paragraphs[n].split()) < 8 and not long[0] - 4 <= n <= long[-1] + 4:
                found[n] = None
    return tuple(found)


def tokens(text: str) -> list[str]:
    """The words of a text in lower case."""
    return _TOKEN.findall(text.lower())


def split(text: str) -> list[str]:
    """Paragraphs between blank lines; the lines of a text that has none."""
    text = text.replace("\r\n", "\n").strip()
    parts = re.split(r"\n[ \t\u00a0]*\n+", text)
    if len(parts) == 1:
        parts = text.split("\n")
    return [part.strip() for part in parts if part.strip()]


def site(row: dict) -> str:
    """The site of a record: the registered part of its host, else its id."""
    host = (urlsplit(row.get("url") or "").hostname or "").removeprefix("www.")
    parts = host.split(".")
    if len(parts) > 2 and parts[-2] in {"co", "com", "org", "net", "gov", "ac"} and len(parts[-1]) == 2:
        return ".".join(parts[-3:])
    return ".".join(parts[-2:]) if host else str(row["id"])


def score(page: Page, kept: Sequence[bool]) -> tuple[float, float, int, int, int]:
    """Token F1, exactness, and true, false and missed paragraphs of a page."""
    own = tokens("\n\n".join(text for text, keep in zip(page.paragraphs, kept, strict=True) if keep))
    gold = tokens("\n\n".join(page.body))
    both = sum((Counter(own) & Counter(gold)).values())
    pairs = [(label, keep) for label, keep in zip(page.labels, kept, strict=True) if label is not None]
    return (
        2 * both / (len(own) + len(gold)) if own or gold else 1.0,
        float(own == gold),
        sum(bool(label and keep) for label, keep in pairs),
        sum(bool(keep and not label) for label, keep in pairs),
        sum(bool(label and not keep) for label, keep in pairs),
    )
