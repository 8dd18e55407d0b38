"""Compares the speed of Field Guide with SQLite FTS5, tantivy, Whoosh, a bare window and other programs."""
