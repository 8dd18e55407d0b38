"""Ranking: scores of clauses, their sums, and the check of the best entries for proximity."""
