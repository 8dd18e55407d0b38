"""Ranks entries: scores each clause, adds the scores up, and reranks the best entries by proximity."""
