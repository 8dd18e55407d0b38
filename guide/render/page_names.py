"""Defines the names of the built-in pages, and the anchors that several modules link to."""

# Ids of entries have no colon, so no entry can have one of these names.
ABOUT, SHORTCUTS, MISSING, HELP_LINES = "own:about", "own:shortcuts", "own:missing", "own:numbers"
PRIVACY, PARTS, UPDATE, PACKS = "own:hides", "own:parts", "own:update", "own:packs"
BESIDE = "own:beside:"  # begins the name of a page with two entries beside each other
DIRECTORY = "own:directory"
AS_IT_WILL_BE = f"{UPDATE}:"  # begins the name of an entry's page in a pack that was not taken yet

SEE_ALSO_ANCHOR, BELONGS_ANCHOR, NAMES_ANCHOR = "see-also", "belongs-to", "other-names"
SOURCES_ANCHOR, SOURCE_ANCHOR = "sources", "from-the-source"
FACTORS_ANCHOR, COUNTIES_ANCHOR, REPORT_ANCHOR = "key-factors", "by-county", "report-by-county"
MAP_PART = "map"  # of the page of whom to ask first in a state: its map, on paper alone
