"""Cleaning: from a capture to its article, with a list of everything that was left out."""

from site_builder.stages.clean.article import clean

__all__ = ["clean"]
