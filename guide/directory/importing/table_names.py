"""Shortens the names of tables: the file that all of them are in need not be read again and again."""

from collections.abc import Iterable, Mapping
from os.path import commonprefix

BETWEEN = ", "  # between the name of a file and that of a sheet


def short_names(names: Iterable[str]) -> Mapping[str, str]:
    """Return the names of tables by themselves, without the name of a file that all begin with."""
    found = tuple(dict.fromkeys(names))
    start = commonprefix(found).rpartition(BETWEEN)[0] if len(found) > 1 else ""  # noqa: RUF071 - of letters
    return {name: name.removeprefix(f"{start}{BETWEEN}") if start else name for name in found}
