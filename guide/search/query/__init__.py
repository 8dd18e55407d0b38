"""From what was typed to a query: words, clauses, synonyms, document expansion."""
