"""Checks across entries and of the wording, which `fieldguide check` shows to authors."""
