"""Days and months without a year that are gone by, however near the next ones are: `He was killed on Oct. 7`."""

import re

from site_builder.stages.date.scan import Found
from site_builder.stages.date.story import Story

_REACH = 90  # characters: so far before a day its verb stands
_OPENING = re.compile(r"\s*(?:In|At\s+the|Back\s+in|Late\s+in|Early\s+in)\s+(?:(?:early|mid|late)[- ]+)?")
_OPENING_REACH = 24
_ENDED = re.compile(r"\b(?:ended|expired|(?:took|went into|came into) effect|began|started|opened)\s+(?:on\s+|in\s+)?$")
_SINCE = re.compile(r"\bsince\b(?:(?!\b(?:will|would|to)\b)[^.;,])*$", re.IGNORECASE)
# A verb that is over, right before: `conducted in June`, `held on Oct. 9`; but `to be held in`, `planned in`.
_DONE = re.compile(
    r"(?P<aux>\b(?:be|being|is|are|get|gets|(?:will|to|should|may|might|could|would) have(?: been)?)\s+(?:\w+ly\s+)?)?"
    r"\b(?!(?:planned|scheduled|expected|slated|proposed|needed|required|booked|based|need|speed|indeed|hundred)\b)"
    r"(?:[a-z]{2,}ed|held|made|built|sold|sent|met|began|took place|happened|won|lost|shot|found|struck|born)"
    r"\s+(?:back\s+)?(?:in|on)\s+(?:(?:early|mid|late)[- ]+)?$"
)
# Verbs of what happens and is done, further before: `arrested him at the port on May 2`, `was traded in a May 2 deal`.
_HAPPENED = re.compile(
    r"(?P<aux>\b(?:be|being|is|are|to|will|would|could|may|might|not)\s+(?:\w+ly\s+)?)?"
    r"\b(?:killed|died|drowned|crashed|collided|collapsed|exploded|sank|arrested|detained|charged|fired|hit|struck|"
    r"rear-ended|stabbed|shot|attacked|invaded|seized|captured|kidnapped|abducted|robbed|stole|burned|burnt|disappeared|"
    r"arrived|won|lost|beat|defeated|signed|married|joined|resigned|retired|quit|elected|visited|met|convicted|sentenced|"
    r"indicted|pleaded|testified|suspended|acquired|bought|sold|traded|obtained|completed|introduced|unveiled|published|"
    r"received|sued|launched|released|surrendered|fell|broke|began|left)\b"
    r"(?:(?!\b(?:will|would|for|that|until|through|till|by the|if|when|is|are|be|due|payable|next|plan\w*)\b|"
    r"\bto (?![A-Z]))[^.;,])*"
    r"\b(?:in|on)\s+(?:(?:a|an|the|early|mid|late)[- ]+)?$"
)
_ATTACK = re.compile(
    r"\s+(?:\w+\s+)?(?:attacks?|attackers?|assault|bombings?|blasts?|massacre|raid|shootings?|killings?|murders?|crash|"
    r"earthquake|quake|tsunami|coup|invasion|terrorists?|uprising|riots?)\b"
)


def gone(tale: Story, one: Found) -> bool:
    """True where the words beside a day or month say that it is gone by: `since Dec. 3`, `In May, the firm sold`."""
    low, _ = tale.sentence(one.start)
    before = tale.text[max(low, one.start - _REACH) : one.start]
    if _ENDED.search(before) or _SINCE.search(before):
        return True
    if one.grain == "day" and _ATTACK.match(tale.low, one.end):
        return True
    done = _DONE.search(before) or _HAPPENED.search(before)
    if done and not done["aux"]:
        return True
    return one.grain == "month" and len(before) < _OPENING_REACH and bool(_OPENING.fullmatch(before))
