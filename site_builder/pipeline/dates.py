"""`dates`: the time expressions of one file, and the day from which its words are counted."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from site_builder.formats import encoding
from site_builder.stages import clean, date, read
from site_builder.stages.clean.languages import detect
from site_builder.stages.date import Expression, expressions
from site_builder.stages.read import Folder
from site_builder.values.config import Config
from site_builder.values.edtf import Edtf
from site_builder.values.errors import BuildError, UsageError, error, unusable
from site_builder.values.model import Article, Capture, DatedArticle

SIDE = ".meta.yaml"  # what its collector wrote beside a capture
PLAIN = frozenset((".txt", ".text"))
NEAR = 92  # days: a text known no better than this has no day to count from


@dataclass(frozen=True, slots=True)
class Dates:
    """What was found in a text. `cleaned`: offsets index the cleaned text (its title and paragraphs, an empty line
    between them), not the file. `day`: what words such as `yesterday` are counted from, None where nothing tells;
    `given`: it was named on the command line."""

    text: str
    cleaned: bool
    day: Edtf | None
    given: bool
    found: tuple[Expression, ...]


def dates(name: str, published: Edtf | None) -> Dates:
    """The expressions of a file: of plain text as it stands, of anything else as it is once cleaned. Raises UsageError
    for a name that is no file, BuildError for a file that holds no text."""
    file = Path(name)
    if not file.is_file():
        raise UsageError(f"{name} is a folder. Name one file in it." if file.is_dir() else f"there is no file {name}.")
    plain = _plain(file, name) if file.suffix.lower() in PLAIN else None
    if plain is not None and published is not None:
        return Dates(plain, False, published, True, expressions(plain, published, detect(plain.splitlines())))
    dated = _dated(file, name, lenient=plain is not None)
    day = published or (_day(dated) if dated else None)
    article = dated.article if dated else None
    if plain is None and article is not None and article.kind == "text":
        plain = _plain(file, name)
    text = plain if plain is not None else _cleaned(article)
    language = article.language if article else detect(text.splitlines())
    return Dates(text, plain is None, day, published is not None, expressions(text, day, language))


def _plain(file: Path, name: str) -> str:
    """The characters of a plain text file, line ends as they are."""
    try:
        data = file.read_bytes()
    except OSError as failure:
        raise unusable(failure, name) from None
    found = encoding.decode(data)
    if isinstance(found, str):
        raise error(name, found, "Give a text file, in UTF-8 if there is a choice.")
    if b"\r" not in data:
        return found.text
    return data.decode(found.encoding, "replace").removeprefix("\ufeff")


def _dated(file: Path, name: str, lenient: bool) -> DatedArticle | None:
    """The one article of a file with its days, as a build would understand it; None, where that is allowed, for a file
    of none or several."""
    with TemporaryDirectory() as made:
        folder = Folder(Path(made), file.parent.as_posix())
        for side in (file.with_name(file.name + SIDE), file.with_name(file.stem + SIDE)):
            if side.is_file():
                shutil.copy(side, made)
        try:
            shutil.copy(file, made)
        except OSError as failure:
            raise unusable(failure, name) from None
        captures, problems = read.captures(folder)
        if len(captures) == 1:
            known = read.registry(Folder(Path(made) / "content", "content"), Config())
            return date.date(_article(captures[0]), date.prepare(known.anchors, known.people))
    if lenient:
        return None
    if captures:
        advice = f"It holds {len(captures)} articles: save the one you mean as a file of its own."
        raise error(name, "the file is no single article.", advice)
    if not problems:
        raise error(name, "the file holds no article.", "Give a text file, a saved page or a letter.")
    raise BuildError(*(error(name, one.message, one.advice, one.line).problems[0] for one in problems))


def _article(capture: Capture) -> Article:
    return clean.clean(capture)


def _day(dated: DatedArticle) -> Edtf | None:
    """The day of publication, or the days of writing where they are few."""
    if dated.published:
        return dated.published.value
    written = dated.written.value if dated.written else None
    return written if written and written.days and written.days <= NEAR else None


def _cleaned(article: Article | None) -> str:
    return "\n\n".join((article.title, *article.body)) if article else ""
