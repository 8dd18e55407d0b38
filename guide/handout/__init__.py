"""Composes hand-outs: the list of items, the formats, the discreet switch, the saved list; without Qt."""
