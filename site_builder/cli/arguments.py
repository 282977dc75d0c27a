"""The commands and their arguments, as `--help` shows them."""

import argparse
from collections.abc import Callable, Mapping
from typing import Any

from site_builder import __version__

Command = Callable[[argparse.Namespace], int]


def parser(commands: Mapping[str, Command]) -> argparse.ArgumentParser:
    """The parser of all commands; `commands` are what runs them, by name."""
    top = argparse.ArgumentParser(
        prog="site-builder",
        description="Turns a folder of captured news articles into a briefing digest: Markdown by meeting and date, "
        "a static site, feeds. It says how it knows.",
    )
    top.add_argument("--version", action="version", version=f"site-builder {__version__}")
    found = top.add_subparsers(required=True, metavar="COMMAND")
    _build_arguments(_command(found, "build", commands, "build content/ and dist/ from seeds/"))
    _cache_arguments(_command(found, "export", commands, "print the understanding as JSON"))
    _json_argument(_command(found, "check", commands, "judge the built site: links, anchors, feeds"))
    why = _command(found, "why", commands, "tell why an article is as it is")
    _cache_arguments(why)
    _json_argument(why)
    _dates_arguments(found, commands["dates"])
    review = _command(found, "review", commands, "settle what is in doubt, question by question")
    _cache_arguments(review)
    _json_argument(review)
    return top


def _dates_arguments(found: Any, run: Command) -> None:
    about = "list the time expressions of a file with their values"
    parser: argparse.ArgumentParser = found.add_parser("dates", help=about, description=(run.__doc__ or "").strip())
    parser.set_defaults(command=run, dir=".")
    parser.add_argument("file", metavar="FILE", help="a text, or anything that can be a capture")
    day = "the day of publication, from which words such as “yesterday” are counted (default: what the file tells)"
    parser.add_argument("--published", metavar="DAY", help=day)
    what = "a list of {start, end, text, value, rule} on standard output; start and end count characters"
    parser.add_argument("--json", action="store_true", help=what)


def _command(found: Any, name: str, commands: Mapping[str, Command], help: str) -> argparse.ArgumentParser:
    run = commands[name]
    parser: argparse.ArgumentParser = found.add_parser(name, help=help, description=(run.__doc__ or "").strip())
    parser.set_defaults(command=run, json=False)
    if name == "why":
        what = "a path below the seeds folder, a file, or the id of an article"
        parser.add_argument("capture", metavar="CAPTURE", help=what)
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
