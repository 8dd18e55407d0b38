"""A viewport made by Python, as PySide imports many classes when it wraps one made by Qt."""

from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def install_python_viewport(area: QAbstractScrollArea) -> None:
    """Replace the viewport of a scroll area by one that looks the same; saves milliseconds at the start."""
    own = QWidget()
    own.setAutoFillBackground(True)
    own.setBackgroundRole(area.backgroundRole())
    area.setViewport(own)
