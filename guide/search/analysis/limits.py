"""Limits how much of a typed or pasted text is searched."""

LONGEST_QUERY = 40_000  # characters; the rest is ignored
