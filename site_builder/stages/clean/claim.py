"""What markup says about a story: one claim for each place."""

from dataclasses import dataclass
from typing import Literal

Field = Literal["title", "outlet", "author", "url", "language", "published", "modified"]


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing the markup says: the field, its value, and where it stands."""

    field: Field
    value: str
    at: str
