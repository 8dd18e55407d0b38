"""Plans a search: turns typed text into passages, corrections, a query and clauses. Ranks nothing."""
