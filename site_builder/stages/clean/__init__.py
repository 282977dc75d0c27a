"""Cleaning: from a capture to its article, with a list of everything that was left out."""

from site_builder.stages.clean.repeated import NOTHING, Repeated, repeated
from site_builder.values.model import Article, Capture


def clean(capture: Capture, repeated: Repeated = NOTHING) -> Article:
    """The article of a capture: title, credits and dates with how each was found, the body verbatim but for white
    space, and every paragraph that was left out with the rule that took it. `repeated` are the lines of the capture
    that stand on the pages of other stories too, as `repeated()` finds them in a folder."""
    # Here, not above: the room's patterns take a tenth of a second to compile, and a build from memory needs none.
    from site_builder.stages.clean.article import article

    return article(capture, repeated)


__all__ = ["NOTHING", "Repeated", "clean", "repeated"]
