"""The door to text-unidecode."""

from site_builder.formats.letters import latin
from site_builder.values.permalink import slug


def test_other_scripts_come_out_in_latin_letters() -> None:
    assert slug(latin("Совет отложил решение")) == "sovet-otlozhil-reshenie"
    assert latin("plain") == "plain"
    assert latin("會議").isascii()
