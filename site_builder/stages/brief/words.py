"""The words by which telling sentences, speakers and things to come are known: tables, so that a word is no code."""

# Verbs of a sentence that reports a result.
DECIDED = frozenset(
    "agreed agree agrees signed signs approved approves adopted decided decides announced announces voted rejected "
    "rejects refused pledged promised called urged urges condemned accused warned offered accepted concluded reached "
    "resolved appointed elected confirmed denied vowed invited expressed discussed demanded passed published restore "
    "suspended extended lifted postponed withdrew backed named launched ended committed ratified imposed".split()
)
# A sentence that begins so leans on the one before and says little alone.
LEANING = frozenset(
    "he she it they his her its their this that these those but and so then also however meanwhile instead later "
    "there such both".split()
)
LEANING_PAIRS = frozenset(
    ("the two", "the three", "the former", "the latter", "in addition", "as a", "for his", "for her", "for its")
)
# Verbs that introduce what somebody said.
SAYING = (
    "said|says|added|adds|told|tells|stated|states|noted|notes|wrote|writes|warned|warns|stressed|explained|tweeted"
    "|insisted|argued|declared|remarked|replied|continued|recalled|observed|emphasi[sz]ed|announced|concluded|asked"
    "|commented|reported"
)
# Words after such a verb that are no speaker.
NO_SPEAKER = (
    "he|she|it|they|we|i|you|who|that|this|in|on|at|to|of|for|from|by|with|during|after|before|as|while|when|and|but"
    "|a|an|one|another|some|both|there|here|last|earlier|later"
)
# Without one of these no sentence looks ahead.
AHEAD_HINTS = (
    *("will ", "scheduled to", "expected to", "due to", "set to", "planned to", "likely to", "plan to", "plans to"),
    *("intend to", "intends to", "is to ", "next ", "coming "),
)
# What was still to come when an article was written.
AHEAD = (
    r"(?:is|are|was|were) (?:scheduled|expected|due|set|planned|likely) to"
    r"|will (?:\w+ )?(?:meet|visit|hold|attend|travel|discuss|sign|continue|host|decide|vote|publish|start|begin|open"
    r"|take place|return|arrive|be held|be signed|be decided)"
    r"|(?<!\bany )(?<!\bno )plans? to|intends? to"
    r"|is to (?:meet|visit|hold|attend|travel|open|begin)|(?:next|coming) (?:week|month|year)"
)
