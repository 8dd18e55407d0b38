"""What a search returns: hits, snippets, facets."""
