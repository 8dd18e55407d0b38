"""Finds the field of a column without a useful heading by its texts alone."""

import re

from guide.directory.columns.by_heading import NOT_USED, resolved
from guide.directory.columns.by_values import MOST
from guide.directory.columns.column import Column
from guide.directory.columns.fits import describes, fit, is_of_few

_MOST_OF_A_KIND = 4  # words
# By kind: the field, the share of the texts that must be of it, and how sure it is then.
_BY_TEXTS = (
    ("yes_no", NOT_USED, 0.9, 0.3),
    ("point", "location.point", MOST, 0.8),
    ("uuid", NOT_USED, MOST, 0.3),
    ("personal_email", "contact.email", 0.3, 0.5),
    ("email", "*.email", MOST, 0.7),
    ("url", "*.url", MOST, 0.75),
    ("phone", "phone.number", MOST, 0.5),
    ("person", "contact.name", 0.4, 0.5),
    ("longitude", "location.longitude", 0.9, 0.5),
    ("latitude", "location.latitude", 0.9, 0.5),
    ("state", "address.state_province", 0.9, 0.6),
    ("date", NOT_USED, MOST, 0.3),
    ("number", NOT_USED, 0.9, 0.3),
    ("taxonomy", "taxonomy_term.code", 0.9, 0.5),
    ("whole", "address.whole", 0.6, 0.6),
    ("weekdays", "schedule.days", MOST, 0.5),
    ("hours", "schedule.description", 0.6, 0.6),
    ("street", "address.address_1", 0.6, 0.5),
    ("language", "language.name", MOST, 0.5),
    ("prose", "*.description", 0.6, 0.45),
    ("county", "service_area.name", MOST, 0.4),
)


def field_of_texts(column: Column, about: str) -> tuple[str, float] | None:
    """Return the field that the texts of a column without a useful heading are of, and how sure that is."""
    if about == "service" and (said := _of_words(column)):
        return said
    if column.share("url") >= MOST and column.share("image") >= MOST:
        return NOT_USED, 0.3
    for kind, field, least, sure in _BY_TEXTS:
        is_long_number = kind == "phone" and column.share("number") >= 0.5
        if column.share(kind) >= least and not is_long_number:
            return resolved(field, about), sure
    return ("service.category", 0.45) if about == "service" and _tells_kinds(column) else None


def _tells_kinds(column: Column) -> bool:
    """Return whether texts are a few words of what is done somewhere, several of them alike or lists."""
    words = sum(len(re.findall(r"\w+", text)) for text in column.samples)
    parts = sum(len(re.split("[,;|/]", text)) for text in column.samples)
    is_plain = min(column.share("short"), 1 - column.share("talk")) >= 0.9
    is_short = is_plain and words <= _MOST_OF_A_KIND * parts
    is_repeated = column.distinct < 0.9 or parts >= 1.5 * len(column.samples)
    return is_short and is_repeated and column.share("helps") >= 0.5 and not column.is_of_people(0.1)


def _of_words(column: Column) -> tuple[str, float] | None:
    """Return the field whose texts are a few words, or what colleagues write to one another."""
    if column.share("two_names") >= 0.6 and column.share("group") < 0.2 and column.share("town") < 0.9:
        return "contact.name", 0.4
    if column.share("initials") >= 0.7 and is_of_few(column):
        return "contact.name", 0.4
    if fit("private.note", column) >= 0.8 and describes(column) < 0.3:
        return "private.note", 0.4
    is_always_same = len({text.casefold() for text in column.samples}) < 2  # of which no row learns anything
    if column.share("yes_no") < 0.6 and fit("service.status", column) >= 0.8 and not is_always_same:
        return "service.status", 0.45
    return None
