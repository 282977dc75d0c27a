"""Templates fill pages, escape what they are given, and say where they fail."""

import pytest

from site_builder.formats.templates import Theme, escape, safe
from site_builder.values.errors import BuildError

BASE = "<title>{% block title %}{{ name }}{% endblock %}</title>\n<p>{% block text %}{% endblock %}</p>\n"


def problem(sources: dict[str, str], name: str = "page.html") -> str:
    with pytest.raises(BuildError) as caught:
        Theme(sources, {}).fill(name, {"name": "x", "number": 1})
    return str(caught.value)


def test_values_are_escaped_and_safe_html_is_not() -> None:
    theme = Theme({"p": "{{ a }} {{ b }} {{ shared }}"}, {"shared": "<s>"})
    filled = theme.fill("p", {"a": "<script>\"'&", "b": safe("<b>" + escape("<i>") + "</b>")})
    assert filled == "&lt;script&gt;&#34;&#39;&amp; <b>&lt;i&gt;</b> &lt;s&gt;"


def test_text_with_template_marks_stays_text() -> None:
    assert Theme({"p": "{{ a }}"}, {}).fill("p", {"a": "{{ 7 * 191 }}{% x %}"}) == "{{ 7 * 191 }}{% x %}"


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ("a\nb\n{% if x %}\n", 3, "if"),
        ("a\n{{ nobody }}\n", 2, "nobody"),
        ("a\n\n{{ name.nothing }}\n", 3, "nothing"),
        ("{{ number + name }}", 1, "unsupported operand"),
        ('a\n{% extends "missing.html" %}', 2, "missing.html"),
        ('{% extends "base.html" %}\n{% block text %}\n{{ oops }}\n{% endblock %}', 3, "oops"),
        ("{{ name | nofilter }}", 1, "nofilter"),
    ],
)
def test_an_error_names_file_and_line(source: str, line: int, words: str) -> None:
    said = problem({"page.html": source, "base.html": BASE})
    assert said.startswith(f"templates/page.html:{line}: ")
    assert words in said


def test_an_error_in_the_parent_names_the_parent() -> None:
    said = problem({"page.html": '{% extends "base.html" %}', "base.html": "a\n{{ gone }}"})
    assert said.startswith("templates/base.html:2: ")


def test_a_template_that_is_not_there_is_named() -> None:
    assert problem({}).startswith("templates/page.html: ")


def test_a_template_may_take_blocks_from_the_default_it_replaces() -> None:
    own = '{% extends "default/base.html" %}{% block text %}mine{% endblock %}'
    theme = Theme({"default/base.html": BASE, "base.html": own}, {})
    assert theme.fill("base.html", {"name": "N"}) == "<title>N</title>\n<p>mine</p>\n"
