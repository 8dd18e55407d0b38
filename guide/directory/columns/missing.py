"""Finds by its texts alone what a table lacks and no heading says: hours, prices, languages and so on."""

from collections.abc import Sequence

from guide.directory.columns.by_heading import NOT_USED
from guide.directory.columns.column import Column, Draft

# By field: the kind of its texts, and the share of them that must be of it.
_KINDS = {
    "schedule.description": ("hours", 0.6),
    "service.fees_description": ("price", 0.7),
    "language.name": ("language", 0.6),
    "service.eligibility_description": ("audience", 0.75),
    "required_document.document": ("papers", 0.6),
    "service.application_process": ("entry", 0.75),
    "location.transportation": ("bus", 0.7),
    "accessibility.description": ("access", 0.6),
}
_UNSURE = 0.4
_LEAST = 5  # texts
_LEAD = 0.1  # before the next kind
_UNKNOWN = 0.3  # how sure it is that a column whose heading is not known is not used
# Kinds of texts that are of people, or a rating, which looks like the number of a bus line.
_OTHERS = ("person", "two_names", "initials", "phone", "email", "number", "yes_no")


def with_what_is_missing(columns: Sequence[Column], drafts: Sequence[Draft]) -> list[Draft]:
    """Return the guesses with those about unknown headings whose texts are what no other column has."""
    done = list(drafts)
    for at, draft in enumerate(drafts):
        if draft.field == NOT_USED and draft.sure <= _UNKNOWN:
            field = _missing_field(columns[at], {each.field for each in done})
            if field:
                done[at] = Draft(field, _UNSURE, by_heading=False)
    return done


def _missing_field(column: Column, fields: set[str]) -> str | None:
    """Return the field that the texts of a column are clearly of, if the table has it in no other column."""
    is_private = column.share("talk") >= 0.3 or any(column.share(kind) >= 0.3 for kind in _OTHERS)
    if is_private or len(column.samples) < _LEAST:
        return None
    shares = {field: column.share(kind) for field, (kind, _) in _KINDS.items()}
    first, second = sorted(shares, key=lambda field: -shares[field])[:2]
    is_clear = shares[first] >= _KINDS[first][1] and shares[first] - shares[second] >= _LEAD
    return first if is_clear and first not in fields else None
