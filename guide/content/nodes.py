"""Defines the nodes of a YAML file, each with its position: scalars, lists and mappings."""

from collections.abc import Iterator
from typing import NamedTuple, Protocol


class HasPosition(Protocol):
    """An object with a position in a file. Line and column count from 1."""

    @property
    def line(self) -> int: ...  # noqa: D102

    @property
    def column(self) -> int: ...  # noqa: D102


class Position(NamedTuple):
    """A line and a column in a file, both counted from 1."""

    line: int = 1
    column: int = 1


START = Position()


class Scalar(NamedTuple):
    """A scalar with its text exactly as written: 0177 stays "0177", and no stays "no", not False."""

    text: str
    line: int
    column: int


class List(NamedTuple):
    """A list of nodes."""

    items: tuple["Node", ...]
    line: int
    column: int


class Mapping(NamedTuple):
    """Pairs of a key and a value node. Each key occurs once."""

    pairs: tuple[tuple[Scalar, "Node"], ...]
    line: int
    column: int

    def key(self, name: str) -> Scalar | None:
        """Return the key whose text is `name`, or None."""
        return next((key for key, _ in self.pairs if key.text == name), None)

    def value(self, name: str) -> "Node | None":
        """Return the value of the key whose text is `name`, or None."""
        return next((value for key, value in self.pairs if key.text == name), None)

    def position_of(self, name: str) -> HasPosition:
        """Return the node to report for the key `name`: its value, or the mapping if there is no such key."""
        return self.value(name) or self


Node = Scalar | List | Mapping


def scalars_in(node: Node | None) -> Iterator[Scalar]:
    """Yield the scalars among the items of a list; nothing if `node` is no list."""
    return (item for item in node.items if isinstance(item, Scalar)) if isinstance(node, List) else iter(())


def texts_of(node: Node) -> Iterator[Scalar]:
    """Yield each scalar below a node, in the order of the file, without the keys of mappings."""
    if isinstance(node, Scalar):
        yield node
        return
    parts = node.items if isinstance(node, List) else tuple(value for _, value in node.pairs)
    for part in parts:
        yield from texts_of(part)
