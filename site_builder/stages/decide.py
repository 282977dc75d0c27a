"""Editors' decisions on single articles, laid over what cleaning and dating found: they always win."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from site_builder.values.edtf import Edtf, intersect, words
from site_builder.values.errors import Problem
from site_builder.values.model import Article, ArticleDecision, Dated, DatedArticle, Evidence, Removed
from site_builder.values.record import ArticleRecord
from site_builder.values.text import fold
from site_builder.values.vocabulary import BY_EDITOR, NOTHING_LEFT
from site_builder.values.wording import named

EDITOR = Evidence("editor", "", None, "set by the editor")
_Part = tuple[int | None, str, str, int]  # a paragraph: its place before (None: it had none), role, text, line


_KEYS = ("title", "outlet", "origin", "authors", "published", "event_date", "meeting", "copy_of")


def together(decisions: Sequence[ArticleDecision]) -> tuple[ArticleDecision | None, tuple[Problem, ...]]:
    """The entries of `overrides.yaml` on one article as one, and a problem for each thing that two of them say
    otherwise: the later one holds."""
    if not decisions:
        return None, ()
    found, problems = decisions[0], []
    for one in decisions[1:]:
        told = {key for key in _KEYS if getattr(one, key) is not None}
        for key in sorted(told):
            if getattr(found, key) not in (None, getattr(one, key)):
                message = f"`{key}` of {one.article} is set otherwise in line {found.line}; this entry holds."
                problems.append(Problem(one.path, one.line, message, "Delete one of the two."))
        found = replace(
            one,
            **{key: getattr(found, key) for key in _KEYS if key not in told},
            also=one.also if "meeting" in told else found.also,
            restore=(*found.restore, *one.restore),
            remove=(*found.remove, *one.remove),
            ignore=(*found.ignore, *one.ignore),
            publish=found.publish and one.publish,
        )
    return found, tuple(problems)


def merged(edit: ArticleDecision | None, override: ArticleDecision | None) -> ArticleDecision | None:
    """One decision of two: the entry of `overrides.yaml` wins over an edit in the article's own front matter."""
    if edit is None or override is None:
        return override or edit
    return replace(override, **{key: getattr(edit, key) for key in _KEYS if getattr(override, key) is None})


def correct(article: Article, decision: ArticleDecision | None, path: str) -> Article:
    """The article with the editor's title, outlet, origin and authors, and paragraphs restored or removed; `path` is
    the file of decisions, for the problems of one that matches nothing."""
    if decision is None:
        return article
    wrong = _dead(article, decision, path) if decision.restore or decision.remove else ()
    article = _restored(article, decision)
    article = _without(article, decision)
    given = {name: getattr(decision, name) for name in ("title", "outlet", "origin", "authors")}
    given = {name: value for name, value in given.items() if value is not None}
    found: Mapping[str, str] = {**article.found, **dict.fromkeys(given, EDITOR.says)}
    return replace(article, **given, found=found, problems=article.problems + tuple(wrong))


def _restored(article: Article, decision: ArticleDecision) -> Article:
    """Removed paragraphs put back where they stood. One that the program keeps by now is left as it is."""
    out = named([one.text for one in article.removed], decision.restore) if decision.restore else ()
    if not any(out):
        return article
    parts: list[_Part] = [(n, role, text, line) for n, (text, role, line) in enumerate(_paragraphs(article))]
    for one in (one for one, back in zip(article.removed, out, strict=True) if back):
        at = next((n for n, part in enumerate(parts) if part[3] > one.line), len(parts))
        parts.insert(at, (None, "text", one.text, one.line))
    left = tuple(one for one, back in zip(article.removed, out, strict=True) if not back)
    return _rebuilt(article, parts, left)


def _without(article: Article, decision: ArticleDecision) -> Article:
    """Paragraphs taken out on the editor's word; they join the ledger of cleaning on the line where they stood. What
    the program takes out by now is the editor's too."""
    if not decision.remove:
        return article
    parts: list[_Part] = [(n, role, text, line) for n, (text, role, line) in enumerate(_paragraphs(article))]
    out = named(article.body, decision.remove)
    gone = named([one.text for one in article.removed], decision.remove)
    left = [replace(r, rule=BY_EDITOR) if own else r for r, own in zip(article.removed, gone, strict=True)]
    left += [Removed(text, BY_EDITOR, line) for (_, _, text, line), own in zip(parts, out, strict=True) if own]
    kept = [part for part, own in zip(parts, out, strict=True) if not own]
    return _rebuilt(article, kept, tuple(sorted(left, key=lambda one: one.line)))


def _paragraphs(article: Article) -> Iterator[tuple[str, str, int]]:
    """Each paragraph with its role and its line."""
    lines = article.lines if len(article.lines) == len(article.body) else (1,) * len(article.body)
    return zip(article.body, article.roles, lines, strict=True)


