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


class RowAbout(NamedTuple):
    """The second line of a row: the kind of its entry, for whom it is and where; "" for what is unknown."""

    kind: str
    whom: str
    where: str

    @property
    def text(self) -> str:
        """The whole line."""
        return " · ".join(filter(None, self))


def row_about(entry: Entry, guide: Guide, around: tuple[str, ...] = (), others: Iterable[str] = ()) -> RowAbout:
    """Return what the row of an entry says about it.

    `around` are the ids of a place that was asked for and of all that it lies in. `others` are the audiences
    that the entry is for where other people were asked about.
    """
    ages = labels.ages_label(entry.ages) if entry.ages else ""
    whom = labels.others_label(others) or ", ".join(map(labels.audience_label, entry.audience))
    who = (ages or whom) if entry.kind in HELP else labels.others_label(others)
    # Two help lines can have one name. Where all is unsigned, the bar of the window says it.
    is_mixed = len(guide.layers.unsigned) < len(guide.packs)
    unsigned = tr("not signed") if is_mixed and guide.is_unsigned(entry.id) else ""
    where = labels.serving_label(guide.places, entry, around)
    return RowAbout(labels.entry_label(entry), who, " · ".join(filter(None, (where, unsigned))))


def row_answer(entry: Entry, guide: Guide, moment: datetime) -> tuple[str, str]:
    """Return the number of a row and when it is answered; "" for both if its sentence takes their place."""
    number = row_number(entry)
    if not number:
        return "", ""
    hours = tr("24 hours") if is_answered_always(entry) else row_opening(entry, guide, moment)
    return number, hours
