"""Evidence, mentions and removed lines as lists of small mappings in front matter, and back."""

from collections.abc import Iterable, Mapping

from site_builder.formats.document import Front, Value
from site_builder.values.model import DAMAGES, Damage, Evidence, Mention, Participant, Removed

EDITOR = Evidence("editor", "", None, "set by the editor")


def evidence_value(chain: Iterable[Evidence]) -> list[Value]:
    """The chain as it stands in front matter; what is empty is left out."""
    return [
        _filled({"rule": one.rule, "words": one.words or None, "paragraph": one.paragraph, "says": one.says})
        for one in chain
    ]


def read_evidence(front: Front, key: str) -> tuple[Evidence, ...]:
    """The chain that stands under a key."""
    return tuple(
        Evidence(
            front.text(*place, "rule") or "",
            front.text(*place, "words") or "",
            front.number(*place, "paragraph"),
            front.text(*place, "says") or "",
        )
        for place in front.each(key)
    )


def mentions_value(mentions: Iterable[Mention]) -> list[Value]:
    """The mentions of other meetings as they stand in front matter."""
    return [
        _filled(
            {
                "meeting": one.meeting,
                "paragraph": one.paragraph,
                "date": one.date.text if one.date else None,
                "sentence": one.sentence,
            }
        )
        for one in mentions
    ]


def read_mentions(front: Front, key: str) -> tuple[Mention, ...]:
    """The mentions that stand under a key."""
    return tuple(
        Mention(
            front.slug(*place, "meeting"),
            front.number(*place, "paragraph") or 0,
            front.text(*place, "sentence") or "",
            front.date(*place, "date"),
        )
        for place in front.each(key)
    )


def removed_value(removed: Iterable[Removed]) -> list[Value]:
    """The ledger of cleaning as it stands in front matter."""
    return [{"line": one.line, "rule": one.rule, "text": one.text} for one in removed]


def read_removed(front: Front, key: str) -> tuple[Removed, ...]:
    """The ledger of cleaning that stands under a key."""
    return tuple(
        Removed(front.text(*place, "text") or "", front.text(*place, "rule") or "", front.number(*place, "line") or 0)
        for place in front.each(key)
    )


def languages_value(languages: Iterable[tuple[int, str]]) -> list[Value]:
    """The paragraphs in another language as they stand in front matter."""
    return [{"paragraph": paragraph, "language": language} for paragraph, language in languages]


def read_languages(front: Front, key: str) -> tuple[tuple[int, str], ...]:
    """The paragraphs in another language that stand under a key."""
    return tuple(
        (front.number(*place, "paragraph") or 0, front.text(*place, "language") or "") for place in front.each(key)
    )


def damage_value(damage: Iterable[Damage]) -> list[Value]:
    """Damage as it stands in front matter."""
    return [
        _filled({"kind": one.kind, "paragraph": one.paragraph, "words": one.words, "other": one.other or None})
        for one in damage
    ]


def read_damage(front: Front, key: str) -> tuple[Damage, ...]:
    """The damage that stands under a key."""
    return tuple(
        Damage(
            front.choice(DAMAGES, *place, "kind") or DAMAGES[0],
            front.number(*place, "paragraph") or 0,
            front.text(*place, "words") or "",
            front.text(*place, "other") or "",
        )
        for place in front.each(key)
    )


def participants_value(participants: Iterable[Participant]) -> list[Value]:
    """Those who met as they stand in front matter."""
    return [{"id": one.id, "name": one.name} for one in participants]


def read_participants(front: Front, key: str) -> tuple[Participant, ...]:
    """Those who met, as they stand under a key."""
    return tuple(
        Participant(front.slug(*place, "id") or "", front.text(*place, "name") or "") for place in front.each(key)
    )


def _filled(entry: Mapping[str, Value]) -> Mapping[str, Value]:
    """The entry without what is None."""
    return {key: value for key, value in entry.items() if value is not None}
