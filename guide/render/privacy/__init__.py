"""The page about what the program hides, and what no program can."""
