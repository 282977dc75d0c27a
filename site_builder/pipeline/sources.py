"""What a run is given: folders and options."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from site_builder.stages.read import Folder

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Sources:
    """The folders of a digest. `top` holds `site.yaml`; `templates` is laid over the default theme."""

    top: Folder
    seeds: Folder
    content: Folder
    templates: Folder
    static: Folder
    out: Folder


@dataclass(frozen=True, slots=True)
class Options:
    """How to run. `as_of` is the day for what is first seen or changed now; `cache` None remembers nothing; `workers`
    None takes as many processes as the work is worth; `drafts` are texts in the place of files that people write in the
    content folder, for a look at what they would change."""

    as_of: str
    base_url: str | None = None
    locked: bool = False
    cache: Path | None = None
    workers: int | None = None
    progress: Progress = lambda *_: None
    drafts: Mapping[str, str] = field(default_factory=dict)
