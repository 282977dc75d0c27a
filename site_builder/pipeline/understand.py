"""The left half: captures become meetings. Item stages run one capture at a time, remembered and in parallel."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from site_builder.formats.document import article_edits, meeting_edits
from site_builder.pipeline.items import OVERRIDES, Task, results
from site_builder.pipeline.sources import Options, Sources
from site_builder.stages import clean, decide, group, mint, read
from site_builder.stages.read import Content
from site_builder.values.config import Config
from site_builder.values.edtf import Edtf, EdtfError, parse
from site_builder.values.errors import BuildError, Problem, error
from site_builder.values.model import ArticleDecision, Capture, Grouping, Placed, Registry


@dataclass(frozen=True, slots=True)
class Understanding:
    """What the captures say, with the content and settings that were read on the way. `placed` are the articles to
    publish by id, `overrides` the entries of `overrides.yaml` on them; `unread` are files and folders of captures, as
    messages show them, that are there and could not be read; `registry` is what people know and decided."""

    config: Config
    content: Content
    grouping: Grouping
    placed: Mapping[str, Placed]
    overrides: Mapping[str, ArticleDecision]
    unread: tuple[str, ...]
    problems: tuple[Problem, ...]
    registry: Registry = field(default_factory=Registry)


def understand(sources: Sources, options: Options) -> Understanding:
    """Reads everything and works out which meeting each article is about. Raises BuildError where what people wrote
    cannot be read; a capture that cannot is a problem."""
    config = read.settings(sources.top)
    registry = read.registry(sources.content, config, options.drafts)
    content = read.content(sources.content)
    captures, problems = read.captures(sources.seeds)
    if not captures and any(path.startswith("articles/") for path in content.documents):
        advice = (
            "Is it the right folder, and its disk there? To start anew, delete articles/ and briefings/ in content."
        )
        raise BuildError(
            *problems, error(sources.seeds.shown, "there is no capture, but content is.", advice).problems[0]
        )
    tasks, dead = _tasks(captures, content, registry, sources, options.as_of)
    made = results(tasks, registry, sources, options, "reading captures")
    occasions = [result for result in made if not isinstance(result, Problem)]
    failed = [replace(p, path=sources.seeds.name(p.path)) for p in made if isinstance(p, Problem)]
    registry = _with_edits(registry, tasks, content, sources)
    grouping = group.group(occasions, registry, content.ledger.minted(), content.ledger.homes())
    grouping = _across(grouping, tasks, registry, sources, options)
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
        registry=registry,
    )


def _published(decision: ArticleDecision | None) -> bool:
    return decision is None or decision.publish


def _tasks(
    captures: Sequence[Capture], content: Content, registry: Registry, sources: Sources, as_of: str
) -> tuple[list[Task], tuple[Problem, ...]]:
    """The captures with their ids and decisions, and a problem for each decision that is about no capture, or that
    another one contradicts."""
    ids = mint.known_ids(captures, content.ledger)
    paths = {capture.digest[:8]: capture.path for capture in captures}
    paths |= {ids[capture.path]: capture.path for capture in captures if capture.path in ids}
    paths |= {capture.path: capture.path for capture in captures}
    decided: dict[str, list[ArticleDecision]] = {}
    wrong: list[Problem] = []
    for one in registry.article_decisions:
        path = paths.get(one.article) or paths.get(one.article.rpartition("-")[2])
        if path:
            decided.setdefault(path, []).append(one)
        else:
            wrong.append(_unknown(one, sorted({*(c.path for c in captures), *ids.values()}), sources))
    repeated = clean.repeated(captures)
    tasks = []
    for capture in captures:
        known = ids.get(capture.path)
        override, against = decide.together(decided.get(capture.path, ()))
        wrong.extend(against)
        decision = decide.merged(_edit(known, content, sources), override)
        line = content.ledger.get("article", known) if known else None
        seen = _year(line.first_seen if line else as_of)
        tasks.append(Task(capture, known, decision, override, repeated.get(capture.path, clean.NOTHING), None, seen))
    return tasks, tuple(wrong)


def _year(day: str) -> Edtf | None:
    """The year of a day: more would make what is remembered of a capture depend on the day of the build."""
    try:
        return parse(day[:4])
    except EdtfError:
        return None


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


def _across(
    grouping: Grouping, tasks: Sequence[Task], registry: Registry, sources: Sources, options: Options
) -> Grouping:
    """The grouping with each article dated anew whose meeting is known better, from the registry or another report,
    than from its own text. It moves no article, and what a text says of its event by itself stays as it is."""
    by_capture = {task.capture.path: task for task in tasks}
    better = {p.dated.article.capture: p for p in grouping.articles if _known_better(p)}
    again = [
        replace(by_capture[path], known=placed.event.value) for path, placed in sorted(better.items()) if placed.event
    ]
    made = results(again, registry, sources, options, "comparing reports") if again else []
    anew: dict[str, Placed] = {}
    for result in made:
        if not isinstance(result, Problem):
            before = better[result.dated.article.capture]
            dated = replace(result.dated, event=before.dated.event, status=before.dated.status)
            anew[dated.article.id] = replace(before, dated=dated)
    return replace(grouping, articles=tuple(anew.get(p.dated.article.id, p) for p in grouping.articles))


def _known_better(placed: Placed) -> bool:
    """True where the date of the article's meeting can tell when it was written: nothing states its publication."""
    own, event, published = placed.dated.event, placed.event, placed.dated.published
    return event is not None and published is None and (own is None or own.value != event.value)


def _found(grouping: Grouping, sources: Sources) -> Iterator[Problem]:
    """The findings of cleaning, dating and grouping, each with the path that the user can open."""
    captures: Mapping[str, str] = {p.dated.article.capture: "" for p in grouping.articles}
    articles = [finding for p in grouping.articles for finding in (*p.dated.article.problems, *p.dated.problems)]
    for finding in (*articles, *grouping.problems):
        yield replace(finding, path=sources.seeds.name(finding.path)) if finding.path in captures else finding
