"""The tree of contents at the left of the window, with the choice of a place below it."""
