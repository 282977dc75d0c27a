"""The door to htmldate: the day it takes for a page's first day, a last resort that gives no reason of its own."""

import logging

_FIRST, _LAST = "1995-01-01", "2059-12-31"  # htmldate would ask the clock otherwise


def page_day(text: str) -> str | None:
    """The day of a page as an ISO date; None where htmldate finds none."""
    # Here, not above: nearly all pages state their day, and htmldate takes a third of a second to load.
    from htmldate import find_date

    logging.getLogger("htmldate").setLevel(logging.CRITICAL + 1)  # it would write to standard error
    try:
        return find_date(
            text.encode("utf-8", "replace"), original_date=True, extensive_search=True, min_date=_FIRST, max_date=_LAST
        )
    except Exception:  # whatever a stranger's page does to it, the page is only left without this day
        return None
