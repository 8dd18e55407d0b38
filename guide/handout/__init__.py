"""Composes hand-outs from lists of items, and saves and loads the lists. Imports no Qt."""
