"""Finds the columns in which the rows of a table name rows of another by what these are called.

A cell has one such name, or several with commas, semicolons or line ends between them; names can have commas
themselves. Names that several rows have join nothing.
"""

import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from guide.directory.columns.by_heading import link_of
from guide.directory.columns.headings import words_of
from guide.directory.links import NameLinks, Reference
from guide.directory.pieces import PERSON, Understood
from guide.directory.tables.json_cells import listed
from guide.i18n import tr

_KINDS = ("organization", "program", "service", "location", PERSON)
# What a column of names can be taken for by its heading and texts alone.
_FIELDS = frozenset((*(f"{kind}.name" for kind in _KINDS), "service.alternate_name", "address.whole"))
# The least part of the texts that are names: below a heading that says so, another one, and an unknown one.
_MOST, _SURER, _SUREST = 0.5, 0.6, 0.9
_FEWEST = 2  # of them, below another heading
_MANY = 3  # rows
_LONGEST = 4  # parts of a name with commas in it
_SAMPLES = 300  # texts
_BETWEEN = re.compile(r"\s*[,;|\n]\s*")
_START = "name: "  # of what stands for an id, so that it is none


def name_links(
    tables: Sequence[Understood], apart: Container[str] = (), *, also_unknown: bool = False
) -> list[NameLinks]:
    """Return the links of each table; those `apart`, and hidden ones, neither name rows nor are named.

    A column without a meaning is none, unless these are looked for.
    """
    seen = [
        each for each in tables if each.about and not each.table.is_hidden and each.table.name not in apart
    ]
    if len(seen) < 2:
        return [NameLinks() for _ in tables]
    names = {kind: _names(each for each in seen if each.about == kind) for kind in _KINDS}
    names = {kind: known for kind, known in names.items() if known}
    found = {id(each): _links(each, seen, names, also_unknown=also_unknown) for each in seen}
    linked = {
        one
        for links in found.values()
        for cells in links.columns.values()
        for refs in cells.values()
        for one in refs
    }
    links = ((each, found.get(id(each), NameLinks())) for each in tables)
    return [replace(own, named=_named(each, linked)) for each, own in links]


def notes_on_names(tables: Sequence[Understood]) -> list[str]:
    """Return a sentence for each table of which many rows name others by a name that several have."""
    found = ((each.table.name, own.unclear) for each, own in zip(tables, name_links(tables), strict=True))
    sentence = tr("{number} rows of {table} name others by a name that several have: these are not joined.")
    return [sentence.format(table=name, number=number) for name, number in found if number >= _MANY]


def _names(tables: Iterable[Understood]) -> Mapping[str, bool]:
    """Return all names of the rows of some tables, and of each whether one row alone has it."""
    found = Counter(name for each in tables for name in _own_names(each).values())
    return {name: number == 1 for name, number in found.items()}


def _own_names(understood: Understood) -> Mapping[int, str]:
    """Return by its number what each row is called, if its sheet neither hides nor has struck it."""
    at, table = _own(understood), understood.table
    unseen = table.hidden_rows | table.struck_rows
    found = ((row.number, _folded(row.cells[at])) for row in table.rows if -1 < at < len(row.cells))
    return {number: name for number, name in found if name and number not in unseen}


def _own(understood: Understood) -> int:
    """Return the column of what its own rows are called, -1 if there is none."""
    own = f"{understood.about}.name"
    return next((at for at, each in enumerate(understood.meanings) if each and each.name == own), -1)


def _named(understood: Understood, linked: Container[Reference]) -> Mapping[int, str]:
    about = understood.about
    if about not in _KINDS:
        return {}
    keys = ((number, f"{_START}{name}") for number, name in _own_names(understood).items())
    return {number: key for number, key in keys if (about, key) in linked}


def _links(
    understood: Understood,
    tables: Sequence[Understood],
    names: Mapping[str, Mapping[str, bool]],
    *,
    also_unknown: bool,
) -> NameLinks:
    """Return the columns of a table whose texts are names of rows of others, with what each cell names."""
    kinds = [kind for kind in names if kind != understood.about and not _are_joined(understood, kind, tables)]
    found, unclear = dict[int, Mapping[str, tuple[Reference, ...]]](), 0
    for at in _may_link(understood) if kinds else ():
        if understood.meanings[at] is None and not also_unknown:
            continue
        column = [row.cells[at].strip() for row in understood.table.rows if at < len(row.cells)]
        cells = tuple(dict.fromkeys(filter(None, column)))
        kind = _kind_of(understood, at, cells, {kind: names[kind] for kind in kinds})
        if kind:
            split = {cell: _split(cell, names[kind]) for cell in cells}
            doubled = {cell for cell, said in split.items() if not all(names[kind][name] for name in said)}
            unclear += sum(cell in doubled for cell in column)
            own = ((cell, said) for cell, said in split.items() if cell not in doubled)
            found[at] = {cell: tuple((kind, f"{_START}{name}") for name in said) for cell, said in own}
    return NameLinks(found, unclear=unclear)


def _may_link(understood: Understood) -> Iterable[int]:
    own = _own(understood)
    for at, meaning in enumerate(understood.meanings):
        if at != own and (meaning is None or meaning.name in _FIELDS):
            yield at


def _are_joined(understood: Understood, kind: str, tables: Iterable[Understood]) -> bool:
    """Return whether ids join the rows of a table and those of a kind already."""
    pair = {understood.about, kind}
    for each in tables:
        ids = {_id_of(meaning.object, meaning.field) for meaning in each.meanings if meaning}
        if each.about in pair and (ids & pair) - {each.about}:
            return True
        if each.about == "service_at_location" and pair == {"service", "location"}:
            return True
    return False


def _id_of(kind: str, name: str) -> str:
    return kind if name == "id" else name.removesuffix("_id") if name.endswith("_id") else ""


def _kind_of(
    understood: Understood, at: int, cells: Iterable[str], names: Mapping[str, Mapping[str, bool]]
) -> str:
    """Return of which kind the rows are that a column names, "" if it names none."""
    meaning, samples = understood.meanings[at], tuple(islice(cells, _SAMPLES))
    said = meaning.object if meaning else link_of(words_of(understood.table.headings[at])) or ""
    shares = dict[str, tuple[bool, int]]()
    for kind, known in names.items():
        number = sum(bool(_split(cell, known)) for cell in samples)
        least = _MOST if kind == said else _SURER if said else _SUREST
        may_be_other = number >= _FEWEST and PERSON not in (said, kind)
        if number and number >= least * len(samples) and (kind == said or may_be_other):
            shares[kind] = kind == said, number
    return max(shares, key=lambda kind: shares[kind], default="")


def _split(cell: str, names: Container[str]) -> tuple[str, ...]:
    """Return the names in a cell: all of it, or those between commas and the like, if all are known."""
    text = listed(cell)
    if _folded(text) in names:
        return (_folded(text),)
    parts, found = _BETWEEN.split(text), list[str]()
    between = _BETWEEN.findall(text)
    while parts:
        for most in range(min(len(parts), _LONGEST), 0, -1):
            pairs = zip(parts[:most], [*between[: most - 1], ""], strict=True)
            name = _folded("".join(f"{part}{sign}" for part, sign in pairs))
            if name in names or not name:
                break
        else:
            return ()
        found += [name] if name else []
        parts, between = parts[most:], between[most:]
    return tuple(dict.fromkeys(found))


def _folded(text: str) -> str:
    return " ".join(text.strip().strip('"“”').casefold().split())
