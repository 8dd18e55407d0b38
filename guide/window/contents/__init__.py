"""The tree of contents at the left."""
