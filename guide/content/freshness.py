"""When an entry was reviewed, when it is due again, and whether this computer's clock can say so."""

from datetime import date, timedelta

from guide.content.guide import Guide
from guide.content.model import Entry

DEFAULT_DAYS = 365
# Content older than this, or not yet published, means that the clock is wrong, not the content.
LONGEST_AGE = timedelta(days=20 * 365)


def due_on(entry: Entry, guide: Guide) -> date:
    """Give the day by which an entry should be reviewed again, by the pack's cadence for its kind."""
    review = guide.pack.review if guide.pack else {}
    days = review.get(entry.kind, review.get("default", DEFAULT_DAYS))
    try:
        return entry.reviewed + timedelta(days=days)
    except OverflowError:
        return date.max


def is_clock_plausible(published: date, today: date) -> bool:
    """Say whether today can be true: not before the content was published, not decades after."""
    return published <= today and today - published <= LONGEST_AGE


def is_overdue(entry: Entry, guide: Guide, today: date) -> bool:
    """Say whether a review is due; a clock that is plainly wrong makes nothing overdue."""
    if guide.pack and not is_clock_plausible(guide.pack.published, today):
        return False
    return today > due_on(entry, guide)
