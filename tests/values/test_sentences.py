"""Where a sentence ends."""

import pytest

from site_builder.values.text import sentences


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Er kam am Sonntag, dem 30. Juni, nach Brenn. Dann ging er.", 2),
        ("Zum 75. Jahrestag kamen alle.", 1),
        ("It was 2019. Der Mann kam.", 2),
        ("She scored 30. June was cold.", 2),
        ("Mr. Sol spoke to J. Lind. She left.", 2),
    ],
)
def test_a_date_an_ordinal_an_initial_end_none(text: str, number: int) -> None:
    assert len(sentences(text)) == number
