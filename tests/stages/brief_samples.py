"""Articles and meetings of an invented world, for the tests of brief and feeds."""

from site_builder.values import edtf
from site_builder.values.model import (
    Article,
    Dated,
    DatedArticle,
    Evidence,
    Given,
    Meeting,
    Participant,
    Placed,
    Removed,
)

BODY = (
    "ELDHAM — Mayor Ana Bly and Governor Bo Cray met in Eldham on Friday, 4 February, and agreed to share the cost of "
    "a new bridge.",
    "“We have waited nine years for this bridge,” said Ana Bly. The two spoke for three hours.",
    "The cost",
    "The bridge will cost 40 million crowns, and work is expected to begin in May. He called it fair.",
    "This is the first step of many",
    "Bo Cray, governor",
    "“It is not the end of the matter,” the statement said. Cray told reporters: “I will be back in spring.”",
)
ROLES = ("text", "text", "subhead", "text", "quote", "speaker", "text")


def dated(value: str, words: str = "", paragraph: int | None = None, says: str = "The text says so.") -> Dated:
    return Dated(edtf.parse(value), (Evidence("stated", words, paragraph, says),))


def article(id: str = "bridge-01234567", **changes) -> Article:
    values = {
        "id": id,
        "capture": f"{id}.txt",
        "digest": "01234567" * 8,
        "kind": "text",
        "url": None,
        "title": "Eldham and the county agree on a bridge",
        "outlet": "Eldham Echo",
        "origin": None,
        "authors": ("Cy Dorn",),
        "language": "en",
        "body": BODY,
        "roles": ROLES,
        "removed": (Removed("Read also: ten bridges", "related", 3),),
        "dates": (),
        "given": Given(),
        "found": {"title": "first line", "outlet": "footer"},
    }
    return Article(**values | changes)


def placed(one: Article | None = None, published: str | None = "2022-02-05", **changes) -> Placed:
    event = dated("2022-02-04", "Friday, 4 February", 0, "The text names “Friday, 4 February”.")
    made = DatedArticle(
        article=one or article(),
        published=dated(published, says="The page says so.") if published else None,
        captured=None,
        written=None,
        event=event,
        status="held",
        expressions=(),
    )
    values = {
        "dated": made,
        "meeting": "eldham-bridge",
        "reason": "names both",
        "event": event,
        "mentions": (),
        "copy_of": None,
    }
    return Placed(**values | changes)


def meeting(**changes) -> Meeting:
    values = {
        "id": "eldham-bridge",
        "title": "Bly and Cray in Eldham",
        "participants": (Participant("ana-bly", "Ana Bly"), Participant("bo-cray", "Bo Cray")),
        "date": dated("2022-02-04", "Friday, 4 February", 0, "The text names “Friday, 4 February”."),
        "place": "Eldham",
        "mode": "in person",
        "status": "held",
        "articles": ("bridge-01234567",),
        "known": False,
    }
    return Meeting(**values | changes)
