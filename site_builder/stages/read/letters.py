"""Mails, mailboxes, and pages saved as MHTML: what their headers are worth.

The day in a mail's header is the day on which it was sent. Of a newsletter, which goes to all its readers at once, that
is the day of publication. Of a mail from one person to another it is only the day by which the text existed: somebody
had saved it then."""

import re
from collections.abc import Iterator
from dataclasses import replace

from site_builder.formats import mail
from site_builder.formats.encoding import decode
from site_builder.formats.letters import latin
from site_builder.formats.mail import Letter
from site_builder.stages.read.documents import document
from site_builder.stages.read.raw import Raw, Read, apart, day, digest
from site_builder.values.errors import Problem
from site_builder.values.model import Given, MailKind
from site_builder.values.permalink import slug

_PREFIX = re.compile(r"(?:\s*(?:\[[^\]]{1,40}\]\s*)?(?:fwd?|re|wg|aw|tr|rv|enc|sv|vs|i|пересл)\s*:\s*)+", re.I)
_FORWARD = re.compile(r"\s*(?:\[[^\]]{1,40}\]\s*)?(?:fwd?|wg|tr|rv|enc|i|vb|vs|пересл)\s*:", re.I)
_WEB = re.compile(r"<?(https?://[^\s<>]{4,2000})>?")
_HEADLINE = 4  # words: a shorter subject of a person's mail is a word about it (`FYI`), no headline
_DEEPEST = 3  # mails in mails


def mails(raw: Raw) -> Read:
    """The capture of a mail, or those of the mails that it carries."""
    return _mail(raw, 0)


def mailbox(raw: Raw) -> Read:
    """A capture for each mail of a mailbox; its name is made of the mail's subject and id."""
    box, problems = raw.of_many()
    yield from problems
    found: list[Raw] = []
    for one in mail.letters(raw.data):
        if isinstance(one, Problem):
            yield raw.told(one)
        else:
            found.append(box.member(_name(mail.letter(one), one), one))
    for member in apart(found):
        yield from _mail(member, 0)


def saved_page(raw: Raw) -> Read:
    """The capture of a page saved as MHTML."""
    page = mail.page(raw.data)
    yield from (raw.told(problem) for problem in page.problems)
    if page.part is None:
        if not page.problems:
            yield raw.says("the file holds no page.", "Save the page again, as HTML or as text.")
        return
    url = _web(page.headers.get("snapshot-content-location") or page.part.location or "")
    facts = Given(at="MHTML header", url=url, captured=day(page.day()))
    yield from document(_with(raw, facts, page.part.charset), page.part.data, "html")


def _mail(raw: Raw, level: int) -> Read:
    letter = mail.letter(raw.data)
    yield from (raw.told(problem) for problem in letter.problems)
    if letter.carried and level < _DEEPEST:
        outer, problems = raw.of_many()
        yield from problems
        for member in apart(outer.member(_name(mail.letter(one), one), one) for one in letter.carried):
            yield from _mail(member, level + 1)
        if letter.part is not None:
            message = "the mail's own text is left out, for it carries other mails."
            yield Problem(raw.shown, 0, message, "Save that text as a file if it is an article.", "note")
        return
    if letter.part is None:
        if not letter.problems:
            yield raw.says("the mail holds no text.", "Save the article as text or HTML.")
        return
    part, member = letter.part, replace(_with(raw, _given(letter), letter.part.charset), mail=_kind(letter.headers))
    body = part.data
    if part.flowed and not isinstance(decoded := decode(body, part.charset), str):
        body = unflowed(decoded.text, part.joined).encode("utf-8", "replace")
        member = replace(member, charset="utf-8")
    yield from document(member, body, "html" if part.html else "text")


def _with(raw: Raw, facts: Given, charset: str | None) -> Raw:
    return Raw(raw.path, raw.shown, raw.data, facts, raw.side, charset, raw.packed)


def _name(letter: Letter, data: bytes) -> str:
    """A readable name that depends on the mail alone."""
    key = letter.headers.get("message-id", "").encode() or data
    return f"{slug(latin(letter.headers.get('subject', '')), 48, 'mail')}-{digest(key)[:8]}"


def _given(letter: Letter) -> Given:
    """What the headers tell of the text."""
    headers, sent = letter.headers, day(letter.day())
    subject = headers.get("subject", "")
    title = _PREFIX.sub("", subject, count=1) if _PREFIX.match(subject) else subject
    if not _is_newsletter(headers) or title != subject:
        whole = title if title != subject or len(title.split()) >= _HEADLINE else None
        return Given(at="mail header", title=whole or None, captured=sent)
    writer, outlet = mail.named(letter.sender())
    return Given(
        at="newsletter header",
        url=_web(headers.get("archived-at", "")) or _web(headers.get("list-post", "")),
        title=title or None,
        outlet=outlet,
        published=sent,
        authors=(writer,) if writer else (),
    )


def _kind(headers: dict[str, str]) -> MailKind:
    """What a mail is by its headers."""
    subject = headers.get("subject", "")
    if _FORWARD.match(subject):
        return "forward"
    if "in-reply-to" in headers or _PREFIX.match(subject):
        return "reply"
    return "newsletter" if _is_newsletter(headers) else "letter"


def _is_newsletter(headers: dict[str, str]) -> bool:
    """True for a mail that its sender's machine sent to a list of readers, none of whom can write to it."""
    listed = "list-unsubscribe" in headers or "list-id" in headers
    discussed = "mailto:" in headers.get("list-post", "").lower() or "in-reply-to" in headers
    return listed and not discussed and not any(name.startswith("resent-") for name in headers)


def _web(text: str) -> str | None:
    match = _WEB.fullmatch(text.strip())
    return match[1] if match else None


def unflowed(text: str, joined: bool) -> str:
    """Text of `format=flowed` (RFC 3676) with its soft line ends taken out; `joined` (DelSp) with their spaces."""
    return "\n".join(_paragraphs(text.split("\n"), joined))


def _paragraphs(lines: list[str], joined: bool) -> Iterator[str]:
    run, level = "", 0
    for line in lines:
        bare = line.lstrip(">")
        depth = len(line) - len(bare)
        bare = bare[1:] if bare.startswith(" ") else bare  # a space that the sender stuffed
        if run and depth != level:
            yield run
            run = ""
        if not run and depth:
            run = ">" * depth + " "
        level = depth
        soft = bare.endswith(" ") and bare != "-- "
        run += bare[:-1] if soft and joined else bare
        if not soft:
            yield run
            run = ""
    if run:
        yield run
