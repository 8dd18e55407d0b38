"""Defines what names other rows where no id does: the columns of a table in which they are called by name."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Reference = tuple[str, str]  # the kind of an object and its id


@dataclass(frozen=True, slots=True)
class NameLinks:
    """The links of a table by names: by column and cell the rows that it names, and by row its own name.

    `unclear` is the number of rows that name others by a name that several of these have.
    """

    columns: Mapping[int, Mapping[str, tuple[Reference, ...]]] = field(
        default_factory=dict[int, Mapping[str, tuple[Reference, ...]]]
    )
    named: Mapping[int, str] = field(default_factory=dict[int, str])
    unclear: int = 0
