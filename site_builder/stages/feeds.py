"""The feeds of a digest: RSS 2.0 of the newest briefings, for the whole site and for each meeting."""

import html
import posixpath
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from site_builder.formats.feed import Entry, Feed, rss
from site_builder.formats.markdown import allowed, to_html
from site_builder.values import permalink
from site_builder.values.model import Output
from site_builder.values.record import BriefingRecord, Digest

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_TAG = re.compile(r"<[^>]*>")
_SOURCES = re.compile(r"\s*\(\d+(?:, \d+)*\)")
_SUMMARY = 400


def feeds(digest: Digest) -> tuple[Output, ...]:
    """`rss.xml`, and `meetings/ID/rss.xml` for each meeting; an entry is a briefing, the newest first.

    The id of an entry is made of the ids of meeting and coverage alone: another host, title or order changes none."""
    targets = _targets(digest)
    newest = sorted(digest.briefings, key=lambda one: (one.meeting, one.coverage))
    newest.sort(key=lambda one: one.first_seen, reverse=True)
    site = digest.site
    entries: dict[tuple[str, str], Entry] = {}
    meetings: dict[str, list[BriefingRecord]] = {meeting.id: [] for meeting in digest.meetings}
    for one in newest:
        meetings.setdefault(one.meeting, []).append(one)

    def feed(path: str, title: str, description: str, page: str, briefings: Sequence[BriefingRecord]) -> Output:
        for one in briefings:
            if (one.meeting, one.coverage) not in entries:
                entries[one.meeting, one.coverage] = _entry(one, digest, targets)
        made = Feed(
            title=title,
            description=description,
            link=permalink.absolute(site.base_url, page),
            address=permalink.absolute(site.base_url, path),
            language=site.language,
            changed=_day(max((one.changed or one.first_seen for one in briefings), default="")),
            entries=[entries[one.meeting, one.coverage] for one in briefings],
        )
        return Output(path, rss(made))

    outputs = [feed("rss.xml", site.title, site.description, permalink.home(), newest[: site.feed_items])]
    for meeting in digest.meetings:
        page = permalink.meeting(meeting.id)
        title = f"{meeting.title} · {site.title}"
        says = f"Briefings on one meeting: {meeting.title}."
        outputs.append(feed(f"{page}rss.xml", title, says, page, meetings[meeting.id][: site.feed_items]))
    return tuple(outputs)


def entry_id(briefing: BriefingRecord) -> str:
    """The id of a briefing's entry, a `tag:` URI (RFC 4151) without any host; the one it had before it moved."""
    return f"tag:briefing-digest,2026:{briefing.entry or f'{briefing.meeting}/{briefing.coverage}'}"


def _day(text: str) -> date | None:
    """A day of the ledger; None before it has one."""
    return date.fromisoformat(text) if text else None


def _targets(digest: Digest) -> Mapping[str, str]:
    """The site path of each file of `content/` that has a page, by its path there without `.md`."""
    targets = {f"articles/{one.id}": permalink.article(one.id) for one in digest.articles}
    targets |= {
        f"briefings/{one.meeting}/{one.coverage}": permalink.briefing(one.meeting, one.coverage)
        for one in digest.briefings
    }
    return targets | {f"pages/{one.id}": f"{one.id}/" for one in digest.pages}


def _entry(briefing: BriefingRecord, digest: Digest, targets: Mapping[str, str]) -> Entry:
    """The whole briefing as an entry."""
    path = permalink.briefing(briefing.meeting, briefing.coverage)
    rewrite = _rewriter(f"briefings/{briefing.meeting}", path, digest.site.base_url, targets)
    content = to_html(briefing.markdown, rewrite, briefing.title)
    return Entry(
        id=entry_id(briefing),
        title=briefing.title,
        link=permalink.absolute(digest.site.base_url, path),
        published=_day(briefing.first_seen),
        summary=_summary(content) or briefing.title,
        content=content,
    )


def _rewriter(folder: str, path: str, base_url: str, targets: Mapping[str, str]) -> Callable[[str], str | None]:
    """What becomes of each link: an absolute address, or None where it leads nowhere."""

    def rewrite(href: str) -> str | None:
        if not allowed(href):
            return None
        if _SCHEME.match(href):
            return href
        target, mark, fragment = href.partition("#")
        if not target:
            return permalink.absolute(base_url, path + mark + fragment)
        inside = posixpath.normpath(posixpath.join(folder, target)).removesuffix(".md")
        return permalink.absolute(base_url, targets[inside] + mark + fragment) if inside in targets else None

    return rewrite


def _summary(content: str) -> str:
    """The first paragraph as plain text, without the numbers of its sources."""
    start = content.find("<p>")
    end = content.find("</p>", start)
    text = html.unescape(_TAG.sub("", content[start + 3 : end])) if 0 <= start < end else ""
    text = " ".join(_SOURCES.sub("", text).split())
    return text if len(text) <= _SUMMARY else text[: _SUMMARY - 1].rpartition(" ")[0] + " …"
