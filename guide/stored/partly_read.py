"""Makes frozen values of stored data before all of it is read: a field is read when it is asked for."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

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
