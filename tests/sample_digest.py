"""A digest of invented people, outlets and meetings that holds one of everything a page may have to show."""

import hashlib
from typing import Any

from site_builder.values.edtf import Edtf, parse
from site_builder.values.model import Evidence, Mention, Participant, Removed
from site_builder.values.record import (
    ArticleRecord,
    BriefingRecord,
    Digest,
    MeetingRecord,
    Moved,
    PageRecord,
    Site,
)

MARTEN = Participant("ilse-marten", "Ilse Marten")
KELM = Participant("davor-kelm", "Davor Kelm")
OYELA = Participant("tomas-oyela", "Tomas Oyela")
COUNCIL = Participant("brackwater-town-council", "Brackwater Town Council")
BOARD = Participant("lindqvist-ferries-board", "Board of Lindqvist Ferries")
SITE = Site(
    title="The Varda Record",
    description="Meetings between Norland and Vesperia as the press reported them, with the day of each.",
    base_url="https://example.org/digest/",
    language="en",
    feed_items=50,
    text_policy="full",
    outlet_policies=(("Meridian Wire", "excerpt"), ("Closed Ledger", "link")),
)


def _edtf(text: str | None) -> Edtf | None:
    return parse(text) if text else None


def article(id: str, title: str, body: str, **more: Any) -> ArticleRecord:
    """An article whose body is written as paragraphs with an empty line between them; `role|text` gives a role."""
    digest = hashlib.sha256(id.encode()).hexdigest()
    parts = [part.strip().replace("\n", " ") for part in body.strip().split("\n\n")]
    pairs = [part.split("|", 1) if "|" in part else ["text", part] for part in parts]
    for key in ("published", "captured", "written", "event_date"):
        more[key] = _edtf(more.get(key))
    values: dict[str, Any] = {
        "capture": f"varda/{id}.txt",
        "url": f"https://news.example.net/{id}",
        "outlet": "Harbour Courier",
        "origin": None,
        "authors": (),
        "language": "en",
        "published_evidence": (),
        "captured_evidence": (),
        "written_evidence": (),
        "meeting": None,
        "meeting_reason": "",
        "event_evidence": (),
        "status": None,
        "mentions": (),
        "copy_of": None,
        "policy": None,
        "removed": (),
    }
    return ArticleRecord(
        id=f"{id}-{digest[:8]}",
        digest=digest,
        title=title,
        body=tuple(text for _, text in pairs),
        roles=tuple(role for role, _ in pairs),
        **{**values, **more},
    )


VISIT = article(
    "kelm-lands-in-port-varda",
    "Kelm lands in Port Varda for three hours of talks on the strait and the price of gas",
    """standfirst|The prime minister stayed one afternoon; both sides called the talks frank.

    Davor Kelm, the prime minister of Vesperia, landed in Port Varda on Friday, February 4, for his first visit since
    the ferry dispute began. President Ilse Marten met him on the tarmac, and the two drove to the old customs house
    in one car.

    The talks lasted three hours, an hour longer than planned. Officials on both sides said that most of the time
    went to the rules for ships that wait outside the strait, where forty vessels have been at anchor since autumn.

    subhead|Gas by the end of the winter

    Norland has offered to sell gas at last year's price until the end of the winter if Vesperia opens the northern
    lane to its fishing boats. A first reading of that offer, aides said, took up the middle of the afternoon.

    quote|We did not come to sign. We came to find out whether there is anything to sign, and I think that there is.

    speaker|Davor Kelm, prime minister of Vesperia

    Neither side would say when the next round is to be held. A spokeswoman for the president, asked whether a summit
    was planned for the spring, answered that the spring was long.

    subhead|What the ports say

    Pilots in Port Varda have waited for an agreement since the autumn of 2021. The harbour master counts
    forty ships at anchor, more than in any winter since the yard was built, and says that the tugs are worn out.

    quote|A lane that opens on paper does not move a single hull.

    speaker|Runa Halvard, harbour master

    The Meridian agency first reported the visit. The two leaders had last spoken by telephone in January, when they
    agreed to meet in person before the ice broke.""",
    outlet="Harbour Courier",
    origin="Meridian Wire",
    authors=("Petra Lindholm", "J. Oduya"),
    published="2022-02-05",
    published_evidence=(
        Evidence("published-label", "Published 5 February 2022", None, "The page says when it was published."),
    ),
    captured="2024-07-13",
    captured_evidence=(
        Evidence(
            "header-date",
            "July 13, 2024",
            None,
            "A bare date stands above a text that is years older: it is the day on which the page was saved.",
        ),
    ),
    meeting="kelm-visits-marten-2022",
    meeting_reason="Both leaders, the place and the day agree with the meeting in the registry.",
    event_date="2022-02-04",
    event_evidence=(
        Evidence("weekday-date", "Friday, February 4", 1, "A weekday with a day and a month, but no year."),
        Evidence("lower-bound", "the autumn of 2021", 9, "The text looks back to it, so it was written later."),
        Evidence("calendar", "", None, "4 February falls on a Friday in 2022, and not again before 2028."),
    ),
    status="held",
    mentions=(
        Mention(
            "kelm-marten-call",
            12,
            "The two leaders had last spoken by telephone in January, when they agreed to meet in person before the "
            "ice broke.",
            parse("2022-01"),
        ),
    ),
    removed=(
        Removed("Home » World » Strait", "breadcrumb", 1),
        Removed("Photo: harbour office", "photo-credit", 6),
        Removed("SHARE THIS", "share-button", 19),
        Removed("Ten cottages you will want to rent this summer", "related-links", 31),
        Removed("Leave a comment", "comment-form", 33),
    ),
    found=(
        ("title", "First line, repeated in the breadcrumb."),
        ("outlet", "Named in the copyright line at the foot of the page."),
        ("origin", "“The Meridian agency first reported the visit.”"),
        ("authors", "The line below the headline, beginning with By."),
    ),
)

