"""Turns a folder of captured news articles into a briefing digest: Markdown by meeting and date, a site, feeds."""

__version__ = "0.1.0"
