"""All rules that list the time expressions of a text: those that give clues, and more that only name times."""

from functools import lru_cache

from site_builder.stages.date.grammar import grammar
from site_builder.stages.date.scan import Grammar


@lru_cache(maxsize=8)
def wide(language: str) -> Grammar:
    """The rules of a language; English ones where the language is not known here."""
    return grammar(language)
