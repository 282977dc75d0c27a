"""Editors' decisions on single articles, laid over what cleaning and dating found: they always win."""

from collections.abc import Mapping
from dataclasses import replace

from site_builder.values.edtf import Edtf
from site_builder.values.errors import Problem
from site_builder.values.model import Article, ArticleDecision, Capture, Dated, DatedArticle, Evidence, Removed
from site_builder.values.record import ArticleRecord
from site_builder.values.text import fold

EDITOR = Evidence("editor", "", None, "set by the editor")
RULE_REMOVED = "removed by the editor"


def merged(edit: ArticleDecision | None, override: ArticleDecision | None) -> ArticleDecision | None:
    """One decision of two: the entry of `overrides.yaml` wins over an edit in the article's own front matter."""
    if edit is None or override is None:
        return override or edit
    names = ("title", "outlet", "origin", "authors", "published", "event_date", "meeting")
    return replace(override, **{n: getattr(edit, n) for n in names if getattr(override, n) is None})


def correct(article: Article, decision: ArticleDecision | None, capture: Capture, path: str) -> Article:
    """The article with the editor's title, outlet, origin and authors, and paragraphs restored or removed; `path` is
    the file of decisions, for the problems of one that matches nothing."""
    if decision is None:
        return article
    article = _restored(article, decision, capture, path)
    article = _without(article, decision, path)
    words = {name: getattr(decision, name) for name in ("title", "outlet", "origin", "authors")}
    words = {name: value for name, value in words.items() if value is not None}
    found: Mapping[str, str] = {**article.found, **dict.fromkeys(words, EDITOR.says)}
    return replace(article, **words, found=found)


def _restored(article: Article, decision: ArticleDecision, capture: Capture, path: str) -> Article:
    """Removed paragraphs put back where they stood."""
    if not decision.restore:
        return article
    wanted = [fold(beginning) for beginning in decision.restore]
    back = [r for r in article.removed if any(fold(r.text).startswith(w) for w in wanted)]
    dead = [w for w in wanted if not any(fold(r.text).startswith(w) for r in article.removed)]
    placed = [(line, role, text) for line, role, text in _with_lines(article, capture)]
    placed += [(removed.line, "text", removed.text) for removed in back]
    placed.sort(key=lambda part: part[0])
    return replace(
        article,
        body=tuple(text for _, _, text in placed),
        roles=tuple(role for _, role, _ in placed),
        removed=tuple(r for r in article.removed if r not in back),
        problems=article.problems + tuple(_dead(decision, path, w, "removed") for w in dead),
    )


def _without(article: Article, decision: ArticleDecision, path: str) -> Article:
    """Paragraphs taken out on the editor's word; they join the ledger of cleaning."""
    if not decision.remove:
        return article
    wanted = [fold(beginning) for beginning in decision.remove]
    out = [any(fold(text).startswith(w) for w in wanted) for text in article.body]
    dead = [w for w in wanted if not any(fold(text).startswith(w) for text in article.body)]
    removed = tuple(Removed(t, RULE_REMOVED, 1) for t, gone in zip(article.body, out, strict=True) if gone)
    return replace(
        article,
        body=tuple(t for t, gone in zip(article.body, out, strict=True) if not gone),
        roles=tuple(r for r, gone in zip(article.roles, out, strict=True) if not gone),
        removed=article.removed + removed,
        problems=article.problems + tuple(_dead(decision, path, w, "kept") for w in dead),
    )


def _dead(decision: ArticleDecision, path: str, beginning: str, kind: str) -> Problem:
    message = f"no {kind} paragraph of {decision.article} begins with “{beginning[:60]}”."
    return Problem(path, decision.line, message, "Copy the beginning from the article's source view.")


def _with_lines(article: Article, capture: Capture) -> list[tuple[int, str, str]]:
    """Each body paragraph with its role and the line of the capture on which it starts, found in order."""
    lines = [" ".join(line.split()) for line in capture.text.split("\n")]
    placed, at = [], 0
    for role, text in zip(article.roles, article.body, strict=True):
        head = text[:40]
        at = next((n for n in range(at, len(lines)) if head[: len(lines[n])] and lines[n].startswith(head)), at)
        placed.append((capture.first_line + at, role, text))
    return placed


def redate(dated: DatedArticle, decision: ArticleDecision | None) -> DatedArticle:
    """The dates with the editor's publication and event date in the place of what the text gave."""
    if decision is None:
        return dated
    if decision.published is not None:
        dated = replace(dated, published=_decided(decision.published, dated.published))
    if decision.event_date is not None:
        dated = replace(dated, event=_decided(decision.event_date, dated.event))
    return dated


def _decided(value: Edtf, before: Dated | None) -> Dated:
    """The editor's date; what the text said stays in the chain, for the editor may be wrong."""
    kept = tuple(e for e in before.evidence if e.rule != EDITOR.rule) if before else ()
    return Dated(value, (EDITOR, *kept))


def overruled(record: ArticleRecord, override: ArticleDecision | None) -> ArticleRecord:
    """The record with the values of `overrides.yaml`, where an edit in the article's own file says otherwise."""
    if override is None:
        return record
    names = ("title", "outlet", "origin", "authors", "published", "event_date")
    words = {name: getattr(override, name) for name in names if getattr(override, name) is not None}
    if all(getattr(record, name) == value for name, value in words.items()):
        return record
    if "published" in words:
        words["published_evidence"] = (EDITOR,)
    if "event_date" in words:
        words["event_evidence"] = (EDITOR,)
    return replace(record, **words)
