"""What a command did and found, as sentences or as JSON."""

import argparse
import json
import sys
from collections.abc import Sequence
from typing import Any

from site_builder.values.errors import Problem

REPORT_VERSION = 1


def report(arguments: argparse.Namespace, summary: dict[str, Any], problems: Sequence[Problem], status: int) -> int:
    """Prints what was done and found, as sentences or as JSON; returns the exit status."""
    if arguments.json:
        found = [as_data(problem) for problem in problems]
        report = {"version": REPORT_VERSION, "exit": status, **summary, "problems": found}
        print(json.dumps(report, ensure_ascii=False, indent=1))
        return status
    for problem in problems:
        print_problem(problem)
    if summary:
        print(_sentence(summary))
    counts = {s: sum(p.severity == s for p in problems) for s in ("note", "problem", "error")}
    listed = ", ".join(_counted(n, name) for name, n in counts.items() if n)
    if listed:
        print(f"{listed}.", file=sys.stderr)
    return status


def print_problem(problem: Problem) -> None:
    """Prints a finding on standard error."""
    print(f"{problem.severity}: {problem}", file=sys.stderr)
    for line in problem.detail.splitlines():
        print(f"    {Problem('', 0, line)}".replace("    : ", "    ", 1), file=sys.stderr)


def as_data(problem: Problem) -> dict[str, Any]:
    """A finding as JSON holds it."""
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
