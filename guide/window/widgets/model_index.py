"""The type of an index that Qt hands to a model, a view or a delegate."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

ModelIndex = QModelIndex | QPersistentModelIndex
