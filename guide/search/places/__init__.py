"""Finds places in what is typed, and what serves them."""
