"""One capture at a time: cleaned, dated and read for its occasion, remembered, and in several processes."""

import signal
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from os import cpu_count
from traceback import format_exc
from typing import Any

from site_builder.formats.codec import encode
from site_builder.memo import Memo, remember
from site_builder.pipeline.sources import Options, Sources
from site_builder.stages import clean, decide, group
from site_builder.values.edtf import Edtf
from site_builder.values.errors import Problem
from site_builder.values.model import ArticleDecision, Capture, Registry

OVERRIDES = "overrides.yaml"
_CHUNK = 16
_WORTH_A_PROCESS = 200


@dataclass(frozen=True, slots=True)
class Task:
    """One capture with what is decided about it: the id the ledger has for it, and the editors' word; its lines that
    other captures have too; the date of its meeting, where other captures or the registry know it better; and the year
    in which it was first read."""

    capture: Capture
    id: str | None
    decision: ArticleDecision | None
    override: ArticleDecision | None = None
    repeated: clean.Repeated = clean.NOTHING
    known: Edtf | None = None
    seen: Edtf | None = None


@dataclass(frozen=True, slots=True)
class Worker:
    """What every task needs, made once per process."""

    world: Any
    names: Any
    overrides: str

    def recognise(self, task: Task) -> group.Occasion:
        """One capture, cleaned, dated and read for its occasion."""
        # Here, not above: a build that remembers every capture dates none, and the room's patterns take their time.
        from site_builder.stages import date

        article = decide.correct(clean.clean(task.capture, task.repeated), task.decision, self.overrides)
        dated = decide.redate(date.date(article, self.world, task.known, task.seen), task.decision)
        return group.recognise(dated, self.names)

    def tried(self, task: Task) -> group.Occasion | Problem:
        """The occasion; or, where the program itself fails on a capture, a problem: it must harm no other."""
        try:
            return self.recognise(task)
        except Exception as failure:
            message = f"the program failed on this capture ({type(failure).__name__}: {failure})."
            advice = "Take it out of the folder for now, and report the failure with the capture."
            return Problem(task.capture.path, 0, message, advice, detail=format_exc(limit=-1).splitlines()[1].strip())


def results(
    tasks: list[Task], registry: Registry, sources: Sources, options: Options, doing: str
) -> list[group.Occasion | Problem]:
    """Every capture recognised, in the order of the tasks: remembered, in process, or in several. `doing` says what
    for."""
    overrides = sources.content.name(OVERRIDES)
    meetings = tuple(replace(one, line=0) for one in registry.meetings)  # where an entry stands changes nothing
    world = (
        sha256(encode((registry.anchors, registry.people, meetings, overrides))).hexdigest() if options.cache else ""
    )
    memo: Memo[Any] = Memo(options.cache, "recognise", group.Occasion, world)
    found: dict[int, group.Occasion | Problem] = {}

    def compute(missing: list[Any]) -> Iterator[group.Occasion | Problem]:
        return _computed(missing, _worker(registry, overrides), options) if missing else iter(())

    # Without the ids: the ledger gives them after the first build, and nothing that is remembered depends on them.
    nameless = [replace(task, id=None) for task in tasks]
    for position, result in remember(memo, nameless, compute):
        known = tasks[position].id
        found[position] = result if isinstance(result, Problem) else _with_id(result, known)
        options.progress(doing, len(found), len(tasks))
    return [found[position] for position in range(len(tasks))]


def _with_id(occasion: group.Occasion, id: str | None) -> group.Occasion:
    """The occasion under the id that the ledger has for its article."""
    if id is None or id == occasion.id:
        return occasion
    return replace(occasion, dated=replace(occasion.dated, article=replace(occasion.dated.article, id=id)))


def _worker(registry: Registry, overrides: str) -> Worker:
    """What the tasks of this build need."""
    from site_builder.stages import date

    return Worker(
        date.prepare(registry.anchors, registry.people, registry.meetings), group.prepare(registry.people), overrides
    )


def _computed(tasks: list[Any], worker: Worker, options: Options) -> Iterator[group.Occasion | Problem]:
    workers = options.workers or (cpu_count() or 1 if len(tasks) >= _WORTH_A_PROCESS else 1)
    if workers == 1 or len(tasks) < 2:
        yield from map(worker.tried, tasks)
        return
    # Here, not above: few builds are large enough for it, and it is slow to load.
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(workers, initializer=_start, initargs=(worker,)) as pool:
        yield from pool.map(_recognise, tasks, chunksize=_CHUNK)


_WORKER: list[Worker] = []  # one per process, set once at its start: what all tasks share is sent once, not each time


def _start(worker: Worker) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C reaches every process; the first one speaks for all
    _WORKER[:] = [worker]


def _recognise(task: Task) -> group.Occasion | Problem:
    return _WORKER[0].tried(task)
