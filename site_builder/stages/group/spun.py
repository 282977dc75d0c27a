"""Reports of one meeting that tell the same in the same order in other words throughout: copies that share no run of
words and no quotation, found among the few reports of one meeting."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from site_builder.stages.group.copies import first, in_order, near_in_time
from site_builder.stages.group.material import Material, Plan
from site_builder.stages.group.recognition.occasion import Occasion

_MOST = 60  # reports of one meeting that are compared
_FEWEST = 12  # facts: two short reports of one meeting name the same few people
_SHARE = 0.8  # of the facts of the longer text; two reporters of one meeting share less, or in another order
_IN_ORDER = 0.75


def with_spun(material: Material, made: Plan) -> Material:
    """The material with these copies too, but where an editor said what copies what."""
    copies = dict(material.copies)
    for _, cluster in sorted(made.clusters.items()):
        reports = sorted((account.occasions[0] for account in cluster.accounts), key=lambda one: one.id)
        for one, other in _pairs([one for one in reports if _free(one, material)][:_MOST]):
            _join(copies, copies.get(one.id, one.id), copies.get(other.id, other.id), material.occasions)
    return replace(material, copies=copies)


def _free(one: Occasion, material: Material) -> bool:
    decision = material.decided.get(one.id)
    return one.id not in material.copies and (decision is None or decision.copy_of is None)


def _pairs(reports: Sequence[Occasion]) -> list[tuple[Occasion, Occasion]]:
    told = [array("I", one.told) for one in reports]
    sets = [frozenset(values) for values in told]
    return [
        (reports[a], reports[b])
        for a, b in combinations(range(len(reports)), 2)
        if min(len(sets[a]), len(sets[b])) >= _SHARE * max(len(sets[a]), len(sets[b]), _FEWEST / _SHARE)
        and len(sets[a] & sets[b]) >= _SHARE * max(len(sets[a]), len(sets[b]), _FEWEST / _SHARE)
        and in_order(told[a], told[b]) >= _IN_ORDER
        and reports[a].dated.article.language == reports[b].dated.article.language
        and near_in_time(reports[a], reports[b])
    ]


def _join(copies: dict[str, str], one: str, other: str, occasions: Mapping[str, Occasion]) -> None:
    """Makes two families of copies one, with the original among all of them."""
    if one == other:
        return
    family = [occasions[name] for name in sorted({one, other, *(c for c, of in copies.items() if of in (one, other))})]
    original = first(family)
    copies.pop(original.id, None)
    copies.update({member.id: original.id for member in family if member is not original})
