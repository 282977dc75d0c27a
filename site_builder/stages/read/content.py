"""The content folder as it stands: documents as text, pages by people, the ledger, and whether they agree."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.formats.frontmatter import parse, split
from site_builder.stages.read.files import Folder, optional_text, walk
from site_builder.values import ledger as ledgers
from site_builder.values.errors import BuildError, Problem
from site_builder.values.ledger import MERGE_MARKS, Ledger
from site_builder.values.record import PageRecord

LEDGER = "ledger.jsonl"
_OURS = re.compile(r"^generated:", re.MULTILINE)
_MARKS = "|".join(re.escape(mark) for mark in MERGE_MARKS if mark[0] != "=")  # that one underlines headings too
_MERGE = re.compile(rf"^(?:{_MARKS})(?: |$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Content:
    """What people and earlier builds left: documents by path below the folder (`articles/ID.md`,
    `briefings/MEETING/COVERAGE.md`), pages, the ledger and its text (None: there is no file yet)."""

    documents: Mapping[str, str]
    pages: tuple[PageRecord, ...]
    ledger: Ledger
    ledger_text: str | None


def content(folder: Folder) -> Content:
    """Everything in the content folder but the registry. Raises BuildError with all that is damaged: a ledger line
    lost, a merge left unfinished, a file that is no text."""
    problems: list[Problem] = []
    texts = _texts(folder, problems)
    ledger_text = optional_text(folder, LEDGER)
    try:
        ledger = ledgers.read(ledger_text or "", folder.name(LEDGER))
    except BuildError as failure:
        raise BuildError(*problems, *failure.problems) from None
    documents = {path: text for path, text in texts.items() if not path.startswith("pages/")}
    problems.extend(_lost_lines(folder, documents, ledger))
    pages = tuple(_page(folder, path, text) for path, text in texts.items() if path.startswith("pages/"))
    if problems:
        raise BuildError(*sorted(problems))
    return Content(documents, pages, ledger, ledger_text)


def _texts(folder: Folder, problems: list[Problem]) -> dict[str, str]:
    """The Markdown files of the three folders, by path."""
    texts = {}
    for part in ("articles", "briefings", "pages"):
        below = Folder(folder.path / part, folder.name(part))
        if not below.path.is_dir():
            continue
        for found in walk(below):
            path = f"{part}/{found.path}"
            if found.problem:
                problems.append(Problem(found.problem.path, 0, found.problem.message, found.problem.advice, "error"))
            elif path.endswith(".md"):
                texts[path] = _text(folder, path, found.data, problems)
    return texts


def _text(folder: Folder, path: str, data: bytes, problems: list[Problem]) -> str:
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as failure:
        message = f"byte {failure.start} is not UTF-8."
        problems.append(Problem(folder.name(path), 0, message, "Save the file as UTF-8.", "error"))
        return ""
    if mark := _MERGE.search(text):
        line = text.count("\n", 0, mark.start()) + 1
        message, advice = "a merge was left unfinished here.", "Keep one side and delete the markers."
        problems.append(Problem(folder.name(path), line, message, advice, "error"))
    return text


def _lost_lines(folder: Folder, documents: Mapping[str, str], ledger: Ledger) -> list[Problem]:
    """A document written by the program whose line in the ledger is gone. The ledger is always written first, so
    nothing but a lost line explains this."""
    problems = []
    for path, text in documents.items():
        part, _, rest = path.removesuffix(".md").partition("/")
        kind = "article" if part == "articles" else "briefing"
        if (kind, rest) in ledger.entries:
            continue
        if _OURS.search(split(text)[0] or ""):
            message = f"the ledger has no line for this {kind}, so its address could be lost."
            advice = f"Restore {folder.name(LEDGER)} from version control, or delete this file to start anew."
            problems.append(Problem(folder.name(path), 0, message, advice, "error"))
        else:
            message = "this file was not written by the program."
            advice = "Put captures into the seeds folder, and pages of your own into pages/."
            problems.append(Problem(folder.name(path), 0, message, advice, "error"))
    return problems


def _page(folder: Folder, path: str, text: str) -> PageRecord:
    """A page of a person: its title from the front matter, else from its first heading, else from its name."""
    name = folder.name(path)
    header, body, _ = split(text)
    front = parse(header, name, 2).data if header else None
    page_id = path.removeprefix("pages/").removesuffix(".md")
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", page_id):
        advice = "Rename the file with a-z, 0-9 and hyphens."
        raise BuildError(Problem(name, 0, "the file's name cannot be an address.", advice, "error"))
    heading = re.match(r"\s*#\s+(.+?)\s*#*\s*\n", body + "\n")
    given = front.get("title") if isinstance(front, dict) else None
    title = given if isinstance(given, str) else heading[1] if heading else page_id.replace("-", " ").capitalize()
    return PageRecord(page_id, title, body[heading.end() :] if heading else body)
