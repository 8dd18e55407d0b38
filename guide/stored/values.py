"""Converts frozen values to plain JSON values and back, as the annotations of their classes say.

A value of a dataclass becomes an object with the fields that differ from their defaults, a date its ISO form,
a tuple or a frozen set an array. What is read back is checked against the annotations, so that damaged data
can't make a value that the program does not expect.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from guide.stored.errors import StoredDataError

Read = Callable[[Any], Any]  # returns the value that a JSON value stands for, or raises StoredDataError


class StoredField(NamedTuple):
    """Reads a field of a dataclass, and its default, which is MISSING if it has none."""

    read: Read
    default: Any


_PLAIN = (str, int, float, bool)


def as_json(value: object) -> bytes:
    """Return `value` as JSON; `plain` says how. The same value gives the same bytes."""
    return json.dumps(plain(value), ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )


def from_json(kind: Any, data: bytes | memoryview) -> Any:
    """Return the value of the class or annotation `kind` in `data`, or raise StoredDataError."""
    return reader(kind)(json_value(data))


def json_value(data: bytes | memoryview) -> Any:
    """Return the JSON value in `data`, or raise StoredDataError."""
    try:
        return json.loads(str(data, "utf-8", "surrogatepass"), parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise StoredDataError from None


def plain(value: Any) -> Any:
    """Return `value` made of nothing but what JSON has."""
    # Nearly all values are of nothing else, which is known in a tenth of the time.
    return value if type(value) in _PLAIN else _plain(value)


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        stored = _stored_fields(type(value))
        kept = ((field.name, getattr(value, field.name), _default_of(field)) for field in stored)
        return {name: plain(each) for name, each, default in kept if each != default}
    if isinstance(value, Mapping):
        return {name: plain(each) for name, each in value.items()}
    if isinstance(value, frozenset):
        return sorted(map(plain, value))
    return [plain(each) for each in value] if isinstance(value, tuple | list) else value


@cache
def reader(kind: Any) -> Read:
    """Return the function that reads values of the class or annotation `kind`."""
    origin, args = get_origin(kind), get_args(kind)
    if kind in _PLAIN:
        return _plain_reader(kind)
    if origin in (UnionType, Union):
        (inner,) = (each for each in args if each is not NoneType)
        return _optional_reader(reader(inner))
    if origin in (tuple, frozenset, list):
        is_mixed = origin is tuple and args[-1] is not Ellipsis
        return _row_reader(args) if is_mixed else _sequence_reader(origin, args[0])
    if origin is not None and issubclass(origin, Mapping):
        return _mapping_reader(reader(args[1]))
    if is_dataclass(kind):
        return _record_reader(kind)
    return _enum_reader(kind) if issubclass(kind, Enum) else _date_reader


def _plain_reader(kind: type) -> Read:
    accepted = {int, float} if kind is float else {kind}

    def read(value: Any) -> Any:
        if type(value) not in accepted:
            raise StoredDataError
        return value

    return read


def _optional_reader(read_inner: Read) -> Read:
    return lambda value: None if value is None else read_inner(value)


def _sequence_reader(made: Callable[[Any], Any], inner: Any) -> Read:
    read_inner = reader(inner)

    def read(value: Any) -> Any:
        if type(value) is not list:
            raise StoredDataError
        if inner in (str, int):  # a shortcut: most lists are of texts or numbers
            if not {inner}.issuperset(map(type, value)):
                raise StoredDataError
            return made(value)
        return made(map(read_inner, value))

    return read


def _row_reader(kinds: tuple[Any, ...]) -> Read:
    readers = tuple(map(reader, kinds))

    def read(value: Any) -> Any:
        if type(value) is not list or len(value) != len(readers):
            raise StoredDataError
        return tuple(each(inner) for each, inner in zip(readers, value, strict=True))

    return read


def _mapping_reader(read_inner: Read) -> Read:
    def read(value: Any) -> Any:
        if type(value) is not dict:
            raise StoredDataError
        return MappingProxyType({name: read_inner(each) for name, each in value.items()})

    return read


def fields_of(kind: Any, names: Iterable[str]) -> Mapping[str, StoredField]:
    """Return the fields `names` of the dataclass `kind`, in the order of the class."""
    wanted, hints = frozenset(names), get_type_hints(kind)
    chosen = (field for field in _stored_fields(kind) if field.name in wanted)
    return {field.name: StoredField(reader(hints[field.name]), _default_of(field)) for field in chosen}


def fields_reader(kind: Any, names: Iterable[str]) -> Callable[[Any], dict[str, Any]]:
    """Return the function that reads the fields `names` of the dataclass `kind`, with their defaults."""
    chosen = fields_of(kind, names)
    readers = {name: each.read for name, each in chosen.items()}
    defaults = {name: each.default for name, each in chosen.items()}
    needed = {name for name, default in defaults.items() if default is MISSING}

    def read(value: Any) -> dict[str, Any]:
        if type(value) is not dict or not value.keys() >= needed or not value.keys() <= readers.keys():
            raise StoredDataError
        return defaults | {name: readers[name](each) for name, each in value.items()}

    return read


def _record_reader(kind: Any) -> Read:
    read_fields = fields_reader(kind, (field.name for field in _stored_fields(kind)))
    return lambda value: kind(**read_fields(value))


def _enum_reader(kind: Any) -> Read:
    members = {member.value: member for member in kind}

    def read(value: Any) -> Any:
        if type(value) is not str or value not in members:
            raise StoredDataError
        return members[value]

    return read


def _date_reader(value: Any) -> date:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise StoredDataError from None


@cache
def _stored_fields(kind: Any) -> tuple[Field[Any], ...]:
    return tuple(field for field in fields(kind) if field.init)


def _default_of(field: Field[Any]) -> Any:
    """Return the default of a field, MISSING if it has none."""
    return field.default if field.default_factory is MISSING else field.default_factory()


def _refuse(_constant: str) -> Any:
    raise StoredDataError