COPY = article(
    "three-hours-in-the-customs-house",
    "Three hours in the customs house: what Norland and Vesperia talked about",
    """The prime minister of Vesperia flew to Port Varda on Friday, February 4, and talked for three hours with the
    president of Norland. The rules for waiting ships came first, the price of gas second.

    Officials called the mood frank. No paper was signed, and no date was given for another round.""",
    outlet="Meridian Wire",
    origin="Meridian Wire",
    published="2022-02-04",
    published_evidence=(Evidence("side-file", "", None, "The collector of the capture wrote it down."),),
    meeting="kelm-visits-marten-2022",
    event_date="2022-02-04",
    event_evidence=(Evidence("weekday-date", "Friday, February 4", 0, "A weekday with a day and a month."),),
    status="held",
    copy_of=VISIT.id,
    policy="full",
)

EXCERPT = article(
    "gas-offer-stands",
    "Gas offer stands until the thaw, Norland says",
    """The offer to sell gas at the old price stands until the ice is off the northern lane, the energy ministry of
    Norland said a week after the talks in the customs house.

    A clerk of the ministry, who asked not to be named because the papers are not public, said that the sum named in
    the press was too high by a third. The ministry would not confirm a figure, and neither would the embassy.

    Traders in Oskal had put the price of a cargo up by a tenth on the day of the talks and down again by the end of
    the same week. Few of them expect an agreement before the fishing season opens, and none would bet on the day.

    This last paragraph is beyond the excerpt and must never be shown on any page of the site.""",
    outlet="Meridian Wire",
    published="2022-02",
    published_evidence=(Evidence("relative", "a week after the talks", 0, "A week after 4 February 2022."),),
    meeting="kelm-visits-marten-2022",
    event_date="2022-02-04",
    event_evidence=(Evidence("registry", "", None, "The registry of meetings gives the day."),),
)

CLOSED = article(
    "the-price-of-a-lane",
    "The price of a lane",
    """Nobody may read this paragraph here, for its outlet allows a link and nothing more.

    The second paragraph is as private as the first.""",
    outlet="Closed Ledger",
    published="2022-02-06",
    published_evidence=(Evidence("markup", "2022-02-06", None, "The page's markup gives the day of publication."),),
    meeting="kelm-visits-marten-2022",
    mentions=(Mention("kelm-marten-call", 0, "Nobody may read this paragraph here.", None),),
)

