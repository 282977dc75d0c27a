"""What the tests of cleaning share: a story, and the article of a text made of lines."""

from site_builder.stages.clean import clean
from site_builder.values.model import Article, Capture

STORY = [
    "The council of Port Alder voted on Tuesday to keep the night ferry, after hours of talk in the customs house.",
    "The mayor said that the boat costs the town less than the road would, and nobody had shown her other figures.",
    "Two members voted against it, because the budget for the coming year is not settled yet, they told reporters.",
    "The ferry has run every night since the bridge was closed, and carries about four hundred people a week.",
]
HEADLINE = "Port Alder keeps its night ferry"


def article(*lines: str) -> Article:
    """The article of a text of these lines."""
    return clean(Capture("a.txt", "0" * 64, "text", "\n\n".join(lines)))
