"""Which entries answer a query, best first."""
