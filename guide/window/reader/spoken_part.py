"""A part of a page for a screen reader: a heading, a list, a table, a link, a number to copy.

Qt calls these methods from C++. An exception there would be a memory error in PySide, and so would None from
`interface_cast`. So `reported` catches what could be raised, and `NOTHING` stands for None.
"""

import sys
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QWindow
from shiboken6 import Shiboken

from guide.window.reader.page_outline import Path
from guide.window.reader.page_parts import Kind, Part
from guide.window.widgets.spoken_details import NOTHING, Attributes, Words

if TYPE_CHECKING:
    from guide.window.reader.reader import Reader
    from guide.window.reader.spoken_page import SpokenPage

Self = TypeVar("Self")
Given = ParamSpec("Given")
Answer = TypeVar("Answer")
_Role, _Interface = QAccessible.Role, QAccessible.InterfaceType
_ROLES = {
    Kind.HEADING: _Role.Heading,
    Kind.PARAGRAPH: _Role.Paragraph,
    Kind.LIST: _Role.List,
    Kind.ITEM: _Role.ListItem,
    Kind.TABLE: _Role.Table,
    Kind.ROW: _Role.Row,
    Kind.CELL: _Role.Cell,
    Kind.LINK: _Role.Link,
    Kind.BUTTON: _Role.Button,
}


def reported(
    otherwise: Callable[[], Answer],
) -> Callable[[Callable[Concatenate[Self, Given], Answer]], Callable[Concatenate[Self, Given], Answer]]:
    """Report what a method raises as an uncaught error, and return `otherwise` instead."""

    def catching(method: Callable[Concatenate[Self, Given], Answer]) -> Callable[..., Answer]:
        @wraps(method)
        def caught(self: Self, *given: Given.args, **named: Given.kwargs) -> Answer:
            try:
                return method(self, *given, **named)
            except Exception:
                sys.excepthook(*sys.exc_info())
                return otherwise()

        return caught

    return catching


def no_part() -> QAccessibleInterface:
    """Return None, which Qt takes for no part, although its signatures exclude it."""
    return None  # type: ignore[return-value]


class SpokenPart(QAccessibleInterface):
    """A part of the page for a screen reader; with the path () it is the body, which holds all parts."""

    def __init__(self, page: "SpokenPage", path: Path, part: Part | None) -> None:
        super().__init__()
        self.path = path
        self.is_gone = False  # with its page
        self._page, self._reader, self._part = page, page.reader, part
        self._parent: QAccessibleInterface = page.part(path[:-1]) if path else page
        self._actions = _Actions(self._reader, self)
        is_heading = part is not None and part.kind is Kind.HEADING
        level = part.level if part and is_heading else 0
        self._attributes = Attributes(self._reader.locale(), level)
        self._words = Words(part.name) if part and is_heading else None  # Orca reads headings by their text

    def press(self) -> None:
        """Go to the part, and follow its link."""
        self.set_focus()
        if self._part and self._part.href:
            self._reader.follow(self._part.href)

    def set_focus(self) -> None:
        """Go to the part."""
        if not self.is_gone:
            self._reader.setFocus()
            self._reader.reading.go(self.path)

    def isValid(self) -> bool:
        return not self.is_gone and Shiboken.isValid(self._reader)

    def object(self) -> QObject:
        return None  # type: ignore[return-value]  # Qt's own may be null

    def window(self) -> QWindow:
        return self._reader.window().windowHandle() if self.isValid() else None  # type: ignore[return-value]

    def parent(self) -> QAccessibleInterface:
        return self._parent if Shiboken.isValid(self._parent) else no_part()

    @reported(int)
    def childCount(self) -> int:
        if not self.isValid():
            return 0
        return len(self._part.parts) if self._part else self._reader.reading.outline.count()

    @reported(no_part)
    def child(self, index: int) -> QAccessibleInterface:
        in_range = 0 <= index < self.childCount()
        return self._page.part((*self.path, index)) if in_range else no_part()

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        is_own = isinstance(child, SpokenPart) and child.path[:-1] == self.path != child.path
        return child.path[-1] if is_own else -1  # type: ignore[attr-defined]

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return self._page.childAt(x, y)

    def focusChild(self) -> QAccessibleInterface:
        return no_part()

    @reported(QRect)
    def rect(self) -> QRect:
        if not self.isValid():
            return QRect()
        view = self._reader.viewport()
        rect = self._reader.reading.rect(self._part) if self._part else view.rect()
        return QRect(view.mapToGlobal(rect.topLeft()), rect.size())

    def role(self) -> QAccessible.Role:
        return _ROLES[self._part.kind] if self._part else _Role.Section

    def text(self, kind: QAccessible.Text) -> str:
        return self._part.name if self._part and kind == QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Do nothing: a page is read only."""

    @reported(QAccessible.State)
    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        if not self.isValid():
            return state  # not as `invalid`, which a screen reader says of what is typed wrong
        reader, view = self._reader, self._reader.viewport()
        state.invisible = not view.isVisible()
        if self._part:
            state.focusable = True
            state.focused = reader.reading.path == self.path and reader.hasFocus()
            state.linked = self._part.kind is Kind.LINK
            # A list is in sight as a whole: Orca counts the items of which it hears that they are.
            top = reader.reading.outline.part(self.path[:1])
            state.offscreen = not reader.reading.rect(top).intersects(view.rect())
        return state

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        own = {_Interface.AttributesInterface: self._attributes, _Interface.TextInterface: self._words}
        found = own.get(kind)
        if kind == _Interface.ActionInterface and self._part:
            found = self._actions  # type: ignore[assignment]
        return found or NOTHING  # type: ignore[return-value]  # PySide takes the object for its address


class _Actions(QAccessibleActionInterface):
    """The actions of a part for a screen reader: press it, or go to it."""

    def __init__(self, reader: "Reader", part: SpokenPart) -> None:
        super().__init__()
        self._reader, self._part = reader, part

    def actionNames(self) -> list[str]:
        return [self.pressAction(), self.setFocusAction()]

    def doAction(self, name: str) -> None:
        # Later, because a link may close the page with all its parts, while Qt is still in this one.
        act = self._part.press if name == self.pressAction() else self._part.set_focus
        if self._part.isValid():
            QTimer.singleShot(0, self._reader, act)

    def keyBindingsForAction(self, _name: str) -> list[str]:
        return []
