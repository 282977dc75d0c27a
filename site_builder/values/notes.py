"""Paragraphs that stand beside a story: what was added later, and what tells of the page."""

import re

_NOTE = re.compile(
    r"\s*\W*(?:editor['’]?s['’]? note|update[d:]|correction|this (?:article|story|report) (?:was|has been|is)"
    r"|(?:prices?|facts?|links?) (?:last )?checked|last (?:updated|reviewed|checked)"
    r"|we are (?:showing|printing|running) (?:this|it) \w+ again|(?:first|originally) (?:published|appeared)\b"
    r"|since (?:this|the) (?:article|story|report|piece|essay|text|column|interview) (?:first )?(?:appeared|"
    r"(?:was|went) (?:first )?(?:published|printed|written|to (?:press|print)))\b"
    r"|clarification|disclaimer|copyright|©|note\s?: this (?:article|story|report|piece|essay|text|page|column)\b"
    # What an author adds to what stands: `Postscript, November 2023:`, `Nachtrag vom 5. Mai:`, `P.S.`
    r"|(?:post-?scriptum|postscript|p\.\s?s\.|p\.?p?s\s?:|addend(?:um|a)|afterword|epilogue|nachtrag|nachwort|postdata|"
    r"posdata|adenda|постскриптум|послесловие)(?=\s*[,:.(–—-]|\s+(?:of|from|vom|added|du|del|de|от)\b|\s+\W?\d|\s*$))",
    re.IGNORECASE)  # fmt: skip


def is_note(paragraph: str) -> bool:
    """True for an editor's note, a correction, a postscript: they say nothing of the day of writing or the meeting."""
    return _NOTE.match(paragraph) is not None
