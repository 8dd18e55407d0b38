"""Compares the speed of Field Guide with SQLite FTS5, tantivy, a bare PySide6 window and other programs."""
