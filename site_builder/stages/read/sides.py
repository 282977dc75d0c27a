"""Side files: what a collector wrote beside a capture, in a folder as in an archive."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from site_builder.formats.given import given
from site_builder.stages.read.files import MAX_BYTES, Listed
from site_builder.values.errors import BuildError, Problem
from site_builder.values.model import Given

SIDE = ".meta.yaml"
_EVIDENCE = ("url", "title", "outlet", "published", "captured", "authors", "meeting")


def sides(listing: Sequence[Listed], show: Callable[[str], str]) -> tuple[dict[str, Given], list[Problem]]:
    """What the side files say, by the capture they stand beside: `NAME.meta.yaml` beside `NAME` or `NAME.ext`; `show`
    gives a path as messages have it."""
    facts: dict[str, Given] = {}
    problems: list[Problem] = []
    names = {one.path for one in listing}
    stems = {path.rsplit(".", 1)[0]: path for path in sorted(names, reverse=True) if not path.endswith(SIDE)}
    for one in listing:
        if not one.path.endswith(SIDE):
            continue
        file, shown = one.read(lambda _: MAX_BYTES), show(one.path)
        name = one.path.removesuffix(SIDE)
        beside = name if name in names else stems.get(name)
        if file.problem:
            problems.append(file.problem)
            continue
        if beside is None:
            problems.append(Problem(shown, 0, "no capture stands beside this side file.", f"Name it CAPTURE{SIDE}."))
            continue
        try:
            facts[beside] = given(file.data.decode("utf-8-sig"), shown, one.path.rsplit("/", 1)[-1])
        except BuildError as failure:
            problems.extend(replace(problem, severity="problem") for problem in failure.problems)
        except UnicodeDecodeError as failure:
            problems.append(Problem(shown, 0, f"byte {failure.start} is not UTF-8.", "Save the file as UTF-8."))
    return facts, problems


def over(facts: Given, side: Given) -> Given:
    """The second's facts over the first's, which fill what it leaves open; `at` names both where both say something."""
    merged = {name: getattr(side, name) or getattr(facts, name) for name in Given.__slots__}
    if not any(getattr(side, name) for name in _EVIDENCE):
        merged["at"] = facts.at or side.at
    elif facts.at and any(getattr(facts, name) and not getattr(side, name) for name in _EVIDENCE):
        merged["at"] = f"{side.at} with the {facts.at}"
    return Given(**merged)
