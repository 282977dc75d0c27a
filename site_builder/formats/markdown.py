"""The door to markdown-it: Markdown becomes HTML in which nothing is active but http, https and mailto links.

Raw HTML is text, an image is its alternative text, and headings are fitted below the page's own h1 without a gap."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from site_builder.values.permalink import slug

Rewrite = Callable[[str], str | None]
_SCHEME = re.compile(r"[^/?#]*?:")
_ALLOWED = re.compile(r"(?:https?://[^\s/]|mailto:[^\s/])", re.IGNORECASE)
_TEMPLATES_OWN = frozenset({"main", "top", "text", "rests-on"})  # ids that the pages around the text use


def allowed(href: str) -> bool:
    """True for an address a reader may be sent to: http, https, mailto, or one without any scheme."""
    bare = re.sub(r"[\x00-\x20\x7f-\x9f]", "", href)
    return bool(_ALLOWED.match(bare)) or not (_SCHEME.match(bare) or bare.startswith(("//", "\\")))


def _image(self: RendererHTML, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
    """An image as its alternative text: the site loads nothing from elsewhere."""
    return self.renderInlineAsText(tokens[at].children, options, env)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("js-default", {"html": False, "linkify": False, "typographer": False})
    parser.validateLink = allowed  # type: ignore[method-assign, assignment]
    parser.add_render_rule("image", _image)
    return parser


_PARSER = _parser()


def to_html(text: str, rewrite: Rewrite, title: str = "") -> str:
    """The HTML of a Markdown text. `rewrite` gives the address that a link gets, or None where the words stay and the
    link goes. A first heading that only repeats `title` is left out."""
    tokens = _PARSER.parse(text)
    if len(tokens) > 2 and tokens[0].type == "heading_open" and tokens[1].content.strip() == title.strip():
        tokens = tokens[3:]
    _fit_headings(tokens)
    for token in tokens:
        if token.children:
            token.children = _links(token.children, rewrite)
    html: str = _PARSER.renderer.render(tokens, _PARSER.options, {})
    return html


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


def _links(tokens: Sequence[Token], rewrite: Rewrite) -> list[Token]:
    """The inline tokens with each link rewritten, or taken off its words."""
    kept: list[Token] = []
    dropped = False
    for token in tokens:
        if token.type == "link_open":
            href = rewrite(str(token.attrGet("href") or ""))
            dropped = href is None
            if href is not None:
                token.attrs = {"href": href}
                if _SCHEME.match(href):
                    token.attrs["rel"] = "noopener nofollow"
                kept.append(token)
        elif token.type == "link_close" and dropped:
            dropped = False
        else:
            kept.append(token)
    return kept
