"""Checks of content that go beyond one mapping: references, reading level, dates."""
