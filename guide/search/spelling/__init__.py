"""Corrects the typos of queries and finds danger words in typed text."""
