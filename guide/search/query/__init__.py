"""Turns typed text into a query and its clauses, and matches the query against the thesaurus."""
