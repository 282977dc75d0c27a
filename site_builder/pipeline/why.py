"""`why`: what became of one capture, from the same stages in the same order as a build, so that the two never say
different things."""

import shutil
from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from site_builder.pipeline.compose import article_file
from site_builder.pipeline.sources import Options, Sources
from site_builder.pipeline.understand import Understanding, understand
from site_builder.stages import decide, explain
from site_builder.stages.explain import Explanation
from site_builder.stages.read import Folder
from site_builder.values.errors import BuildError, Problem, UsageError
from site_builder.values.model import Placed

_SIDE = ".meta.yaml"  # what its collector wrote beside a capture
_NAMES = 3  # close matches shown


def why(name: str, sources: Sources, options: Options, fixed: bool = False) -> Explanation:
    """The explanation of a capture: a path below the seeds folder, a path on disk, an article's id, or a file of its
    own outside any digest. `fixed` tells that the user named the digest; otherwise a file in the seeds folder of
    another digest is explained there. Raises UsageError for a name that nothing has."""
    if path := _below(name, sources):
        return _explained(path, sources, options)
    file = Path(name)
    if file.is_file():
        if article := _article_of(file, sources):
            return _by_id(article, name, sources, options)
        if not fixed and (other := _home(file)):
            below = file.absolute().relative_to(other.seeds.path.absolute()).as_posix()
            return _explained(below, other, options)
        return _alone(file, file.name, options)
    if box := next((one for one in file.parents if one.is_file()), None):
        return _alone(box, file.relative_to(box.parent).as_posix(), options)
    if file.is_dir():
        raise UsageError(f"{name} is a folder. Name one capture in it.")
    return _by_id(_id(name), name, sources, options)


def _below(name: str, sources: Sources) -> str:
    """The capture's path below the seeds folder, "" where the name means none there."""
    seeds = sources.seeds.path
    top = seeds.resolve()
    for file in (seeds / name, Path(name)):
        place = file.parent.resolve() / file.name
        if place.is_relative_to(top) and any(one.is_file() for one in (file, *file.parents)):  # or in a file: a zip
            return place.relative_to(top).as_posix()
    return ""


def _article_of(file: Path, sources: Sources) -> str:
    """The id of the article whose file in the content folder this is, or ""."""
    folder = sources.content.path / "articles"
    return file.stem if file.suffix == ".md" and file.parent.resolve() == folder.resolve() else ""


def _home(file: Path) -> Sources | None:
    """The digest in whose folder `seeds` the file lies, if any."""
    for folder in file.absolute().parents:
        if folder.name == "seeds":
            return _digest(folder.parent, shown=_shown(folder.parent))
    return None


def _shown(folder: Path) -> str:
    here = Path().absolute()
    return folder.relative_to(here).as_posix() if folder.is_relative_to(here) else folder.as_posix()


def _digest(top: Path, shown: str) -> Sources:
    """The folders of a digest under their usual names."""

    def folder(name: str) -> Folder:
        return Folder(top / name, Folder(top, shown).name(name))

    return Sources(Folder(top, shown), *map(folder, ("seeds", "content", "templates", "static", "dist")))


def _alone(file: Path, name: str, options: Options) -> Explanation:
    """The explanation of a file that belongs to no digest, or of the capture in it that has this name: a digest is
    made of the file and of what stands beside it."""
    with TemporaryDirectory() as made:
        sources = replace(_digest(Path(made), ""), seeds=Folder(Path(made) / "seeds", file.parent.as_posix()))
        sources.seeds.path.mkdir()
        for side in (file.with_name(file.name + _SIDE), file.with_name(file.stem + _SIDE)):
            if side.is_file():
                shutil.copy(side, sources.seeds.path)
        shutil.copy(file, sources.seeds.path)
        return replace(_explained(name, sources, options), restore="")


