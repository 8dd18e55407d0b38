"""Offers the tree of contents to Qt's views as an item model."""

from collections.abc import Iterable, Iterator
from enum import IntEnum
from typing import Self

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt

from guide.i18n import tr
from guide.render.contents import LaterNodes, Node
from guide.steps import Steps, finish
from guide.window.widgets.model_index import ModelIndex
from guide.window.widgets.star import ON_HANDOUT

_OF_PAGES = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable  # asked for several times a row


class ContentsRole(IntEnum):
    """The item data role that ContentsModel adds to Qt's own roles: NODE returns the Node of a row."""

    NODE = Qt.ItemDataRole.UserRole


class ContentsModel(QAbstractItemModel):
    """A read-only tree of nodes. The internal id of an index is the number of its node.

    Nodes below a `LaterNodes` are added when Qt asks for them, or when a page is looked for.
    """

    def __init__(self, rows: tuple[Node, ...]) -> None:
        super().__init__()
        self._nodes: list[Node] = []
        self._parents: list[int] = []
        self._rows: list[int] = []
        self._children: dict[int, list[int]] = {-1: []}
        self._numbers: dict[int, int] = {}  # the first position of each node, by the id of the object
        self._targets: dict[str, int] = {}  # the position of the first node with each target
        self._later: dict[int, None] = {}  # the nodes whose children are not added yet, in reading order
        self._on_handout: frozenset[str] = frozenset()
        finish(self._add(rows, parent=-1))

    @classmethod
    def in_steps(cls, rows: tuple[Node, ...]) -> Steps[Self]:
        """Return the model of `rows`, built in short steps."""
        model = cls(())
        yield from model._add(rows, parent=-1)
        return model

    def _add(self, nodes: Iterable[Node], *, parent: int) -> Steps[None]:
        for row, node in enumerate(nodes):
            number = len(self._nodes)
            self._nodes.append(node)
            self._numbers.setdefault(id(node), number)
            self._targets.setdefault(node.target, number)
            self._parents.append(parent)
            self._rows.append(row)
            self._children[parent].append(number)
            self._children[number] = []
            if isinstance(node.children, LaterNodes):
                self._later[number] = None
            elif node.children:
                yield from self._add(node.children, parent=number)
                yield

    def complete(self) -> Steps[None]:
        """Add all nodes that are not added yet, in short steps."""
        if self._later:
            while self._later:
                yield from self._add_later(next(iter(self._later)))
            self._targets = {}
            for number in self._in_reading_order(-1):
                self._targets.setdefault(self._nodes[number].target, number)

    def _in_reading_order(self, parent: int) -> Iterator[int]:
        for number in self._children[parent]:
            yield number
            if self._children[number]:
                yield from self._in_reading_order(number)

    def _add_later(self, number: int) -> Steps[None]:
        children = tuple(self._nodes[number].children)
        yield
        if number in self._later:  # Qt may have asked meanwhile
            del self._later[number]
            finish(self._add(children, parent=number))

    def _below(self, number: int) -> list[int]:
        """Return the nodes below one, which are added if they are not there yet."""
        if number in self._later:
            finish(self._add_later(number))
        return self._children[number]

    def mark_on_handout(self, targets: frozenset[str]) -> None:
        """Mark the rows with these targets as on the hand-out, and repaint the rows whose mark changed."""
        changed = self._on_handout ^ targets
        self._on_handout = targets
        for number, node in enumerate(self._nodes if changed else ()):
            if node.target in changed:
                index = self.createIndex(self._rows[number], 0, number)
                self.dataChanged.emit(index, index)

    def node(self, index: ModelIndex) -> Node:
        """Return the node of `index`, which must be valid."""
        return self._nodes[index.internalId()]

    def nodes(self) -> tuple[Node, ...]:
        """Return the nodes that are there so far, those that were added later last."""
        return tuple(self._nodes)

    def index_for(self, node: Node) -> QModelIndex:
        """Return the index of `node`, which must be the same object as a node of this model."""
        number = self._numbers[id(node)]
        return self.createIndex(self._rows[number], 0, number)

    def index_of(self, target: str) -> QModelIndex:
        """Return the index of the first row whose target is `target`, or an invalid index if no row matches.

        A target is "page" or "page#anchor".
        """
        if target not in self._targets and ":" not in target:  # the pages of the program are not in it
            finish(self.complete())
        number = self._targets.get(target) if target else None
        return QModelIndex() if number is None else self.createIndex(self._rows[number], 0, number)

    def index(self, row: int, column: int, parent: ModelIndex = QModelIndex()) -> QModelIndex:  # noqa: B008
        siblings = self._below(parent.internalId() if parent.isValid() else -1)
        if column != 0 or not 0 <= row < len(siblings):
            return QModelIndex()
        return self.createIndex(row, 0, siblings[row])

    def parent(self, child: ModelIndex = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        if not child.isValid():
            return QModelIndex()
        number = self._parents[child.internalId()]
        return QModelIndex() if number < 0 else self.createIndex(self._rows[number], 0, number)

    def rowCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008
        return len(self._below(parent.internalId() if parent.isValid() else -1))

    def hasChildren(self, parent: ModelIndex = QModelIndex()) -> bool:  # noqa: B008
        return bool(self.node(parent).children if parent.isValid() else self._nodes)

    def columnCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008, ARG002
        return 1

    def flags(self, index: ModelIndex) -> Qt.ItemFlag:
        if not index.isValid() or self.node(index).is_heading:
            return Qt.ItemFlag.NoItemFlags
        return _OF_PAGES

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        node = self.node(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return node.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index, node)
        if role == ON_HANDOUT:
            return node.target in self._on_handout
        return node if role == ContentsRole.NODE else None

    def _spoken(self, index: ModelIndex, node: Node) -> str:
        """Return what a screen reader says of a row: Qt itself gives it neither level nor position."""
        if node.is_heading:
            return node.text
        siblings = self._children[self._parents[index.internalId()]]
        headings = [row for row, number in enumerate(siblings) if self._nodes[number].is_heading]
        first = max((row + 1 for row in headings if row < index.row()), default=0)
        beyond = min((row for row in headings if row > index.row()), default=len(siblings))
        heading = self._nodes[siblings[first - 1]].text if first == index.row() and first else ""
        level = tr("level {number}", number=self._depth(index.internalId()))
        place = tr("{at} of {number}", at=index.row() - first + 1, number=beyond - first)
        held = tr("on the hand-out") if node.target in self._on_handout else ""
        return ", ".join(filter(None, (heading, f"{node.number} {node.text}".strip(), level, place, held)))

    def _depth(self, number: int) -> int:
        parent = self._parents[number]
        return 1 if parent < 0 else 1 + self._depth(parent)
