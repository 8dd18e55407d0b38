"""Leaves out of a row the words that a person has selected in its texts."""

from collections.abc import Iterable

from guide.directory.importing.judged import AGAIN
from guide.directory.importing.kept import Kept, kinds_kept, with_row

_STRUCK = "struck: "  # the words follow


def struck_of(kept: Kept, place: str, entry_id: str) -> tuple[str, ...]:
    """Return the words that a person has left out of a row."""
    kinds = kinds_kept(kept, place, entry_id)
    return tuple(sorted(kind.removeprefix(_STRUCK) for kind in kinds if kind.startswith(_STRUCK)))


def with_struck(kept: Kept, place: str, words: Iterable[str], *, is_struck: bool) -> Kept:
    """Return what is kept when a person leaves words out of a row, or brings them back."""
    kinds = (f"{_STRUCK}{each}" for each in words)
    return with_row(with_row(kept, place, kinds, is_kept=is_struck), place, (AGAIN,), is_kept=False)


def for_file(kept: Kept) -> Kept:
    """Return what a file may hold of it: which rows words were left out of, not the words."""
    found = dict[str, frozenset[str]]()
    for kind, names in kept.items():
        written = AGAIN if kind.startswith(_STRUCK) else kind
        found[written] = found.get(written, frozenset()) | names
    return found
