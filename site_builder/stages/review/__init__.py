"""review: what is open in a digest, as cases with their answers; and what an answer changes."""

from site_builder.stages.review.cases import Case, Choice, Entry, as_data, cases, remark, with_why
from site_builder.stages.review.changes import State, consequences

__all__ = ["Case", "Choice", "Entry", "State", "as_data", "cases", "consequences", "remark", "with_why"]
