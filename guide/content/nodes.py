"""The nodes of a YAML file with their positions: texts, lists and mappings. Every scalar is a text."""

from typing import NamedTuple, Protocol


class HasPosition(Protocol):
    """Anything with a position in a file; line and column count from 1."""

    @property
    def line(self) -> int: ...  # noqa: D102

    @property
    def column(self) -> int: ...  # noqa: D102


class Position(NamedTuple):
    """A position alone."""

    line: int = 1
    column: int = 1


START = Position()


class Scalar(NamedTuple):
    """One scalar as it was written: 0177 is "0177", no is "no"."""

    text: str
    line: int
    column: int


class List(NamedTuple):
    """A list of values."""

    items: tuple["Node", ...]
    line: int
    column: int


class Mapping(NamedTuple):
    """Named values; each name occurs once."""

    pairs: tuple[tuple[Scalar, "Node"], ...]
    line: int
    column: int

    def key(self, name: str) -> Scalar | None:
        """Return the node of the key with this name, or None."""
        return next((key for key, _ in self.pairs if key.text == name), None)

    def value(self, name: str) -> "Node | None":
        """Return the value with this name, or None."""
        return next((value for key, value in self.pairs if key.text == name), None)

    def position_of(self, name: str) -> HasPosition:
        """Return the position of the value with this name, or of the mapping if it has none."""
        return self.value(name) or self


Node = Scalar | List | Mapping
