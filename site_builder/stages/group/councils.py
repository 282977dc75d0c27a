"""Councils of ministers and conferences of parties, by the words news prints for them. Data, no code."""

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
    f"EU {name} Council": (
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
