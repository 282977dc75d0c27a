"""How much of other people's text is published: the article's own word, else its outlet's, else the site's."""

from collections.abc import Mapping

from site_builder.values.record import ArticleRecord, Site
from site_builder.values.text import fold

_EXCERPT_WORDS = 80


def outlet_policies(site: Site) -> Mapping[str, str]:
    """The policy of each outlet that has one, by its folded name: what `published_body` wants."""
    return {fold(name): word for name, word in site.outlet_policies}


def policy(record: ArticleRecord, site: Site, of_outlet: Mapping[str, str]) -> str:
    """`full`, `excerpt` or `link`; a word that is none of the three shows the least."""
    word = record.policy or (of_outlet.get(fold(record.outlet)) if record.outlet else None) or site.text_policy
    return word if word in ("full", "excerpt") else "link"


def published_body(record: ArticleRecord, site: Site, of_outlet: Mapping[str, str]) -> tuple[str, ...]:
    """The paragraphs of an article that may be published, the last of an excerpt cut."""
    word = policy(record, site, of_outlet)
    return record.body if word == "full" else excerpt(record.body) if word == "excerpt" else ()


def excerpt(body: tuple[str, ...]) -> tuple[str, ...]:
    """The first paragraphs of a body, about eighty words (or, for scripts without spaces, as many letters as those
    have), the last one cut with an ellipsis."""
    kept: list[str] = []
    left, letters = _EXCERPT_WORDS, _EXCERPT_WORDS * 8
    for paragraph in body:
        found = paragraph.split(None, left)
        if len(found) > left or len(paragraph) > letters:
            return (*kept, " ".join(found[:left])[:letters].rstrip() + " …")
        kept.append(paragraph)
        left, letters = left - len(found), letters - len(paragraph)
        if left <= 0 or letters <= 0:
            break
    return tuple(kept)
