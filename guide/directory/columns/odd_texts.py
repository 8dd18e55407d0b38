"""Finds columns whose texts hardly fit the field that the heading names, so that a person should look."""

from guide.directory.columns.column import Column
from guide.directory.columns.fits import fit
from guide.directory.fields import FIELDS

_ENOUGH, _ODD, _OWN = 5, 0.1, 0.8


def is_odd(field: str, column: Column) -> bool:
    """Return whether texts hardly fit the field that the heading names, so that a person should look."""
    is_own = column.distinct >= _OWN and column.share("talk") < _OWN / 2
    is_fine = (field.endswith(".name") and is_own) or field.startswith("private.")
    is_standard = column.heading in FIELDS["service"]
    is_enough = len(column.samples) >= _ENOUGH and not is_fine and not is_standard
    return is_enough and fit(field, column) < _ODD
