"""Every paragraph comes back as it was, and the usual ones are a pleasure to read."""

from hypothesis import example, given
from hypothesis import strategies as st

from site_builder.formats.document import blocks, paragraphs

ROLES = st.sampled_from(("text", "subhead", "standfirst", "quote", "speaker"))
TRICKY = st.text(st.sampled_from(list("#>*-\\ &;032=<!`~|_1.)[]\n\u00a0\u2028ab")), max_size=14)
TEXT = st.one_of(TRICKY, st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40))


@given(st.lists(st.tuples(TEXT, ROLES), max_size=6))
@example([("---", "text"), ("# a", "text"), ("> b", "quote"), ("  c  ", "text"), ("<!-- /generated body -->", "text")])
@example([("a\\", "standfirst"), ("**b** and **c**", "standfirst"), ("-- d", "quote"), ("", "speaker")])
@example([("<<<<<<< x", "text"), ("=======", "text"), (">>>>>>> x", "quote"), ("1. e", "text"), ("&#32;", "text")])
def test_every_body_returns(pairs):
    body, roles = tuple(text for text, _ in pairs), tuple(role for _, role in pairs)
    written = paragraphs.write(body, roles)
    assert paragraphs.read(written) == (body, roles)
    assert blocks.safe(written) == written


def test_an_article_reads_as_plain_markdown():
    body = (
        "Mayor signs pact",
        "Eldham signed (“at last”).",
        "Next",
        "We waited.",
        "Ana Bly, mayor",
    )
    roles = ("standfirst", "text", "subhead", "quote", "speaker")
    assert paragraphs.write(body, roles) == (
        "**Mayor signs pact**\n\nEldham signed (“at last”).\n\n## Next\n\n> We waited.\n\n> -- Ana Bly, mayor"
    )


def test_what_a_person_writes_is_understood():
    text = "# One\nfirst line\nsecond line \n \n\n>tight\nlazy\n\n>-- Ana\n\n**bold** and **bold**\n\n*a* \\# b\r\n"
    assert paragraphs.read(text) == (
        ("One", "first line second line", "tight lazy", "Ana", "**bold** and **bold**", "*a* # b"),
        ("subhead", "text", "quote", "speaker", "text", "text"),
    )
