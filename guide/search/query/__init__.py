"""Turns typed text into a query and its clauses."""
