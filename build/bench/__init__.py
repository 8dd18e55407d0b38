"""The benchmark: Field Guide beside SQLite FTS5, tantivy and a bare PySide6 window, in one run."""
