"""What machines read in a page's head: schema.org as JSON-LD. A date stands there only as a whole day that is known."""

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from site_builder.formats.templates import safe
from site_builder.stages.render.dates import full_day
from site_builder.values.permalink import absolute
from site_builder.values.record import ArticleRecord, BriefingRecord, MeetingRecord, Site

Node = Mapping[str, Any]
_ESCAPES = (("&", "\\u0026"), ("<", "\\u003c"), (">", "\\u003e"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029"))
_STATUS = {"cancelled": "EventCancelled"}


def json_ld(nodes: Sequence[Node]) -> str:
    """The nodes as one JSON-LD document that no text in it can close, marked as HTML."""
    text = json.dumps({"@context": "https://schema.org", "@graph": list(nodes)}, ensure_ascii=False, sort_keys=True)
    for letter, escaped in _ESCAPES:
        text = text.replace(letter, escaped)
    return safe(text)


def key(json_ld: str) -> str:
    """The SHA-256 of the data block as a content security policy names it: nothing else in the page may be a script."""
    return base64.b64encode(hashlib.sha256(json_ld.encode()).digest()).decode()


def web_page(site: Site, path: str, title: str, description: str, type: str = "WebPage") -> dict[str, Any]:
    """A page of the site that claims nothing but its name, address and description."""
    return {
        "@type": type,
        "name": title,
        "url": absolute(site.base_url, path),
        "description": description,
        "inLanguage": site.language,
    }


def trail(site: Site, crumbs: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """The way from the home page to a page, as (name, site path)."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": n, "name": name, "item": absolute(site.base_url, path)}
            for n, (name, path) in enumerate(crumbs, 1)
        ],
    }


def article(site: Site, path: str, record: ArticleRecord, description: str, source: str | None) -> dict[str, Any]:
    """A news article where its publication day and somebody answerable for it are known; else a page about a work."""
    day = full_day(record.published)
    page = web_page(site, path, record.title, description)
    work: dict[str, Any] = {"inLanguage": record.language} if record.language else {}
    if record.authors:
        work["author"] = [{"@type": "Person", "name": name} for name in record.authors]
    if record.outlet:
        work["publisher"] = {"@type": "Organization", "name": record.outlet}
    if record.origin:
        work["sourceOrganization"] = {"@type": "Organization", "name": record.origin}
    if source:
        work["sameAs"] = source
    if day and (record.outlet or record.authors or record.origin):
        return {
            "@type": "NewsArticle",
            "headline": record.title,
            "datePublished": day,
            "url": page["url"],
            "mainEntityOfPage": page["url"],
            "description": description,
        } | work
    return page | {"about": {"@type": "CreativeWork", "name": record.title} | work}


def meeting(site: Site, path: str, record: MeetingRecord, description: str) -> dict[str, Any]:
    """A page; about an event only where day and place are known, for an event without them would claim both."""
    page = web_page(site, path, record.title, description)
    day = full_day(record.date)
    if not day or not record.place or record.mode in ("virtual", "call"):
        return page
    event = {
        "@type": "Event",
        "name": record.title,
        "startDate": day,
        "endDate": day,
        "location": {"@type": "Place", "name": record.place, "address": record.place},
        "eventStatus": "https://schema.org/" + _STATUS.get(record.status or "", "EventScheduled"),
        "description": description,
    }
    return page | {"about": event}


def briefing(site: Site, path: str, record: BriefingRecord, title: str, description: str) -> dict[str, Any]:
    """A report of ours, dated by the day on which the digest first held it."""
    page = web_page(site, path, title, description)
    if len(record.first_seen) != 10:
        return page
    return page | {
        "@type": "Report",
        "headline": title,
        "datePublished": record.first_seen,
        "dateModified": record.changed if len(record.changed) == 10 else record.first_seen,
        "author": {"@type": "Organization", "name": site.title, "url": site.base_url},
    }


def web_site(site: Site) -> dict[str, Any]:
    """The site as a whole."""
    return {
        "@type": "WebSite",
        "name": site.title,
        "url": site.base_url,
        "description": site.description,
        "inLanguage": site.language,
    }
