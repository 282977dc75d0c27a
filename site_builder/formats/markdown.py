"""The door to markdown-it: Markdown becomes HTML in which nothing is active but http, https and mailto links.

Raw HTML is text, an image is its alternative text, and headings are fitted below the page's own h1 without a gap."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from site_builder.values.permalink import slug

Rewrite = Callable[[str], str | None]
_SCHEME = re.compile(r"[^/?#]*?:")
_ALLOWED = re.compile(r"(?:https?://[^\s/]|mailto:[^\s/])", re.IGNORECASE)
_MARK = "\x00"  # around what becomes the tags of a link; the parser lets no such character through (CommonMark 2.3)
_START, _END = "(", ")"
_KEPT = 4096  # texts: a page and its feeds show the same one
_TEMPLATES_OWN = frozenset({"main", "top", "text", "rests-on"})  # ids that the pages around the text use


def allowed(href: str) -> bool:
    """True for an address a reader may be sent to: http, https, mailto, or one without any scheme."""
    bare = re.sub(r"[\x00-\x20\x7f-\x9f]", "", href)
    return bool(_ALLOWED.match(bare)) or not (_SCHEME.match(bare) or bare.startswith(("//", "\\")))


def _image(self: RendererHTML, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
    """An image as its alternative text: the site loads nothing from elsewhere."""
    return self.renderInlineAsText(tokens[at].children, options, env)


def _link_open(self: RendererHTML, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
    """A mark with the address as it was written."""
    return f"{_MARK}{_START}{tokens[at].attrGet('href') or ''}{_MARK}"


def _link_close(self: RendererHTML, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
    return f"{_MARK}{_END}{_MARK}"


def _parser() -> MarkdownIt:
    parser = MarkdownIt("js-default", {"html": False, "linkify": False, "typographer": False})
    parser.validateLink = allowed  # type: ignore[method-assign, assignment]
    parser.add_render_rule("image", _image)
    parser.add_render_rule("link_open", _link_open)
    parser.add_render_rule("link_close", _link_close)
    return parser


_PARSER = _parser()


def to_html(text: str, rewrite: Rewrite, title: str = "") -> str:
    """The HTML of a Markdown text. `rewrite` gives the address that a link gets, or None where the words stay and the
    link goes. A first heading that only repeats `title` is left out."""
    pieces = _drawn(text, title)
    made, dropped = list(pieces), False
    for at in range(1, len(pieces), 2):
        if pieces[at] == _END:
            made[at], dropped = "" if dropped else "</a>", False
        else:
            href = rewrite(pieces[at].removeprefix(_START))
            dropped = href is None
            made[at] = "" if href is None else _link(href)
    return "".join(made)


def _link(href: str) -> str:
    rel = ' rel="noopener nofollow"' if _SCHEME.match(href) else ""
    return f'<a href="{escapeHtml(href)}"{rel}>'


@lru_cache(_KEPT)
def _drawn(text: str, title: str) -> tuple[str, ...]:
    """The HTML in pieces: every other one is the address of a link or the mark of its end."""
    tokens = _PARSER.parse(text)
    if len(tokens) > 2 and tokens[0].type == "heading_open" and tokens[1].content.strip() == title.strip():
        tokens = tokens[3:]
    _fit_headings(tokens)
    html: str = _PARSER.renderer.render(tokens, _PARSER.options, {})
    return tuple(html.split(_MARK))


def _fit_headings(tokens: Sequence[Token]) -> None:
    """Headings from h2 down, none more than one level below the one before, each with an id of its own."""
    top = min((int(token.tag[1]) for token in tokens if token.type == "heading_open"), default=1)
    level, used = 1, set(_TEMPLATES_OWN)
    for n, token in enumerate(tokens):
        if token.type == "heading_open":
            level = min(int(token.tag[1]) - top + 2, level + 1, 6)
            base = slug(tokens[n + 1].content, 48, "section")
            name, count = base, 1
            while name in used:
                count += 1
                name = f"{base}-{count}"
            used.add(name)
            token.attrSet("id", name)
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{level}"
