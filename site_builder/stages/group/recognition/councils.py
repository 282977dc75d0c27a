"""Councils of ministers, conferences of parties and central banks, by the words news prints for them. Data, no code but
for what makes the tables."""

import re

UNION = "Council"
# What its members are called, by the name of the council in which ministers of the Union decide.
_PORTFOLIOS = {
    "Environment": ("environment",),
    "Agriculture": ("agriculture", "farm", "fisheries"),
    "Transport": ("transport",),
    "Energy": ("energy",),
    "Health": ("health",),
    "Foreign Affairs": ("foreign",),
    "Justice and Home Affairs": ("interior", "home affairs", "justice"),
    "Economic and Financial Affairs": ("finance", "economy"),
}
# The same behind the word for ministers: Spanish and French; German before it.
_ABROAD = {
    "medio ambiente": "Environment",
    "environnement": "Environment",
    "umwelt": "Environment",
    "agricultura": "Agriculture",
    "agriculture": "Agriculture",
    "pêche": "Agriculture",
    "agrar": "Agriculture",
    "transportes": "Transport",
    "transports": "Transport",
    "verkehrs": "Transport",
    "energía": "Energy",
    "énergie": "Energy",
    "energie": "Energy",
    "sanidad": "Health",
    "santé": "Health",
    "gesundheits": "Health",
    "exteriores": "Foreign Affairs",
    "affaires étrangères": "Foreign Affairs",
    "außen": "Foreign Affairs",
    "interior": "Justice and Home Affairs",
    "intérieur": "Justice and Home Affairs",
    "innen": "Justice and Home Affairs",
    "economía": "Economic and Financial Affairs",
    "finances": "Economic and Financial Affairs",
    "finanz": "Economic and Financial Affairs",
}
_NAMED = {word: name for name, words in _PORTFOLIOS.items() for word in words if word != "foreign"}
_HELD = "|".join(sorted(_ABROAD, key=len, reverse=True))
_MINISTERS = re.compile(
    rf"\b(?P<en>{'|'.join(sorted(_NAMED, key=len, reverse=True))}) ministers\b"
    rf"|\bminist(?:ros|res) (?:europe[oa]s |européens )?(?:de (?:la |los )?|des |del |du )?(?:l['’])?(?P<es>{_HELD})\b"
    rf"|\b(?:die|den|EU-)\s?(?P<de>{_HELD})ministern?\b",
    re.IGNORECASE,
)
_PARTIES = {
    "Labour": ("labour", "labour party"),
    "Conservative": ("conservative", "conservative party", "tory", "tory party"),
    "Liberal Democrat": ("liberal democrat", "lib dem"),
    "SNP": ("snp",),
    "Reform UK": ("reform uk",),
    "Plaid Cymru": ("plaid cymru",),
    "Sinn Féin": ("sinn féin",),
}
COUNCILS: dict[str, tuple[str, ...]] = {
    f"EU {name} {UNION}": (
        *(f"{eu} {one} ministers" for one in ministers for eu in ("eu", "european union")),
        *((f"{name.lower()} council",) if name in ("Environment", "Foreign Affairs") else ()),
        f"eu {name.lower()} council",
        *(("ecofin", "ecofin council") if "finance" in ministers else ()),
    )
    for name, ministers in _PORTFOLIOS.items()
}
CONFERENCES: dict[str, tuple[str, ...]] = {
    f"{name} Party conference".replace("UK Party", "UK").replace("SNP Party", "SNP"): tuple(
        f"{party} {word}" for party in parties for word in ("conference", "annual conference", "spring conference")
    )
    for name, parties in _PARTIES.items()
}
# Central banks, with the words for the country before `central bank`, beside their own names.
CENTRAL_BANKS: dict[str, tuple[str, ...]] = {
    "European Central Bank": (
        "european central bank",
        "ecb",
        "ecb governing council",
        "governing council of the european central bank",
        "governing council of the ecb",
    ),
    "Federal Reserve": ("federal reserve", "fed", "federal open market committee", "fomc"),
    "Bank of England": ("bank of england", "boe", "old lady of threadneedle street"),
    "Bank of Japan": ("bank of japan", "boj"),
    "Reserve Bank of India": ("reserve bank of india", "rbi", "mint road"),
    "Reserve Bank of Australia": ("reserve bank of australia", "rba"),
    "Reserve Bank of New Zealand": ("reserve bank of new zealand", "rbnz"),
    "Bank of Canada": ("bank of canada", "boc"),
    "Swiss National Bank": ("swiss national bank", "snb"),
    "South African Reserve Bank": ("south african reserve bank", "sarb"),
    "People's Bank of China": ("people's bank of china", "pboc"),
    "Norges Bank": ("norges bank",),
    "Riksbank": ("riksbank", "sveriges riksbank"),
    "Banxico": ("banxico", "bank of mexico"),
    "Bank of Korea": ("bank of korea", "bok"),
    "Bank of Russia": ("bank of russia", "central bank of russia"),
}
_COUNTRIES = {
    "Federal Reserve": ("us", "u.s.", "american"),
    "Bank of England": ("uk", "britain", "british"),
    "Bank of Japan": ("japan", "japanese"),
    "Reserve Bank of India": ("india", "indian"),
    "Reserve Bank of Australia": ("australia", "australian"),
    "Reserve Bank of New Zealand": ("new zealand",),
    "Bank of Canada": ("canada", "canadian"),
    "Swiss National Bank": ("switzerland", "swiss"),
    "South African Reserve Bank": ("south africa", "south african"),
    "People's Bank of China": ("china", "chinese"),
    "Norges Bank": ("norway", "norwegian"),
    "Riksbank": ("sweden", "swedish"),
    "Banxico": ("mexico", "mexican"),
    "Bank of Korea": ("south korea", "south korean", "korea"),
    "Bank of Russia": ("russia", "russian"),
}
for _bank, _words in _COUNTRIES.items():
    CENTRAL_BANKS[_bank] += tuple(f"{one} central bank" for one in _words)


def ministers_of(text: str) -> tuple[int, int, str] | None:
    """Where a text speaks of the ministers of one portfolio, and the name of the council in which they sit."""
    match = _MINISTERS.search(text) if "inist" in text else None  # most texts speak of none
    if match is None:
        return None
    name = _NAMED[match["en"].lower()] if match["en"] else _ABROAD[(match["es"] or match["de"]).lower()]
    return match.start(), match.end(), name
