"""What people decided or know: `site.yaml` and the registry files, over the defaults that ship with the program."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib.resources import files
from typing import Any, TypeVar

from site_builder.formats import registry as formats
from site_builder.stages.read.files import Folder, optional_text
from site_builder.values.config import Config
from site_builder.values.edtf import parse
from site_builder.values.errors import BuildError, Problem
from site_builder.values.model import Anchor, Office, Person, Registry

T = TypeVar("T", bound=Anchor | Person)
SETTINGS = "site.yaml"


def settings(folder: Folder) -> Config:
    """The settings of the digest; the defaults where it has no `site.yaml`."""
    text = optional_text(folder, SETTINGS)
    return formats.settings(text, folder.name(SETTINGS)) if text is not None else Config()


def registry(folder: Folder, config: Config, drafts: Mapping[str, str] | None = None) -> Registry:
    """The registry and decisions of the content folder over the shipped defaults; an entry with the id of a default
    takes its place, one without a name adds to it. `drafts` are texts read in the place of files of these names. Raises
    BuildError with the mistakes of all files at once."""
    problems: list[Problem] = []
    shipped = default_people() if config.default_people else ()

    def read(name: str, reader: Callable[[str, str], Any], empty: Any) -> Any:
        try:
            text = drafts[name] if drafts and name in drafts else optional_text(folder, name)
            return reader(text, folder.name(name)) if text is not None else empty
        except BuildError as failure:
            problems.extend(failure.problems)
            return empty

    meetings = read("meetings.yaml", formats.meetings, ())
    ids = frozenset(person.id for person in shipped)
    people = read("people.yaml", lambda text, path: formats.people(text, path, ids.__contains__), ())
    anchors = read("anchors.yaml", formats.anchors, ())
    articles, decided = read("overrides.yaml", formats.decisions, ((), ()))
    if problems:
        raise BuildError(*problems)
    return Registry(
        meetings=meetings,
        people=_with_more(_laid_over(shipped, tuple(one for one in people if one.name)), people),
        anchors=_laid_over(default_anchors() if config.default_anchors else (), anchors),
        article_decisions=articles,
        meeting_decisions=decided,
        occasions=config.occasions,
    )


def _laid_over(defaults: tuple[T, ...], own: tuple[T, ...]) -> tuple[T, ...]:
    merged: dict[str, T] = {entry.id: entry for entry in (*defaults, *own)}
    return tuple(merged[key] for key in sorted(merged))


def _with_more(people: tuple[Person, ...], more: tuple[Person, ...]) -> tuple[Person, ...]:
    """The people with what entries without a name add to them."""
    found = {person.id: person for person in people}
    for one in more:
        if not one.name:
            person = found[one.id]
            found[one.id] = replace(
                person,
                variants=tuple(dict.fromkeys((*person.variants, *one.variants))),
                ambiguous=tuple(dict.fromkeys((*person.ambiguous, *one.ambiguous))),
                country=one.country or person.country,
                body=one.body or person.body,
                offices=(*person.offices, *one.offices),
            )
    return tuple(found[key] for key in sorted(found))


def _lines(name: str) -> list[dict[str, Any]]:
    """The JSON objects of a shipped file, one a line: JSON, because reading as much YAML takes half a second."""
    text = files("site_builder").joinpath("defaults", name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line]


def default_anchors() -> tuple[Anchor, ...]:
    """The dated world facts that ship with the program."""
    return tuple(
        Anchor(a["id"], a["what"], parse(a["date"]), tuple(a["patterns"]), a.get("series"), a.get("place"), a["source"])
        for a in _lines("anchors.jsonl")
    )


def default_people() -> tuple[Person, ...]:
    """The people and offices that ship with the program."""
    return tuple(
        Person(
            id=p["id"],
            name=p["name"],
            variants=tuple(p["variants"]),
            ambiguous=tuple(p.get("ambiguous", ())),
            country=p.get("country"),
            body=p.get("body"),
            offices=tuple(_office(office) for office in p.get("offices", ())),
        )
        for p in _lines("people.jsonl")
    )


def _office(data: dict[str, Any]) -> Office:
    first, last = data.get("from"), data.get("to")
    return Office(
        data["title"], tuple(data.get("short", ())), parse(first) if first else None, parse(last) if last else None
    )
