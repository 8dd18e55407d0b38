"""Defines the type of the indexes that Qt passes to models, views and delegates."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

ModelIndex = QModelIndex | QPersistentModelIndex
