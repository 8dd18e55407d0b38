"""Reads what a text is about by weights that were learned from examples."""
