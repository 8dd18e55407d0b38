"""What was typed as a query: words, phrases, synonyms, document expansion."""
