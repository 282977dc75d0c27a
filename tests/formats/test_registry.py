"""Files by people: every mistake is an error with its line and the nearest thing that would do."""

import pytest

from site_builder.formats import registry
from site_builder.formats.given import given
from site_builder.values.errors import BuildError

CASES = [
    (registry.meetings, "version: 1\nmeetings:\n- id: a\n  titel: x\n", 4, "Did you mean `title`?"),
    (registry.meetings, "version: 1\nmeetings:\n- id: a\n  title: x\n  mode: vist\n", 5, "Did you mean `visit`?"),
    (registry.meetings, "version: 1\nmeetings:\n- id: a\n  title: x\n  date: 2024-02-30\n", 5, "`date: 2024-02-30`"),
    (registry.meetings, "version: 1\nmeetings:\n- id: ../x\n  title: x\n", 3, "cannot be an address"),
    (registry.meetings, "version: 1\nmeetings:\n- {id: a, title: x}\n- {id: a, title: y}\n", 4, "already on line 3"),
    (registry.meetings, "version: 2\n", 1, "version 2 is not known"),
    (registry.meetings, "meetings: []\n", 1, "`version` is missing"),
    (registry.meetings, "- a\n- b\n", 1, "must hold"),
    (registry.meetings, "version: 1\nmeetings: [a]\n", 2, "must be a mapping"),
    (registry.anchors, "version: 1\nanchors:\n- {id: a, what: b, date: 2024, patterns: ['(']}\n", 3, "cannot be read"),
    (registry.anchors, "version: 1\nanchors:\n- {id: a, what: b, date: 2024}\n", 3, "`patterns` is missing"),
    (registry.people, "version: 1\npeople:\n- id: a\n  name: [x, y]\n", 4, "must be a text"),
    (registry.decisions, "version: 1\narticles:\n- title: x\n", 3, "`article` is missing"),
    (registry.decisions, "version: 1\narticles:\n- {article: a, publish: maybe}\n", 3, "neither yes nor no"),
    (registry.settings, "title: a\ntitle: b\n", 2, "a second time"),
    (registry.settings, "base_url: example.org\n", 1, "https://example.org/digest/"),
    (registry.settings, "text: ful\n", 1, "Did you mean `full`?"),
    (registry.settings, "a: &x b\nc: *x\n", 2, "aliases"),
    (registry.settings, "a: !!python/object:os.system b\n", 1, "tags"),
    (registry.settings, "a: " + "[" * 200 + "\n", 1, "nested deeper"),
    (registry.settings, 'title: "unclosed\n', 2, "not YAML"),
]


@pytest.mark.parametrize(("reader", "text", "line", "says"), CASES)
def test_a_mistake_is_named_with_its_line(reader, text: str, line: int, says: str) -> None:
    with pytest.raises(BuildError) as caught:
        reader(text, "content/x.yaml")
    assert [p.line for p in caught.value.problems if says in f"{p.message} {p.advice}"] == [line]
    assert all(problem.severity == "error" and problem.path == "content/x.yaml" for problem in caught.value.problems)


def test_all_mistakes_of_a_file_come_at_once() -> None:
    text = "version: 1\nmeetings:\n- id: a\n  date: soon\n  colour: red\n"
    with pytest.raises(BuildError) as caught:
        registry.meetings(text, "m.yaml")
    assert [problem.line for problem in caught.value.problems] == [3, 4, 5]


def test_dates_keep_their_precision_and_words_stay_words() -> None:
    text = "version: 1\nmeetings:\n- {id: a, title: no, date: 2024-05, participants: [007, on]}\n"
    (meeting,) = registry.meetings(text, "m.yaml")
    assert (meeting.title, str(meeting.date), meeting.participants) == ("no", "2024-05", ("007", "on"))


def test_clippers_front_matter_is_read_under_its_own_names() -> None:
    text = "title: T\ndate: 2024-05-16T20:15:00+03:00\nauthor: A B\nsource: https://example.org/x\ncssclass: wide\n"
    facts = given(text, "x.md", "front matter", 2, clipper=True)
    assert (str(facts.published), facts.authors, facts.url) == ("2024-05-16", ("A B",), "https://example.org/x")


def test_a_side_file_with_an_unknown_key_is_refused() -> None:
    with pytest.raises(BuildError, match="Did you mean `captured`"):
        given("capturd: 2024-05-16\n", "x.meta.yaml", "x.meta.yaml")


def test_an_empty_file_is_an_empty_registry() -> None:
    assert registry.meetings("", "m.yaml") == ()
    assert registry.settings("# nothing yet\n", "site.yaml").title


def test_what_is_grouped_is_a_choice_of_two() -> None:
    assert registry.settings("title: T\n", "site.yaml").occasions == "meetings"
    assert registry.settings("occasions: any\n", "site.yaml").occasions == "any"
    with pytest.raises(BuildError, match="occasions"):
        registry.settings("occasions: storms\n", "site.yaml")
