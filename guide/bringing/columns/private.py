"""Finds the columns that are never public: of people who work there, of notes, keys and clients, and marks."""

from collections.abc import Sequence

from guide.bringing.columns.kinds import kind_of_column
from guide.bringing.columns.words import Words, has_one_of, lists, parts_of, words_of

_LONG = 60  # characters; a text is no name
_NUMBERS = frozenset(
    "phone telephone tel cell mobile number # line fax celular telefono movil numero backline".split()
)
_MAILS, _TITLES = (
    frozenset("email mail correo".split()),
    frozenset("title role type position job cargo puesto".split()),
)


def is_flag(heading: str, cells: Sequence[str]) -> bool:
    """Return whether a column marks rows: it has yes and no below a heading that asks what may be shown.

    An empty one may be such a column, too.
    """
    words = _without_numbers(words_of(heading))
    kind = kind_of_column(cells)
    if not words or (cells and kind != "yes or no" and not _are_marks(cells)):
        return False
    flags, beside = lists()["flag"], lists()["beside a flag"]
    rest, found = list(words), False
    for part in parts_of(words):
        if part in flags:
            found = True
            rest = [word for word in rest if word not in part]
    return found and all((word,) in beside for word in rest)


def is_private(heading: str) -> bool:
    """Return whether a heading says that a column is of people, of notes, or not for everyone."""
    words = words_of(heading)
    return words[-1:] in (("by",), ("por",)) or has_one_of("person", words) or has_one_of("private", words)


def private_field(heading: str, cells: Sequence[str]) -> str:
    """Return the field of a private column: what it has of a person who works there, else a note."""
    words, kind = frozenset(words_of(heading)), kind_of_column(cells)
    if kind == "mail" or (words & _MAILS and not kind):
        return "contact.email"
    if kind == "phone" or (words & _NUMBERS and not cells):
        return "contact.phone"
    if kind != "person" and has_one_of("private", words_of(heading)):
        return "private.note"
    is_of_person = has_one_of("person", words_of(heading)) or words_of(heading)[-1:] in (("by",), ("por",))
    if is_of_person and words & _TITLES:
        return "contact.title"
    is_short = all(len(each) < _LONG for each in cells)
    if kind == "person" or (is_of_person and is_short and kind in ("", "language", "state")):
        return "contact.name"
    return "private.note"


def _are_marks(cells: Sequence[str]) -> bool:
    """Return whether all cells are words such as "Public" and "Staff only"."""
    return all(len(each) < _LONG and has_one_of("flag", words_of(each)) for each in cells)


def _without_numbers(words: Words) -> Words:
    return tuple(word for word in words if not word.isdigit())
