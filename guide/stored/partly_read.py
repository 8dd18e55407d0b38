"""Makes frozen values of stored data before all of it is read: a field is read when it is asked for."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

ReadFields = Callable[[str], Mapping[str, object]]  # returns the values of a field, and of others with it
Value = TypeVar("Value", bound="PartlyRead")


class PartlyRead:
    """Base of frozen dataclasses with slots whose values can be made by `partly_read`."""

    __slots__ = ("_read_fields",)

    if not TYPE_CHECKING:  # else every name would pass as an attribute

        def __getattr__(self, name: str) -> object:
            """Read a field that has no value yet. Python calls this for attributes without a value only."""
            if name not in type(self).__dataclass_fields__ or name == "_read_fields":
                raise AttributeError(name)
            for each, value in self._read_fields(name).items():
                object.__setattr__(self, each, value)
            return object.__getattribute__(self, name)


def partly_read(kind: type[Value], known: Mapping[str, object], read_fields: ReadFields) -> Value:
    """Return a value of `kind` with the fields in `known`; `read_fields` returns the others when needed."""
    value = object.__new__(kind)
    for name, each in known.items():
        object.__setattr__(value, name, each)
    object.__setattr__(value, "_read_fields", read_fields)
    return value


def partly_read_all(
    kind: type[Value], columns: Mapping[str, Sequence[object]], read_fields: Iterable[ReadFields]
) -> tuple[Value, ...]:
    """Return a value of `kind` for each of `read_fields`; `columns` has the known fields of all, by name."""
    readers = tuple(read_fields)
    values = tuple(map(object.__new__, (kind,) * len(readers)))
    for name, column in {**columns, "_read_fields": readers}.items():
        # Set by a loop in C: there are hundreds of thousands of fields in a large guide.
        deque(map(getattr(kind, name).__set__, values, column), maxlen=0)
    return values


def changed(value: Value, change: Callable[[Mapping[str, object]], Mapping[str, object]]) -> Value:
    """Return a copy whose fields are what `change` makes of them, without reading what is not read yet.

    `change` gets the fields that have a value now, and each time others are read it gets those.
    """
    copy = _copy(value)
    known = dict[str, object]()
    for field in fields(value):  # type: ignore[arg-type]
        with suppress(AttributeError):  # the slot has no value yet
            known[field.name] = _slot(value, field.name).__get__(value)
    for name, each in change(known).items():
        object.__setattr__(copy, name, each)
    with suppress(AttributeError):  # all of it was made at once
        read: ReadFields = _slot(value, "_read_fields").__get__(value)
        object.__setattr__(copy, "_read_fields", lambda name: change(read(name)))
    return copy


class ReadApart(Sequence[Value]):
    """The same values, but what is read of one of them is kept only until another one is asked for.

    For those who look at all of many values, and keep what they make of them.
    """

    def __init__(self, values: Sequence[Value]) -> None:
        self._values = values
        self._last: tuple[int, Value] | None = None

    def __len__(self) -> int:
        return len(self._values)

    def __getitem__(self, number: int) -> Value:  # type: ignore[override]
        """Return a copy of a value that has the fields that the value itself has by now."""
        if self._last is None or self._last[0] != number:
            self._last = (number, _copy(self._values[number]))
        return self._last[1]


def _copy(value: Value) -> Value:
    kind: Any = type(value)
    copy: Value = object.__new__(kind)
    for slot in _slots(kind):
        with suppress(AttributeError):  # the slot has no value yet
            slot.__set__(copy, slot.__get__(value))
    return copy


@cache
def _slots(kind: Any) -> tuple[Any, ...]:
    names = (*(field.name for field in fields(kind)), "_read_fields")
    return tuple(getattr(kind, name) for name in names)


def _slot(value: PartlyRead, name: str) -> Any:
    """Return the descriptor of a field, which raises AttributeError while the field has no value."""
    return getattr(type(value), name)
