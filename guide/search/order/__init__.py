"""Orders what was found: by features of each candidate, whose weights were learned."""
