"""How much of what is typed is looked at."""

LONGEST_QUERY = 40_000  # characters
