"""What the tests of dating share: articles made by hand, the shipped world, the shared captures as articles."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from site_builder.stages.read.registry import default_anchors, default_people
from site_builder.values import edtf
from site_builder.values.model import Article, Given, StatedDate

DATA = Path(__file__).resolve().parent / "data" / "date"


def article(title: str, body: tuple[str, ...], dates: tuple[tuple[str, ...], ...] = (), **more: Any) -> Article:
    """An article as cleaning would hand it on; `dates` are (role, words, value) and, where it matters, the place."""
    stated = tuple(
        StatedDate(words, edtf.parse(value), role, "".join(at) or f"line {n}", n)  # type: ignore[arg-type]
        for n, (role, words, value, *at) in enumerate(dates, 1)
    )
    return Article(
        id=more.get("id", "case"),
        capture=more.get("capture", "case.txt"),
        digest="0" * 64,
        kind="text",
        url=more.get("url"),
        title=title,
        outlet=None,
        origin=None,
        authors=(),
        language=more.get("language", "en"),
        body=body,
        roles=("text",) * len(body),
        removed=(),
        dates=stated,
        given=more.get("given", Given()),
    )


def cases() -> list[dict[str, Any]]:
    """The cases of the data folder."""
    return yaml.safe_load((DATA / "cases.yaml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def shipped() -> tuple[Any, Any]:
    """The shipped anchors and people."""
    return default_anchors(), default_people()


def seed(shared: Path, number: str) -> Article:
    """A shared capture as an article, its body by the hand-made gold."""
    gold = yaml.safe_load((shared / "data" / "seeds_gold.yaml").read_text(encoding="utf-8"))["files"]
    name = next(name for name in gold if name.startswith(number))
    text = (shared / "seeds" / name).read_text(encoding="utf-8").strip("\n")
    blocks = [block.strip() for block in re.split(r"\n[ \t]*\n", text) if block.strip()]
    kept: list[int] = []
    for part in gold[name]["body"]:
        first, _, last = part.partition("-")
        kept += range(int(first), int(last or first) + 1)
    dates = (("header", "July 13, 2024", "2024-07-13"),) if number == "002" else ()
    return article(gold[name]["title"], tuple(blocks[n] for n in kept), dates, capture=name)