RUSSIAN = article(
    "peregovory-v-port-varde",
    "Переговоры в Порт-Варде: премьер и президент говорили три часа о проливе",
    """Премьер-министр Весперии Давор Кельм прилетел в Порт-Варду в пятницу, 4 февраля, и три часа беседовал с
    президентом Норланда Ильзе Мартен в здании старой таможни.

    Стороны обсудили правила стоянки судов у входа в пролив, где с осени ждут сорок кораблей, и цену на газ до конца
    зимы. Никаких бумаг подписано не было, а дату следующей встречи не назвали.

    Капитан порта сообщил, что буксиры изношены, а команды устали. По его словам, северный путь можно было бы открыть
    за неделю, если бы обе столицы договорились о том, кто платит за ледокол и кто отвечает за лоцманов.

    Жители приморских улиц вышли посмотреть на кортеж, хотя мороз был сильный, а проезд закрыли ещё с утра. Торговцы
    рыбой надеются, что договорятся до начала весеннего лова, иначе им придётся стоять на берегу ещё один сезон.""",
    outlet="Вестник пролива",
    language="ru",
    authors=("Мария Соколова",),
    written="2022-02-04/2022-02-06",
    written_evidence=(Evidence("near", "4 февраля", 0, "The text speaks of the day as of these days."),),
    meeting="kelm-visits-marten-2022",
    event_date="2022-02-04",
    event_evidence=(Evidence("weekday-date", "в пятницу, 4 февраля", 0, "A weekday with a day and a month."),),
)

ARABIC = article(
    "al-mamarr-al-shamali",
    "محادثات بورت فاردا حول الممر الشمالي",
    """قال مسؤولون إن المحادثات كانت صريحة وإن الطرفين لم يوقعا على أي ورقة.

    وسيجتمع الوفدان مرة أخرى قبل الربيع.""",
    outlet="مرآة المضيق",
    language="ar",
    written="2022-02",
    meeting="kelm-visits-marten-2022",
)

CALL = article(
    "a-call-before-the-ice-breaks",
    "A call before the ice breaks",
    """Davor Kelm and Ilse Marten spoke by telephone and agreed to meet in person, both offices said in notices of two
    lines each. The notices gave no day.

    The call was the first since the ferries stopped.""",
    outlet=None,
    url="javascript:alert(1)",
    written="../2022-01-26",
    written_evidence=(
        Evidence("upper-bound", "before the ice breaks", None, "The headline looks ahead to the thaw."),
        Evidence("later-text", "", None, "Another article of 26 January 2022 already looks back to the call."),
    ),
    meeting="kelm-marten-call",
    event_date="../2022-01-26",
    event_evidence=(Evidence("upper-bound", "spoke by telephone", 0, "It was before the article that looks back."),),
)

VIDEO = article(
    "on-a-screen-between-two-flags",
    "On a screen between two flags, Norland and Vesperia agree on an agenda",
    """The leaders of Norland and Vesperia met on a video link on Wednesday and agreed on what they would talk about
    if they were to talk. The winter games of 2022 stood on the list as the last of nine points.

    A date for a visit was not set.""",
    origin="The Strait Press",
    written="2021-12-15/2022-02-03",
    meeting="video-link-kelm-marten",
    event_date="2021-12-15/2022-02-03",
    event_evidence=(
        Evidence("weekday", "on Wednesday", 0, "A weekday alone: it names no week."),
        Evidence(
            "upper-bound", "The winter games of 2022", 0, "The text looks ahead to them; they began on 4 February."
        ),
    ),
    edited=("title", "event_date"),
)

SPRING = article(
    "oskal-waits-for-a-guest",
    "Oskal waits for a guest",
    """President Marten is to spend three days in Oskal, from Monday to Wednesday, and to open the new pilots' school
    with the prime minister.

    Hotels near the school are full. A rehearsal of the motorcade blocked the bridge for most of an hour.""",
    outlet="Oskal Evening Post",
    authors=("Evening Post staff",),
    written="2023-03-13/2023-03-19",
    written_evidence=(Evidence("announced", "is to spend three days", 0, "The visit is still ahead."),),
    meeting="marten-in-oskal-2023",
    event_date="2023-03-20/2023-03-22",
    event_evidence=(
        Evidence("weekday-range", "from Monday to Wednesday", 0, "Two weekdays, in the week after the writing."),
        Evidence("anchor", "the new pilots' school", 0, "The school opened on 22 March 2023."),
    ),
    status="announced",
)

SUMMIT = article(
    "nine-flags-at-lake-saarn",
    "Nine flags at Lake Saarn",
    """Nine governments met at Lake Saarn in May to talk about who may fish where. Davor Kelm left a day early; Tomas
    Oyela, the foreign minister of Norland, stayed to the end.

    quote|The lake is small and the list is long.

    speaker|Tomas Oyela""",
    outlet="The Strait Press",
    published="2024-05",
    meeting="lake-saarn-summit-2024",
    event_date="2024-05",
    event_evidence=(Evidence("month", "in May", 0, "A month; the year is that of the publication."),),
)

