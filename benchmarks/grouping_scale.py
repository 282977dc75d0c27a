"""How grouping fares with many captures: processor time and memory, from dated articles, and of one capture more.

    python benchmarks/grouping_scale.py [--sizes 1000,10000,100000] [--captures FOLDER]

The reports are invented (grouping_stories.py): recurring meetings of the same people and bodies, five to twenty reports
each, a fifth of them copies. Each size is measured in a process of its own. `recognise` is what is done for each
article by itself, and could be done in several processes; `group` is what is done with all of them in one. `one more`
is a capture added to all others once they are grouped: recognised, compared with those that share marks with it, and
placed; `compared` counts the reports and meetings that it is held against. With `--captures` the reports of the first
size are written into FOLDER, for `site-builder build`."""

import argparse
import json
import resource
import subprocess
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from time import process_time
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from grouping_stories import Story, stories

from site_builder.stages import group, read
from site_builder.stages.group.cluster import Account
from site_builder.stages.group.copies import Index, marks, same
from site_builder.stages.group.facts import of_articles
from site_builder.stages.group.gathering import Gathering
from site_builder.stages.read import Folder
from site_builder.values.edtf import day, parse
from site_builder.values.model import Article, Dated, DatedArticle, Evidence, Given, Registry
from site_builder.values.permalink import article_id

SIZES = (1_000, 10_000, 100_000)
_MORE = 50  # captures added, one after the other
_NOWHERE = Path(__file__).parent / "no-such-folder"


def main() -> None:
    """Prints the table, or writes the captures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), metavar="N,N", help="numbers of captures")
    parser.add_argument("--captures", type=Path, metavar="FOLDER", help="write the captures of the first size there")
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    sizes = [int(size) for size in arguments.sizes.split(",")]
    if arguments.captures:
        write(sizes[0], arguments.captures)
    elif arguments.alone:
        print(json.dumps(measure(sizes[0])))
    else:
        print(table([in_own_process(size) for size in sizes]))


def in_own_process(size: int) -> dict[str, Any]:
    """The figures of one size, its memory not mixed with that of others."""
    command = [sys.executable, str(Path(__file__)), "--alone", "--sizes", str(size)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=Path(__file__).parent.parent)
    return dict(json.loads(done.stdout))


def table(lines: Sequence[dict[str, Any]]) -> str:
    """The figures as a table."""
    heads = "captures  meetings  recognise s  group s  ms each  memory MB  one more ms (most)  compared (most)"
    rows = [
        f"{one['captures']:>8}{one['meetings']:>10}{one['recognise']:>13.1f}{one['group']:>9.1f}"
        f"{1000 * (one['recognise'] + one['group']) / one['captures']:>9.2f}{one['memory']:>11}"
        f"{one['one_more']:>10.1f} ({one['one_more_most']:.1f}){one['compared']:>12.0f} ({one['compared_most']})"
        for one in lines
    ]
    return "\n".join((heads, *rows))


def registry() -> Registry:
    """What ships with the program."""
    nowhere = Folder(_NOWHERE, "nowhere")
    return read.registry(nowhere, read.settings(nowhere))


def measure(count: int) -> dict[str, Any]:
    """The figures of so many captures."""
    world = registry()
    articles = [dated(n, story) for n, story in enumerate(stories(count + _MORE, world.people))]
    names = group.prepare(world.people)
    start = process_time()
    occasions = [group.recognise(one, names) for one in articles[:count]]
    recognised = process_time() - start
    start = process_time()
    grouping = group.group(occasions, world, {})
    grouped = process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    index = Index(occasions)
    gathering = Gathering([], names)
    copies = {placed.dated.article.id: placed.copy_of for placed in grouping.articles}
    for account in sorted((_account(one) for one in occasions if not copies[one.id]), key=lambda one: one.key):
        gathering.add(account)
    took, compared = [], []
    for one in articles[count:]:
        before, start = gathering.looked_at, process_time()
        occasion = group.recognise(one, names)
        near = index.near(marks(occasion))
        if not any(same(occasion, occasions[number]) for number in near):
            gathering.add(_account(occasion))
        took.append(1000 * (process_time() - start))
        compared.append(len(near) + gathering.looked_at - before)
    return {
        "captures": count, "meetings": len(grouping.meetings), "recognise": recognised, "group": grouped,
        "memory": memory, "one_more": sum(took) / _MORE, "one_more_most": max(took),
        "compared": sum(compared) / _MORE, "compared_most": max(compared),
    }  # fmt: skip


def _account(one: group.Occasion) -> Account:
    return Account((one,), of_articles([one], [one.dated.event.value if one.dated.event else None]))


def dated(number: int, story: Story) -> DatedArticle:
    """The report as cleaning and dating would hand it over."""
    digest = sha256(f"{number}\n{story.text()}".encode()).hexdigest()
    path = f"{number // 1000:03}/{number:06}.txt"
    article = Article(
        article_id(story.title, digest), path, digest, "text", None, story.title, story.outlet, None, (), "en",
        story.body, ("text",) * len(story.body), (), (), Given(),
    )  # fmt: skip
    chain = (Evidence("invented", story.body[0][:40], 0, "It was made so."),)
    event = Dated(parse(story.event), chain) if story.event else None
    return DatedArticle(article, Dated(day(story.published), chain), None, None, event, "held", ())


def write(count: int, folder: Path) -> None:
    """So many captures as text files, a thousand in each folder."""
    for number, story in enumerate(stories(count, registry().people)):
        path = folder / f"{number // 1000:03}" / f"{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(story.text(), "utf-8")


if __name__ == "__main__":
    main()
