"""When an entry is due for review, and whether this computer's clock can be trusted to tell."""

from datetime import date, timedelta

from guide.content.guide import Guide
from guide.content.model import Entry

DEFAULT_DAYS = 365
# If the content seems older than this, or not yet published, the clock is wrong, not the content.
LONGEST_AGE = timedelta(days=20 * 365)


def due_on(entry: Entry, guide: Guide) -> date:
    """Return the day by which an entry should be reviewed again: the pack sets the number of days by kind."""
    review = guide.pack.review if guide.pack else {}
    days = review.get(entry.kind, review.get("default", DEFAULT_DAYS))
    try:
        return entry.reviewed + timedelta(days=days)
    except OverflowError:
        return date.max


def is_clock_plausible(published: date, today: date) -> bool:
    """Return whether `today` is possible: not before the content was published, not decades after."""
    return published <= today and today - published <= LONGEST_AGE


def is_overdue(entry: Entry, guide: Guide, today: date) -> bool:
    """Return whether a review is overdue; with a clock that is clearly wrong nothing is overdue."""
    if guide.pack and not is_clock_plausible(guide.pack.published, today):
        return False
    return today > due_on(entry, guide)
