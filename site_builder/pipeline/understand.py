"""The left half: captures become meetings. Item stages run one capture at a time, remembered and in parallel."""

import signal
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from hashlib import sha256
from os import cpu_count
from traceback import format_exc
from typing import Any

from site_builder.formats.codec import encode
from site_builder.formats.document import article_edits, meeting_edits
from site_builder.memo import Memo, remember
from site_builder.pipeline.sources import Options, Sources
from site_builder.stages import clean, decide, group, mint, read
from site_builder.stages.read import Content
from site_builder.values.config import Config
from site_builder.values.errors import BuildError, Problem, error
from site_builder.values.model import ArticleDecision, Capture, Grouping, Placed, Registry

OVERRIDES = "overrides.yaml"
_CHUNK = 16
_WORTH_A_PROCESS = 200


@dataclass(frozen=True, slots=True)
class Understanding:
    """What the captures say, with the content and settings that were read on the way. `placed` are the articles to
    publish by id, `overrides` the entries of `overrides.yaml` on them; `unread` are files and folders of captures, as
    messages show them, that are there and could not be read."""

    config: Config
    content: Content
    grouping: Grouping
    placed: Mapping[str, Placed]
    overrides: Mapping[str, ArticleDecision]
    unread: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """One capture with what is decided about it: the id the ledger has for it, and the editors' word; and its lines
    that other captures have too."""

    capture: Capture
    id: str | None
    decision: ArticleDecision | None
    override: ArticleDecision | None = None
    repeated: clean.Repeated = clean.NOTHING


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
        dated = decide.redate(date.date(article, self.world), task.decision)
        return group.recognise(dated, self.names)

    def tried(self, task: Task) -> group.Occasion | Problem:
        """The occasion; or, where the program itself fails on a capture, a problem: it must harm no other."""
        try:
            return self.recognise(task)
        except Exception as failure:
            message = f"the program failed on this capture ({type(failure).__name__}: {failure})."
            advice = "Take it out of the folder for now, and report the failure with the capture."
            return Problem(task.capture.path, 0, message, advice, detail=format_exc(limit=-1).splitlines()[1].strip())


def understand(sources: Sources, options: Options) -> Understanding:
    """Reads everything and works out which meeting each article is about. Raises BuildError where what people wrote
    cannot be read; a capture that cannot is a problem."""
    config = read.settings(sources.top)
    registry = read.registry(sources.content, config)
    content = read.content(sources.content)
    captures, problems = read.captures(sources.seeds)
    if not captures and any(path.startswith("articles/") for path in content.documents):
        advice = (
            "Is it the right folder, and its disk there? To start anew, delete articles/ and briefings/ in content."
        )
        raise BuildError(
            *problems, error(sources.seeds.shown, "there is no capture, but content is.", advice).problems[0]
        )
    tasks, dead = _tasks(captures, content, registry, sources)
    results = _results(tasks, registry, sources, options)
    occasions = [result for result in results if not isinstance(result, Problem)]
    failed = [replace(p, path=sources.seeds.name(p.path)) for p in results if isinstance(p, Problem)]
    registry = _with_edits(registry, tasks, content, sources)
    grouping = group.group(occasions, registry, content.ledger.minted())
    overrides = {task.capture.path: task.override for task in tasks if task.override}
    decided = {p.dated.article.id: overrides.get(p.dated.article.capture) for p in grouping.articles}
    return Understanding(
        config,
        content,
        grouping,
        placed={p.dated.article.id: p for p in grouping.articles if _published(decided[p.dated.article.id])},
        overrides={article: decision for article, decision in decided.items() if decision},
        unread=tuple(p.path for p in (*problems, *failed) if p.severity == "problem"),
        problems=(*problems, *failed, *dead, *_found(grouping, sources)),
    )


def _published(decision: ArticleDecision | None) -> bool:
    return decision is None or decision.publish


