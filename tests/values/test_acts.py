"""Acts of bodies: votes and decisions are seen, what judges and players do is not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.values import acts

TABLE = re.compile("|".join(f"\\b(?:{pattern})\\b" for _, pattern in acts._TABLE), re.IGNORECASE)
PIECES = (
    "council voted|Senate on Tuesday approved|members agreed|vote 5-2|a 4-3 vote|by four votes to three|passed 6-1|"
    "unanimously adopted|show of hands|resolution 1999|abstention|raised its key rates|put up its rates|half a point|"
    "25 basis points|rate hike|Hauptversammlung|Aufsichtsrat|séance|adopté|COP33|climate summit|Sitzung|the|, |. |12"
).split("|")


@given(st.lists(st.sampled_from(PIECES), max_size=10).map(" ".join))
def test_the_fast_search_equals_the_table(text: str) -> None:
    assert [(act.start, act.end) for act in acts.acts(text)] == [match.span() for match in TABLE.finditer(text)]


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("The school board voted 4-3 on Monday", ["council"]),
        ("It was carried by a single vote", ["council"]),
        ("The bank put up its rates again", ["board"]),
        ("Die Hauptversammlung ist im Mai", ["board"]),
        ("Measures were approved by fourteen votes to one, the judges said", []),
        ("Halden won 4-3 at home", []),
        ("She put up a tent", []),
    ],
)
def test_the_mode_of_an_act(text: str, modes: list[str]) -> None:
    assert [act.mode for act in acts.acts(text)] == modes
