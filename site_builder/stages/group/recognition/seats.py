"""Where bodies have their one seat: central banks and organisations by name, local councils by the town they are called
after. Bodies that meet in turn in several towns (councils of the Union, alliances of states) have none here. Data, and
what looks into it."""

import re
from collections.abc import Sequence

from site_builder.stages.group.recognition.body import Body
from site_builder.stages.group.recognition.lexicon import COMMON
from site_builder.stages.group.recognition.words import tokens

_SEATS = """
Frankfurt|European Central Bank,Bundesbank,Deutsche Bundesbank
Washington|Federal Reserve,Federal Open Market Committee,International Monetary Fund,World Bank
London|Bank of England,International Maritime Organization,International Maritime Organisation,House of Commons
Tokyo|Bank of Japan
Mumbai|Reserve Bank of India
Sydney|Reserve Bank of Australia
Wellington|Reserve Bank of New Zealand
Ottawa|Bank of Canada
Pretoria|South African Reserve Bank
Beijing|People's Bank of China
Oslo|Norges Bank
Stockholm|Riksbank
Copenhagen|Danmarks Nationalbank
Reykjavik|Central Bank of Iceland
Mexico City|Banxico,Bank of Mexico
Seoul|Bank of Korea
Moscow|Bank of Russia
Prague|Czech National Bank
Warsaw|National Bank of Poland,Narodowy Bank Polski
Budapest|Hungarian National Bank,National Bank of Hungary,Magyar Nemzeti Bank
Bucharest|National Bank of Romania
Kyiv|National Bank of Ukraine
Tbilisi|National Bank of Georgia
Jerusalem|Bank of Israel
Jakarta|Bank Indonesia
Bangkok|Bank of Thailand
Manila|Bangko Sentral ng Pilipinas
Kuala Lumpur|Bank Negara Malaysia
Brasilia|Central Bank of Brazil,Banco Central do Brasil
Santiago|Central Bank of Chile
Bogota|Banco de la República
Cairo|Central Bank of Egypt
Nairobi|Central Bank of Kenya
Abuja|Central Bank of Nigeria
Accra|Bank of Ghana
Colombo|Central Bank of Sri Lanka
New York|UN Security Council,UN General Assembly
Geneva|World Health Assembly,World Trade Organization,Human Rights Council
Vienna|International Atomic Energy Agency,IAEA
Berlin|Bundestag,Bundesrat
Jerusalem|Knesset
"""
_SEAT = {tokens(name): town for line in _SEATS.split("\n") if line for town, _, names in [line.partition("|")]
         for name in names.split(",")}  # fmt: skip
_SIZES = {first: sorted({len(key) for key in _SEAT if key[0] == first}, reverse=True) for first, *_ in _SEAT}
# Those whose own country calls them `the Reserve Bank`.
_RESERVE = {"Australia": "Sydney", "New Zealand": "Wellington", "India": "Mumbai", "South Africa": "Pretoria"}
_RESERVES = re.compile("|".join(_RESERVE))
# Towns that are called City themselves: theirs is a `Salt Lake City Council`.
_CITIES = frozenset(
    "Salt Lake,Kansas,Oklahoma,Jersey,Iowa,Carson,Sioux,Traverse,Atlantic,Ocean,Mexico,Panama,Guatemala,Quebec,Quezon,"
    "Ho Chi Minh,Cebu,Kuwait,Bay,Rapid,Culver,Daly,Redwood,Dodge,Johnson,Michigan,Texas,Park,Plant".split(",")
)
_LOCAL = re.compile(
    r"(?:The )?(?P<town>[A-ZÀ-Þ][\w'’-]+(?:[ -][A-ZÀ-Þ][\w'’-]+){0,2}?) (?:(?P<city>City (?:Council|Commission))|"
    r"(?:Town|Parish|Borough|Village) Council|(?:Town|Village) (?:Planning )?(?:Board|Meeting)|Municipal District|"
    r"Select ?board|Stadtrat|Gemeinderat)\b"
)
_NO_TOWN = frozenset("county district regional joint national state university school student local".split())
_OF_TOWN = re.compile(
    r"(?:Stadtrat|Gemeinderat|Ayuntamiento|Conseil municipal)(?: von| de)? (?P<town>[A-ZÀ-Þ][\w'’-]+)$"
)


def seat(body: Body, text: Sequence[str] = ()) -> str | None:
    """The town in which the body sits, where its name tells, or with it the one country of such that the text names."""
    folded = tokens(body.name)
    if folded[:2] == ("reserve", "bank") and folded[2:3] != ("of",):
        own = {match[0] for paragraph in text for match in _RESERVES.finditer(paragraph)}
        return _RESERVE[next(iter(own))] if len(own) == 1 else None
    for start, word in enumerate(folded):
        for size in _SIZES.get(word, ()):
            town, after = _SEAT.get(folded[start : start + size]), folded[start + size : start + size + 2]
            if town is not None and after != ("bank", "of"):  # `Federal Reserve Bank of Halden`: its branch
                return town
    match = _LOCAL.match(body.name) or _OF_TOWN.match(body.name)
    if match is None or not (_NO_TOWN | COMMON).isdisjoint(tokens(match["town"])):
        return None
    called = match.re is _LOCAL and match["city"] and match["town"] in _CITIES
    return f"{match['town']} City" if called else match["town"]
