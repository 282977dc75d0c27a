"""Law: the tables of cues and acts are tried wherever one of their rows can begin."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.values import acts, occasions

ROWS = [(occasions, row) for _, row in occasions.KINDS] + [(acts, row) for _, row in acts._TABLE]
UNTRIED = re.compile(r"(?:at|after) |\d{4}")  # of acts: so common that the table is not tried there; numbers too long
PLAIN = st.characters(codec="utf-8", categories=("Lu", "Ll", "Nd", "Zs", "Pd"), max_codepoint=0x500)


@pytest.mark.parametrize(("module", "row"), ROWS, ids=[f"{module.__name__}-{row[:30]}" for module, row in ROWS])
def test_no_row_begins_where_the_table_is_not_tried(module: object, row: str) -> None:
    heads, table = module._patterns()  # type: ignore[attr-defined]

    @settings(max_examples=100, deadline=None, derandomize=True)
    @given(st.from_regex(re.compile(row), alphabet=PLAIN))
    def law(text: str) -> None:
        tried = {head.start() for head in heads.finditer(occasions.lowered(text))}
        found = {one.start() for one in re.finditer(r"\b(?=\w)", text) if table.match(text, one.start())}
        assert not [text[start:] for start in found - tried if not UNTRIED.match(text, start)]

    law()
