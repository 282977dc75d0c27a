"""How a date or a place is known, for a reader: each clue with its words and a link to where they stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from site_builder.formats.templates import escape, safe
from site_builder.stages.render.dates import DateView, view
from site_builder.stages.render.index import Index
from site_builder.values.edtf import Edtf
from site_builder.values.lasting import lasts
from site_builder.values.model import Evidence
from site_builder.values.permalink import article, file
from site_builder.values.record import ArticleRecord, MeetingRecord
from site_builder.values.text import STRONG


@dataclass(frozen=True, slots=True)
class Step:
    """One clue: the sentence that explains it, the words it was read from, the place (in words) and the file, below
    the site's root, that shows it ("": none does)."""

    says: str
    words: str
    place: str
    href: str


@dataclass(frozen=True, slots=True)
class Known:
    """A date with its clues; `edited` where a person set it; `name` says what it is the date of."""

    name: str
    date: DateView
    edited: bool
    steps: tuple[Step, ...]


def of_article(index: Index, record: ArticleRecord) -> tuple[Known, ...]:
    """The dates of an article that are known, and its publication in any case. Beside a day of publication, the days
    on which the text can have been written tell a reader nothing more."""
    dated = record.published is not None and record.published.is_day
    found = (
        ("Published", "published", record.published, record.published_evidence),
        ("Written", "written", record.written, record.written_evidence),
        ("Page saved", "captured", record.captured, record.captured_evidence),
        ("Reports on", "event_date", record.event_date, record.event_evidence),
    )
    return tuple(
        _known(
            name,
            value,
            key in record.edited,
            [_step(index, one, record.id, "") for one in evidence],
            key == "event_date" and lasts(value, evidence),
        )
        for name, key, value, evidence in found
        if (value is not None and not (key == "written" and dated)) or key == "published"
    )


def of_meeting(index: Index, record: MeetingRecord) -> Known:
    """The date of a meeting; each clue with the article of its coverage that gives it, where one does."""
    steps = _steps(index, record, record.date_evidence)
    return _known("When", record.date, "date" in record.edited, steps, lasts(record.date, record.date_evidence))


def of_place(index: Index, record: MeetingRecord) -> tuple[Step, ...]:
    """How the place of a meeting is known; nothing where no place is. Where a link names the report, its title is not
    repeated."""
    steps = _steps(index, record, record.place_evidence) if record.place else ()
    titles = tuple(f" (“{index.articles[id_].title}”)" for id_ in index.coverage[record.id])
    return tuple(_untitled(step, titles) if step.href else step for step in steps)


def _untitled(step: Step, titles: Sequence[str]) -> Step:
    """The clue without the title of its report at the end."""
    title = next((title for title in titles if step.says.endswith(title)), "")
    return replace(step, says=f"{step.says.removesuffix(title)}.") if title else step


def _steps(index: Index, record: MeetingRecord, chain: Sequence[Evidence]) -> tuple[Step, ...]:
    """The clues of a meeting, each with the article of its coverage that gives it, where one does."""
    givers = [index.articles[id_] for id_ in index.coverage[record.id]]
    steps = []
    for one in chain:
        giver = _giver(one, givers)
        of = index.outlet_of.get(giver or "")
        steps.append(_step(index, one, giver, f"{of.name}, " if of else ""))
    return tuple(steps)


def _giver(evidence: Evidence, givers: Sequence[ArticleRecord]) -> str | None:
    """The article that a clue of its meeting was read in: the one that has the same clue, else the only one that has
    these words in that paragraph."""
    for record in givers:
        if evidence in record.event_evidence or evidence.says.endswith(f"(“{record.title}”)"):
            return record.id
    if not evidence.words or evidence.paragraph is None:
        return None
    n = evidence.paragraph
    found = [one.id for one in givers if n < len(one.body) and evidence.words in one.body[n]]
    return found[0] if len(found) == 1 else None


def _known(name: str, value: Edtf | None, edited: bool, steps: Sequence[Step], lasting: bool = False) -> Known:
    said = "Set by the editor." if edited else steps[-1].says if steps else ""
    return Known(name, view(value, lasting, said), edited, tuple(steps))


def _step(index: Index, evidence: Evidence, giver: str | None, of: str) -> Step:
    """A clue; without a paragraph it has no place that a page could show. Words that its sentence quotes are not
    repeated."""
    words = "" if evidence.words in evidence.says else evidence.words
    if evidence.paragraph is None:
        return Step(evidence.says, words, "", "")
    href = anchor(index, giver, evidence.paragraph) if giver else ""
    return Step(evidence.says, words, f"{of}paragraph {evidence.paragraph + 1}", href)


def anchor(index: Index, id_: str, paragraph: int | None) -> str:
    """The file that shows a paragraph of an article, with the paragraph's anchor where its text is published."""
    if id_ not in index.articles:
        return ""
    shown = paragraph is not None and 0 <= paragraph < index.shown[id_]
    return file(article(id_)) + (f"#p{paragraph}" if shown else "")


def marked(paragraph: str, evidence: Sequence[str]) -> str:
    """The paragraph as HTML with the words that dates were read from marked, each once."""
    spans: list[tuple[int, int]] = []
    for words in sorted(set(evidence), key=lambda one: (-len(one), one)):
        start = paragraph.find(words)
        end = start + len(words)
        if start >= 0 and all(end <= left or right <= start for left, right in spans):
            spans.append((start, end))
    html, at = "", 0
    for start, end in sorted(spans):
        html += f"{escape(paragraph[at:start])}<mark>{escape(paragraph[start:end])}</mark>"
        at = end
    html += escape(paragraph[at:])
    return safe(STRONG.sub(r"<strong>\1</strong>", html) if "**" in html else html)


def words_by_paragraph(record: ArticleRecord) -> Mapping[int, list[str]]:
    """The words that the article's dates were read from, by paragraph."""
    found: dict[int, list[str]] = {}
    for one in (*record.published_evidence, *record.written_evidence, *record.event_evidence):
        if one.paragraph is not None and len(one.words) > 2:
            found.setdefault(one.paragraph, []).append(one.words)
    return found
