"""Typos and their corrections; words that mean danger."""
