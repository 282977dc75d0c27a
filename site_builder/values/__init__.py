"""Frozen types and pure functions; they import nothing above."""
