"""From a text to a search plan: passages, corrections, query, clauses; without any ranking."""
