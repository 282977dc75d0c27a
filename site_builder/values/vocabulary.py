"""The tables of plain words: rules of cleaning, ways in which a fact was found, facts not known, languages."""

import re

HEADLINE = "title"
BY_EDITOR = "removed by the editor"
NOTHING_LEFT = "nothing of a story is left after cleaning."
KEPT = "Kept as it stands; compare the source."

# Rule of cleaning: what the line is, as it ends the sentence "Line 12 was left out: ...". A rule that is missing here
# is told by its own name (`rule_words`), and a test names it.
RULES: dict[str, str] = {
    HEADLINE: "the headline, which stands above the text and is not repeated in it",
    "repeated title": "the headline once more",
    "byline": "the line that names the author",
    "date line": "a line with a date or time",
    "time stamp": "a line with a date or time",
    "market ticker": "prices of the day",
    "avatar": "the label of a user's picture",
    "about the author": "words about the author",
    "source credit": "the line that names the source of the report",
    "agency sign-off": "an agency's closing line",
    "photo credit": "a photo credit or caption",
    "player": "the controls of a video or audio player",
    "site header": "the head of the page, above the headline",
    "site navigation": "a part of the site's navigation",
    "site description": "words of the site about itself",
    "menu": "a menu",
    "breadcrumb": "the path to the page, from the home page down",
    "label": "a label of the page, such as the name of a section",
    "repeated label": "a label that stands on the page many times",
    "tag list": "a list of keywords",
    "share bar": "a share bar",
    "story continues below": "a marker such as “story continues below”",
    "advertisement": "an advertisement, or the label of one",
    "deals": "an offer to buy something",
    "newsletter call": "a call to subscribe or to follow",
    "comment form": "a part of the readers' comments",
    "related heading": "the heading over links to other stories",
    "related link": "a link to another story",
    "link list": "an item in a list of links or headlines",
    "privacy notice": "a notice about cookies or privacy",
    "disclaimer": "small print",
    "copyright": "a copyright notice",
    "stray mark": "a mark without words",
    "stray number": "a number without words",
    "repeated paragraph": "a paragraph that stands in the story already",
    "line in another language": "a line in another language than the story",
    "above the story": "a line between the headline and the story that is no part of it",
    "after the story": "text after the end of the story",
    "outside the story": "a part of the page outside the story",
    "not of the story": "a paragraph that reads like the page around a story, not like the story",
    "repeated on other pages": "a line that stands on the pages of other stories too",
    "mail header": "a line of the header of a mail that was sent on",
    "forwarder's note": "words of the person who sent the mail on",
    "quoted mail": "the mail that this one answers",
    "mail signature": "the signature of a mail",
    "newsletter frame": "what a newsletter says of itself, such as why it was sent and how to leave it",
    "hidden text": "text that a mail program does not show",
    "bare address": "an address of the web on a line of its own, or the heading over such lines",
    BY_EDITOR: "taken out by the editor",
}

