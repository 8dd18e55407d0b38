"""Computes when an entry is due for review, and whether the computer's date is plausible."""

from datetime import date, timedelta

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.content.parts import Confidence, Source

DEFAULT_DAYS = 365
# If the content seems older than this, or not yet published, the computer's clock must be wrong.
LONGEST_AGE = timedelta(days=20 * 365)


def due_on(entry: Entry, guide: Guide) -> date:
    """Return the day by which an entry must be reviewed again. Its pack sets the interval for its kind."""
    pack = guide.pack_of(entry.id) or guide.pack
    review = pack.review if pack else {}
    days = review.get(entry.kind, review.get("default", DEFAULT_DAYS))
    try:
        return entry.reviewed + timedelta(days=days)
    except OverflowError:
        return date.max


def is_day_known(entry: Entry) -> bool:
    """Return whether an entry was checked on the day of its review; a day of copying a list is none."""
    is_checked = entry.confidence is not Confidence.NOT_CHECKED  # first, as it costs no reading
    return is_checked or not all(_is_copied(entry, source) for source in entry.sources)


def _is_copied(entry: Entry, source: Source) -> bool:
    return source.seen_on == entry.reviewed and not source.url


def is_clock_plausible(published: date, today: date) -> bool:
    """Return whether `today` is on or after the day of publication, and at most LONGEST_AGE later."""
    return published <= today and today - published <= LONGEST_AGE


def is_overdue(entry: Entry, guide: Guide, today: date) -> bool:
    """Return whether the review of an entry is overdue; False if its pack can't be as old."""
    pack = guide.pack_of(entry.id) or guide.pack  # the day of another pack says nothing of it
    if pack and not is_clock_plausible(pack.published, today):
        return False
    return today > due_on(entry, guide)