TOWN = article(
    "brackwater-votes-on-its-bridge",
    "Brackwater votes on its bridge, once more",
    """The town council of Brackwater has voted to keep the old swing bridge, by seven votes to four, after an evening
    that began with the minutes of the last one.

    quote|A bridge that opens is a bridge that somebody has to open.

    speaker|Agnes Thorne, councillor

    The cost of a keeper was not in the papers laid before the council.""",
    outlet="Brackwater Gazette",
    meeting="brackwater-council-bridge",
)

FERRY = article(
    "ferry-board-picks-a-yard",
    "Ferry board picks a yard for two hulls",
    """The board of Lindqvist Ferries met on one of two days last week and chose the yard in Oskal for both hulls. Its
    notice gives both days and does not say which.""",
    outlet="Harbour Courier",
    published="2023-11-12",
    published_evidence=(Evidence("published-label", "12 November 2023", None, "The page says so."),),
    meeting="lindqvist-board-2023",
    event_date="[2023-11-07,2023-11-09]",
    event_evidence=(Evidence("choice", "one of two days last week", 0, "The notice names two days."),),
)

CANCELLED = article(
    "no-meeting-in-september",
    "No meeting in September after all",
    "The meeting of the two leaders planned for 12 September will not take place, both offices said in one sentence.",
    outlet="Harbour Courier",
    published="2024-09-02",
    published_evidence=(Evidence("published-label", "2 September 2024", None, "The page says so."),),
    meeting="kelm-marten-september-2024",
    event_date="2024-09-12",
    event_evidence=(Evidence("day-month", "12 September", 0, "A day and a month; the year is that of publication."),),
    status="cancelled",
)

ALONE = article(
    "how-a-tug-is-mended",
    "How a tug is mended: a morning in the yard at Port Varda, with notes on rope, tar, the smell of both, and the "
    "reasons why nobody who has worked there for more than a year ever wears a white shirt to work again",
    "The yard opens at six. Nobody here meets anybody, the foreman says, except on the slip.",
    outlet="Harbour Courier",
    published="2023-05-02",
    published_evidence=(Evidence("published-label", "2 May 2023", None, "The page says so."),),
)

UNDATED = article(
    "tide-tables",
    '</script><script>alert(1)</script> Tide tables & <b>other</b> "quiet" things',
    "High water is as high as it was. {{ 7 * 191 }} <script>alert(1)</script> is only a line of text.",
    outlet="Harbour  Courier",
    url=None,
)

ARTICLES = (
    VISIT, COPY, EXCERPT, CLOSED, RUSSIAN, ARABIC, CALL, VIDEO, SPRING, SUMMIT, TOWN, FERRY, CANCELLED, ALONE, UNDATED,
)  # fmt: skip


def meeting(id: str, title: str, date: str | None, *people: Participant, **more: Any) -> MeetingRecord:
    """A meeting with the articles that name it."""
    articles = tuple(one.id for one in ARTICLES if one.meeting == id)
    evidence = tuple(clue for one in ARTICLES if one.meeting == id for clue in one.event_evidence)[:5]
    values: dict[str, Any] = {"place": None, "mode": None, "status": "held", "coverages": (), "origins": 1}
    return MeetingRecord(
        id=id,
        title=title,
        participants=people,
        date=_edtf(date),
        date_evidence=evidence,
        articles=articles,
        **{**values, **more},
    )


