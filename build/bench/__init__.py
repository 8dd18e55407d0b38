"""Compares the speed of Field Guide with SQLite FTS5, tantivy, Whoosh, a bare PySide6 window and other programs."""
