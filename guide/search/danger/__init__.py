"""Hears danger in typed text, as it was learned from sentences. Knows no entries and no results."""