def _rebuilt(article: Article, parts: list[_Part], removed: tuple[Removed, ...]) -> Article:
    """The article of these paragraphs; what was found in one follows it to its new place, and goes with it."""
    places = {old: new for new, (old, _, _, _) in enumerate(parts) if old is not None}
    lost = {line for n, (_, _, line) in enumerate(_paragraphs(article)) if n not in places}
    return replace(
        article,
        body=tuple(text for _, _, text, _ in parts),
        roles=tuple(role for _, role, _, _ in parts),
        lines=tuple(line for _, _, _, line in parts),
        languages=tuple((places[n], code) for n, code in article.languages if n in places),
        damage=tuple(
            replace(one, paragraph=places[one.paragraph]) for one in article.damage if one.paragraph in places
        ),
        problems=tuple(
            problem
            for problem in article.problems
            if not (problem.severity == "note" and problem.line in lost)
            and not (parts and problem.message == NOTHING_LEFT)
        ),
        removed=removed,
    )


def _dead(article: Article, decision: ArticleDecision, path: str) -> Iterator[Problem]:
    """A problem for each beginning that no paragraph has, and for one that is both restored and removed. One whose wish
    the program fulfils by itself is none: it holds when that changes."""
    texts = (*article.body, *(one.text for one in article.removed))
    for wanted in (*decision.restore, *decision.remove):
        if not any(named(texts, (wanted,))):
            message = f"no paragraph of {decision.article} begins with “{wanted[:60]}”."
            yield Problem(path, decision.line, message, "Copy the beginning from the article's source view.")
    both = {fold(one) for one in decision.restore} & {fold(one) for one in decision.remove}
    for wanted in sorted(both):
        message = f"“{wanted[:60]}” of {decision.article} is both restored and removed; it stays removed."
        yield Problem(path, decision.line, message, "Delete one of the two lines.")


def redate(dated: DatedArticle, decision: ArticleDecision | None) -> DatedArticle:
    """The dates with the editor's publication and event date in the place of what the text gave. The editor's word
    wins, and where page or text exclude it, that is noted at its line."""
    if decision is None:
        return dated
    answered = decision.published is not None  # what the page left in doubt, the editor has settled
    open_ = tuple(one for one in dated.problems if not (answered and one.severity == "problem"))
    dated = replace(dated, problems=(*open_, *_against(dated, decision)))
    if decision.published is not None:
        dated = replace(dated, published=_decided(decision.published, dated.published))
    if decision.event_date is not None:
        dated = replace(dated, event=_decided(decision.event_date, dated.event))
    return dated


def _against(dated: DatedArticle, decision: ArticleDecision) -> Iterator[Problem]:
    """A note for each date of the editor's that shares no day with what page or text give."""
    held = dated.status in ("held", "under way")
    pairs = (
        ("published", decision.published, dated.published, "="),
        ("published", decision.published, dated.written, ">"),
        ("event_date", decision.event_date, dated.event, "="),
        ("event_date", decision.event_date, dated.written if held else None, "<"),
    )
    said: set[str] = set()
    for key, value, found, relation in pairs:
        if value is None or found is None or key in said or not _excludes(found.value, value, relation):
            continue
        said.add(key)
        what = {"=": "point to", ">": "were written", "<": "were written"}[relation]
        clue = next((one.says.rstrip(".") for one in reversed(found.evidence) if one.rule != EDITOR.rule), "")
        message = (
            f"`{key}: {value}` of {decision.article} stands, but the page and its text {what} {words(found.value)}"
        )
        advice = "If the text is right, delete the line; if you are, nothing is to be done."
        yield Problem(decision.path or dated.article.capture, decision.line, f"{message}: {clue}.", advice, "note")


def _excludes(found: Edtf, value: Edtf, relation: str) -> bool:
    """True where no day of the editor's value can stand in the relation to what was found: on one of its days, on the
    first or later, on the last or earlier."""
    if relation == "=":
        return intersect(found, value) is None
    if relation == ">":
        return found.first is not None and value.last is not None and value.last < found.first
    return found.last is not None and value.first is not None and value.first > found.last


def _decided(value: Edtf, before: Dated | None) -> Dated:
    """The editor's date; what the text said stays in the chain, for the editor may be wrong."""
    kept = tuple(e for e in before.evidence if e.rule != EDITOR.rule) if before else ()
    return Dated(value, (EDITOR, *kept))


def overruled(record: ArticleRecord, override: ArticleDecision | None) -> ArticleRecord:
    """The record with the values of `overrides.yaml`, where an edit in the article's own file says otherwise."""
    if override is None:
        return record
    names = ("title", "outlet", "origin", "authors", "published", "event_date")
    given = {name: getattr(override, name) for name in names if getattr(override, name) is not None}
    if all(getattr(record, name) == value for name, value in given.items()):
        return record
    if "published" in given:
        given["published_evidence"] = (EDITOR,)
    if "event_date" in given:
        given["event_evidence"] = (EDITOR,)
    return replace(record, **given)