def _explained(path: str, sources: Sources, options: Options) -> Explanation:
    """The explanation of the capture with this path below the seeds folder."""
    understood = understand(sources, options)
    articles = understood.grouping.articles
    inside = [p for p in articles if p.dated.article.capture == path]
    inside = inside or [p for p in articles if p.dated.article.capture.startswith((f"{path}#", f"{path}/", f"{path}!"))]
    if len(inside) == 1:
        return _of(inside[0], understood, sources)
    if inside:
        raise UsageError(
            f"{sources.seeds.name(path)} holds {len(inside)} articles. Name one of them: {_listed(inside)}"
        )
    shown = sources.seeds.name(path)
    problems = [replace(one, severity="error") for one in understood.problems if one.path == shown]
    if problems:
        raise BuildError(*problems)
    if not (sources.seeds.path / path).is_file():
        raise UsageError(
            f"there is no capture {shown}. {_hint(path, path, [p.dated.article.capture for p in articles])}"
        )
    raise UsageError(f"{shown} is passed over: hidden files and backups are no captures.")


def _listed(articles: Sequence[Placed]) -> str:
    return "; ".join(p.dated.article.capture for p in articles[:20])


def _id(name: str) -> str:
    """The article's id in what a user may copy: the id, an address of the site, a path in the content folder."""
    parts = PurePosixPath(name.removesuffix(".md")).parts
    after = parts[parts.index("articles") + 1 :] if "articles" in parts else parts
    return after[0] if after else name


def _by_id(article: str, name: str, sources: Sources, options: Options) -> Explanation:
    """The explanation of the article with this id."""
    if not sources.seeds.path.is_dir():
        raise UsageError(f"there is no file {name}, and no folder {sources.seeds.shown} with captures.")
    understood = understand(sources, options)
    by_name = {p.dated.article.id: p for p in understood.grouping.articles}
    by_name |= {p.dated.article.capture: p for p in understood.grouping.articles}
    found = by_name.get(article) or by_name.get(name)
    if found is None:
        raise UsageError(f"no capture and no article is called {name}. {_hint(name, article, list(by_name))}")
    return _of(found, understood, sources)


def _hint(name: str, article: str, known: list[str]) -> str:
    """What may have been meant: names that contain this one, then names like it."""
    parts = [one for one in known if PurePosixPath(name).stem.lower() in one.lower()]
    close = dict.fromkeys([*sorted(parts, key=len), *get_close_matches(article, known, _NAMES, 0.5)])
    close |= dict.fromkeys(_alike(PurePosixPath(name).name, known))
    if not close:
        return "Give a path below the seeds folder, a file, or the id of an article."
    return f"Did you mean {' or '.join(list(close)[:_NAMES])}?"


def _alike(name: str, known: Sequence[str]) -> list[str]:
    """The paths whose last part is like this name."""
    last = {one.rpartition("/")[2]: one for one in known}
    return [last[one] for one in get_close_matches(name, list(last), _NAMES, 0.6)]


def _of(placed: Placed, understood: Understanding, sources: Sources) -> Explanation:
    """The explanation of an article as the build would publish it now."""
    article = placed.dated.article
    override = understood.overrides.get(article.id)
    record = decide.overruled(article_file(placed, understood, sources)[1], override)
    meeting = next((one for one in understood.grouping.meetings if one.id == record.meeting), None)
    titles = {p.dated.article.id: p.dated.article.title for p in understood.grouping.articles}
    others = len(set(meeting.articles) - {article.id}) if meeting else 0
    place = explain.Place(meeting, others, titles.get(record.copy_of or "", ""))
    path = sources.seeds.name(article.capture)
    about = {path, sources.content.name(f"articles/{article.id}.md")}
    notes = [one for one in understood.problems if one.path in about or _decides(one, understood, article.id)]
    return replace(explain.explain(record, placed, place, override, sorted(notes)), capture=path)


def _decides(problem: Problem, understood: Understanding, article: str) -> bool:
    """True for a problem with the editors' entry on this article."""
    entry = understood.overrides.get(article)
    return entry is not None and (problem.path, problem.line) == (entry.path, entry.line)
