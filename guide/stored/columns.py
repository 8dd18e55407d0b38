"""Stores a field of many records as a column: each distinct value once, and which of them each record has."""

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING
from typing import Any

from guide.stored.errors import StoredDataError
from guide.stored.values import StoredField, as_json, fields_of

Column = tuple[list[Any], list[int]]  # the distinct values, and for each record the index of its value


def distinct(values: Iterable[Any]) -> Column:
    """Return the column of plain `values`; None stands for the default of the field."""
    found: dict[bytes, tuple[int, Any]] = {}
    at = [found.setdefault(as_json(value), (len(found), value))[0] for value in values]
    return [value for _, value in found.values()], at


def columns_reader(kind: Any, names: Iterable[str]) -> Callable[[Any, int], Mapping[str, Sequence[object]]]:
    """Return the function that reads the columns of the fields `names` of the dataclass `kind`.

    It is called with their plain value and the number of records. Records share equal values.
    """
    chosen = fields_of(kind, names)

    def read(columns: Any, count: int) -> Mapping[str, Sequence[object]]:
        if type(columns) is not dict or columns.keys() != chosen.keys():
            raise StoredDataError
        return {name: _column(field, columns[name], count) for name, field in chosen.items()}

    return read


def later_column(kind: Any, name: str, column: Any, count: int) -> Callable[[int], object]:
    """Return the function that reads the value of the field `name` that a record has, by its number.

    A value is checked when it is asked for. Raise StoredDataError if the column itself is damaged.
    """
    field = fields_of(kind, (name,))[name]
    values, at = _checked(field, column, count)
    numbers, made = array("I", at), dict[int, object]()

    def read(record: int) -> object:
        number = numbers[record]
        if number not in made:
            made[number] = _value(field, values[number])
            values[number] = None  # the plain value takes several times as much room
        return made[number]

    return read


def _column(field: StoredField, column: Any, count: int) -> Sequence[object]:
    values, at = _checked(field, column, count)
    made = [_value(field, value) for value in values]
    return [made[number] for number in at]


def _value(field: StoredField, value: Any) -> object:
    return field.default if value is None else field.read(value)


def _checked(field: StoredField, column: Any, count: int) -> Column:
    if type(column) is not list or list(map(type, column)) != [list, list]:
        raise StoredDataError
    values, at = column
    if len(at) != count or not {int}.issuperset(map(type, at)):
        raise StoredDataError
    if at and not 0 <= min(at) <= max(at) < len(values):
        raise StoredDataError
    if None in values and field.default is MISSING:
        raise StoredDataError
    return values, at
