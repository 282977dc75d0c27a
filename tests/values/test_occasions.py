"""Cues of meetings: the fast search finds exactly what the table says, and nothing where no meeting is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.values import occasions

TABLE = re.compile("|".join(f"(?P<k{n}>\\b(?:{p})\\b)" for n, (_, p) in enumerate(occasions.KINDS)), re.IGNORECASE)
PIECES = (
    "met with|virtual meeting|video call|state visit|press conference|a|Mayor|city council|"
    "annual general meeting|talks|phone call|summit|визит|встретились|телефонный разговор|board of directors|"
    "arrived in|in person|flies to|heads for|journey to|received by|at the same table|meets|telephones|"
    "school board|governing council|rate-setting|ministerial meeting|directors met|three-day trip|landed in|"
    "flew in|negotiations|sat down with|face to face|session|gathering|joint appearance|assembly|заседание|"
    "прибыл в|саммит|встреча|по телефону|созвонились|видеосвязи|совещание|online talks|by video|aldermen|"
    "working visit|surprise visit|, |. |the"
).split("|")


def by_table(text: str) -> list[tuple[int, int, object]]:
    return [(m.start(), m.end(), occasions.KINDS[int((m.lastgroup or "k0")[1:])][0]) for m in TABLE.finditer(text)]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join))
def test_the_fast_search_equals_the_table(text: str) -> None:
    assert [(c.start, c.end, c.mode) for c in occasions.cues(text)] == by_table(text)


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("They held a virtual meeting on Monday", ["virtual"]),
        ("The two spoke by phone", ["call"]),
        ("She begins a state visit", ["visit"]),
        ("Nordby Town Council approved it", ["council"]),
        ("The board of directors of Halden Timber", ["board"]),
        ("Президенты встретились, переговоры прошли в Осло", ["in person", "in person"]),
        ("He told a news conference", []),
        ("The assembly lines stood still", []),
    ],
)
def test_the_mode_of_a_cue(text: str, modes: list[str]) -> None:
    assert [cue.mode for cue in occasions.cues(text)] == modes
