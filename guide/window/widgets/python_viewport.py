"""A viewport that Python made: asked for Qt's, the bindings first make ready every class it might be of."""

from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def use_own_viewport(area: QAbstractScrollArea) -> None:
    """Give an area a viewport that looks as Qt's does; saves milliseconds before the first paint."""
    own = QWidget()
    own.setAutoFillBackground(True)
    own.setBackgroundRole(area.backgroundRole())
    area.setViewport(own)
