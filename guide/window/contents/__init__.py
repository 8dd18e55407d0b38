"""Shows the tree of contents at the left of the window, and the choice of a place below the tree."""