LANGUAGES = dict(
    pair.split(":")
    for pair in "ar:Arabic bg:Bulgarian bn:Bengali cs:Czech da:Danish de:German el:Greek en:English es:Spanish "
    "et:Estonian fa:Persian fi:Finnish fr:French he:Hebrew hi:Hindi hr:Croatian hu:Hungarian hy:Armenian id:Indonesian "
    "it:Italian ja:Japanese ka:Georgian ko:Korean lt:Lithuanian lv:Latvian nl:Dutch no:Norwegian pl:Polish "
    "pt:Portuguese ro:Romanian ru:Russian sk:Slovak sl:Slovene sr:Serbian sv:Swedish ta:Tamil th:Thai tr:Turkish "
    "uk:Ukrainian ur:Urdu vi:Vietnamese zh:Chinese".split()
)
_ANY = r"(?P<line>lines? \d+(?: and \d+)?)"
# How a fact was found, as the stages note it in short, and the clause that a reader gets; the first that fits counts.
FOUND: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), clause)
    for pattern, clause in (
        (r"set by the editor", "it was set by the editor"),
        (r"given in (?P<what>.+)", "the person who saved the page wrote it down ({what})"),
        (rf"header, {_ANY}", "it stands in the head of the page ({line})"),
        (rf"copyright, {_ANY}", "it stands in the copyright notice ({line})"),
        (rf"self-description, {_ANY}", "the page says so of itself ({line})"),
        (rf"last line, {_ANY}", "the closing words of the page name it ({line})"),
        (rf"avatar, {_ANY}", "the account beside the story has this name ({line})"),
        (rf"the address and {_ANY}", "the address of the page spells it, and so does {line}"),
        (rf"byline, {_ANY}", "a byline names the author ({line})"),
        (rf"byline beside the headline, {_ANY}", "a byline stands beside the headline ({line})"),
        (r"byline", "the byline names it"),
        (rf"name below the headline, {_ANY}", "a name stands alone below the headline ({line})"),
        (rf"signature, {_ANY}", "the letter is signed so ({line})"),
        (rf"source line, {_ANY}", "the page names the source of the report ({line})"),
        (rf"credited in {_ANY}", "the story credits it where it opens ({line})"),
        (rf"heading, {_ANY}", "it is the heading of the text ({line})"),
        (r"the first sentence \((?P<line>line \d+)\)", "there is no headline, so the first sentence serves ({line})"),
        (rf"subject of the forwarded mail, {_ANY}", "it is the subject of the mail that was sent on ({line})"),
        (rf"sender of the forwarded mail, {_ANY}", "it is the sender of the mail that was sent on ({line})"),
        (rf"repeated in {_ANY}", "is repeated in {line}"),
        (r"ends the breadcrumb", "the path to the page ends in it"),
        (rf"{_ANY}", "it stands in {line}"),
        (r"h1", "it is the main heading of the page"),
        (r"title element", "it is the title of the page in the browser"),
        (r"end of the title element", "the page's title in the browser ends in it"),
        (r"title element and page", "the page's title in the browser and the page itself name it"),
        (r"element marked as the author", "the page marks it as the author's name"),
        (rf"element marked as the author, {_ANY}", "the page marks it as the author's name ({line})"),
        (r"the first of a page without running text", "no running text tells of a better one"),
        (r"link rel=canonical", "the page gives it as its own address"),
        (
            r"(?P<what>(?:JSON-LD|itemprop|meta|html|link|time)\b.*)",
            "the page says so in the part meant for search engines ({what})",
        ),
    )
)
# Why an article is about its meeting: how the reason begins, and what a reader gets in its place.
MEETING = (
    ("reports the meeting: ", "it reports the meeting in its own words: "),
    ("reports the meeting", "it reports the meeting"),
    ("fits the known meeting: ", "it agrees with a meeting that is known beforehand: "),
    ("a copy of ", "it repeats a report of the meeting: "),
    ("named in its ", "the person who saved it named the meeting: "),
    ("set by the editor: it is about no meeting", "set by the editor: it is about no meeting"),
    ("set by the editor", "set by the editor"),
    ("no meeting found in the text", "the text tells of no meeting that could be made out"),
)
# How far the place of an article may be trusted.
GRADE = {
    "certain": "This is certain: who met and when agree, or a person said so.",
    "likely": "This is likely: all that is known agrees, but not everything is known.",
    "doubtful": "This is doubtful: another answer fits too, and a person should decide.",
}
# What `review` asks: the heading of each kind of question.
QUESTIONS = {
    "known meeting": "Is it about a meeting that is known?",
    "same meeting": "Is it the same meeting?",
    "join": "Is it with the right reports?",
    "as published": "Does it stay where it was published?",
    "contradiction": "Which date is right?",
    "undated": "When was it?",
    "unknown name": "Who is it?",
    "near copy": "Is it the same report?",
}
UNKNOWN = {
    "title": "No line looks like a headline.",
    "outlet": "Nothing on the page names the outlet beyond doubt.",
    "origin": "The story credits no agency or other outlet.",
    "authors": "No line names an author.",
    "url": "The page does not state its address.",
    "published": "No day of publication is stated.",
    "captured": "Nothing tells when the page was saved.",
    "written": "Nothing tells when it was written.",
    "event_date": "Nothing tells when it happened.",
    "meeting": "It is about no meeting of this digest.",
}

# How words of time were read: the rule of dating, and what such words are.
TIMES = {
    "day and month": "a day of a month",
    "month and day": "a day of a month",
    "weekday and date": "a weekday with its date",
    "numeric date": "a date in figures",
    "weekday": "a day of the week",
    "weekday span": "days of the week in a row",
    "month": "a month",
    "part of a month": "a part of a month",
    "season": "a season",
    "year": "a year",
    "part of a year": "a part of a year",
    "counted from a day": "counted from a day that the text names",
    "relative day": "counted from the day of publication",
    "relative week": "counted from the week of publication",
    "relative weekend": "counted from the week of publication",
    "relative month": "counted from the month of publication",
    "relative quarter": "counted from the quarter of publication",
    "relative year": "counted from the year of publication",
    "relative decade": "counted from the year of publication",
    "days ago": "so long before publication",
    "weeks ago": "so long before publication",
    "months ago": "so long before publication",
    "years ago": "so long before publication",
    "distance": "counted from the day told last",
    "clock": "a time of day",
    "quarter": "a quarter of a year",
    "half of a year": "a half of a year",
    "months of a year": "months of a year",
    "business year": "a business year",
    "end of a year": "the end of a year",
    "decade": "a decade",
    "century": "a century",
    "years in a row": "years in a row",
    "holiday": "a holiday",
    "known day": "a day that is known by its name",
    "day of the month": "a day of the month",
    "weekend": "a weekend",
    "same period": "the period told last, in another year",
    "the day": "the day told last",
    "the week": "the week told last",
    "the month": "the month told last",
    "the quarter": "the quarter told last",
    "the year": "the year told last",
    "years since": "counted from the year that is named",
    "counted time": "counted from a beginning that the words do not tell",
}
