"""A body under another word: `the Alliance`, `the bloc`, for the one that the text names."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from site_builder.stages.group.recognition.actors import Reading
from site_builder.stages.group.recognition.body import Sitting, known_body

_EPITHETS = frozenset("alliance bloc union organization organisation association league group альянс союз".split())


def resolved(found: Sequence[Sitting], readings: Sequence[Reading]) -> list[Sitting]:
    """The sittings with a body that is only called by its kind given the name of the one alliance the text names most
    often; as they are where it names none."""
    if not any(_epithet(one) for one in found):
        return list(found)
    votes: Counter[str] = Counter()
    for reading in readings:
        for hit in reading.hits:
            if hit.form.body and known_body(hit.form.body).kind == "alliance":
                votes[hit.form.body] += 1
    if not votes:
        return list(found)
    name = min(votes, key=lambda body: (-votes[body], body))
    return [replace(one, body=known_body(name)) if _epithet(one) else one for one in found]


def _epithet(one: Sitting) -> bool:
    return len(one.body.key) == 1 and one.body.key[0] in _EPITHETS
