"""Weak evidence that a body sat: votes in figures, who and what is in a room where people deliberate. A table, no code.

Like that of `together_words`: no row says by itself that a body sat."""

from functools import cache

from site_builder.stages.group.recognition.together_words import Evidence, Row, made

_N = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|twenty)"
)
_WHO = (
    r"(?:members|delegates|councill?ors|commissioners|trustees|governors|directors|senators|votes|of them|ministers"
    r"|states)"
)
_ORGAN = r"(?:committee|subcommittee|commission|panel|board|council|assembly|senate|parliament|inquiry)"
_SESSION: Row = (  # a word for a session right before its name, or behind it
    1.5,
    0.0,
    r"(?:sitting|session|congress|plenary|assembly|gathering) of (?:the |its )?(?-i:[A-Z])\w*",
    r"(?:at|after|during|of) (?:its|their) (?:\w+ )?(?:sitting|session|congress|assembly|conference|plenary)",
)
_HEARING: Row = (  # somebody answers to it
    1.25,
    0.0,
    rf"(?:told|tells|faced|faces|(?:s[ia]t|appear\w*|went|testif\w+|evidence) (?:before|to)|before|questioned by"
    rf"|grilled by|pressed by) (?:the |a |its )?(?:[\w,'’-]+ ){{0,8}}?{_ORGAN}"
    r"(?! (?:chair|head|boss|member|spokes|staff)\w*)",
)
_FOR: tuple[Row, ...] = (
    (  # what a vote was
        1.0,
        0.75,
        rf"(?:by )?{_N}(?: votes)?(?: to |[-–]|-to-| against ){_N}"
        r"(?! (?:percent|per cent|years?|days?|weeks?|months?|am|pm))",
        rf"{_N} (?:of (?:the )?(?:its |their )?{_N}|out of {_N}) {_WHO}",
        r"casting vote|by (?:a single|one) vote|unanimous(?:ly)?",
        rf"(?:{_N}|alone|nobody|none|only [^.;,]{{3,40}}) (?:of them )?"
        r"(?:dissent\w*|voted|abstain\w*|was against|were for)",
        r"votes? cast|abstentions?|abstained|show of hands|in favour|the motion|voted (?:no|yes|against|for|down)",
        rf"gave (?:it|him|her|them) {_N} votes|by \w+ votes in|spoke (?:against|in favou?r)|dissent(?:ed|ing|ers?)",
    ),
    (  # who is there, and what for
        0.5,
        0.75,
        r"gallery|public (?:seats|comment|benches)|gavel|agenda|chamber|courthouse|in the (?:room|hall)",
        r"audience|town hall|members|delegates|in the chair|chair(?:man|woman|ed)|the chair,",
        r"(?-i:Councill?or|Commissioner|Alderman) (?-i:[A-Z])\w*",
        r"amendment|adjourn\w*|seconded|tabled|debate[ds]?|argument|discussion|deliberat\w+",
        r"questions?|pressed (?:him|her|them)|plead(?:ed)?|listen(?:ed|ing) to",
        r"hearing|heard|sitting|item|minutes of|quorum|motion",
    ),
    (  # when such bodies sit
        0.5,
        0.0,
        r"(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:night|evening|afternoon)|until (?:nearly |after )?midnight",
    ),
)
_AGAINST: tuple[Row, ...] = (
    (  # courts and crimes
        2.0,
        0.0,
        r"courts?|judges?|magistrates?|jury|charged|sue[sd]|fined|arrest(?:s|ed)|jailed|lawsuit|inquest",
        r"police said|verdict",
    ),
    (  # what a body does on other days, or what happens to its people
        1.0,
        1.0,
        r"publish(?:es|ed)|figures|spokes(?:man|woman|person)|crews?|workmen|contractors|tax bills|retire[sd]",
        r"died|dies",
        r"obituary|quits?|resign(?:s|ed)|by-election|turnout|ward on|shares|profits?|growth|grew|shrank",
        r"quarter(?:ly)? results",
        r"ribbon|opened its|launch(?:es|ed)|warn(?:s|ed) that|hit out|criticis\w+|report runs|survey|study",
    ),
    (  # somebody thinks aloud
        1.0,
        0.0,
        r"(?-i:I) (?:have|had|was|am|think|believe|remember|wonder|suppose)|in my (?:view|opinion)|(?-i:My) [a-z]+",
    ),
)


@cache
def evidence() -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
    """What speaks for a body having sat, and what against. Made on first use: in most articles none is named."""
    return (session(), hearing(), *map(made, _FOR)), tuple(map(made, _AGAINST))


@cache
def session() -> Evidence:
    """A word for a session right before a name, or as that of those who were named."""
    return made(_SESSION)


@cache
def hearing() -> Evidence:
    """Somebody answers to a committee, a commission or the like."""
    return made(_HEARING)
