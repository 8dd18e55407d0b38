"""Turns services into entries of a pack."""
