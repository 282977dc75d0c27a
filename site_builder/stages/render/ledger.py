"""The source view's account of cleaning: what was left out, what would put it back, and what the text has suffered."""

from dataclasses import dataclass

from site_builder.formats.overrides import entry
from site_builder.stages.render.evidence import anchor
from site_builder.stages.render.index import Index
from site_builder.values.record import ArticleRecord
from site_builder.values.vocabulary import BY_EDITOR, HEADLINE
from site_builder.values.wording import damaged, grouped, in_language, sentence

_NO_ENTRY = (BY_EDITOR, HEADLINE)  # the one stands in overrides.yaml already, the other above the text


@dataclass(frozen=True, slots=True)
class Line:
    """A line left out: its number, its text, and the entry of `overrides.yaml` that puts it back ("": none does)."""

    line: int
    text: str
    entry: str


@dataclass(frozen=True, slots=True)
class Group:
    """Lines left out as the same thing, and what that is."""

    says: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something the text has suffered: the sentence, its place in words, and the file that shows it ("": none)."""

    says: str
    place: str
    href: str


def groups(record: ArticleRecord) -> tuple[Group, ...]:
    """The lines left out by what they are."""
    made = []
    for group in grouped(record.removed):
        lines = [
            Line(one.line, one.text, "" if one.rule in _NO_ENTRY else entry(record.capture, "restore", one.text))
            for one in group.lines
        ]
        made.append(Group(group.says[:1].upper() + group.says[1:], tuple(lines)))
    return tuple(made)


def damage(index: Index, record: ArticleRecord) -> tuple[Finding, ...]:
    """What the text has suffered, and its passages in another language, in the order of the text. Where the policy
    keeps a paragraph off the site, its words are kept too."""
    says = [(one.paragraph, sentence(damaged(one))) for one in record.damage]
    says += [(paragraph, sentence(in_language(code))) for paragraph, code in record.languages]
    return tuple(
        Finding(words, f"paragraph {paragraph + 1}", anchor(index, record.id, paragraph))
        for paragraph, words in sorted(says)
        if paragraph < index.shown[record.id]
    )
