"""The command line: arguments in, sentences and exit status out; the only place that prints, exits, reads the clock
and the environment."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from site_builder import __version__
from site_builder.values.errors import BuildError, Problem, UsageError, unusable
from site_builder.values.permalink import base_url

if TYPE_CHECKING:
    from site_builder import pipeline

# The commands import the pipeline themselves: with every stage and library it takes most of the start-up, and --help,
# --version and wrong usage need none of it.

REPORT_VERSION = 1
FINE, PROBLEMS, USAGE = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit status: 0 fine, 1 problems under `--strict` or errors, 2 wrong usage."""
    arguments = _parser().parse_args(argv)
    try:
        command: Callable[[argparse.Namespace], int] = arguments.command
        return command(arguments)
    except UsageError as failure:
        print(f"site-builder: {failure}", file=sys.stderr)
        return USAGE
    except BuildError as failure:
        return _report(arguments, {}, failure.problems, PROBLEMS)
    except OSError as failure:
        return _report(arguments, {}, unusable(failure, arguments.dir).problems, PROBLEMS)


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
    return _report(arguments, result.summary(), result.problems, PROBLEMS if failed else FINE)


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
        _print_problem(problem)
    json.dump(data, sys.stdout, ensure_ascii=False, indent=1)
    print()
    return FINE


def check(arguments: argparse.Namespace) -> int:
    """`check`: judges the built site."""
    from site_builder import pipeline

    problems = pipeline.check(_sources(arguments))
    return _report(arguments, {"checked": str(_sources(arguments).out.path)}, problems, PROBLEMS if problems else FINE)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="site-builder",
        description="Turns a folder of captured news articles into a briefing digest: Markdown by meeting and date, "
        "a static site, feeds. It says how it knows.",
    )
    parser.add_argument("--version", action="version", version=f"site-builder {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _build_arguments(_command(commands, "build", build, "build content/ and dist/ from seeds/"))
    _cache_arguments(_command(commands, "export", export, "print the understanding as JSON"))
    _json_argument(_command(commands, "check", check, "judge the built site: links, anchors, feeds"))
    return parser


def _command(commands: Any, name: str, run: Callable[..., int], help: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=help, description=(run.__doc__ or "").strip())
    parser.set_defaults(command=run, json=False)
    parser.add_argument("dir", nargs="?", default=".", metavar="DIR", help="folder of the digest (default: here)")
    for part, what in (
        ("seeds", "captures"),
        ("content", "briefings and registry"),
        ("templates", "own templates"),
        ("out", "the site"),
    ):
        default = {"out": "DIR/dist"}.get(part, f"DIR/{part}")
        parser.add_argument(f"--{part}", metavar="FOLDER", help=f"{what} (default: {default})")
    return parser


def _build_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--base-url", metavar="URL", help="address of the site, instead of the one in site.yaml")
    parser.add_argument("--as-of", metavar="DATE", help="day for what is first seen or changed now (default: today)")
    parser.add_argument("--strict", action="store_true", help="any problem is failure (exit 1)")
    parser.add_argument("--locked", action="store_true", help="fail, and write nothing, if content/ would change")
    _cache_arguments(parser)
    _json_argument(parser)


def _cache_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--no-cache", action="store_true", help="compute everything anew")
    parser.add_argument("--cache", metavar="FOLDER", help="cache folder (default: SITE_BUILDER_CACHE, else the user's)")
    parser.add_argument("--workers", type=_positive, default=None, metavar="N", help="processes (default: by need)")


def _json_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="report as JSON on standard output")


def _positive(text: str) -> int:
    if not (text.isdigit() and 1 <= int(text) <= 256):
        raise argparse.ArgumentTypeError("a number from 1 to 256 is wanted")
    return int(text)


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


def _report(arguments: argparse.Namespace, summary: dict[str, Any], problems: Sequence[Problem], status: int) -> int:
    """Prints what was done and found, as sentences or as JSON; returns the exit status."""
    if arguments.json:
        found = [_as_data(problem) for problem in problems]
        report = {"version": REPORT_VERSION, "exit": status, **summary, "problems": found}
        print(json.dumps(report, ensure_ascii=False, indent=1))
        return status
    for problem in problems:
        _print_problem(problem)
    if summary:
        print(_sentence(summary))
    counts = {s: sum(p.severity == s for p in problems) for s in ("note", "problem", "error")}
    listed = ", ".join(_counted(n, name) for name, n in counts.items() if n)
    if listed:
        print(f"{listed}.", file=sys.stderr)
    return status


def _print_problem(problem: Problem) -> None:
    print(f"{problem.severity}: {problem}", file=sys.stderr)
    for line in problem.detail.splitlines():
        print(f"    {Problem('', 0, line)}".replace("    : ", "    ", 1), file=sys.stderr)


def _as_data(problem: Problem) -> dict[str, Any]:
    return {name: getattr(problem, name) for name in Problem.__slots__}


def _sentence(summary: dict[str, Any]) -> str:
    if "checked" in summary:
        return f"Checked {summary['checked']}."
    site, content = summary["site"], summary["content"]
    parts = [f"{_counted(summary['articles'], 'article')}, {_counted(summary['meetings'], 'meeting')}"]
    changed = len(content["changed"])
    parts.append(f"content: {_counted(changed, 'file')} changed" if changed else "content unchanged")
    if site["added"] or site["changed"] or site["removed"]:
        parts.append(
            f"site: {_counted(site['added'], 'file')} added, {site['changed']} changed, {site['removed']} removed"
        )
    else:
        parts.append("site unchanged")
    return "; ".join(parts) + f".\nOpen {site['folder']}/index.html"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
