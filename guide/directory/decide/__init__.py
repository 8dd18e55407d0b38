"""Keeps what a person decided about columns, texts and rows, for next month's files."""
