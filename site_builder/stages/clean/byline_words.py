"""The words before the names of a byline, and those that end it."""

import re

LABEL = re.compile(
    r"^\W*(?:(?:article |story |report |text |words |posted |written |published |reported |compiled |analysis |"
    r"opinion |reviews? |tested |reviewed |comment(?:ary)? |column |essay |interview |profile |feature |guest post "
    r")?by|"
    r"authors?(?: of (?:the|this) (?:article|story|text))?|reporting by|von(?: unsere[rm] \w+)?|par|por|escrito por|"
    r"di|автор(?:ы)?|текст|autore|autor(?:in)?|"
    r"auteur|door|作者)\b\s*[:：]?\s*|^[bB]y(?=(?-i:[A-Z][a-z]))|"
    r"^(?:words|texts?|story|report(?:ing|age)?)(?:,| and| &) [a-z]+(?: and [a-z]+)? by\b\s*|"
    r"^\W*(?:reporter|correspondent|writer|words|journaliste?|periodista|redakteur(?:in)?|texte?|texto|testo|"
    r"tekst)\s?[:：]\s*|"
    r"^(?:propos recueillis|recueilli|écrit|rédigé|publié) par\s+",
    re.IGNORECASE,
)
# The first word of whatever `LABEL` matches: most lines open with another, and to tell is quick.
FIRST = re.compile(r"\W*([^\W\d_]+)")
FIRST_WORDS = frozenset(
    "by article story report text words posted written published reported compiled analysis opinion review reviews "
    "tested reviewed comment commentary column essay interview profile feature guest author authors reporting von par "
    "por escrito di автор авторы текст autore autor autorin auteur door 作者 texts reportage reporter correspondent "
    "writer journalist journaliste periodista redakteur redakteurin texte textes texto testo tekst propos recueilli "
    "écrit rédigé publié".split()
)
CUT = re.compile(
    r"\s*(?:[|•·—–⋅]|\s\d{1,2}(?:[-–]\d{1,2})? (?:sec|min|hour|hr|day|week|month|comment)s?|"
    r"\s-\s|\s/\s|published\b|publiée? le\b|mise? à jour\b|veröffentlicht\b|aktualisiert\b|stand:|publicad[oa]\b|"
    r"\bupdated\b|\bposted\b|\.?\s*\bfirst published\b|\byesterday\b|\btoday\b|\bon:|(?-i:(?<=[a-z])(?:Twitter|"
    r"Facebook|Instagram|Email))|"
    r"\blast\b|\bfor\b|\bof the\b|\bspecial to\b|@|<|\(|\bis an?\b|\be-?mail\b|"
    r"https?:|\bin [A-Z]|\bin \w+$|\bat the \w|\d{1,2}[:/]\d|\n).*$",
    re.IGNORECASE | re.DOTALL,
)
