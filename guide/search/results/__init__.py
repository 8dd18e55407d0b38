"""Describes what a search returns: results with snippets and marked hits, and counts by facet."""
