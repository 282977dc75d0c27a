"""The order of the stages: the table of contents of the program.

`understand` goes from captures to meetings, `compose` from meetings to the files of `content/` and the digest that
stands in them, `outputs` from the digest to the site. Only `build` writes: first content, then the site."""

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from site_builder.pipeline.compose import Composed, compose
from site_builder.pipeline.sources import Options, Sources
from site_builder.pipeline.understand import understand
from site_builder.pipeline.why import why
from site_builder.stages import export as data
from site_builder.stages import feeds, publish, read, render
from site_builder.stages.explain import Explanation
from site_builder.stages.read import Folder
from site_builder.values.errors import BuildError, Problem, error
from site_builder.values.model import Output
from site_builder.values.record import Digest

if TYPE_CHECKING:
    from site_builder.pipeline.desk import Desk

__all__ = ["Explanation", "Folder", "Options", "Result", "Sources", "build", "check", "export", "review", "why"]


@dataclass(frozen=True, slots=True)
class Result:
    """What a build did, and all that was found on the way, sorted by place."""

    digest: Digest
    content_changed: tuple[str, ...]
    published: publish.Published
    folder: str
    problems: tuple[Problem, ...]

    def summary(self) -> dict[str, Any]:
        """The result as plain data, without the problems."""
        counts = {name: getattr(self.published, name) for name in publish.Published.__slots__}
        return {
            "articles": len(self.digest.articles),
            "meetings": len(self.digest.meetings),
            "briefings": len(self.digest.briefings),
            "content": {"changed": list(self.content_changed)},
            "site": {"folder": self.folder, **counts},
        }


def build(sources: Sources, options: Options) -> Result:
    """Everything: captures to content to site. Raises BuildError, the old site then still whole."""
    _need_seeds(sources)
    out = sources.out.path
    with publish.locked(sources.content.path, out.resolve().parent):
        publish.sweep(sources.content.path)
        understood = understand(sources, options)
        composed = compose(understood, sources, options)
        if options.locked:
            _refuse_changes(composed, sources)
        site = outputs(composed.digest, sources)
        publish.refuse_foreign(out, sources.out.shown, _inputs(sources))
        changed = publish.write_files(sources.content.path, composed.files, composed.gone)
        published = publish.publish(site, out, sources.out.shown)
    problems = tuple(sorted({*understood.problems, *composed.problems}))
    return Result(composed.digest, changed, published, sources.out.shown, problems)


def export(sources: Sources, options: Options) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """The understanding as plain data, and what was found on the way. Writes nothing but the cache."""
    _need_seeds(sources)
    understood = understand(sources, options)
    composed = compose(understood, sources, options)
    return data.export(composed.digest), tuple(sorted({*understood.problems, *composed.problems}))


def review(sources: Sources, options: Options) -> "Desk":
    """What is open in a digest, and the desk at which it is answered. Writes nothing but the cache by itself."""
    # Here, not above: no other command asks.
    from site_builder.pipeline.desk import desk

    _need_seeds(sources)
    return desk(sources, options)


def check(sources: Sources) -> tuple[Problem, ...]:
    """What is wrong with the site as it lies in the output folder."""
    # Here, not above: no other command reads a site, and the parsers for it take their time to load.
    from site_builder.stages import check as judge

    return judge.check(sources.out.path, sources.out.shown)


def outputs(digest: Digest, sources: Sources) -> tuple[Output, ...]:
    """Every file of the site: pages, feeds, data, and what people put into `static/`."""
    theme = _default_theme()
    own = sources.templates
    defaults = {f"default/{name}": text for name, text in read.templates(theme).items()}
    templates = {**defaults, **read.templates(theme, own)}
    assets = read.assets(Folder(theme.path / "assets", theme.shown), Folder(own.path / "assets", own.shown))
    pages = render.render(digest, templates, assets)
    made = (*pages, *feeds.feeds(digest), *data.data(digest))
    static = read.assets(sources.static)
    if taken := sorted(static.keys() & {*(output.path for output in made), publish.MANIFEST}):
        message, advice = "the site has a file of this name.", "Rename it, or lay a template over the site's own."
        raise BuildError(*(Problem(sources.static.name(path), 0, message, advice, "error") for path in taken))
    return (*made, *(Output(path, content) for path, content in static.items()))


def _default_theme() -> Folder:
    """The theme that ships with the program: in the package, or beside it in a checkout."""
    package = Path(str(files("site_builder")))
    path = package / "templates" if (package / "templates").is_dir() else package.parent / "templates"
    return Folder(path, path.name)


def _need_seeds(sources: Sources) -> None:
    seeds, content = sources.seeds, sources.content
    if not seeds.path.is_dir():
        raise error(seeds.shown, "there is no such folder.", "Put captures into it, or name another: --seeds.")
    real, other = seeds.path.resolve(), content.path.resolve()
    if real == other or real in other.parents or other in real.parents:
        message = f"the folder and that of content, {content.shown}, overlap: a build would read its output."
        raise error(seeds.shown, message, "Name two folders side by side with --seeds and --content.")


def _inputs(sources: Sources) -> tuple[Path, ...]:
    folders = (sources.seeds, sources.content, sources.templates, sources.static)
    return tuple(folder.path for folder in folders)


def _refuse_changes(composed: Composed, sources: Sources) -> None:
    """`--locked`: raises BuildError that names each file of the content folder that the captures would change."""
    advice = "Run `site-builder build` without --locked and commit the content folder."
    changed = []
    for path, text in composed.files.items():
        file = sources.content.path / path
        if not file.is_file() or file.read_bytes() != text.encode():
            changed.append(Problem(sources.content.name(path), 0, "the file would change.", advice, "error"))
    gone = [Problem(sources.content.name(p), 0, "the file would be removed.", advice, "error") for p in composed.gone]
    if changed or gone:
        raise BuildError(*sorted((*changed, *gone)))
