"""Ranks entries: scores each clause, adds the scores up, and measures how alike an entry is to a query."""
