"""Returns the words of one row of the results: what it is, for whom and where, its number and its hours."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from guide.content.guide import Guide
from guide.content.model import HELP, Entry
from guide.i18n import tr
from guide.render import labels
from guide.render.opening_words import row_opening
from guide.render.row_words import is_answered_always, row_number

_BY_AGE = ("youth", "young-adults", "adults")  # audiences that are for everybody if an entry has all


class RowAbout(NamedTuple):
    """The second line of a row: what its entry is, for whom and where; "" for what is unknown."""

    kind: str  # and with what it helps, if nothing else in the row says it
    whom: str
    where: str

    @property
    def text(self) -> str:
        """The whole line."""
        return " · ".join(filter(None, self))


def row_about(
    entry: Entry, guide: Guide, around: tuple[str, ...] = (), others: Iterable[str] = (), need: str = ""
) -> RowAbout:
    """Return what the row of an entry says about it.

    `around` are the ids of a place that was asked for and of all that it lies in. `others` are the audiences
    that the entry is for where other people were asked about. `need` is what was asked that it helps with.
    """
    where = labels.serving_label(guide.places, entry, around)
    # Two help lines can have one name. Where all is unsigned, the bar of the window says it.
    is_mixed = len(guide.layers.unsigned) < len(guide.packs)
    unsigned = tr("not signed") if is_mixed and guide.is_unsigned(entry.id) else ""
    whom = ", ".join(filter(None, (labels.others_label(others), _ages(entry))))
    kind = labels.entry_label(entry)
    if need and row_number(entry):  # where there is no number, a sentence says it
        kind = f"{kind} · {need}"
    return RowAbout(kind, whom, " · ".join(filter(None, (where, unsigned))))


def row_answer(entry: Entry, guide: Guide, moment: datetime) -> tuple[str, str]:
    """Return the number of a row and when it is answered; "" for both if a sentence takes their place."""
    number = row_number(entry)
    if not number:
        return "", ""
    hours = tr("24 hours") if is_answered_always(entry) else row_opening(entry, guide, moment)
    return number, hours


def _ages(entry: Entry) -> str:
    """Return the ages that who helps says to be for; "" of other entries and of those for everybody."""
    if entry.kind not in HELP:
        return ""
    groups = [each for each in _BY_AGE if each in entry.audience]
    by_audience = ", ".join(map(labels.audience_label, groups)) if len(groups) < len(_BY_AGE) else ""
    return (entry.ages and labels.ages_label(entry.ages)) or by_audience
