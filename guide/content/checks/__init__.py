"""Checks whole packs: references between entries, wording, and facts to confirm before a release."""
