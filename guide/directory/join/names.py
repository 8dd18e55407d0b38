"""Finds the columns in which the rows of a sheet name rows of another by what these are called.

A cell has one such name, or several with commas, semicolons or line ends between them; names can have commas
themselves. Names that several rows have join nothing, and where ids join two sheets, names do not.
"""

import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence

from guide.directory.columns.words import folded
from guide.directory.decide.deciding import DecidedSheet
from guide.directory.join.pieces import PERSON, Reference, by_name

Links = Mapping[int, Mapping[str, tuple[Reference, ...]]]  # by column and cell the rows that this names
_KINDS = ("organization", "program", "service", "location", PERSON)
# A column of these may name rows of another kind as well, if most of its texts are names of such.
_MAYBE = frozenset((*(f"{kind}.name" for kind in _KINDS), "service.alternate_name", "address.whole"))
_MOST, _FEWEST = 0.6, 2  # of the texts, and of texts
_LONGEST = 4  # parts of a name with commas in it
_BETWEEN = re.compile(r"\s*([,;|\n])\s*")
_LONGEST_CELL = 2_000  # characters, so that a long text is not taken apart


def name_links(sheets: Sequence[DecidedSheet]) -> list[Links]:
    """Return the links of each sheet."""
    names = {kind: _names(each for each in sheets if each.about == kind) for kind in _KINDS}
    return [_links(each, sheets, {kind: found for kind, found in names.items() if found}) for each in sheets]


def _names(sheets: Iterable[DecidedSheet]) -> Mapping[str, bool]:
    """Return all names of the rows of some sheets, and of each whether one row alone has it."""
    found = Counter(
        name
        for each in sheets
        if (at := _own(each)) is not None
        for row in each.sheet.rows
        if at < len(row.cells) and (name := folded(row.cells[at]))
    )
    return {name: number == 1 for name, number in found.items()}


def _own(decided: DecidedSheet) -> int | None:
    """Return the column of what the rows of a sheet are called themselves, None if there is none."""
    fields = (choice.field for _, choice in decided.columns)
    return next((at for at, field in enumerate(fields) if field == f"{decided.about}.name"), None)


def _links(
    decided: DecidedSheet, sheets: Sequence[DecidedSheet], names: Mapping[str, Mapping[str, bool]]
) -> Links:
    kinds = [kind for kind in names if kind != decided.about and not _are_joined(decided, kind, sheets)]
    found, own = dict[int, Mapping[str, tuple[Reference, ...]]](), _own(decided)
    for at, (_, choice) in enumerate(decided.columns if kinds and decided.about else ()):
        if at == own or choice.field not in _MAYBE:
            continue
        cells = {row.cells[at].strip() for row in decided.sheet.rows if at < len(row.cells)} - {""}
        split = {kind: {c: those for c in cells if (those := _split(c, names[kind]))} for kind in kinds}
        # The kind that its field says is believed; another only if most texts are its names.
        kind = said = choice.field.partition(".")[0]
        if not split.get(said):
            kind = max(split, key=lambda kind: len(split[kind]) if kind != PERSON else 0)
            if PERSON in (kind, said) or len(split[kind]) < max(_FEWEST, _MOST * len(cells)):
                continue
        found[at] = {
            cell: tuple(by_name(kind, name) for name in those)
            for cell, those in split[kind].items()
            if all(names[kind][name] for name in those)
        }
    return found


def _are_joined(decided: DecidedSheet, kind: str, sheets: Iterable[DecidedSheet]) -> bool:
    """Return whether ids join the rows of a sheet and those of a kind already."""
    pair = {decided.about, kind}
    for each in sheets:
        fields = (choice.field.partition(".")[::2] for _, choice in each.columns)
        ids = {of if name == "id" else name.removesuffix("_id") for of, name in fields if name.endswith("id")}
        if each.about in pair and (ids & pair) - {each.about}:
            return True
        if each.about == "service_at_location" and pair == {"service", "location"}:
            return True
    return False


def _split(cell: str, names: Container[str]) -> tuple[str, ...]:
    """Return the names in a cell: all of it, or those between commas and the like, if all are known."""
    if (whole := folded(cell)) in names:
        return (whole,)
    if len(cell) > _LONGEST_CELL:
        return ()
    pieces = [piece.strip().strip('"“”') for piece in _BETWEEN.split(cell)]
    parts, found, at = pieces[::2], list[str](), 0
    while at < len(parts):
        for most in range(min(len(parts) - at, _LONGEST), 0, -1):
            name = folded(" ".join(parts[at : at + most]))
            if name in names or not name:
                break
        else:
            return ()
        found += [name] if name else []
        at += most
    return tuple(dict.fromkeys(found))
