"""The guide from a terminal: list, show, search and check; no display, no Qt."""