MEETINGS = (
    meeting("brackwater-council-bridge", "Brackwater council on the swing bridge", None, COUNCIL, mode="council"),
    meeting(
        "kelm-marten-call", "Kelm and Marten speak by telephone", "../2022-01-26", KELM, MARTEN, mode="call"
    ),
    meeting(
        "kelm-marten-september-2024", "Kelm and Marten in September", "2024-09-12", KELM, MARTEN,
        place="Oskal", mode="in person", status="cancelled",
    ),
    meeting(
        "kelm-visits-marten-2022", "Kelm visits Marten in Port Varda", "2022-02-04", KELM, MARTEN,
        place="Port Varda", mode="visit", origins=4, coverages=("2022-02-04", "2022-02-05", "undated"),
    ),
    meeting(
        "lake-saarn-summit-2024", "Lake Saarn summit of the nine fishing states", "2024-05", KELM, OYELA,
        place="Lake Saarn", mode="summit",
    ),
    meeting(
        "lindqvist-board-2023", "Lindqvist Ferries board on the new hulls", "[2023-11-07,2023-11-09]", BOARD,
        mode="board",
    ),
    meeting(
        "marten-in-oskal-2023", "Marten in Oskal", "2023-03-20/2023-03-22", KELM, MARTEN, OYELA,
        place="Oskal", mode="visit", status="announced", coverages=("2023-03",),
    ),
    meeting("oyela-year", "Oyela tours the ports", "2019", OYELA, mode="visit", place="northern ports", status=None),
    meeting(
        "video-link-kelm-marten", "Kelm and Marten meet on a video link", "2021-12-15/2022-02-03", KELM, MARTEN,
        mode="virtual", edited=("date",),
    ),
)  # fmt: skip

_A, _B = VISIT.id, EXCERPT.id
_MARKDOWN = f"""# Kelm visits Marten in Port Varda

Davor Kelm met Ilse Marten in Port Varda on 4 February 2022. [Harbour Courier, paragraph 2](../../articles/{_A}.md#p1)

## What happened

The talks lasted three hours, an hour longer than planned. [Harbour Courier, paragraph 3](../../articles/{_A}.md#p2)

- Gas was offered at last year's price for the winter. [Harbour Courier, paragraph 5](../../articles/{_A}.md#p4)
- The offer stands until the thaw. [Meridian Wire, paragraph 4](../../articles/{_B}.md#p3)
- Its price was the subject of another article. [Closed Ledger, paragraph 1](../../articles/{CLOSED.id}.md#p0)

#### What was said

> We did not come to sign.

Davor Kelm, in [Harbour Courier, paragraph 6](../../articles/{_A}.md#p5)

| What | Harbour Courier | Meridian Wire |
| --- | --- | --- |
| Length of the talks | three hours | three hours |
| Ships at anchor | forty | not said |

See [how we work](../../pages/method.md#in-short), [another](../../articles/nowhere.md), <script>alert(1)</script>.
"""

BRIEFINGS = (
    BriefingRecord(
        "kelm-visits-marten-2022", "2022-02-04", "Kelm visits Marten in Port Varda", (COPY.id,), _MARKDOWN,
        "2024-07-14", "2024-07-14",
    ),
    BriefingRecord(
        "kelm-visits-marten-2022", "2022-02-05", "Kelm visits Marten in Port Varda", (VISIT.id, EXCERPT.id, CLOSED.id),
        _MARKDOWN, "2024-07-14", "2024-08-01", ("summary",),
    ),
    BriefingRecord(
        "kelm-visits-marten-2022", "undated", "Kelm visits Marten in Port Varda", (RUSSIAN.id, ARABIC.id),
        "Two articles do not say when they were published.\n", "2024-07-14", "2024-07-14",
    ),
    BriefingRecord(
        "marten-in-oskal-2023", "2023-03", "Marten in Oskal", (SPRING.id,),
        f"Three days were planned. [Oskal Evening Post, paragraph 1](../../articles/{SPRING.id}.md#p0)\n",
        "2024-07-14", "2024-07-14",
    ),
)  # fmt: skip

PAGES = (
    PageRecord(
        "method",
        "Method",
        "How the articles of this digest are chosen and read.\n\n# In short\n\nBy hand, and then by rule. "
        "[Home](../../index.html), [a meeting](../meetings/oyela-year.md), [elsewhere](https://example.com/).\n",
    ),
)
MOVED = (
    Moved("articles/old-name-12345678/", f"articles/{VISIT.id}/"),
    Moved("meetings/once-moved/", "meetings/twice-moved/"),
    Moved("meetings/twice-moved/", "meetings/oyela-year/"),
    Moved("articles/withdrawn-87654321/", ""),
)
DAYS = tuple((one.id, "2024-07-14", "2024-07-14") for one in sorted(ARTICLES, key=lambda one: one.id))


def digest() -> Digest:
    """The sample digest, its records sorted by id as the pipeline gives them."""
    articles = tuple(sorted(ARTICLES, key=lambda one: one.id))
    return Digest(SITE, articles, MEETINGS, BRIEFINGS, PAGES, MOVED, DAYS)
