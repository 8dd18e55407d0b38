"""How much of a typed or pasted text is read."""

LONGEST_QUERY = 40_000  # characters; the rest is ignored
