"""A running guide, copied whole to another stick: planned, written, read back, and only then put in place."""
