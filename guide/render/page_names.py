"""The names of the program's own pages and of parts of pages, for whoever leads there."""

# The program's own pages: no entry's id has a colon, so these never clash with one.
ABOUT, SHORTCUTS, MISSING, NUMBERS = "own:about", "own:shortcuts", "own:missing", "own:numbers"
HIDES = "own:hides"

FACTORS_ANCHOR = "key-factors"
