"""Hears danger in typed text with the grammar of urgent.yaml. Knows no entries and no results."""
