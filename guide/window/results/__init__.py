"""The list of search results, its header, filters and empty state."""
