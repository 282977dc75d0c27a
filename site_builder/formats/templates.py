"""The door to Jinja: named template texts become a theme that fills pages; every failure names its file and line."""

from collections.abc import Callable, Mapping
from traceback import walk_tb
from types import TracebackType
from typing import Any

import jinja2
from markupsafe import Markup

from site_builder.values.errors import BuildError, error

_ADVICE = "Mend the template, or delete it: the default takes its place."


class Theme:
    """A set of templates, each compiled once. `place` is the folder that messages name."""

    def __init__(self, sources: Mapping[str, str], shared: Mapping[str, object], place: str = "templates/") -> None:
        """`sources` are texts by name (`base.html`); `shared` are the values that every template sees."""
        self._place = place
        self._environment = jinja2.Environment(
            loader=jinja2.FunctionLoader(_reader(sources, place)),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            cache_size=-1,
        )
        self._environment.globals = {"range": range, **shared}

    def fill(self, name: str, values: Mapping[str, object]) -> str:
        """The page that the template gives for these values. Raises BuildError naming the template and its line."""
        try:
            return self._environment.get_template(name).render(values)
        except jinja2.TemplateSyntaxError as problem:
            message = f"{str(problem.message).rstrip('.')}."
            raise error(problem.filename or name, message, _ADVICE, problem.lineno) from None
        except jinja2.TemplateNotFound as problem:
            path, line = self._at(problem.__traceback__, name)
            raise error(path, f"the template {problem.name!r} is not there.", _ADVICE, line) from None
        except BuildError:
            raise
        except Exception as problem:
            path, line = self._at(problem.__traceback__, "")
            if not path:
                raise  # not in a template: a defect of the program keeps its own traceback
            raise error(path, f"{str(problem).rstrip('.')}.", _ADVICE, line) from None

    def _at(self, trace: TracebackType | None, name: str) -> tuple[str, int]:
        """The template and line that were being filled last, else the template asked for, with no line."""
        path, line = (self._place + name if name else ""), 0
        for frame, number in walk_tb(trace):
            if frame.f_code.co_filename.startswith(self._place):
                path, line = frame.f_code.co_filename, number
        return path, line


def _reader(sources: Mapping[str, str], place: str) -> Callable[[str], Any]:
    """Gives a template with the file it stands in: a plain dictionary loader would name no file in an error."""

    def read(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        return (sources[name], place + name, lambda: True) if name in sources else None

    return read


def safe(html: str) -> str:
    """HTML that this program made, marked so that no template escapes it again. Never for text from outside."""
    return Markup(html)  # noqa: S704 - the one place where this is done


def escape(text: str) -> str:
    """The text with the five characters of HTML written as references: a plain string, to build `safe` HTML from."""
    return str(Markup.escape(text))
