"""What stands in a YAML file, with its place: texts, lists and mappings; nothing is guessed from a text."""

from typing import NamedTuple, Protocol


class HasPosition(Protocol):
    """Anything that stands somewhere in a file; line and column count from 1."""

    @property
    def line(self) -> int: ...  # noqa: D102

    @property
    def column(self) -> int: ...  # noqa: D102


class Position(NamedTuple):
    """A bare place."""

    line: int = 1
    column: int = 1


START = Position()


class Text(NamedTuple):
    """One scalar, as it was written: 0177 stays 0177, no stays no."""

    text: str
    line: int
    column: int


class List(NamedTuple):
    """Values in their order."""

    items: tuple["Node", ...]
    line: int
    column: int


class Mapping(NamedTuple):
    """Named values; no name comes twice."""

    pairs: tuple[tuple[Text, "Node"], ...]
    line: int
    column: int

    def key(self, name: str) -> Text | None:
        """Give the key with this name, for its place."""
        return next((key for key, _ in self.pairs if key.text == name), None)

    def value(self, name: str) -> "Node | None":
        """Give the value with this name."""
        return next((value for key, value in self.pairs if key.text == name), None)

    def position_of(self, name: str) -> HasPosition:
        """Give the place of the value with this name, or of the mapping that lacks it."""
        return self.value(name) or self


Node = Text | List | Mapping
