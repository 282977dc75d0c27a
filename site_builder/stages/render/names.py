"""The lists and pages of people and outlets."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from site_builder.stages.render.evidence import anchor
from site_builder.stages.render.index import Index, Outlet, Person
from site_builder.stages.render.rows import ArticleRow, Link, MeetingRow, arranged, by_year
from site_builder.stages.render.shell import Book, attributes, counted
from site_builder.stages.render.turns import LENGTH, head, turns
from site_builder.values.permalink import file, outlet, person
from site_builder.values.text import fold

_NAMES = 240  # names on one page of a list
_QUOTATIONS = 12
_OTHERS = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """A name in a list of people or outlets, with what stands behind it in words."""

    link: Link
    says: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that an article sets apart as somebody's, with the article and the file that shows them."""

    words: str
    attrs: Mapping[str, str]
    row: ArticleRow
    href: str


def draw_names(book: Book, meetings: Mapping[str, MeetingRow], articles: Mapping[str, ArticleRow]) -> None:
    """Adds the lists of people and of outlets and the page of each."""
    index = book.index
    people = [
        Entry(Link(one.name, file(person(one.id))), counted(len(one.meetings), "meeting", "meetings"))
        for one in index.people
    ]
    outlets = [
        Entry(Link(one.name, file(outlet(one.id))), counted(len(one.articles), "article", "articles"))
        for one in index.outlets
    ]
    _draw_names(book, "people", "People", "Everybody named as taking part in a meeting, by name.", people)
    _draw_names(book, "outlets", "Outlets", "Every outlet whose articles stand here, by name.", outlets)
    quotations = _quotations(index, articles)
    for someone in index.people:
        _draw_person(book, meetings, someone, quotations.get(someone.id, ()))
    for one in index.outlets:
        _draw_outlet(book, articles, one)


def _draw_names(book: Book, type: str, name: str, says: str, entries: Sequence[Entry]) -> None:
    for turn in turns(entries, f"{type}/", f"{type}/page/", _NAMES):
        values = {"turn": turn, "entries": turn.items, "count": len(entries)}
        book.draw("names.html", head(book.index.site, turn, type, name, says), values)


def _draw_person(
    book: Book, meetings: Mapping[str, MeetingRow], someone: Person, quotations: Sequence[Quotation]
) -> None:
    rows = arranged(meetings[id_] for id_ in someone.meetings)
    path = person(someone.id)
    met = Counter(one for row in rows for one in dict.fromkeys(row.people) if one.href != file(path))
    others = sorted(met.items(), key=lambda pair: (-pair[1], pair[0].words, pair[0].href))[:_OTHERS]
    met_with = [Entry(link, counted(count, "meeting", "meetings")) for link, count in others]
    says = f"Meetings of {someone.name} in this digest, by date."
    for turn in turns(rows, path, f"{path}page/", LENGTH):
        values = {
            "turn": turn,
            "count": len(rows),
            "groups": by_year(turn.items),
            "others": met_with if turn.page == 1 else (),
            "quotations": quotations if turn.page == 1 else (),
        }
        top = head(book.index.site, turn, "person", someone.name, says, (("People", "people/"),))
        book.draw("person.html", top, values)


def _draw_outlet(book: Book, articles: Mapping[str, ArticleRow], one: Outlet) -> None:
    index, path = book.index, outlet(one.id)
    rows = arranged(articles[id_] for id_ in one.articles)
    credited = Counter(index.articles[id_].origin or "" for id_ in one.articles)
    del credited[""]
    origins = [Entry(Link(name, ""), counted(count, "article", "articles")) for name, count in sorted(credited.items())]
    says = f"Articles of {one.name} in this digest, by date."
    for turn in turns(rows, path, f"{path}page/", LENGTH):
        values = {"turn": turn, "count": len(rows), "groups": by_year(turn.items), "origins": origins}
        top = head(index.site, turn, "outlet", one.name, says, (("Outlets", "outlets/"),))
        book.draw("outlet.html", top, values)


def _quotations(index: Index, articles: Mapping[str, ArticleRow]) -> Mapping[str, Sequence[Quotation]]:
    """The pull quotes of each participant of a meeting: those whose speaker's line, right below, has the full name."""
    found: dict[str, list[Quotation]] = defaultdict(list)
    for record in index.digest.articles:
        about = index.meetings.get(record.meeting or "")
        if about is None or "speaker" not in record.roles:
            continue
        names = [(one.id, fold(one.name)) for one in about.participants]
        pairs = list(zip(record.roles, record.roles[1:], strict=False))[: index.shown[record.id] - 1]
        for n in (n for n, pair in enumerate(pairs) if pair == ("quote", "speaker")):
            line = fold(record.body[n + 1])
            for id_, name in names:
                if name in line and len(found[id_]) < _QUOTATIONS:
                    attrs = attributes(record.language, index.site.language)
                    quoted = Quotation(record.body[n], attrs, articles[record.id], anchor(index, record.id, n))
                    found[id_].append(quoted)
    return found
