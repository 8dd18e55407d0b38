"""Shows what the program draws by itself, such as the map, to screen readers as a picture with its name."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_IS_PICTURE = "isPicture"  # a property


def speak_as_picture(widget: QWidget) -> None:
    """Show a widget to screen readers as a picture. For Qt it would be a place without a meaning."""
    widget.setProperty(_IS_PICTURE, True)  # noqa: FBT003 - Qt's own
    _speak_pictures()


@cache
def _speak_pictures() -> None:
    QAccessible.installFactory(_spoken)


def _spoken(_class_name: str, shown: QObject) -> QAccessibleInterface | None:
    if isinstance(shown, QWidget) and shown.property(_IS_PICTURE):
        return QAccessibleWidget(shown, QAccessible.Role.Graphic)
    return None
