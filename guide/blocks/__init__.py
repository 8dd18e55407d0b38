"""Models a page or a hand-out as a tuple of blocks, for screen, paper, plain text and JSON."""
