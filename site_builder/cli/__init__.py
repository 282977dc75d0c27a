"""The command line: arguments in, sentences and exit status out; the only place that prints, exits, reads the clock
and the environment."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

from site_builder.cli.arguments import parser
from site_builder.cli.report import REPORT_VERSION, print_problem, report
from site_builder.values.edtf import Edtf, EdtfError, parse
from site_builder.values.errors import BuildError, UsageError, unusable
from site_builder.values.permalink import base_url

if TYPE_CHECKING:
    from site_builder import pipeline

# The commands import the pipeline themselves: with every stage and library it takes most of the start-up, and --help,
# --version and wrong usage need none of it.

FINE, PROBLEMS, USAGE = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit status: 0 fine, 1 problems under `--strict` or errors, 2 wrong usage."""
    arguments = parser({c.__name__: c for c in (build, export, check, why, dates, review)}).parse_args(argv)
    try:
        command: Callable[[argparse.Namespace], int] = arguments.command
        return command(arguments)
    except UsageError as failure:
        print(f"site-builder: {failure}", file=sys.stderr)
        return USAGE
    except BuildError as failure:
        return report(arguments, {}, failure.problems, PROBLEMS)
    except OSError as failure:
        return report(arguments, {}, unusable(failure, arguments.dir).problems, PROBLEMS)


def build(arguments: argparse.Namespace) -> int:
    """`build`: seeds to content to site."""
    from site_builder import pipeline

    options = pipeline.Options(
        as_of=_as_of(arguments.as_of),
        base_url=_base_url(arguments.base_url),
        locked=arguments.locked,
        cache=None if arguments.no_cache else _cache(arguments.cache),
        workers=arguments.workers,
        progress=_progress(arguments.json),
    )
    result = pipeline.build(_sources(arguments), options)
    failed = arguments.strict and any(problem.severity == "problem" for problem in result.problems)
    return report(arguments, result.summary(), result.problems, PROBLEMS if failed else FINE)


def export(arguments: argparse.Namespace) -> int:
    """`export`: the understanding as JSON on standard output; problems go to standard error."""
    from site_builder import pipeline

    options = pipeline.Options(
        as_of=_as_of(None),
        cache=None if arguments.no_cache else _cache(arguments.cache),
        workers=arguments.workers,
        progress=_progress(False),
    )
    data, problems = pipeline.export(_sources(arguments), options)
    for problem in problems:
        print_problem(problem)
    json.dump(data, sys.stdout, ensure_ascii=False, indent=1)
    print()
    return FINE


def check(arguments: argparse.Namespace) -> int:
    """`check`: judges the built site."""
    from site_builder import pipeline

    problems = pipeline.check(_sources(arguments))
    return report(arguments, {"checked": str(_sources(arguments).out.path)}, problems, PROBLEMS if problems else FINE)


def why(arguments: argparse.Namespace) -> int:
    """`why`: how a capture was read, for a person: what was kept, what was left out, and how each fact was found."""
    from site_builder import pipeline
    from site_builder.cli.page import page

    options = pipeline.Options(
        as_of=_as_of(None),
        cache=None if arguments.no_cache else _cache(arguments.cache),
        workers=arguments.workers,
        progress=_progress(arguments.json),
    )
    fixed = arguments.dir != "." or any(getattr(arguments, part) for part in ("seeds", "content"))
    found = pipeline.why(arguments.capture, _sources(arguments), options, fixed)
    if arguments.json:
        data = {"version": REPORT_VERSION, "exit": FINE, **asdict(found)}
        print(json.dumps(data, ensure_ascii=False, indent=1))
        return FINE
    print(page(found, get_terminal_size().columns))
    return FINE


def dates(arguments: argparse.Namespace) -> int:
    """`dates`: the time expressions of a file, with the days they mean and the rule that read them."""
    from site_builder.cli.table import as_list, table
    from site_builder.pipeline.dates import dates as read

    found = read(arguments.file, _day(arguments.published))
    if arguments.json:
        print(json.dumps(as_list(found), ensure_ascii=False, indent=1))
        return FINE
    print(table(found, get_terminal_size().columns))
    return FINE


def review(arguments: argparse.Namespace) -> int:
    """`review`: asks what the program could not settle, shows what each answer changes, and writes the answers into
    overrides.yaml or people.yaml; with --json the questions as data, and nothing is written."""
    from site_builder import pipeline
    from site_builder.cli.walk import Walk, answers

    options = pipeline.Options(
        as_of=_as_of(None),
        cache=None if arguments.no_cache else _cache(arguments.cache),
        workers=arguments.workers,
        progress=_progress(arguments.json),
    )
    desk = pipeline.review(_sources(arguments), options)
    if arguments.json:
        data = {"version": REPORT_VERSION, "exit": FINE, "cases": desk.as_data()}
        print(json.dumps(data, ensure_ascii=False, indent=1))
        return FINE
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    Walk(desk, answers(), partial(print, flush=True), get_terminal_size().columns, colour).run()
    return FINE


def _day(given: str | None) -> Edtf | None:
    """The value of a day given on the command line."""
    try:
        value = parse(given) if given is not None else None
    except EdtfError:
        value = None
    if given is not None and (value is None or not value.is_day):
        raise UsageError(f"--published {given} is not a day. Write for instance --published 2024-05-16.")
    return value


def _sources(arguments: argparse.Namespace) -> "pipeline.Sources":
    """The folders of the digest, each as the user would type it in messages."""
    from site_builder import pipeline

    top = Path(arguments.dir)
    if not top.is_dir():
        raise UsageError(f"{arguments.dir} is not a folder.")

    def folder(part: str, name: str) -> "pipeline.Folder":
        given = getattr(arguments, part, None)
        path = Path(given) if given else top / name
        return pipeline.Folder(path, path.as_posix())

    return pipeline.Sources(
        top=pipeline.Folder(top, top.as_posix()),
        seeds=folder("seeds", "seeds"),
        content=folder("content", "content"),
        templates=folder("templates", "templates"),
        static=pipeline.Folder(top / "static", (top / "static").as_posix()),
        out=folder("out", "dist"),
    )


def _as_of(given: str | None) -> str:
    """The day given, else that of SOURCE_DATE_EPOCH (reproducible-builds.org), else today; all in UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        if given:
            return date.fromisoformat(given).isoformat()
        if epoch:
            return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        source = f"--as-of {given}" if given else f"SOURCE_DATE_EPOCH={epoch}"
        raise UsageError(f"{source} is not a day. Write for instance --as-of 2024-05-16.") from None
    return datetime.now(UTC).date().isoformat()


def _base_url(given: str | None) -> str | None:
    try:
        return base_url(given) if given else None
    except ValueError as problem:
        raise UsageError(f"--base-url {given}: {problem}.") from None


def _cache(given: str | None) -> Path:
    """The cache folder: as given, else SITE_BUILDER_CACHE, else the user's (XDG base directory specification)."""
    if given or os.environ.get("SITE_BUILDER_CACHE"):
        return Path(given or os.environ["SITE_BUILDER_CACHE"])
    home = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")  # noqa: PTH111  # may have no home
    return Path(home) / "site-builder"


def _progress(silent: bool) -> Callable[[str, int, int], None]:
    """Shows how far long work is, on a terminal only."""

    def show(stage: str, done: int, total: int) -> None:
        end = "\n" if done == total else ""
        print(f"\r\x1b[K{stage} {done}/{total}", end=end, file=sys.stderr, flush=True)

    return (lambda *_: None) if silent or not sys.stderr.isatty() else show
