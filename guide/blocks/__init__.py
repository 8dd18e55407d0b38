"""One document model for screen, paper, text and the terminal's JSON."""
