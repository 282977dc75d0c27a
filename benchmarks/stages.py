"""How long each stage takes for one capture: milliseconds of processor time, on a folder of captures.

    python benchmarks/stages.py SEEDS [--rounds N]

SEEDS is the captures folder of any digest, `seeds` of this repository for instance. Every round starts from an empty
content folder and publishes into a temporary one; the fastest of the rounds counts, for another program on the same
machine only ever makes a round slower. What is done once a build (tables, templates, the first use of patterns) is in
the figures, so a small folder shows more for each capture than a large one. Start-up and memory are printed below."""

import argparse
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Any, TypeVar

T = TypeVar("T")
Stopwatch = Callable[[str, Callable[[], Any]], Any]


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("seeds", type=Path, metavar="SEEDS", help="folder of captures")
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="how often all is done (default: 3)")
    arguments = parser.parse_args()
    best: dict[str, float] = {}
    number = 0
    for _ in range(max(1, arguments.rounds)):
        took, number = _round(arguments.seeds)
        best = {stage: min(time, best.get(stage, time)) for stage, time in took.items()}
    print(f"{number} captures, milliseconds of processor time for each:")
    for stage, time in best.items():
        print(f"  {stage:<10} {1000 * time / max(1, number):8.2f}")
    print(f"  {'together':<10} {1000 * sum(best.values()) / max(1, number):8.2f}")
    print(f"start-up for --version: {1000 * min(_start('--version') for _ in range(5)):.0f} ms")
    print(f"largest memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


def _round(seeds: Path) -> tuple[dict[str, float], int]:
    """The time of each stage in one build from nothing, and the number of captures."""
    took: dict[str, float] = {}

    def timed(stage: str, run: Callable[[], T]) -> T:
        start = process_time()
        result = run()
        took[stage] = took.get(stage, 0.0) + process_time() - start
        return result

    with tempfile.TemporaryDirectory() as scratch:
        return took, _build(seeds, Path(scratch), timed)


def _build(seeds: Path, scratch: Path, timed: Stopwatch) -> int:
    """The stages in the order of the pipeline."""
    # Here, not above: what the stages do when they are imported is a part of the start-up.
    from site_builder import pipeline
    from site_builder.pipeline.compose import compose
    from site_builder.pipeline.understand import Understanding
    from site_builder.stages import clean, date, export, feeds, group, publish, read, render
    from site_builder.stages.read import Folder

    top = Folder(scratch, scratch.as_posix())
    content = Folder(scratch / "content", "content")
    sources = pipeline.Sources(top, Folder(seeds, seeds.name), content, top, top, Folder(scratch / "dist", "dist"))
    config = read.settings(top)
    registry = timed("read", lambda: read.registry(content, config))
    captures, problems = timed("read", lambda: read.captures(sources.seeds))
    world = timed("date", lambda: date.prepare(registry.anchors, registry.people, registry.meetings))
    names = timed("group", lambda: group.prepare(registry.people))
    repeated = timed("clean", lambda: clean.repeated(captures))
    articles = timed("clean", lambda: [clean.clean(one, repeated.get(one.path, clean.NOTHING)) for one in captures])
    dated = timed("date", lambda: [date.date(article, world) for article in articles])
    occasions = timed("group", lambda: [group.recognise(one, names) for one in dated])
    grouping = timed("group", lambda: group.group(occasions, registry, {}))
    placed = {one.dated.article.id: one for one in grouping.articles}
    known = Understanding(config, read.content(content), grouping, placed, {}, (), tuple(problems), registry)
    composed = timed("brief", lambda: compose(known, sources, pipeline.Options("2026-01-01")))
    digest = composed.digest
    theme = Folder(Path(__file__).parent.parent / "templates", "templates")
    templates = {f"default/{name}": text for name, text in read.templates(theme).items()} | read.templates(theme)
    assets = read.assets(Folder(theme.path / "assets", theme.shown))
    site = timed("render", lambda: render.render(digest, templates, assets))
    site += timed("feeds", lambda: feeds.feeds(digest))
    site += timed("export", lambda: export.data(digest))
    timed("publish", lambda: publish.write_files(content.path, composed.files, composed.gone))
    timed("publish", lambda: publish.publish(site, sources.out.path, sources.out.shown))
    return len(captures)


def _start(*arguments: str) -> float:
    """Processor time of the program from its start to its end, as a process of its own."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "site_builder", *arguments]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=Path(__file__).parent.parent)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
