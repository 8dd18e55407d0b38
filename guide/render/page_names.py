"""The names of the program's own pages and of anchors, for code that links to them."""

# No id of an entry has a colon, so these names never clash with one.
ABOUT, SHORTCUTS, MISSING, NUMBERS = "own:about", "own:shortcuts", "own:missing", "own:numbers"
PRIVACY = "own:hides"

FACTORS_ANCHOR = "key-factors"
