"""Compiles the patterns of urgent.yaml, which the index keeps, and finds them in a sentence."""
