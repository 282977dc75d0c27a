"""Slugs and addresses: the only place where an id, a file name or a URL path is made."""

import hashlib
import posixpath
import re
import unicodedata
from urllib.parse import urlsplit

_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def slug(text: str, limit: int = 60, default: str = "untitled") -> str:
    """`a-z0-9-` only, cut at a word within `limit` characters; `default` where the text holds no such letter.

    The text must be in Latin letters: `formats.letters` writes other scripts in them."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower().replace("'", "")
    made = _NOT_SLUG.sub("-", plain).strip("-")
    if len(made) > limit:
        made = made[: limit + 1].rpartition("-")[0] or made[:limit]
    return made or default


def article_id(title: str, digest: str) -> str:
    """The id of an article from its capture alone: the slug of its title and the head of the capture's digest."""
    return f"{slug(title, 48)}-{digest[:8]}"


def short_digest(data: str | bytes) -> str:
    """Twelve hex digits of the SHA-256 of the data: enough to tell an edit, short enough to stand in a marker."""
    return hashlib.sha256(data.encode() if isinstance(data, str) else data).hexdigest()[:12]


def coverage(first: str | None, last: str | None) -> str:
    """The name of a date of coverage from the ISO days that bound a publication date: the day, else the month or
    year that holds both, else `undated`."""
    if not first or not last:
        return "undated"
    for length in (10, 7, 4):
        if first[:length] == last[:length]:
            return first[:length]
    return "undated"


def home() -> str:
    """The site path of the home page."""
    return ""


def article(id: str) -> str:
    """The site path of an article's page."""
    return f"articles/{id}/"


def source(id: str) -> str:
    """The site path of an article's source view: what was left out, how its dates were found."""
    return f"articles/{id}/source/"


def meeting(id: str) -> str:
    """The site path of a meeting's page."""
    return f"meetings/{id}/"


def briefing(meeting_id: str, coverage_name: str) -> str:
    """The site path of one briefing."""
    return f"meetings/{meeting_id}/{coverage_name}/"


def person(id: str) -> str:
    """The site path of a person's page."""
    return f"people/{id}/"


def outlet(id: str) -> str:
    """The site path of an outlet's page."""
    return f"outlets/{id}/"


def relative(source_path: str, target_path: str) -> str:
    """The link from one page of the site to another, with `index.html` where a folder needs it, so that the same
    bytes work from a folder on disk, at a domain's root and below a sub-path. A `#fragment` stays."""
    path, hash_mark, fragment = target_path.partition("#")
    file = path + "index.html" if path == "" or path.endswith("/") else path
    here = posixpath.dirname(
        source_path + "index.html" if source_path.endswith("/") or not source_path else source_path
    )
    return posixpath.relpath(file, here or ".") + hash_mark + fragment


def file(path: str) -> str:
    """The file, below the root of the site, that a site path stands for; a `#fragment` stays."""
    head, mark, fragment = path.partition("#")
    return (head + "index.html" if not head or head.endswith("/") else head) + mark + fragment


def root(source_path: str) -> str:
    """The way from a page up to the root of the site: `../` as often as the page lies deep. With `file` behind it it
    is a link as good as `relative`, for pages that hold many."""
    return "../" * source_path.count("/")


def absolute(base_url: str, path: str) -> str:
    """The full address of a site path."""
    return base_url + path


def base_url(text: str) -> str:
    """The address with its final slash; raises ValueError where it is no http(s) address of a folder."""
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise ValueError("an address such as https://example.org/digest/ is wanted")
    return text if text.endswith("/") else text + "/"
