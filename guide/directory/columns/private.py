"""Finds columns that are never public: of people who work there, of notes, keys and clients, and marks."""

from collections.abc import Sequence

from guide.directory.columns.words import has_one_of, lists, parts_of, words_of

_LONG = 60  # characters; a text is no name
_DOERS = (("by",), ("por",))  # "Last seen by"


def is_flag(heading: str, cells: Sequence[str], kind: str) -> bool:
    """Return whether a column marks rows: it has yes and no below a heading that asks what may be shown.

    An empty one may be such a column, too.
    """
    words = tuple(word for word in words_of(heading) if not word.isdigit())
    are_marks = all(len(each) < _LONG and has_one_of("flag", words_of(each)) for each in cells)
    if kind != "yes or no" and not are_marks:  # such as "Public" and "Staff only"
        return False
    found = [part for part in parts_of(words) if part in lists()["flag"]]
    rest = set(words) - {word for part in found for word in part}
    return bool(found) and all((word,) in lists()["beside a flag"] for word in rest)


def is_private(heading: str) -> bool:
    """Return whether a heading says that a column is of people, of notes, or not for everyone."""
    words = words_of(heading)
    return words[-1:] in _DOERS or has_one_of("person", words) or has_one_of("private", words)


def private_field(heading: str, cells: Sequence[str], kind: str) -> str:
    """Return the field of a private column: what it has of a person who works there, else a note."""
    words = words_of(heading)
    if kind == "mail" or (not kind and has_one_of("word of email", words)):
        return "contact.email"
    if kind == "phone" or (not cells and has_one_of("word of phone", words)):
        return "contact.phone"
    if kind == "person":
        return "contact.name"
    is_long = any(len(each) >= _LONG for each in cells)
    if is_long or kind not in ("", "language", "state") or has_one_of("private", words):
        return "private.note"
    return "contact.title" if has_one_of("word of title", words) else "contact.name"