def _tasks(
    captures: Sequence[Capture], content: Content, registry: Registry, sources: Sources
) -> tuple[list[Task], tuple[Problem, ...]]:
    """The captures with their ids and decisions, and a problem for each decision that is about no capture."""
    ids = mint.known_ids(captures, content.ledger)
    by_name = {decision.article: decision for decision in registry.article_decisions}
    by_tail = {name.rpartition("-")[2]: name for name in by_name}
    repeated = clean.repeated(captures)
    tasks, used = [], set()
    for capture in captures:
        known = ids.get(capture.path)
        names = (capture.path, known, by_tail.get(capture.digest[:8]))
        name = next((n for n in names if n in by_name), None)
        used.add(name)
        override = by_name[name] if name else None
        decision = decide.merged(_edit(known, content, sources), override)
        tasks.append(Task(capture, known, decision, override, repeated.get(capture.path, clean.NOTHING)))
    everything = sorted({*(c.path for c in captures), *ids.values()})
    dead = [_unknown(d, everything, sources) for d in registry.article_decisions if d.article not in used]
    return tasks, tuple(dead)


def _edit(id: str | None, content: Content, sources: Sources) -> ArticleDecision | None:
    """What an editor set in the front matter of the article's own file."""
    path = f"articles/{id}.md"
    text = content.documents.get(path)
    return article_edits(text, sources.content.name(path)) if text is not None else None


def _unknown(decision: ArticleDecision, known: Sequence[str], sources: Sources) -> Problem:
    close = get_close_matches(decision.article, known, 1, 0.5)
    hint = f"Did you mean `{close[0]}`?" if close else "Use a path below the seeds folder or an article's id."
    message = f"no capture is called `{decision.article}`."
    return Problem(sources.content.name(OVERRIDES), decision.line, message, hint)


def _with_edits(registry: Registry, tasks: Sequence[Task], content: Content, sources: Sources) -> Registry:
    """The registry with what editors set in the front matter of documents; `overrides.yaml` stands before it."""
    decided = {decision.meeting for decision in registry.meeting_decisions}
    edits = (
        meeting_edits(text, sources.content.name(path))
        for path, text in sorted(content.documents.items())
        if path.startswith("briefings/")
    )
    own = tuple(edit for edit in edits if edit and edit.meeting not in decided)
    articles = tuple(replace(task.decision, article=task.capture.path) for task in tasks if task.decision)
    return replace(registry, article_decisions=articles, meeting_decisions=registry.meeting_decisions + own)


def _results(
    tasks: list[Task], registry: Registry, sources: Sources, options: Options
) -> list[group.Occasion | Problem]:
    """Every capture recognised, in the order of the tasks: remembered, in process, or in several."""
    overrides = sources.content.name(OVERRIDES)
    world = sha256(encode((registry.anchors, registry.people, overrides))).hexdigest() if options.cache else ""
    memo: Memo[Any] = Memo(options.cache, "recognise", group.Occasion, world)
    results: dict[int, group.Occasion | Problem] = {}

    def compute(missing: list[Any]) -> Iterator[group.Occasion | Problem]:
        return _computed(missing, _worker(registry, overrides), options) if missing else iter(())

    # Without the ids: the ledger gives them after the first build, and nothing that is remembered depends on them.
    nameless = [replace(task, id=None) for task in tasks]
    for position, result in remember(memo, nameless, compute):
        known = tasks[position].id
        results[position] = result if isinstance(result, Problem) else _with_id(result, known)
        options.progress("reading captures", len(results), len(tasks))
    return [results[position] for position in range(len(tasks))]


def _with_id(occasion: group.Occasion, id: str | None) -> group.Occasion:
    """The occasion under the id that the ledger has for its article."""
    if id is None or id == occasion.id:
        return occasion
    return replace(occasion, dated=replace(occasion.dated, article=replace(occasion.dated.article, id=id)))


def _worker(registry: Registry, overrides: str) -> Worker:
    """What the tasks of this build need."""
    from site_builder.stages import date

    return Worker(date.prepare(registry.anchors, registry.people), group.prepare(registry.people), overrides)


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


def _found(grouping: Grouping, sources: Sources) -> Iterator[Problem]:
    """The findings of cleaning, dating and grouping, each with the path that the user can open."""
    captures: Mapping[str, str] = {p.dated.article.capture: "" for p in grouping.articles}
    articles = [finding for p in grouping.articles for finding in (*p.dated.article.problems, *p.dated.problems)]
    for finding in (*articles, *grouping.problems):
        yield replace(finding, path=sources.seeds.name(finding.path)) if finding.path in captures else finding
