"""What a collector wrote beside or above a capture: side files, and the front matter that web clippers save."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from site_builder.formats.fields import Fields
from site_builder.formats.frontmatter import parse
from site_builder.values.config import TEXT_POLICIES
from site_builder.values.errors import BuildError, Problem
from site_builder.values.model import Given

_STAMP = re.compile(r"\d{4}-\d\d-\d\d[T ]\d")


def given(text: str, path: str, at: str, first_line: int = 1, clipper: bool = False) -> Given:
    """The facts of a side file, or (`clipper`) of the front matter that web clippers save, where unknown keys are
    no mistake and `date`, `author` and `source` mean `published`, `authors` and `url`. Raises BuildError."""
    source = parse(text, path, first_line)
    if source.data is not None and not isinstance(source.data, dict):
        raise BuildError(
            Problem(path, first_line, "the facts must be `key: value` lines.", "Mend the header.", "error")
        )
    fields = Fields(source, path)
    known = _given(fields, at, _either(fields, clipper))
    if clipper:
        fields.asked.update(fields.data)
    fields.close()
    return known


def _either(fields: Fields, clipper: bool) -> Callable[..., str]:
    """Chooses, of several names for one fact, the first that the file uses."""

    def name(*names: str) -> str:
        options: Sequence[str] = names if clipper else names[:1]
        return next((option for option in options if fields.data.get(option) is not None), names[0])

    return name


def _given(fields: Fields, at: str, name: Callable[..., str]) -> Given:
    published = name("published", "date", "created", "date_published")
    return Given(
        at=at,
        url=fields.text(name("url", "source", "source_url", "link")),
        title=fields.text("title"),
        outlet=fields.text(name("outlet", "site", "publisher")),
        published=_clipped_date(fields, published),
        captured=_clipped_date(fields, name("captured", "clipped", "saved")),
        authors=fields.texts(name("authors", "author")),
        meeting=fields.text("meeting"),
        policy=fields.choice("policy", TEXT_POLICIES),
        tags=fields.texts("tags"),
    )


def _clipped_date(fields: Fields, key: str) -> Any:
    """An EDTF date; a time of day behind a full date is left out, for it is the clock of an unknown zone."""
    value = fields.text(key)
    if value and _STAMP.match(value):
        fields.data[key] = value[:10]
    return fields.date(key)
