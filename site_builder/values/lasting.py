"""Whether an interval is the days that an occasion took, or days within which it lies: EDTF writes both alike."""

from site_builder.values.edtf import Edtf
from site_builder.values.model import Evidence

# Rules that give an interval because the occasion took all of its days. An interval by any other rule holds one day
# (or a few) that is not known better: the notation is the same, what a reader may be told is not.
LENGTH = "length"
LASTING = frozenset(("registry", "editor", "weekday span", LENGTH))


def lasts(value: Edtf | None, evidence: tuple[Evidence, ...]) -> bool:
    """True where the value is some days in a row, and the evidence says that the occasion took all of them."""
    return (
        value is not None and "/" in value.text and value.days is not None and any(e.rule in LASTING for e in evidence)
    )
