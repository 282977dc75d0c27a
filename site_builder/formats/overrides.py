"""Entries of `overrides.yaml`, ready to be copied into it."""

from typing import Literal

from site_builder.formats.document.emit import emit
from site_builder.values.wording import beginning


def entry(article: str, decision: Literal["restore", "remove"], *paragraphs: str) -> str:
    """The YAML that restores or removes these paragraphs of an article, each by its first words."""
    return emit("articles", [{"article": article, decision: [beginning(text) for text in paragraphs]}])
