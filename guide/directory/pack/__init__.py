"""Makes packs of what comes in: a new one, those of an export, or more pages in a folder of content."""
