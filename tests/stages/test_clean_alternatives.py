"""Patterns asked by the letter that a line opens with match the same lines as the patterns themselves."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.stages.clean.alternatives import Alternatives
from site_builder.stages.clean.phrases import ROWS

BEFORE, AFTER = r"[\W_]{0,4}", r"[\s.!]*$"
PATTERNS = [str(text) for row in ROWS for key in ("whole", "start") for text in row.get(key, ())]  # type: ignore[attr-defined]
WORDS = sorted({word for pattern in PATTERNS for word in re.findall(r"[^\W\d_]+|\d", pattern)})
LINES = st.lists(st.sampled_from(WORDS) | st.sampled_from(list(" '()[]:|©→_-.\"7٣")) | st.text(max_size=3), max_size=9)
MADE = {after: Alternatives(PATTERNS, BEFORE, after) for after in ("", AFTER)}
ALL = {after: re.compile(f"{BEFORE}(?:{'|'.join(PATTERNS)}){after}") for after in MADE}


@pytest.mark.parametrize(
    ("pattern", "matched", "passed"),
    [
        (r"(?:daily |free )?gull news|tide tables?", ["daily gull news", "gull news", "tide table"], ["daily tide"]),
        (
            r"(?:[bc]oats|\d+ ships) at sea|(?:a|b|c|d|e) quay",
            ["boats at sea", "12 ships at sea", "e quay"],
            ["f quay"],
        ),
        (r"(?<=>>)\s?\S|© .{2}|\[map\]", [">> next", "© ab", "[map]", "...[map]"], ["next", "map"]),
        (r".{0,9}by the sea|[^.]{3}!|\w{2} of", ["all by the sea", "abc!", "as of", "...as of"], ["a of"]),
    ],
)
def test_alternatives_are_told_by_their_initials(pattern: str, matched: list[str], passed: list[str]) -> None:
    known = Alternatives([pattern], BEFORE)
    assert all(map(known.match, matched)) and not any(map(known.match, passed))


@given(LINES, LINES)
def test_a_line_matches_by_its_initial_as_by_all_alternatives(some: list[str], others: list[str]) -> None:
    line = " ".join(("".join(some) + " ".join(others)).lower().split()) or "-"
    for after, known in MADE.items():
        assert known.match(line) == bool(ALL[after].match(line))
