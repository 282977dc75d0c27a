"""The door to messages of RFC 5322 and MIME (the standard library's `email`): mails, mailboxes, pages saved as MHTML.

What a header says is given as it stands; what it is worth (a day of publication, a title) the reading stage judges."""

from site_builder.formats.mail.letter import Letter, Part, letter, page
from site_builder.formats.mail.mailbox import letters
from site_builder.formats.mail.sender import Sender, named, sender

__all__ = ["Letter", "Part", "Sender", "letter", "letters", "named", "page", "sender"]
